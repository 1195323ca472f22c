//! Attribution by nouns and adjectives: `X's claim that …`, `criticism of …`, `unease over …`, `X is confident that …`.

use super::Found;
use super::cues::{Cue, cues};
use super::reader::Reader;
use crate::rule::Rule;
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// `X's claim that …`.
pub const NOUN: Rule = Rule {
    name: "voice.noun",
    explanation: "A noun of saying, thinking or feeling with what it is about: its bearer says, thinks or feels so.",
};
/// `X is confident that …`.
pub const ADJECTIVE: Rule = Rule {
    name: "voice.adjective",
    explanation: "An adjective of thinking or feeling with what it is about: the subject thinks or feels so.",
};

/// Verbs whose subject does something about what others say or feel: `the drop sparked fears`, `he dismissed claims`.
const OF_OTHERS: [&str; 24] = [
    "allay",
    "calm",
    "confirm",
    "counter",
    "criticise",
    "criticize",
    "deny",
    "dismiss",
    "dispel",
    "dispute",
    "ease",
    "face",
    "feed",
    "fuel",
    "heighten",
    "ignite",
    "ignore",
    "prompt",
    "quell",
    "reflect",
    "reject",
    "spark",
    "stoke",
    "trigger",
];

/// Whether a token is a noun or adjective of the lists.
pub(super) fn is_listed(reader: &Reader<'_, '_>, at: usize) -> bool {
    match reader.tag(at) {
        Tag::Noun | Tag::ProperNoun => cues().noun(reader.document.key(at)).is_some(),
        Tag::Adjective | Tag::Verb => cues().adjective(reader.document.key(at)).is_some(),
        _ => false,
    }
}

/// What the noun or adjective at a token attributes.
pub(super) fn find(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    match reader.tag(at) {
        Tag::Noun => noun(reader, sentence, at),
        Tag::Adjective | Tag::Verb => adjective(reader, sentence, at),
        Tag::ProperNoun if at == sentence.start => noun(reader, sentence, at),
        _ => None,
    }
}

fn noun(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    let cue = cues().noun(reader.document.key(at))?;
    let Some((content, clause)) = content(reader, sentence, at + 1, cue) else {
        return drawn(reader, sentence, at, cue);
    };
    let content = content.start..predicate_after(reader, sentence, at, &content, clause);
    let source = if cue.takes("bearer") {
        Some(base_phrase(reader, sentence, at)..at + 1)
    } else {
        bearer(reader, sentence, at)
    };
    let open = content.len() < 2 || reader.tag(content.start) != Tag::Particle && !borne_by_nobody(cue);
    if source.is_none() && !clause && open {
        return None;
    }
    let kind = if clause && source.is_some() { cue.kind } else { mention(cue.kind) };
    let hidden = source.is_none() && cue.kind != AttributionKind::Perception;
    Some(Found::new(source, at..at + 1, vec![content], cue, &NOUN).kind(kind).hidden_if(hidden))
}

/// `Her remarks drew criticism from both sides`: what the subject brought on itself, by those after `from`.
fn drawn(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize, cue: &Cue) -> Option<Found> {
    let stance = matches!(cue.kind, AttributionKind::Judgement | AttributionKind::Perception) && !cue.takes("bearer");
    if !stance || !reader.is(at + 1, &["from"]) {
        return None;
    }
    let source = bearer_from(reader, sentence, at + 2)?;
    let verb = (at.saturating_sub(4).max(sentence.start)..at).rev().find(|&at| reader.is_finite(at))?;
    let content = reader.subject_before(verb, sentence.start)?;
    Some(Found::new(Some(source), at..at + 1, vec![content], cue, &NOUN))
}

/// Whether a noun with what its preposition brings is a stance though nobody is named who takes it: `fear of …`,
/// `criticism of …`, `calls for …`; a `report of …` may be a document.
fn borne_by_nobody(cue: &Cue) -> bool {
    !cue.takes("named")
        && matches!(cue.kind, AttributionKind::Perception | AttributionKind::Judgement | AttributionKind::Request)
}

fn mention(kind: AttributionKind) -> AttributionKind {
    match kind {
        AttributionKind::Speech => AttributionKind::Mention,
        other => other,
    }
}

