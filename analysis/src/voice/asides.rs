//! Verbs of saying that stand beside what they attribute: `…, said X`, `…, X said, …`, `as X put it`.

use super::Found;
use super::cues::Form;
use super::reader::{Reader, is_weekday_or_month};
use super::verb_groups::VerbGroup;
use super::verbs::PARENTHESIS;
use crate::words::Tag;
use std::ops::Range;

/// `“…,” said X` and `…, said X`.
pub(super) fn inverted(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Found> {
    let start = group.tokens.start;
    let after_quotation = reader.utterance_closing(start).is_some();
    if !group.cue.takes("quote")
        || group.cue.takes("hearer") && !after_quotation
        || !matches!(group.form, Form::Past | Form::Third | Form::PastOrParticiple | Form::Base)
        || group.tokens.len() > 1
    {
        return None;
    }
    if reader.subject_before(start, sentence.start).is_some_and(|subject| subject.end == start) {
        return None;
    }
    let source = reader.noun_phrase_from(group.tokens.end, sentence.end)?;
    let next = source.end;
    if let Some(content) = interrupts(reader, sentence, start, group.tokens.end).filter(|_| reader.lower(next) == ",") {
        return Some(Found::new(Some(source), group.tokens.clone(), content, group.cue, &PARENTHESIS));
    }
    let quoted = reader.utterance_closing(start).or_else(|| reader.utterance_closing(start.checked_sub(1)?)).is_some();
    let closed = || reader.is(next, &[","]) || next + 1 >= sentence.end && reader.is(next, &["."]);
    let set_off = start > sentence.start && reader.is(start - 1, &[","]) && closed();
    if !quoted && !set_off && reader.following(group.tokens.end, sentence.end, group.cue).is_some() {
        return None;
    }
    let before = preceding(reader, sentence, start)?;
    let ends = next >= sentence.end
        || reader.is(
            next,
            &[
                ".", ",", ";", ":", "in", "on", "at", "after", "during", "from", "as", "when", "who", "while", "with",
                "(", "and", "to",
            ],
        )
        || reader.tag(next) == Tag::Verb
        || reader.tag(next) == Tag::Adverb;
    if !ends {
        return None;
    }
    let comma = usize::from(reader.lower(next) == ",");
    let mut content = vec![before];
    if let Some(quotation) = reader.utterance_opening(next + comma) {
        content.push(quotation.tokens.clone());
    }
    // `If prices fall, says X, farmers will sell.`
    let half = content.first().is_some_and(|before| reader.tag(before.start) == Tag::Subordinator);
    if comma == 1 && !quoted && half && reader.clause_starts(next + 1, sentence.end) {
        content.push(next + 1..sentence.end);
    }
    Some(Found::new(Some(source), group.tokens.clone(), content, group.cue, &PARENTHESIS).negative(group.negative))
}

/// The words before a source or verb that are set off from it by a comma or by the end of a quotation.
pub(super) fn preceding(reader: &Reader<'_, '_>, sentence: &Range<usize>, before: usize) -> Option<Range<usize>> {
    if before <= sentence.start {
        return reader
            .utterance_closing(before)
            .filter(|quotation| matches!(reader.document.mark(quotation.tokens.end - 2), "," | "?" | "!"))
            .filter(|quotation| reader.same_paragraph(quotation.tokens.start, sentence.start))
            .map(|quotation| quotation.tokens.clone());
    }
    let stray = reader.is(before - 1, &["\"", "”"]) && reader.quotation_at(before - 1).is_none();
    let before = before - usize::from(stray);
    let comma = usize::from(before > sentence.start && reader.is(before - 1, &[",", "-", "–", "—"]));
    let end = before - comma;
    if let Some(quotation) = reader.utterance_closing(end) {
        let opens = quotation.tokens.start;
        let start = if opens <= sentence.start { opens } else { clause_start(reader, sentence, opens) };
        return Some(start..end);
    }
    let start = clause_start(reader, sentence, end);
    let start = start + usize::from(reader.tag(start) == Tag::Coordinator);
    let introduces = matches!(reader.tag(start), Tag::Adposition | Tag::Subordinator | Tag::Verb)
        || reader.tag(start) == Tag::Adverb && reader.lower(start + 1) == ",";
    let told = reader.clause_starts(start, end)
        || introduces && {
            (start..end).find(|&at| reader.lower(at) == ",").is_some_and(|inner| reader.clause_starts(inner + 1, end))
        };
    // `At least four people were hurt`, `on Monday it closed`: no comma need end what stands before the subject.
    let relative = |at: usize| reader.is(at, &["who", "which", "that", "where", "when"]);
    let told = told
        || reader.tag(start) == Tag::Adposition
            && (start + 1..end).take_while(|&at| !relative(at)).any(|at| reader.is_finite(at));
    // `The firm, which owns it, will pay`: a verb that goes on where a set-off part ends.
    let told = told || (start + 1..end).any(|at| reader.lower(at) == "," && reader.is_finite(at + 1));
    // Inverted, it needs no clause that could be read as one: `Floods to get worse, says panel`.
    let inverted = reader.is(before, &["says", "said"]);
    (comma == 1 && (told || inverted)).then_some(start..end)
}

/// Where the clause starts that ends at a token: after the last semicolon, else with the sentence.
pub(super) fn clause_start(reader: &Reader<'_, '_>, sentence: &Range<usize>, end: usize) -> usize {
    let floor = sentence.start.max(end.saturating_sub(150));
    (floor..end).rev().find(|&at| reader.is(at, &[";"])).map_or(sentence.start, |stop| stop + 1)
}

/// Whether nothing but a hearer, place and time stands between a verb and the next comma or the end.
pub(super) fn is_set_off(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> bool {
    let after = group.tokens.end;
    let beside = group.cue.takes("hearer")
        || matches!(
            reader.tag(after),
            Tag::Punctuation | Tag::Adposition | Tag::Adverb | Tag::Subordinator | Tag::Particle
        )
        || is_weekday_or_month(reader.lower(after))
        || reader.is(after, &["last", "this", "and", "earlier"]);
    beside && !reader.finite_before_break(after, sentence.end)
}

/// The content of a verb set off by commas: the words before it and, where the sentence goes on as it began, after it.
pub(super) fn around(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    before: Range<usize>,
    after: usize,
) -> Vec<Range<usize>> {
    let resume = (after..sentence.end).find(|&at| reader.lower(at) == ",");
    let mut content = vec![before.clone()];
    if let Some(comma) = resume {
        let half = !reader.clause_starts(before.start, before.end);
        let goes_on = reader.is_finite(comma + 1) || half;
        if goes_on && comma + 1 < sentence.end {
            content.push(comma + 1..reader.through_quotation(comma + 1, sentence.end));
        }
    }
    content
}

/// `As X put it, …`: the words after the comma, or before it.
pub(super) fn as_it_said(reader: &Reader<'_, '_>, sentence: &Range<usize>, subject: usize) -> Option<Range<usize>> {
    let marker = subject.checked_sub(1).filter(|&at| at >= sentence.start && reader.is(at, &["as"]))?;
    let comma = (subject..sentence.end).find(|&at| reader.lower(at) == ",");
    match comma {
        Some(comma) if marker == sentence.start => Some(comma + 1..reader.through_quotation(comma + 1, sentence.end)),
        _ if marker > sentence.start + 1 && reader.lower(marker - 1) == "," => Some(sentence.start..marker - 1),
        _ => None,
    }
}

/// `The winner, X said on Monday, is …` and `In May, X said, prices fell`: a verb set off by commas within a sentence.
pub(super) fn interrupts(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    start: usize,
    after: usize,
) -> Option<Vec<Range<usize>>> {
    let comma = start.checked_sub(1).filter(|&at| at > sentence.start && reader.lower(at) == ",")?;
    let resume = (after..sentence.end.min(after + 12)).find(|&at| reader.lower(at) == ",")?;
    let next = resume + 1;
    let whole = (sentence.start..comma).any(|at| reader.is_finite(at));
    let predicate = reader.is_finite(next) || reader.tag(next) == Tag::Adverb && reader.is_finite(next + 1);
    let clause = resume == after && reader.clause_starts(next, sentence.end);
    let connector = comma == sentence.start + 1 && reader.tag(sentence.start) == Tag::Adverb;
    let opening = (!connector).then_some(sentence.start..comma);
    (!whole && (predicate || clause) && !reader.finite_before_break(after, resume)).then(|| {
        opening.into_iter().chain(std::iter::once(next..reader.through_quotation(next, sentence.end))).collect()
    })
}

/// Whether content before a verb ends with a quotation mark, so that nothing is left to say after it.
pub(super) fn closes_quotation(reader: &Reader<'_, '_>, before: &Range<usize>) -> bool {
    reader.is(before.end, &["\"", "”"])
        || reader.is(before.end.saturating_sub(1), &["\"", "”", "’"]) && reader.utterance_closing(before.end).is_some()
}
