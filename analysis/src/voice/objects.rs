//! Verbs whose content is no clause: an object, an infinitive, what a preposition brings; and verbs in the passive.

use super::Found;
use super::content::Following;
use super::reader::Reader;
use super::sources::speaks;
use super::verb_groups::VerbGroup;
use super::verbs::{INFINITIVE, OBJECT, PASSIVE};
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

const PREPOSITIONS: [&str; 13] =
    ["of", "on", "about", "for", "against", "over", "with", "at", "in", "into", "as", "to", "by"];

/// Particles with which a verb says something else than without: `lashed out at`, `ruled out`.
const PARTICLES: [&str; 4] = ["off", "out", "down", "back"];

/// What shows something as a speaker says it: `polls show a tight race`.
const MEASURES: [&str; 12] = [
    "poll",
    "polls",
    "survey",
    "surveys",
    "study",
    "studies",
    "data",
    "figures",
    "statistics",
    "research",
    "records",
    "results",
];

/// A phrase as content: an object, an infinitive or what a preposition brings.
pub(super) fn phrase(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    group: &VerbGroup<'_>,
    source: Option<Range<usize>>,
) -> Option<Found> {
    let cue = group.cue;
    source.as_ref()?;
    let mut at = group.tokens.end;
    let particle = PARTICLES.iter().any(|&particle| reader.is(at, &[particle]) && cue.takes(particle));
    at += usize::from(particle);
    while reader.tag(at) == Tag::Adverb && at < sentence.end {
        at += 1;
    }
    if at >= sentence.end {
        return None;
    }
    let end = reader.phrase_end(at, sentence.end);
    let relative = source.as_ref().is_some_and(|source| reader.is(source.start, &["who", "which", "that"]))
        || reader.in_relative(group.tokens.start, sentence.start);
    let content = at..reader.relative_end(at, end).filter(|_| relative).unwrap_or(end);
    let sign = cue.takes("evidence") && !source.as_ref().is_some_and(|source| speaks(reader, source));
    let found = |rule, kind| {
        let words = group.tokens.start..if particle { group.tokens.end + 1 } else { group.tokens.end };
        Found::new(source.clone(), words, vec![content.clone()], cue, rule)
            .kind(kind)
            .negative(group.negative)
            .hidden_if(sign)
    };
    let infinitive =
        |at: usize| reader.is(at, &["to"]) && matches!(reader.tag(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Adverb);
    let negated = usize::from(reader.is(at, &["not"]));
    if infinitive(at + negated) {
        return cue.takes("to").then(|| found(&INFINITIVE, told_of(cue.kind)));
    }
    if matches!(reader.tag(at), Tag::Adposition | Tag::Subordinator) || reader.is(at, &["as", "to"]) {
        let brings = |preposition: &&str| reader.is(at, &[*preposition]) && (particle || cue.takes(preposition));
        let named = PREPOSITIONS.iter().any(brings);
        return named.then(|| found(&OBJECT, told_of(cue.kind)));
    }
    let object = reader.noun_phrase_from(at, sentence.end);
    if particle {
        return object.is_some().then(|| found(&OBJECT, told_of(cue.kind)));
    }
    if object.is_none()
        && !(reader.tag(at) == Tag::Verb && reader.lower(at).ends_with("ing"))
        && !(reader.tag(at) == Tag::Determiner && reader.tag(at + 1) == Tag::Adjective)
        && reader.utterance_opening(at).is_none()
        && !reader.is(at, &["it", "them", "him"])
    {
        return None;
    }
    // A storm that claimed eight lives says nothing.
    if object.as_ref().is_some_and(|object| reader.is(object.end - 1, &["life", "lives"])) {
        return None;
    }
    let stop = content.end;
    if cue.takes("object-to") && (at..stop.min(at + 15)).any(infinitive) {
        let kind = if cue.kind == AttributionKind::Speech { AttributionKind::Request } else { cue.kind };
        return Some(found(&INFINITIVE, kind));
    }
    let names = ["as", "with", "for", "of"]
        .iter()
        .any(|&preposition| cue.takes(preposition) && (at..stop.min(at + 20)).any(|at| reader.is(at, &[preposition])));
    let doing = reader.tag(at) == Tag::Verb && reader.lower(at).ends_with("ing") && cue.takes("clause");
    let measured = cue.takes("evidence")
        && source.as_ref().is_some_and(|source| source.clone().any(|at| reader.is(at, &MEASURES)));
    let takes = cue.takes("object")
        || measured
        || doing
        || cue.takes("object-adjective") && object.as_ref().is_none_or(|object| has_predicate(reader, object))
        || names && matches!(cue.kind, AttributionKind::Judgement | AttributionKind::Perception)
        || cue.takes("hearer")
            && (at..stop.min(at + 8)).any(|at| told_about(reader, at) && cue.takes(reader.lower(at)));
    let told = told_of(cue.kind);
    let hidden = matches!(told, AttributionKind::Mention | AttributionKind::Belief) && !cue.takes("stance");
    takes.then(|| found(&OBJECT, told).hidden_if(hidden))
}

/// Whether a predicate follows an object (`called it a scandal`, `consider him unfit`) or is read as its end.
pub(super) fn has_predicate(reader: &Reader<'_, '_>, object: &Range<usize>) -> bool {
    let next = object.end;
    let quoted = reader.quotation_at(next).is_some() || object.clone().any(|at| reader.quotation_at(at).is_some());
    let second = object.clone().skip(1).any(|at| {
        matches!(reader.tag(at), Tag::Determiner) && !matches!(reader.tag(at - 1), Tag::Adposition | Tag::Coordinator)
    });
    let follows = matches!(reader.tag(next), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Adverb);
    quoted || second || follows
}

/// Whether a preposition brings what a hearer is told: `reminded voters of …`.
fn told_about(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.is(at, &["of", "about", "on"]) && !reader.is_time(at + 1)
}

/// Speech without a clause only tells that something was spoken of.
pub(super) fn told_of(kind: AttributionKind) -> AttributionKind {
    match kind {
        AttributionKind::Speech => AttributionKind::Mention,
        kind => kind,
    }
}

/// `It is believed that …`, `X is said to …`, `X was told that …`, `X is seen as …`.
pub(super) fn passive(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Found> {
    let after = group.tokens.end;
    let agent = (after..sentence.end.min(after + 8))
        .take_while(|&at| !reader.is(at, &[",", "to", "that"]) && reader.tag(at) != Tag::Verb)
        .find(|&at| reader.is(at, &["by"]))
        .and_then(|by| reader.noun_phrase_from(by + 1, sentence.end));
    let subject =
        reader.subject_before(group.tokens.start, sentence.start).filter(|subject| !reader.is(subject.start, &["it"]));
    let expletive = group.tokens.start > sentence.start && reader.is(group.tokens.start - 1, &["it"]);
    let clause = (after..sentence.end.min(after + if expletive { 12 } else { 1 }))
        .find(|&at| reader.is(at, &["that"]) && group.cue.takes("clause"));
    let told = group.cue.takes("hearer");
    let asked_of = told_about(reader, after) && group.cue.takes(reader.lower(after))
        || told && group.cue.takes("object-to") && reader.is(after, &["to"]) && reader.tag(after + 1) == Tag::Verb;
    let content = match clause {
        Some(that) => std::iter::once(that..reader.through_quotation(that, sentence.end)).collect(),
        None if told && !asked_of => match reader.following(after, sentence.end, group.cue) {
            Some(Following::Quotation(content) | Following::Clause(content)) => vec![content],
            None => return None,
        },
        None => {
            // `seen as cheap by analysts`: what it is seen as comes before those who see it so.
            let early = reader.is(after, &["as"]) && group.cue.takes("as");
            let next = agent.as_ref().filter(|_| !early).map_or(after, |agent| agent.end.max(after));
            let brings = asked_of
                || reader.is(after, &["to"]) && (group.cue.takes("clause") || group.cue.takes("object-to"))
                || reader.is(next, &["as", "for", "of", "about", "against", "with", "at", "on"])
                    && group.cue.takes(reader.lower(next))
                || group.cue.takes("object")
                    && (agent.is_some() || group.cue.kind == AttributionKind::Judgement && group.cue.shown)
                || group.cue.takes("object-adjective")
                    && matches!(reader.tag(after), Tag::Adjective | Tag::Determiner | Tag::Noun | Tag::ProperNoun);
            if !brings {
                return None;
            }
            let relative = subject.as_ref().is_some_and(|subject| reader.is(subject.start, &["who", "which", "that"]));
            let end = reader.phrase_end(next, sentence.end);
            let end = reader.relative_end(next, end).filter(|_| relative).unwrap_or(end);
            let rest =
                next..agent.as_ref().filter(|_| early).map_or(end, |agent| agent.start.saturating_sub(1).max(next));
            subject.into_iter().chain((next + 1 < sentence.end).then_some(rest)).collect()
        }
    };
    if content.is_empty() {
        return None;
    }
    let kind = match group.cue.kind {
        AttributionKind::Belief if clause.is_some() => AttributionKind::Thought,
        kind if clause.is_some() || told && !asked_of => kind,
        kind => told_of(kind),
    };
    let foreseen = agent.is_none() && !told && group.cue.takes("object-to") && clause.is_none();
    Some(
        Found::new(agent, group.tokens.clone(), content, group.cue, &PASSIVE)
            .hidden_if(foreseen)
            .kind(kind)
            .negative(group.negative),
    )
}
