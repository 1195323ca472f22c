//! `parallax annotate`: what the analysis says of one text by itself.

use crate::offsets::{Offsets, Points};
use crate::records::Text;
use analysis::claims::{self, DocumentClaim};
use analysis::signals::checkworthy::check_worthiness;
use analysis::signals::expectation::expectation;
use analysis::signals::hedging::uncertain;
use analysis::signals::subjectivity::subjective;
use analysis::voice::Attribution;
use analysis::words::tagger;
use analysis::{Document, actors};
use serde::Serialize;
use serde_json::Value;

/// What an annotation can hold, in the order it is written in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Field {
    Sentences,
    Pos,
    Attributions,
    Claims,
    Uncertain,
    Subjective,
    Expectation,
    Checkworthy,
    Actors,
}

const FIELDS: [(Field, &str); 9] = [
    (Field::Sentences, "sentences"),
    (Field::Pos, "pos"),
    (Field::Attributions, "attributions"),
    (Field::Claims, "claims"),
    (Field::Uncertain, "uncertain"),
    (Field::Subjective, "subjective"),
    (Field::Expectation, "expectation"),
    (Field::Checkworthy, "checkworthy"),
    (Field::Actors, "actors"),
];

/// The fields asked for.
#[derive(Clone, Debug)]
pub(crate) struct Fields(Vec<Field>);

impl Default for Fields {
    /// Everything but parts of speech.
    fn default() -> Self {
        Self(FIELDS.iter().map(|&(field, _)| field).filter(|&field| field != Field::Pos).collect())
    }
}

impl Fields {
    /// Reads a list parted by commas.
    ///
    /// # Errors
    /// Says which name is no field, and which there are.
    pub(crate) fn parse(list: &str) -> Result<Self, String> {
        let fields: Result<Vec<Field>, String> = list
            .split(',')
            .map(|name| {
                FIELDS.iter().find(|(_, known)| *known == name.trim()).map(|&(field, _)| field).ok_or_else(|| {
                    let known: Vec<_> = FIELDS.iter().map(|&(_, name)| name).collect();
                    format!("“{name}” is not a field; there are {}", known.join(", "))
                })
            })
            .collect();
        fields.map(Self)
    }

    pub(crate) fn add_pos(&mut self) {
        self.0.push(Field::Pos);
    }

    fn has(&self, field: Field) -> bool {
        self.0.contains(&field)
    }
}

/// A line of output. What was not asked for is left out.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Annotation {
    id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Points>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<Points>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pos: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attributions: Option<Vec<AttributionOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<ClaimOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uncertain: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subjective: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expectation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    checkworthy: Option<CheckworthyOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actors: Option<Vec<ActorOut>>,
}

#[derive(Debug, Serialize)]
struct AttributionOut {
    source: Vec<Points>,
    cue: Vec<Points>,
    content: Vec<Points>,
    #[serde(serialize_with = "small")]
    kind: corpus::AttributionKind,
    negative: bool,
    shown: bool,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct ClaimOut {
    span: Points,
    status: StatusOut,
    voice: VoiceOut,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repeats: Vec<Points>,
}

#[derive(Debug, Serialize)]
struct StatusOut {
    #[serde(serialize_with = "small")]
    certainty: corpus::Certainty,
    #[serde(serialize_with = "small")]
    polarity: corpus::Polarity,
    #[serde(serialize_with = "small")]
    time: corpus::Time,
    shown: &'static str,
    rule: &'static str,
    words: Vec<Points>,
}

/// `"outlet"`, or the words that name who says so and the position of the attribution.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum VoiceOut {
    Outlet(&'static str),
    Attributed { source: Vec<Points>, attribution: usize },
}

#[derive(Debug, Serialize)]
struct CheckworthyOut {
    label: &'static str,
    score: f64,
}

#[derive(Debug, Serialize)]
struct ActorOut {
    name: String,
    #[serde(serialize_with = "small")]
    kind: corpus::ActorKind,
    mentions: Vec<Points>,
}

/// Writes a name of the vocabulary in small letters: `Certain` as `certain`.
fn small<S: serde::Serializer>(name: &impl std::fmt::Debug, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format!("{name:?}").to_lowercase())
}

