//! Which claims pass a filter, and what each further choice would give.
//!
//! An [`Index`] is made once per corpus: a bit set of claims for each value of each facet. A filter change is then a
//! few passes over bits, and the words of the claims are only read again where the search has words.

use crate::bits::Bits;
use crate::fold::fold;
use crate::{ActorIx, ClaimIx, Corpus, Facet, Filter, PointIx, Relation, Search, SourceIx, SpeakerIx, TopicIx, Value};

/// What filtering needs to know of a corpus, worked out once.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Index {
    /// For each facet its values with the claims that have them, in the order of the interface.
    facets: [Vec<(Value, Bits)>; Facet::ALL.len()],
    /// The words of each claim as search sees them.
    folded: Vec<String>,
    /// The source of each claim.
    source_of: Vec<SourceIx>,
    /// The points of each claim, in their order.
    points_of: Vec<Vec<PointIx>>,
    /// The relation of each point.
    relations: Vec<Relation>,
    sources: usize,
}

/// The claims that pass a filter, and the points and sources they are of.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Selection {
    /// The claims, in the order of the corpus: by source, then by place.
    pub claims: Vec<ClaimIx>,
    /// The points with at least one of the claims, in the order of the corpus. Where relations are chosen, only points
    /// with these: a claim may also belong to points with others.
    pub points: Vec<PointIx>,
    /// How many of the claims each source has, in the order of the sources.
    pub per_source: Vec<u32>,
    chosen: Bits,
    /// For each facet the claims that pass everything but that facet's own values.
    without: [Bits; Facet::ALL.len()],
}

impl Selection {
    /// Whether the claim is selected.
    #[must_use]
    pub fn has(&self, claim: ClaimIx) -> bool {
        self.chosen.has(claim.at())
    }

    /// Whether the point is among the selected.
    #[must_use]
    pub fn has_point(&self, point: PointIx) -> bool {
        self.points.binary_search(&point).is_ok()
    }

    /// Whether no claim passes the filter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }
}

/// What choosing a value would give.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Count {
    /// The value.
    pub value: Value,
    /// For each source the claims that have the value and pass the search and all *other* facets: what the filter
    /// would show if the value were the only one chosen in its facet.
    pub per_source: Vec<u32>,
    /// Their sum.
    pub total: u32,
}

