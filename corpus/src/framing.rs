//! The sources on one scale: how many of its selected claims each spends on a frame, a topic or an actor.

use crate::{ActorIx, Claim, Corpus, Facet, Selection, Tally, Value};

/// How much of each source a value takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shares {
    /// The frame, topic or actor.
    pub value: Value,
    /// The selected claims that have it, one tally a source, in the order of the sources.
    pub sources: Vec<Tally>,
    /// These claims of all selected claims of the source, in whole per cents; `None` for a source of which no claim
    /// is selected, which tells nothing in one way or another.
    pub percents: Vec<Option<u32>>,
}

/// From how many selected claims on a source is compared with others: of fewer, one claim more is a landslide.
const ENOUGH: u32 = 5;

impl Shares {
    /// The frames, topics or actors with at least one selected claim, in the order of the corpus, each with all
    /// sources; empty for other facets. A claim may have several values or none, so the shares of a source need not
    /// add up to anything.
    #[must_use]
    pub fn of(corpus: &Corpus, selection: &Selection, facet: Facet) -> Vec<Self> {
        let share = |value| Self { value, sources: vec![Tally::default(); corpus.sources.len()], percents: Vec::new() };
        let mut shares: Vec<Self> = facet.values(corpus).into_iter().map(share).collect();
        for &at in &selection.claims {
            let Some(claim) = corpus.claim(at) else { continue };
            for value in values(claim, facet) {
                // The values of these facets are numbered as the corpus lists them.
                let share = shares.get_mut(number(value)).filter(|share| share.value == value);
                if let Some(tally) = share.and_then(|share| share.sources.get_mut(claim.source.at())) {
                    tally.add(corpus, at);
                }
            }
        }
        shares.retain(|share| share.sources.iter().any(|tally| !tally.is_empty()));
        for share in &mut shares {
            let counted = share.sources.iter().zip(&selection.per_source);
            share.percents = counted.map(|(tally, &all)| percent(tally.claims.len(), all as usize)).collect();
        }
        shares
    }

    /// The largest share less the smallest, in per cent points, among sources with enough selected claims; 0 where
    /// fewer than two have enough.
    #[must_use]
    pub fn spread(&self, selection: &Selection) -> u32 {
        let extremes = self.extremes(selection);
        extremes.map_or(0, |((_, most), (_, least))| most - least)
    }

    /// The source with the largest share and that with the smallest, the first of equals, with their shares, among
    /// sources with enough selected claims.
    #[must_use]
    pub fn extremes(&self, selection: &Selection) -> Option<((usize, u32), (usize, u32))> {
        let known = || {
            let shares = self.percents.iter().zip(&selection.per_source).enumerate();
            shares.filter(|(_, (_, all))| **all >= ENOUGH).filter_map(|(at, (percent, _))| Some((at, (*percent)?)))
        };
        known().rev().max_by_key(|&(_, percent)| percent).zip(known().min_by_key(|&(_, percent)| percent))
    }

    /// How many claims of all sources have it.
    #[must_use]
    pub fn claims(&self) -> usize {
        self.sources.iter().map(|tally| tally.claims.len()).sum()
    }
}

/// What an actor does in claims.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Doings {
    /// Claims in which the actor does what is told.
    pub acts: Tally,
    /// Claims attributed to the actor, by name or as “he” or “she”.
    pub speaks: Tally,
    /// Claims that name the actor otherwise: what is done to it, said of it or lies in it.
    pub named: Tally,
}

impl Doings {
    /// What an actor does in the selected claims of each source, in the order of the sources. A claim counts once: as
    /// spoken before as done.
    #[must_use]
    pub fn of(corpus: &Corpus, selection: &Selection, actor: ActorIx) -> Vec<Self> {
        let mut doings = vec![Self::default(); corpus.sources.len()];
        for &at in &selection.claims {
            let Some(claim) = corpus.claim(at) else { continue };
            let tag = claim.actors.iter().find(|tag| tag.actor == actor);
            let speaks = claim.voice.speaker().and_then(|at| corpus.speaker(at)?.actor) == Some(actor);
            if tag.is_none() && !speaks {
                continue;
            }
            if let Some(doing) = doings.get_mut(claim.source.at()) {
                let part = match (speaks, tag.is_some_and(|tag| tag.acts)) {
                    (true, _) => &mut doing.speaks,
                    (_, true) => &mut doing.acts,
                    _ => &mut doing.named,
                };
                part.add(corpus, at);
            }
        }
        doings
    }
}

