//! The values of facets by their names in links.

use super::{aliases, short};
use corpus::{Corpus, Facet, OUTLET_SLUG, Value};
use std::collections::BTreeMap;

/// The key of a facet in links.
pub(super) fn key_of(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "topic",
        Facet::Source => "source",
        Facet::Status => "status",
        Facet::Voice => "voice",
        Facet::Actor => "actor",
        Facet::Relation => "told",
    }
}

/// The name of a value in links; `None` where the corpus does not have it.
#[must_use]
pub fn slug_of(corpus: &Corpus, value: Value) -> Option<&str> {
    match value {
        Value::Topic(at) => corpus.topic(at).map(|topic| topic.slug.as_str()),
        Value::Source(at) => corpus.source(at).map(|source| source.metadata.slug.as_str()),
        Value::Status(status) => Some(status.slug()),
        Value::Voice(None) => Some(OUTLET_SLUG),
        Value::Voice(Some(at)) => corpus.speaker(at).map(|speaker| speaker.slug.as_str()),
        Value::Actor(at) => corpus.actor(at).map(|actor| actor.slug.as_str()),
        Value::Relation(relation) => Some(relation.slug()),
    }
}

/// The values of one facet by name, made once per facet so that reading a link stays linear.
pub(super) struct Names<'a> {
    facet: Facet,
    by_slug: BTreeMap<&'a str, Value>,
    by_code: BTreeMap<String, Option<Value>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(corpus: &'a Corpus, facet: Facet) -> Self {
        let mut by_slug = BTreeMap::new();
        let mut by_code = BTreeMap::new();
        for value in facet.values(corpus) {
            let Some(slug) = slug_of(corpus, value) else { continue };
            by_slug.entry(slug).or_insert(value);
            // A code two values share stands for neither.
            by_code.entry(short::code(slug)).and_modify(|shared| *shared = None).or_insert(Some(value));
        }
        for alias in aliases::VALUES.iter().filter(|alias| alias.key == key_of(facet)) {
            let present = by_slug.get(aliases::value(aliases::VALUES, alias.key, alias.old)).copied();
            by_code.entry(short::code(alias.old)).or_insert(present);
        }
        Self { facet, by_slug, by_code }
    }

    /// The value with a name, present or former. Letter case and white space at the edges mean nothing.
    pub(super) fn find(&self, name: &str) -> Option<Value> {
        let name = name.trim().to_ascii_lowercase();
        self.by_slug.get(aliases::value(aliases::VALUES, key_of(self.facet), &name)).copied()
    }

    /// The value with a short code, where there is exactly one.
    pub(super) fn find_code(&self, code: &str) -> Option<Value> {
        self.by_code.get(code).copied().flatten()
    }
}
