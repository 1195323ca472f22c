//! Who does what to whom in a claim, and where: its verbs with the noun phrases around them, read by position as a
//! chunker does (Abney 1991).

use super::concepts::{self, ConceptKind};
use super::terms::{is_copular, opens_time};
use super::{Candidate, phrasal};
use crate::document::{Document, TokenKind};
use crate::lexicon::is_among;
use crate::quantities;
use crate::status::predications::{self, Predication};
use crate::words::Tag;
use std::ops::Range;

/// Noun phrases behind a verb beyond this number are left out.
const MOST_TIED: usize = 4;

/// A noun phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Phrase {
    pub(super) tokens: Range<usize>,
    /// Its noun.
    pub(super) head: usize,
}

/// A verb with who and what stands with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Proposition {
    /// The verb with what its sentence says of it.
    pub(super) verb: Predication,
    /// The dictionary form, or the verb that it means with its particle.
    pub(super) lemma: String,
    /// The word that says what is told: the verb or, where it says little, what follows it.
    pub(super) telling: Option<usize>,
    /// What stands before the verb: who acts or, in the passive, who undergoes it.
    pub(super) subject: Option<Phrase>,
    /// What follows the verb without a preposition.
    pub(super) object: Option<Phrase>,
    /// What prepositions tie to it, each with its preposition.
    pub(super) tied: Vec<(usize, Phrase)>,
    /// Whether somebody is only asked or told to do it: `called on the mayor to resign`.
    pub(super) asked: bool,
}

impl Proposition {
    /// Whether the verb itself says what is told.
    pub(super) fn is_told_by_verb(&self) -> bool {
        self.telling == Some(self.verb.head)
    }

    /// Who acts, where that is told.
    pub(super) fn doer(&self, document: &Document<'_>) -> Option<&Phrase> {
        if self.verb.passive {
            self.tied.iter().find(|(by, _)| document.lower(*by) == "by").map(|(_, phrase)| phrase)
        } else {
            self.subject.as_ref()
        }
    }

    /// To or from whom something goes, and against whom it is done.
    pub(super) fn given(&self, document: &Document<'_>) -> impl Iterator<Item = &Phrase> {
        let given = |with: usize| matches!(document.lower(with), "to" | "from" | "against");
        self.tied.iter().filter(move |(with, _)| given(*with)).map(|(_, phrase)| phrase)
    }

    /// Who or what it is done to, where that is told.
    pub(super) fn undergoer(&self) -> Option<&Phrase> {
        if self.verb.passive { self.subject.as_ref() } else { self.object.as_ref() }
    }
}

/// The propositions of a claim in text order, without the verbs that only say who says so.
pub(super) fn of(document: &Document<'_>, candidate: &Candidate<'_>) -> Vec<Proposition> {
    let cue = |at: usize| {
        let cues = candidate.cue.iter().filter(|_| !candidate.stance);
        cues.into_iter().any(|span| document.tokens_in(*span).contains(&at))
    };
    let verbs = predications::of(document, candidate.tokens.clone());
    let end = candidate.tokens.end;
    let mut all: Vec<Proposition> = Vec::new();
    for verb in verbs {
        let mut it = read(document, verb, end);
        // `was cleared of fraud but found guilty of arson`
        let goes_on = it.verb.start.checked_sub(1).is_some_and(|at| document.tag_at(at) == Tag::Coordinator);
        if it.subject.is_none() && goes_on {
            it.subject = all.last().and_then(|before| before.subject.clone());
        }
        let asked = all.last().is_some_and(|before| asks(document, before, &it));
        all.push(Proposition { asked, ..it });
    }
    if all.is_empty() {
        all.extend(only_verb(document, candidate.tokens.clone()).map(|verb| read(document, verb, end)));
    }
    let first = candidate.tokens.start;
    // `Engineers warned`: what stands before a finite verb is its subject, whatever the tagger says.
    let is_subject = |at: usize| at == first && matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary);
    all.retain(|it| !is_within_phrase(document, it.verb.head) && !is_subject(it.verb.head));
    // `Stay shut until it is safe to open` tells of no opening.
    let until = |at: usize| {
        let clause = (candidate.tokens.start..at).rev().take_while(|&at| document.tag_at(at) != Tag::Punctuation);
        clause.into_iter().any(|at| opens_time(document, at))
    };
    if all.first().is_some_and(|it| !until(it.verb.head)) {
        all.retain(|it| !until(it.verb.head));
    }
    // Who only warns against something tells nothing else.
    if all.iter().any(|it| !cue(it.verb.head)) {
        all.retain(|it| !cue(it.verb.head));
    }
    all
}

/// Whether a form of a verb stands within a noun phrase: `the dismissed captain`, `its spending`.
fn is_within_phrase(document: &Document<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = |at: usize| matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
    document.tag_at(before) == Tag::Determiner && noun(at + 1)
        || matches!(document.lower(before), "its" | "their" | "his" | "our" | "'s" | "’s")
            && document.lower(at).ends_with("ing")
}

