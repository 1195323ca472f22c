//! The words that set one source apart from the others.

use crate::Span;
use serde::{Deserialize, Serialize};

/// What is characteristic of a source's words, beside those of the other sources.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Keyness {
    /// The source, or the others together, have too few words for counts to say anything.
    TooLittleText,
    /// The words that it uses significantly more than the others, the most characteristic first; none where the
    /// sources use the same words.
    Words(Vec<Keyword>),
}

/// A word characteristic of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Keyword {
    /// The word in its dictionary form, or as it is mostly written where that is a name.
    pub word: String,
    /// The forms in which the sources use it, in lower case and alphabetical order.
    pub forms: Vec<String>,
    /// The z-score of the difference in log-odds, in hundredths: 250 stands for 2.5.
    pub z_hundredths: u32,
    /// The places in the source that were counted, in text order.
    pub places: Vec<Span>,
    /// How often the other sources together use it.
    pub elsewhere: u32,
}

impl Keyness {
    /// The characteristic words; none where there is too little text.
    #[must_use]
    pub fn words(&self) -> &[Keyword] {
        match self {
            Self::TooLittleText => &[],
            Self::Words(words) => words,
        }
    }
}

impl Keyword {
    /// The z-score: how many standard errors the word's log-odds in this source lie above those in the others.
    #[must_use]
    pub fn z(&self) -> f64 {
        f64::from(self.z_hundredths) / 100.0
    }
}

impl Default for Keyness {
    /// No text is too little.
    fn default() -> Self {
        Self::TooLittleText
    }
}
