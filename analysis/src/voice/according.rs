//! Attribution by set phrases: `according to X`, `in the words of X`, `reportedly`; and by a name with a colon.

use super::Found;
use super::reader::Reader;
use crate::lexicon::{Phrases, list};
use crate::rule::Rule;
use crate::words::Tag;
use crate::words::guess::is_acronym;
use corpus::AttributionKind;
use std::ops::Range;
use std::sync::LazyLock;

/// `according to X`.
pub const ACCORDING_TO: Rule = Rule {
    name: "voice.according-to",
    explanation: "A phrase such as “according to” names who says the rest of the sentence.",
};
/// `reportedly`.
pub const HEARSAY: Rule = Rule {
    name: "voice.hearsay",
    explanation: "An adverb such as “reportedly” says that somebody unnamed says so.",
};
/// `X: …`.
pub const COLON: Rule = Rule {
    name: "voice.name-and-colon",
    explanation: "A name and a colon at the start of a line: the one named says what follows.",
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Source,
    Hearsay,
}

static PHRASES: LazyLock<Phrases<Kind>> = LazyLock::new(|| {
    Phrases::parse(list!("attributing-phrases.txt"), |kind| match kind {
        "source" => Some(Kind::Source),
        "hearsay" => Some(Kind::Hearsay),
        _ => None,
    })
});

/// Whether a set phrase may begin at a token.
pub(super) fn may_begin(reader: &Reader<'_, '_>, at: usize) -> bool {
    may_begin_phrase(reader, at) || reader.lower(at) == "in"
}

fn may_begin_phrase(reader: &Reader<'_, '_>, at: usize) -> bool {
    let told = matches!(reader.tag(at), Tag::Verb | Tag::Adposition | Tag::Adverb | Tag::Subordinator);
    told && reader.document.may_start(at, &PHRASES)
}

/// What a set phrase at a token attributes.
pub(super) fn find(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    if let Some(found) = poll(reader, sentence, at) {
        return Some(found);
    }
    if !may_begin_phrase(reader, at) {
        return None;
    }
    let (length, kind) = PHRASES.longest(at, |at| if at < sentence.end { reader.lower(at) } else { "" })?;
    let cue = at..at + length;
    match kind {
        Kind::Source => {
            let source = named_source(reader, sentence, cue.end)?;
            let content = around(reader, sentence, at, source.end);
            (!content.is_empty())
                .then(|| Found::plain(Some(source), cue, content, AttributionKind::Speech, &ACCORDING_TO))
        }
        Kind::Hearsay => {
            let start = clause_start(reader, sentence, at);
            let end = reader.phrase_end(at, sentence.end);
            let content = [start..at, cue.end..end].into_iter().filter(|part| part.start < part.end).collect();
            Some(Found::plain(None, cue, content, AttributionKind::Mention, &HEARSAY))
        }
    }
}

/// `A leads B in the latest poll`: the poll says so, unless a verb beside it tells what it has to do with it.
fn poll(reader: &Reader<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    let beside = || at.checked_sub(1).is_some_and(|before| reader.verb_group(before, sentence.start).is_some());
    if !reader.is(at, &["in"]) || !reader.is_nominal(at + 1) || beside() {
        return None;
    }
    let phrase = (at + 1..sentence.end.min(at + 9)).take_while(|&at| reader.is_in_base_phrase(at));
    let head = phrase.last()?;
    // `his slide in the polls` names no poll.
    let any = head == at + 2 && reader.is(at + 1, &["the"]) && reader.is(head, &["polls"]);
    if any || !reader.is(head, &["poll", "polls", "survey", "surveys"]) {
        return None;
    }
    let source = named_source(reader, sentence, at + 1)?;
    let content = around(reader, sentence, at, source.end);
    (!content.is_empty())
        .then(|| Found::plain(Some(source), at..at + 1, content, AttributionKind::Mention, &ACCORDING_TO))
}

/// The source after a phrase; the subject of the clause that follows is no apposition to it.
fn named_source(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let source = reader.noun_phrase_from(start, sentence.end)?;
    let comma = usize::from(reader.lower(source.end) == ",");
    let verb_next = reader.is_finite(source.end + comma)
        || reader.is_finite(source.end + comma + 1) && reader.tag(source.end + comma) == Tag::Adverb;
    let first_comma = source.clone().find(|&at| reader.lower(at) == ",");
    Some(match first_comma {
        Some(first) if verb_next => start..first,
        _ => start..past_participle(reader, sentence, source.end),
    })
}

