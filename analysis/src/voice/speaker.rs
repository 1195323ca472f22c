//! A short name for the source of an attribution: `Defence Secretary Amara Bello Ngozi` is `Amara Bello Ngozi`.

use super::Attribution;
use super::according::TITLES;
use crate::document::Document;
use crate::quantities;
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

/// How many sentences back the person is looked for whom a pronoun means, and how many attributions at most.
const SENTENCES_BACK: usize = 3;
const ATTRIBUTIONS_BACK: usize = 8;

/// The speaker's name, where the attribution has a source that names or describes somebody. A pronoun stands for the
/// nearest person before it that a sentence has as its subject or one of the earlier attributions has as its source; where
/// there is none, nothing is returned.
#[must_use]
pub fn speaker_name(
    document: &Document<'_>,
    attribution: &Attribution,
    earlier: &[Attribution],
) -> Option<SpeakerName> {
    let source = document.tokens_in(*attribution.source.first()?);
    let first = source.start;
    if source.len() == 1 && matches!(document.lower(first), "its" | "their" | "his" | "her") {
        // `The firm lowered its forecast`
        let here = document.sentences().partition_point(|sentence| sentence.tokens.end <= first);
        let start = document.sentences().get(here)?.tokens.start;
        let verb = (start..first).find(|&at| matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary))?;
        return name(document, start..verb);
    }
    if source.len() == 1 && document.tag_at(first) == Tag::Pronoun {
        let subject = antecedent(document, first);
        let spoke = who_spoke(document, first, earlier).filter(|spoke| {
            subject.as_ref().is_none_or(|subject| subject.start < document.tokens_in(spoke.head).start)
        });
        return spoke.or_else(|| name(document, subject?));
    }
    name(document, source)
}

