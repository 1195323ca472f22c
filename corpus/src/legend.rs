//! What marks in the texts stand for: the values of a facet, the most frequent each with a kind of its own.
//!
//! A reader tells few marks apart. The values that most claims of the corpus have, and those that are chosen, get a
//! kind each; the others share one. Which they are does not depend on other facets, so that marks keep their meaning
//! while a reader filters.

use crate::bits::Bits;
use crate::{ClaimIx, Facet, Filter, Index, Relation, Selection, Value, sort_by_number};

/// The kinds of marks for a facet.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Legend {
    /// The kinds in the order of the facet, the one for all other values last; none that no claim has.
    pub kinds: Vec<Kind>,
}

/// A kind of mark.
#[derive(Clone, PartialEq, Debug)]
pub struct Kind {
    /// What it stands for, in the order of the facet: one value, or all that have no kind of their own.
    pub values: Vec<Value>,
    /// How many claims choosing these values alone in their facet would give.
    pub count: u32,
    claims: Bits,
}

impl Legend {
    /// How many kinds there are at most.
    pub const MAX: usize = 6;

    /// The kinds of a facet, with what choosing each would give.
    #[must_use]
    pub fn new(index: &Index, filter: &Filter, selection: &Selection, facet: Facet) -> Self {
        let borne: Vec<&(Value, Bits)> =
            index.facet(facet).iter().filter(|(_, claims)| claims.iter().next().is_some()).collect();
        let own = if borne.len() <= Self::MAX { Self::MAX } else { Self::MAX - 1 };
        let mut ranked: Vec<usize> = (0..borne.len()).collect();
        sort_by_number(&mut ranked, |&at| {
            let rank = |(value, claims): &&(Value, Bits)| {
                (u64::from(!filter.has(*value)) << 32) | (u64::from(u32::MAX) - claims.iter().count() as u64)
            };
            borne.get(at).map_or(u64::MAX, rank)
        });
        ranked.truncate(own);
        let mut legend = Self::default();
        let mut others: Option<Kind> = None;
        for (at, (value, claims)) in borne.into_iter().enumerate() {
            if ranked.contains(&at) {
                legend.kinds.push(Kind { values: vec![*value], count: 0, claims: claims.clone() });
            } else if let Some(others) = &mut others {
                others.values.push(*value);
                others.claims.add(claims);
            } else {
                others = Some(Kind { values: vec![*value], count: 0, claims: claims.clone() });
            }
        }
        legend.kinds.extend(others);
        for kind in &mut legend.kinds {
            kind.count = index.count_in(selection, facet, &kind.claims);
        }
        legend
    }

    /// The kinds a claim bears, by their position.
    pub fn kinds_of(&self, claim: ClaimIx) -> impl Iterator<Item = usize> {
        self.kinds.iter().enumerate().filter(move |(_, kind)| kind.claims.has(claim.at())).map(|(at, _)| at)
    }

    /// The kind that shows where only one can: a difference between sources before all else, then the first.
    #[must_use]
    pub fn main_kind(&self, claim: ClaimIx) -> Option<usize> {
        self.kinds_of(claim).min_by_key(|&at| (!self.differs(at), at))
    }

    fn differs(&self, at: usize) -> bool {
        self.kinds.get(at).is_some_and(|kind| kind.values == [Value::Relation(Relation::Differently)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Shape, bridge, generated};
    use crate::{Corpus, TopicIx};

    fn legend(corpus: &Corpus, facet: Facet, chosen: &[Value]) -> Legend {
        let index = Index::new(corpus);
        let filter = Filter { values: chosen.iter().copied().collect(), search: String::new() };
        Legend::new(&index, &filter, &index.select(&filter), facet)
    }

    #[test]
    fn of_many_topics_the_most_frequent_have_a_kind_and_the_others_share_one() {
        let corpus = generated(Shape { sources: 3, topics: 200, claims: 900, actors: 4 }, 7);
        let of = |topic: u32| {
            let about = |claim: &&crate::Claim| claim.topics.iter().any(|tag| tag.topic == TopicIx(topic));
            corpus.claims.iter().filter(about).count()
        };
        let legend = legend(&corpus, Facet::Topic, &[]);
        assert_eq!(legend.kinds.len(), Legend::MAX);
        let own: Vec<u32> = legend.kinds[..5]
            .iter()
            .map(|kind| match kind.values[..] {
                [Value::Topic(TopicIx(at))] => at,
                _ => u32::MAX,
            })
            .collect();
        let least = own.iter().map(|&topic| of(topic)).min().unwrap();
        assert!((0..200).filter(|topic| !own.contains(topic)).all(|topic| of(topic) <= least));
        assert_eq!(legend.kinds[5].values.len(), 195);
        for at in 0..900 {
            assert!(legend.main_kind(ClaimIx(at)).is_some());
        }
    }

    #[test]
    fn a_chosen_value_has_a_kind_of_its_own_however_rare() {
        let corpus = generated(Shape { sources: 2, topics: 50, claims: 400, actors: 4 }, 3);
        for topic in 0..50 {
            let value = Value::Topic(TopicIx(topic));
            let legend = legend(&corpus, Facet::Topic, &[value]);
            assert!(legend.kinds.iter().any(|kind| kind.values == [value]));
        }
    }

    #[test]
    fn few_values_all_have_a_kind_and_what_no_claim_has_has_none() {
        assert_eq!(legend(&bridge(), Facet::Status, &[]).kinds.len(), 5);
        let frames = legend(&bridge(), Facet::Frame, &[]);
        assert_eq!(frames.kinds.len(), 2);
        assert_eq!(frames.main_kind(ClaimIx(0)), None);
        assert!(legend(&Corpus::default(), Facet::Topic, &[]).kinds.is_empty());
    }

    #[test]
    fn a_figure_says_what_choosing_the_kind_alone_would_give() {
        let corpus = generated(Shape { sources: 3, topics: 20, claims: 300, actors: 30 }, 5);
        let index = Index::new(&corpus);
        for facet in Facet::ALL {
            let filter = Filter { values: [Value::Topic(TopicIx(3))].into(), search: "bridge".to_owned() };
            for kind in Legend::new(&index, &filter, &index.select(&filter), facet).kinds {
                let mut chosen = filter.clone();
                chosen.values.retain(|value| value.facet() != facet);
                chosen.values.extend(kind.values);
                assert_eq!(index.select(&chosen).claims.len(), kind.count as usize);
            }
        }
    }

    #[test]
    fn a_difference_shows_before_what_else_a_claim_tells() {
        let legend = legend(&bridge(), Facet::Relation, &[]);
        // The title of the second article differs from the first in one point and is alone with another.
        assert_eq!(legend.kinds_of(ClaimIx(5)).count(), 2);
        let main = legend.main_kind(ClaimIx(5)).unwrap();
        assert_eq!(legend.kinds[main].values, [Value::Relation(Relation::Differently)]);
    }
}
