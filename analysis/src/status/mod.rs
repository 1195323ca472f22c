//! How sure a clause is: certainty × polarity × time, after FactBank (Saurí & Pustejovsky 2009).
//!
//! The main predicate of the clause is found first ([`skeleton`]); a modal in a clause that merely hangs on it does not
//! count. Its verb group is then read with what governs it and what denies it, inside out: “no contracts are expected
//! to be signed” is a signing, expected, denied. What somebody says, thinks or shows has the status of what is said,
//! lowered where the verb lowers it (“believes that”).

mod dates;
pub(crate) mod forms;
mod governors;
mod groups;
mod heading;
mod lexicon;
mod negation;
mod predicate;
pub(crate) mod predications;
mod reading;
pub mod rules;
pub(crate) mod skeleton;
mod surroundings;

use crate::document::Document;
use crate::rule::Fired;
use corpus::{Certainty, Polarity, Status, Time};
use reading::Reading;
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
    /// The status shown, in which a denial of what is or was counts as a fact.
    pub shown: Status,
    /// The rule that gave it and its words.
    pub fired: Fired,
}

/// The status of the clause that the tokens make up.
///
/// Any run of tokens has one; a run without a predicate, such as a heading, is judged by the participle, adjective or
/// infinitive it has, and told as fact where it has none.
#[must_use]
pub fn of(document: &Document<'_>, clause: Range<usize>) -> Finding {
    let clause = clause.start..clause.end.min(document.tokens().len());
    let skeleton = skeleton::read(document, clause.clone());
    read(document, clause, &skeleton)
}

/// The status of a clause whose skeleton is known.
pub(crate) fn read(document: &Document<'_>, clause: Range<usize>, skeleton: &skeleton::Skeleton) -> Finding {
    predicate::judge(document, clause, skeleton)
}

/// Whether a participle is itself a sign of what is planned or likely: “deliveries planned by spring”.
pub(crate) fn is_cue(document: &Document<'_>, node: &skeleton::Node) -> bool {
    node.group.form == forms::Form::Participle
        && governors::lines(document, node.group.head).any(|line| {
            line.needs.passive && line.reading.certainty() == Certainty::Probable || line.reading.looks_ahead()
        })
}

/// Whether what a node reports keeps its own status, as after “said” and unlike after “believes”.
pub(crate) fn passes_on(document: &Document<'_>, skeleton: &skeleton::Skeleton, node: usize, end: usize) -> bool {
    governors::of(document, skeleton, node, end).is_some_and(|governed| governed.reading == Reading::Content)
}

#[cfg(test)]
mod tests;
