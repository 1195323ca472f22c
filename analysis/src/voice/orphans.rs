//! Quotations that no verb claims: with a bare name under them, or going on where the sentence before left off.

use super::Found;
use super::quotations::Quotation;
use super::reader::Reader;
use crate::rule::Rule;
use crate::sorting::Sorting;
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// A name under a quotation.
pub const NAME_BESIDE: Rule = Rule {
    name: "voice.name-under-quotation",
    explanation: "A name after a dash or on the line below a quotation says whose it is.",
};
/// A quotation that goes on.
pub const CONTINUED: Rule = Rule {
    name: "voice.continued-quotation",
    explanation: "A quotation right after words of somebody quoted, with no new speaker between, is that person's, too.",
};

/// How many sentences may lie between a speaker and a quotation that goes on.
const SENTENCES_BETWEEN: usize = 2;

/// Adds the quotations of a document that none of the `found` holds. `found` is in text order.
pub(super) fn add(reader: &Reader<'_, '_>, found: &mut Vec<Found>) {
    // What a speaker in turn says of others (`“We know that …”`) holds nothing of the quotation it stands in.
    let outside = |found: &&Found| reader.quotation_at(found.cue.start).is_none_or(|quotation| !quotation.utterance);
    let mut held: Vec<Range<usize>> =
        found.iter().filter(outside).flat_map(|found| found.content.iter().cloned()).collect();
    held.arrange_by_key(|content| content.start);
    let mut furthest = 0;
    let mut next = 0;
    let mut added = Vec::new();
    for quotation in reader.quotations.iter().filter(|quotation| quotation.utterance) {
        let place = &quotation.tokens;
        while let Some(content) = held.get(next).filter(|content| content.start <= place.start) {
            furthest = furthest.max(content.end);
            next += 1;
        }
        if furthest > place.start || held.get(next).is_some_and(|content| content.start < place.end) {
            continue;
        }
        let by_words = name_beside(reader, quotation).or_else(|| continued(reader, quotation, found));
        added.extend(by_words.or_else(|| within(reader, quotation)));
    }
    found.extend(added);
}

fn sentence_of(reader: &Reader<'_, '_>, token: usize) -> usize {
    reader.document.sentences().partition_point(|sentence| sentence.tokens.end <= token)
}

fn name_beside(reader: &Reader<'_, '_>, quotation: &Quotation) -> Option<Found> {
    let after = quotation.tokens.end;
    let dash = usize::from(reader.is(after, &["-", "–", "—", "―", "--"]));
    let sentence = reader.document.sentences().get(sentence_of(reader, after + dash))?;
    let end = sentence.tokens.end;
    let first = after + dash;
    let plain = (first..end).all(|at| !reader.is_finite(at)) && end.saturating_sub(first) <= 15;
    let named = reader.tag(first) == Tag::ProperNoun && reader.tag(end.saturating_sub(1)) != Tag::Verb;
    let opens = reader.document.sentences().get(sentence_of(reader, quotation.tokens.start))?.tokens.start
        == quotation.tokens.start;
    (plain && named && opens && first < end).then(|| {
        Found::plain(
            Some(first..end),
            first..first,
            vec![quotation.tokens.clone()],
            AttributionKind::Speech,
            &NAME_BESIDE,
        )
    })
}

/// Words quoted within a sentence that has no verb of saying: taken for those of its subject, but not shown.
fn within(reader: &Reader<'_, '_>, quotation: &Quotation) -> Option<Found> {
    let sentence = reader.document.sentences().get(sentence_of(reader, quotation.tokens.start))?.tokens.clone();
    if sentence.len() > super::LONGEST_SENTENCE || quotation.tokens.start <= sentence.start {
        return None;
    }
    let verb = (sentence.start..quotation.tokens.start).rev().find(|&at| reader.is_finite(at))?;
    let source = reader.subject_before(verb, sentence.start).or_else(|| reader.sentence_subject(&sentence, verb))?;
    let content = vec![quotation.tokens.clone()];
    let cue = quotation.tokens.start..quotation.tokens.start;
    let found = Found::plain(Some(source), cue, content, AttributionKind::Quotation, &CONTINUED);
    Some(found.hidden_if(true))
}

fn continued(reader: &Reader<'_, '_>, quotation: &Quotation, found: &[Found]) -> Option<Found> {
    let sentence = sentence_of(reader, quotation.tokens.start);
    let opens = reader.document.sentences().get(sentence)?.tokens.start == quotation.tokens.start;
    let before = found.partition_point(|found| found.cue.start < quotation.tokens.start);
    let last = found
        .get(..before)?
        .iter()
        .rev()
        .take(8)
        .find(|found| found.kind == AttributionKind::Speech && found.source.is_some())?;
    let near = sentence_of(reader, last.cue.start) + SENTENCES_BETWEEN >= sentence
        || last
            .content
            .last()
            .is_some_and(|content| sentence_of(reader, content.end.saturating_sub(1)) + 1 >= sentence);
    (opens && near).then(|| {
        Found::plain(
            last.source.clone(),
            last.cue.start..last.cue.start,
            vec![quotation.tokens.clone()],
            AttributionKind::Quotation,
            &CONTINUED,
        )
    })
}
