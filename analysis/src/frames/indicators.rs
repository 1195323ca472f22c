//! Lists of indicators: words and phrases grouped in families, and the places where a text holds them.

use crate::document::Document;
use crate::stems::{of_phrase, parts};
use corpus::Span;
use std::collections::HashMap;

/// Indicators of several families, ready for look-up.
#[derive(Debug, Default)]
pub(super) struct Indicators {
    by_first: HashMap<String, Vec<Entry>>,
    entries: usize,
}

#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    number: usize,
    family: usize,
    telling: bool,
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

    /// Adds an entry.
    pub(super) fn add(&mut self, phrase: &str, family: usize, telling: bool) {
        let mut stems = of_phrase(phrase);
        let Some(first) = stems.next() else { return };
        let rest: Vec<String> = stems.collect();
        let entries = self.by_first.entry(first).or_default();
        match entries.iter_mut().find(|entry| entry.family == family && entry.rest == rest) {
            Some(known) => known.telling |= telling,
            None => {
                entries.push(Entry { rest, number: self.entries, family, telling });
                self.entries += 1;
            }
        }
    }

    /// The indicators in a document in text order. Where a phrase and a shorter one start at one word, only the
    /// longer counts.
    pub(super) fn find(&self, document: &Document<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        for sentence in document.sentences() {
            let parts = parts(document, sentence.tokens.clone());
            for (at, part) in parts.iter().enumerate() {
                let Some(entries) = self.by_first.get(&part.stem) else { continue };
                let following = parts.get(at + 1..).unwrap_or_default();
                let fits = |entry: &&Entry| {
                    entry.rest.len() <= following.len()
                        && entry.rest.iter().zip(following).all(|(expected, part)| *expected == part.stem)
                };
                let longest = entries.iter().filter(fits).map(|entry| entry.rest.len()).max();
                for entry in entries.iter().filter(fits).filter(|entry| Some(entry.rest.len()) == longest) {
                    let span = parts.get(at + entry.rest.len()).map_or(part.span, |last| part.span.cover(last.span));
                    let (family, number, telling) = (entry.family, entry.number, entry.telling);
                    hits.push(Hit { span, family, number, telling });
                }
            }
        }
        hits
    }
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
    fn words_are_found_by_stem_and_the_longer_phrase_wins() {
        check(
            "a\tblame!, fault",
            "They blamed us; blaming is no fault.",
            &[("blamed", 0, true), ("blaming", 0, true), ("fault", 0, false)],
        );
        check("a\tprice\nb\tprice tag!", "A price-tag, a price.", &[("price-tag", 1, true), ("price", 0, false)]);
        check("a\tduty\nb\tduty!", "A duty.", &[("duty", 0, false), ("duty", 1, true)]);
        check("c\tduty", "A duty.", &[]);
    }
}
