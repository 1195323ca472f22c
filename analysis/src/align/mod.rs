//! Which claims of different sources tell the same thing, and how they differ.

mod concepts;
mod differences;
mod figures;
mod grouping;
mod label;
mod link;
mod neighbours;
mod overlap;
mod pairing;
mod reason;
mod relate;
mod terms;

pub use relate::{Relatedness, SentenceRelation, relate};

use crate::document::Document;
use corpus::{Difference, Relation, Span};
use grouping::Teller;
use std::ops::Range;
use terms::Terms;

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
    /// The words that name the speaker, where there is one and the text has them.
    pub said_by: Vec<Span>,
    /// Where persons are named in it.
    pub persons: Vec<Span>,
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
///
/// Time grows near linearly with the number of claims. Unsure means alone: two claims are put together only where they
/// share a dense core of words with an act among them.
#[must_use]
pub fn points(documents: &[Document<'_>], candidates: &[Candidate<'_>]) -> Vec<Group> {
    let runs = candidates.iter().filter_map(|it| Some((documents.get(it.source)?, it.tokens.clone())));
    let terms = Terms::new(runs);
    let tellers: Vec<Teller> = candidates.iter().map(|it| Teller { source: it.source, speaker: it.speaker }).collect();
    let view = View { documents, candidates, terms: &terms };

    let clusters = grouping::clusters(&terms, &tellers);
    let mut grouped = vec![false; candidates.len()];
    for claim in clusters.iter().flat_map(|cluster| &cluster.claims) {
        if let Some(grouped) = grouped.get_mut(*claim) {
            *grouped = true;
        }
    }
    let alone = grouped.iter().enumerate().filter(|(_, grouped)| !**grouped).map(|(claim, _)| Group {
        claims: vec![claim],
        relation: Relation::Only,
        differences: Vec::new(),
        label: label::of_claim(&view, claim),
        because: String::new(),
    });
    let together = clusters.iter().map(|cluster| {
        let differences = differences::find(&view, cluster);
        let grave = differences.iter().any(|(_, grave)| *grave);
        Group {
            claims: cluster.claims.clone(),
            relation: if grave { Relation::Differently } else { Relation::Both },
            differences: differences.into_iter().map(|(difference, _)| difference).collect(),
            label: label::of_cluster(&view, cluster),
            because: reason::of(&view, cluster),
        }
    });
    let mut groups: Vec<Group> = alone.chain(together).collect();
    groups.sort_by(|a, b| a.claims.cmp(&b.claims));
    groups
}

/// The claims with everything that is known of them.
#[derive(Clone, Copy)]
pub(crate) struct View<'v> {
    documents: &'v [Document<'v>],
    candidates: &'v [Candidate<'v>],
    terms: &'v Terms,
}

impl<'v> View<'v> {
    fn claim(&self, claim: usize) -> Option<(&'v Candidate<'v>, &'v Document<'v>)> {
        let candidate = self.candidates.get(claim)?;
        Some((candidate, self.documents.get(candidate.source)?))
    }
}

#[cfg(test)]
mod tests;