pub(super) fn adjective(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    let cue = cues().adjective(reader.document.key(at))?;
    let mut start = at;
    while start > sentence.start
        && matches!(reader.tag(start - 1), Tag::Adverb | Tag::Auxiliary | Tag::Particle)
        && at - start < 6
    {
        start -= 1;
    }
    let copula =
        (start..at).any(|at| reader.tag(at) == Tag::Auxiliary || reader.is(at, &["remains", "seems", "feels"]));
    let linked = copula
        || start > sentence.start
            && reader.is(
                start - 1,
                &[
                    "remain", "remains", "remained", "seem", "seems", "seemed", "feel", "feels", "felt", "become",
                    "became", "grew", "appear", "appears", "appeared", "sound", "sounded", "looked",
                ],
            );
    if !linked {
        return None;
    }
    let from = if copula { start } else { start - 1 };
    let source = reader.subject_before(from, sentence.start)?;
    let (content, clause) = content(reader, sentence, at + 1, cue).or_else(|| {
        (cue.takes("clause")
            && reader.clause_starts(at + 1, sentence.end)
            && !reader.is(at + 1, &[",", "."])
            && reader.tag(at + 1) != Tag::Adposition)
            .then(|| (at + 1..sentence.end, true))
    })?;
    let negative = (from..at).any(|at| reader.is(at, &["not", "n't"]));
    let kind = match cue.kind {
        AttributionKind::Belief | AttributionKind::Perception if clause => AttributionKind::Thought,
        kind => kind,
    };
    Some(Found::new(Some(source), from..at + 1, vec![content], cue, &ADJECTIVE).kind(kind).negative(negative))
}

/// What a noun or adjective is about, and whether that is a clause.
fn content(reader: &Reader<'_, '_>, sentence: &Range<usize>, after: usize, cue: &Cue) -> Option<(Range<usize>, bool)> {
    let mut at = after;
    for _ in 0..2 {
        if at >= sentence.end {
            return None;
        }
        if cue.takes("clause")
            && reader.is(at, &["that"])
            && !reader.is_finite(at + 1)
            && (at + 2..sentence.end.min(at + 30)).any(|at| reader.is_finite(at))
        {
            return Some((at..reader.through_quotation(at, sentence.end), true));
        }
        let to = at + usize::from(reader.is(at, &["not"]));
        let infinitive = reader.is(to, &["to"]) && matches!(reader.tag(to + 1), Tag::Verb | Tag::Auxiliary);
        let preposition = matches!(reader.tag(at), Tag::Adposition | Tag::Subordinator) || reader.is(at, &["to"]);
        if infinitive && cue.takes("to")
            || preposition
                && !infinitive
                && !reader.is(at, &["by", "from"])
                && !reader.is_time(at + 1)
                && cue.takes(reader.lower(at))
        {
            return Some((at..reader.phrase_end(at, sentence.end), false));
        }
        // `claims by the minister that …`, `unease grows over …`
        let grows = reader.is(at, &["grows", "grew", "mounts", "mounted", "remains", "rises", "rose", "is", "are"])
            && cue.kind == AttributionKind::Perception;
        // `the argument is that …`, `the plan was to …`
        let copula = at == after && reader.is(at, &["is", "was"]) && reader.is(at + 1, &["that", "to"]);
        at = if copula {
            at + 1
        } else if grows {
            at + 1 + usize::from(reader.is(at + 1, &["growing", "mounting", "rising"]))
        } else if reader.is(at, &["by", "from", "of", "among", "in", "on"]) {
            bearer_from(reader, sentence, at + 1)?.end
        } else {
            return None;
        };
    }
    None
}

