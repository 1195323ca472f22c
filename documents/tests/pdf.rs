//! What is taken out of PDF files, honest and hostile. Most are made here, object by object.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use documents::read;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A file of these objects, of which the first is the catalogue.
fn file(objects: &[String], information: Option<usize>) -> Vec<u8> {
    let mut text = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let table = text.len();
    write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(text, "{place:010} 00000 n ").unwrap();
    }
    let information = information.map_or(String::new(), |number| format!("/Info {number} 0 R"));
    write!(text, "trailer\n<< /Size {} /Root 1 0 R {information} >>\nstartxref\n{table}\n%%EOF", objects.len() + 1)
        .unwrap();
    text.into_bytes()
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<< {dictionary} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/// A file whose pages draw these contents, in Helvetica as `/F`, with more objects from number 10 on.
fn pages(contents: &[String], more: &[String], information: Option<usize>) -> Vec<u8> {
    let kids: String = (0..contents.len()).map(|at| format!("{} 0 R ", 10 + more.len() + at * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{kids}] /Count {} /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> /XObject << /X 10 0 R >> >> >>",
            contents.len()
        ),
        FONT.to_owned(),
    ];
    objects.resize(9, "null".to_owned());
    objects.extend(more.iter().cloned());
    for (at, content) in contents.iter().enumerate() {
        objects.push(format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R >>", 11 + more.len() + at * 2));
        objects.push(stream("", content));
    }
    file(&objects, information)
}

/// Drawing text at a place, in a size.
fn drawn(x: u32, y: u32, size: u32, text: &str) -> String {
    format!("BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n")
}

fn one(content: &str) -> Vec<u8> {
    pages(&[content.to_owned()], &[], None)
}

fn told(bytes: &[u8]) -> String {
    read("a.pdf", bytes).unwrap_err().to_string()
}

#[test]
fn an_article_is_put_together_again() {
    let first = [
        drawn(60, 770, 9, "The Elm Post"),
        drawn(60, 700, 20, "Old bridge opens"),
        drawn(60, 676, 20, "again after repairs"),
        drawn(60, 640, 10, "The old bridge over the Elm opened to traffic on Friday, after two years of re-"),
        drawn(60, 628, 10, "pairs. \\223It is a good day,\\224 said the mayor."),
        drawn(60, 610, 10, "She would not say more."),
        drawn(60, 80, 10, "The council had promised that the work would be over by the spring of last"),
        drawn(300, 30, 9, "1"),
    ];
    let second =
        [drawn(60, 770, 9, "The Elm Post"), drawn(60, 740, 10, "year, and has said nothing."), drawn(300, 30, 9, "2")];
    let information =
        "<< /Title (Microsoft Word - bridge.docx) /Author (Ann Lee) /CreationDate (D:20250314063000Z) >>".to_owned();
    let draft = read("a.pdf", &pages(&[first.concat(), second.concat()], &[information], Some(10))).unwrap();
    let expected = [
        "Old bridge opens again after repairs",
        "The old bridge over the Elm opened to traffic on Friday, after two years of repairs. “It is a good day,” said the mayor.",
        "She would not say more.",
        "The council had promised that the work would be over by the spring of last year, and has said nothing.",
    ];
    assert_eq!(draft.text.lines().collect::<Vec<_>>(), expected);
    assert_eq!(draft.metadata.title.as_deref(), Some("Old bridge opens again after repairs"));
    assert_eq!(draft.metadata.date.map(|date| date.to_string()).as_deref(), Some("2025-03-14"));
    assert_eq!(draft.metadata.author.as_deref(), Some("Ann Lee"));
    assert_eq!(draft.metadata.language.as_deref(), Some("en-GB"));
    let notes = [
        "Page numbers and what stands at the edge of each page were left behind.",
        "The date is that on which the file was made. Please correct it if the article is of another day.",
    ];
    assert_eq!(draft.notes, notes);
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    let draft = read("columns.pdf", &fs::read(folder.join("columns.pdf")).unwrap()).unwrap();
    let lines: Vec<&str> = draft.text.lines().collect();
    assert_eq!(lines.len(), 30, "{lines:#?}");
    assert_eq!(lines[0], "Old bridge opens again after two years of repairs and much talk about them in the town");
    for (at, line) in lines[1..].iter().enumerate() {
        let whole = line.starts_with("The old bridge over the Elm opened") && line.ends_with("some 200 residents.");
        let short = line.starts_with("Repairs cost £4.2m, paragraph") && line.ends_with("a third more than planned.");
        assert!(whole || short || *line == "Who pays", "{at}: {line}");
    }
}

