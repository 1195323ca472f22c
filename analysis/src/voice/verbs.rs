//! Attribution by verbs: `X said that …`, `…, said X`, `X is seen as …`, `citing …`, `X plans to …`.

use super::Found;
use super::asides::{around, as_it_said, closes_quotation, interrupts, inverted, is_set_off, preceding};
use super::content::Following;
use super::cues::Cue;
use super::nouns::adjective;
use super::objects::{passive, phrase};
use super::reader::Reader;
use super::sources::{Sources, nearest_noun, source, speaks};
use super::verb_groups::VerbGroup;
use crate::rule::Rule;
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// `X said that …`.
pub const CLAUSE: Rule = Rule {
    name: "voice.verb-clause",
    explanation: "A verb of saying or thinking with a clause after it: its subject says or thinks what the clause tells.",
};
/// `X said: “…”`.
pub const QUOTATION: Rule = Rule {
    name: "voice.verb-quotation",
    explanation: "A verb of saying beside a quotation: its subject says what stands between the marks.",
};
/// `…, said X`.
pub const PARENTHESIS: Rule = Rule {
    name: "voice.verb-parenthesis",
    explanation: "A verb of saying set off by a comma after or within a sentence: its subject says the rest of the sentence.",
};
/// `X denied the report`.
pub const OBJECT: Rule = Rule {
    name: "voice.verb-object",
    explanation: "A verb of saying, judging or seeing with what it is about as its object or after its preposition.",
};
/// `X plans to …`.
pub const INFINITIVE: Rule = Rule {
    name: "voice.verb-infinitive",
    explanation: "A verb of wanting, promising or asking with an infinitive: what its subject means to do or to have done.",
};
/// `X is said to …`.
pub const PASSIVE: Rule = Rule {
    name: "voice.verb-passive",
    explanation: "A verb of saying, thinking or seeing in the passive: somebody says so, named after “by” or not at all.",
};

/// What the verb at a token attributes, if it is a cue. `sources` are those that the sentence has named.
pub(super) fn find(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize, sources: &Sources) -> Option<Found> {
    let group = reader.verb_group(at, sentence.start)?;
    let earlier = &sources.before(reader, sentence, at);
    if group.passive {
        // `was convinced that` tells of a state of its subject rather than of what somebody did.
        return adjective(reader, sentence, at).or_else(|| passive(reader, sentence, &group));
    }
    if let Some(found) = asked(reader, sentence, &group) {
        return Some(found);
    }
    if reader.is_reduced_relative(at) && group.form.is_participle() && reader.tag(at + 1) == Tag::Adposition {
        return passive(reader, sentence, &group).filter(|found| found.source.is_some());
    }
    let after = group.tokens.end;
    if let Some(found) = inverted(reader, sentence, &group) {
        return Some(found);
    }
    let source = source(reader, sentence, &group, earlier).or_else(|| nearest_noun(reader, sentence, &group));
    if source.is_none() && !group.infinitive {
        return None;
    }
    let relative = source.as_ref().is_some_and(|source| reader.is(source.start, &["who", "which", "that"]));
    let start = source
        .clone()
        .filter(|source| source.end <= group.tokens.start)
        .map_or(group.tokens.start, |source| source.start);
    let before = preceding(reader, sentence, start).filter(|_| !relative && !group.is_participle());
    let following = reader
        .following(after, sentence.end, group.cue)
        .filter(|following| !group.infinitive || opens_plainly(reader, following));
    let (rule, content) = match (following, before) {
        (Some(Following::Quotation(quotation)), Some(before)) if before.end > sentence.start => {
            (&QUOTATION, vec![before, quotation])
        }
        (Some(Following::Quotation(quotation)), _) => (&QUOTATION, vec![quotation]),
        (Some(Following::Clause(clause)), before)
            if !before.as_ref().is_some_and(|before| closes_quotation(reader, before))
                || reader.is(clause.start, &["that"]) =>
        {
            let within = relative || reader.in_relative(group.tokens.start, sentence.start);
            let closed = reader.relative_end(clause.start, clause.end).filter(|_| within);
            let main = || reader.main_verb_after(sentence.start, start, clause.clone()).filter(|_| relative);
            let end = closed.or_else(main).unwrap_or(clause.end);
            (&CLAUSE, vec![Range { end, ..clause }])
        }
        (None, Some(before))
            if takes_clause(group.cue) && !group.infinitive && is_set_off(reader, sentence, &group) =>
        {
            (&PARENTHESIS, around(reader, sentence, before, after))
        }
        (None, None)
            if takes_clause(group.cue)
                && !group.is_participle()
                && !relative
                && interrupts(reader, sentence, start, after).is_some() =>
        {
            (&PARENTHESIS, interrupts(reader, sentence, start, after)?)
        }
        _ if as_it_said(reader, sentence, start).is_some()
            && (takes_clause(group.cue) || group.cue.takes("it") && reader.is(after, &["it"])) =>
        {
            (&PARENTHESIS, vec![as_it_said(reader, sentence, start)?])
        }
        _ => match later_quotation(reader, sentence, &group) {
            Some(quotation) if source.is_some() => (&QUOTATION, vec![quotation]),
            _ => return phrase(reader, sentence, &group, source),
        },
    };
    let sign = group.cue.takes("evidence") && !source.as_ref().is_some_and(|source| speaks(reader, source));
    let kind = said_or_thought(group.cue.kind);
    Some(
        Found::new(source, group.tokens.clone(), content, group.cue, rule)
            .kind(kind)
            .negative(group.negative)
            .hidden_if(sign),
    )
}

