//! An article as taken out of what a reader brought.

use crate::Metadata;
use serde::{Deserialize, Serialize};

/// An article as taken out of a file or of pasted text, before the reader has looked it over.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// What it was taken from: the name of a file, or empty for pasted text.
    pub origin: String,
    /// What it states about itself; the slug and the label are empty.
    pub metadata: Metadata,
    /// Its text, a paragraph or heading a line; the headline is the first where there is one.
    pub text: String,
    /// What the reader should know about the taking out, in whole sentences.
    pub notes: Vec<String>,
}