/// Whether the first of two verbs asks somebody to do the second.
fn asks(document: &Document<'_>, first: &Proposition, second: &Proposition) -> bool {
    // `told him to repay`
    let pronoun = document.tag_at(first.verb.tokens.end) == Tag::Pronoun;
    let whom = first.object.is_some() || !first.tied.is_empty() || pronoun;
    // `called the plan to close a disgrace`
    let names = first.lemma == "call" && first.object.is_some();
    whom && !names && document.lower(second.verb.tokens.start) == "to" && is_request(&first.lemma)
}

/// Whether a verb tells of something only that somebody wants or demands it of others.
pub(super) fn is_request(lemma: &str) -> bool {
    is_among(
        lemma,
        "ask urge call want demand press beg appeal advise invite tell request implore encourage lobby plead \
         challenge order instruct",
    )
}

/// The first verb of a claim whose verbs all look like parts of noun phrases: `the owner bought shares`.
fn only_verb(document: &Document<'_>, claim: Range<usize>) -> Option<Predication> {
    let head = claim.clone().find(|&at| document.tag_at(at) == Tag::Verb)?;
    Some(Predication { head, tokens: head..head + 1, start: claim.start, negative: false, open: false, passive: false })
}

fn read(document: &Document<'_>, verb: Predication, end: usize) -> Proposition {
    let phrase = phrasal::verb(document.lemma(verb.head), document.lower(verb.head + 1));
    let idiom = phrasal::idiom(document, verb.head);
    let lemma = phrase.or(idiom).unwrap_or_else(|| document.lemma(verb.head)).to_owned();
    let subject = subject(document, verb.start..verb.tokens.start).or_else(|| related(document, &verb));
    let mut at = verb.tokens.end.max(verb.head + 1 + usize::from(phrase.is_some()));
    let passing = |at: usize| document.tag_at(at) == Tag::Adverb;
    while at < end && passing(at) {
        at += 1;
    }
    let object = phrase_at(document, at, end);
    at = object.as_ref().map_or(at, |object| object.tokens.end);
    // What is lost by those who lose their lives is nothing that the claim tells of.
    let object = object.filter(|_| lemma != "die");
    let behind = at;
    let mut tied = Vec::new();
    while at < end && tied.len() < MOST_TIED {
        let ties = document.tag_at(at) == Tag::Adposition || matches!(document.lower(at), "to" | "by");
        match phrase_at(document, at + 1, end).filter(|_| ties) {
            Some(phrase) => {
                let next = phrase.tokens.end;
                tied.push((at, phrase));
                at = next;
            }
            // `ran out of fuel`, `fell ill in the camp`
            None if passing(at) || at == behind && (ties || document.tag_at(at) == Tag::Adjective) => at += 1,
            None => break,
        }
    }
    let mut it = Proposition { verb, lemma, telling: None, subject, object, tied, asked: false };
    it.telling = telling(document, &it);
    it
}

/// Whom a relative clause is about: `Ana Ruiz, who earned …`.
fn related(document: &Document<'_>, verb: &Predication) -> Option<Phrase> {
    let pronoun =
        (verb.start.saturating_sub(1)..verb.tokens.start).find(|&at| matches!(document.lower(at), "who" | "which"))?;
    let end = pronoun - usize::from(pronoun > 0 && document.lower(pronoun - 1) == ",");
    let named = |at: &usize| matches!(document.tag_at(*at), Tag::ProperNoun | Tag::Noun);
    let start = end - (0..end).rev().take_while(named).count();
    phrase_at(document, start, end).filter(|phrase| phrase.tokens.end == end)
}

/// The word that says what a proposition tells.
fn telling(document: &Document<'_>, it: &Proposition) -> Option<usize> {
    let brings_about = |object: &Phrase| yields(&it.lemma) && is_act(document.lemma(object.head));
    let light = is_copular(document, it.verb.head)
        || concepts::of(&it.lemma, false).is_some_and(|concept| concept.kind == ConceptKind::Light);
    if !light && !it.object.as_ref().is_some_and(brings_about) {
        return Some(it.verb.head);
    }
    let object = it.object.as_ref().map_or(it.verb.tokens.end, |object| object.tokens.end);
    let behind = it.tied.last().map_or(object, |(_, phrase)| phrase.tokens.end);
    let adjective = [object, behind].into_iter().find(|&at| document.tag_at(at) == Tag::Adjective);
    let noun = || it.object.as_ref().map(|object| object.head).filter(|&head| document.tag_at(head) == Tag::Noun);
    adjective.or_else(noun)
}

/// Whether a verb says no more of an act than that it comes about: `deliver a deal`.
fn yields(lemma: &str) -> bool {
    is_among(
        lemma,
        "deliver yield produce secure achieve reach hold conduct clinch report post record suffer call stage \
         organise organize",
    )
}

