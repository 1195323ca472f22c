//! Names as they stand around an article: whether a few words are one, and whether it is that of an outlet or a person.

use crate::List;
use std::sync::LazyLock;

/// Words that make a name an outlet's wherever it stands.
static OUTLET: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/outlet-words.txt")));
/// Words that make it one in a place where outlets stand.
static COMMON: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/outlet-words-common.txt")));
/// Names that hold none of these words.
static KNOWN: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/outlet-names.txt")));
/// Parts of papers: `Politics`, `World News`.
static SECTIONS: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/sections.txt")));
/// What people who write are called: the last word of `City correspondent`.
static ROLES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/roles.txt")));

/// The most words of a name: of several authors with what they are.
const WORDS: usize = 12;
/// The most words of an outlet's name.
const OUTLET_WORDS: usize = 7;

/// How sure it is that a name is an outlet's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Sure {
    /// In a place where outlets are named: beside an author, a date or a mark of copyright.
    Beside,
    /// On a line of its own.
    Alone,
}

/// The name of an outlet in a place where outlets are named; `None` where it is more likely a person, a place or a section.
#[must_use]
pub fn outlet_of(text: &str) -> Option<String> {
    outlet(text).map(|(name, _)| name)
}

/// An outlet's name and how sure it is that it is one; `None` where it is more likely a person, a place or a section.
///
/// What the outlet's people are called is left out: `Elm Post staff writer`, `for the Elm Post`.
pub(crate) fn outlet(text: &str) -> Option<(String, Sure)> {
    const BEFORE: [&str; 8] = ["via ", "special to ", "exclusive to ", "for ", "of ", "from ", "at ", "the "];
    let mut name = text.trim().trim_end_matches(&['.', ','][..]);
    // `Chief Reporter for the Elm Mail`.
    let of_role = [" for ", " at ", " of ", " with "].into_iter().find_map(|by| {
        let at = name.to_ascii_lowercase().find(by)?;
        name.get(..at).filter(|role| is_role(role)).and_then(|_| name.get(at + by.len()..))
    });
    name = of_role.unwrap_or(name);
    for before in BEFORE {
        let start = name.get(..before.len()).filter(|start| start.eq_ignore_ascii_case(before));
        // `The` is part of a name, `the` is not.
        if start.is_some_and(|start| before != "the " || start == before) {
            name = name.get(before.len()..)?.trim_start();
        }
    }
    let name = without_role(name);
    let small = name.to_lowercase();
    let plain = small.strip_prefix("the ").unwrap_or(&small);
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (first, last) = (*words.first()?, *words.last()?);
    let pictures = ["getty", "images", "photo", "photos", "pictures", "shutterstock", "alamy", "istock", "unsplash"];
    let whole = !name.contains(&[',', '|'][..]) && first != "by";
    if !whole || !is_name(name) || words.len() > OUTLET_WORDS || words.iter().any(|word| pictures.contains(word)) {
        return None;
    }
    let named = |sure| Some((name.to_owned(), sure));
    let common = |word: &str| OUTLET.has(word) || COMMON.has(word);
    let begins = ["radio", "voice", "channel", "press", "news", "tv", "agency"];
    let daily = matches!(first, "daily" | "evening" | "morning" | "sunday" | "weekly");
    match words.len() {
        _ if KNOWN.has(plain) => named(Sure::Alone),
        // `BBC News`.
        2 if KNOWN.has(first) && common(last) => named(Sure::Alone),
        1 => (small != plain && common(first)).then(|| (name.to_owned(), Sure::Beside)),
        _ if words.iter().all(|word| SECTIONS.has(word)) || SECTIONS.has(plain) => None,
        _ if OUTLET.has(last) || daily && common(last) => named(Sure::Alone),
        _ if common(last) || begins.contains(&first) || words.iter().any(|word| OUTLET.has(word)) => {
            named(Sure::Beside)
        }
        _ => None,
    }
}

/// A name without what the person is for it: `BBC` of `BBC political editor`, nothing of `City editor`.
fn without_role(name: &str) -> &str {
    if !is_role(name) {
        return name;
    }
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let small = last.to_lowercase();
        let is_of_role = ROLES.has(&small) || SECTIONS.has(&small) || last.starts_with(char::is_lowercase);
        if !is_of_role || small == "news" {
            break;
        }
        rest = before;
    }
    rest.trim_end_matches(&['’', '\'', ','][..]).trim_end_matches("’s").trim_end_matches("'s")
}

/// Whether a text says what someone is for a paper, and perhaps for which: `City correspondent`, `Elm Post Staff`.
pub(crate) fn is_role(text: &str) -> bool {
    let small = text.trim_end_matches('.').to_lowercase();
    let mut words = small.split_whitespace();
    let last = words.next_back().unwrap_or("");
    ROLES.has(last) && words.count() < 6 && !text.contains(&[',', ':', '!', '?', '.'][..])
}

