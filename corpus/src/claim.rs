//! The smallest assertion with a status of its own.

use crate::{ActorIx, ClaimIx, Evidence, FrameTag, SourceIx, Span, StatusTag, ToneTag, TopicIx, Voice};
use serde::{Deserialize, Serialize};

/// A claim: a sentence, or one of the clauses of a sentence that differ in status, polarity or speaker.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Claim {
    /// `<source slug>-<short hash of the normalised words>`: unique, and unchanged when other sentences change.
    pub id: String,
    /// The source it is from.
    pub source: SourceIx,
    /// Its words, verbatim, at the first place they occur.
    pub span: Span,
    /// The sentence it is in.
    pub sentence: Span,
    /// Position of its paragraph in the source's paragraphs.
    pub paragraph: u32,
    /// Further places where the source repeats the claim word for word, in order.
    pub repeats: Vec<Repeat>,
    /// Words in the claim, repeats not counted.
    pub words: u32,
    /// What it is about, at least one.
    pub topics: Vec<TopicTag>,
    /// How sure the source is.
    pub status: StatusTag,
    /// Who says so.
    pub voice: Voice,
    /// Who is named in it, in the order of first mention.
    pub actors: Vec<ActorTag>,
    /// The generic news frames that its words show, in the order of [`Frame::ALL`](crate::Frame::ALL).
    pub frames: Vec<FrameTag>,
    /// Its loaded words, boosters and hedges, in text order.
    pub tone: Vec<ToneTag>,
    /// In sources that tell none of its points, the claim of each that shares most with it, the nearest first: where to
    /// check whether the source is silent indeed. None of a source that has but little in common with it.
    pub nearest: Vec<ClaimIx>,
}

/// A further occurrence of a claim in its own source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Repeat {
    /// The repeated words.
    pub span: Span,
    /// Position of their paragraph in the source's paragraphs.
    pub paragraph: u32,
}

/// A topic of a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TopicTag {
    /// The topic.
    pub topic: TopicIx,
    /// The rule that gave it and the words behind it.
    pub evidence: Evidence,
}

/// An actor named in a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ActorTag {
    /// The actor.
    pub actor: ActorIx,
    /// The rule that recognised it and the words that name it.
    pub evidence: Evidence,
    /// Whether it does what the claim tells, rather than being named in it.
    pub acts: bool,
}