/// `Asked about the leak, he …`: what somebody unnamed asked about.
fn asked(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Found> {
    let at = group.tokens.start;
    let opens = at == sentence.start || at == sentence.start + 1 && reader.is(sentence.start, &["when"]);
    let brings = reader.is(at + 1, &["about", "if", "whether", "why", "how", "what", "by"]);
    if !opens || !brings || !reader.is(at, &["asked", "pressed", "questioned", "quizzed"]) {
        return None;
    }
    let comma = (at + 1..sentence.end).find(|&at| reader.is(at, &[","]))?;
    let content = at + 1..comma;
    Some(
        Found::new(None, at..at + 1, vec![content], group.cue, &PASSIVE).kind(AttributionKind::Mention).hidden_if(true),
    )
}

/// With a clause or a quotation, judging and asking are said, and believing, fearing and hoping are thought.
fn said_or_thought(kind: AttributionKind) -> AttributionKind {
    match kind {
        AttributionKind::Judgement | AttributionKind::Request | AttributionKind::Mention => AttributionKind::Speech,
        AttributionKind::Belief | AttributionKind::Perception | AttributionKind::Intention => AttributionKind::Thought,
        kind => kind,
    }
}

/// Whether the content of an infinitive leaves no doubt: a quotation or `that`, `whether`, `how` …
fn opens_plainly(reader: &Reader<'_, '_>, following: &Following) -> bool {
    match following {
        Following::Quotation(_) => true,
        Following::Clause(clause) => reader.is(clause.start, &["that", "whether", "how", "why", "what"]),
    }
}

/// A quotation after a colon further on, with no other verb of saying between.
fn later_quotation(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Range<usize>> {
    if !group.cue.takes("quote") || group.infinitive {
        return None;
    }
    let quotation = reader.after_later_colon(group.tokens.end, sentence)?;
    let finite = |at: usize| {
        reader.verb_group(at, sentence.start).is_some_and(|other| !other.infinitive && !other.is_participle())
    };
    let beside = |at: usize| reader.verb_group(at, sentence.start).is_some_and(|other| other.cue.takes("quote"));
    let rival = quotation.start > group.tokens.end + 1 && beside(quotation.start - 2);
    let rival = rival
        || (group.tokens.end..quotation.start.min(sentence.end)).any(finite)
        || group.is_participle() && sentence.clone().any(finite);
    (!rival).then_some(quotation)
}

pub(super) fn takes_clause(cue: &Cue) -> bool {
    cue.takes("quote") || cue.takes("bare")
}
