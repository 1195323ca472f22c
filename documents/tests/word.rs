//! What is taken out of Word files, honest and hostile. The files are made here, part by part.

#![allow(clippy::unwrap_used)]

use documents::read;
use std::io::Write;

/// A packed file with these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, text) in parts {
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6);
        let (mut entry, config) =
            archive.new_file(name).compression_method(rawzip::CompressionMethod::DEFLATE).start().unwrap();
        entry.write_all(&packed).unwrap();
        let mut sums = config.wrap(std::io::sink());
        sums.write_all(text.as_bytes()).unwrap();
        let (_, descriptor) = sums.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn word(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>"
    );
    let core = "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title></dc:title><dc:creator>Ann Lee</dc:creator><dcterms:created>2025-03-14T06:30:00Z</dcterms:created></cp:coreProperties>";
    let relations = "<Relationships><Relationship Id='1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";
    packed(&[("_rels/.rels", relations), ("word/document.xml", &document), ("docProps/core.xml", core)])
}

fn text(body: &str) -> String {
    read("a.docx", &word(body)).unwrap().text
}

#[test]
fn paragraphs_headings_and_properties_are_taken() {
    let body = "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:rPr><w:lang w:val='en-GB'/></w:rPr><w:t>Bridge opens again</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space='preserve'>The bridge </w:t></w:r><w:r><w:t>&amp; the road</w:t><w:br/><w:t>opened&#x2014;at last.</w:t></w:r></w:p>\
        <w:p/><w:p><w:r><w:t>It was closed.</w:t></w:r></w:p>";
    let draft = read("a.docx", &word(body)).unwrap();
    assert_eq!(draft.text, "Bridge opens again\nThe bridge & the road opened—at last.\nIt was closed.");
    assert_eq!(draft.metadata.title.as_deref(), Some("Bridge opens again"));
    assert_eq!(draft.metadata.date.map(|date| date.to_string()).as_deref(), Some("2025-03-14"));
    assert_eq!(draft.metadata.author.as_deref(), Some("Ann Lee"));
    assert_eq!(draft.metadata.language.as_deref(), Some("en-GB"));
    let expected = ["The date is that on which the file was made. Please correct it if the article is of another day."];
    assert_eq!(draft.notes, expected);
}

#[test]
fn what_is_no_text_is_left_out() {
    let said = "<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>";
    for (what, body) in [
        ("deleted", "<w:p><w:del><w:r><w:delText>evil</w:delText></w:r></w:del></w:p>"),
        ("fields", "<w:p><w:r><w:instrText>HYPERLINK \"javascript:evil()\"</w:instrText></w:r></w:p>"),
        ("hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>evil</w:t></w:r></w:p>"),
        (
            "drawn",
            "<w:p><w:r><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>evil</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r></w:p>",
        ),
        ("tables", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>evil</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        ("contents", "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>evil 7</w:t></w:r></w:p>"),
        ("unknown entities", "<w:p><w:r><w:t>&evil;</w:t></w:r></w:p>"),
        ("other text", "evil<w:p>evil<w:x>evil</w:x></w:p>"),
    ] {
        assert_eq!(text(&format!("{body}{said}")), "The bridge is open.", "{what}");
    }
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    let whole = word("<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>");
    let bomb = word(&" ".repeat(70_000_000));
    let protected: Vec<u8> = b"\xd0\xcf\x11\xe0"
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let sheet = packed(&[("xl/workbook.xml", "")]);
    let open = packed(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]);
    let book = packed(&[("mimetype", "application/epub+zip"), ("META-INF/container.xml", "")]);
    let pages = packed(&[("Index/Document.iwa", "")]);
    let older = |part: &str| {
        let name = part.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0".iter().copied().chain(name).collect::<Vec<u8>>()
    };
    let (word_95, sheet_95, nothing) = (older("WordDocument"), older("Workbook"), older(""));
    let other = packed(&[("a.txt", "a")]);
    let empty = word("<w:p/>");
    let cases: [(&[u8], &str); 15] = [
        (&[], "“a.docx” is empty."),
        (&whole[..whole.len() - 30], "“a.docx” can’t be read as a Word file: it is damaged or incomplete."),
        (b"PK\x03\x04", "“a.docx” can’t be read as a Word file"),
        (&bomb, "“a.docx” would unpack to more than 64 MB, so unpacking was stopped."),
        (&protected, "“a.docx” is protected by a password."),
        (&sheet, "“a.docx” is a spreadsheet, which is not read. Open it and save it as"),
        (&open, "“a.docx” is an OpenDocument file, which is not read. Open it and save it as"),
        (&book, "“a.docx” is an electronic book, which is not read."),
        (&pages, "“a.docx” is a Pages or Numbers file, which is not read."),
        (&word_95, "“a.docx” is a Word file of the older form (.doc), which is not read."),
        (&sheet_95, "“a.docx” is a spreadsheet, which is not read."),
        (&nothing, "“a.docx” is an Office file of the older form, which is not read."),
        (&other, "“a.docx” is a packed file, which is not read. Unpack it and choose"),
        (&empty, "“a.docx” was read, but no article was found in it."),
        (b"The bridge", "“a.docx” is no Word or PDF file, which is not read."),
    ];
    for (bytes, start) in cases {
        let told = read("a.docx", bytes).unwrap_err().to_string();
        assert!(told.starts_with(start), "{told}");
    }
}

#[test]
fn damaged_and_tangled_markup_gives_what_there_is() {
    let said = "<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>";
    let deep = format!("{said}{}", "<w:sdt><w:tbl>".repeat(100_000));
    for body in
        [format!("{said}<w:p"), format!("{said}</w:p></w:q>"), deep, format!("{said}<!DOCTYPE a [<!ENTITY b 'c'>]>")]
    {
        assert_eq!(text(&body), "The bridge is open.", "{:.80}", body);
    }
}

#[test]
fn any_byte_may_be_wrong() {
    let whole = word("<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>");
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = read("a.docx", &bytes);
    }
}