#[test]
fn a_page_printed_by_a_browser_gives_its_paragraphs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    let draft = read("printed.pdf", &fs::read(folder.join("printed.pdf")).unwrap()).unwrap();
    let expected = [
        "Old bridge opens again",
        "The old bridge over the Elm opened to traffic on Friday morning, two years after the flood that had washed away one of its piers.",
        "“It is a good day for the town,” said the mayor.",
        "We have asked the state for half of the cost, and we have had no answer from it so far.",
        "Dunn made the new pier;",
        "Elm made the railings.",
    ];
    assert_eq!(draft.text.lines().collect::<Vec<_>>(), expected);
    assert_eq!(draft.metadata.title.as_deref(), Some("Old bridge opens again"));
    assert_eq!(draft.metadata.language.as_deref(), Some("en-GB"));
}

#[test]
fn a_file_that_is_locked_with_no_password_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    for name in ["open-rc4.pdf", "open-aes.pdf", "open-aes-256.pdf"] {
        let draft = read(name, &fs::read(folder.join(name)).unwrap()).unwrap();
        assert_eq!(draft.text, "The old bridge is open.", "{name}");
    }
}

#[test]
fn whatever_a_file_says_of_its_lock_it_is_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    let whole = fs::read(folder.join("open-aes.pdf")).unwrap();
    let altered = |from: &str, to: &str| {
        let at = whole.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        [&whole[..at], to.as_bytes(), &whole[at + from.len()..]].concat()
    };
    let numbers = ["0", "1", "2", "3", "5", "6", "7", "-1", "255", "65536", "1e9", "8 0 R", "/A", "null"];
    let lengths = ["0", "1", "7", "8", "40", "129", "255", "256", "65535", "99999999", "-128", "8 0 R"];
    let names = ["None", "V2", "AESV3", "Identity", "Other"];
    let keys = ["<>", "<00>", "()", "8 0 R", "null", "[<00>]"];
    let owner = "<566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5>";
    let cases = (numbers.iter().map(|to| ("/V 4\n", format!("/V {to}\n"))))
        .chain(numbers.iter().map(|to| ("/R 4\n", format!("/R {to}\n"))))
        .chain(numbers.iter().map(|to| ("/P 4294967292", format!("/P {to}"))))
        .chain(lengths.iter().map(|to| ("/Length 128", format!("/Length {to}"))))
        .chain(lengths.iter().map(|to| ("/Length 16", format!("/Length {to}"))))
        .chain(names.iter().map(|to| ("/CFM /AESV2", format!("/CFM /{to}"))))
        .chain(keys.iter().map(|to| (owner, (*to).to_owned())))
        .chain(keys.iter().map(|to| ("<1c178198fbdfa51b25995d89d4102043>", (*to).to_owned())))
        .chain([
            ("/Encrypt 8 0 R", "/Encrypt 1 0 R".to_owned()),
            ("/Encrypt 8 0 R", "/Encrypt 9 0 R".to_owned()),
            ("/Encrypt 8 0 R", "/Encrypt << >>".to_owned()),
            ("/Filter /Standard", "/Filter /Adobe.PubSec".to_owned()),
            ("/StdCF <<", "/Other <<".to_owned()),
            ("/StmF /StdCF", "/StmF /Identity".to_owned()),
            ("/ID [", "/NoID [".to_owned()),
        ]);
    for (from, to) in cases {
        // A panic, which `read` catches here, would end the module in WebAssembly.
        assert!(reads_calmly(&altered(from, &to)), "{from} {to}");
    }
    // As many bytes as before, so that the table stays right.
    let keys = told(&altered("/Filter /Standard", "/Filter /Adobe.PK"));
    assert!(keys.contains("is protected by a password"), "{keys}");
    let other = told(&altered("/R 4\n", "/R 9\n"));
    assert!(other.contains("it is damaged or incomplete"), "{other}");
}

