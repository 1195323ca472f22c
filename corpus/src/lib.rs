//! The vocabulary of Parallax as types: an event told by sources, their claims, and the points the claims meet in.
//!
//! A [`Corpus`] is plain data. It is made by the crate `analysis`, carried by [`codec`], and read by everything else.
//! Here it can be selected from, searched and counted; nothing here analyses text or knows of a browser.

mod actor;
mod agreement;
mod bits;
mod check;
mod claim;
pub mod codec;
mod comparison;
mod concordance;
mod date;
mod draft;
mod event;
pub mod export;
mod few;
mod filter;
mod fold;
mod fragment;
mod frame;
mod framing;
mod index;
mod input;
mod keyness;
mod legend;
mod naming;
mod order;
mod place;
mod point;
mod profile;
mod rule;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
mod search;
mod select;
mod shared;
mod slug;
mod source;
mod span;
mod status;
mod table;
mod tally;
mod tone;
mod topic;
mod voice;
mod warning;
mod wording;
pub mod wordwise;

pub use actor::{Actor, ActorKind};
pub use agreement::{Agreement, Part};
pub use check::check;
pub use claim::{ActorTag, Claim, Repeat, TopicTag};
pub use comparison::{Comparison, Condition, Kept, Opened, Trouble};
pub use concordance::{Concordance, Line};
pub use date::{Date, month_name};
pub use draft::Draft;
pub use event::Event;
pub use few::Few;
pub use filter::{Facet, Filter, Value};
pub use fragment::text_fragment;
pub use frame::{Frame, FrameTag};
pub use framing::{Doings, Shares};
pub use index::{ActorIx, ClaimIx, PointIx, RuleIx, SourceIx, SpeakerIx, TopicIx};
pub use input::{Article, Input};
pub use keyness::{Keyness, Keyword};
pub use legend::{Kind, Legend};
pub use naming::{Name, Naming};
pub use order::sort_by_number;
pub use place::Place;
pub use point::{Difference, DifferenceKind, Point, Relation, Side};
pub use profile::{Profile, TopicShare};
pub use rule::{Evidence, Rule};
pub use search::Search;
pub use select::{Count, Index, Selection};
pub use shared::Shared;
pub use slug::{is_slug, slug, untaken_slug};
pub use source::{Metadata, Paragraph, Role, Source};
pub use span::Span;
pub use status::{Certainty, Polarity, Status, StatusTag, Time};
pub use table::{Entry, Group, Row, Table};
pub use tally::{Tally, WordTally, percents};
pub use tone::{Tone, ToneTag, ToneVoice};
pub use topic::Topic;
pub use voice::{Attribution, AttributionKind, OUTLET_SLUG, Speaker, Voice};
pub use warning::Warning;
pub use wording::{Telling, Wording};

use serde::{Deserialize, Serialize};

/// Everything that is known about one event as its sources tell it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Corpus {
    /// The reader's comparison it was made of, by its name in links; `None` for an event built into a page. The
    /// analysis leaves it out: it is for whoever shows the corpus to say.
    pub comparison: Option<String>,
    /// What the sources tell.
    pub event: Event,
    /// The articles, in the order they were given.
    pub sources: Vec<Source>,
    /// The topics, in the order of the interface.
    pub topics: Vec<Topic>,
    /// Everyone named, the most often named first.
    pub actors: Vec<Actor>,
    /// Everyone to whom a claim is attributed, the most frequent first.
    pub speakers: Vec<Speaker>,
    /// The claims, by source and then by place in its text.
    pub claims: Vec<Claim>,
    /// The points; each claim is in at least one.
    pub points: Vec<Point>,
    /// Where sources have different words in the same place.
    pub wordings: Vec<Wording>,
    /// The rules that evidence refers to.
    pub rules: Vec<Rule>,
}

macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident: $ix:ty => $list:ident: $item:ty),* $(,)?) => {
        impl Corpus {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self, at: $ix) -> Option<&$item> {
                self.$list.get(at.at())
            }
        )*}
    };
}

getters! {
    /// The source at a position; `None` past the end.
    source: SourceIx => sources: Source,
    /// The topic at a position; `None` past the end.
    topic: TopicIx => topics: Topic,
    /// The actor at a position; `None` past the end.
    actor: ActorIx => actors: Actor,
    /// The speaker at a position; `None` past the end.
    speaker: SpeakerIx => speakers: Speaker,
    /// The claim at a position; `None` past the end.
    claim: ClaimIx => claims: Claim,
    /// The point at a position; `None` past the end.
    point: PointIx => points: Point,
    /// The rule at a position; `None` past the end.
    rule: RuleIx => rules: Rule,
}

impl Corpus {
    /// The verbatim words at a span of a claim's source.
    #[must_use]
    pub fn words(&self, claim: &Claim, span: Span) -> &str {
        self.source(claim.source).map_or("", |source| span.slice(&source.text))
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim_by_id(&self, id: &str) -> Option<ClaimIx> {
        self.claims.iter().position(|claim| claim.id == id).map(ClaimIx::from)
    }

    /// The points a claim belongs to, in their order.
    pub fn points_of(&self, claim: ClaimIx) -> impl Iterator<Item = PointIx> {
        let holds = move |(at, point): (usize, &Point)| point.claims.contains(&claim).then(|| PointIx::from(at));
        self.points.iter().enumerate().filter_map(holds)
    }
}
