//! What is no text, told from its first bytes, and from the ending of its name where that leaves no doubt.

use drafting::{Instead, Why};

/// First bytes with the place where they stand, what such a file is called, and what to bring instead of it. A dot stands
/// for any byte.
const KNOWN: [(usize, &[u8], &str, Instead); 54] = [
    (0, b"%PDF-", "a PDF file", Instead::Saved),
    (0, b"{\\rtf", "a rich text file (.rtf)", Instead::Saved),
    (0, b"%!PS", "a PostScript file", Instead::Saved),
    (0, b"\xd0\xcf\x11\xe0", "an older Office file", Instead::Saved),
    (0, b"bplist0", "a web archive or another file of Apple’s", Instead::Saved),
    (60, b"BOOKMOBI", "an electronic book", Instead::Saved),
    (0, b"ITSF", "a help file", Instead::Saved),
    (0, b"\x89PNG", "a picture", Instead::Typed),
    (0, b"\xff\xd8\xff", "a picture", Instead::Typed),
    (0, b"GIF8.a", "a picture", Instead::Typed),
    (8, b"WEBP", "a picture", Instead::Typed),
    (4, b"ftyphei", "a picture", Instead::Typed),
    (4, b"ftypavif", "a picture", Instead::Typed),
    (4, b"ftypmif1", "a picture", Instead::Typed),
    (0, b"II*\0", "a picture", Instead::Typed),
    (0, b"MM\0*", "a picture", Instead::Typed),
    (0, b"BM", "a picture", Instead::Typed),
    (0, b"8BPS", "a picture", Instead::Typed),
    (0, b"\0\0\x01\0", "a picture", Instead::Typed),
    (0, b"AT&TFORM", "a scan (DjVu)", Instead::Typed),
    (0, b"RIFF", "a sound or a film", Instead::Transcript),
    (4, b"ftyp", "a sound or a film", Instead::Transcript),
    (0, b"OggS", "a sound or a film", Instead::Transcript),
    (0, b"\x1a\x45\xdf\xa3", "a film", Instead::Transcript),
    (0, b"\0\0\x01\xba", "a film", Instead::Transcript),
    (0, b"FLV\x01", "a film", Instead::Transcript),
    (0, b"ID3", "a sound", Instead::Transcript),
    (0, b"\xff\xfb", "a sound", Instead::Transcript),
    (0, b"\xff\xf3", "a sound", Instead::Transcript),
    (0, b"fLaC", "a sound", Instead::Transcript),
    (8, b"AIFF", "a sound", Instead::Transcript),
    (0, b"MThd", "a sound", Instead::Transcript),
    (0, b"PK\x03\x04", "a Word or other packed file", Instead::Unpacked),
    (0, b"PK\x05\x06", "an empty packed file", Instead::Unpacked),
    (0, b"\x1f\x8b", "a packed file", Instead::Unpacked),
    (0, b"Rar!\x1a", "a packed file", Instead::Unpacked),
    (0, b"7z\xbc\xaf", "a packed file", Instead::Unpacked),
    (0, b"\xfd7zXZ\0", "a packed file", Instead::Unpacked),
    (0, b"\x28\xb5\x2f\xfd", "a packed file", Instead::Unpacked),
    (0, b"BZh", "a packed file", Instead::Unpacked),
    (0, b"MSCF", "a packed file", Instead::Unpacked),
    (257, b"ustar", "a packed file", Instead::Unpacked),
    (0, b"MZ", "a program", Instead::Article),
    (0, b"\x7fELF", "a program", Instead::Article),
    (0, b"\xca\xfe\xba\xbe", "a program", Instead::Article),
    (1, b"\xfa\xed\xfe", "a program", Instead::Article),
    (0, b"\xfe\xed\xfa", "a program", Instead::Article),
    (0, b"\0asm", "a program", Instead::Article),
    (0, b"SQLite format 3\0", "a database", Instead::Article),
    (0, b"\0\x01\0\0", "a font", Instead::Article),
    (0, b"OTTO", "a font", Instead::Article),
    (0, b"wOF", "a font", Instead::Article),
    (0, b"ttcf", "a font", Instead::Article),
    (0, b"!<arch>\n", "a packed file", Instead::Unpacked),
];

/// How many at the start of [`KNOWN`] are files written in letters throughout.
const LETTERS: usize = 3;

/// How many bytes are looked at for one that no text has.
const HEAD: usize = 512;

/// Endings of programs and of images of disks, whatever bytes these begin with.
const PROGRAMS: [&str; 12] = ["exe", "dll", "com", "scr", "msi", "so", "dylib", "class", "jar", "apk", "iso", "dmg"];

/// What a file is that holds no text to be read here; `None` for all others.
pub(crate) fn other(ending: &str, bytes: &[u8]) -> Option<Why> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    // Words may begin as some files do: a text may well be about Otto.
    let strange = head.iter().any(|&byte| is_strange(byte) && byte < 0x80);
    let found = KNOWN.iter().enumerate().find(|(number, (at, start, ..))| {
        let there = bytes.get(*at..).and_then(|rest| rest.get(..start.len())).unwrap_or_default();
        let same = !there.is_empty() && there.iter().zip(*start).all(|(byte, known)| byte == known || *known == b'.');
        same && (*number < LETTERS || strange || start.iter().copied().any(is_strange))
    });
    match found {
        Some((_, &(_, _, kind, instead))) => Some(Why::OtherKind(kind, instead)),
        None => PROGRAMS.contains(&ending).then_some(Why::OtherKind("a program", Instead::Article)),
    }
}

/// Whether no text in ASCII has this byte.
fn is_strange(byte: u8) -> bool {
    byte >= 0x80 || byte < 0x20 && !byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_begin_as_other_files_do() {
        for text in [
            "Otto went home.",
            "OTTO went home.",
            "MZ is a band.",
            "BMW sold more.",
            "ID3 is a tag.",
            "RIFF: a word",
            "MMM",
        ] {
            assert_eq!(other("txt", text.as_bytes()), None, "{text}");
        }
        assert_eq!(other("exe", b"MZ is a band."), Some(Why::OtherKind("a program", Instead::Article)));
    }
}
