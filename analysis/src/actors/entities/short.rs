//! Short names of actors: surnames, acronyms, firms without their legal form.

use super::{Entities, words};
use crate::actors::names::{Found, Whom, is_legal_form};
use crate::actors::{REPEATED, SHORT_NAME, SURNAME, gazetteer, runs};
use crate::document::Document;
use crate::rule::{Fired, Rule};
use crate::text::tokens::fold;
use crate::words::{Tag, is_common};
use corpus::{ActorKind, Span};
use std::cmp::Reverse;
use std::ops::Range;

/// A name by which an entity may be found again.
#[derive(Debug)]
pub(super) struct Short {
    /// The words after the first, in small letters.
    rest: Vec<String>,
    entity: usize,
    /// Whether it has to be written in capitals throughout.
    acronym: bool,
    rule: &'static Rule,
}

impl Entities {
    pub(super) fn add_short_names(&mut self) {
        let mut shorts = Vec::new();
        for (at, entity) in self.entities.iter().enumerate().filter(|(_, entity)| entity.listed.is_none()) {
            if entity.words.len() > 1 {
                shorts.push((entity.words.clone(), at, false, &REPEATED));
            }
            match entity.kind {
                ActorKind::Person => {
                    let surname = entity.words.last().cloned().unwrap_or_default();
                    if surname.chars().count() > 2 || gazetteer::is_surname(&surname) {
                        shorts.push((vec![surname], at, false, &SURNAME));
                    }
                }
                _ => {
                    if let Some(acronym) = initials(&entity.words).filter(|acronym| acronym.len() > 2) {
                        shorts.push((vec![acronym], at, true, &SHORT_NAME));
                    }
                    let firm = entity.words.iter().rposition(|word| !is_legal_form(word)).unwrap_or(0) + 1;
                    let short = entity.words.get(..firm).unwrap_or_default();
                    if firm < entity.words.len() && (firm > 1 || short.iter().all(|word| !is_common(word))) {
                        shorts.push((short.to_vec(), at, false, &SHORT_NAME));
                    }
                }
            }
        }
        for (words, entity, acronym, rule) in shorts {
            self.add_short(&words, entity, acronym, rule);
        }
    }

    pub(super) fn add_short(&mut self, words: &[String], entity: usize, acronym: bool, rule: &'static Rule) {
        let Some((first, rest)) = words.split_first() else { return };
        let shorts = self.shorts.entry(first.clone()).or_default();
        if shorts.iter().all(|short| short.rest != rest) {
            shorts.push(Short { rest: rest.to_vec(), entity, acronym, rule });
            shorts.sort_by_key(|short| Reverse(short.rest.len()));
        }
    }

    /// Learns the acronym that stands in brackets after a name, or before a name in brackets.
    pub(super) fn add_acronym(&mut self, document: &Document<'_>, found: &Found) {
        let (Whom::Organisation(_), Some(entity)) = (&found.whom, self.entity(document, found)) else { return };
        let tokens = document.tokens_in(found.span);
        let after = tokens.end + 1;
        let before = tokens.start.wrapping_sub(2);
        for (at, bracketed) in [
            (after, document.lower(tokens.end) == "(" && document.lower(after + 1) == ")"),
            (before, document.lower(tokens.start.wrapping_sub(1)) == "(" && document.lower(tokens.end) == ")"),
        ] {
            let acronym = document.lower(at).replace('.', "");
            let words = words(document, found.span);
            if bracketed && gazetteer::is_acronym(document.word(at)) && abbreviates(&acronym, &words) {
                self.add_short(&[document.lower(at).to_owned()], entity, true, &SHORT_NAME);
            }
        }
    }