fn values(claim: &Claim, facet: Facet) -> Vec<Value> {
    match facet {
        Facet::Frame => claim.frames.iter().map(|tag| Value::Frame(tag.frame)).collect(),
        Facet::Topic => claim.topics.iter().map(|tag| Value::Topic(tag.topic)).collect(),
        Facet::Actor => claim.actors.iter().map(|tag| Value::Actor(tag.actor)).collect(),
        _ => Vec::new(),
    }
}

fn number(value: Value) -> usize {
    match value {
        Value::Frame(frame) => frame as usize,
        Value::Topic(topic) => topic.at(),
        Value::Actor(actor) => actor.at(),
        _ => usize::MAX,
    }
}

/// A part of a whole in whole per cents, rounded to the nearest; `None` of nothing.
fn percent(part: usize, whole: usize) -> Option<u32> {
    u32::try_from((part * 200 + whole).checked_div(whole * 2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Filter, Frame, Index, Role, SourceIx, Status};

    fn corpus() -> Corpus {
        Draft::new("Event", &["rails", "snow"])
            .source("left")
            .paragraph(Role::Body)
            .claim("They quarrel.", &["rails"], Status::Fact)
            .framed(Frame::Conflict)
            .claim("It costs.", &["rails"], Status::Fact)
            .framed(Frame::Economic)
            .framed(Frame::Conflict)
            .claim("It rains.", &["rails"], Status::Fact)
            .naming("Ana Berg")
            .source("right")
            .paragraph(Role::Body)
            .claim("It snows.", &["snow"], Status::Fact)
            .naming("Ana Berg")
            .acting()
            .claim("It stays cold.", &["snow"], Status::Fact)
            .naming("Ana Berg")
            .by("Ana Berg")
            .corpus()
    }

    fn all(corpus: &Corpus) -> Selection {
        Index::new(corpus).select(&Filter::default())
    }

    #[test]
    fn a_share_is_of_the_selected_claims_of_the_source() {
        let corpus = corpus();
        let shares = Shares::of(&corpus, &all(&corpus), Facet::Frame);
        let values: Vec<Value> = shares.iter().map(|it| it.value).collect();
        assert_eq!(values, [Frame::Conflict, Frame::Economic].map(Value::Frame));
        assert_eq!(shares[0].percents, [Some(67), Some(0)]);
        assert_eq!(shares[1].sources[0].claims.len(), 1);
        let topics = Shares::of(&corpus, &all(&corpus), Facet::Topic);
        assert_eq!(
            topics.iter().map(|it| it.percents.clone()).collect::<Vec<_>>(),
            [[Some(100), Some(0)], [Some(0), Some(100)]]
        );
        assert_eq!(Shares::of(&corpus, &all(&corpus), Facet::Status), []);
    }

    #[test]
    fn a_source_without_selected_claims_has_no_share() {
        let corpus = corpus();
        let filter = Filter { values: [Value::Source(SourceIx(0))].into(), ..Filter::default() };
        let shares = Shares::of(&corpus, &Index::new(&corpus).select(&filter), Facet::Frame);
        assert_eq!(shares[0].percents, [Some(67), None]);
    }

    #[test]
    fn a_difference_rests_on_sources_with_enough_claims() {
        let few = corpus();
        assert_eq!(Shares::of(&few, &all(&few), Facet::Topic)[0].spread(&all(&few)), 0);
        let claims = |draft: Draft, topic| {
            (0..5).fold(draft, |draft, at| draft.claim(["a", "b", "c", "d", "e"][at], &[topic], Status::Fact))
        };
        let draft = claims(Draft::new("Event", &["rails", "snow"]).source("left").paragraph(Role::Body), "rails");
        let many = claims(draft.source("right").paragraph(Role::Body), "snow").corpus();
        let shares = Shares::of(&many, &all(&many), Facet::Topic);
        assert_eq!(shares[0].extremes(&all(&many)), Some(((0, 100), (1, 0))));
        assert_eq!(shares[0].spread(&all(&many)), 100);
    }

    #[test]
    fn an_actor_speaks_acts_or_is_named() {
        let corpus = corpus();
        let doings = Doings::of(&corpus, &all(&corpus), ActorIx(0));
        let counts = |it: &Doings| [&it.speaks, &it.acts, &it.named].map(|tally| tally.claims.len());
        assert_eq!(doings.iter().map(counts).collect::<Vec<_>>(), [[0, 0, 1], [1, 1, 0]]);
    }
}
