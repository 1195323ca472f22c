//! The agreement strip: how much of what is selected several sources tell, tell differently, or one alone tells.

use crate::{ClaimIx, Corpus, Index, PointIx, Relation, Selection, SourceIx, Tally};

/// The selected points by relation.
///
/// The relation is that of the point in the whole corpus: filtering one of the sources away makes nothing “only in”
/// the other.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// Points that every one of three or more sources tells without setting them against each other.
    pub all: Part,
    /// Points that two sources, or some of more, tell without setting them against each other.
    pub both: Part,
    /// Points that sources tell against each other.
    pub differently: Part,
    /// Points that one source alone tells, for each source in the order of the sources.
    pub only: Vec<Part>,
}

/// A part of the strip.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// The points with at least one selected claim, in the order of the corpus.
    pub points: Vec<PointIx>,
    /// Their selected claims. One that belongs to points of several parts counts in each of these, so the parts may add
    /// up to more than the selection; as a measure of the whole strip, count points.
    pub tally: Tally,
    /// How many of the points several sources tell, but all in one text that they share.
    pub same_text: usize,
}

impl Agreement {
    /// Sorts the selection by relation.
    #[must_use]
    pub fn new(corpus: &Corpus, index: &Index, selection: &Selection) -> Self {
        let mut agreement = Self { only: vec![Part::default(); corpus.sources.len()], ..Self::default() };
        for &point in &selection.points {
            let same_text = corpus.point(point).is_some_and(|point| corpus.rests_on_shared_text(point));
            if let Some(part) = agreement.part_of(corpus, point) {
                part.points.push(point);
                part.same_text += usize::from(same_text);
            }
        }
        for &claim in &selection.claims {
            for &point in index.points_of(claim).iter().filter(|&&point| selection.has_point(point)) {
                if let Some(part) = agreement.part_of(corpus, point)
                    && part.tally.claims.last() != Some(&claim)
                {
                    part.tally.add(corpus, claim);
                }
            }
        }
        agreement
    }

    /// The part of the strip for points of a relation; for [`Relation::Only`] that of the source.
    #[must_use]
    pub fn part(&self, relation: Relation, source: SourceIx) -> Option<&Part> {
        match relation {
            Relation::All => Some(&self.all),
            Relation::Both => Some(&self.both),
            Relation::Differently => Some(&self.differently),
            Relation::Only => self.only.get(source.at()),
        }
    }

    /// How many points the strip shows.
    #[must_use]
    pub fn points(&self) -> usize {
        let parts = [&self.all, &self.both, &self.differently].into_iter().chain(&self.only);
        parts.map(|part| part.points.len()).sum()
    }

    fn part_of(&mut self, corpus: &Corpus, point: PointIx) -> Option<&mut Part> {
        let point = corpus.point(point)?;
        match point.relation {
            Relation::All => Some(&mut self.all),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{bridge, reprinted};
    use crate::{Filter, Value};

    fn agreement(value: Option<Value>) -> Agreement {
        let corpus = bridge();
        let index = Index::new(&corpus);
        let filter = Filter { values: value.into_iter().collect(), search: String::new() };
        Agreement::new(&corpus, &index, &index.select(&filter))
    }

    fn check(part: &Part, points: &[u32], claims: &[u32]) {
        assert!(part.points.iter().map(|point| point.0).eq(points.iter().copied()), "{part:?}");
        assert!(part.tally.claims.iter().map(|claim| claim.0).eq(claims.iter().copied()), "{part:?}");
    }

    #[test]
    fn each_point_is_in_the_part_of_its_relation() {
        let all = agreement(None);
        check(&all.both, &[2], &[4, 9]);
        check(&all.differently, &[0, 1], &[0, 1, 2, 5, 7]);
        check(&all.only[0], &[4], &[3]);
        check(&all.only[1], &[3, 5], &[5, 6, 8]);
        assert_eq!(all.points(), 6);
        assert_eq!(all.both.tally.words, 15);
    }

    #[test]
    fn filtering_a_source_away_makes_nothing_only_in_the_other() {
        let post = agreement(Some(Value::Source(SourceIx(0))));
        check(&post.both, &[2], &[4]);
        check(&post.differently, &[0, 1], &[0, 1, 2]);
        check(&post.only[0], &[4], &[3]);
        check(&post.only[1], &[], &[]);
    }

    #[test]
    fn points_told_in_one_text_are_counted_apart() {
        let corpus = reprinted();
        let index = Index::new(&corpus);
        let agreement = Agreement::new(&corpus, &index, &index.select(&Filter::default()));
        assert_eq!((agreement.both.points.len(), agreement.both.same_text), (1, 1));
        assert_eq!((agreement.differently.same_text, agreement.only[0].same_text), (0, 0));
    }

    #[test]
    fn choosing_a_relation_leaves_only_its_part() {
        let differently = agreement(Some(Value::Relation(Relation::Differently)));
        check(&differently.differently, &[0, 1], &[0, 1, 2, 5, 7]);
        assert_eq!(differently.points(), 2);
    }
}
