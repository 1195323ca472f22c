//! What a cue says of the clause it governs, and what follows for certainty, polarity and time.

use super::rules::*;
use crate::rule::Rule;
use corpus::{Certainty, Polarity, Status, Time};

/// The kinds of cue. The data files under `data/status/` give each word one of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reading {
    Plain,
    Habit,
    Through,
    Content,
    Obligation,
    Will,
    Prediction,
    Scheduled,
    Futurate,
    Expected,
    Likely,
    Seems,
    Believed,
    Hearsay,
    Alleged,
    May,
    Would,
    Should,
    Possible,
    Deliberation,
    Wish,
    Open,
    Condition,
    Question,
    Reluctant,
    Unlikely,
    Impossible,
    Fail,
    Refuse,
    Deny,
    RuledOut,
    Denied,
}

impl Reading {
    /// The reading a data file names.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "plain" => Self::Plain,
            "habit" => Self::Habit,
            "through" => Self::Through,
            "content" => Self::Content,
            "obligation" => Self::Obligation,
            "will" => Self::Will,
            "scheduled" => Self::Scheduled,
            "expected" => Self::Expected,
            "likely" => Self::Likely,
            "seems" => Self::Seems,
            "believed" => Self::Believed,
            "hearsay" => Self::Hearsay,
            "alleged" => Self::Alleged,
            "may" => Self::May,
            "would" => Self::Would,
            "should" => Self::Should,
            "possible" => Self::Possible,
            "deliberation" => Self::Deliberation,
            "wish" => Self::Wish,
            "open" => Self::Open,
            "reluctant" => Self::Reluctant,
            "unlikely" => Self::Unlikely,
            "impossible" => Self::Impossible,
            "fail" => Self::Fail,
            "refuse" => Self::Refuse,
            "deny" => Self::Deny,
            "ruled-out" => Self::RuledOut,
            _ => return None,
        })
    }

    /// How strongly a text commits itself that uses such a cue.
    pub(crate) fn certainty(self) -> Certainty {
        match self {
            Self::Prediction
            | Self::Expected
            | Self::Likely
            | Self::Seems
            | Self::Believed
            | Self::Hearsay
            | Self::Unlikely => Certainty::Probable,
            Self::Alleged | Self::May | Self::Would | Self::Possible | Self::Deliberation | Self::Reluctant => {
                Certainty::Possible
            }
            Self::Should | Self::Wish | Self::Open | Self::Condition | Self::Question => Certainty::Uncommitted,
            _ => Certainty::Certain,
        }
    }

    /// Whether what it governs is still to come, whatever the tense of the cue.
    pub(crate) fn looks_ahead(self) -> bool {
        matches!(
            self,
            Self::Will
                | Self::Prediction
                | Self::Scheduled
                | Self::Futurate
                | Self::Expected
                | Self::Deliberation
                | Self::Wish
                | Self::RuledOut
                | Self::Reluctant
        )
    }

    /// Whether it turns what it governs into its opposite.
    pub(crate) fn denies(self) -> bool {
        matches!(
            self,
            Self::Unlikely
                | Self::Impossible
                | Self::Fail
                | Self::Refuse
                | Self::Deny
                | Self::RuledOut
                | Self::Reluctant
                | Self::Denied
        )
    }

    /// The rule as readers see it.
    pub(crate) fn rule(self) -> &'static Rule {
        match self {
            Self::Plain | Self::Habit | Self::Through | Self::Content => &PLAIN,
            Self::Obligation => &OBLIGATION,
            Self::Will => &WILL,
            Self::Prediction => &PREDICTION,
            Self::Scheduled => &PLAN,
            Self::Futurate => &FUTURATE,
            Self::Expected => &EXPECTED,
            Self::Likely => &LIKELY,
            Self::Seems => &SEEMS,
            Self::Believed => &BELIEVED,
            Self::Hearsay => &HEARSAY,
            Self::Alleged => &ALLEGED,
            Self::May => &MAY,
            Self::Would => &WOULD,
            Self::Should => &SHOULD,
            Self::Possible => &POSSIBLE,
            Self::Deliberation => &DELIBERATION,
            Self::Wish => &WISH,
            Self::Open => &OPEN,
            Self::Condition => &CONDITION,
            Self::Question => &QUESTION,
            Self::Reluctant => &RELUCTANT,
            Self::Unlikely => &UNLIKELY,
            Self::Impossible => &IMPOSSIBLE,
            Self::Fail => &FAIL,
            Self::Refuse => &REFUSE,
            Self::Deny => &DENY,
            Self::RuledOut => &RULED_OUT,
            Self::Denied => &DENIED,
        }
    }
}

/// The status a reader sees, from the three dimensions.
///
/// A denial of what is to come is *ruled out* where it is told as certain or likely; a denial of what is or was is a
/// *fact*, only told in the negative.
pub(crate) fn shown(certainty: Certainty, polarity: Polarity, time: Time) -> Status {
    match (certainty, polarity, time) {
        (Certainty::Possible | Certainty::Uncommitted, _, _) => Status::Possible,
        (_, Polarity::Negative, Time::Future) => Status::RuledOut,
        (Certainty::Probable, _, _) => Status::Expected,
        (Certainty::Certain, _, Time::Future) => Status::Scheduled,
        (Certainty::Certain, _, _) => Status::Fact,
    }
}
