//! The lines that commands read.

use corpus::Date;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;

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
    title: Option<String>,
    date: Option<String>,
}

impl Article {
    /// The text under its title, where that is given and the text does not begin with it.
    pub(crate) fn whole(&self) -> Cow<'_, str> {
        match self.title.as_deref().filter(|title| !self.text.starts_with(title)) {
            Some(title) => Cow::Owned([title, "\n\n", &self.text].concat()),
            None => Cow::Borrowed(&self.text),
        }
    }

    /// The day of publication: the first ten characters of a date as ISO 8601 writes it. Others are passed over.
    pub(crate) fn date(&self) -> Option<Date> {
        Date::parse(self.date.as_deref()?.get(..10)?).ok()
    }
}
