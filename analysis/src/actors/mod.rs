//! Who is named: persons, states, bodies and firms, with the names by which the sources call them.

use crate::document::Document;
use crate::rule::{Fired, Rule};
use corpus::{Actor, Span};

/// The actors of a set of documents and where each is named.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Actors {
    /// The actors, the most often named first.
    pub actors: Vec<Actor>,
    /// For each document the mentions in text order.
    pub mentions: Vec<Vec<Mention>>,
}

/// A place where an actor is named.
#[derive(Clone, PartialEq, Debug)]
pub struct Mention {
    /// The words that name it.
    pub span: Span,
    /// Position of the actor in [`Actors::actors`].
    pub actor: usize,
    /// The rule that recognised it.
    pub fired: Fired,
}

/// A name in capitals that is in no list.
pub const CAPITALISED_NAME: Rule = Rule {
    name: "actor.capitalised-name",
    explanation: "Two or more capitalised words in running text are taken for a name.",
};

/// Finds who is named in the documents, names of one actor across documents put together.
#[must_use]
pub fn find(documents: &[Document<'_>]) -> Actors {
    Actors { actors: Vec::new(), mentions: documents.iter().map(|_| Vec::new()).collect() }
}
