//! What a reader must know of a source before trusting a comparison with it.

use crate::SourceIx;
use serde::{Deserialize, Serialize};

/// A reason to take what is said of a source with care.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Warning {
    /// Its words are not English, the one language the analysis reads.
    NotEnglish,
    /// It has so few words that its shares say little.
    TooShort {
        /// Words in the whole text.
        words: u32,
    },
    /// It is the text of an earlier source, or all but the same.
    DuplicateOf(SourceIx),
    /// More than half of it stands word for word in other sources.
    MostlyShared {
        /// The sources that have a good part of it, in their order; at least one.
        with: Vec<SourceIx>,
        /// How many in a hundred of its words any of these has; 51 to 100.
        percent: u32,
    },
}

impl Warning {
    /// Below this number of words, four or five sentences of news, a single sentence moves a share by a quarter or more.
    pub const SHORTEST: u32 = 100;

    /// The sources it speaks of beside its own.
    #[must_use]
    pub fn others(&self) -> &[SourceIx] {
        match self {
            Self::NotEnglish | Self::TooShort { .. } => &[],
            Self::DuplicateOf(first) => std::slice::from_ref(first),
            Self::MostlyShared { with, .. } => with,
        }
    }
}
