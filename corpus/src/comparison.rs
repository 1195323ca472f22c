//! What a reader brought together, and what is listed of it.

use crate::Input;
use serde::{Deserialize, Serialize};

/// Articles a reader brought together, with the reader's corrections: all that is kept of a comparison. What the
/// analysis makes of it follows from the input.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Comparison {
    /// Its name in links and in the store: lower-case letters and digits, drawn at random, unchanged for good.
    pub id: String,
    /// How often it was saved. A save states the revision it started from, so that of two tabs none overwrites
    /// what the other saved.
    pub revision: u32,
    /// The event, the topics the reader settled (none: they are found anew from the articles) and the articles.
    pub input: Input,
}

/// A kept comparison as it stands in a list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// Its name in links and in the store.
    pub id: String,
    /// What the event is called.
    pub title: String,
    /// Number of articles.
    pub sources: u32,
    /// When it was last saved, in milliseconds since 1970 UTC.
    pub saved: u64,
}
