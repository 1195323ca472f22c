//! The agreement strip: how much of what is selected several sources tell, tell differently, or one alone tells.

use crate::{ClaimIx, Corpus, Index, PointIx, Relation, Selection, SourceIx, Tally};

/// The selected points by relation.
///
/// The relation is that of the point in the whole corpus: filtering one of the sources away makes nothing “only in”
/// the other.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// Points that two or more sources tell without a difference.
    pub both: Part,
    /// Points that two or more sources tell with a difference.
    pub differently: Part,
    /// Points that one source alone tells, for each source in the order of the sources.
    pub only: Vec<Part>,
}

/// A part of the strip.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// The points with at least one selected claim, in the order of the corpus.
    pub points: Vec<PointIx>,
    /// Their selected claims.
    pub tally: Tally,
}

impl Agreement {
    /// Sorts the selection by relation.
    #[must_use]
    pub fn new(corpus: &Corpus, index: &Index, selection: &Selection) -> Self {
        let mut agreement = Self { only: vec![Part::default(); corpus.sources.len()], ..Self::default() };
        for &point in &selection.points {
            if let Some(part) = agreement.part_of(corpus, point) {
                part.points.push(point);
            }
        }
        for &claim in &selection.claims {
            if let Some(part) = index.point_of(claim).and_then(|point| agreement.part_of(corpus, point)) {
                part.tally.add(corpus, claim);
            }
        }
        agreement
    }

    /// The part of the strip for points of a relation; for [`Relation::Only`] that of the source.
    #[must_use]
    pub fn part(&self, relation: Relation, source: SourceIx) -> Option<&Part> {
        match relation {
            Relation::Both => Some(&self.both),
            Relation::Differently => Some(&self.differently),
            Relation::Only => self.only.get(source.at()),
        }
    }

    /// How many points the strip shows.
    #[must_use]
    pub fn points(&self) -> usize {
        let parts = [&self.both, &self.differently].into_iter().chain(&self.only);
        parts.map(|part| part.points.len()).sum()
    }

    fn part_of(&mut self, corpus: &Corpus, point: PointIx) -> Option<&mut Part> {
        let point = corpus.point(point)?;
        match point.relation {
            Relation::Both => Some(&mut self.both),
            Relation::Differently => Some(&mut self.differently),
            Relation::Only => self.only.get_mut(teller(corpus, &point.claims)?.at()),
        }
    }
}

/// The source of a point that one source alone tells.
fn teller(corpus: &Corpus, claims: &[ClaimIx]) -> Option<SourceIx> {
    claims.iter().find_map(|&claim| corpus.claim(claim)).map(|claim| claim.source)
}
