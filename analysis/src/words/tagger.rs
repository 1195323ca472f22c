//! Parts of speech from closed classes, shapes and endings.

use crate::document::{Document, TokenKind};
use crate::words::Tag;
use std::ops::Range;

/// The tags of a sentence's tokens, one each. The document's own tags are not read.
#[must_use]
pub fn tag(document: &Document<'_>, tokens: Range<usize>) -> Vec<Tag> {
    let first = tokens.start;
    tokens
        .map(|at| match (document.kind(at), document.lower(at)) {
            (TokenKind::Punctuation, _) => Tag::Punctuation,
            (TokenKind::Symbol, _) => Tag::Symbol,
            (TokenKind::Number, _) => Tag::Numeral,
            (_, "the" | "a" | "an" | "this" | "these" | "those" | "no" | "some" | "any" | "both" | "each") => {
                Tag::Determiner
            }
            (_, "not" | "n't" | "'s" | "to") => Tag::Particle,
            (
                _,
                "is" | "are" | "was" | "were" | "be" | "been" | "has" | "have" | "had" | "will" | "would" | "may"
                | "might" | "can" | "could" | "should" | "do" | "does" | "did",
            ) => Tag::Auxiliary,
            (_, "of" | "in" | "on" | "at" | "for" | "with" | "by" | "from" | "over" | "under" | "via" | "amid") => {
                Tag::Adposition
            }
            (_, "and" | "or" | "but") => Tag::Coordinator,
            (_, "he" | "she" | "it" | "they" | "them" | "its" | "their" | "his" | "her" | "which" | "who") => {
                Tag::Pronoun
            }
            (_, "that" | "if" | "because" | "while" | "though" | "although") => Tag::Subordinator,
            _ if at > first && document.is_capitalised(at) => Tag::ProperNoun,
            (_, word) if word.ends_with("ly") => Tag::Adverb,
            (_, word) if word.ends_with("ed") || word.ends_with("ing") => Tag::Verb,
            _ => Tag::Noun,
        })
        .collect()
}
