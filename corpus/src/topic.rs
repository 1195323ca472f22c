//! What claims are about.

use serde::{Deserialize, Serialize};

/// A topic of the event.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Topic {
    /// The value in links; unique among topics and stable for good.
    pub slug: String,
    /// A few words for the interface.
    pub label: String,
    /// One line that says what belongs to it.
    pub description: String,
    /// Words and phrases that give a claim this topic, matched by stem; at least one.
    pub terms: Vec<String>,
}
