//! Lists of indicators: words and phrases grouped in families, and the places where a text holds them.

use crate::document::{Document, TokenKind};
use crate::lexicon::{Key, WordMap};
use crate::text::letters;
use crate::words::{Tag, lemma};
use corpus::Span;
use std::borrow::Cow;

const HYPHENS: [char; 4] = ['-', '‐', '‑', '–'];

/// Indicators of several families, ready for look-up.
#[derive(Debug, Default)]
pub(super) struct Indicators {
    by_first: WordMap<Vec<Entry>>,
    entries: usize,
}

#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    number: usize,
    family: usize,
    telling: bool,
    /// Whether it is written with a capital: `us` is not the `US`.
    capital: bool,
}

/// A word of a text as it may match: as written or in its dictionary form, both in lower case. Inflection alone is
/// forgiven: a shared stem would take `customer` for `custom` and `according` for `accord`.
struct Word<'d> {
    lower: Key<'d>,
    /// Its dictionary form, where that is another word.
    form: Option<Cow<'d, str>>,
    capital: bool,
    span: Span,
}

impl Word<'_> {
    fn is(&self, entry: &str) -> bool {
        self.lower.word == entry || self.form.as_deref() == Some(entry)
    }
}

/// An indicator found in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Hit {
    /// Its words.
    pub(super) span: Span,
    /// Its family.
    pub(super) family: usize,
    /// Its number among the indicators, which tells a repetition from another indicator.
    pub(super) number: usize,
    /// Whether its entry is marked with `!`.
    pub(super) telling: bool,
}

impl Indicators {
    /// Reads a list of lines `family<TAB>entry, entry, …`; the number of a family is its position in `families`, and
    /// lines of no such family are left out.
    pub(super) fn parse(list: &str, families: &[&str]) -> Self {
        let mut indicators = Self::default();
        for (family, entries) in list.lines().filter_map(|line| line.split_once('\t')) {
            let Some(family) = families.iter().position(|&known| known == family) else { continue };
            for entry in entries.split(", ") {
                let plain = entry.trim_end_matches('!');
                indicators.add(plain, family, plain.len() < entry.len());
            }
        }
        indicators
    }

    /// Adds an entry, its words parted by spaces or hyphens.
    pub(super) fn add(&mut self, phrase: &str, family: usize, telling: bool) {
        let capital = phrase.starts_with(char::is_uppercase);
        let mut words = phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(letters::small);
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        let number = self.entries;
        self.by_first.change(first, |entries| {
            match entries.iter_mut().find(|entry| entry.family == family && entry.rest == rest) {
                Some(known) => known.telling |= telling,
                None => entries.push(Entry { rest, number, family, telling, capital }),
            }
        });
        self.entries += 1;
    }

    /// The indicators in a document in text order, one a family at a word. Where a phrase and a shorter one start at
    /// one word, only the longer counts.
    pub(super) fn find(&self, document: &Document<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut words = Vec::new();
        for sentence in document.sentences() {
            words.clear();
            for at in sentence.tokens.clone() {
                add_words(document, at, &mut words);
            }
            let mut at = 0;
            while at < words.len() {
                at += self.find_at(words.get(at..).unwrap_or_default(), &mut hits).max(1);
            }
        }
        hits
    }

    /// Adds the indicators that start with the first of some words, and returns how many words they take: the `house`
    /// of `white house` is none.
    fn find_at(&self, words: &[Word<'_>], hits: &mut Vec<Hit>) -> usize {
        let Some((first, following)) = words.split_first() else { return 0 };
        let written = self.by_first.get(first.lower);
        let form = first.form.as_ref().and_then(|form| self.by_first.get(&**form));
        if written.is_none() && form.is_none() {
            return 0;
        }
        let fitting = written.into_iter().chain(form).flatten().filter(|entry| {
            entry.rest.len() <= following.len()
                && (first.capital || !entry.capital)
                && entry.rest.iter().zip(following).all(|(expected, word)| word.is(expected))
        });
        let Some(longest) = fitting.clone().map(|entry| entry.rest.len()).max() else { return 0 };
        let start = hits.len();
        for entry in fitting.filter(|entry| entry.rest.len() == longest) {
            let span = words.get(longest).map_or(first.span, |last| first.span.cover(last.span));
            let (family, number, telling) = (entry.family, entry.number, entry.telling);
            match hits.get_mut(start..).into_iter().flatten().find(|hit| hit.family == family) {
                Some(known) => known.telling |= telling,
                None => hits.push(Hit { span, family, number, telling }),
            }
        }
        longest + 1
    }
}

/// Adds the words that a token is made of, those joined by hyphens one by one: `air defence` is in `air-defence`.
fn add_words<'d>(document: &'d Document<'_>, at: usize, words: &mut Vec<Word<'d>>) {
    let Some(token) = document.token(at) else { return };
    let lower = document.lower(at);
    // A name keeps its plural as its dictionary form; here `Catholics` are to match `catholic`.
    let form = match token.tag {
        Tag::ProperNoun => singular(lower),
        _ if lower == "according" => None,
        _ => document.form_key(at).map(|form| Cow::Borrowed(form.word)),
    };
    if !matches!(token.kind, TokenKind::Word | TokenKind::Number) || lower.starts_with('\'') {
        return;
    }
    let mut start = token.span.start as usize;
    let pieces = document.word(at).split_inclusive(HYPHENS);
    let joined = lower.contains('-') && lower.split('-').count() == pieces.clone().count();
    if !joined {
        let capital = document.is_capitalised(at);
        words.push(Word { lower: document.key(at), form, capital, span: token.span });
        return;
    }
    for (piece, lower) in pieces.zip(lower.split('-')) {
        let kept = piece.trim_end_matches(HYPHENS);
        let form = singular(lower);
        if !kept.is_empty() {
            let capital = kept.starts_with(char::is_uppercase);
            words.push(Word { lower: Key::from(lower), form, capital, span: Span::new(start, start + kept.len()) });
        }
        start += piece.len();
    }
}

/// The singular of a noun, where that is another word.
fn singular(lower: &str) -> Option<Cow<'_, str>> {
    Some(lemma::of(lower, Tag::Noun)).filter(|singular| singular != lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &str, text: &str, expected: &[(&str, usize, bool)]) {
        let hits = Indicators::parse(list, &["a", "b"]).find(&Document::new(text));
        let found: Vec<_> = hits.iter().map(|hit| (hit.span.slice(text), hit.family, hit.telling)).collect();
        assert_eq!(found, expected, "{list} in {text}");
    }

    #[test]
    fn words_are_found_in_any_inflection_and_the_longer_phrase_wins() {
        check(
            "a\tblame!, fault",
            "They blamed us; blaming is no fault.",
            &[("blamed", 0, true), ("blaming", 0, true), ("fault", 0, false)],
        );
        check("a\tprice\nb\tprice tag!", "A price-tag, a price.", &[("price-tag", 1, true), ("price", 0, false)]);
        check("a\tduty\nb\tduty!", "A duty.", &[("duty", 0, false), ("duty", 1, true)]);
        check("c\tduty", "A duty.", &[]);
        check("a\taccord, custom, human", "According to customers, humanity wins.", &[]);
        check("a\tUS", "The US told us.", &[("US", 0, false)]);
        check("a\tcatholic", "Catholics came.", &[("Catholics", 0, false)]);
        check("a\tkill, killed!", "He killed and kills.", &[("killed", 0, true), ("kills", 0, false)]);
    }
}
