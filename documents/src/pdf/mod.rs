//! PDF files (ISO 32000): the text of their pages put back into paragraphs, and what the file says of itself.
//!
//! A PDF draws glyphs at places and knows neither words nor paragraphs. `glyphs` follows the drawing, `lines` puts glyphs
//! together, `furniture` takes away what stands on each page, and `paragraphs` joins lines by their places.

mod bounds;
mod furniture;
mod glyphs;
mod lines;
mod paragraphs;

use crate::Article;
use drafting::{Notes, Why};
use hayro_syntax::object::dict::keys::LANG;
use hayro_syntax::object::{Dict, String as Text};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use lines::Line;

/// The most pages that are read; an article has a few.
const PAGES: usize = 300;

/// From one letter in so many on that the file does not name, what is missing is told.
const MISSING: usize = 50;

/// The article in a PDF file.
///
/// # Errors
/// Where the file is damaged, protected, a scan, draws letters that it does not name, or unpacks too far.
pub(crate) fn article(bytes: &[u8], notes: &mut Notes) -> Result<Article, Why> {
    bounds::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Why::Encrypted
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Why::Damaged("a PDF file"),
    })?;
    let mut reader = glyphs::Reader::new();
    let mut lines: Vec<Line> = Vec::new();
    for (number, page) in pdf.pages().iter().take(PAGES).enumerate() {
        lines.extend(reader.page(page, number));
    }
    if pdf.pages().len() > PAGES {
        notes.say(format!("Only the first {PAGES} pages were read."));
    }
    if reader.spent() {
        notes.say("The file draws more than is read; what comes later was left out.");
    }
    if reader.unnamed > reader.named {
        return Err(Why::NoLetters);
    }
    if reader.named == 0 {
        return Err(Why::Scan);
    }
    if reader.unnamed * MISSING > reader.named {
        notes.say("Some letters are drawn without saying which they are, and are missing from the text.");
    }
    let before = lines.len();
    let lines = furniture::without(lines, pdf.pages().len());
    if lines.len() < before {
        notes.say("Page numbers and what stands at the edge of each page were left behind.");
    }
    let metadata = pdf.metadata();
    let stated = metadata.title.as_deref().map(words).filter(|title| is_title(title));
    let found = paragraphs::of(&lines);
    if is_from_right(&found.lines) {
        notes.say("The text runs from right to left and may have come out in another order. Please paste it instead.");
    }
    let made = metadata.creation_date.as_ref();
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    Ok(Article {
        // The headline as it is printed, where it is what the file states or the file states none.
        title: match (stated, found.title) {
            (Some(stated), Some(printed)) if drafting::overlap(&stated, &printed) < 50 => Some(stated),
            (stated, printed) => printed.or(stated),
        },
        author: metadata.author.as_deref().map(words),
        made: made.map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        language: root.and_then(|root| root.get::<Text<'_>>(LANG)).map(|tag| words(tag.as_bytes())),
        lines: found.lines,
    })
}

/// Whether most letters are Hebrew or Arabic. A page draws them in the order in which they stand, from the left or the right.
fn is_from_right(lines: &[String]) -> bool {
    let letters = || lines.iter().flat_map(|line| line.chars()).filter(|c| c.is_alphabetic());
    let right = |c: &char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    letters().filter(right).count() * 2 > letters().count()
}

/// Whether a stated title is one, and not what a program put there in want of one.
fn is_title(title: &str) -> bool {
    let title = title.trim().to_ascii_lowercase();
    let files =
        [".doc", ".docx", ".pdf", ".odt", ".rtf", ".indd", ".qxd", ".qxp", ".tex", ".dvi", ".html", ".htm", ".txt"];
    let named = files.iter().any(|ending| title.ends_with(ending)) || title.starts_with("microsoft word");
    title.split_whitespace().count() > 1 && !named && !title.starts_with("untitled") && !title.contains("://")
}

/// A text string of the file (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 with a mark, else PDFDocEncoding.
fn words(bytes: &[u8]) -> String {
    /// What PDFDocEncoding has from 0x80 to 0x9E in place of control characters (ISO 32000-2, annex D.3).
    const UPPER: [char; 31] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
    ];
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units =
                rest.chunks_exact(2).map(|pair| pair.iter().fold(0_u16, |unit, &byte| unit << 8 | u16::from(byte)));
            char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => {
            let upper = |byte: u8| byte.checked_sub(0x80).and_then(|at| UPPER.get(usize::from(at))).copied();
            bytes.iter().map(|&byte| upper(byte).unwrap_or(if byte == 0xa0 { '€' } else { char::from(byte) })).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_read_in_their_three_forms() {
        assert_eq!(words(b"\xfe\xff\0B\x20\x19"), "B’");
        assert_eq!(words("\u{feff}B’".as_bytes()), "B’");
        assert_eq!(words(b"B\x90s caf\xe9"), "B’s café");
    }

    #[test]
    fn what_runs_from_the_right_is_told_apart() {
        for (text, expected) in [("שלום לכולם", true), ("ﺢﺘﻔﻳ", true), ("Bridge opens, said שלום", false), ("", false)]
        {
            assert_eq!(is_from_right(&[text.to_owned()]), expected, "{text}");
        }
    }

    #[test]
    fn what_programs_put_for_a_title_is_none() {
        for title in
            ["Microsoft Word - bridge.docx", "bridge", "Untitled 1", "bridge opens.pdf", "", "https://post.example/ a"]
        {
            assert!(!is_title(title), "{title}");
        }
        assert!(is_title("Bridge opens again"));
    }
}