/// Who bears what a noun says: `X's`, `their`, `European`, `by X`, or the subject of the verb that brings it.
fn bearer(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let mut first = at;
    while first > sentence.start && matches!(reader.tag(first - 1), Tag::Adjective | Tag::Noun) {
        first -= 1;
    }
    if first > sentence.start {
        let before = first - 1;
        if reader.is(before, &["'s", "'", "’"]) && before > sentence.start {
            return Some(base_phrase(reader, sentence, before - 1)..before);
        }
        if reader.is(before, &["his", "her", "their", "its", "my", "our"]) {
            return Some(before..before + 1);
        }
        if reader.tag(before) == Tag::ProperNoun {
            return Some(base_phrase(reader, sentence, before)..before + 1);
        }
    }
    if first < at && reader.document.is_capitalised(first) && reader.tag(first) == Tag::Adjective {
        return Some(first..first + 1);
    }
    if let Some(by) = (at + 1..sentence.end.min(at + 3)).find(|&by| reader.is(by, &["by", "from", "among"])) {
        return bearer_from(reader, sentence, by + 1);
    }
    let verb = (first.saturating_sub(3).max(sentence.start)..first).rev().find(|&at| reader.tag(at) == Tag::Verb)?;
    if OF_OTHERS.contains(&reader.document.lemma(verb)) {
        return None;
    }
    reader.subject_before(verb, sentence.start).or_else(|| reader.sentence_subject(sentence, verb))
}

/// The one who bears a noun, named after `by` or `from`: a plain noun phrase and its `of`-phrases, since what follows
/// may be what the noun is about (`criticism from farmers over the cuts`).
fn bearer_from(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let phrase = reader.noun_phrase_from(start, sentence.end)?;
    let stop = phrase.clone().find(|&at| {
        at > start
            && (matches!(reader.tag(at), Tag::Adposition | Tag::Subordinator | Tag::Particle)
                && !reader.is(at, &["of", "'s", "'"])
                || reader.is_time(at))
    });
    Some(start..stop.unwrap_or(phrase.end))
}

/// The end of a content cut where the main verb of the sentence follows: `news that the bank failed | spread quickly`.
///
/// Each relative or conjunction within the content has a verb of its own; the first verb beyond these is the main one.
/// A clause is cut only where nothing is joined to it, since a joined clause has its verbs, too.
fn predicate_after(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    noun: usize,
    content: &Range<usize>,
    clause: bool,
) -> usize {
    let governed = (sentence.start..noun).any(|at| reader.is_finite(at));
    if governed && clause {
        return content.end;
    }
    let mut owed = 0_usize;
    let mut at = content.start;
    while at < content.end {
        if reader.quotation_at(at).is_some_and(|quotation| quotation.utterance) {
            return content.end;
        }
        if clause && at > content.start && reader.is(at, &[",", "and", "or", "but"]) {
            return content.end;
        }
        let opens = matches!(reader.tag(at), Tag::Subordinator)
            || reader.is_subject_pronoun(at) && !reader.is(at - 1, &["who", "which", "that"])
            || reader.is(at, &["that", "what", "who", "which", "where", "when", "how", "why", "whose"]);
        if opens && !(at > content.start && reader.tag(at + 1) == Tag::Verb && !reader.is_finite(at + 1)) {
            owed = (owed + 1).min(2);
            at += 1 + usize::from(reader.is_subject_pronoun(at + 1) && !reader.is_finite(at + 1));
            continue;
        }
        if reader.is_finite(at) && !reader.is_reduced_relative(at) && at > content.start {
            if owed == 0 {
                let adverbs = (content.start..at).rev().take_while(|&at| reader.tag(at) == Tag::Adverb).count();
                let end = at - adverbs;
                return end - usize::from(reader.is(end - 1, &[","]));
            }
            owed -= 1;
            let new_group =
                |at: usize| matches!(reader.tag(at), Tag::Auxiliary | Tag::Verb) && reader.tag(at - 1) == Tag::Verb;
            let first = at;
            while at < content.end
                && (at == first || !new_group(at))
                && (reader.is_finite(at) || matches!(reader.tag(at), Tag::Adverb) || reader.is(at, &["not", "n't"]))
            {
                at += 1;
            }
            continue;
        }
        at += 1;
    }
    content.end
}

/// Where the plain noun phrase starts that ends with a token; a name takes only names before it.
fn base_phrase(reader: &Reader<'_, '_>, sentence: &Range<usize>, last: usize) -> usize {
    let floor = sentence.start.max(last.saturating_sub(10));
    let named = reader.tag(last) == Tag::ProperNoun;
    let mut first = last;
    while first > floor && reader.tag(first) != Tag::Determiner {
        let before = first - 1;
        let joins = reader.is_in_base_phrase(before)
            && (!named || reader.document.is_capitalised(before) || reader.tag(before) == Tag::Determiner);
        if !joins {
            break;
        }
        first = before;
    }
    first
}
