//! Names that a list knows or that their own words explain.

mod listed;
mod organisations;
mod persons;

use super::gazetteer::{self, Head};
use super::runs;
use crate::document::Document;
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use crate::words::Tag;
use corpus::{ActorKind, Span};
use std::ops::Range;

/// Whom a name names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Whom {
    /// An actor of the lists.
    Known(usize),
    /// A body or firm by its own full name.
    Organisation(ActorKind),
    /// A person by given name and surname.
    Person,
    /// A person by surname alone.
    Surname,
    /// An entity of the second pass.
    Entity(usize),
}

/// A name found in a document.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) whom: Whom,
    pub(super) fired: Fired,
}

/// The names of a document that need no other name to be understood.
pub(super) fn explained(document: &Document<'_>) -> Vec<Found> {
    let mut reader = Reader { document, sentence: 0..0, found: Vec::new(), capitals: Vec::new() };
    for (number, sentence) in document.sentences().iter().enumerate() {
        reader.sentence = sentence.tokens.clone();
        let headline = runs::is_headline(document, number);
        for run in runs::runs(document, &sentence.tokens) {
            reader.read(run, headline);
        }
    }
    reader.finish()
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: Range<usize>,
    found: Vec<Found>,
    /// Capitals that stand for their states if the document names these.
    capitals: Vec<(usize, Found)>,
}

impl Reader<'_, '_> {
    fn read(&mut self, run: Range<usize>, headline: bool) {
        let mut run = run;
        let small = |at: usize| !runs::is_name_word(self.document, at);
        while run.start < run.end && (small(run.start) || self.is_no_part_of_name(run.start)) {
            run.start += 1;
        }
        while run.start < run.end && small(run.end - 1) {
            run.end -= 1;
        }
        if run.start >= run.end {
            return;
        }
        if !headline && self.read_organisation(&run) {
            return;
        }
        if self.is_place(&run) {
            return;
        }
        let mut rest = run.start;
        let mut at = run.start;
        while at < run.end {
            let length = self.read_known(at, run.end);
            if length > 0 {
                self.read_person(rest..at, headline);
                at += length;
                rest = at;
            } else {
                at += 1;
            }
        }
        self.read_person(rest..run.end, headline);
    }

    /// Words that open a sentence without being part of a name: `The`, `However`, `Recent`.
    fn is_no_part_of_name(&self, at: usize) -> bool {
        let key = self.document.key(at);
        let closed = matches!(
            self.document.tag_at(at),
            Tag::Determiner | Tag::Adposition | Tag::Pronoun | Tag::Subordinator | Tag::Coordinator | Tag::Auxiliary
        );
        let is_known = || gazetteer::known_at(self.document, at).is_some();
        let explained = || {
            is_known()
                || gazetteer::is_title(key.word)
                || gazetteer::is_given_name(key)
                || gazetteer::is_surname(key)
                || gazetteer::head(key).is_some()
        };
        closed && !is_known() || runs::is_common_opening(self.document, &self.sentence, at) && !explained()
    }

    fn is_place(&self, run: &Range<usize>) -> bool {
        let place = |at: usize| gazetteer::head(self.document.key(at)) == Some(Head::Place);
        let whole = gazetteer::known_at(self.document, run.start).is_some_and(|known| known.length == run.len());
        run.len() >= 2 && !whole && (place(run.end - 1) || place(run.start))
    }

    fn push(&mut self, tokens: Range<usize>, whom: Whom, rule: &'static Rule, evidence: Vec<usize>) {
        let span = self.document.span(tokens);
        let evidence = evidence.into_iter().filter_map(|at| self.document.token(at)).map(|token| token.span).collect();
        self.push_span(span, whom, rule, evidence);
    }

    fn push_span(&mut self, span: Span, whom: Whom, rule: &'static Rule, evidence: Vec<Span>) {
        let mut words: Vec<Span> = evidence.into_iter().filter(|word| !span.contains(*word)).collect();
        words.push(span);
        words.arrange();
        self.found.push(Found { span, whom, fired: Fired { rule, words } });
    }

    /// The names found, with the capitals of states that the document names otherwise.
    fn finish(self) -> Vec<Found> {
        let mut found = self.found;
        let named: Vec<usize> = found
            .iter()
            .filter_map(|found| match found.whom {
                Whom::Known(known) => Some(known),
                _ => None,
            })
            .collect();
        found.extend(self.capitals.into_iter().filter(|(state, _)| named.contains(state)).map(|(_, found)| found));
        found.arrange_by_key(|found| found.span);
        found
    }
}

/// Whether a word says in which form a firm is set up.
pub(super) fn is_legal_form(word: &str) -> bool {
    matches!(
        word,
        "limited"
            | "ltd"
            | "inc"
            | "corp"
            | "corporation"
            | "company"
            | "co"
            | "plc"
            | "llc"
            | "llp"
            | "group"
            | "holdings"
            | "gmbh"
            | "ag"
            | "pvt"
    )
}
