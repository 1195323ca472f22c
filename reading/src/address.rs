//! Addresses of the web, the only ones that become an article's: `http` and `https`.

use drafting::Notes;

/// The most characters of an address.
const LONGEST: usize = 2000;

/// The address, where it is one of the web: absolute, of `http` or `https`, with a host and without a user's name.
///
/// What leads to a place within the page, from `#`, is left out.
pub(crate) fn web(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let rest = rest.split('#').next()?;
    let host = rest.split(['/', '?', '\\']).next()?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}');
    let plain = text.len() <= LONGEST && !rest.contains(odd) && drafting::line(rest) == rest;
    let hosted = !host.contains('@') && host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (matches!(scheme.as_str(), "http" | "https") && plain && hosted).then(|| format!("{scheme}://{rest}"))
}

/// The address, where it is one of the web; where it is another, says so in a note.
pub(crate) fn web_or_note(text: &str, notes: &mut Notes) -> Option<String> {
    let address = web(text);
    if address.is_none() {
        let shown: String = drafting::line(text).chars().take(60).collect();
        notes.say(format!("The address “{shown}” is not one of the web and was left out."));
    }
    address
}

#[cfg(test)]
mod tests {
    use super::web;

    #[test]
    fn only_addresses_of_the_web_are_kept() {
        for (text, expected) in [
            ("https://post.example/a?b=c", Some("https://post.example/a?b=c")),
            (" HTTP://post.example/a#top ", Some("http://post.example/a")),
            ("https://[::1]/a", Some("https://[::1]/a")),
            ("/a", None),
            ("//post.example/a", None),
            ("javascript:alert(1)", None),
            ("javascript://post.example/%0aalert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,<p>a", None),
            ("file:///etc/hosts", None),
            ("https://post.example@evil.example/", None),
            ("https://post.example/\u{202e}gpj.exe", None),
            ("https://post.example/a b", None),
            ("https://", None),
            ("https:///a", None),
        ] {
            assert_eq!(web(text).as_deref(), expected, "{text}");
        }
        assert_eq!(web(&format!("https://post.example/{}", "a".repeat(2000))), None);
    }
}
