//! The lines that commands read.

use corpus::Date;
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What a line may call itself; given back letter by letter.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Id(Option<Box<RawValue>>);

impl Id {
    /// The id of a line that is at least an object.
    pub(crate) fn of(line: &str) -> Self {
        // Read apart from the rest: as a number, a long one would lose its last digits.
        let fields: Option<BTreeMap<Cow<'_, str>, &RawValue>> = serde_json::from_str(line).ok();
        Self(fields.and_then(|fields| fields.get("id").map(|&id| id.to_owned())))
    }

    pub(crate) fn is_missing(&self) -> bool {
        self.0.is_none()
    }
}

/// A line that a command reads.
pub(crate) trait Record: Sized {
    /// Takes the record out of the fields of a line.
    ///
    /// # Errors
    /// Says which field is wrong, and what it should be.
    fn read(id: Id, fields: Fields) -> Result<Self, String>;
}

/// The fields of a line.
pub(crate) struct Fields(Map<String, Value>);

impl Fields {
    /// Reads a line of JSON.
    ///
    /// # Errors
    /// Says what it is instead of an object.
    pub(crate) fn of(line: &str) -> Result<Self, String> {
        match serde_json::from_str(line).map_err(|error| describe(&error))? {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(format!("the line is {}, not an object in braces: {{…}}", name(&other))),
        }
    }

    /// A text that may be left out.
    fn text(&mut self, field: &str) -> Result<Option<String>, String> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(format!("“{field}” must be text in quotation marks; it is {}", name(&other))),
        }
    }

    /// A text that has to be there.
    fn needed(&mut self, field: &str) -> Result<String, String> {
        self.text(field)?.ok_or_else(|| missing(field))
    }

    /// A day that may be left out, from a date or moment as ISO 8601 writes it.
    fn day(&mut self, field: &str) -> Result<Option<Date>, String> {
        let Some(moment) = self.text(field)?.filter(|moment| !moment.is_empty()) else { return Ok(None) };
        let day = moment.get(..10).and_then(|day| Date::parse(day).ok());
        day.map(Some).ok_or_else(|| format!("“{field}” must be a day such as 2031-05-02; it is “{moment}”"))
    }

    /// A list of texts that may be left out.
    fn list(&mut self, field: &str) -> Result<Option<Vec<String>>, String> {
        let wrong = |other: &Value| format!("“{field}” must be a list of texts; there is {}", name(other));
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Array(items)) => items
                .into_iter()
                .map(|item| match item {
                    Value::String(text) => Ok(text),
                    other => Err(wrong(&other)),
                })
                .collect::<Result<_, _>>()
                .map(Some),
            Some(other) => Err(wrong(&other)),
        }
    }
}

pub(crate) fn missing(field: &str) -> String {
    format!("“{field}” is missing")
}

/// What a value is, in words.
fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What is wrong with a line that is no JSON, without its number, since it is read by itself.
fn describe(error: &serde_json::Error) -> String {
    let column = error.column();
    if error.to_string().starts_with("recursion") {
        return format!("brackets stand too deep in one another at column {column}");
    }
    match error.classify() {
        serde_json::error::Category::Eof => "the line ends before its JSON does".to_owned(),
        _ => format!("the line is not JSON from column {column} on"),
    }
}

/// A text to annotate, or a sentence given as tokens to tag.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) id: Id,
    pub(crate) text: Option<String>,
    pub(crate) tokens: Option<Vec<String>>,
    /// The day that “last week” counts from.
    pub(crate) reference: Option<Date>,
}

impl Record for Text {
    fn read(id: Id, mut fields: Fields) -> Result<Self, String> {
        let (text, tokens) = (fields.text("text")?, fields.list("tokens")?);
        Ok(Self { id, text, tokens, reference: fields.day("reference")? })
    }
}

/// Two sentences to be related.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) id: Id,
    pub(crate) a: String,
    pub(crate) b: String,
}

impl Record for Pair {
    fn read(id: Id, mut fields: Fields) -> Result<Self, String> {
        Ok(Self { id, a: fields.needed("a")?, b: fields.needed("b")? })
    }
}

/// An article to be grouped with others.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) id: Id,
    pub(crate) text: String,
    title: Option<String>,
    /// The day of publication.
    pub(crate) date: Option<Date>,
}

impl Record for Article {
    fn read(id: Id, mut fields: Fields) -> Result<Self, String> {
        let (text, title) = (fields.needed("text")?, fields.text("title")?);
        Ok(Self { id, text, title, date: fields.day("date")? })
    }
}

impl Article {
    /// The text under its title, where that is given and the text does not begin with it.
    pub(crate) fn whole(&self) -> Cow<'_, str> {
        match self.title.as_deref().filter(|title| !self.text.starts_with(title)) {
            Some(title) => Cow::Owned([title, "\n\n", &self.text].concat()),
            None => Cow::Borrowed(&self.text),
        }
    }
}