impl Index {
    /// Works out the index: linear in the claims' words and tags, plus one bit for each value and claim.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let claims = corpus.claims.len();
        let none = |value| (value, Bits::none(claims));
        let mut index = Self {
            facets: Facet::ALL.map(|facet| facet.values(corpus).into_iter().map(none).collect()),
            folded: corpus.claims.iter().map(|claim| fold(corpus.words(claim, claim.span))).collect(),
            source_of: corpus.claims.iter().map(|claim| claim.source).collect(),
            points_of: vec![Vec::new(); claims],
            relations: corpus.points.iter().map(|point| point.relation).collect(),
            sources: corpus.sources.len(),
        };
        for (at, claim) in corpus.claims.iter().enumerate() {
            claim.topics.iter().for_each(|tag| index.mark(Value::Topic(tag.topic), at));
            index.mark(Value::Source(claim.source), at);
            index.mark(Value::Status(claim.status.shown), at);
            index.mark(Value::Voice(claim.voice.speaker()), at);
            claim.actors.iter().for_each(|tag| index.mark(Value::Actor(tag.actor), at));
            claim.frames.iter().for_each(|tag| index.mark(Value::Frame(tag.frame), at));
        }
        for (at, point) in corpus.points.iter().enumerate() {
            for &claim in &point.claims {
                index.mark(Value::Relation(point.relation), claim.at());
                if let Some(points) = index.points_of.get_mut(claim.at()) {
                    points.push(at.into());
                }
            }
        }
        // Statuses, voices, actors and frames nobody bears are of no use to a reader; topics, sources and relations without
        // claims are, as they say that there is nothing.
        for facet in [Facet::Status, Facet::Voice, Facet::Actor, Facet::Frame] {
            if let Some(values) = index.facets.get_mut(facet as usize) {
                values.retain(|(_, bits)| bits.iter().next().is_some());
            }
        }
        index
    }

    fn mark(&mut self, value: Value, claim: usize) {
        let at = match value {
            Value::Topic(TopicIx(at)) | Value::Source(SourceIx(at)) | Value::Actor(ActorIx(at)) => at as usize,
            Value::Status(status) => status as usize,
            Value::Voice(None) => 0,
            Value::Voice(Some(SpeakerIx(at))) => at as usize + 1,
            Value::Frame(frame) => frame as usize,
            Value::Relation(relation) => relation as usize,
        };
        if let Some((_, bits)) = self.facets.get_mut(value.facet() as usize).and_then(|values| values.get_mut(at)) {
            bits.insert(claim);
        }
    }

    /// The values of a facet that a reader can choose, in the order of the interface: all topics, sources and
    /// relations; the statuses, voices (the outlet's own first), actors and frames that some claim has.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = Value> + '_ {
        self.facet(facet).iter().map(|(value, _)| *value)
    }

    /// The points a claim belongs to, in their order.
    #[must_use]
    pub fn points_of(&self, claim: ClaimIx) -> &[PointIx] {
        self.points_of.get(claim.at()).map_or(&[], Vec::as_slice)
    }

    /// The claims that pass the filter. A value the corpus does not have lets no claim through.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let claims = self.folded.len();
        let search = Search::parse(&filter.search);
        let found = if search.is_empty() {
            Bits::all(claims)
        } else {
            let mut found = Bits::none(claims);
            let matching = self.folded.iter().enumerate().filter(|(_, text)| search.matches_folded(text));
            matching.for_each(|(at, _)| found.insert(at));
            found
        };
        let passing = Facet::ALL.map(|facet| self.passing(filter, facet));
        let without = Facet::ALL.map(|left_out| {
            let mut bits = found.clone();
            let others = Facet::ALL.into_iter().zip(&passing).filter(|(facet, _)| *facet != left_out);
            others.filter_map(|(_, passing)| passing.as_ref()).for_each(|passing| bits.keep(passing));
            bits
        });
        let mut chosen = found;
        passing.iter().flatten().for_each(|passing| chosen.keep(passing));

        let claims: Vec<ClaimIx> = chosen.iter().map(ClaimIx::from).collect();
        let points = self.points(filter, &claims);
        let (per_source, _) = self.count(chosen.iter());
        Selection { claims, points, per_source, chosen, without }
    }

    /// The points of the claims, without those of relations that are not chosen.
    fn points(&self, filter: &Filter, claims: &[ClaimIx]) -> Vec<PointIx> {
        let mut points = Bits::none(self.relations.len());
        claims.iter().flat_map(|&claim| self.points_of(claim)).for_each(|point| points.insert(point.at()));
        let chosen: Vec<Value> = filter.of(Facet::Relation).collect();
        let told = |at: &usize| {
            chosen.is_empty() || self.relations.get(*at).is_some_and(|told| chosen.contains(&Value::Relation(*told)))
        };
        points.iter().filter(told).map(PointIx::from).collect()
    }

    /// The claims that pass the values chosen in one facet; `None` where none is chosen and all pass.
    fn passing(&self, filter: &Filter, facet: Facet) -> Option<Bits> {
        filter.of(facet).next()?;
        let mut passing = Bits::none(self.folded.len());
        let chosen = self.facet(facet).iter().filter(|(value, _)| filter.has(*value));
        chosen.for_each(|(_, bits)| passing.add(bits));
        Some(passing)
    }

    /// What each value of the facet would give, in the order of [`Index::values`].
    #[must_use]
    pub fn counts(&self, selection: &Selection, facet: Facet) -> Vec<Count> {
        let none = Bits::default();
        let without = selection.without.get(facet as usize).unwrap_or(&none);
        let count = |(value, bits): &(Value, Bits)| {
            let (per_source, total) = self.count(bits.both(without));
            Count { value: *value, per_source, total }
        };
        self.facet(facet).iter().map(count).collect()
    }

    /// How many of the claims pass everything but the facet's own values.
    pub(crate) fn count_in(&self, selection: &Selection, facet: Facet, claims: &Bits) -> u32 {
        selection.without.get(facet as usize).map_or(0, |without| self.count(claims.both(without)).1)
    }

    /// The values of a facet, each with the claims that have it.
    pub(crate) fn facet(&self, facet: Facet) -> &[(Value, Bits)] {
        self.facets.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// How many of the claims each source has, and how many there are.
    fn count(&self, claims: impl Iterator<Item = usize>) -> (Vec<u32>, u32) {
        let mut per_source = vec![0; self.sources];
        let mut total = 0;
        for claim in claims {
            if let Some(count) = self.source_of.get(claim).and_then(|source| per_source.get_mut(source.at())) {
                *count += 1;
                total += 1;
            }
        }
        (per_source, total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Shape, bridge, generated};
    use crate::{Frame, Status};
    use proptest::prelude::*;

    const TOLLS: Value = Value::Topic(TopicIx(1));
    const JOBS: Value = Value::Topic(TopicIx(3));
    const POST: Value = Value::Source(SourceIx(0));

    fn filter(values: &[Value], search: &str) -> Filter {
        Filter { values: values.iter().copied().collect(), search: search.to_owned() }
    }

    fn check(values: &[Value], search: &str, claims: &[u32]) {
        let corpus = bridge();
        let selection = Index::new(&corpus).select(&filter(values, search));
        assert_eq!(selection.claims, claims.iter().map(|&at| ClaimIx(at)).collect::<Vec<_>>(), "{values:?} {search}");
        assert_eq!(selection.per_source.iter().sum::<u32>() as usize, claims.len());
        assert!((0..20).all(|at| selection.has(ClaimIx(at)) == claims.contains(&at)));
    }

    #[test]
    fn values_of_a_facet_widen_and_facets_narrow() {
        check(&[], "", &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        check(&[TOLLS], "", &[2, 3, 7]);
        check(&[TOLLS, JOBS], "", &[2, 3, 6, 7, 8]);
        check(&[TOLLS, JOBS, POST], "", &[2, 3]);
        check(&[Value::Status(Status::RuledOut)], "", &[3]);
        check(&[Value::Voice(None), POST], "", &[0, 1, 2]);
        check(&[Value::Voice(Some(SpeakerIx(1)))], "", &[4, 9]);
        check(&[Value::Actor(ActorIx(0))], "", &[1, 5]);
        check(&[Value::Frame(Frame::Economic), POST], "", &[2, 3]);
        check(&[Value::Frame(Frame::Morality)], "", &[]);
        check(&[TOLLS], "pay", &[2, 3]);
        check(&[], "s-400 moved", &[4, 9]);
        check(&[TOLLS], "s-400", &[]);
    }

    #[test]
    fn a_value_the_corpus_does_not_have_lets_nothing_through() {
        check(&[Value::Topic(TopicIx(99))], "", &[]);
        check(&[Value::Topic(TopicIx(99)), TOLLS], "", &[2, 3, 7]);
    }

    #[test]
    fn a_relation_selects_points_and_not_only_claims() {
        let corpus = bridge();
        let index = Index::new(&corpus);
        let points = |told| index.select(&filter(&[Value::Relation(told)], "")).points;
        assert_eq!(points(Relation::Differently), [PointIx(0), PointIx(1)]);
        assert_eq!(points(Relation::Only), [PointIx(3), PointIx(4), PointIx(5)]);
        assert_eq!(index.points_of(ClaimIx(5)), [PointIx(0), PointIx(3)]);
        assert_eq!(index.points_of(ClaimIx(99)), []);
    }

    #[test]
    fn a_reader_can_choose_what_claims_have() {
        let index = Index::new(&bridge());
        let count = |facet| index.values(facet).count();
        assert_eq!(Facet::ALL.map(count), [4, 2, 5, 3, 2, 2, 3]);
        assert_eq!(index.values(Facet::Voice).next(), Some(Value::Voice(None)));
        assert!(Facet::ALL.into_iter().all(|facet| index.values(facet).all(|value| value.facet() == facet)));
    }

    #[test]
    fn an_empty_corpus_has_nothing_to_choose() {
        let index = Index::new(&Corpus::default());
        let selection = index.select(&filter(&[TOLLS], "pay"));
        assert!(selection.is_empty() && selection.points.is_empty());
        assert!(index.counts(&selection, Facet::Topic).is_empty());
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let value = prop_oneof![
            (0..8_u32).prop_map(|at| Value::Topic(TopicIx(at))),
            (0..4_u32).prop_map(|at| Value::Source(SourceIx(at))),
            proptest::sample::select(Status::ALL.as_slice()).prop_map(Value::Status),
            proptest::option::of(0..5_u32).prop_map(|at| Value::Voice(at.map(SpeakerIx))),
            (0..5_u32).prop_map(|at| Value::Actor(ActorIx(at))),
            proptest::sample::select(Frame::ALL.as_slice()).prop_map(Value::Frame),
            proptest::sample::select(Relation::ALL.as_slice()).prop_map(Value::Relation),
        ];
        let search = proptest::sample::select(["", "", "contract", "s-400 talks"].as_slice());
        (proptest::collection::btree_set(value, 0..4), search)
            .prop_map(|(values, search)| Filter { values: values.into_iter().collect(), search: search.to_owned() })
    }

    fn any_corpus() -> impl Strategy<Value = Corpus> {
        (1..5_usize, 1..9_usize, 0..150_usize, any::<u64>())
            .prop_map(|(sources, topics, claims, seed)| generated(Shape { sources, topics, claims, actors: 5 }, seed))
    }

    /// Whether the claim passes, told from the claim alone: what the bit sets must agree with.
    fn passes(corpus: &Corpus, filter: &Filter, at: usize) -> bool {
        let (ix, claim) = (ClaimIx::from(at), &corpus.claims[at]);
        let has = |value: Value| match value {
            Value::Topic(topic) => claim.topics.iter().any(|tag| tag.topic == topic),
            Value::Source(source) => claim.source == source,
            Value::Status(status) => claim.status.shown == status,
            Value::Voice(speaker) => claim.voice.speaker() == speaker,
            Value::Actor(actor) => claim.actors.iter().any(|tag| tag.actor == actor),
            Value::Frame(frame) => claim.frames.iter().any(|tag| tag.frame == frame),
            Value::Relation(told) => {
                corpus.points_of(ix).any(|point| corpus.point(point).is_some_and(|point| point.relation == told))
            }
        };
        let chosen = |facet| filter.of(facet).next().is_none() || filter.of(facet).any(has);
        let words = corpus.words(claim, claim.span);
        Facet::ALL.into_iter().all(chosen) && Search::parse(&filter.search).matches(words)
    }

    proptest! {
        #[test]
        fn a_selection_is_what_passes_claim_by_claim(corpus in any_corpus(), filter in any_filter()) {
            let selection = Index::new(&corpus).select(&filter);
            let expected = (0..corpus.claims.len()).filter(|&at| passes(&corpus, &filter, at)).map(ClaimIx::from);
            prop_assert_eq!(&selection.claims, &expected.collect::<Vec<_>>());
        }

        #[test]
        fn a_count_is_what_a_click_gives(corpus in any_corpus(), filter in any_filter()) {
            let index = Index::new(&corpus);
            let selection = index.select(&filter);
            for facet in Facet::ALL {
                for count in index.counts(&selection, facet) {
                    let mut clicked = filter.clone();
                    clicked.values.retain(|value| value.facet() != facet);
                    clicked.values.insert(count.value);
                    let given = index.select(&clicked);
                    prop_assert_eq!(count.total as usize, given.claims.len());
                    prop_assert_eq!(count.per_source, given.per_source);
                }
            }
        }
    }
}
