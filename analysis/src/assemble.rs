//! From what was read of each article to the corpus of all.

use crate::actors::{self, Actors, acts};
use crate::align::{self, Alignment, Candidate, Group};
use crate::analyst::Analyst;
use crate::claims::DocumentClaim;
use crate::document::Document;
use crate::events;
use crate::identity::ClaimIds;
use crate::keyness;
use crate::maps::HashMap;
use crate::notes::Notes;
use crate::reuse::{self, Reuse};
use crate::rule::{Fired, RuleBook};
use crate::sorting::Sorting;
use crate::speakers;
use crate::topics::{self, NO_TERM, OTHER_SLUG, TopicTerms};
use crate::voice::Attribution;
use crate::warnings;
use crate::words::Tag;
use crate::words::verbs::verb_groups;
use corpus::{
    ActorIx, ActorKind, ActorTag, Article, AttributionKind, Claim, ClaimIx, Corpus, Date, Frame, FrameTag, Input,
    Keyness, Paragraph, Point, Polarity, Role, Source, SourceIx, Span, Status, StatusTag, ToneTag, Topic, TopicIx,
    TopicTag, Voice, Wording,
};
use std::cmp::Reverse;

/// A claim with its source and what was found out about it, before it becomes part of a corpus.
struct Found<'a> {
    source: usize,
    claim: &'a DocumentClaim,
    topics: Vec<(usize, Fired)>,
    actors: Vec<(usize, Fired)>,
    speaker: Option<usize>,
    frames: Vec<(Frame, Fired)>,
    tone: Vec<ToneTag>,
}

/// Analyses articles into a corpus. Any input gives a corpus for which [`corpus::check`] finds nothing, provided that
/// the slugs given are unique and no slug is empty.
#[must_use]
pub fn analyse(input: Input) -> Corpus {
    let mut analyst = Analyst::default();
    analyst.begin(input);
    analyst.finish()
}

