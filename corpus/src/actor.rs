//! Who acts and is acted upon.

use serde::{Deserialize, Serialize};

/// A named person, state, body or firm.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Actor {
    /// The value in links; unique among actors.
    pub slug: String,
    /// The fullest or most usual name the sources give.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// All names by which the sources call it, `name` included, the most frequent first.
    pub aliases: Vec<String>,
}

/// What an actor is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A country or its government.
    State,
    /// An organisation or institution: a ministry, an alliance, a party, an agency.
    Body,
    /// A company.
    Firm,
}
