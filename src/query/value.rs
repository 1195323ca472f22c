//! The values of facets by their names in links.

use super::{aliases, short};
use corpus::{Corpus, Facet, OUTLET_SLUG, Relation, Value};

/// The key of a facet in links.
pub(super) fn key_of(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "topic",
        Facet::Source => "source",
        Facet::Status => "status",
        Facet::Voice => "voice",
        Facet::Actor => "actor",
        Facet::Frame => "frame",
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
        Value::Frame(frame) => Some(frame.slug()),
        // Of two sources, both are all.
        Value::Relation(Relation::All) if corpus.sources.len() < 3 => None,
        Value::Relation(relation) => Some(relation.slug()),
    }
}

/// The values of one facet by name. They are few and links name few of them, so they are looked through in turn.
pub(super) struct Names<'a> {
    facet: Facet,
    by_slug: Vec<(&'a str, Value)>,
    /// Those of former names last, so that a present name goes before a former one of the same code.
    by_code: Vec<(String, Value)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(corpus: &'a Corpus, facet: Facet) -> Self {
        let by_slug: Vec<_> =
            facet.values(corpus).into_iter().filter_map(|value| Some((slug_of(corpus, value)?, value))).collect();
        let mut names = Self { facet, by_slug, by_code: Vec::new() };
        names.by_code.extend(names.by_slug.iter().map(|&(slug, value)| (short::code(slug), value)));
        for alias in aliases::VALUES.iter().filter(|alias| alias.key == key_of(facet)) {
            if let Some(value) = names.find(alias.old) {
                names.by_code.push((short::code(alias.old), value));
            }
        }
        names
    }

    /// The facet whose values these are.
    pub(super) fn facet(&self) -> Facet {
        self.facet
    }

    /// The value with a name, present or former. Letter case and white space at the edges mean nothing.
    pub(super) fn find(&self, name: &str) -> Option<Value> {
        let name = name.trim().to_ascii_lowercase();
        let present = aliases::value(aliases::VALUES, key_of(self.facet), &name);
        self.by_slug.iter().find(|(slug, _)| *slug == present).map(|&(_, value)| value)
    }

    /// The value with a short code. A code that two present values share stands for neither.
    pub(super) fn find_code(&self, code: &str) -> Option<Value> {
        let mut bearers = self.by_code.iter().enumerate().filter(|(_, (known, _))| known == code);
        let (_, &(_, value)) = bearers.next()?;
        let shared = bearers.any(|(at, _)| at < self.by_slug.len());
        (!shared).then_some(value)
    }
}
