//! What words are: part of speech, dictionary form, stem.

mod context;
pub mod frequency;
pub(crate) mod guess;
pub mod lemma;
pub(crate) mod news;
pub mod senses;
pub mod stem;
pub(crate) mod table;
mod tag;
pub mod tagger;
pub mod verbs;

pub(crate) use table::is_common;
pub use tag::Tag;

/// Whether a word of at most six letters is, with a dot after it, a known abbreviation: `Mr`, `Inc`, `Gen`.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    table::is_abbreviation(word)
}
