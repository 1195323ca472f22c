//! How sure a clause is: certainty × polarity × time.

use crate::document::Document;
use crate::rule::{Fired, Rule};
use corpus::{Certainty, Polarity, Status, Time};
use std::ops::Range;

/// The status of a clause with what it rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// How strongly the text commits itself.
    pub certainty: Certainty,
    /// Whether it says that something is or is not.
    pub polarity: Polarity,
    /// When.
    pub time: Time,
    /// The five-valued status shown.
    pub shown: Status,
    /// The rule that gave it and its words.
    pub fired: Fired,
}

/// No sign of doubt, denial or future.
pub const PLAIN: Rule = Rule {
    name: "status.plain",
    explanation: "Nothing in the clause marks it as denied, doubted or still to come, so it is told as fact.",
};

/// The status of the clause that the tokens make up.
#[must_use]
pub fn of(_document: &Document<'_>, _clause: Range<usize>) -> Finding {
    Finding {
        certainty: Certainty::Certain,
        polarity: Polarity::Positive,
        time: Time::Present,
        shown: Status::Fact,
        fired: Fired { rule: &PLAIN, words: Vec::new() },
    }
}
