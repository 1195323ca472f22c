//! What words are: part of speech, dictionary form, stem.

mod context;
pub mod frequency;
mod guess;
pub mod lemma;
pub mod stem;
mod table;
mod tag;
pub mod tagger;
pub mod verbs;

pub use tag::Tag;
