//! The lines that commands read.

use serde::Deserialize;
use serde_json::Value;

/// A text to annotate, or a sentence given as tokens to tag.
#[derive(Debug, Deserialize)]
pub(crate) struct Text {
    /// Given back as it is.
    #[serde(default)]
    pub(crate) id: Value,
    pub(crate) text: Option<String>,
    pub(crate) tokens: Option<Vec<String>>,
}

/// Two sentences to be related.
#[derive(Debug, Deserialize)]
pub(crate) struct Pair {
    /// Given back as it is.
    #[serde(default)]
    pub(crate) id: Value,
    pub(crate) a: String,
    pub(crate) b: String,
}

/// An article to be grouped with others.
#[derive(Debug, Deserialize)]
pub(crate) struct Article {
    /// Given back as it is.
    #[serde(default)]
    pub(crate) id: Value,
    pub(crate) text: String,
}