/// Whether a file is read or refused with nothing panicking on the way.
fn reads_calmly(bytes: &[u8]) -> bool {
    use std::sync::atomic::{AtomicBool, Ordering};
    thread_local!(static PANICKED: AtomicBool = const { AtomicBool::new(false) });
    static HOOK: std::sync::Once = std::sync::Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            PANICKED.with(|panicked| panicked.store(true, Ordering::Relaxed));
            before(panic);
        }));
    });
    PANICKED.with(|panicked| panicked.store(false, Ordering::Relaxed));
    let _ = read("a.pdf", bytes);
    !PANICKED.with(|panicked| panicked.load(Ordering::Relaxed))
}

#[test]
fn a_file_is_read_without_its_table_of_contents_and_with_other_bytes_before_it() {
    let whole = one(&drawn(60, 700, 10, "The bridge is open."));
    let text = String::from_utf8(whole.clone()).unwrap();
    let table = text.find("xref").unwrap();
    let end = text.find("startxref").unwrap();
    for (what, bytes) in [
        ("no table", whole[..table].to_vec()),
        ("another place", format!("{}startxref\n7\n%%EOF", &text[..end]).into_bytes()),
        ("places that are wrong", text.replace("00000 n", "00007 n").replace("\n00000", "\n00001").into_bytes()),
        ("other bytes before", [b"saved by a program\r\n", &whole[..]].concat()),
    ] {
        assert_eq!(read("a.pdf", &bytes).unwrap().text, "The bridge is open.", "{what}");
    }
}

#[test]
fn letters_drawn_as_one_are_letters() {
    let font =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /fi /fl /ff /ffi] >> >>";
    let content = "BT /F 10 Tf 60 700 Td (The o\\004ce is \\001ne, the \\002ood was o\\003.) Tj ET";
    let bytes = String::from_utf8(one(content)).unwrap().replace(FONT, font).into_bytes();
    assert_eq!(read("a.pdf", &bytes).unwrap().text, "The office is fine, the flood was off.");
}

#[test]
fn letters_that_are_missing_are_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    assert!(told(&fs::read(folder.join("tables.pdf")).unwrap()).contains("draws its letters without saying which"));
    let font =
        "/F 3 0 R /G << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /UniJIS-UCS2-H /DescendantFonts [] >>";
    let content = format!("{}BT /G 10 Tf 60 600 Td (abcd) Tj ET", drawn(60, 700, 10, "The bridge is open."));
    let bytes = String::from_utf8(one(&content)).unwrap().replace("/F 3 0 R", font).into_bytes();
    let draft = read("a.pdf", &bytes).unwrap();
    assert_eq!(draft.text, "The bridge is open.");
    assert_eq!(draft.notes, ["Some letters are drawn without saying which they are, and are missing from the text."]);
}

#[test]
fn words_are_told_apart_where_no_space_is_drawn() {
    let content = "BT /F 10 Tf 60 700 Td [(The) -300 (old) -300 (br) 20 (idge) -300 (is) -300 (open.)] TJ ET";
    assert_eq!(read("a.pdf", &one(content)).unwrap().text, "The old bridge is open.");
}

