//! Links to words in a page that is not ours: text fragments (WICG, “URL Fragment Text Directives”).

/// Up to how many words a fragment quotes in full. Of more it gives the first and the last few: a page may set a link,
/// a note or a picture between them, and the link stays short.
const QUOTED_IN_FULL: usize = 12;

/// How many words then stand for each end.
const AT_EACH_END: usize = 5;

/// The address of a page at these words: `https://example.org/news#:~:text=first%20words,last%20words`. A fragment of
/// the page's own stays before the words. A browser that knows no text fragments, or a page that has changed, opens at
/// the top.
///
/// `None` where the address is not one of the web, or there are no words.
#[must_use]
pub fn text_fragment(url: &str, words: &str) -> Option<String> {
    let url = url.trim();
    let scheme = url.split_once("://")?.0.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https") || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let text = match words.len() {
        0 => return None,
        1..=QUOTED_IN_FULL => encoded(&words),
        many => {
            let ends = words.get(..AT_EACH_END).zip(words.get(many - AT_EACH_END..));
            ends.map(|(first, last)| [&encoded(first), ",", &encoded(last)].concat())?
        }
    };
    let page = url.split_once(":~:").map_or(url, |(page, _)| page);
    let mark = if page.contains('#') { "" } else { "#" };
    Some([page, mark, ":~:text=", &text].concat())
}

/// Words as the directive takes them. Besides what no address may hold, it gives `-`, `,` and `&` a meaning.
fn encoded(words: &[&str]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).map(|&digit| char::from(digit));
    let mut out = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].into_iter().filter_map(digit));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::text_fragment;
    use proptest::prelude::*;

    fn check(url: &str, words: &str, expected: &str) {
        assert_eq!(text_fragment(url, words).as_deref(), Some(expected));
    }

    #[test]
    fn a_short_quotation_is_given_in_full() {
        check("https://post.example/a", "Two piers sank", "https://post.example/a#:~:text=Two%20piers%20sank");
    }

    #[test]
    fn what_the_directive_gives_a_meaning_is_escaped() {
        check(
            "https://post.example/a?b=1&c=2",
            "R&D: S-400s, “50%” paid",
            "https://post.example/a?b=1&c=2#:~:text=R%26D%3A%20S%2D400s%2C%20%E2%80%9C50%25%E2%80%9D%20paid",
        );
    }

    #[test]
    fn of_a_long_quotation_the_ends_are_given() {
        let words = "one two three four five six seven eight nine ten\n eleven twelve thirteen";
        check(
            "http://post.example/",
            words,
            "http://post.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
        );
    }

    #[test]
    fn a_fragment_of_the_page_stays_and_other_words_give_way() {
        check("https://post.example/a#part-2", "a toll", "https://post.example/a#part-2:~:text=a%20toll");
        check("https://post.example/a#part-2:~:text=old", "a toll", "https://post.example/a#part-2:~:text=a%20toll");
        check("https://post.example/a#:~:text=old", "a toll", "https://post.example/a#:~:text=a%20toll");
    }

    #[test]
    fn only_pages_of_the_web_are_linked() {
        for url in ["javascript:alert(1)", "javascript://x", "/a", "", "data:text/html,x", "https://a b.example/"] {
            assert_eq!(text_fragment(url, "a toll"), None, "{url}");
        }
        assert_eq!(text_fragment("https://post.example/", " \n"), None);
    }

    proptest! {
        #[test]
        fn any_words_come_back_as_the_browser_reads_them(words in "\\PC{0,80}") {
            prop_assume!(!words.trim().is_empty() && words.split_whitespace().count() <= 12);
            let link = text_fragment("https://post.example/", &words).unwrap();
            let text = link.strip_prefix("https://post.example/#:~:text=").unwrap();
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%._~".contains(&byte)));
            let mut bytes = Vec::new();
            let mut rest = text.bytes();
            while let Some(byte) = rest.next() {
                let hex = |byte: u8| char::from(byte).to_digit(16).unwrap() as u8;
                bytes.push(if byte == b'%' { hex(rest.next().unwrap()) * 16 + hex(rest.next().unwrap()) } else { byte });
            }
            let read = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(read, words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
