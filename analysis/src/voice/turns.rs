//! Where a sentence turns from one speaker to the next: `A said …, but B said …`, `A said …, though B denied it`.

use super::Found;
use super::reader::Reader;
use super::verbs::PARENTHESIS;
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// Words that set a clause against the one before.
const CONTRASTS: [&str; 7] = ["but", "while", "whereas", "though", "although", "yet", ";"];

/// What takes up all that was just said: `engineers doubt it`.
const ANAPHORS: [&str; 3] = ["it", "this", "that"];

/// What, at the end of a clause, tells that its subject does not believe what was said before.
const DISBELIEF: [&str; 12] = [
    "disagree",
    "disagrees",
    "disagreed",
    "otherwise",
    "sceptical",
    "skeptical",
    "unconvinced",
    "unpersuaded",
    "doubtful",
    "convinced",
    "persuaded",
    "sure",
];

/// Ends a content where the sentence turns to the next speaker (`A said …, but B said …`), where the same speaker goes
/// on (`A denied … and said …`), and where somebody else answers it (`A said …, but B disagrees`).
pub(super) fn end_before_next_speaker(reader: &Reader<'_, '_>, sentence: &Range<usize>, found: &mut [Found]) {
    let mut turns: Vec<(usize, Range<usize>)> = found.iter().filter_map(|found| turn(reader, found)).collect();
    if found.iter().any(|found| matches!(found.kind, AttributionKind::Speech | AttributionKind::Thought)) {
        turns.extend(sentence.clone().filter_map(|at| answer(reader, at, sentence.end)));
    }
    let asides: Vec<(usize, usize)> = found
        .iter()
        .filter(|found| found.rule.name == PARENTHESIS.name)
        .filter_map(|found| Some((found.content.first()?.end, found.source.as_ref()?.start.min(found.cue.start))))
        .collect();
    for found in found {
        let cue = found.cue.start;
        for content in &mut found.content {
            let aside = asides.iter().find(|&&(end, aside)| cue < end && content.start < end && aside < content.end);
            if let Some(&(end, _)) = aside {
                content.end = end;
            }
        }
        let source = found.source.clone();
        for content in &mut found.content {
            let turn = turns.iter().find(|(turn, by)| {
                let apart = source.as_ref() == Some(by) || by.start > *turn;
                *turn > cue && content.start < *turn && *turn < content.end && apart
            });
            if let Some(&(turn, _)) = turn.filter(|(turn, _)| reader.quotation_at(*turn).is_none()) {
                content.end = turn - usize::from(reader.lower(turn - 1) == ",");
            }
        }
    }
}

/// Where a sentence turns to an attribution by a verb, with its source: at the conjunction before its subject, or
/// before the verb where that shares an earlier subject.
fn turn(reader: &Reader<'_, '_>, found: &Found) -> Option<(usize, Range<usize>)> {
    let source = found.source.as_ref().filter(|_| found.is_by_verb())?;
    let mut verb = found.cue.start;
    while verb > source.end && reader.tag(verb - 1) == Tag::Adverb {
        verb -= 1;
    }
    let shares = verb > source.end && reader.is(verb - 1, &["and", "but", "or"]);
    let before = if shares { verb } else { source.start.min(found.cue.start) }.checked_sub(1)?;
    let speaks = matches!(found.kind, AttributionKind::Speech | AttributionKind::Thought);
    let contrast = reader.is(before, &CONTRASTS);
    let answers = contrast && found.content.first().is_some_and(|content| takes_up(reader, content.start));
    let joins = reader.is(before, &["and"]) || speaks && contrast;
    (joins && (speaks || shares) || answers).then(|| (before, source.clone()))
}

/// Whether an object is what was just said: `it`, `that claim`.
fn takes_up(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.is(at, &ANAPHORS) && !reader.is_finite(at + 1)
}

/// Where a contrast opens a clause whose subject does not believe what was said: `…, but engineers disagree`.
fn answer(reader: &Reader<'_, '_>, at: usize, end: usize) -> Option<(usize, Range<usize>)> {
    if !reader.is(at, &CONTRASTS) || !reader.clause_starts(at + 1, end) {
        return None;
    }
    let stop = (at + 1..end).find(|&at| reader.is(at, &[",", ";", ".", "–", "—"])).unwrap_or(end);
    let verb = (at + 1..stop).find(|&at| reader.is_finite(at))?;
    let closes = |at: usize| at + 1 == stop || reader.tag(at + 1) == Tag::Adposition;
    (verb..stop).any(|at| reader.is(at, &DISBELIEF) && closes(at)).then(|| (at, at + 1..verb))
}