/// The rest of the clause on both sides of a phrase that ends with the source.
fn around(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize, end: usize) -> Vec<Range<usize>> {
    let left_end = start
        .checked_sub(1)
        .filter(|&before| before >= sentence.start && reader.is(before, &[",", "–", "—", "("]))
        .unwrap_or(start);
    let end = past_participle(reader, sentence, end);
    let right = end + usize::from(reader.is(end, &[",", "–", "—", ")"]));
    let goes_on = right < sentence.end && !reader.is(right, &["."]);
    let mut left = match reader.utterance_closing(left_end) {
        Some(quotation) => quotation.tokens.start.min(sentence.start)..left_end,
        None => clause_start(reader, sentence, left_end)..left_end,
    };
    let half = left.len() == 1 || !reader.clause_starts(left.start, left.end);
    if goes_on
        && half
        && left.start < left.end
        && reader.is(left.start, &["that", "and", "but", "while", "although"])
        && left.len() == 1
    {
        left = left.end..left.end;
    }
    let right = right..reader.through_quotation(right, sentence.end);
    let completed = reader.is_finite(right.start) || reader.utterance_opening(right.start).is_some();
    let both = goes_on && (half || completed) || left.is_empty();
    [Some(left), both.then_some(right)].into_iter().flatten().filter(|part| part.start < part.end).collect()
}

/// Past what a participle adds to a source before its comma: `according to a paper published last week, …`.
fn past_participle(reader: &Reader<'_, '_>, sentence: &Range<usize>, end: usize) -> usize {
    let participle = reader.tag(end) == Tag::Verb
        && (!reader.is_finite(end) || reader.lower(end).ends_with("ed") && reader.is_time(end + 1));
    if !participle {
        return end;
    }
    (end..sentence.end.min(end + 15)).find(|&at| reader.is(at, &[",", "."])).unwrap_or(end)
}

/// Where the clause that holds a token starts: after the last relative word, conjunction or semicolon.
fn clause_start(reader: &Reader<'_, '_>, sentence: &Range<usize>, end: usize) -> usize {
    let floor = sentence.start.max(end.saturating_sub(60));
    if end > floor && reader.is(end - 1, &["which", "who", "that", "and", "but", "while"]) {
        return end - 1;
    }
    (floor..end)
        .rev()
        .find(|&at| {
            reader.is(at, &[";"])
                || reader.is(at, &["but", "and", "while", "although"])
                    && reader.clause_starts(at + 1, end)
                    && at > floor
        })
        .map_or(sentence.start, |stop| stop + 1)
}

/// `Name: …` at the start of a sentence, of somebody or of something that reports.
pub(super) fn colon(reader: &Reader<'_, '_>, sentence: &Range<usize>) -> Option<Found> {
    let colon = (sentence.start + 1..sentence.end.min(sentence.start + 9)).find(|&at| reader.lower(at) == ":")?;
    let source = sentence.start..colon;
    let named = source.clone().all(|at| reader.tag(at) == Tag::ProperNoun || reader.is(at, &["of", "the"]))
        || source.len() == 1 && BEARERS.has(reader.lower(sentence.start));
    // `FARE MISERY: commuters pay more`
    let shouted = source.clone().all(|at| {
        let common = reader.document.entry(at).is_some_and(|entry| entry.tag != Tag::ProperNoun);
        common && is_acronym(reader.document.word(at)) && !TITLES.has(reader.lower(at))
    });
    let content = colon + 1..reader.through_quotation(colon + 1, sentence.end);
    // `Storm Ada: what we know so far`
    let asks = reader.is(colon + 1, &["what", "how", "why", "who", "where", "when"]);
    let told =
        reader.utterance_opening(colon + 1).is_some() || !asks && reader.clause_starts(content.start, content.end);
    (named && !shouted && (told || source.len() == 1 && reader.tag(source.start) == Tag::Noun) && content.len() > 3)
        .then(|| Found::plain(Some(source), colon..colon + 1, vec![content], AttributionKind::Speech, &COLON))
}

/// Nouns for people and papers that say things.
pub(super) static BEARERS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("speakers.txt"), |_| Some(())));

/// Titles and offices before a person's name.
pub(super) static TITLES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("offices.txt"), |_| Some(())));
