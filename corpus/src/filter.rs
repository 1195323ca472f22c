//! Which claims a reader wants to see.

use crate::{ActorIx, Corpus, Few, Frame, Relation, SourceIx, SpeakerIx, Status, TopicIx};

/// A respect in which claims can be filtered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Facet {
    /// What the claim is about.
    Topic,
    /// Which article it is from.
    Source,
    /// How sure the source is.
    Status,
    /// Who says so.
    Voice,
    /// Who is named in it.
    Actor,
    /// How the claim frames what it tells.
    Frame,
    /// How the sources stand to each other on its point.
    Relation,
}

impl Facet {
    /// All of them, in the order of the interface and of links.
    pub const ALL: [Self; 7] =
        [Self::Topic, Self::Source, Self::Status, Self::Voice, Self::Actor, Self::Frame, Self::Relation];

    /// All values the facet has in a corpus, in the order of the interface: as the corpus lists them, the outlet's own
    /// voice before the speakers.
    #[must_use]
    pub fn values(self, corpus: &Corpus) -> Vec<Value> {
        match self {
            Self::Topic => (0..corpus.topics.len()).map(|at| Value::Topic(at.into())).collect(),
            Self::Source => (0..corpus.sources.len()).map(|at| Value::Source(at.into())).collect(),
            Self::Status => Status::ALL.map(Value::Status).into(),
            Self::Voice => {
                let speakers = (0..corpus.speakers.len()).map(|at| Some(at.into()));
                std::iter::once(None).chain(speakers).map(Value::Voice).collect()
            }
            Self::Actor => (0..corpus.actors.len()).map(|at| Value::Actor(at.into())).collect(),
            Self::Frame => Frame::ALL.map(Value::Frame).into(),
            // Of two sources, both are all.
            Self::Relation if corpus.sources.len() < 3 => {
                [Relation::Both, Relation::Differently, Relation::Only].map(Value::Relation).into()
            }
            Self::Relation => Relation::ALL.map(Value::Relation).into(),
        }
    }
}

/// A value of a facet: what one checkbox stands for.
///
/// The order of values is the canonical order of links and chips: by facet, then as the corpus lists them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Value {
    /// Claims about the topic.
    Topic(TopicIx),
    /// Claims of the source.
    Source(SourceIx),
    /// Claims shown with the status.
    Status(Status),
    /// Claims of the speaker; `None` stands for the outlet's own voice.
    Voice(Option<SpeakerIx>),
    /// Claims that name the actor.
    Actor(ActorIx),
    /// Claims that show the frame.
    Frame(Frame),
    /// Claims of points with the relation.
    Relation(Relation),
}

impl Value {
    /// The facet it belongs to.
    #[must_use]
    pub fn facet(self) -> Facet {
        match self {
            Self::Topic(_) => Facet::Topic,
            Self::Source(_) => Facet::Source,
            Self::Status(_) => Facet::Status,
            Self::Voice(_) => Facet::Voice,
            Self::Actor(_) => Facet::Actor,
            Self::Frame(_) => Facet::Frame,
            Self::Relation(_) => Facet::Relation,
        }
    }
}

/// A choice of values and words. Values of one facet widen the choice, facets and words narrow it; an empty filter
/// lets every claim through.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// The chosen values.
    pub values: Few<Value>,
    /// The words searched for, as typed; white space at the edges means nothing.
    pub search: String,
}

impl Filter {
    /// Whether every claim passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.search.trim().is_empty()
    }

    /// Whether the value is chosen.
    #[must_use]
    pub fn has(&self, value: Value) -> bool {
        self.values.contains(&value)
    }

    /// The chosen values of one facet, in canonical order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = Value> {
        self.values.iter().copied().filter(move |value| value.facet() == facet)
    }

    /// The filter with the value added where it was not chosen, and removed where it was.
    #[must_use]
    pub fn toggled(&self, value: Value) -> Self {
        let mut filter = self.clone();
        if !filter.values.remove(&value) {
            filter.values.insert(value);
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_twice_changes_nothing() {
        let filter = Filter::default().toggled(Value::Topic(TopicIx(3)));
        assert!(filter.has(Value::Topic(TopicIx(3))) && !filter.is_empty());
        assert_eq!(filter.toggled(Value::Topic(TopicIx(3))), Filter::default());
    }
}
