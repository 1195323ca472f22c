//! What a source spends its words on, how sure it is and whom it lets speak: its emphasis, in the sense of
//! agenda-setting research, over the selected claims.

use crate::tally::percents;
use crate::{
    Claim, ClaimIx, Corpus, Frame, Place, Role, Selection, SourceIx, SpeakerIx, Status, Tally, TopicIx, sort_by_number,
};

/// One source seen through the selection.
#[derive(Clone, PartialEq, Debug)]
pub struct Profile {
    /// The source.
    pub source: SourceIx,
    /// What the article leads with, selected or not: its first claim in the standfirst, else in the body, else at
    /// all.
    pub lead: Option<ClaimIx>,
    /// The selected claims of the source.
    pub all: Tally,
    /// The topics of these claims, in the order of the corpus.
    pub topics: Vec<TopicShare>,
    /// How sure the source is: one entry a status, in the order of [`Status::ALL`].
    pub statuses: Vec<(Status, Tally)>,
    /// The claims the outlet makes itself.
    pub outlet: Tally,
    /// The claims attributed to somebody in particular.
    pub named: Tally,
    /// The claims attributed to somebody unnamed, such as `officials`.
    pub unnamed: Tally,
    /// The claims of each speaker, those with most words first.
    pub speakers: Vec<(SpeakerIx, Tally)>,
    /// The claims that show each frame, in the order of [`Frame::ALL`]; without frames that none shows.
    pub frames: Vec<(Frame, Tally)>,
}

/// How much of a source a topic takes.
#[derive(Clone, PartialEq, Debug)]
pub struct TopicShare {
    /// The topic.
    pub topic: TopicIx,
    /// The claims with this topic, whatever other topics they have.
    pub claims: Vec<ClaimIx>,
    /// Words spent on it. The words of a claim with several topics are divided equally among them, so that each word
    /// counts once and the shares of a source add up.
    pub words: f64,
    /// `words` of all words of the selected claims of the source, in whole per cents that add up to 100 over the
    /// source's topics (rounded by largest remainders).
    pub percent: u32,
    /// Where the source first comes to it among the selected claims.
    pub first: Option<Place>,
}

impl Profile {
    /// The profiles of all sources, in their order.
    #[must_use]
    pub fn all(corpus: &Corpus, selection: &Selection) -> Vec<Self> {
        let leads = leads(corpus);
        let mut profiles: Vec<Self> = leads
            .into_iter()
            .enumerate()
            .map(|(at, lead)| Self {
                source: at.into(),
                lead,
                all: Tally::default(),
                topics: Vec::new(),
                statuses: Status::ALL.map(|status| (status, Tally::default())).into(),
                outlet: Tally::default(),
                named: Tally::default(),
                unnamed: Tally::default(),
                speakers: Vec::new(),
                frames: Frame::ALL.map(|frame| (frame, Tally::default())).into(),
            })
            .collect();
        for &ix in &selection.claims {
            let Some(claim) = corpus.claim(ix) else { continue };
            let Some(profile) = profiles.get_mut(claim.source.at()) else { continue };
            profile.count(corpus, ix, claim);
            profile.spread(corpus, ix, claim);
        }
        for profile in &mut profiles {
            profile.frames.retain(|(_, tally)| !tally.is_empty());
            sort_by_number(&mut profile.topics, |share| u64::from(share.topic.0));
            let shares: Vec<f64> = profile.topics.iter().map(|share| share.words).collect();
            for (share, percent) in profile.topics.iter_mut().zip(percents(&shares)) {
                share.percent = percent;
            }
            sort_by_number(&mut profile.speakers, |(speaker, tally)| {
                u64::from(u32::MAX - tally.words) << 32 | u64::from(speaker.0)
            });
        }
        profiles
    }

    /// The share of a topic; `None` where no selected claim of the source has it.
    #[must_use]
    pub fn topic(&self, topic: TopicIx) -> Option<&TopicShare> {
        self.topics.iter().find(|share| share.topic == topic)
    }

    fn count(&mut self, corpus: &Corpus, ix: ClaimIx, claim: &Claim) {
        self.all.add(corpus, ix);
        if let Some((_, tally)) = self.statuses.iter_mut().find(|(status, _)| *status == claim.status.shown) {
            tally.add(corpus, ix);
        }
        for (frame, tally) in &mut self.frames {
            if claim.frames.iter().any(|tag| tag.frame == *frame) {
                tally.add(corpus, ix);
            }
        }
        let speaker = claim.voice.speaker();
        let voice = match speaker.map(|speaker| corpus.speaker(speaker).is_some_and(|speaker| speaker.named)) {
            None => &mut self.outlet,
            Some(true) => &mut self.named,
            Some(false) => &mut self.unnamed,
        };
        voice.add(corpus, ix);
        if let Some(speaker) = speaker {
            match self.speakers.iter_mut().find(|(known, _)| *known == speaker) {
                Some((_, tally)) => tally.add(corpus, ix),
                None => {
                    let mut tally = Tally::default();
                    tally.add(corpus, ix);
                    self.speakers.push((speaker, tally));
                }
            }
        }
    }

