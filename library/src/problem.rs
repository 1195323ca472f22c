//! What went wrong, for the page and for the reader.

use corpus::Trouble;
use std::fmt;

/// What went wrong: its kind for the page, and a whole sentence or two for the reader.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// What kind of thing it is.
    pub trouble: Trouble,
    /// What is wrong, where, and what can be done.
    pub sentence: String,
}

impl Problem {
    pub(crate) fn new(trouble: Trouble, sentence: impl Into<String>) -> Self {
        Self { trouble, sentence: sentence.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Problem {}
