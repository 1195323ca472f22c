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

/// A comparison taken out of a file or a link.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Opened {
    /// The comparison; its revision is 0, as it is not in the store, or not as this.
    pub comparison: Comparison,
    /// What was set right or left out in taking it out, in whole sentences.
    pub notes: Vec<String>,
}

/// A kept comparison as it stands in a list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// Its name in links and in the store.
    pub id: String,
    /// How often it was saved; the next save states this. 0 where that cannot be read.
    pub revision: u32,
    /// What the event is called; empty where that cannot be read.
    pub title: String,
    /// Number of articles; 0 where that cannot be read.
    pub sources: u32,
    /// When it was last saved, in milliseconds since 1970 UTC; 0 where that cannot be read.
    pub saved: u64,
    /// Whether it can be opened.
    pub condition: Condition,
}

/// Whether a kept comparison can be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Condition {
    /// It can.
    #[default]
    Whole,
    /// It was kept by a newer version of the program: this one can hand it out as it is, and delete it.
    Newer,
    /// It can't be read: it can be handed out as it is, and deleted.
    Damaged,
}

/// What kind of thing went wrong with a comparison to be kept, opened or handed on, for those who decide what comes
/// next; what the reader is told is a sentence beside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// Another tab saved or deleted it since: nothing was changed; it can be saved as a copy.
    Conflict,
    /// There is no comparison of this name on the device.
    Missing,
    /// There is no room left on the device: the page goes on in memory.
    Full,
    /// The browser keeps nothing for this page: the page goes on in memory.
    Unavailable,
    /// It was written by a newer version of the program.
    Newer,
    /// It is damaged, or was cut short.
    Damaged,
    /// It is something else.
    Foreign,
    /// It is above a limit.
    Large,
    /// The program itself is at fault.
    Fault,
}

impl Trouble {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Conflict,
        Self::Missing,
        Self::Full,
        Self::Unavailable,
        Self::Newer,
        Self::Damaged,
        Self::Foreign,
        Self::Large,
        Self::Fault,
    ];

    /// The word for it, as the `name` of an exception.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Missing => "missing",
            Self::Full => "full",
            Self::Unavailable => "unavailable",
            Self::Newer => "newer",
            Self::Damaged => "damaged",
            Self::Foreign => "foreign",
            Self::Large => "large",
            Self::Fault => "fault",
        }
    }

    /// The kind of this word; a fault of the program where there is no such word.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|trouble| trouble.name() == name).unwrap_or(Self::Fault)
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble;

    #[test]
    fn each_kind_of_trouble_is_known_by_its_word() {
        for trouble in Trouble::ALL {
            assert_eq!(Trouble::named(trouble.name()), trouble);
        }
        assert_eq!(Trouble::named("TypeError"), Trouble::Fault);
    }
}
