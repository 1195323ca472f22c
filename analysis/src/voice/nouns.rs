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

/// What the noun or adjective at a token attributes.
pub(super) fn find(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    match reader.tag(at) {
        Tag::Noun => noun(reader, sentence, at),
        Tag::Adjective | Tag::Verb => adjective(reader, sentence, at),
        _ => None,
    }
}

fn noun(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    let cue = cues().noun(reader.lower(at))?;
    let (content, clause) = content(reader, sentence, at + 1, cue)?;
    let source = if cue.takes("bearer") {
        Some(base_phrase(reader, sentence, at)..at + 1)
    } else {
        bearer(reader, sentence, at)
    };
    if source.is_none() && !clause && cue.kind != AttributionKind::Perception {
        return None;
    }
    let kind = if clause && source.is_some() { cue.kind } else { mention(cue.kind) };
    let hidden = source.is_none() && cue.kind != AttributionKind::Perception;
    Some(Found::new(source, at..at + 1, vec![content], cue, &NOUN).kind(kind).hidden_if(hidden))
}

fn mention(kind: AttributionKind) -> AttributionKind {
    match kind {
        AttributionKind::Belief | AttributionKind::Speech => AttributionKind::Mention,
        other => other,
    }
}

fn adjective(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    let cue = cues().adjective(reader.lower(at))?;
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
                &["remain", "remains", "remained", "seems", "seemed", "feel", "feels", "felt", "became"],
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
    let kind = if clause || cue.kind != AttributionKind::Belief { cue.kind } else { AttributionKind::Mention };
    let kind = if clause && kind == AttributionKind::Perception { AttributionKind::Belief } else { kind };
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
        let infinitive = reader.is(at, &["to"]) && reader.tag(at + 1) == Tag::Verb;
        let preposition = reader.tag(at) == Tag::Adposition || reader.is(at, &["to"]);
        if infinitive && cue.takes("to")
            || preposition && !infinitive && !reader.is(at, &["by", "from"]) && cue.takes(reader.lower(at))
        {
            return Some((at..reader.phrase_end(at, sentence.end), false));
        }
        // `claims by the minister that …`, `unease grows over …`
        let grows = reader.is(at, &["grows", "grew", "mounts", "mounted", "remains", "rises", "rose", "is", "are"])
            && cue.kind == AttributionKind::Perception;
        at = if grows {
            at + 1 + usize::from(reader.is(at + 1, &["growing", "mounting", "rising"]))
        } else if reader.is(at, &["by", "from", "of", "among", "in"]) {
            reader.noun_phrase_from(at + 1, sentence.end)?.end
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
        return reader.noun_phrase_from(by + 1, sentence.end);
    }
    let verb = (first.saturating_sub(3).max(sentence.start)..first).rev().find(|&at| reader.tag(at) == Tag::Verb)?;
    reader.subject_before(verb, sentence.start).or_else(|| reader.sentence_subject(sentence, verb))
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