/// Whether a line is the name of a part of a paper.
#[must_use]
pub fn is_section(line: &str) -> bool {
    SECTIONS.has(line.trim_end_matches(':').to_lowercase().as_str())
}

/// Whether a line leads to a part of a paper: `Home / News / Elm`, `News|Infrastructure`.
pub(crate) fn is_trail(line: &str) -> bool {
    let parts: Vec<&str> = line.split(&['|', '/', '>', '»', '›', '·', '•'][..]).map(str::trim).collect();
    let short = |part: &&str| (1..=3).contains(&part.split(' ').count()) && part.starts_with(char::is_uppercase);
    parts.len() > 1 && parts.iter().all(short) && parts.first().is_some_and(|first| is_section(first))
}

/// Whether a word stands in names of outlets.
pub(crate) fn is_of_outlets(word: &str) -> bool {
    OUTLET.has(word) || COMMON.has(word)
}

/// Whether a word is the whole name of an outlet.
pub(crate) fn is_outlet(word: &str) -> bool {
    KNOWN.has(word)
}

/// Whether a text is written as the name of one person is, and is no outlet's.
pub(crate) fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let joins = ["de", "del", "der", "di", "du", "la", "le", "van", "von", "al", "bin"];
    let part = |word: &&str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''));
        letters && (word.starts_with(char::is_uppercase) || joins.contains(word))
    };
    let section = words.iter().any(|word| SECTIONS.has(&word.to_lowercase()));
    (2..=4).contains(&words.len())
        && words.iter().all(part)
        && words.first().is_some_and(|word| *word != "The")
        && !section
        && outlet(text).is_none()
}

/// Whether a text is written as names are: few words, which begin with a capital but for those that join them, and no
/// sentence.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let joins =
        ["and", "de", "del", "der", "di", "du", "la", "le", "of", "the", "van", "von", "al", "bin", "for", "in", "&"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital =
        |word: &&str| word.trim_start_matches(&['(', '“', '"'][..]).starts_with(|c: char| c.is_uppercase() || c == '@');
    // `dpa`, `France 24`.
    let known = |word: &str| KNOWN.has(word) || word.bytes().all(|b| b.is_ascii_digit());
    let first = words.first().is_some_and(|word| capital(word) || KNOWN.has(word));
    let all = words.iter().all(|word| capital(word) || joins.contains(word) || known(word));
    first && all && words.len() <= WORDS && !text.contains(&['!', '?', ':', ';'][..]) && !text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_outlets_are_told_by_their_words() {
        for (text, name, sure) in [
            ("Elm Courier", "Elm Courier", Sure::Alone),
            ("The Elm Times", "The Elm Times", Sure::Beside),
            ("the Elm Gazette", "Elm Gazette", Sure::Alone),
            ("Daily Standard", "Daily Standard", Sure::Alone),
            ("Reuters", "Reuters", Sure::Alone),
            ("The Associated Press", "The Associated Press", Sure::Alone),
            ("BBC News", "BBC News", Sure::Alone),
            ("BBC political editor", "BBC", Sure::Alone),
            ("France 24", "France 24", Sure::Alone),
            ("dpa", "dpa", Sure::Alone),
            ("Elm Post", "Elm Post", Sure::Beside),
            ("The Post", "The Post", Sure::Beside),
            ("Post & Argus", "Post & Argus", Sure::Alone),
            ("Valley News Agency", "Valley News Agency", Sure::Beside),
            ("Radio Elm", "Radio Elm", Sure::Beside),
            ("for the Elm Post", "Elm Post", Sure::Beside),
            ("Special to The Elm Post", "The Elm Post", Sure::Beside),
            ("CHIEF REPORTER FOR THE ELM MAIL", "THE ELM MAIL", Sure::Beside),
            ("City editor of the Elm Courier", "Elm Courier", Sure::Alone),
            ("Elm Courier Staff Writer", "Elm Courier", Sure::Alone),
            ("Elm Courier’s Political Editor", "Elm Courier", Sure::Alone),
        ] {
            assert_eq!(outlet(text), Some((name.to_owned(), sure)), "{text}");
        }
    }

    #[test]
    fn people_places_sections_and_roles_are_no_outlets() {
        for text in [
            "",
            "Ann Lee",
            "Northport",
            "New Elm",
            "World News",
            "Breaking News",
            "Politics",
            "Post",
            "News Editor",
            "Staff Writer",
            "City correspondent",
            "World Affairs Editor",
            "Getty Images",
            "World Health Organization",
            "the bridge was open, said the Herald",
            "The Herald said.",
        ] {
            assert_eq!(outlet(text), None, "{text}");
        }
    }

    #[test]
    fn people_are_told_from_outlets_and_sections() {
        for text in ["Ann Lee", "ANN LEE", "J. P. van Dam", "Mary-Ann O’Neill"] {
            assert!(is_person(text), "{text}");
        }
        for text in ["Ann", "Elm Post", "The Bridge", "World News", "Ann Lee and Bo Ray", "Bridge opens", "Route 9"] {
            assert!(!is_person(text), "{text}");
        }
    }
}