    /// Adds the places where a document uses a name that some document explains.
    pub(in crate::actors) fn find_short_names(&self, document: &Document<'_>, found: &mut Vec<Found>) {
        let mut taken = found.iter().map(|found| found.span).collect::<Vec<_>>().into_iter().peekable();
        let mut more = Vec::new();
        for sentence in document.sentences() {
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                let Some(token) = document.token(at) else { break };
                while taken.next_if(|span| span.end <= token.span.start).is_some() {}
                let free = taken.peek().is_none_or(|span| !span.overlaps(token.span));
                let length = if free { self.short_at(document, &sentence.tokens, at, &mut more) } else { 0 };
                at += length.max(1);
            }
        }
        found.extend(more);
    }

    /// Adds the short name at a token, if one is there, and returns the tokens it takes.
    pub(super) fn short_at(
        &self,
        document: &Document<'_>,
        sentence: &Range<usize>,
        at: usize,
        more: &mut Vec<Found>,
    ) -> usize {
        let word = document.word(at);
        if !runs::is_name_word(document, at) {
            return 0;
        }
        if word.contains(['-', '‐', '‑']) && !self.shorts.contains_key(document.lower(at)) {
            self.compound_at(document, at, more);
            return 1;
        }
        let Some(short) = self.shorts.get(document.lower(at)).and_then(|shorts| {
            shorts.iter().find(|short| {
                (!short.acronym || gazetteer::is_acronym(word))
                    && short.rest.iter().enumerate().all(|(n, rest)| document.lower(at + 1 + n) == rest)
            })
        }) else {
            return 0;
        };
        let end = at + short.rest.len() + 1;
        if end > sentence.end || end == at + 1 && !short.acronym && !stands_alone(document, sentence, at) {
            return 0;
        }
        let span = document.span(at..end);
        more.push(Found {
            span,
            whom: Whom::Entity(short.entity),
            fired: Fired { rule: short.rule, words: vec![span] },
        });
        end - at
    }

    pub(super) fn compound_at(&self, document: &Document<'_>, at: usize, more: &mut Vec<Found>) {
        let Some(token) = document.token(at) else { return };
        let mut start = token.span.start as usize;
        for part in document.word(at).split_inclusive(['-', '‐', '‑']) {
            let name = part.trim_end_matches(['-', '‐', '‑']);
            let short =
                self.shorts.get(&fold(name)).and_then(|shorts| shorts.iter().find(|short| short.rest.is_empty()));
            if let Some(short) = short.filter(|_| name.starts_with(char::is_uppercase)) {
                let span = Span::new(start, start + name.len());
                let fired = Fired { rule: short.rule, words: vec![span] };
                more.push(Found { span, whom: Whom::Entity(short.entity), fired });
            }
            start += part.len();
        }
    }
}

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "&" | "in" | "on" | "de")
}

/// The first letters of a name's words, the small ones left out.
fn initials(words: &[String]) -> Option<String> {
    words.iter().filter(|word| !is_small(word)).map(|word| word.chars().next()).collect()
}

/// Whether the letters of an acronym start words of the name, in order, the first the first.
fn abbreviates(acronym: &str, words: &[String]) -> bool {
    let mut letters = acronym.chars().peekable();
    for word in words {
        let _ = letters.next_if(|&letter| word.starts_with(letter));
    }
    let first = acronym.chars().next();
    letters.peek().is_none() && first.is_some() && words.first().and_then(|word| word.chars().next()) == first
}

/// Whether a single surname stands for its bearer: not after another given name, not within the name of a place, and
/// at the start of a sentence not where it may be a common word.
fn stands_alone(document: &Document<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| before >= sentence.start);
    let named_otherwise = before.is_some_and(|before| {
        runs::is_name_word(document, before)
            && (gazetteer::is_given_name(document.lower(before)) || document.word(before).ends_with('.'))
            && !gazetteer::is_title(document.lower(before))
    });
    let place = gazetteer::head(document.lower(at + 1)) == Some(gazetteer::Head::Place);
    let acts =
        matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Particle) || document.lower(at + 1) == ",";
    !named_otherwise && !place && (acts || !runs::is_common_opening(document, sentence, at))
}