#[test]
fn what_is_no_text_of_the_page_is_left_out() {
    let said = drawn(60, 700, 10, "The bridge is open.");
    for (what, content) in [
        ("artifacts", format!("/Artifact BMC {} EMC {said}", drawn(60, 720, 10, "evil"))),
        ("notes along the margin", format!("BT /F 10 Tf 0 1 -1 0 20 300 Tm (evil evil) Tj ET {said}")),
        (
            "notes' numbers",
            "BT /F 10 Tf 60 700 Td (The bridge) Tj 6 Tf 5 Ts /F 6 Tf (12) Tj 0 Ts /F 10 Tf ( is open.) Tj ET"
                .to_owned(),
        ),
        ("letters drawn twice", said.replace("(The bridge", "(T) Tj ET BT /F 10 Tf 60 700 Td (The bridge")),
    ] {
        assert_eq!(read("a.pdf", &one(&content)).unwrap().text, "The bridge is open.", "{what}");
    }
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdfs");
    let whole = one(&drawn(60, 700, 10, "The bridge is open."));
    let unnamed = one("BT /F 10 Tf 60 700 Td (abcdef) Tj ET");
    let unnamed = String::from_utf8(unnamed).unwrap().replace(
        FONT,
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>]>>",
    );
    let cases: [(Vec<u8>, &str); 7] = [
        (fs::read(folder.join("password.pdf")).unwrap(), "“a.pdf” is protected by a password."),
        (one("0 0 300 300 re f"), "“a.pdf” has no text in it: its pages are pictures, as of a scan."),
        (unnamed.into_bytes(), "“a.pdf” draws its letters without saying which they are"),
        (b"%PDF-1.7\n".to_vec(), "“a.pdf” can’t be read as a PDF file: it is damaged or incomplete."),
        (whole[..60].to_vec(), "“a.pdf” can’t be read as a PDF file"),
        (one(&drawn(60, 700, 10, "1 2 3")), "“a.pdf” was read, but no article was found in it."),
        (bomb(), "“a.pdf” would unpack to more than 256 MB, so unpacking was stopped."),
    ];
    for (bytes, start) in cases {
        let told = told(&bytes);
        assert!(told.starts_with(start), "{told}");
    }
}

/// Contents of spaces that in all unpack to more than may be.
fn bomb() -> Vec<u8> {
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 20 << 20], 1);
    let head = format!("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len());
    [head.as_bytes(), &packed, b"\nendstream\nendobj\n"].concat().repeat(13)
}

#[test]
fn what_is_deep_endless_or_tangled_ends_in_time() {
    let said = drawn(60, 700, 10, "The bridge is open.");
    let form = |content: &str| stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", content);
    let itself = pages(&[format!("{said}/X Do")], &[form("/X Do /X Do /X Do")], None);
    let mut twice = Vec::new();
    for next in 0..30 {
        let own = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {} 0 R >> >>",
            11 + next
        );
        twice.push(stream(&own, &"/X Do ".repeat(50)));
    }
    twice.push(form(&said));
    let cases = [
        ("a drawing within itself", itself),
        ("drawings that each draw fifty", pages(&[format!("{said}/X Do")], &twice, None)),
        ("saved states", one(&format!("{}{said}", "q ".repeat(1_000_000)))),
        ("operands", one(&format!("{}{said}", "1 ".repeat(1_000_000)))),
        ("lists in one another", one(&format!("{}{said}", "[".repeat(100_000)))),
        ("dictionaries in one another", one(&format!("{}{said}", "<< /a ".repeat(100_000)))),
        ("a text at no place", one(&format!("1e38 0 0 1e38 1e38 0 cm BT /F 1e38 Tf (evil) Tj ET {said}"))),
        ("many lines", one(&(0..30_000).map(|at| drawn(at % 600, at % 800, 9, "word")).collect::<String>())),
        (
            "a page tree that bites its tail",
            file(
                &["<< /Pages 2 0 R >>".to_owned(), "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>".to_owned()],
                None,
            ),
        ),
    ];
    for (what, bytes) in cases {
        let start = Instant::now();
        let _ = read("a.pdf", &bytes);
        let took = start.elapsed();
        // Without optimisation and on a busy machine; unbounded work would not end at all.
        assert!(took < Duration::from_secs(60), "{what}: {took:?}");
    }
}

#[test]
fn any_byte_may_be_wrong_and_any_part_missing() {
    let whole = pages(&[drawn(60, 700, 10, "The bridge is open.")], &[], None);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x15;
        let _ = read("a.pdf", &bytes);
        let _ = read("a.pdf", &whole[..at]);
    }
}
