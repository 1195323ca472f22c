//! Who says so: the outlet itself, or somebody it attributes the words to, as source–cue–content after PARC 3
//! (Pareti 2016) and PolNeAR (Newell et al. 2018).

use crate::{ActorIx, Evidence, Span, SpeakerIx};
use serde::{Deserialize, Serialize};

/// Somebody claims are attributed to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Speaker {
    /// The value in links; unique among speakers.
    pub slug: String,
    /// The name or description as the sources give it: `Rajesh Kumar Singh`, `Western capitals`.
    pub name: String,
    /// Whether it is somebody in particular, rather than `officials` or `critics`.
    pub named: bool,
    /// The actor it is, where it is one.
    pub actor: Option<ActorIx>,
}

/// The slug of the outlet's own voice in links; no speaker bears it.
pub const OUTLET_SLUG: &str = "outlet";

/// Whose words a claim gives.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Voice {
    /// The outlet says so itself: what no attribution covers.
    Outlet,
    /// The outlet says that somebody says, thinks or sees it so.
    Attributed(Attribution),
}

impl Voice {
    /// Who is said to say so; `None` for the outlet itself.
    #[must_use]
    pub fn speaker(&self) -> Option<SpeakerIx> {
        match self {
            Self::Outlet => None,
            Self::Attributed(attribution) => Some(attribution.speaker),
        }
    }
}

/// An attribution that covers a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attribution {
    /// Who says so.
    pub speaker: SpeakerIx,
    /// What kind of saying it is.
    pub kind: AttributionKind,
    /// The words that name the speaker, as far as the text has them.
    pub source: Vec<Span>,
    /// The words that attribute: `told`, `according to`, `view … with alarm`.
    pub cue: Vec<Span>,
    /// The rule that found it; its words are those of source and cue.
    pub evidence: Evidence,
}

/// What a cue says that its source does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum AttributionKind {
    /// Says, writes, asks, denies.
    Speech,
    /// Thinks, knows, finds or fears that something is so.
    Thought,
    /// A belief without a clause of content, or named by a noun: `believes in growth`, `the view that …`.
    Belief,
    /// Sees, views, feels, fears.
    Perception,
    /// Plans, wants, refuses.
    Intention,
    /// Asks for, urges, demands.
    Request,
    /// Criticises, praises, calls something a name.
    Judgement,
    /// Speaks or thinks of something without a clause of content: `announced a review`, `expects growth`, `claims over`.
    Mention,
    /// A quotation with no cue of its own, whose speaker the words before it give.
    Quotation,
}
