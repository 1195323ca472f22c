//! The words a reader searches for, and where a text has them.
//!
//! All terms must occur. A term is a word or a “quoted phrase”; it is found at the start of a word, so that
//! `contract` finds `contracts`, and without regard to case, diacritics or the shape of dashes and quotes, so that
//! `s-400` finds `S‑400` and `india's` finds `India’s`.

use crate::Span;
use crate::fold::{Folded, fold};

/// A search as typed, ready to be matched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// Folded, without duplicates, in the order typed.
    terms: Vec<String>,
}

impl Search {
    /// How many characters of a search count; what comes after is cut. Longer than any phrase one looks for, and
    /// short enough that matching stays linear in the text.
    pub const MAX_CHARS: usize = 200;

    /// Reads a search. Any string is one: a quotation mark without its partner opens a phrase that runs to the end,
    /// and sentence punctuation at the edges of a term means nothing.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let typed: String = typed.chars().take(Self::MAX_CHARS).collect();
        let mut terms = Vec::new();
        for (part, quoted) in fold(&typed).split('"').zip([false, true].into_iter().cycle()) {
            let words = if quoted { vec![part] } else { part.split(' ').collect() };
            for word in words {
                let term = word.trim_matches(|c: char| " .,;:!?()[]…'".contains(c)).to_owned();
                if !term.is_empty() && !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        Self { terms }
    }

    /// Whether there is nothing to look for, so that every text matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether all terms occur in the text.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.is_empty() || self.matches_folded(&fold(text))
    }

    /// Whether all terms occur in a text that is folded already.
    pub(crate) fn matches_folded(&self, folded: &str) -> bool {
        self.terms.iter().all(|term| occurrences(folded, term).next().is_some())
    }

    /// Where any of the terms occurs in the text, for highlighting: in order, without overlaps, each on character
    /// boundaries. Texts that lack some of the terms have their others highlighted all the same.
    #[must_use]
    pub fn spans(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut found: Vec<Span> = self
            .terms
            .iter()
            .flat_map(|term| occurrences(&folded.text, term).map(|start| (start, start + term.len())))
            .filter_map(|(start, end)| folded.original(start, end))
            .map(|(start, end)| Span::new(start, end))
            .collect();
        found.sort_unstable();
        let mut spans: Vec<Span> = Vec::with_capacity(found.len());
        for span in found {
            match spans.last_mut() {
                Some(last) if last.overlaps(span) => *last = last.cover(span),
                _ => spans.push(span),
            }
        }
        spans
    }

    /// As [`Search::spans`], within a part of a source's text: the spans are places in the whole text.
    #[must_use]
    pub fn spans_in(&self, text: &str, part: Span) -> Vec<Span> {
        let start = part.range().start;
        let moved = |span: Span| Span::new(span.range().start + start, span.range().end + start);
        self.spans(part.slice(text)).into_iter().map(moved).collect()
    }
}

/// Where the term starts in the folded text, ascending and without overlaps. A term that starts with a letter or
/// digit must start a word.
fn occurrences<'a>(text: &'a str, term: &'a str) -> impl Iterator<Item = usize> + 'a {
    let worded = term.starts_with(char::is_alphanumeric);
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find(term)?;
            if !worded || starts_word(text, start) {
                from = start + term.len();
                return Some(start);
            }
            // On to the next word, not the next character: a rejected start is never looked at twice.
            from = next_word(text, start)?;
        }
    })
}

/// Whether a word starts at the offset: not after a letter, a digit, or an apostrophe within a word (`India's`).
fn starts_word(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or("").chars().rev();
    match before.next() {
        None => true,
        Some('\'') => !before.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
    }
}

/// The offset of the first character after `at` that is not part of the word there; `None` at the end.
fn next_word(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.char_indices().find(|(_, c)| !c.is_alphanumeric()).map(|(offset, _)| at + offset)
}
