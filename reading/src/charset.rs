//! Bytes to text: UTF-8, UTF-16 and what the Encoding Standard names, by byte order mark, by what is stated, or by sight.

use drafting::{Notes, Why};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to tell text from what is none.
const HEAD: usize = 4096;

/// From one control character in so many on, what was decoded is no text.
const CONTROL: usize = 50;

/// The text that bytes stand for.
///
/// A byte order mark comes first, then the character set that is `stated`, where the bytes agree with it; else UTF-8 where
/// they are that, else windows-1252. Characters that could not be read are counted in a note.
///
/// # Errors
/// Where the bytes are no text.
pub(crate) fn text(bytes: &[u8], stated: Option<&str>, notes: &mut Notes) -> Result<String, Why> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| wide(bytes)).unwrap_or_else(|| narrow(bytes, stated));
    let (text, _, failed) = encoding.decode(bytes);
    if text.chars().take(HEAD).any(|c| c == '\0') || unlikely(text.chars().take(HEAD)) || unlikely(text.chars()) {
        return Err(Why::NotText);
    }
    if failed {
        let many = text.matches('\u{fffd}').count();
        notes.count(many, "character", "characters", "not readable and stands as �");
    }
    Ok(text.into_owned())
}

/// The character set that a page states in its first bytes: `<meta charset=…>`, `charset=…` in a `content`, or `encoding=…`.
pub(crate) fn stated(page: &[u8]) -> Option<String> {
    let head = page.get(..page.len().min(HEAD)).unwrap_or_default();
    let head: String = head.iter().map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let value = |name: &str| {
        let after = head.split(name).skip(1).find_map(|rest| rest.trim_start().strip_prefix('='))?;
        let label = after.trim_start().trim_start_matches(&['"', '\''][..]);
        let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(label.len());
        label.get(..end).filter(|label| !label.is_empty()).map(str::to_owned)
    };
    value("charset").or_else(|| value("encoding"))
}

/// UTF-16 without a mark: every other byte of the head is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD))?;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let half = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    match half {
        0..8 => None,
        _ if odd * 4 > half * 3 && even * 8 < half => Some(UTF_16LE),
        _ if even * 4 > half * 3 && odd * 8 < half => Some(UTF_16BE),
        _ => None,
    }
}

/// A character set of single bytes or UTF-8.
fn narrow(bytes: &[u8], stated: Option<&str>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let stated = stated.and_then(|label| Encoding::for_label(label.as_bytes()));
    match stated {
        // Whoever states UTF-16 in bytes that can be read one by one is wrong (Encoding Standard, HTML 13.2.3.2).
        Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => encoding,
        _ if mostly_utf_8(bytes) => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// Whether most of what is not ASCII is UTF-8: a page with a few damaged characters.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 4
}

/// Whether what was decoded is too full of control characters, or of what could not be read, to be text.
fn unlikely(text: impl Iterator<Item = char>) -> bool {
    let (mut all, mut control, mut unread) = (0_usize, 0_usize, 0_usize);
    for c in text {
        all += 1;
        control += usize::from(c.is_control() && !c.is_whitespace());
        unread += usize::from(c == '\u{fffd}');
    }
    // A stray one or two stand in texts that were copied from old programs.
    control > 2 && control * CONTROL > all || (control + unread) * 10 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], stated: Option<&str>) -> Result<String, Why> {
        text(bytes, stated, &mut Notes::default())
    }

    #[test]
    fn the_character_set_is_found() {
        let wide: Vec<u8> = "The café reopened".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "The café reopened".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked: Vec<u8> = [&[0xff, 0xfe][..], &wide].concat();
        let cases: [(&str, &[u8], Option<&str>); 8] = [
            ("UTF-8", "The café reopened".as_bytes(), None),
            ("UTF-8 with a mark", "\u{feff}The café reopened".as_bytes(), None),
            ("UTF-8 stated as another", "The café reopened".as_bytes(), Some("iso-8859-1")),
            ("UTF-16 with a mark", &marked, None),
            ("UTF-16", &wide, None),
            ("UTF-16, big end first", &big, None),
            ("windows-1252", b"The caf\xe9 reopened", None),
            ("windows-1250, stated", b"The caf\xe9 reopened", Some("windows-1250")),
        ];
        for (name, bytes, stated) in cases {
            assert_eq!(read(bytes, stated).as_deref(), Ok("The café reopened"), "{name}");
        }
        assert_eq!(read(b"\x93so\x94", Some("utf-16")).as_deref(), Ok("“so”"));
    }

    #[test]
    fn a_page_states_its_character_set() {
        for (page, expected) in [
            ("<meta charset=\"Windows-1252\">", Some("windows-1252")),
            ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", Some("iso-8859-2")),
            ("<?xml version='1.0' encoding='koi8-r'?>", Some("koi8-r")),
            ("<p>the charset of a page", None),
            ("<p>", None),
        ] {
            assert_eq!(stated(page.as_bytes()).as_deref(), expected, "{page}");
        }
    }

    #[test]
    fn a_few_damaged_characters_are_counted() {
        let mut notes = Notes::default();
        let bytes = [["“a” – é".as_bytes(), b"\xff"].concat(), "“b” – é".as_bytes().to_vec()].concat();
        assert_eq!(text(&bytes, None, &mut notes).as_deref(), Ok("“a” – é�“b” – é"));
        assert_eq!(notes.into_sentences(), ["1 character was not readable and stands as �."]);
    }

    #[test]
    fn what_is_not_text_is_refused() {
        for bytes in [&b"\x7fELF\x02\x01\x01\0\0\0\0\0"[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &[0; 64], &[1; 64]] {
            assert_eq!(read(bytes, None), Err(Why::NotText), "{bytes:?}");
        }
        let words = b"a few words that can be read, between ";
        let mixed = [&words[..], b"\x01\x02\x7f"].concat();
        assert_eq!(read(&mixed.repeat(20), None), Err(Why::NotText));
        let late = [&words.repeat(200)[..], &[6; 8000]].concat();
        assert_eq!(read(&late, None), Err(Why::NotText));
        assert!(read(&[&words.repeat(20)[..], b"\x0c\x1b[1m"].concat(), None).is_ok());
    }
}
