//! Addresses of the web, the only ones that become an article's: `http` and `https`.

use crate::{Notes, names};

/// The most characters of an address.
const LONGEST: usize = 2000;

/// The address, where it is one of the web: absolute, of `http` or `https`, with a host and without a user's name.
///
/// What leads to a place within the page, from `#`, is left out.
#[must_use]
pub fn web(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let rest = rest.split('#').next()?;
    let host = rest.split(&['/', '?', '\\'][..]).next()?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}');
    let plain = text.len() <= LONGEST && !rest.contains(odd) && crate::line(rest) == rest;
    let hosted = !host.contains('@') && host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (matches!(scheme.as_str(), "http" | "https") && plain && hosted).then(|| format!("{scheme}://{rest}"))
}

/// The address that a line states and nothing else, with `https` where it leaves that out: `www.post.example/bridge`.
pub(crate) fn alone(line: &str) -> Option<String> {
    let text = line.trim_start_matches(&['<', '('][..]).trim_end_matches(&['>', ')'][..]);
    if text.contains("://") {
        return web(text);
    }
    let (host, path) = text.split_once('/').map_or((text, None), |(host, path)| (host, Some(path)));
    let host_like = host.contains('.')
        && host.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let ending =
        host.rsplit('.').next().is_some_and(|end| end.len() > 1 && end.bytes().all(|b| b.is_ascii_lowercase()));
    let stated = host.starts_with("www.") || path.is_some_and(|path| !path.is_empty());
    (host_like && ending && stated).then(|| web(&["https://", text].concat()))?
}

/// The name that the host of an address makes, where it can be read as one: `Elm Courier` of `www.elm-courier.example`
/// and of `elmcourier.example`.
pub(crate) fn outlet(address: &str) -> Option<String> {
    const PLATFORMS: [&str; 4] = ["wordpress", "hotmail", "linkedin", "sharepoint"];
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(&['/', '?', '#', ':'][..]).next()?.to_ascii_lowercase();
    let parts: Vec<&str> = host.split('.').collect();
    let second = |part: &&str| matches!(*part, "co" | "com" | "org" | "net" | "ac" | "gov");
    let of_land = parts.last().is_some_and(|part| part.len() == 2);
    let steps = if of_land && parts.iter().rev().nth(1).is_some_and(second) { 2 } else { 1 };
    let name = *parts.iter().rev().nth(steps)?;
    if PLATFORMS.contains(&name) || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        return None;
    }
    let words: Vec<&str> = match name.contains('-') {
        true => name.split('-').collect(),
        false => joined(name)?,
    };
    let sound = |word: &&str| !word.is_empty();
    ((2..=4).contains(&words.len()) && words.iter().all(sound))
        .then(|| words.into_iter().map(capital).collect::<Vec<String>>().join(" "))
}

/// The two words that are joined in a name of which the second stands in names of outlets.
fn joined(name: &str) -> Option<Vec<&str>> {
    // From the left, so that the second word is the longest that there is.
    let cuts = (2..name.len().saturating_sub(3)).filter_map(|at| name.split_at_checked(at));
    let mut cuts = cuts.filter(|(_, word)| names::is_of_outlets(word));
    (!names::is_of_outlets(name)).then(|| cuts.next().map(|(first, second)| vec![first, second]))?
}

fn capital(word: &str) -> String {
    if word.len() < 3 || names::is_outlet(word) || !word.contains(&['a', 'e', 'i', 'o', 'u', 'y'][..]) {
        return word.to_ascii_uppercase();
    }
    let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
    [&first.to_ascii_uppercase(), rest].concat()
}

/// The address, where it is one of the web; where it is another, says so in a note.
#[must_use]
pub fn web_or_note(text: &str, notes: &mut Notes) -> Option<String> {
    let address = web(text);
    if address.is_none() {
        let shown: String = crate::line(text).chars().take(60).collect();
        notes.say(format!("The address “{shown}” is not one of the web and was left out."));
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn an_address_alone_on_a_line_is_read_with_and_without_its_scheme() {
        for (line, expected) in [
            ("https://post.example/a", Some("https://post.example/a")),
            ("<https://post.example/a>", Some("https://post.example/a")),
            ("www.post.example", Some("https://www.post.example")),
            ("post.example/2031/bridge.html", Some("https://post.example/2031/bridge.html")),
            ("post.example", None),
            ("and/or", None),
            ("3.5/10", None),
            ("It is at www.post.example", None),
            ("a@post.example/b", None),
            ("U.S./Canada", None),
        ] {
            assert_eq!(alone(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn hosts_that_read_as_names_give_them() {
        for (address, expected) in [
            ("https://www.elm-courier.example/a", Some("Elm Courier")),
            ("https://elmcourier.example", Some("Elm Courier")),
            ("https://news.the-elm-post.co.uk/a?b", Some("The Elm Post")),
            ("https://amp.theguardian.example/", Some("The Guardian")),
            ("https://apnews.example/", Some("AP News")),
            ("https://dailyexpress.example/", Some("Daily Express")),
            ("https://post.example/", None),
            ("https://express.example/", None),
            ("https://elm.wordpress.example/", None),
            ("https://nothing.example/", None),
            ("https://10.0.0.1/", None),
            ("https://[::1]/a", None),
            ("https://a--b.example/", None),
            ("https://localhost/", None),
            ("", None),
        ] {
            assert_eq!(outlet(address).as_deref(), expected, "{address}");
        }
    }
}
