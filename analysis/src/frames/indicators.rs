//! Lists of indicators: words and phrases grouped in families, and the places where a text holds them.

use crate::document::{Document, Token, TokenKind};
use crate::lexicon::{Key, WordMap};
use crate::text::letters;
use crate::words::{Tag, lemma, table};
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
    /// The token that it is, or is a part of.
    token: usize,
    lower: Key<'d>,
    /// Its dictionary form, where that is another word.
    form: Option<Form<'d>>,
    capital: bool,
    span: Span,
}

impl Word<'_> {
    fn is(&self, entry: &str) -> bool {
        self.lower.word == entry || self.form.as_ref().is_some_and(|form| form.key().word == entry)
    }
}

/// A dictionary form: that of the document, or one made for here.
enum Form<'d> {
    Known(Key<'d>),
    Made(Cow<'d, str>),
}

impl Form<'_> {
    fn key(&self) -> Key<'_> {
        match self {
            Self::Known(key) => *key,
            Self::Made(form) => Key::from(&**form),
        }
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
            let mut at = sentence.tokens.start;
            // How many parts of the token belong to an entry before it.
            let mut taken = 0;
            while at < sentence.tokens.end {
                if taken == 0 && !document.token(at).is_some_and(|token| self.may_start(document, at, token)) {
                    at += 1;
                    continue;
                }
                words.clear();
                add_words(document, at, &mut words);
                let parts = words.len();
                let mut ahead = at + 1..sentence.tokens.end;
                while taken < parts {
                    let Some(first) = words.get(taken) else { break };
                    let starting = self.starting_with(first);
                    let most = starting.into_iter().flatten().map(|entry| entry.rest.len()).max().unwrap_or(0);
                    while words.len() <= taken + most
                        && let Some(ahead) = ahead.next()
                    {
                        add_words(document, ahead, &mut words);
                    }
                    taken += find_at(starting, words.get(taken..).unwrap_or_default(), &mut hits).max(1);
                }
                // An entry may end within a later token.
                let last = taken.checked_sub(1).and_then(|last| words.get(last)).map_or(at, |last| last.token);
                at = words.get(taken).map_or(last + 1, |next| next.token);
                taken = words.iter().take(taken).filter(|word| word.token == at).count();
            }
        }
        hits
    }

    /// Whether a token may start an entry: most start none.
    fn may_start(&self, document: &Document<'_>, at: usize, token: &Token) -> bool {
        let has = |word: Key<'_>| self.by_first.get(word).is_some();
        let starts = token.may_be(|hash| self.by_first.may_have(hash))
            && (has(document.key(at)) || document.form_key(at).is_some_and(has));
        let plural = || token.tag == Tag::ProperNoun && form(document, at).is_some_and(|form| has(form.key()));
        (starts || document.is_joined(at) || plural()) && is_word(document, at)
    }

    /// The entries that start with a word as it is written, and with its dictionary form.
    fn starting_with(&self, first: &Word<'_>) -> [&[Entry]; 2] {
        let form = first.form.as_ref().map(Form::key);
        [Some(first.lower), form]
            .map(|word| word.and_then(|word| self.by_first.get(word)).map_or(&[][..], Vec::as_slice))
    }
}

/// Adds the indicators that start with the first of some words, of all entries that do, and returns how many words they
/// take: the `house` of `white house` is none.
fn find_at(starting: [&[Entry]; 2], words: &[Word<'_>], hits: &mut Vec<Hit>) -> usize {
    let Some((first, following)) = words.split_first() else { return 0 };
    let fitting = starting.into_iter().flatten().filter(|entry| {
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

/// Adds the words that a token is made of, those joined by hyphens one by one: `air defence` is in `air-defence`.
fn add_words<'d>(document: &'d Document<'_>, at: usize, words: &mut Vec<Word<'d>>) {
    let Some(token) = document.token(at).filter(|_| is_word(document, at)) else { return };
    let pieces = || document.word(at).split_inclusive(HYPHENS);
    let joined = document.is_joined(at) && document.lower(at).split('-').count() == pieces().count();
    if !joined {
        let (lower, form, capital) = (document.key(at), form(document, at), document.is_capitalised(at));
        words.push(Word { token: at, lower, form, capital, span: token.span });
        return;
    }
    let mut start = token.span.start as usize;
    for (piece, lower) in pieces().zip(document.lower(at).split('-')) {
        let kept = piece.trim_end_matches(HYPHENS);
        let form = singular(lower, table::get(lower));
        if !kept.is_empty() {
            let capital = kept.starts_with(char::is_uppercase);
            let span = Span::new(start, start + kept.len());
            words.push(Word { token: at, lower: Key::from(lower), form, capital, span });
        }
        start += piece.len();
    }
}

/// Whether a token is a word or number.
fn is_word(document: &Document<'_>, at: usize) -> bool {
    matches!(document.kind(at), TokenKind::Word | TokenKind::Number) && !document.lower(at).starts_with('\'')
}

/// The dictionary form of a token, where that is another word.
fn form<'d>(document: &'d Document<'_>, at: usize) -> Option<Form<'d>> {
    // A name keeps its plural as its dictionary form; here `Catholics` are to match `catholic`.
    if document.tag_at(at) == Tag::ProperNoun {
        return singular(document.lower(at), document.entry(at));
    }
    document.form_key(at).filter(|_| document.lower(at) != "according").map(Form::Known)
}

/// The singular of a noun, where that is another word.
fn singular<'w>(lower: &'w str, entry: Option<&'static table::Entry>) -> Option<Form<'w>> {
    Some(lemma::of_entry(lower, Tag::Noun, entry)).filter(|singular| singular != lower).map(Form::Made)
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
