//! Text in, corpus out.
//!
//! The analysis is pure and total: it does no I/O, knows no browser, never panics, and gives a result for any text.
//! It is deterministic, and every judgement names the rule and the words behind it.

pub mod actors;
pub mod align;
pub mod clauses;
pub mod document;
pub mod lexicon;
pub mod rule;
pub mod status;
pub mod text;
pub mod voice;
pub mod words;

pub use document::{Document, Sentence, Token, TokenKind};
