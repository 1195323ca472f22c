//! Names in the lists: states with their adjectives and capitals, well-known bodies and firms.

use super::{Found, Reader, Whom};
use crate::actors::gazetteer::{self, Form, Head, Match};
use crate::actors::{CAPITAL, DEMONYM, KNOWN, runs};
use crate::rule::Fired;
use crate::words::Tag;
use corpus::{ActorKind, Span};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Reads a listed name at a token and returns the tokens it takes.
    pub(super) fn read_known(&mut self, at: usize, end: usize) -> usize {
        let document = self.document;
        let word = document.word(at);
        if word.contains(['-', '‐', '‑']) && gazetteer::known_at(document, at).is_none() {
            return self.read_compound(at);
        }
        let Some(found) = gazetteer::known_at(document, at).filter(|found| at + found.length <= end) else { return 0 };
        let before = at.wrapping_sub(1);
        let given = at > self.sentence.start
            && found.length == 1
            && runs::is_name_word(document, before)
            && gazetteer::is_given_name(document.key(before));
        let common = found.length == 1
            && !gazetteer::is_acronym(word)
            && runs::is_common_opening(document, &self.sentence, at)
            && found.form == Form::Name
            && gazetteer::known(found.known).is_some_and(|known| known.kind != ActorKind::State);
        if given || common || self.is_language(at, &found) {
            return 0;
        }
        let tokens = at..at + found.length;
        match found.form {
            Form::Name => self.push(tokens, Whom::Known(found.known), &KNOWN, Vec::new()),
            Form::Demonym => self.push(tokens, Whom::Known(found.known), &DEMONYM, Vec::new()),
            Form::Capital => {
                if self.is_agent(&tokens) {
                    let span = document.span(tokens.clone());
                    let fired = Fired { rule: &CAPITAL, words: vec![span] };
                    self.capitals.push((found.known, Found { span, whom: Whom::Known(found.known), fired }));
                }
            }
        }
        found.length
    }

    /// `spoke in Russian`, `speaks French`.
    pub(super) fn is_language(&self, at: usize, found: &Match) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.document.lemma(before));
        let alone = !matches!(self.document.tag_at(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
        found.form == Form::Demonym && alone && matches!(before, "in" | "speak" | "into" | "learn" | "teach" | "study")
    }

    /// Whether a capital acts like a government: it is followed by a verb it is the subject of, or owns something, or
    /// stands before a noun, and no preposition of place stands before it.
    pub(super) fn is_agent(&self, tokens: &Range<usize>) -> bool {
        let document = self.document;
        let before = tokens.start.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let placed = before.is_some_and(|before| {
            matches!(
                document.lower(before),
                "in" | "at"
                    | "to"
                    | "from"
                    | "near"
                    | "outside"
                    | "around"
                    | "into"
                    | "of"
                    | "for"
                    | "via"
                    | "through"
                    | "toward"
                    | "towards"
                    | "across"
                    | "inside"
                    | "throughout"
                    | "visit"
                    | "visits"
                    | "visited"
                    | "visiting"
                    | "leave"
                    | "left"
                    | "reach"
                    | "reached"
                    | "("
            ) || document.word(before) == "," && before.checked_sub(1).is_some_and(|at| document.is_capitalised(at))
        });
        let after = tokens.end;
        let owns = document.lower(after) == "'s" || document.lower(after) == "'";
        let acts = matches!(document.tag_at(after), Tag::Verb | Tag::Auxiliary)
            && !matches!(document.lower(after), "was" | "were");
        let adverb = document.tag_at(after) == Tag::Adverb && document.tag_at(after + 1) == Tag::Verb;
        let place_word = gazetteer::head(document.key(after)) == Some(Head::Place)
            || matches!(
                document.lower(after),
                "suburb" | "suburbs" | "resident" | "residents" | "court" | "police" | "time"
            );
        let modifies = document.tag_at(after) == Tag::Noun && !place_word;
        !placed && (owns || acts || adverb || modifies)
            || placed && owns && before.is_some_and(|at| document.lower(at) != "in")
    }

    /// A word of parts joined by hyphens, each of which may be a listed name: `India-Russia`.
    pub(super) fn read_compound(&mut self, at: usize) -> usize {
        let Some(token) = self.document.token(at) else { return 0 };
        let word = self.document.word(at);
        let mut start = token.span.start as usize;
        let mut any = false;
        for part in word.split(['-', '‐', '‑']) {
            if let Some(found) = gazetteer::known_word(part).filter(|found| found.form != Form::Capital) {
                let rule = if found.form == Form::Demonym { &DEMONYM } else { &KNOWN };
                self.push_span(Span::new(start, start + part.len()), Whom::Known(found.known), rule, Vec::new());
                any = true;
            }
            start += part.len()
                + word
                    .get(start - token.span.start as usize + part.len()..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(0, char::len_utf8);
        }
        usize::from(any)
    }
}
