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
    /// The day that “last week” counts from.
    pub(crate) reference: Option<String>,
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

    /// The day of publication, where it is given as ISO 8601 writes it.
    pub(crate) fn date(&self) -> Option<Date> {
        day(self.date.as_deref()?)
    }
}

/// The day in the first ten characters of a date or moment as ISO 8601 writes it.
pub(crate) fn day(moment: &str) -> Option<Date> {
    Date::parse(moment.get(..10)?).ok()
}
