//! What an annotation looks like as JSON.

use crate::offsets::Points;
use crate::records::Id;
use serde::Serialize;
use std::fmt::Write;

/// A line of output. What was not asked for is left out.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Annotation {
    pub(super) id: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sentences: Option<Vec<Points>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tokens: Option<Vec<Points>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pos: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) attributions: Option<Vec<AttributionOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) claims: Option<Vec<ClaimOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) frames5: Option<Named<FrameOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) frames14: Option<Named<FrameOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) uncertain: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subjective: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expectation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) checkworthy: Option<CheckworthyOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tone: Option<Vec<ToneOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) temporal_numeric: Option<Vec<QuantityOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) actors: Option<Vec<ActorOut>>,
}

#[derive(Debug, Serialize)]
pub(super) struct AttributionOut {
    pub(super) source: Vec<Points>,
    pub(super) cue: Vec<Points>,
    pub(super) content: Vec<Points>,
    #[serde(serialize_with = "small")]
    pub(super) kind: corpus::AttributionKind,
    pub(super) negative: bool,
    pub(super) shown: bool,
    pub(super) rule: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct ClaimOut {
    pub(super) span: Points,
    pub(super) status: StatusOut,
    pub(super) voice: VoiceOut,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) repeats: Vec<Points>,
}

#[derive(Debug, Serialize)]
pub(super) struct StatusOut {
    #[serde(serialize_with = "small")]
    pub(super) certainty: corpus::Certainty,
    #[serde(serialize_with = "small")]
    pub(super) polarity: corpus::Polarity,
    #[serde(serialize_with = "small")]
    pub(super) time: corpus::Time,
    pub(super) shown: &'static str,
    pub(super) rule: &'static str,
    pub(super) words: Vec<Points>,
}

/// `"outlet"`, or the words that name who says so and the position of the attribution.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum VoiceOut {
    Outlet(&'static str),
    Attributed { source: Vec<Points>, attribution: usize },
}

#[derive(Debug, Serialize)]
pub(super) struct FrameOut {
    pub(super) present: bool,
    pub(super) score: f64,
    pub(super) sentences: Vec<Points>,
}

/// An object with these members in this order.
#[derive(Debug)]
pub(super) struct Named<T>(pub(super) Vec<(String, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[derive(Debug, Serialize)]
pub(super) struct CheckworthyOut {
    pub(super) label: &'static str,
    pub(super) score: f64,
}

#[derive(Debug, Serialize)]
pub(super) struct ToneOut {
    pub(super) kind: &'static str,
    pub(super) span: Points,
    pub(super) voice: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct QuantityOut {
    pub(super) kind: &'static str,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) text: String,
    pub(super) value: ValueOut,
}

/// `null`, a decimal number or TIMEX string, or a number and its unit.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum ValueOut {
    Open,
    Value(String),
    Measure(Option<String>, &'static str),
}

#[derive(Debug, Serialize)]
pub(super) struct ActorOut {
    pub(super) name: String,
    #[serde(serialize_with = "small")]
    pub(super) kind: corpus::ActorKind,
    pub(super) mentions: Vec<Points>,
}

/// Writes a name of the vocabulary in small letters: `Certain` as `certain`.
pub(super) fn small<S: serde::Serializer>(name: &impl std::fmt::Debug, serializer: S) -> Result<S::Ok, S::Error> {
    let mut small = String::with_capacity(16);
    write!(small, "{name:?}").map_err(serde::ser::Error::custom)?;
    small.make_ascii_lowercase();
    serializer.serialize_str(&small)
}
