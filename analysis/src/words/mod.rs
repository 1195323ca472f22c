//! What words are: part of speech, dictionary form, stem.

pub mod lemma;
pub mod stem;
mod tag;
pub mod tagger;

pub use tag::Tag;
