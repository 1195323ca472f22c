//! What kind of file it is: told from its first bytes where these are plain, else from the ending of its name.

use crate::signature;
use drafting::{Instead, Why};

/// How a text is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Plain text.
    Plain,
    /// CommonMark.
    Markdown,
    /// A web page.
    Page,
    /// HTML that was chosen on a page and copied.
    Fragment,
    /// A web page with its pictures in one file: MHTML (RFC 2557).
    Archive,
}

/// How many bytes are looked at.
const HEAD: usize = 2048;

/// The kind of a file.
///
/// # Errors
/// Where it is of a kind that is not read here.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Why> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if let Some(why) = signature::other(&ending, bytes) {
        return Err(why);
    }
    let named = match ending.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Some(Kind::Markdown),
        "htm" | "html" | "xhtml" | "shtml" | "xht" => Some(Kind::Page),
        "mht" | "mhtml" => Some(Kind::Archive),
        _ => None,
    };
    let head = head(bytes);
    let start = beyond_comments(&head);
    let seen = if is_archive(&head) {
        Some(Kind::Archive)
    } else if begins_page(start) {
        Some(Kind::Page)
    } else if start.starts_with("<svg") || start.starts_with("<!doctype svg") {
        return Err(Why::OtherKind("a drawing (SVG)", Instead::Typed));
    } else if head.starts_with("<?xml") && named != Some(Kind::Page) {
        return Err(Why::OtherKind("a file of data (XML)", Instead::Article));
    } else {
        None
    };
    Ok(match (named, seen) {
        // A page saved under the name of an archive, and the reverse, are both met with.
        (Some(Kind::Page | Kind::Archive) | None, Some(seen)) => seen,
        (Some(Kind::Archive), None) => Kind::Page,
        (Some(named), _) => named,
        (None, None) => Kind::Plain,
    })
}

/// Whether a text is the source of a web page, or of a part of one.
pub(crate) fn is_page(text: &str) -> bool {
    let head = head(text.as_bytes());
    let part = ["<div", "<article", "<section", "<main", "<header", "<h1", "<p>", "<p "];
    begins_page(beyond_comments(&head)) || part.iter().any(|start| head.starts_with(start))
}

/// The first bytes as small ASCII letters: those of UTF-16 without their zeros, white space at the start left out.
fn head(bytes: &[u8]) -> String {
    let ascii = bytes.iter().take(HEAD).filter(|byte| byte.is_ascii() && **byte != 0);
    let text: String = ascii.map(|&byte| char::from(byte.to_ascii_lowercase())).collect();
    text.trim_start().to_owned()
}

fn is_archive(head: &str) -> bool {
    let headers = head.split("\n\n").next().and_then(|head| head.split("\r\n\r\n").next()).unwrap_or("");
    let first = headers.lines().next().and_then(|line| line.split_once(':')).map_or("", |(name, _)| name);
    let named = !first.is_empty() && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    named && headers.contains("mime-version:") && headers.contains("content-type:")
}

fn begins_page(start: &str) -> bool {
    ["<!doctype html", "<html", "<head", "<body", "<meta", "<title"].iter().any(|begins| start.starts_with(begins))
}

/// What follows comments and the XML declaration.
fn beyond_comments(head: &str) -> &str {
    let mut rest = head;
    loop {
        rest = rest.trim_start();
        rest = match (rest.strip_prefix("<!--"), rest.strip_prefix("<?xml")) {
            (Some(comment), _) => comment.split_once("-->").map_or("", |(_, rest)| rest),
            (_, Some(declaration)) => declaration.split_once('>').map_or("", |(_, rest)| rest),
            _ => return rest,
        };
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_by_content_and_then_by_name() {
        let wide: Vec<u8> = "<!DOCTYPE html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&str, &[u8], Kind); 12] = [
            ("a.txt", b"The bridge", Kind::Plain),
            ("a", b"The bridge", Kind::Plain),
            ("a.MD", b"# The bridge", Kind::Markdown),
            ("a.md", b"<html> is the name of an element", Kind::Markdown),
            ("a.html", b"The bridge", Kind::Page),
            ("a.txt", b"\n<!DOCTYPE html><p>The bridge", Kind::Page),
            ("a", b"<!-- saved from url --><html>", Kind::Page),
            ("a", b"<?xml version='1.0'?><html>", Kind::Page),
            ("a", &wide, Kind::Page),
            ("a.mht", b"<html>", Kind::Page),
            ("a.html", b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", Kind::Archive),
            ("a.txt", b"From: me\n\nMIME-Version: is a header, Content-Type: another", Kind::Plain),
        ];
        for (name, bytes, kind) in cases {
            assert_eq!(of(name, bytes), Ok(kind), "{name} {}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn other_kinds_are_named() {
        let tape = [&[b'a'; 257][..], b"ustar\0"].concat();
        let cases: [(&str, &[u8], &str); 26] = [
            ("a.txt", b"%PDF-1.7", "a PDF file"),
            ("a.rtf", b"{\\rtf1\\ansi The bridge", "a rich text file (.rtf)"),
            ("a.html", b"\x89PNG\r\n", "a picture"),
            ("a", b"GIF89a\x01\0", "a picture"),
            ("a.md", b"RIFF\x24\0\0\0WEBPVP8 ", "a picture"),
            ("a.txt", b"\0\0\0\x18ftypheic", "a picture"),
            ("a.svg", b"<?xml version='1.0'?><!-- by a program --><svg onload='evil()'>", "a drawing (SVG)"),
            ("a.html", b"<svg><text>The bridge</text></svg>", "a drawing (SVG)"),
            ("a.txt", b"ID3\x03\0", "a sound"),
            ("a.txt", b"RIFF\x24\0\0\0WAVEfmt ", "a sound or a film"),
            ("a.mp4", b"\0\0\0\x18ftypisom", "a sound or a film"),
            ("a.txt", b"7z\xbc\xaf\x27\x1c", "a packed file"),
            ("a.html", b"\x1f\x8b\x08", "a packed file"),
            ("a.txt", b"Rar!\x1a\x07", "a packed file"),
            ("a.tar", &tape, "a packed file"),
            ("a.txt", b"PK\x05\x06\0\0", "an empty packed file"),
            ("e.exe", b"MZ\x90\0 a few words that can be read", "a program"),
            ("e.exe", b"a few words that can be read", "a program"),
            ("a.txt", b"MZ and a few words\x03that can be read", "a program"),
            ("a", b"\x7fELF\x02", "a program"),
            ("a", b"\xcf\xfa\xed\xfe\x07", "a program"),
            ("a.txt", b"SQLite format 3\0", "a database"),
            ("a.txt", b"wOF2\0\x01", "a font"),
            ("a.txt", b"OTTO\0\x0b", "a font"),
            ("a.webarchive", b"bplist00\xd1\x01\x02", "a web archive or another file of Apple’s"),
            ("a.xml", b"<?xml version='1.0'?><rss><item>", "a file of data (XML)"),
        ];
        for (name, bytes, expected) in cases {
            let Err(Why::OtherKind(kind, _)) = of(name, bytes) else { panic!("{name}: {expected}") };
            assert_eq!(kind, expected, "{name}");
        }
        assert_eq!(of("a.doc", b"<html><p>The bridge"), Ok(Kind::Page));
    }
}
