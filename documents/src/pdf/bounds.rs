//! How far a PDF file would unpack, found out before anything in it is.
//!
//! The library unpacks a stream whole. A few kilobytes can stand for gigabytes, so each stream is first unpacked here into
//! nothing, and the counting stops at the limit.

use drafting::Why;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The most bytes that all streams of a file may unpack to.
pub(super) const LIMIT: usize = 256 * 1024 * 1024;
/// The most bytes of a stream in one of the older packings, of which a byte can stand for a thousand.
const OLDER: usize = 64 * 1024;
/// How far before a stream its dictionary is looked for.
const DICTIONARY: usize = 2048;

/// The most dictionaries in one another; a file has ten or so. The library tries each anew, so that many are slow.
const DEPTH: usize = 100;

/// Checks all streams of a file, and how deep its dictionaries go.
///
/// # Errors
/// Where streams unpack too far or dictionaries go too deep.
pub(super) fn check(bytes: &[u8]) -> Result<(), Why> {
    if is_too_deep(bytes) {
        return Err(Why::Damaged("a PDF file"));
    }
    let too_far = Err(Why::UnpacksTooFar(LIMIT));
    let mut left = LIMIT;
    let mut at = 0;
    while let Some(found) = find(bytes.get(at..).unwrap_or_default(), b"stream") {
        let word = at + found;
        at = word + b"stream".len();
        let rest = bytes.get(at..).unwrap_or_default();
        let data = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).or_else(|| rest.strip_prefix(b"\r"));
        let before = bytes.get(word.saturating_sub(DICTIONARY)..word).unwrap_or_default();
        let Some(data) = data.filter(|_| !before.ends_with(b"end")) else { continue };
        let start = before.windows(4).rposition(|word| word == b" obj").unwrap_or(0);
        let dictionary = before.get(start..).unwrap_or_default();
        let flate = count(dictionary, b"/FlateDecode") + count(dictionary, b"/Fl ") + count(dictionary, b"/Fl]");
        let older = count(dictionary, b"/LZW") + count(dictionary, b"/RunLengthDecode") + count(dictionary, b"/RL");
        let image = count(dictionary, b"/Image") > 0;
        if flate + older > 1 && !image {
            return too_far;
        }
        if older > 0 && !image && find(data, b"endstream").unwrap_or(data.len()) > OLDER {
            return too_far;
        }
        if flate > 0 {
            match left.checked_sub(length(data, left)) {
                Some(rest) if rest > 0 => left = rest,
                _ => return too_far,
            }
        }
    }
    Ok(())
}

fn is_too_deep(bytes: &[u8]) -> bool {
    let mut depth = 0_usize;
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        rest = match first {
            b'<' if tail.starts_with(b"<") => {
                depth += 1;
                tail.get(1..).unwrap_or_default()
            }
            b'>' if tail.starts_with(b">") => {
                depth = depth.saturating_sub(1);
                tail.get(1..).unwrap_or_default()
            }
            b'e' if tail.starts_with(b"ndobj") => {
                depth = 0;
                tail
            }
            _ => tail,
        };
        if depth > DEPTH {
            return true;
        }
    }
    false
}

/// How many bytes a packed stream stands for, counted up to a little over `most`.
fn length(data: &[u8], most: usize) -> usize {
    let mut ring = vec![0; 32 * 1024];
    let mut inflator = Box::<DecompressorOxide>::default();
    let (mut input, mut total) = (data, 0);
    loop {
        let place = total % ring.len();
        let (status, read, written) = decompress(&mut inflator, input, &mut ring, place, TINFL_FLAG_PARSE_ZLIB_HEADER);
        total += written;
        input = input.get(read..).unwrap_or_default();
        if status != TINFLStatus::HasMoreOutput || total > most {
            return total;
        }
    }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|window| *window == word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(filters: &str, data: &[u8]) -> Vec<u8> {
        let head = format!("%PDF-1.4\n1 0 obj\n<< /Filter {filters} /Length {} >>\nstream\n", data.len());
        [head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
    }

    #[test]
    fn a_stream_that_unpacks_too_far_is_found_before_it_is_unpacked() {
        let much = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; LIMIT / 8], 6);
        let once = file("/FlateDecode", &much);
        assert_eq!(check(&once), Ok(()));
        assert_eq!(check(&once.repeat(8)), Err(Why::UnpacksTooFar(LIMIT)));
        assert_eq!(check(&file("[/FlateDecode /FlateDecode]", b"x")), Err(Why::UnpacksTooFar(LIMIT)));
        assert_eq!(check(&file("/LZWDecode", &[b'x'; OLDER + 1])), Err(Why::UnpacksTooFar(LIMIT)));
        assert_eq!(check(&file("/LZWDecode", b"x")), Ok(()));
    }
}
