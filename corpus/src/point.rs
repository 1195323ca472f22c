//! Claims of one or more sources about the same thing, with the relation between the sources.

use crate::{ClaimIx, Corpus, SourceIx, Span, TopicIx, sort_by_number};
use serde::{Deserialize, Serialize};

/// A point: one thing that claims tell. Every claim of the corpus belongs to at least one, and to several where its
/// sentence tells several things: “talks will address delays and explore joint production” meets other sources twice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Point {
    /// A few words taken from the claims' own, with a capital.
    pub label: String,
    /// The topic it is shown under.
    pub topic: TopicIx,
    /// Its claims, by source and then by place; at least one.
    pub claims: Vec<ClaimIx>,
    /// How the sources stand to each other.
    pub relation: Relation,
    /// In what they differ, the gravest first. Under [`Relation::Both`] these are differences of degree or detail: a
    /// step of status, who says so, a number or date that only one gives. Empty under [`Relation::Only`].
    pub differences: Vec<Difference>,
    /// Why the claims were put together, as a sentence; empty for a point with a single claim.
    pub because: String,
}

/// How the sources of a point stand to each other (de Marneffe et al. 2008).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Relation {
    /// Two sources tell it, or some of more, and what they say can hold together.
    Both,
    /// Two or more sources tell it, and at least one [`Difference`] sets them against each other: opposite polarity,
    /// numbers or dates that can't both hold, or told as done by one and as no more than possible by another.
    Differently,
    /// One source tells it.
    Only,
    /// Every one of three or more sources tells it, and what they say can hold together.
    All,
}

impl Relation {
    /// All of them, in the order of links.
    pub const ALL: [Self; 4] = [Self::Both, Self::Differently, Self::Only, Self::All];

    /// How several sources that don't contradict each other stand, so many of all sources.
    #[must_use]
    pub fn alike(tellers: usize, sources: usize) -> Self {
        if tellers > 2 && tellers >= sources { Self::All } else { Self::Both }
    }

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Differently => "differently",
            Self::Only => "only",
            Self::All => "all",
        }
    }
}

impl Point {
    /// The sources that tell it, in the order of the corpus.
    #[must_use]
    pub fn tellers(&self, corpus: &Corpus) -> Vec<SourceIx> {
        let mut tellers: Vec<SourceIx> =
            self.claims.iter().filter_map(|&claim| corpus.claim(claim)).map(|claim| claim.source).collect();
        sort_by_number(&mut tellers, |source| u64::from(source.0));
        tellers.dedup();
        tellers
    }
}

/// One respect in which sources differ on a point.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Difference {
    /// The respect.
    pub kind: DifferenceKind,
    /// What each claim concerned says about it; at least two, of different sources.
    pub sides: Vec<Side>,
}

/// What one claim says in a difference.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Side {
    /// The claim.
    pub claim: ClaimIx,
    /// The exact words that make the difference; may be empty where a source gives no such words.
    pub words: Vec<Span>,
    /// What they say, in a few words: `ruled out`, `2 to 3 squadrons`, `no number`.
    pub reading: String,
}

/// In what sources can differ; the order is from the gravest to the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum DifferenceKind {
    /// One says it is so, another that it is not.
    Polarity,
    /// Numbers or amounts that can't both hold, or a number only one gives.
    Quantity,
    /// Dates that can't both hold, or a date only one gives.
    Date,
    /// One tells as certain what another tells as likely or possible.
    Status,
    /// One says it itself, another attributes it.
    Speaker,
}

impl DifferenceKind {
    /// The words in the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Polarity => "one affirms, another denies",
            Self::Quantity => "numbers",
            Self::Date => "dates",
            Self::Status => "how sure",
            Self::Speaker => "who says so",
        }
    }
}
