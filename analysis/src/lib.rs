//! Text in, corpus out.
//!
//! The analysis is pure and total: it does no I/O, knows no browser, never panics, and gives a result for any text.
//! It is deterministic, and every judgement names the rule and the words behind it.
//!
//! [`analyse`] runs the whole: [`document`] takes each text apart, [`claims`] finds what it asserts with [`voice`] and
//! [`status`], [`actors`] and [`topics`] say who and what it is about, [`align`] puts claims of several sources
//! together, and [`assemble`] makes a [`corpus::Corpus`] of it all. An [`Analyst`] does the same step by step and keeps
//! its [`notes`] on each article, so that what is read once is not read again.

pub mod actors;
pub mod align;
pub mod analyst;
pub mod assemble;
pub mod claims;
pub mod clauses;
mod dateline;
pub mod document;
pub mod events;
pub mod frames;
pub mod identity;
pub mod keyness;
mod language;
pub mod lexicon;
pub mod method;
pub mod notes;
pub mod quantities;
pub mod rule;
pub mod signals;
pub mod speakers;

mod maps;
mod reuse;
mod sorting;
pub mod status;
mod stems;
pub mod text;
pub mod topics;
pub mod voice;
mod warnings;
pub mod words;

pub use analyst::Analyst;
pub use assemble::analyse;
pub use corpus::{Article, Input};
pub use document::{Document, Sentence, Token, TokenKind};
