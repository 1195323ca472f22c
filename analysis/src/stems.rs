//! A text as stems with their places: what lists of words and phrases are matched against.
//!
//! Words joined by hyphens are taken apart, so that `air defence` is found in `air-defence systems`.

use crate::document::{Document, TokenKind};
use crate::text::letters;
use crate::words::stem;
use corpus::Span;
use std::ops::Range;

/// A stem with its place in a text.
pub(crate) struct Part {
    /// The stem of the lower-case word.
    pub(crate) stem: String,
    /// The word.
    pub(crate) span: Span,
}

const HYPHENS: [char; 4] = ['-', '‐', '‑', '–'];

/// The stems of the words and numbers among some tokens, in text order.
pub(crate) fn parts(document: &Document<'_>, tokens: Range<usize>) -> Vec<Part> {
    let mut parts = Vec::with_capacity(tokens.len());
    for at in tokens {
        let Some(token) = document.token(at) else { continue };
        if !matches!(token.kind, TokenKind::Word | TokenKind::Number) || document.lower(at).starts_with('\'') {
            continue;
        }
        let mut start = token.span.start as usize;
        for piece in token.span.slice(document.text()).split_inclusive(HYPHENS) {
            let kept = piece.trim_end_matches(HYPHENS);
            if !kept.is_empty() {
                let stem = stem::of(&letters::small(kept)).into_owned();
                parts.push(Part { stem, span: Span::new(start, start + kept.len()) });
            }
            start += piece.len();
        }
    }
    parts
}

/// The stems of a phrase of a word list.
pub(crate) fn of_phrase(phrase: &str) -> impl Iterator<Item = String> {
    phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| stem::of(&letters::small(word)).into_owned())
}