/// The last person before `he` or `she` to whom words are attributed, a few sentences back at most; the last body before
/// `it` or `they`, one sentence back.
fn who_spoke(document: &Document<'_>, pronoun: usize, earlier: &[Attribution]) -> Option<SpeakerName> {
    let (person, plural) = match document.lower(pronoun) {
        "he" | "she" => (true, false),
        "it" => (false, false),
        "they" => (false, true),
        _ => return None,
    };
    let here = document.sentences().partition_point(|sentence| sentence.tokens.end <= pronoun);
    let back = if person { SENTENCES_BACK } else { 1 };
    let from = document.sentences().get(here.saturating_sub(back))?.tokens.start;
    let sources = earlier
        .iter()
        .rev()
        .take(ATTRIBUTIONS_BACK)
        .filter_map(|attribution| Some(document.tokens_in(*attribution.source.first()?)));
    let near = sources.filter(|source| source.start >= from && source.end <= pronoun);
    let names = near.filter_map(|source| name(document, source));
    // First name and surname: a single name may be that of a body. Who holds an office is meant by what follows at once.
    let last_sentence = document.sentences().get(here.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
    let fits = |name: &SpeakerName| {
        let head = document.tokens_in(name.head);
        let last = head.end.saturating_sub(1);
        if person {
            let office = || document.tag_at(last) == Tag::Noun && TITLES.has(document.key(last));
            return name.named && head.len() == 2 || head.start >= last_sentence && office();
        }
        // A name says nothing of its number, but two words may be a person's.
        let noun = document.tag_at(last) == Tag::Noun && (document.lower(last) != document.lemma(last)) == plural;
        noun || name.named && !plural && head.len() != 2
    };
    names.filter(fits).max_by_key(|name| name.head.start)
}

fn name(document: &Document<'_>, source: Range<usize>) -> Option<SpeakerName> {
    let head = head(document, &source)?;
    let span = document.span(head.clone());
    let named = head.clone().any(|at| document.tag_at(at) == Tag::ProperNoun);
    Some(SpeakerName { name: span.slice(document.text()).to_owned(), named, head: span })
}

/// The words of the name: names at the end of the first phrase, of an apposition to it, or after an office.
fn head(document: &Document<'_>, source: &Range<usize>) -> Option<Range<usize>> {
    let cut =
        |start: usize, ends: &dyn Fn(usize) -> bool| (start..source.end).find(|&at| ends(at)).unwrap_or(source.end);
    let comma = |at: usize| matches!(document.lower(at), "," | "(" | "who" | "which");
    let preposition = |at: usize| comma(at) || document.tag_at(at) == Tag::Adposition;
    let phrase = source.start..cut(source.start, &comma);
    if let Some(name) = name_after_office(document, &phrase) {
        return Some(name);
    }
    let segment = without_article(document, source.start..cut(source.start, &preposition));
    let names = last_names(document, &segment).filter(|names| names.end == segment.end);
    let office = segment.end.checked_sub(1).is_some_and(|last| TITLES.has(document.key(last)));
    let apposition = (document.lower(phrase.end) == ",").then(|| phrase.end + 1..cut(phrase.end + 1, &preposition));
    let apposed =
        apposition.and_then(|segment| last_names(document, &segment).filter(|names| names.start == segment.start));
    match (names, apposed) {
        (_, Some(apposed)) if office => Some(apposed),
        (Some(names), _) => Some(without_title(document, names)),
        (None, Some(apposed)) => Some(apposed),
        (None, None) => (segment.start < segment.end).then_some(segment),
    }
}

/// The names at the end of a phrase that an office introduces: `council president Ana Ruiz`, `the minister of health
/// Ana Ruiz`. Where the office's own name runs into the person's, the last two words are taken for the person's.
fn name_after_office(document: &Document<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let names = last_names(document, phrase).filter(|names| names.end == phrase.end)?;
    let before = names.start.checked_sub(1).filter(|&before| before >= phrase.start)?;
    if document.tag_at(before) == Tag::Noun {
        return Some(without_title(document, names));
    }
    let office = phrase.clone().take_while(|&at| at < before).any(|at| TITLES.has(document.key(at)));
    let article = usize::from(document.tag_at(before) == Tag::Determiner);
    let inside = document.tag_at(before) == Tag::Adposition || article == 1;
    (office && inside && names.len() > 2 + article).then(|| names.end - 2..names.end)
}

/// Without the articles and quantifiers before it.
fn without_article(document: &Document<'_>, mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end
        && (document.tag_at(range.start) == Tag::Determiner
            || matches!(
                document.lower(range.start),
                "several" | "many" | "most" | "few" | "other" | "both" | "its" | "their" | "his" | "her" | "our"
            ))
    {
        range.start += 1;
    }
    range
}

fn last_names(document: &Document<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let last = range.clone().rev().find(|&at| document.tag_at(at) == Tag::ProperNoun)?;
    let mut first = last;
    let joins = |at: usize| match document.tag_at(at) {
        Tag::ProperNoun => true,
        Tag::Adjective | Tag::Noun => document.is_capitalised(at),
        _ => false,
    };
    while first > range.start && joins(first - 1) {
        first -= 1;
    }
    Some(first..last + 1)
}

/// A run of names without the titles before it, as long as a name stays: `Prime Minister John Key` is `John Key`.
fn without_title(document: &Document<'_>, names: Range<usize>) -> Range<usize> {
    let title = names.clone().rev().skip(1).find(|&at| TITLES.has(document.key(at)));
    match title {
        Some(title) => title + 1..names.end,
        None => names,
    }
}

/// The nearest subject before a pronoun that names a person.
fn antecedent(document: &Document<'_>, pronoun: usize) -> Option<Range<usize>> {
    if !matches!(document.lower(pronoun), "he" | "she" | "who") {
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
        let names = last_person(document, sentence.tokens.start..verb)?;
        let person = names.len() >= 2 || names.end == verb;
        person.then(|| without_title(document, names))
    })
}

/// The last names in a range that may be those of its subject: neither a day (`the mayor on Sunday`), nor a model
/// (`the E2`), nor behind a preposition (`residents of Velm`).
fn last_person(document: &Document<'_>, mut range: Range<usize>) -> Option<Range<usize>> {
    loop {
        let names = last_names(document, &range)?;
        let before = names.start.checked_sub(1).filter(|&before| before >= range.start);
        // `Dahl of the Liberals`
        let article = before.filter(|&before| before > range.start && document.tag_at(before) == Tag::Determiner);
        let before = article.map(|article| article - 1).or(before);
        let tied = before.is_some_and(|before| document.tag_at(before) == Tag::Adposition);
        let thing = names.clone().any(|at| {
            quantities::names_day_or_month(document.lower(at))
                || document.lower(at).contains(|c: char| c.is_ascii_digit())
        });
        if !tied && !thing {
            return Some(names);
        }
        range.end = names.start;
    }
}
