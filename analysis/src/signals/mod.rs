//! Signals of single sentences: whether they hedge, judge, look ahead or claim what can be checked, and which words
//! give them their tone.
//!
//! Each signal is a sum of cues from word lists; each names the words it rests on. The weights are round numbers set
//! by hand, so that a reader can redo the sum.

pub mod checkworthy;
mod cues;
pub mod expectation;
pub mod hedging;
pub mod subjectivity;
pub mod tone;

use crate::rule::Fired;

/// Whether a signal holds of a sentence, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Signal {
    /// Whether it holds.
    pub holds: bool,
    /// Its strength: 0 for no sign of it, 1 where it just holds, more the more signs there are. Never negative.
    pub score: f64,
    /// The rules that fired with their words, at most one entry a rule.
    pub evidence: Vec<Fired>,
}
