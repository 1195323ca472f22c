//! Web pages saved as one file: MHTML (RFC 2557), parts of a MIME message of which one is the page.

/// The most messages in one another.
const DEPTH: usize = 4;

/// The page in an archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Page {
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// The character set that the archive states for it.
    pub(crate) charset: Option<String>,
    /// The address from which it was saved.
    pub(crate) address: Option<String>,
}

/// The first page in an archive; `None` where there is none.
pub(crate) fn page(bytes: &[u8]) -> Option<Page> {
    within(bytes, DEPTH, None)
}

fn within(bytes: &[u8], depth: usize, address: Option<&str>) -> Option<Page> {
    let (headers, body) = Headers::split(bytes);
    let kind = headers.get("content-type").unwrap_or("text/plain");
    let place = headers.get("snapshot-content-location").or_else(|| headers.get("content-location"));
    let address = address.or(place.filter(|place| !place.starts_with("cid:")));
    let is = |name: &str| kind.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    if is("multipart/") {
        let boundary = parameter(kind, "boundary")?;
        let depth = depth.checked_sub(1)?;
        return parts(body, &boundary).into_iter().find_map(|part| within(part, depth, address));
    }
    (is("text/html") || is("application/xhtml")).then(|| Page {
        bytes: decoded(body, headers.get("content-transfer-encoding").unwrap_or("")),
        charset: parameter(kind, "charset"),
        address: address.map(str::to_owned),
    })
}

/// The headers of a part, their names in small letters.
struct Headers(Vec<(String, String)>);

impl Headers {
    /// The headers, and what comes after the empty line.
    fn split(bytes: &[u8]) -> (Self, &[u8]) {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut at = 0;
        for line in bytes.split_inclusive(|&byte| byte == b'\n') {
            at += line.len();
            let text = String::from_utf8_lossy(line);
            let text = text.trim_end();
            if text.is_empty() && !headers.is_empty() {
                break;
            }
            match (text.starts_with(&[' ', '\t'][..]), headers.last_mut(), text.split_once(':')) {
                (true, Some((_, value)), _) => {
                    value.push(' ');
                    value.push_str(text.trim_start());
                }
                (false, _, Some((name, value))) => headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                _ => {}
            }
        }
        (Self(headers), bytes.get(at..).unwrap_or_default())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A parameter of a header: `b` of `multipart/related; boundary="b"`.
fn parameter(header: &str, name: &str) -> Option<String> {
    let pairs = header.split(';').skip(1).filter_map(|pair| pair.split_once('='));
    let value =
        pairs.into_iter().find(|(known, _)| known.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())?;
    Some(value.trim_matches('"').to_owned()).filter(|value| !value.is_empty())
}

/// The parts between the lines that mark their boundaries.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}");
    let mut parts = Vec::new();
    let (mut from, mut at) = (None, 0);
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        if line.starts_with(mark.as_bytes()) {
            parts.extend(from.and_then(|from| body.get(from..at)));
            from = Some(at + line.len());
        }
        at += line.len();
    }
    // An archive that was cut short ends within a part.
    parts.extend(from.and_then(|from| body.get(from..)));
    parts
}

fn decoded(body: &[u8], encoding: &str) -> Vec<u8> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    }
}

/// Quoted-printable (RFC 2045, 6.7); what is not that stands as it is.
fn quoted(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digit = |at: usize| tail.get(at).and_then(|&digit| char::from(digit).to_digit(16));
        let taken = match (tail, digit(0), digit(1)) {
            ([b'\n', ..], ..) => 1,
            ([b'\r', b'\n', ..], ..) => 2,
            (_, Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                2
            }
            _ => {
                bytes.push(byte);
                0
            }
        };
        rest = tail.get(taken..).unwrap_or_default();
    }
    bytes
}

/// Base64 (RFC 4648); what is no letter of it is passed over, and the first `=` ends it.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut many) = (0_u32, 0);
    for &letter in body.iter().take_while(|&&letter| letter != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 & 0xff_ffff | u32::from(value);
        many += 6;
        if many >= 8 {
            many -= 8;
            bytes.extend(u8::try_from(bits >> many & 0xff));
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARCHIVE: &str = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n\r\n----x--\r\nContent-Type: text/css\r\n\r\np {}\r\n----x--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://cdn.example/other\r\n\r\n<p class=3D\"a\">caf=C3=A9 is o=\r\npen\r\n----x----\r\n";

    #[test]
    fn the_page_is_found_and_decoded() {
        let page = page(ARCHIVE.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(page.bytes).unwrap().trim_end(), "<p class=\"a\">café is open");
        assert_eq!(page.charset.as_deref(), Some("utf-8"));
        assert_eq!(page.address.as_deref(), Some("https://post.example/bridge"));
    }

    #[test]
    fn damaged_archives_give_what_there_is() {
        let cut = ARCHIVE.split_at(ARCHIVE.find("is o=").unwrap()).0;
        assert!(page(cut.as_bytes()).unwrap().bytes.ends_with("café ".as_bytes()));
        let nested = "Content-Type: multipart/related; boundary=b\n\n--b\n".repeat(1000);
        for text in ["", "MIME-Version: 1.0", "Content-Type: multipart/related\n\n--", &nested] {
            assert_eq!(page(text.as_bytes()), None, "{:.60}", text);
        }
    }

    #[test]
    fn encodings_of_parts_are_read() {
        assert_eq!(base64(b"VGhlIGJy\r\naWRnZQ=="), b"The bridge");
        assert_eq!(quoted(b"a=3Db=\nc=zz="), b"a=bc=zz=");
    }
}
