//! Who does what a verb says: its subject, that of the verb it is joined to, or the noun its participle belongs to.

use super::Found;
use super::according::BEARERS;
use super::reader::{Reader, is_weekday_or_month};
use super::verb_groups::VerbGroup;
use super::verbs::{PARENTHESIS, takes_clause};
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// The sources named so far in a sentence, for verbs that share the subject of an earlier one.
#[derive(Default)]
pub(super) struct Sources {
    last: Option<Range<usize>>,
    /// The speaker of the sentence itself, whom `…, and said` takes up again.
    first_speaker: Option<Range<usize>>,
    /// The speaker whom commas set off, to whom a participle after it belongs: `…, X said, citing …`.
    aside: Option<Range<usize>>,
}

impl Sources {
    /// Takes note of what a verb attributes.
    pub(super) fn note(&mut self, reader: &Reader<'_, '_>, found: &Found) {
        let Some(source) = found.source.as_ref().filter(|_| found.is_by_verb()) else { return };
        self.last = Some(source.clone());
        if found.rule.name == PARENTHESIS.name {
            self.aside = Some(source.clone());
        }
        let speaks = found.kind == AttributionKind::Speech && reader.quotation_at(found.cue.start).is_none();
        if speaks && self.first_speaker.is_none() {
            self.first_speaker = Some(source.clone());
        }
    }

    /// What of them a verb without a subject of its own may take up.
    pub(super) fn before(&self, reader: &Reader<'_, '_>, within: &Range<usize>, at: usize) -> Earlier<'_> {
        let quoted = |at: usize| reader.quotation_at(at).is_some();
        let near = |source: &&Range<usize>| source.start >= within.start && quoted(at) == quoted(source.start);
        let resumes =
            at > within.start + 1 && reader.is(at - 1, &["and", "but"]) && reader.is(at - 2, &[",", "\"", "”"]);
        Earlier {
            shared: self.first_speaker.as_ref().filter(|_| resumes).or(self.last.as_ref()).filter(near),
            aside: self.aside.as_ref().filter(near).filter(|_| at > within.start && reader.is(at - 1, &[",", "and"])),
        }
    }
}

/// The sources that a sentence has named before a verb.
pub(super) struct Earlier<'s> {
    /// The one whose verb a coordinated verb shares.
    pub(super) shared: Option<&'s Range<usize>>,
    /// The one in `…, X said`, to whom a participle after it belongs.
    pub(super) aside: Option<&'s Range<usize>>,
}

/// Who does what the verb says, in the order in which a reader would look.
pub(super) fn source(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    group: &VerbGroup<'_>,
    earlier: &Earlier<'_>,
) -> Option<Range<usize>> {
    let start = group.tokens.start;
    if group.infinitive {
        return None;
    }
    if group.is_participle() {
        let of_verb = start > sentence.start && reader.is_finite(start - 1);
        return noun_before(reader, sentence, start)
            .or_else(|| earlier.aside.cloned())
            .or_else(|| participle_source(reader, sentence, start))
            .or_else(|| earlier.shared.filter(|_| !of_verb).cloned());
    }
    let over = || over_relative(reader, sentence, start);
    reader.subject_before(start, sentence.start).or_else(over).or_else(|| {
        let joined = start > sentence.start
            && (reader.is(start - 1, &["and", "or", "but", ",", "then"]) || reader.tag(start - 1) == Tag::Adverb);
        joined.then(|| earlier.shared.cloned().or_else(|| reader.sentence_subject(sentence, start)))?
    })
}

/// The subject of a verb after a relative clause: `the group, which demands that the board go, | said`.
fn over_relative(reader: &Reader<'_, '_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let finite = (sentence.start..verb).find(|&at| reader.is_finite(at))?;
    let closed = reader.is(verb - 1, &[","]);
    let opening = (sentence.start + 1..finite).rev().find(|&at| {
        reader.is(at, &["who", "which", "whose"]) || !closed && reader.is(at, &["that"]) && reader.is_head(at - 1)
    })?;
    let comma = (sentence.start + 1..opening).rev().find(|&at| reader.is(at, &[","])).filter(|_| closed);
    let end = if closed { comma? } else { opening };
    reader.subject_before(end, sentence.start)
}

/// The noun phrase just before a finite verb of saying with `that`, where the whole subject cannot be read.
pub(super) fn nearest_noun(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    group: &VerbGroup<'_>,
) -> Option<Range<usize>> {
    let start = group.tokens.start;
    let told = takes_clause(group.cue) && !group.infinitive && reader.is(group.tokens.end, &["that"]);
    let mut first = start;
    while first > sentence.start && reader.is_in_base_phrase(first - 1) {
        first -= 1;
    }
    (told && first < start && reader.is_head(start - 1)).then_some(first..start)
}

/// The noun just before a participle (`a note saying`, `with the firm saying`), unless it hangs on another verb.
pub(super) fn noun_before(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let mut first = start;
    if start > sentence.start && matches!(reader.tag(start - 1), Tag::Noun | Tag::ProperNoun) {
        while first > sentence.start && reader.is_in_base_phrase(first - 1) {
            first -= 1;
        }
    }
    let hangs = first > sentence.start && reader.is(first - 1, &["to"]);
    (first < start && !hangs && !is_weekday_or_month(reader.lower(start - 1))).then_some(first..start)
}

/// Whose participle it is when no noun stands before it: that of the subject of the sentence, before or after it.
pub(super) fn participle_source(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    start: usize,
) -> Option<Range<usize>> {
    let governed = start > sentence.start
        && reader.is_finite(start - 1)
        && !reader.is(start - 1, &["began", "started", "kept", "stopped", "continued"]);
    if governed {
        return None;
    }
    if start == sentence.start {
        return reader.subject_after_comma(sentence);
    }
    reader.sentence_subject(sentence, start)
}

/// Whether a source can say things: a name, a pronoun for a person, or a noun for people and papers.
pub(super) fn speaks(reader: &Reader<'_, '_>, source: &Range<usize>) -> bool {
    let last = source.end - 1;
    reader.tag(last) == Tag::ProperNoun
        || reader.is(source.start, &["i", "he", "she", "they", "we", "who"])
        || source.clone().any(|at| BEARERS.has(reader.lower(at)) || names_a_doer(reader.lower(at)))
}

/// Whether a noun has an ending of those for people: `lawmakers`, `senators`, `scientists`.
pub(super) fn names_a_doer(noun: &str) -> bool {
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    noun.len() > 5 && ["er", "or", "ist", "ian", "man", "men"].iter().any(|ending| singular.ends_with(ending))
}
