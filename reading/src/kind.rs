//! What kind of file it is: told from its first bytes where these are plain, else from the ending of its name.

use drafting::Why;

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

/// First bytes of what is no text, and what it is called.
const OTHERS: [(&[u8], &str); 11] = [
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word or other packed file"),
    (b"\xd0\xcf\x11\xe0", "an older Office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x1f\x8b", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
];

/// How many bytes are looked at.
const HEAD: usize = 2048;

/// The kind of a file.
///
/// # Errors
/// Where it is of a kind that is not read here.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Why> {
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Why::OtherKind(kind));
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let named = match ending.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Some(Kind::Markdown),
        "htm" | "html" | "xhtml" | "shtml" | "xht" => Some(Kind::Page),
        "mht" | "mhtml" => Some(Kind::Archive),
        _ => None,
    };
    let head = head(bytes);
    let seen = if is_archive(&head) {
        Some(Kind::Archive)
    } else if begins_page(&head) {
        Some(Kind::Page)
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
    begins_page(&head) || part.iter().any(|start| head.starts_with(start))
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

fn begins_page(head: &str) -> bool {
    let mut rest = head;
    loop {
        rest = rest.trim_start();
        rest = match (rest.strip_prefix("<!--"), rest.strip_prefix("<?xml")) {
            (Some(comment), _) => comment.split_once("-->").map_or("", |(_, rest)| rest),
            (_, Some(declaration)) => declaration.split_once('>').map_or("", |(_, rest)| rest),
            _ => break,
        };
    }
    ["<!doctype html", "<html", "<head", "<body", "<meta", "<title"].iter().any(|start| rest.starts_with(start))
}

#[cfg(test)]
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
        assert_eq!(of("a.txt", b"%PDF-1.7"), Err(Why::OtherKind("a PDF file")));
        assert_eq!(of("a.html", b"\x89PNG\r\n"), Err(Why::OtherKind("a picture")));
    }
}