    /// Gives each topic of the claim its part of the claim's words.
    fn spread(&mut self, corpus: &Corpus, ix: ClaimIx, claim: &Claim) {
        let words = f64::from(claim.words) / claim.topics.len().max(1) as f64;
        for tag in &claim.topics {
            match self.topics.iter_mut().find(|share| share.topic == tag.topic) {
                Some(share) => {
                    share.claims.push(ix);
                    share.words += words;
                }
                None => self.topics.push(TopicShare {
                    topic: tag.topic,
                    claims: vec![ix],
                    words,
                    percent: 0,
                    first: corpus.source(claim.source).and_then(|source| source.place(claim.paragraph)),
                }),
            }
        }
    }
}

/// What each article leads with.
fn leads(corpus: &Corpus) -> Vec<Option<ClaimIx>> {
    let mut leads = vec![None; corpus.sources.len()];
    for (at, claim) in corpus.claims.iter().enumerate() {
        let role = corpus.source(claim.source).and_then(|source| source.paragraphs.get(claim.paragraph as usize));
        let rank = match role.map(|paragraph| paragraph.role) {
            Some(Role::Standfirst) => 0,
            Some(Role::Body) => 1,
            _ => 2,
        };
        if let Some(lead) = leads.get_mut(claim.source.at())
            && lead.is_none_or(|(best, _)| rank < best)
        {
            *lead = Some((rank, ClaimIx::from(at)));
        }
    }
    leads.into_iter().map(|lead| lead.map(|(_, claim)| claim)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Shape, bridge, generated};
    use crate::{Filter, Index, Value};

    fn profiles(corpus: &Corpus, value: Option<Value>) -> Vec<Profile> {
        let filter = Filter { values: value.into_iter().collect(), search: String::new() };
        Profile::all(corpus, &Index::new(corpus).select(&filter))
    }

    #[test]
    fn a_source_leads_with_its_standfirst_or_else_its_body() {
        let leads = |value| profiles(&bridge(), value).iter().map(|profile| profile.lead).collect::<Vec<_>>();
        assert_eq!(leads(None), [Some(ClaimIx(1)), Some(ClaimIx(7))]);
        assert_eq!(leads(Some(Value::Topic(TopicIx(3)))), leads(None));
    }

    #[test]
    fn words_of_a_claim_with_several_topics_are_divided_among_them() {
        let corpus = bridge();
        let post = &profiles(&corpus, None)[0];
        let words: Vec<(u32, f64, u32)> =
            post.topics.iter().map(|share| (share.topic.0, share.words, share.percent)).collect();
        assert_eq!(words, [(0, 15.0, 42), (1, 11.0, 30), (2, 6.0, 17), (3, 4.0, 11)]);
        assert_eq!(post.all.words, 36);
    }

    #[test]
    fn a_topic_says_where_the_source_first_comes_to_it() {
        let first = |source: usize, topic, value| {
            let profiles = profiles(&bridge(), value);
            let share = profiles[source].topic(TopicIx(topic)).cloned();
            share.and_then(|share| share.first).map(Place::in_words)
        };
        assert_eq!(first(0, 0, None).as_deref(), Some("headline"));
        assert_eq!(first(0, 1, None).as_deref(), Some("paragraph 1"));
        assert_eq!(first(1, 3, None).as_deref(), Some("subheading above paragraph 1"));
        assert_eq!(first(1, 3, Some(Value::Status(Status::Possible))), None);
        assert_eq!(first(0, 0, Some(Value::Actor(crate::ActorIx(0)))).as_deref(), Some("standfirst"));
    }

    #[test]
    fn who_speaks_and_how_sure_are_counted_with_their_claims() {
        let corpus = bridge();
        let post = &profiles(&corpus, None)[0];
        let claims = |tally: &Tally| tally.claims.iter().map(|claim| claim.0).collect::<Vec<_>>();
        assert_eq!(claims(&post.outlet), [0, 1, 2]);
        assert_eq!(claims(&post.named), [3]);
        assert_eq!(claims(&post.unnamed), [4]);
        let statuses: Vec<Vec<u32>> = post.statuses.iter().map(|(_, tally)| claims(tally)).collect();
        assert_eq!(statuses, [vec![4], vec![0, 1], vec![2], vec![], vec![3], vec![]]);
        let speakers: Vec<u32> = post.speakers.iter().map(|(speaker, _)| speaker.0).collect();
        assert_eq!(speakers, [0, 1]);
    }

    #[test]
    fn the_shares_of_every_source_add_up() {
        let corpus = generated(Shape { sources: 4, topics: 9, claims: 200, actors: 5 }, 1);
        for profile in profiles(&corpus, None) {
            assert_eq!(profile.topics.iter().map(|share| share.percent).sum::<u32>(), 100);
            let words: f64 = profile.topics.iter().map(|share| share.words).sum();
            assert!((words - f64::from(profile.all.words)).abs() < 1e-6);
            let parts = [&profile.outlet, &profile.named, &profile.unnamed];
            assert_eq!(parts.map(|tally| tally.words).iter().sum::<u32>(), profile.all.words);
        }
    }

    #[test]
    fn a_source_without_selected_claims_has_an_empty_profile() {
        let corpus = bridge();
        let wire = &profiles(&corpus, Some(Value::Source(SourceIx(0))))[1];
        assert!(wire.all.is_empty() && wire.topics.is_empty() && wire.speakers.is_empty());
        assert_eq!(wire.outlet.share_of(&wire.all), 0.0);
    }
}