/// Whether a noun stands for something done or agreed.
fn is_act(noun: &str) -> bool {
    let agreed = || concepts::of("agreement", true).map(|concept| concept.class);
    concepts::of(noun, true).is_some_and(|it| it.kind == ConceptKind::Act || Some(it.class) == agreed())
}

/// The first noun phrase that no preposition stands before, with the name set beside it in commas.
fn subject(document: &Document<'_>, before: Range<usize>) -> Option<Phrase> {
    let mut at = before.start;
    let mut tied = false;
    while at < before.end {
        match phrase_at(document, at, before.end) {
            Some(phrase) if tied => at = phrase.tokens.end,
            Some(mut phrase) => {
                let beside = (document.lower(phrase.tokens.end) == ",")
                    .then(|| phrase_at(document, phrase.tokens.end + 1, before.end))
                    .flatten();
                if let Some(beside) = beside.filter(|it| document.tag_at(it.head) == Tag::ProperNoun) {
                    phrase.tokens.end = beside.tokens.end;
                }
                return Some(phrase);
            }
            None => at += 1,
        }
        // `At least 21 people`
        let bounds = matches!((document.lower(at.saturating_sub(1)), document.lower(at)), ("at", "least" | "most"));
        tied = document.tag_at(at.saturating_sub(1)) == Tag::Adposition && !bounds;
    }
    None
}

/// The noun phrase that starts at a token.
pub(super) fn phrase_at(document: &Document<'_>, start: usize, end: usize) -> Option<Phrase> {
    // `the mine`
    let taken =
        |at: usize| at > start && document.tag_at(at) == Tag::Pronoun && document.tag_at(at - 1) == Tag::Determiner;
    let named = |at: &usize| matches!(document.tag_at(*at), Tag::Noun | Tag::ProperNoun | Tag::Other) || taken(*at);
    let belongs = |at: usize| match document.tag_at(at) {
        // `shares worth 2 million`
        Tag::Adjective if at > start && named(&(at - 1)) => false,
        // `cost | the town | 60 million`
        Tag::Numeral if at > start && document.tag_at(at - 1) == Tag::Noun => false,
        Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral | Tag::Determiner | Tag::Other => {
            document.kind(at) != TokenKind::Punctuation && !is_relative(document, start, at)
        }
        Tag::Pronoun if taken(at) => true,
        // `the dismissed captain`
        Tag::Verb => {
            let determined = at > start && document.tag_at(at - 1) == Tag::Determiner;
            // `ignored | repeated warnings`
            let participle = || at == start && document.lower(at).ends_with("ed") && named(&(at + 1));
            at + 1 < end && (determined || participle())
        }
        _ if phrasal::is_percent(document, at + 1) => true,
        _ => document.kind(at) == TokenKind::Number || is_among(document.lower(at), "'s ’s ' ’ its their his her our"),
    };
    let last = (start..end).take_while(|&at| belongs(at)).last()?;
    let owner = |at: usize| matches!(document.lower(at + 1), "'s" | "’s" | "'" | "’");
    let noun = (start..=last).rev().find(|at| named(at) && !owner(*at));
    // `The chief executive`, `the unemployed`
    let head = noun.or_else(|| {
        let whole = document.tag_at(start) == Tag::Determiner && last > start;
        (whole && document.tag_at(last) == Tag::Adjective).then_some(last)
    })?;
    // `a state of emergency`
    if is_measure_of(document.lemma(head))
        && document.lower(last + 1) == "of"
        && let Some(of) = phrase_at(document, last + 2, end)
    {
        return Some(Phrase { tokens: start..of.tokens.end, head: of.head });
    }
    Some(Phrase { tokens: start..last + 1, head })
}

/// Whether a noun says of what follows it only how much, of what kind or in what state.
pub(super) fn is_measure_of(noun: &str) -> bool {
    is_among(
        noun,
        "state number series group kind sort hundred thousand dozen score pair majority handful lot range act piece",
    )
}

/// Whether a word starts another phrase behind the first: `gave | the town | a bridge`.
fn is_relative(document: &Document<'_>, start: usize, at: usize) -> bool {
    at > start && document.tag_at(at) == Tag::Determiner && !matches!(document.lower(start), "all" | "both" | "half")
}

/// Whether a phrase says when rather than who or what.
pub(super) fn is_time(document: &Document<'_>, phrase: &Phrase) -> bool {
    let word = document.lower(phrase.head);
    quantities::names_day_or_month(word) || is_time_unit(document.lemma(phrase.head))
}

/// Whether a noun is a time of the day or the year, or what time is measured by.
pub(super) fn is_time_unit(noun: &str) -> bool {
    is_among(
        noun,
        "year month week day hour minute night morning evening afternoon today yesterday tomorrow spring summer \
         autumn winter weekend time",
    )
}
