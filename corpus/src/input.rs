//! What an analysis starts from: plain data, so that whoever has articles can hand them to whoever analyses.

use crate::{Event, Metadata, Topic};
use serde::{Deserialize, Serialize};

/// An article to be analysed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Article {
    /// What is known of it.
    pub metadata: Metadata,
    /// Its text.
    pub text: String,
}

/// What an analysis starts from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Input {
    /// What the articles tell.
    pub event: Event,
    /// What the claims are about, found from the articles where none is given; claims of none of these get a further
    /// topic, “Other”.
    pub topics: Vec<Topic>,
    /// The articles.
    pub articles: Vec<Article>,
}
