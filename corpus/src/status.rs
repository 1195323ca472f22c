//! How sure a source is of a claim: certainty × polarity × time, after FactBank (Saurí & Pustejovsky 2009) and TimeML.

use crate::Evidence;
use serde::{Deserialize, Serialize};

/// How strongly the source commits itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Certainty {
    /// Told as certain.
    Certain,
    /// Told as likely.
    Probable,
    /// Told as possible.
    Possible,
    /// Neither asserted nor denied: a condition, a question, a wish.
    Uncommitted,
}

/// Whether the claim says that something is, or that it is not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Polarity {
    /// It is so.
    Positive,
    /// It is not so.
    Negative,
}

/// When, seen from the time of writing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Time {
    /// Over, or completed by now.
    Past,
    /// Going on, or standing.
    Present,
    /// Still to come.
    Future,
}

/// The status as a reader sees it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Status {
    /// Told as what is or was the case.
    Fact,
    /// Told as what will happen: arranged, planned or announced.
    Scheduled,
    /// Told as likely to happen or to be so.
    Expected,
    /// Told as what may happen or may be so.
    Possible,
    /// Told as what will not, or is not expected to, happen.
    RuledOut,
    /// Told as what is not or was not the case.
    Denied,
}

impl Status {
    /// All of them, from the surest to the least sure, then what is ruled out or denied: the order of the interface.
    pub const ALL: [Self; 6] =
        [Self::Fact, Self::Scheduled, Self::Expected, Self::Possible, Self::RuledOut, Self::Denied];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Scheduled => "scheduled",
            Self::Expected => "expected",
            Self::Possible => "possible",
            Self::RuledOut => "ruled-out",
            Self::Denied => "denied",
        }
    }

    /// The words in the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Fact => "Reported as fact",
            Self::Scheduled => "Scheduled",
            Self::Expected => "Expected",
            Self::Possible => "Possible",
            Self::RuledOut => "Ruled out",
            Self::Denied => "Reported as not so",
        }
    }
}

/// The status of a claim with what it rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct StatusTag {
    /// How strongly the source commits itself.
    pub certainty: Certainty,
    /// Whether it says that something is or is not.
    pub polarity: Polarity,
    /// When.
    pub time: Time,
    /// The status shown, one of six, which follows from the three above and the rule.
    pub shown: Status,
    /// The rule that gave it and the words behind it.
    pub evidence: Evidence,
}
