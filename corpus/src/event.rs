//! What the sources tell.

use crate::Date;
use serde::{Deserialize, Serialize};

/// The event all sources of a corpus tell.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Event {
    /// What the event is called, as a heading.
    pub title: String,
    /// One sentence for a reader who comes upon the event for the first time.
    pub description: Option<String>,
    /// First day, where the sources tell.
    pub from: Option<Date>,
    /// Last day; equal to `from` for an event of one day.
    pub to: Option<Date>,
    /// Where it takes place, where the sources tell.
    pub place: Option<String>,
}

impl Event {
    /// When the event takes place as prose (`4–5 December 2025`), where that is known.
    #[must_use]
    pub fn when(&self) -> Option<String> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Some(from.to_in_words(to)),
            (Some(day), None) | (None, Some(day)) => Some(day.in_words()),
            (None, None) => None,
        }
    }
}
