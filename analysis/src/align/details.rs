//! What only one source names in claims that meet others on another matter: a model or a body in a list, as the third
//! ferry of `two A9 ferries, three A12 ferries and an advanced B4`, where others tell but of the A9.
//!
//! Such a claim is in a point told by several and nowhere else, so that what it tells beside would be seen nowhere as
//! only this source's.

use super::View;
use super::grouping::Cluster;
use super::terms::{Part, Term};
use crate::maps::HashMap;

/// A thing that only one source names, with its claims.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Detail {
    /// The claims that name it, ascending.
    pub(super) claims: Vec<usize>,
    /// The key of its name.
    pub(super) key: u32,
}

/// The details of claims that are in no point of their own; `grouped` says which claims are in a cluster.
pub(super) fn find(view: &View<'_>, clusters: &[Cluster], grouped: &[bool]) -> Vec<Detail> {
    if clusters.is_empty() {
        return Vec::new();
    }
    let mut named: HashMap<u32, Named> = HashMap::default();
    for (claim, candidate) in view.candidates.iter().enumerate() {
        for term in view.terms.of(claim) {
            let named = named.entry(term.key).or_insert_with(|| Named { source: candidate.source, ..Named::default() });
            named.shared |= named.source != candidate.source;
            named.alone |= !grouped.get(claim).copied().unwrap_or(false);
            if named.claims.last() != Some(&claim) {
                named.claims.push(claim);
            }
        }
    }
    let models = models(view);
    let mut details: Vec<Detail> = Vec::new();
    for (claim, _) in grouped.iter().enumerate().filter(|(_, grouped)| **grouped) {
        let terms = view.terms.of(claim);
        let anchored = |term: &Term| {
            let own = clusters.iter().filter(|cluster| cluster.claims.binary_search(&claim).is_ok());
            own.into_iter().any(|cluster| cluster.anchor.iter().any(|(key, _)| *key == term.key))
        };
        for term in terms.iter().filter(|term| term.designator && term.part == Part::Name) {
            let Some(named) = named.get(&term.key).filter(|named| !named.shared && !named.alone) else { continue };
            let beside = terms.iter().filter(|other| other.phrase == term.phrase).any(anchored);
            let twin = view.claim(claim).is_some_and(|(_, document)| {
                models.get(&model(document.lower(term.at))).is_some_and(|keys| keys.iter().any(|key| *key != term.key))
            });
            if !beside && !twin && !details.iter().any(|detail| detail.key == term.key) {
                details.push(Detail { claims: named.claims.clone(), key: term.key });
            }
        }
    }
    details
}

/// The keys of designators by what [`model`] makes of them.
fn models<'v>(view: &View<'v>) -> HashMap<(Option<char>, &'v str), Vec<u32>> {
    let mut models: HashMap<(Option<char>, &'v str), Vec<u32>> = HashMap::default();
    for claim in 0..view.terms.len() {
        let Some((_, document)) = view.claim(claim) else { continue };
        for term in view.terms.of(claim).iter().filter(|term| term.designator) {
            let keys = models.entry(model(document.lower(term.at))).or_default();
            if !keys.contains(&term.key) {
                keys.push(term.key);
            }
        }
    }
    models
}

/// A designator's first letter and what follows the maker's name: `Bell-47` may be the `B-47` of another source.
fn model(word: &str) -> (Option<char>, &str) {
    let digits = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    (word.chars().next(), word.get(digits..).unwrap_or(""))
}

/// Who uses a key.
#[derive(Default)]
struct Named {
    source: usize,
    shared: bool,
    alone: bool,
    claims: Vec<usize>,
}
