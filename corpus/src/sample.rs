//! Made-up corpora for tests and benchmarks, here and in the crates above (feature `sample`).

use crate::{
    Actor, ActorIx, ActorKind, ActorTag, Attribution, AttributionKind, Certainty, Claim, ClaimIx, Corpus, Difference,
    DifferenceKind, Evidence, Frame, FrameTag, Metadata, Paragraph, Point, Polarity, Relation, Role, RuleIx, Shared,
    Side, Source, SourceIx, Span, Speaker, SpeakerIx, Status, StatusTag, Time, Topic, TopicIx, TopicTag, Voice,
};

/// A corpus in the making: sources from top to bottom, then points over the claims by their order of appearance.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    corpus: Corpus,
}

impl Draft {
    /// A corpus about an event with topics of these slugs.
    #[must_use]
    pub fn new(event: &str, topics: &[&str]) -> Self {
        let mut draft = Self::default();
        draft.corpus.event.title = event.to_owned();
        draft.corpus.topics = topics
            .iter()
            .map(|slug| Topic { slug: (*slug).to_owned(), label: label(slug), ..Topic::default() })
            .collect();
        draft
    }

    /// Begins the next source.
    #[must_use]
    pub fn source(mut self, slug: &str) -> Self {
        let metadata = Metadata { slug: slug.to_owned(), label: label(slug), ..Metadata::default() };
        self.corpus.sources.push(Source { metadata, ..Source::default() });
        self
    }

    /// Begins the next paragraph of the source.
    #[must_use]
    pub fn paragraph(mut self, role: Role) -> Self {
        if let Some(source) = self.corpus.sources.last_mut() {
            if !source.text.is_empty() {
                source.text.push('\n');
            }
            let at = source.text.len();
            source.paragraphs.push(Paragraph { span: Span::new(at, at), role });
        }
        self
    }

    /// Adds a claim by the outlet itself to the paragraph; topics the corpus lacks are left out.
    #[must_use]
    pub fn claim(mut self, text: &str, topics: &[&str], status: Status) -> Self {
        let topics = topics.iter().filter_map(|slug| self.corpus.topics.iter().position(|topic| topic.slug == *slug));
        let topics = topics.map(|at| TopicTag { topic: TopicIx::from(at), evidence: no_evidence() }).collect();
        let number = self.corpus.claims.len();
        let source_ix = SourceIx::from(self.corpus.sources.len().saturating_sub(1));
        let Some(source) = self.corpus.sources.last_mut() else { return self };
        let Some(paragraph) = source.paragraphs.len().checked_sub(1) else { return self };
        if source.paragraphs.last().is_some_and(|paragraph| !paragraph.span.is_empty()) {
            source.text.push(' ');
        }
        let start = source.text.len();
        source.text.push_str(text);
        let span = Span::new(start, source.text.len());
        if let Some(paragraph) = source.paragraphs.last_mut() {
            paragraph.span = if paragraph.span.is_empty() { span } else { paragraph.span.cover(span) };
        }
        let words = u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
        source.words += words;
        self.corpus.claims.push(Claim {
            id: format!("{}-{:06x}", source.metadata.slug, number * 7919 + 0x0a_0000),
            source: source_ix,
            span,
            sentence: span,
            paragraph: u32::try_from(paragraph).unwrap_or(u32::MAX),
            repeats: Vec::new(),
            words,
            topics,
            status: StatusTag {
                certainty: Certainty::Certain,
                polarity: Polarity::Positive,
                time: Time::Present,
                shown: status,
                evidence: no_evidence(),
            },
            voice: Voice::Outlet,
            actors: Vec::new(),
            frames: Vec::new(),
            tone: Vec::new(),
            nearest: Vec::new(),
        });
        self
    }

    /// Attributes the last claim to a speaker, who is somebody in particular where the name has a capital.
    #[must_use]
    pub fn by(mut self, name: &str) -> Self {
        let slug = slug(name);
        let known = self.corpus.speakers.iter().position(|speaker| speaker.slug == slug);
        let speaker = SpeakerIx::from(known.unwrap_or_else(|| {
            let named = name.starts_with(char::is_uppercase);
            self.corpus.speakers.push(Speaker { slug: slug.clone(), name: name.to_owned(), named, actor: None });
            self.corpus.speakers.len() - 1
        }));
        let actor = self.corpus.actors.iter().position(|actor| actor.slug == slug).map(ActorIx::from);
        if let Some(known) = self.corpus.speakers.get_mut(speaker.at()) {
            known.actor = known.actor.or(actor);
        }
        if let Some(claim) = self.corpus.claims.last_mut() {
            let (source, cue, evidence) = (Vec::new(), Vec::new(), no_evidence());
            let kind = AttributionKind::Speech;
            claim.voice = Voice::Attributed(Attribution { speaker, kind, source, cue, evidence });
        }
        self
    }

