//! Words that give a claim its tone.

use crate::{OUTLET_SLUG, Span};
use serde::{Deserialize, Serialize};

/// What a tone word does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Tone {
    /// It judges what it names.
    Loaded,
    /// It strengthens what is said.
    Booster,
    /// It weakens what is said.
    Hedge,
}

impl Tone {
    /// `loaded`, `booster` or `hedge`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Loaded => "loaded",
            Self::Booster => "booster",
            Self::Hedge => "hedge",
        }
    }
}

/// In whose voice a tone word stands. This is told of the word and not of its claim: in “the furious mayor said he
/// would go”, which is the mayor’s claim, “furious” is the outlet’s.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ToneVoice {
    /// The outlet's own.
    Outlet,
    /// That of somebody who is quoted or said to say so.
    Quoted,
}

impl ToneVoice {
    /// `outlet` or `quoted`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Outlet => OUTLET_SLUG,
            Self::Quoted => "quoted",
        }
    }
}

/// A tone word of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ToneTag {
    /// What it does.
    pub tone: Tone,
    /// In whose voice.
    pub voice: ToneVoice,
    /// The word.
    pub span: Span,
}