/// Annotates a text, or tags a sentence given as tokens.
pub(crate) fn annotate(record: Text, fields: &Fields) -> Result<Annotation, String> {
    let tagged = record.tokens.as_deref().filter(|_| fields.has(Field::Pos)).map(|tokens| {
        let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
        tagger::tag_words(&words).into_iter().map(|tag| tag.ud()).collect()
    });
    let Some(text) = record.text.as_deref() else {
        return match tagged {
            Some(pos) => Ok(Annotation { id: record.id, pos: Some(pos), ..Annotation::default() }),
            None if record.tokens.is_some() => Err("“tokens” without “text” are tagged with --pos only".to_owned()),
            None => Err("missing field `text`".to_owned()),
        };
    };
    let document = Document::new(text);
    let offsets = Offsets::new(text);
    let mut out = Annotation { id: record.id, pos: tagged, ..Annotation::default() };
    if fields.has(Field::Sentences) {
        out.sentences = Some(document.sentences().iter().map(|sentence| offsets.span(sentence.span)).collect());
    }
    if fields.has(Field::Pos) && out.pos.is_none() {
        out.tokens = Some(document.tokens().iter().map(|token| offsets.span(token.span)).collect());
        out.pos = Some(document.tokens().iter().map(|token| token.tag.ud()).collect());
    }
    if fields.has(Field::Claims) || fields.has(Field::Attributions) {
        let (claims, attributions) = claims::find(&document);
        if fields.has(Field::Claims) {
            out.claims = Some(claims.iter().map(|claim| claim_out(claim, &attributions, &offsets)).collect());
        }
        if fields.has(Field::Attributions) {
            out.attributions = Some(attributions.iter().map(|it| attribution_out(it, &offsets)).collect());
        }
    }
    let whole = 0..document.tokens().len();
    out.uncertain = fields.has(Field::Uncertain).then(|| uncertain(&document, whole.clone()).holds);
    out.subjective = fields.has(Field::Subjective).then(|| subjective(&document, whole.clone()).holds);
    out.expectation = fields.has(Field::Expectation).then(|| expectation(&document, whole.clone()).holds);
    out.checkworthy = fields.has(Field::Checkworthy).then(|| {
        let found = check_worthiness(&document, whole);
        CheckworthyOut { label: found.worth.label(), score: found.score }
    });
    if fields.has(Field::Actors) {
        out.actors = Some(actors_out(document, &offsets));
    }
    Ok(out)
}

fn attribution_out(attribution: &Attribution, offsets: &Offsets<'_>) -> AttributionOut {
    AttributionOut {
        source: offsets.spans(&attribution.source),
        cue: offsets.spans(&attribution.cue),
        content: offsets.spans(&attribution.content),
        kind: attribution.kind,
        negative: attribution.negative,
        shown: attribution.shown,
        rule: attribution.fired.rule.name,
    }
}

fn claim_out(claim: &DocumentClaim, attributions: &[Attribution], offsets: &Offsets<'_>) -> ClaimOut {
    let status = &claim.status;
    let voice = claim.attribution.and_then(|at| Some((at, attributions.get(at)?)));
    ClaimOut {
        span: offsets.span(claim.span),
        status: StatusOut {
            certainty: status.certainty,
            polarity: status.polarity,
            time: status.time,
            shown: status.shown.slug(),
            rule: status.fired.rule.name,
            words: offsets.spans(&status.fired.words),
        },
        voice: match voice {
            Some((attribution, by)) => VoiceOut::Attributed { source: offsets.spans(&by.source), attribution },
            None => VoiceOut::Outlet(corpus::OUTLET_SLUG),
        },
        repeats: claim.repeats.iter().map(|repeat| offsets.span(repeat.span)).collect(),
    }
}

fn actors_out(document: Document<'_>, offsets: &Offsets<'_>) -> Vec<ActorOut> {
    let found = actors::find(&[document]);
    let mentions = found.mentions.first().map_or(&[][..], Vec::as_slice);
    let mentions_of = |actor: usize| mentions.iter().filter(move |mention| mention.actor == actor);
    let out = |(at, actor): (usize, corpus::Actor)| ActorOut {
        name: actor.name,
        kind: actor.kind,
        mentions: mentions_of(at).map(|mention| offsets.span(mention.span)).collect(),
    };
    found.actors.into_iter().enumerate().map(out).collect()
}