    /// Names an actor in the last claim.
    #[must_use]
    pub fn naming(mut self, name: &str) -> Self {
        let slug = slug(name);
        let known = self.corpus.actors.iter().position(|actor| actor.slug == slug);
        let actor = ActorIx::from(known.unwrap_or_else(|| {
            let (name, aliases) = (name.to_owned(), vec![name.to_owned()]);
            self.corpus.actors.push(Actor { slug, name, kind: ActorKind::Body, aliases });
            self.corpus.actors.len() - 1
        }));
        if let Some(claim) = self.corpus.claims.last_mut() {
            claim.actors.push(ActorTag { actor, evidence: no_evidence(), acts: false });
        }
        self
    }

    /// Says that the actor named last does what the last claim tells.
    #[must_use]
    pub fn acting(mut self) -> Self {
        let claim = self.corpus.claims.last_mut();
        if let Some(tag) = claim.and_then(|claim| claim.actors.last_mut()) {
            tag.acts = true;
        }
        self
    }

    /// Names an actor in the last claim by words of the claim; words that it does not have name nobody.
    #[must_use]
    pub fn called(mut self, name: &str, words: &str) -> Self {
        let known = |draft: &Self| draft.corpus.actors.iter().position(|actor| actor.name == name);
        if known(&self).is_none() {
            let (name, aliases) = (name.to_owned(), vec![name.to_owned()]);
            self.corpus.actors.push(Actor { slug: slug(&name), name, kind: ActorKind::Body, aliases });
        }
        let actor = ActorIx::from(known(&self).unwrap_or_default());
        if let Some(actor) = self.corpus.actors.get_mut(actor.at()) {
            actor.aliases.push(words.trim_end_matches("’s").to_owned());
        }
        let text = self.corpus.sources.last().map_or("", |source| source.text.as_str());
        if let Some(claim) = self.corpus.claims.last_mut()
            && let Some(at) = claim.span.slice(text).find(words).map(|at| at + claim.span.range().start)
        {
            let evidence = Evidence { rule: RuleIx(0), words: vec![Span::new(at, at + words.len())] };
            claim.actors.push(ActorTag { actor, evidence, acts: false });
        }
        self
    }

    /// Gives the last claim a frame.
    #[must_use]
    pub fn framed(mut self, frame: Frame) -> Self {
        if let Some(claim) = self.corpus.claims.last_mut() {
            claim.frames.push(FrameTag { frame, evidence: no_evidence() });
        }
        self
    }

    /// Makes a point of claims, numbered from 0 in the order of the draft, under the first topic of its first claim.
    /// Kinds of difference are between the first claim and the last.
    #[must_use]
    pub fn point(mut self, claims: &[usize], relation: Relation, differences: &[DifferenceKind]) -> Self {
        let claims: Vec<ClaimIx> = claims.iter().map(|&at| ClaimIx::from(at)).collect();
        let first = claims.first().and_then(|&at| self.corpus.claim(at));
        let topic = first.and_then(|claim| claim.topics.first()).map_or(TopicIx(0), |tag| tag.topic);
        let label = first.map_or_else(String::new, |claim| self.corpus.words(claim, claim.span).to_owned());
        let side = |claim: &ClaimIx| Side { claim: *claim, words: Vec::new(), reading: String::new() };
        let sides: Vec<Side> = claims.first().into_iter().chain(claims.last()).map(side).collect();
        let differences = differences.iter().map(|&kind| Difference { kind, sides: sides.clone() }).collect();
        let because = String::new();
        self.corpus.points.push(Point { label, topic, claims, relation, differences, because });
        self
    }

    /// The corpus. Claims of no point get one each.
    #[must_use]
    pub fn corpus(mut self) -> Corpus {
        let told: std::collections::BTreeSet<ClaimIx> =
            self.corpus.points.iter().flat_map(|point| point.claims.iter().copied()).collect();
        for at in 0..self.corpus.claims.len() {
            if !told.contains(&ClaimIx::from(at)) {
                self = self.point(&[at], Relation::Only, &[]);
            }
        }
        self.corpus
    }
}

/// Two short articles on the opening of a bridge, with every relation, status and kind of voice. The title claim of
/// the second is in two points.
#[must_use]
pub fn bridge() -> Corpus {
    Draft::new("The Northport bridge", &["bridge", "tolls", "air-defence", "jobs"])
        .source("post")
        .paragraph(Role::Title)
        .claim("Bridge to open in May", &["bridge"], Status::Scheduled)
        .paragraph(Role::Standfirst)
        .claim("The new bridge at Northport will open on 4 May.", &["bridge"], Status::Scheduled)
        .naming("Northport")
        .paragraph(Role::Body)
        .claim("Drivers are expected to pay two crowns.", &["tolls"], Status::Expected)
        .framed(Frame::Economic)
        .claim("“Nobody will pay twice,” Mayor Łucja Åberg said.", &["tolls", "jobs"], Status::RuledOut)
        .by("Łucja Åberg")
        .framed(Frame::Conflict)
        .framed(Frame::Economic)
        .naming("Łucja Åberg")
        .paragraph(Role::Body)
        .claim("The navy’s S‑400 launchers were moved.", &["air-defence"], Status::Fact)
        .by("officials")
        .source("wire")
        .paragraph(Role::Title)
        .claim("Northport’s bridge may open late", &["bridge"], Status::Possible)
        .naming("Northport")
        .paragraph(Role::Subheading)
        .claim("Contracts signed", &["jobs"], Status::Fact)
        .paragraph(Role::Body)
        .claim("The toll is three crowns.", &["tolls"], Status::Fact)
        .claim("Work on the bridge goes on.", &["bridge", "jobs"], Status::Fact)
        .paragraph(Role::Body)
        .claim("The S-400 launchers have been moved, it is understood.", &["air-defence"], Status::Fact)
        .by("officials")
        .point(&[0, 1, 5], Relation::Differently, &[DifferenceKind::Date])
        .point(&[2, 7], Relation::Differently, &[DifferenceKind::Quantity, DifferenceKind::Status])
        .point(&[4, 9], Relation::Both, &[])
        .point(&[5, 8], Relation::Only, &[])
        .corpus()
}

