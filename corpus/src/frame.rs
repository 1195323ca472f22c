//! How a claim frames what it tells: the generic news frames of Semetko and Valkenburg (2000).

use crate::Evidence;
use serde::{Deserialize, Serialize};

/// A generic news frame.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Frame {
    /// Disagreement, reproach, two or more sides.
    Conflict,
    /// Human faces, feelings, private lives.
    HumanInterest,
    /// Gains, costs and consequences for the economy.
    Economic,
    /// Right and wrong, religion and its tenets.
    Morality,
    /// Solutions and urgent action.
    Resolution,
}

impl Frame {
    /// All of them, in the order of the interface.
    pub const ALL: [Self; 5] = [Self::Conflict, Self::HumanInterest, Self::Economic, Self::Morality, Self::Resolution];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::HumanInterest => "human-interest",
            Self::Economic => "economic",
            Self::Morality => "morality",
            Self::Resolution => "resolution",
        }
    }

    /// The words in the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Conflict => "Conflict",
            Self::HumanInterest => "Human interest",
            Self::Economic => "Economic consequences",
            Self::Morality => "Morality",
            Self::Resolution => "Responsibility and resolution",
        }
    }
}

/// A frame of a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FrameTag {
    /// The frame.
    pub frame: Frame,
    /// The rule that gave it and the words behind it.
    pub evidence: Evidence,
}
