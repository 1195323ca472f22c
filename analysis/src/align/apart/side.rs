//! One of the two claims that are compared.

use crate::align::likeness::{Meaning, Sense, meaning};
use crate::align::propositions::{Phrase, Proposition};
use crate::align::terms::{Part, Term};
use crate::document::Document;
use crate::lexicon::is_among;
use crate::quantities::Quantity;
use crate::words::Tag;
use corpus::{Span, Time};
use std::ops::Range;

/// A claim that is compared.
#[derive(Clone, Copy)]
pub(super) struct Side<'s> {
    pub(super) document: &'s Document<'s>,
    /// Its first token.
    pub(super) start: usize,
    pub(super) told: &'s [Proposition],
    pub(super) quantities: &'s [Quantity],
    pub(super) terms: &'s [Term],
    /// Whether the claim says that something is not so, and of when.
    pub(super) denies: bool,
    pub(super) time: Time,
    /// Where persons are named.
    pub(super) persons: &'s [(usize, Span)],
}

impl<'s> Side<'s> {
    pub(super) fn is_at(&self, term: usize, token: usize) -> bool {
        self.terms.get(term).is_some_and(|term| term.at == token)
    }

    /// A word of the claim by what it means.
    pub(super) fn sense(&self, at: usize) -> Sense<'s> {
        let document = self.document;
        let key = self.terms.iter().rev().find(|term| term.at == at).map(|term| (term.key, term.opposite));
        let noun = matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Other);
        Sense { lemma: document.lemma(at), noun, key }
    }

    /// The terms of a proposition as those of a claim of their own, and where they start among all.
    pub(super) fn clause(&self, it: &Proposition) -> (usize, Vec<Term>) {
        self.terms_in(reach(it))
    }

    /// The terms around a figure: those of the verb that it stands with.
    pub(super) fn around(&self, figure: &Range<usize>) -> (usize, Vec<Term>) {
        let told = self.told.iter().map(reach).find(|reach| reach.contains(&figure.start));
        self.terms_in(told.unwrap_or(0..usize::MAX))
    }

    fn terms_in(&self, tokens: Range<usize>) -> (usize, Vec<Term>) {
        let from = self.terms.partition_point(|term| term.at < tokens.start);
        let own = self.terms.iter().skip(from).take_while(|term| term.at < tokens.end);
        (from, own.map(|term| Term { phrase: term.phrase.saturating_sub(from), ..*term }).collect())
    }

    /// The verb of a proposition by what it means.
    pub(super) fn verb(&self, it: &'s Proposition) -> Sense<'s> {
        let plain = Sense { noun: false, ..self.sense(it.verb.head) };
        // A verb with a particle means another.
        if plain.lemma == it.lemma { plain } else { Sense { lemma: &it.lemma, noun: false, key: None } }
    }

    /// The word that says what a proposition tells, by what it means.
    pub(super) fn telling(&self, it: &'s Proposition) -> Option<Sense<'s>> {
        let at = it.telling?;
        Some(if at == it.verb.head { self.verb(it) } else { self.sense(at) })
    }

    /// Whether it names something or somebody that another claim does not, days and months left out.
    pub(super) fn names_more_than(&self, other: &Side<'_>) -> bool {
        self.terms.iter().any(|term| {
            term.part == Part::Name
                && self.person_at(term.at).is_none()
                && !other.terms.iter().any(|told| told.key == term.key)
        })
    }

    /// Whether a proposition is told of anybody: `anyone who throws stones`.
    pub(super) fn is_general(&self, it: &Proposition) -> bool {
        let start = it.verb.start.saturating_sub(2).max(self.start);
        (start..it.verb.head).any(|at| matches!(self.document.lower(at), "anyone" | "anybody" | "whoever"))
    }

    /// Whether it says that something is done rather than of what kind a thing is: `the plan to close`.
    pub(super) fn asserts(&self, it: &Proposition) -> bool {
        let start = it.verb.tokens.start;
        let hangs = start.checked_sub(1).is_some_and(|before| self.document.tag_at(before) == Tag::Noun);
        it.asked || !hangs || self.document.lower(start) != "to"
    }

    /// Whether a phrase names a person.
    pub(super) fn is_person(&self, phrase: &Phrase) -> bool {
        self.person_at(phrase.head).is_some()
    }

    /// The number of the person that a token names.
    pub(super) fn person_at(&self, at: usize) -> Option<usize> {
        let named = self.persons.iter().find(|(_, span)| self.document.tokens_in(*span).contains(&at));
        named.map(|(person, _)| *person)
    }

    /// Whether a phrase stands for a firm, a state or another body by a common noun: `the company`.
    pub(super) fn is_body(&self, phrase: &Phrase) -> bool {
        is_among(self.document.lemma(phrase.head), "company firm corporation business group bank club government state")
    }

    /// What the first verb says that says something.
    pub(super) fn main(&self) -> Option<Sense<'s>> {
        self.told.iter().find_map(|it| self.telling(it))
    }

    /// Whether one of its words has to do with another word.
    pub(super) fn says(&self, word: Sense<'_>) -> bool {
        let telling = |term: &&Term| term.part != Part::Light && term.part != Part::Number;
        let same = |term: &Term| word.key.is_some_and(|(key, _)| key == term.key);
        self.terms.iter().any(same)
            || self.terms.iter().filter(telling).any(|term| {
                let verb = self.told.iter().find(|it| it.verb.head == term.at).map(|it| self.verb(it));
                meaning(verb.unwrap_or_else(|| self.sense(term.at)), word) != Meaning::Other
            })
    }
}

/// From the subject of a proposition to the last phrase tied to it.
fn reach(it: &Proposition) -> Range<usize> {
    let near = |subject: &&Phrase| subject.tokens.end + 2 >= it.verb.start;
    let start = it.subject.as_ref().filter(near).map_or(it.verb.tokens.start, |subject| subject.tokens.start);
    let end = it.object.as_ref().map_or(it.verb.tokens.end, |object| object.tokens.end);
    start..it.tied.last().map_or(end, |(_, phrase)| phrase.tokens.end)
}
