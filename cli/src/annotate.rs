//! `parallax annotate`: what the analysis says of one text by itself.

mod fields;
mod output;

pub(crate) use fields::Fields;

use crate::offsets::Offsets;
use crate::records::{self, Text};
use analysis::claims::{self, DocumentClaim};
use analysis::frames::{self, Finding};
use analysis::quantities::{Reading, Recognised, recognise};
use analysis::signals::checkworthy::check_worthiness;
use analysis::signals::expectation::expectation;
use analysis::signals::hedging::uncertain;
use analysis::signals::subjectivity::subjective;
use analysis::signals::tone::{self, ToneWord, Voice};
use analysis::voice::Attribution;
use analysis::words::tagger;
use analysis::{Document, actors};
use corpus::Date;
use fields::Field;
use output::{
    ActorOut, Annotation, AttributionOut, CheckworthyOut, ClaimOut, FrameOut, Named, QuantityOut, StatusOut, ToneOut,
    ValueOut, VoiceOut,
};

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
            None => Err(records::missing("text")),
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
    if [Field::Claims, Field::Attributions, Field::Expectation, Field::Tone].into_iter().any(|field| fields.has(field))
    {
        let (claims, attributions) = claims::find(&document);
        if fields.has(Field::Claims) {
            out.claims = Some(claims.iter().map(|claim| claim_out(claim, &attributions, &offsets)).collect());
        }
        let whole = 0..document.tokens().len();
        out.expectation = fields.has(Field::Expectation).then(|| expectation(&document, &claims, whole).holds);
        if fields.has(Field::Tone) {
            out.tone = Some(tone_out(&document, &attributions, &offsets));
        }
        if fields.has(Field::Attributions) {
            out.attributions = Some(attributions.iter().map(|it| attribution_out(it, &offsets)).collect());
        }
    }
    if fields.has(Field::Frames5) {
        let findings = frames::five::find(&document);
        let name = |finding: &Finding<_>| corpus::Frame::slug(finding.frame).replace('-', "_");
        out.frames5 = Some(frames_out(&findings, name, &document, &offsets));
    }
    if fields.has(Field::Frames14) {
        let findings = frames::fourteen::find(&document);
        out.frames14 = Some(frames_out(&findings, |finding| finding.frame.name().to_owned(), &document, &offsets));
    }
    let whole = 0..document.tokens().len();
    out.uncertain = fields.has(Field::Uncertain).then(|| uncertain(&document, whole.clone()).holds);
    out.subjective = fields.has(Field::Subjective).then(|| subjective(&document, whole.clone()).holds);
    out.checkworthy = fields.has(Field::Checkworthy).then(|| {
        let found = check_worthiness(&document, whole);
        CheckworthyOut { label: found.worth.label(), score: found.score }
    });
    out.temporal_numeric = fields.has(Field::TemporalNumeric).then(|| quantities_out(text, record.reference, &offsets));
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

fn tone_out(document: &Document<'_>, attributions: &[Attribution], offsets: &Offsets<'_>) -> Vec<ToneOut> {
    let out = |(word, voice): (ToneWord, Voice)| ToneOut {
        kind: word.tone.slug(),
        span: offsets.span(document.span(word.tokens)),
        voice: voice.slug(),
    };
    tone::voiced(document, attributions).into_iter().map(out).collect()
}

fn frames_out<F>(
    findings: &[Finding<F>],
    name: impl Fn(&Finding<F>) -> String,
    document: &Document<'_>,
    offsets: &Offsets<'_>,
) -> Named<FrameOut> {
    let out = |finding: &Finding<F>| {
        let shown = finding.evidence.iter().filter_map(|shown| document.sentences().get(shown.sentence));
        let sentences = shown.map(|sentence| offsets.span(sentence.span)).collect();
        (name(finding), FrameOut { present: finding.present, score: finding.score, sentences })
    };
    Named(findings.iter().map(out).collect())
}

fn quantities_out(text: &str, reference: Option<Date>, offsets: &Offsets<'_>) -> Vec<QuantityOut> {
    let out = |found: Recognised| {
        let [start, end] = offsets.span(found.span);
        let value = match found.reading {
            Reading::Open => ValueOut::Open,
            Reading::Value(value) => ValueOut::Value(value),
            Reading::Measure(number, unit) => ValueOut::Measure(number, unit),
        };
        QuantityOut { kind: found.kind.name(), start, end, text: found.span.slice(text).to_owned(), value }
    };
    recognise(text, reference).into_iter().map(out).collect()
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

#[cfg(test)]
mod tests {
    use super::{Fields, annotate};
    use crate::records::{self, Id, Record, Text};

    /// What the fields of a list say of a text, as JSON without the id.
    #[track_caller]
    fn check(fields: &str, text: &str, expected: &str) {
        let line = serde_json::json!({ "id": 1, "text": text }).to_string();
        let record = Text::read(Id::of(&line), records::Fields::of(&line).unwrap()).unwrap();
        let annotation = annotate(record, &Fields::parse(fields).unwrap()).unwrap();
        assert_eq!(serde_json::to_string(&annotation).unwrap(), format!("{{\"id\":1,{expected}}}"));
    }

    #[test]
    fn tone_words_come_with_kind_place_in_code_points_and_voice() {
        check(
            "tone",
            "“Hélas, an outrageous idea,” said the mayor. It is surely a disaster, perhaps.",
            concat!(
                "\"tone\":[{\"kind\":\"loaded\",\"span\":[11,21],\"voice\":\"quoted\"},",
                "{\"kind\":\"booster\",\"span\":[51,57],\"voice\":\"outlet\"},",
                "{\"kind\":\"loaded\",\"span\":[60,68],\"voice\":\"outlet\"},",
                "{\"kind\":\"hedge\",\"span\":[70,77],\"voice\":\"outlet\"}]"
            ),
        );
        check("tone", "", "\"tone\":[]");
    }
}
