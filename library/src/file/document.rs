//! Version 1 of the format. Once published it stays as it is; a later version gets a module of its own.

use super::form::{Day, Lines, object, objects, terms};
use super::legal::Legal;
use super::{FORMAT, Parsed, VERSION};
use corpus::{Comparison, Input, Metadata, Opened};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct Document {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kept: Option<Stamp>,
    #[serde(deserialize_with = "object")]
    event: Event,
    #[serde(default, deserialize_with = "objects")]
    topics: Vec<Topic>,
    #[serde(deserialize_with = "objects")]
    articles: Vec<Article>,
}

/// How often and when a comparison was saved, in what the store keeps.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Stamp {
    pub(crate) revision: u32,
    /// In milliseconds since 1970 UTC.
    pub(crate) saved: u64,
}

#[derive(Serialize, Deserialize)]
struct Event {
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Topic {
    #[serde(default)]
    slug: String,
    label: String,
    #[serde(default)]
    description: String,
    #[serde(default, deserialize_with = "terms")]
    terms: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Article {
    #[serde(default)]
    slug: String,
    #[serde(default)]
    label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    text: Lines,
}

impl From<&Comparison> for Document {
    fn from(comparison: &Comparison) -> Self {
        let Input { event, topics, articles } = &comparison.input;
        let topic = |topic: &corpus::Topic| Topic {
            slug: topic.slug.clone(),
            label: topic.label.clone(),
            description: topic.description.clone(),
            terms: topic.terms.clone(),
        };
        let article = |article: &corpus::Article| {
            let about = article.metadata.clone();
            Article {
                slug: about.slug,
                label: about.label,
                outlet: about.outlet,
                title: about.title,
                author: about.author,
                date: about.date.map(Day),
                url: about.url,
                language: about.language,
                text: Lines(article.text.clone()),
            }
        };
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: comparison.id.clone(),
            kept: None,
            event: Event {
                title: event.title.clone(),
                description: event.description.clone(),
                from: event.from.map(Day),
                to: event.to.map(Day),
                place: event.place.clone(),
            },
            topics: topics.iter().map(topic).collect(),
            articles: articles.iter().map(article).collect(),
        }
    }
}

impl Document {
    pub(super) fn parsed(self) -> Parsed {
        let event = corpus::Event {
            title: self.event.title,
            description: self.event.description,
            from: self.event.from.map(|day| day.0),
            to: self.event.to.map(|day| day.0),
            place: self.event.place,
        };
        let topic = |topic: Topic| corpus::Topic {
            slug: topic.slug,
            label: topic.label,
            description: topic.description,
            terms: topic.terms,
        };
        let article = |article: Article| corpus::Article {
            metadata: Metadata {
                slug: article.slug,
                label: article.label,
                outlet: article.outlet,
                title: article.title,
                author: article.author,
                date: article.date.map(|day| day.0),
                url: article.url,
                language: article.language,
            },
            text: article.text.0,
        };
        let topics = self.topics.into_iter().map(topic).collect();
        let articles = self.articles.into_iter().map(article).collect();
        let comparison = Comparison { id: self.id, revision: 0, input: Input { event, topics, articles } };
        let mut legal = Legal::default();
        let comparison = legal.comparison(comparison);
        Parsed { opened: Opened { comparison, notes: legal.notes() }, stamp: self.kept }
    }
}
