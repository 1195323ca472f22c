//! A text as stems with their places: what lists of words and phrases are matched against.
//!
//! Words joined by hyphens are taken apart, so that `air defence` is found in `air-defence systems`.

use crate::document::{Document, TokenKind};
use crate::lexicon::{self, Key};
use crate::text::letters;
use crate::words::stem::{self, Stemmer};
use corpus::Span;
use std::ops::Range;

/// The stems of a document's words and numbers in text order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stems {
    parts: Vec<Part>,
    /// All stems, one after the other.
    buffer: String,
}

/// A stem with its place in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// The word.
    pub(crate) span: Span,
    /// Its stem in the buffer, and the stem's hash.
    stem: Span,
    hash: u32,
}

const HYPHENS: [char; 4] = ['-', '‐', '‑', '–'];

impl Stems {
    /// The stems of a document.
    pub(crate) fn of(document: &Document<'_>) -> Self {
        let mut stems = Self { parts: Vec::with_capacity(document.tokens().len()), buffer: String::new() };
        let mut stemmer = Stemmer::default();
        // By the number of a word, its part where it stood first.
        let mut known: Vec<Option<Part>> = vec![None; document.different_words()];
        for (at, token) in document.tokens().iter().enumerate() {
            let lower = document.lower(at);
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) || lower.starts_with('\'') {
                continue;
            }
            if lower.bytes().all(|byte| byte.is_ascii_lowercase()) {
                match known.get_mut(document.word_number(at)) {
                    Some(Some(known)) => stems.parts.push(Part { span: token.span, ..*known }),
                    first => {
                        let part = stems.push(token.span, stemmer.stem(lower));
                        if let Some(first) = first {
                            *first = Some(part);
                        }
                    }
                }
                continue;
            }
            let mut start = token.span.start as usize;
            for piece in token.span.slice(document.text()).split_inclusive(HYPHENS) {
                let kept = piece.trim_end_matches(HYPHENS);
                if !kept.is_empty() {
                    stems.push(Span::new(start, start + kept.len()), stemmer.stem(&letters::small(kept)));
                }
                start += piece.len();
            }
        }
        stems
    }

    fn push(&mut self, span: Span, stem: &str) -> Part {
        let start = self.buffer.len();
        self.buffer.push_str(stem);
        let part = Part { span, stem: Span::new(start, self.buffer.len()), hash: lexicon::hash(stem) };
        self.parts.push(part);
        part
    }

    /// Those of some tokens of the document.
    pub(crate) fn parts(&self, document: &Document<'_>, tokens: Range<usize>) -> &[Part] {
        let span = document.span(tokens);
        let first = self.parts.partition_point(|part| part.span.start < span.start);
        let end = self.parts.partition_point(|part| part.span.start < span.end);
        self.parts.get(first..end).unwrap_or_default()
    }

    /// The stem of a part, ready to be looked up.
    pub(crate) fn key(&self, part: &Part) -> Key<'_> {
        Key::new(part.stem.slice(&self.buffer), part.hash)
    }

    /// Whether parts begin with the stems of a phrase.
    pub(crate) fn start_with(&self, parts: &[Part], phrase: &[String]) -> bool {
        phrase.len() <= parts.len() && phrase.iter().zip(parts).all(|(stem, part)| stem == self.key(part).word)
    }
}

/// The stems of a phrase of a word list.
pub(crate) fn of_phrase(phrase: &str) -> impl Iterator<Item = String> {
    phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| stem::of(&letters::small(word)).into_owned())
}
