//! Abbreviations, acronyms and other words whose stop may not end a sentence.

use crate::lexicon::{Phrases, list};
use crate::text::letters;
use std::sync::LazyLock;

/// How the stop of an abbreviation is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Before a name.
    Title,
    /// Before a number.
    Number,
    /// Within a sentence.
    Inner,
    /// Possibly at the end of a sentence.
    Open,
    /// At the end of a sentence wherever a capital follows.
    Last,
}

#[derive(Clone, Copy, Debug)]
struct Abbreviation {
    kind: Kind,
    capital: bool,
}

static ABBREVIATIONS: LazyLock<Phrases<Abbreviation>> = LazyLock::new(|| {
    Phrases::parse(list!("abbreviations.txt"), |says| {
        let (kind, rest) = says.split_once(' ').unwrap_or((says, ""));
        let kind = match kind {
            "title" => Kind::Title,
            "number" => Kind::Number,
            "inner" => Kind::Inner,
            "open" => Kind::Open,
            "last" => Kind::Last,
            _ => return None,
        };
        Some(Abbreviation { kind, capital: rest == "capital" })
    })
});

pub(super) fn abbreviation(word: &str) -> Option<Kind> {
    let found = ABBREVIATIONS.get(&letters::small(word))?;
    let shouted = word.len() > 1 && !word.contains(char::is_lowercase);
    let fits = match found.kind {
        Kind::Title | Kind::Number => true,
        Kind::Inner | Kind::Open | Kind::Last => !shouted || word.contains('.'),
    };
    (fits && (!found.capital || word.starts_with(char::is_uppercase))).then_some(found.kind)
}

pub(super) fn is_time_of_day(word: &str) -> bool {
    ["a.m", "p.m", "am", "pm"].iter().any(|time| word.eq_ignore_ascii_case(time))
}

/// Whether a word is of single letters, or pairs that start with a capital, parted by stops: `U.S`, `Ph.D`, `i.v`.
pub(super) fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| {
            let mut letters = piece.chars();
            match (letters.next(), letters.next(), letters.next()) {
                (Some(first), None, None) => first.is_alphabetic(),
                (Some(first), Some(_), None) => first.is_uppercase(),
                _ => false,
            }
        })
}

/// Whether a word is no abbreviation even where a small letter follows: of small letters, with a vowel, in no list.
pub(super) fn is_plain_word(word: &str) -> bool {
    word.len() >= 2
        && word.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
        && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        && abbreviation(word).is_none()
}

/// Whether a word, name or number is too long to be an abbreviation.
pub(super) fn is_certain_word(word: &str) -> bool {
    word.chars().count() >= 4 && !word.contains('.') && abbreviation(word).is_none()
}
