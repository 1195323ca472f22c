//! Short names of actors: surnames, acronyms, firms without their legal form.

use super::{Entities, words};
use crate::actors::names::{Found, Whom, is_legal_form};
use crate::actors::{REPEATED, SHORT_NAME, SURNAME, gazetteer, runs};
use crate::document::Document;
use crate::maps::HashMap;
use crate::rule::{Fired, Rule};
use crate::text::tokens::fold;
use crate::words::{Tag, is_common};
use corpus::{ActorKind, Span};
use std::ops::Range;

/// Names by which entities may be found again.
#[derive(Debug, Default)]
pub(super) struct Shorts {
    /// By the words in small letters, parted by spaces.
    by_words: HashMap<String, Short>,
    /// The most words of a name by its first.
    longest: HashMap<String, usize>,
}

#[derive(Clone, Copy, Debug)]
struct Short {
    entity: usize,
    /// Whether it has to be written in capitals throughout.
    acronym: bool,
    rule: &'static Rule,
}

impl Shorts {
    /// Adds a name unless an earlier entity has it.
    fn add(&mut self, words: &[String], short: Short) {
        let Some(first) = words.first() else { return };
        let longest = self.longest.entry(first.clone()).or_default();
        *longest = (*longest).max(words.len());
        self.by_words.entry(words.join(" ")).or_insert(short);
    }

    /// The longest name at a token, with the tokens it takes.
    fn at(&self, document: &Document<'_>, at: usize) -> Option<(Short, usize)> {
        let longest = *self.longest.get(document.lower(at))?;
        (1..=longest).rev().find_map(|length| {
            let words: Vec<&str> = (at..at + length).map(|at| document.lower(at)).collect();
            let short = self.by_words.get(&words.join(" "))?;
            (!short.acronym || gazetteer::is_acronym(document.word(at))).then_some((*short, length))
        })
    }
}

impl Entities {
    pub(super) fn add_short_names(&mut self) {
        let mut shorts: Vec<(Vec<String>, usize, bool, &'static Rule)> = Vec::new();
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
            self.shorts.add(&words, Short { entity, acronym, rule });
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
                let short = Short { entity, acronym: true, rule: &SHORT_NAME };
                self.shorts.add(&[document.lower(at).to_owned()], short);
            }
        }
    }

    /// Adds the places where a document uses a name that some document explains, and says which of several persons of
    /// one surname is meant: the one named in full last.
    pub(in crate::actors) fn find_short_names(&self, document: &Document<'_>, found: &mut Vec<Found>) {
        let mut explained = std::mem::take(found).into_iter().peekable();
        let mut bearers: HashMap<String, usize> = HashMap::default();
        for sentence in document.sentences() {
            let mut at = sentence.tokens.start;
            while let Some(token) = document.token(at).filter(|_| at < sentence.tokens.end) {
                while let Some(name) = explained.next_if(|name| name.span.start < token.span.end) {
                    found.push(self.with_bearer(document, name, &mut bearers));
                }
                let free = found.last().is_none_or(|last| last.span.end <= token.span.start);
                at += if free { self.short_at(document, &sentence.tokens, at, &bearers, found).max(1) } else { 1 };
            }
        }
        found.extend(explained);
    }

    /// A name, the person being settled where it is a surname that several have.
    fn with_bearer(&self, document: &Document<'_>, found: Found, bearers: &mut HashMap<String, usize>) -> Found {
        let surname = words(document, found.span).pop().unwrap_or_default();
        match found.whom {
            Whom::Person => {
                if let Some(entity) = self.entity(document, &found) {
                    bearers.insert(surname.to_owned(), entity);
                }
                found
            }
            Whom::Surname => match bearers.get(surname) {
                Some(&entity) => Found { whom: Whom::Entity(entity), ..found },
                None => found,
            },
            _ => found,
        }
    }

    /// Adds the short name at a token, if one is there, and returns the tokens it takes.
    fn short_at(
        &self,
        document: &Document<'_>,
        sentence: &Range<usize>,
        at: usize,
        bearers: &HashMap<String, usize>,
        found: &mut Vec<Found>,
    ) -> usize {
        if !runs::is_name_word(document, at) {
            return 0;
        }
        let Some((short, length)) = self.shorts.at(document, at) else {
            self.compound_at(document, at, bearers, found);
            return 1;
        };
        if at + length > sentence.end || length == 1 && !short.acronym && !stands_alone(document, sentence, at) {
            return 0;
        }
        let span = document.span(at..at + length);
        self.push_short(short, document.lower(at), span, bearers, found);
        length
    }

    /// Adds the short names in a word of parts joined by hyphens.
    fn compound_at(
        &self,
        document: &Document<'_>,
        at: usize,
        bearers: &HashMap<String, usize>,
        found: &mut Vec<Found>,
    ) {
        let Some(token) = document.token(at).filter(|_| document.is_joined(at)) else { return };
        let mut start = token.span.start as usize;
        for part in document.word(at).split_inclusive(HYPHENS) {
            let name = part.trim_end_matches(HYPHENS);
            let lower = fold(name);
            if name.len() < document.word(at).len()
                && name.starts_with(char::is_uppercase)
                && let Some(short) = self.shorts.by_words.get(&lower)
            {
                self.push_short(*short, &lower, Span::new(start, start + name.len()), bearers, found);
            }
            start += part.len();
        }
    }

    /// Adds a short name; a surname that several persons have, only where one of them has been named in full before.
    fn push_short(
        &self,
        short: Short,
        lower: &str,
        span: Span,
        bearers: &HashMap<String, usize>,
        found: &mut Vec<Found>,
    ) {
        let shared = short.rule.name == SURNAME.name && self.of_surname.get(lower).is_some_and(|all| all.len() > 1);
        let entity = if shared { bearers.get(lower).copied() } else { Some(short.entity) };
        if let Some(entity) = entity {
            found.push(Found {
                span,
                whom: Whom::Entity(entity),
                fired: Fired { rule: short.rule, words: vec![span] },
            });
        }
    }
}

const HYPHENS: [char; 3] = ['-', '‐', '‑'];

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "&" | "in" | "on" | "de")
}

/// The first letters of a name's words, the small ones left out.
fn initials(words: &[String]) -> Option<String> {
    words.iter().filter(|word| !is_small(word)).map(|word| word.chars().next()).collect()
}

/// Whether the letters of an acronym start words of the name, in order, the first the first.
fn abbreviates(acronym: &str, words: &[&str]) -> bool {
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
            && (gazetteer::is_given_name(document.key(before)) || document.word(before).ends_with('.'))
            && !gazetteer::is_title(document.lower(before))
    });
    let place = gazetteer::head(document.key(at + 1)) == Some(gazetteer::Head::Place);
    let acts =
        matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Particle) || document.lower(at + 1) == ",";
    !named_otherwise && !place && (acts || !runs::is_common_opening(document, sentence, at))
}
