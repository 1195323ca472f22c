//! Which claims pass a filter, and what each further choice would give.
//!
//! An [`Index`] is made once per corpus: a bit set of claims for each value of each facet. A filter change is then a
//! few passes over bits, and the words of the claims are only read again where the search has words.

use crate::bits::Bits;
use crate::fold::fold;
use crate::{
    ActorIx, ClaimIx, Corpus, Facet, Filter, PointIx, Relation, Search, SourceIx, SpeakerIx, Status, TopicIx, Value,
};

/// What filtering needs to know of a corpus, worked out once.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Index {
    /// For each facet its values with the claims that have them, in the order of the interface.
    facets: [Vec<(Value, Bits)>; Facet::ALL.len()],
    /// The words of each claim as search sees them.
    folded: Vec<String>,
    /// The source of each claim.
    source_of: Vec<SourceIx>,
    /// The point of each claim; claims of no point have the position past the last.
    point_of: Vec<PointIx>,
    sources: usize,
    points: usize,
}

/// The claims that pass a filter, and the points and sources they are of.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Selection {
    /// The claims, in the order of the corpus: by source, then by place.
    pub claims: Vec<ClaimIx>,
    /// The points with at least one of the claims, in the order of the corpus.
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
        let list = |values: &mut dyn Iterator<Item = Value>| values.map(|value| (value, Bits::none(claims))).collect();
        let topics = (0..corpus.topics.len()).map(|at| Value::Topic(at.into()));
        let sources = (0..corpus.sources.len()).map(|at| Value::Source(at.into()));
        let speakers = (0..corpus.speakers.len()).map(|at| Value::Voice(Some(at.into())));
        let actors = (0..corpus.actors.len()).map(|at| Value::Actor(at.into()));
        let mut index = Self {
            facets: Facet::ALL.map(|facet| match facet {
                Facet::Topic => list(&mut topics.clone()),
                Facet::Source => list(&mut sources.clone()),
                Facet::Status => list(&mut Status::ALL.into_iter().map(Value::Status)),
                Facet::Voice => list(&mut std::iter::once(Value::Voice(None)).chain(speakers.clone())),
                Facet::Actor => list(&mut actors.clone()),
                Facet::Relation => list(&mut Relation::ALL.into_iter().map(Value::Relation)),
            }),
            folded: corpus.claims.iter().map(|claim| fold(corpus.words(claim, claim.span))).collect(),
            source_of: corpus.claims.iter().map(|claim| claim.source).collect(),
            point_of: vec![corpus.points.len().into(); claims],
            sources: corpus.sources.len(),
            points: corpus.points.len(),
        };
        for (at, claim) in corpus.claims.iter().enumerate() {
            claim.topics.iter().for_each(|tag| index.mark(Value::Topic(tag.topic), at));
            index.mark(Value::Source(claim.source), at);
            index.mark(Value::Status(claim.status.shown), at);
            index.mark(Value::Voice(claim.voice.speaker()), at);
            claim.actors.iter().for_each(|tag| index.mark(Value::Actor(tag.actor), at));
        }
        for (at, point) in corpus.points.iter().enumerate() {
            for &claim in &point.claims {
                index.mark(Value::Relation(point.relation), claim.at());
                if let Some(slot) = index.point_of.get_mut(claim.at()) {
                    *slot = at.into();
                }
            }
        }
        // Statuses, voices and actors nobody bears are of no use to a reader; topics, sources and relations without
        // claims are, as they say that there is nothing.
        for facet in [Facet::Status, Facet::Voice, Facet::Actor] {
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
            Value::Relation(relation) => relation as usize,
        };
        if let Some((_, bits)) = self.facets.get_mut(value.facet() as usize).and_then(|values| values.get_mut(at)) {
            bits.insert(claim);
        }
    }

    /// The values of a facet that a reader can choose, in the order of the interface: all topics, sources and
    /// relations; the statuses, voices (the outlet's own first) and actors that some claim has.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = Value> + '_ {
        self.facet(facet).iter().map(|(value, _)| *value)
    }

    /// The point a claim belongs to.
    #[must_use]
    pub fn point_of(&self, claim: ClaimIx) -> Option<PointIx> {
        self.point_of.get(claim.at()).copied().filter(|point| point.at() < self.points)
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
        let mut points = Bits::none(self.points);
        claims.iter().filter_map(|&claim| self.point_of(claim)).for_each(|point| points.insert(point.at()));
        let (per_source, _) = self.count(chosen.iter());
        Selection { claims, points: points.iter().map(PointIx::from).collect(), per_source, chosen, without }
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

    fn facet(&self, facet: Facet) -> &[(Value, Bits)] {
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
