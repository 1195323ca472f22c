//! A short name for the source of an attribution: `Defence Secretary Rajesh Kumar Singh` is `Rajesh Kumar Singh`.

use super::Attribution;
use crate::document::Document;
use crate::words::Tag;
use corpus::Span;
use std::ops::Range;

/// A readable name for who says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpeakerName {
    /// The name without titles, article and what follows it; as written.
    pub name: String,
    /// Whether it is the name of a person, body or state rather than a description such as `officials`.
    pub named: bool,
    /// The words of the name.
    pub head: Span,
}

/// How many sentences back the person is looked for whom a pronoun means.
const SENTENCES_BACK: usize = 3;

/// The speaker's name, where the attribution has a source that names or describes somebody. A pronoun stands for the
/// nearest person before it that a sentence has as its subject; where there is none, nothing is returned.
#[must_use]
pub fn speaker_name(document: &Document<'_>, attribution: &Attribution) -> Option<SpeakerName> {
    let source = document.tokens_in(*attribution.source.first()?);
    let first = source.start;
    if source.len() == 1 && document.tag_at(first) == Tag::Pronoun {
        let subject = antecedent(document, first)?;
        return name(document, subject);
    }
    name(document, source)
}

fn name(document: &Document<'_>, source: Range<usize>) -> Option<SpeakerName> {
    let head = head(document, &source)?;
    let span = document.span(head.clone());
    let named = head.clone().any(|at| document.tag_at(at) == Tag::ProperNoun);
    Some(SpeakerName { name: span.slice(document.text()).to_owned(), named, head: span })
}

/// The words of the name: the last run of names in the first noun phrase or, in an apposition, the first after it.
fn head(document: &Document<'_>, source: &Range<usize>) -> Option<Range<usize>> {
    let ends =
        |at: usize| document.tag_at(at) == Tag::Adposition || matches!(document.lower(at), "," | "(" | "who" | "which");
    let segment_end = |start: usize| (start..source.end).find(|&at| ends(at)).unwrap_or(source.end);
    let end = segment_end(source.start);
    let segment = without_article(document, source.start..end);
    let names = last_names(document, &segment).filter(|names| names.end == segment.end);
    if let Some(names) = names {
        return Some(without_title(document, names));
    }
    let apposition = (document.lower(end) == ",").then(|| end + 1..segment_end(end + 1));
    if let Some(names) =
        apposition.and_then(|segment| last_names(document, &segment).filter(|names| names.start == segment.start))
    {
        return Some(names);
    }
    let office = last_names(document, &(end..source.end)).filter(|names| names.end == source.end && names.len() > 1);
    if let Some(names) = office.filter(|_| end < source.end && document.tag_at(end) == Tag::Adposition) {
        return Some(names);
    }
    (segment.start < segment.end).then_some(segment)
}

/// Without the articles and quantifiers before it.
fn without_article(document: &Document<'_>, mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end
        && (document.tag_at(range.start) == Tag::Determiner
            || matches!(document.lower(range.start), "several" | "many" | "most" | "few" | "other" | "both"))
    {
        range.start += 1;
    }
    range
}

fn last_names(document: &Document<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let last = range.clone().rev().find(|&at| document.tag_at(at) == Tag::ProperNoun)?;
    let mut first = last;
    while first > range.start && document.tag_at(first - 1) == Tag::ProperNoun {
        first -= 1;
    }
    Some(first..last + 1)
}

/// A run of names without the titles before it, as long as a name stays: `Prime Minister John Key` is `John Key`.
fn without_title(document: &Document<'_>, names: Range<usize>) -> Range<usize> {
    let title = names.clone().rev().skip(1).find(|&at| super::according::TITLES.has(document.lower(at)));
    match title {
        Some(title) => title + 1..names.end,
        None => names,
    }
}

/// The nearest subject before a pronoun that names a person.
fn antecedent(document: &Document<'_>, pronoun: usize) -> Option<Range<usize>> {
    if !matches!(document.lower(pronoun), "he" | "she" | "they" | "who") {
        return None;
    }
    let here = document.sentences().partition_point(|sentence| sentence.tokens.end <= pronoun);
    if document.lower(pronoun) == "who" {
        let before = pronoun.checked_sub(1)?;
        let end = if document.lower(before) == "," { before } else { pronoun };
        let names = last_names(document, &(end.saturating_sub(6)..end)).filter(|names| names.end == end)?;
        return Some(names);
    }
    document.sentences().get(here.saturating_sub(SENTENCES_BACK)..=here)?.iter().rev().find_map(|sentence| {
        let limit = sentence.tokens.end.min(pronoun);
        let verb =
            (sentence.tokens.start..limit).find(|&at| matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary))?;
        let names = last_names(document, &(sentence.tokens.start..verb))?;
        let person = names.len() >= 2 || names.end == verb;
        person.then(|| without_title(document, names))
    })
}