/// [`bridge`], where both articles have one claim word for word: that on the launchers.
#[must_use]
pub fn reprinted() -> Corpus {
    let mut corpus = bridge();
    for claim in [4, 9] {
        let Some((source, span)) = corpus.claims.get(claim).map(|claim| (claim.source, claim.span)) else { continue };
        if let Some(source) = corpus.sources.get_mut(source.at()) {
            source.shared.push(Shared { span, with: vec![SourceIx(u32::from(claim == 4))] });
        }
    }
    corpus
}

/// How large a generated corpus is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shape {
    /// Articles.
    pub sources: usize,
    /// Topics of the event.
    pub topics: usize,
    /// Claims of all articles together.
    pub claims: usize,
    /// Actors, and as many speakers.
    pub actors: usize,
}

/// A corpus of made-up sentences, the same for the same shape and seed. Slugs carry enough words to be as long as
/// real ones.
#[must_use]
pub fn generated(shape: Shape, seed: u64) -> Corpus {
    const WORDS: [&str; 24] = [
        "the",
        "minister",
        "bridge",
        "will",
        "open",
        "contracts",
        "signed",
        "after",
        "talks",
        "with",
        "India’s",
        "S-400",
        "on",
        "Monday",
        "and",
        "officials",
        "expect",
        "further",
        "deliveries",
        "of",
        "equipment",
        "to",
        "Northport",
        "harbour",
    ];
    const STATUSES: [Status; 6] = Status::ALL;
    let mut state = seed;
    // A linear congruential generator (Knuth's constants): the same on every machine, and no dependency.
    let mut below = move |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit.max(1)
    };
    let topics: Vec<String> = (0..shape.topics).map(|at| format!("topic-of-the-event-{at}")).collect();
    let topic_slugs: Vec<&str> = topics.iter().map(String::as_str).collect();
    let mut draft = Draft::new("A generated event", &topic_slugs);
    let per_source = shape.claims.div_ceil(shape.sources.max(1)).max(1);
    for number in 0..shape.claims {
        if number % per_source == 0 {
            draft = draft.source(&format!("newspaper-{}", number / per_source)).paragraph(Role::Title);
        } else if number % 3 == 0 {
            draft = draft.paragraph(if number % per_source < 3 { Role::Standfirst } else { Role::Body });
        }
        let words: Vec<&str> = (0..8 + below(25)).filter_map(|_| WORDS.get(below(WORDS.len())).copied()).collect();
        let about: Vec<&str> =
            (0..1 + below(2)).filter_map(|_| topic_slugs.get(below(topic_slugs.len())).copied()).collect();
        draft = draft.claim(&words.join(" "), &about, STATUSES.get(below(5)).copied().unwrap_or(Status::Fact));
        if below(3) == 0 {
            draft = draft.by(&format!("Speaker Number {}", below(shape.actors)));
        }
        for _ in 0..below(3) {
            draft = draft.naming(&format!("Ministry Number {}", below(shape.actors)));
        }
        if let Some(&frame) = Frame::ALL.get(number % 7) {
            draft = draft.framed(frame);
        }
    }
    for number in 0..per_source.min(shape.claims) {
        let tellers = 1 + below(3);
        let claims: Vec<usize> =
            (0..tellers).map(|source| number + source * per_source).filter(|&at| at < shape.claims).collect();
        let (relation, differences): (_, &[DifferenceKind]) = match (claims.len(), below(2)) {
            (0 | 1, _) => (Relation::Only, &[]),
            (_, 0) => (Relation::Both, &[]),
            _ => (Relation::Differently, &[DifferenceKind::Quantity]),
        };
        draft = draft.point(&claims, relation, differences);
    }
    draft.corpus()
}

fn no_evidence() -> Evidence {
    Evidence { rule: RuleIx(0), words: Vec::new() }
}

fn slug(name: &str) -> String {
    let plain = crate::fold::fold(name);
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

fn label(slug: &str) -> String {
    let mut letters = slug.chars().map(|c| if c == '-' { ' ' } else { c });
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
