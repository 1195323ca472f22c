//! Percent-encoding as query strings use it, each way exactly once.

use std::fmt::Write;

/// The text that a part of a query string stands for, and whether something in it could not be read.
///
/// `+` is a space. An incomplete escape stays as it is written, bytes that are not UTF-8 become `U+FFFD`; both count
/// as unreadable. What comes out is never decoded again: `%2541` is `%41`.
pub(super) fn decode(written: &str) -> (String, bool) {
    let mut bytes = Vec::with_capacity(written.len());
    let mut damaged = false;
    let mut rest = written.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(digit(*high) << 4 | digit(*low));
                rest = after;
            }
            (b'%', _) => {
                damaged = true;
                bytes.push(b'%');
            }
            _ => bytes.push(first),
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, damaged),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    }
}

fn digit(hex: u8) -> u8 {
    char::from(hex).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0)
}

/// The text as part of a query string. Everything but RFC 3986's unreserved characters is escaped; a space becomes
/// `%20`, which every reader of links understands, and not `+`, which some take for a plus.
pub(super) fn encode_into(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if is_unreserved(byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// How many characters [`encode_into`] writes for one character.
pub(super) fn encoded_len(c: char) -> usize {
    if u8::try_from(c).is_ok_and(is_unreserved) { 1 } else { 3 * c.len_utf8() }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn encode(text: &str) -> String {
        let mut out = String::new();
        encode_into(text, &mut out);
        out
    }

    #[test]
    fn escapes_are_read_once() {
        let check = |written: &str, text: &str| assert_eq!(decode(written), (text.to_owned(), false), "{written}");
        check("s-400", "s-400");
        check("air+defence", "air defence");
        check("air%20defence", "air defence");
        check("%2B", "+");
        check("%2541", "%41");
        check("caf%c3%A9", "café");
        check("café", "café");
        check("", "");
    }

    #[test]
    fn what_is_unreadable_is_kept_as_far_as_it_goes() {
        let check = |written: &str, text: &str| assert_eq!(decode(written), (text.to_owned(), true), "{written}");
        check("100%", "100%");
        check("%zz%4", "%zz%4");
        check("caf%E9", "caf\u{fffd}");
        check("%F0%9F", "\u{fffd}");
    }

    #[test]
    fn only_unreserved_characters_are_written_as_they_are() {
        assert_eq!(encode("a-Z.0_~"), "a-Z.0_~");
        assert_eq!(encode("a b&c=d+é#"), "a%20b%26c%3Dd%2B%C3%A9%23");
    }

    proptest! {
        #[test]
        fn any_text_survives_a_link(text in any::<String>()) {
            let written = encode(&text);
            prop_assert_eq!(written.len(), text.chars().map(encoded_len).sum::<usize>());
            prop_assert_eq!(decode(&written), (text, false));
        }

        #[test]
        fn any_string_can_be_read(written in any::<String>()) {
            let _ = decode(&written);
        }
    }
}