/// The corpus of articles that have been read: their documents and the notes on them, in the order of the input.
pub(crate) fn assemble(input: &Input, documents: &[Document<'_>], notes: &[Notes]) -> Corpus {
    let actors = actors::together(documents, notes.iter().map(|notes| notes.named.clone()).collect());
    let speakers = speakers::find(documents, notes, &actors);
    let mut topics = input.topics.clone();
    if topics.is_empty() {
        let claims: Vec<&[DocumentClaim]> = notes.iter().map(|notes| notes.claims.as_slice()).collect();
        topics = topics::discover(documents, &claims, &actors);
    }
    let terms = TopicTerms::new(&topics);
    let mut found = Vec::new();
    for (source, (document, notes)) in documents.iter().zip(notes).enumerate() {
        for claim in &notes.claims {
            let mut about = terms.find(document, claim.tokens.clone());
            if about.is_empty() {
                about.push((other(&mut topics), Fired { rule: &NO_TERM, words: Vec::new() }));
            }
            found.push(Found {
                source,
                claim,
                topics: about,
                actors: named_in(&actors, source, claim.span),
                speaker: claim.attribution.and_then(|at| speakers.of(source, at)),
                frames: notes.frames.shown_in(claim.span),
                tone: within(&notes.tone, claim.span),
            });
        }
    }

    let dates: Vec<Option<Date>> = input.articles.iter().map(|article| article.metadata.date).collect();
    let events = events::group(documents, &dates);
    let candidates: Vec<Candidate<'_>> = found
        .iter()
        .map(|found| {
            let attributions = notes.get(found.source).map_or(&[][..], |notes| &notes.attributions);
            let event = events.get(found.source).copied().unwrap_or(0);
            let candidate = found.candidate(documents, attributions, &actors);
            let pronoun =
                |document: &Document<'_>, by: &Span| document.tag_at(document.tokens_in(*by).start) == Tag::Pronoun;
            let by = candidate.said_by.first().zip(documents.get(found.source));
            let unclear = by.is_some_and(|(by, document)| pronoun(document, by));
            let meant = found.speaker.filter(|_| unclear).and_then(|at| speakers.name(at));
            Candidate { event, meant, ..candidate }
        })
        .collect();
    let Alignment { groups, nearest } = align::points(documents, &candidates);

    let mut rules = RuleBook::default();
    let mut ids = ClaimIds::default();
    let claims: Vec<Claim> = found
        .iter()
        .zip(nearest)
        .filter_map(|(found, nearest)| {
            let slug = &input.articles.get(found.source)?.metadata.slug;
            let document = documents.get(found.source)?;
            let attributions = &notes.get(found.source)?.attributions;
            Some(found.finish(slug, document, attributions, nearest, &mut ids, &mut rules))
        })
        .collect();
    let sizes = topic_sizes(&topics, &claims);
    let points = groups.into_iter().map(|group| point(group, &claims, &sizes)).collect();
    let reuses = reuse::find(documents);
    let warnings = warnings::find(documents, &reuses);
    let sources = documents
        .iter()
        .zip(&input.articles)
        .zip(keyness::find(documents))
        .zip(events)
        .zip(reuses.into_iter().zip(warnings))
        .map(|((((document, article), keyness), event), (reuse, warnings))| Source {
            warnings,
            ..source(document, article, keyness, event, reuse)
        })
        .collect();
    let corpus = Corpus {
        comparison: None,
        event: input.event.clone(),
        sources,
        topics,
        actors: actors.actors,
        speakers: speakers.into_list(),
        claims,
        points,
        wordings: Vec::new(),
        rules: rules.into_rules(),
    };
    Corpus { wordings: Wording::all(&corpus), ..corpus }
}

/// The position of the topic for claims of no other, which is added on first need.
fn other(topics: &mut Vec<Topic>) -> usize {
    topics.iter().position(|topic| topic.slug == OTHER_SLUG).unwrap_or_else(|| {
        topics.push(Topic {
            slug: OTHER_SLUG.to_owned(),
            label: "Other".to_owned(),
            description: "Claims that hold no term of any topic.".to_owned(),
            terms: Vec::new(),
        });
        topics.len() - 1
    })
}

/// The tone words inside a span.
fn within(tone: &[ToneTag], span: Span) -> Vec<ToneTag> {
    let first = tone.partition_point(|tag| tag.span.start < span.start);
    let reached = tone.iter().skip(first).take_while(|tag| tag.span.start < span.end);
    reached.filter(|tag| span.contains(tag.span)).copied().collect()
}

/// The actors named inside a span, in the order of first mention, each with its mentions.
fn named_in(actors: &Actors, source: usize, span: Span) -> Vec<(usize, Fired)> {
    let mentions = actors.mentions.get(source).map_or(&[][..], Vec::as_slice);
    let first = mentions.partition_point(|mention| mention.span.start < span.start);
    let mut named: Vec<(usize, Fired)> = Vec::new();
    for mention in mentions.iter().skip(first).take_while(|mention| mention.span.start < span.end) {
        if !span.contains(mention.span) {
            continue;
        }
        match named.iter_mut().find(|(actor, _)| *actor == mention.actor) {
            Some((_, fired)) => fired.words.extend(&mention.fired.words),
            None => named.push((mention.actor, mention.fired.clone())),
        }
    }
    named
}

impl Found<'_> {
    fn candidate(&self, documents: &[Document<'_>], attributions: &[Attribution], actors: &Actors) -> Candidate<'_> {
        let sorted = |list: &[(usize, Fired)]| {
            let mut numbers: Vec<usize> = list.iter().map(|&(number, _)| number).collect();
            numbers.arrange();
            numbers
        };
        let role = documents.get(self.source).and_then(|document| {
            let sentence = document.sentences().get(self.claim.sentence)?;
            Some(document.paragraphs().get(sentence.paragraph)?.role)
        });
        let attribution = self.claim.attribution.and_then(|at| attributions.get(at));
        Candidate {
            source: self.source,
            event: 0,
            tokens: self.claim.tokens.clone(),
            heading: matches!(role, Some(Role::Title | Role::Subheading)),
            status: &self.claim.status,
            speaker: self.speaker,
            said_by: attribution.map_or_else(Vec::new, |attribution| attribution.source.clone()),
            meant: None,
            stance: attribution.is_some_and(|attribution| is_stance(attribution.kind)),
            cue: attribution.map_or_else(Vec::new, |attribution| attribution.cue.clone()),
            persons: self.persons(actors),
            actors: sorted(&self.actors),
            topics: sorted(&self.topics),
        }
    }

    fn persons(&self, actors: &Actors) -> Vec<(usize, Span)> {
        let is_person = |actor: usize| actors.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person);
        let named = self.actors.iter().filter(|(actor, _)| is_person(*actor));
        named.flat_map(|(actor, fired)| fired.words.iter().map(move |&word| (*actor, word))).collect()
    }

    fn finish(
        &self,
        slug: &str,
        document: &Document<'_>,
        attributions: &[Attribution],
        nearest: Vec<ClaimIx>,
        ids: &mut ClaimIds,
        rules: &mut RuleBook,
    ) -> Claim {
        let claim = self.claim;
        let status = &claim.status;
        let sentence = document.sentences().get(claim.sentence);
        let attribution = claim.attribution.and_then(|at| attributions.get(at));
        let voice = match (attribution, self.speaker) {
            (Some(attribution), Some(speaker)) => Voice::Attributed(corpus::Attribution {
                speaker: speaker.into(),
                kind: attribution.kind,
                source: attribution.source.clone(),
                cue: attribution.cue.clone(),
                evidence: rules.evidence(attribution.fired.clone()),
            }),
            _ => Voice::Outlet,
        };
        let groups = verb_groups(document, claim.tokens.clone());
        Claim {
            id: ids.id(slug, &claim.normal_form),
            source: SourceIx::from(self.source),
            span: claim.span,
            sentence: sentence.map_or(claim.span, |sentence| sentence.span),
            paragraph: sentence.map_or(0, |sentence| u32::try_from(sentence.paragraph).unwrap_or(u32::MAX)),
            repeats: claim.repeats.clone(),
            words: document.count_words(claim.tokens.clone()),
            topics: self
                .topics
                .iter()
                .map(|(topic, fired)| TopicTag {
                    topic: TopicIx::from(*topic),
                    evidence: rules.evidence(fired.clone()),
                })
                .collect(),
            status: StatusTag {
                certainty: status.certainty,
                polarity: status.polarity,
                time: status.time,
                // A denial is as certain as what it denies, and they are compared by that; a reader sees which it is.
                shown: match (status.shown, status.polarity) {
                    (Status::Fact, Polarity::Negative) => Status::Denied,
                    (shown, _) => shown,
                },
                evidence: rules.evidence(status.fired.clone()),
            },
            voice,
            frames: self
                .frames
                .iter()
                .map(|(frame, fired)| FrameTag { frame: *frame, evidence: rules.evidence(fired.clone()) })
                .collect(),
            tone: self.tone.clone(),
            nearest,
            actors: self
                .actors
                .iter()
                .map(|(actor, fired)| ActorTag {
                    actor: ActorIx::from(*actor),
                    evidence: rules.evidence(fired.clone()),
                    acts: fired.words.iter().any(|&named| acts(document, claim.tokens.clone(), &groups, named)),
                })
                .collect(),
        }
    }
}

/// By topic, how many claims it has.
fn topic_sizes(topics: &[Topic], claims: &[Claim]) -> Vec<usize> {
    let mut sizes = vec![0; topics.len()];
    for tag in claims.iter().flat_map(|claim| &claim.topics) {
        if let Some(size) = sizes.get_mut(tag.topic.at()) {
            *size += 1;
        }
    }
    sizes
}

/// Whether one who is quoted by such a cue takes a stand rather than reports or estimates.
fn is_stance(kind: AttributionKind) -> bool {
    use AttributionKind::{Belief, Quotation, Speech, Thought};
    !matches!(kind, Speech | Thought | Belief | Quotation)
}

/// A group of claims as a point of the corpus, under the topic most of its claims share; of several such, the one
/// fewest claims of the corpus have, since it says most about these.
fn point(group: Group, claims: &[Claim], sizes: &[usize]) -> Point {
    let mut shares: HashMap<TopicIx, usize> = HashMap::default();
    for tag in group.claims.iter().filter_map(|&at| claims.get(at)).flat_map(|claim| &claim.topics) {
        *shares.entry(tag.topic).or_default() += 1;
    }
    let size = |topic: TopicIx| sizes.get(topic.at()).copied().unwrap_or(0);
    let topic = shares
        .into_iter()
        .max_by_key(|&(topic, shared)| (shared, Reverse(size(topic)), Reverse(topic)))
        .map_or(TopicIx(0), |(topic, _)| topic);
    Point {
        label: group.label,
        topic,
        claims: group.claims.into_iter().map(ClaimIx::from).collect(),
        relation: group.relation,
        differences: group.differences,
        because: group.because,
    }
}

fn source(document: &Document<'_>, article: &Article, keyness: Keyness, event: usize, reuse: Reuse) -> Source {
    let paragraphs: Vec<Paragraph> = document.paragraphs().to_vec();
    let credit = paragraphs.iter().find(|paragraph| paragraph.role == Role::Credit).map(|paragraph| paragraph.span);
    Source {
        metadata: article.metadata.clone(),
        text: article.text.clone(),
        credit,
        words: document.count_words(0..document.tokens().len()),
        paragraphs,
        keyness,
        event: u32::try_from(event).unwrap_or(u32::MAX),
        warnings: Vec::new(),
        shared: reuse.shared,
    }
}

#[cfg(test)]
mod tests {
    use super::{Article, Input, analyse};
    use corpus::{Metadata, SourceIx, Tone, ToneVoice};

    #[test]
    fn an_article_on_something_else_is_told_as_such() {
        let texts = [
            "A ferry with 140 people aboard ran aground off Velm on Sunday. The coastguard took all passengers of the Skarvik \
             Queen ashore by helicopter. The captain told investigators that the steering had failed.",
            "All 140 people on the ferry Skarvik Queen were brought to safety after it hit rocks near Velm on Sunday. \
             Helicopters lifted passengers off the deck, the coastguard said.",
            "The central bank of Norland left its interest rate at 3 percent. Inflation has slowed since spring, the \
             governor Ana Berg told reporters.",
        ];
        let article = |(at, text): (usize, &&str)| Article {
            metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() },
            text: (*text).to_owned(),
        };
        let articles = texts.iter().enumerate().map(article).collect();
        let corpus = analyse(Input { articles, ..Input::default() });
        let others: Vec<bool> = (0..3).map(|at| corpus.tells_another_event(SourceIx::from(at))).collect();
        assert_eq!(others, [false, false, true]);
    }

    #[test]
    fn a_loaded_word_is_carried_with_the_voice_it_stands_in() {
        let text = "The shameful vote passed on Monday. “It is a disgrace,” the mayor said.";
        let articles = vec![Article { text: text.to_owned(), ..Article::default() }];
        let corpus = analyse(Input { articles, ..Input::default() });
        let loaded = corpus.claims.iter().flat_map(|claim| &claim.tone).filter(|tag| tag.tone == Tone::Loaded);
        let loaded: Vec<_> = loaded.map(|tag| (tag.voice, tag.span.slice(text))).collect();
        assert_eq!(loaded, [(ToneVoice::Outlet, "shameful"), (ToneVoice::Quoted, "disgrace")]);
    }
}
