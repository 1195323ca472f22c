//! Who says so: attributions as source–cue–content.

use crate::document::Document;
use crate::rule::Fired;
use corpus::{AttributionKind, Span};

/// Somebody is said to say, think, see or intend something.
#[derive(Clone, PartialEq, Debug)]
pub struct Attribution {
    /// The words that name who says so; may be several spans or none.
    pub source: Vec<Span>,
    /// The words that attribute: the verb group, `according to`, a noun such as `claims`.
    pub cue: Vec<Span>,
    /// The words attributed; may run over several sentences.
    pub content: Vec<Span>,
    /// What the cue says that the source does.
    pub kind: AttributionKind,
    /// Whether the source is said *not* to have said so.
    pub negative: bool,
    /// Whether a reader would call it `who says so`: the interface shows these.
    pub shown: bool,
    /// The rule that found it, with the words of source and cue.
    pub fired: Fired,
}

/// The attributions of a document, in the order of their cues.
#[must_use]
pub fn attributions(_document: &Document<'_>) -> Vec<Attribution> {
    Vec::new()
}
