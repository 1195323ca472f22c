//! What is to be seen: a query together with all that follows from it.
//!
//! Views are functions from a scene to markup. A scene knows nothing of signals or of a browser.

use crate::loaded::Loaded;
use crate::query::{Query, View};
use corpus::{Claim, ClaimIx, Corpus, Index, PointIx, Search, Selection, Source, SourceIx};
use std::sync::Arc;

/// A query with what it selects.
#[derive(Clone)]
pub struct Scene {
    /// The event.
    pub corpus: &'static Corpus,
    /// Which claims have which value.
    pub index: &'static Index,
    /// The number of the corpus among those that were loaded.
    pub number: u32,
    /// What the reader asks for.
    pub query: Query,
    /// The claims that pass the query's filter.
    pub selection: Arc<Selection>,
    /// The words searched for, to be highlighted.
    pub search: Search,
}

impl Scene {
    /// The scene of a query, given the selection of its filter.
    #[must_use]
    pub fn new(loaded: &'static Loaded, query: Query, selection: Arc<Selection>) -> Self {
        let search = Search::parse(&query.filter.search);
        Self { corpus: &loaded.corpus, index: &loaded.index, number: loaded.number, query, selection, search }
    }

    /// Whether there are so many claims that drawing all at once takes longer than a reader should wait.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.corpus.claims.len() >= 2_000
    }

    /// The link to another query.
    #[must_use]
    pub fn link(&self, query: &Query) -> String {
        query.href(self.corpus)
    }

    /// The link that opens a claim in a view, the filters as they are.
    #[must_use]
    pub fn link_to(&self, claim: ClaimIx, view: View) -> String {
        self.link(&self.query.with_view(view).with_claim(Some(claim)))
    }

    /// The sources with their positions.
    pub fn sources(&self) -> impl Iterator<Item = (SourceIx, &'static Source)> + use<> {
        self.corpus.sources.iter().enumerate().map(|(at, source)| (SourceIx::from(at), source))
    }

    /// Whether a point is open, by one of its claims.
    #[must_use]
    pub fn is_open(&self, at: PointIx) -> bool {
        let holds = |claim| self.corpus.point(at).is_some_and(|point| point.claims.contains(&claim));
        self.query.claim.is_some_and(holds) && self.query.point.is_none_or(|point| point == at)
    }

    /// The claim that is open.
    #[must_use]
    pub fn open_claim(&self) -> Option<(ClaimIx, &'static Claim)> {
        let at = self.query.claim?;
        Some((at, self.corpus.claim(at)?))
    }
}

/// How a source is called beside its colour: `A` for the first, `Z` for the twenty-sixth, then `27` and on.
#[must_use]
pub fn letter(source: SourceIx) -> String {
    match u8::try_from(source.0) {
        Ok(at @ 0..26) => char::from(b'A' + at).to_string(),
        _ => (u64::from(source.0) + 1).to_string(),
    }
}

/// A count with its noun: `1 claim`, `12 claims`.
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let mut text = count.to_string();
    text.push(' ');
    text.push_str(if count == 1 { one } else { many });
    text
}

/// The scene of a link to a made-up corpus.
#[cfg(test)]
pub(crate) fn sample(corpus: Corpus, search: &str) -> Scene {
    let loaded = Loaded::made(corpus);
    let query = Query::parse(search, &loaded.corpus).query;
    let selection = Arc::new(loaded.index.select(&query.filter));
    Scene::new(loaded, query, selection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_have_letters_and_then_numbers() {
        assert_eq!([0, 1, 25, 26, u32::MAX].map(|at| letter(SourceIx(at))), ["A", "B", "Z", "27", "4294967296"]);
    }

    #[test]
    fn one_is_singular() {
        assert_eq!([0, 1, 2].map(|n| counted(n, "claim", "claims")), ["0 claims", "1 claim", "2 claims"]);
    }
}
