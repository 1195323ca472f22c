//! Why the tool says what it says.

use crate::{RuleIx, Span};
use serde::{Deserialize, Serialize};

/// A rule of the analysis as a reader sees it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Its name: `status.expected-to`.
    pub name: String,
    /// What it says, as a sentence: `“Expected to” before a verb tells what is likely.`
    pub explanation: String,
}

/// What a judgement rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// The rule that fired.
    pub rule: RuleIx,
    /// The words that made it fire, in text order; empty where the rule is about the absence of words.
    pub words: Vec<Span>,
}
