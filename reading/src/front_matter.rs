//! Front matter: what a text says of itself between two lines of `---` (as YAML) or `+++` (as TOML) at its top.
//!
//! Only `key: value` and `key = value` on a line of their own are read, which is what front matter is made of; all else in
//! it is passed over.

use corpus::Metadata;
use drafting::{Notes, date_or_note, line};

/// The most bytes front matter may have; what is longer is text between two rules.
const LONGEST: usize = 8192;

/// Front matter as written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Written<'a>(&'a str);

/// The front matter of a text, where it has some, and the text after it.
pub(crate) fn split(text: &str) -> (Option<Written<'_>>, &str) {
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    let found = ["---", "+++"].iter().find_map(|fence| fenced(start, fence));
    found.map_or((None, text), |(front, body)| (Some(Written(front)), body))
}

fn fenced<'a>(text: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if at > LONGEST {
            return None;
        }
        let closes = line.trim_end() == fence || fence == "---" && line.trim_end() == "...";
        if closes {
            let (front, body) = (rest.get(..at)?, rest.get(at + line.len()..)?);
            return front.lines().any(|line| pair(line).is_some()).then_some((front, body));
        }
        at += line.len();
    }
    None
}

impl Written<'_> {
    /// What it says; of two lines with the same meaning the first counts.
    pub(crate) fn read(self, notes: &mut Notes) -> Metadata {
        let mut metadata = Metadata::default();
        for (key, value) in self.0.lines().filter_map(pair) {
            let value = || Some(line(value)).filter(|value| !value.is_empty());
            match key.to_ascii_lowercase().as_str() {
                "title" | "headline" => fill(&mut metadata.title, value),
                "outlet" | "source" | "publisher" | "site" | "site_name" | "publication" => {
                    fill(&mut metadata.outlet, value);
                }
                "date" | "published" | "pubdate" | "publishdate" | "datepublished" => {
                    fill(&mut metadata.date, || value().and_then(|value| date_or_note(&value, notes)));
                }
                "url" | "link" | "canonical" | "canonical_url" | "permalink" => {
                    fill(&mut metadata.url, || value().and_then(|value| drafting::web_or_note(&value, notes)));
                }
                "lang" | "language" | "locale" => {
                    fill(&mut metadata.language, || value().and_then(|value| drafting::language(&value)));
                }
                "author" | "byline" => fill(&mut metadata.author, value),
                _ => {}
            }
        }
        metadata
    }
}

fn fill<T>(place: &mut Option<T>, value: impl FnOnce() -> Option<T>) {
    if place.is_none() {
        *place = value();
    }
}

/// The key and the value of a line, the value without its quotation marks.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once([':', '='])?;
    let key = key.trim_end().trim_matches('"');
    let named = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    let value = value.trim();
    let quoted = ['"', '\''].iter().find_map(|&mark| value.strip_prefix(mark)?.strip_suffix(mark));
    named.then_some((key, quoted.unwrap_or(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Metadata, Vec<String>, &str) {
        let (front, body) = split(text);
        let mut notes = Notes::default();
        let metadata = front.unwrap_or_default().read(&mut notes);
        (metadata, notes.into_sentences(), body)
    }

    #[test]
    fn front_matter_is_read_as_yaml_and_as_toml() {
        let yaml = "---\ntitle: \"Bridge: open again\"\nsource: The Post\ndate: 2025-12-04T09:30:00Z\nlink: https://post.example/bridge\nlang: en_GB\ntags:\n  - bridge\n---\nThe bridge.";
        let toml = "+++\ntitle = 'Bridge: open again'\noutlet = \"The Post\"\ndate = 2025-12-04\nurl = \"https://post.example/bridge\"\nlang = \"en-gb\"\n+++\nThe bridge.";
        for text in [yaml, toml] {
            let (metadata, notes, body) = read(text);
            assert_eq!(metadata.title.as_deref(), Some("Bridge: open again"));
            assert_eq!(metadata.outlet.as_deref(), Some("The Post"));
            assert_eq!(metadata.date.map(|date| date.to_string()).as_deref(), Some("2025-12-04"));
            assert_eq!(metadata.url.as_deref(), Some("https://post.example/bridge"));
            assert_eq!(metadata.language.as_deref(), Some("en-GB"));
            assert_eq!((notes.len(), body), (0, "The bridge."));
        }
    }

    #[test]
    fn what_cannot_be_used_is_noted() {
        let (metadata, notes, _) = read("---\ndate: soon\nurl: javascript:alert(1)\nauthor: Ann Lee\n---\n");
        assert_eq!(metadata, Metadata { author: Some("Ann Lee".to_owned()), ..Metadata::default() });
        let expected = [
            "The date “soon” could not be read and was left out.",
            "The address “javascript:alert(1)” is not one of the web and was left out.",
        ];
        assert_eq!(notes, expected);
    }

    #[test]
    fn rules_in_a_text_are_no_front_matter() {
        for text in
            ["---\nThe bridge is open.\n---\nMore.", "---\ntitle: Bridge", "The bridge.\n---\ntitle: no\n---", ""]
        {
            assert_eq!(read(text), (Metadata::default(), vec![], text), "{text}");
        }
    }
}
