//! Names of one actor put together, within a document and across documents.

use super::gazetteer;
use super::names::{Found, Whom, is_legal_form};
use super::runs;
use super::{Actors, DEMONYM, Mention, REPEATED, SHORT_NAME, SURNAME};
use crate::document::{Document, TokenKind};
use crate::identity::slug;
use crate::rule::{Fired, Rule};
use crate::text::tokens::fold;
use crate::words::{Tag, is_common};
use corpus::{Actor, ActorKind, Span};
use std::cmp::Reverse;
use std::collections::HashMap;

/// An actor as far as it is known: the words of its fullest name.
#[derive(Debug)]
struct Entity {
    kind: ActorKind,
    /// The name a list gives it.
    listed: Option<&'static str>,
    /// The words of the fullest name, in small letters.
    words: Vec<String>,
}

/// A name by which an entity may be found again.
#[derive(Debug)]
struct Short {
    /// The words after the first, in small letters.
    rest: Vec<String>,
    entity: usize,
    /// Whether it has to be written in capitals throughout.
    acronym: bool,
    rule: &'static Rule,
}

/// The actors of a set of documents and their names.
#[derive(Debug, Default)]
pub(super) struct Entities {
    entities: Vec<Entity>,
    of_known: HashMap<usize, usize>,
    of_name: HashMap<String, usize>,
    /// Persons by surname.
    of_surname: HashMap<String, Vec<usize>>,
    shorts: HashMap<String, Vec<Short>>,
}

impl Entities {
    /// Puts the explained names of all documents together.
    pub(super) fn of(documents: &[Document<'_>], found: &[Vec<Found>]) -> Self {
        let mut all = Self::default();
        let pairs = || {
            documents.iter().zip(found).flat_map(|(document, found)| found.iter().map(move |found| (document, found)))
        };
        for (document, found) in pairs() {
            match found.whom {
                Whom::Known(known) => all.add_known(known),
                Whom::Organisation(kind) => all.add_organisation(words(document, found.span), kind),
                Whom::Person => all.add_person(words(document, found.span)),
                Whom::Surname | Whom::Entity(_) => {}
            }
        }
        for (document, found) in pairs().filter(|(_, found)| found.whom == Whom::Surname) {
            let words = words(document, found.span);
            if all.named(&words).is_none() {
                all.add_person(words);
            }
        }
        all.add_short_names();
        for (document, found) in pairs() {
            all.add_acronym(document, found);
        }
        all
    }

    fn add(&mut self, kind: ActorKind, listed: Option<&'static str>, words: Vec<String>) -> usize {
        self.entities.push(Entity { kind, listed, words });
        self.entities.len() - 1
    }

    fn add_known(&mut self, known: usize) {
        if let Some(actor) = gazetteer::known(known).filter(|_| !self.of_known.contains_key(&known)) {
            let entity = self.add(actor.kind, Some(actor.name), Vec::new());
            self.of_known.insert(known, entity);
        }
    }

    fn add_organisation(&mut self, words: Vec<String>, kind: ActorKind) {
        let key = words.join(" ");
        if !self.of_name.contains_key(&key) {
            let entity = self.add(kind, None, words);
            self.of_name.insert(key, entity);
        }
    }

    fn add_person(&mut self, words: Vec<String>) {
        let Some(surname) = words.last().cloned() else { return };
        let known = self.person(&words);
        match known.and_then(|known| self.entities.get_mut(known)) {
            Some(person) if person.words.len() < words.len() => person.words = words,
            Some(_) => {}
            None => {
                let entity = self.add(ActorKind::Person, None, words);
                self.of_surname.entry(surname).or_default().push(entity);
            }
        }
    }

    /// The person of a name: the surname is the same, and the given name is, or is its initial, or is not given.
    fn person(&self, words: &[String]) -> Option<usize> {
        let persons = self.of_surname.get(words.last()?)?;
        persons.iter().copied().find(|&person| {
            let known = self.entities.get(person).map_or(&[][..], |person| &person.words);
            known.len() == 1
                || words.len() == 1
                || known.first().zip(words.first()).is_some_and(|(a, b)| same_given_name(a, b))
        })
    }

    /// The person of a single name: a surname, or, after a title (`Sir Elton`), a given name.
    fn named(&self, words: &[String]) -> Option<usize> {
        self.person(words).or_else(|| {
            let is_bearer = |entity: &Entity| {
                entity.kind == ActorKind::Person && entity.words.len() > 1 && entity.words.first() == words.first()
            };
            self.entities.iter().position(is_bearer).filter(|_| words.len() == 1)
        })
    }

    fn add_short_names(&mut self) {
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

    fn add_short(&mut self, words: &[String], entity: usize, acronym: bool, rule: &'static Rule) {
        let Some((first, rest)) = words.split_first() else { return };
        let shorts = self.shorts.entry(first.clone()).or_default();
        if shorts.iter().all(|short| short.rest != rest) {
            shorts.push(Short { rest: rest.to_vec(), entity, acronym, rule });
            shorts.sort_by_key(|short| Reverse(short.rest.len()));
        }
    }

    /// Learns the acronym that stands in brackets after a name, or before a name in brackets.
    fn add_acronym(&mut self, document: &Document<'_>, found: &Found) {
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

    /// The entity a name names.
    fn entity(&self, document: &Document<'_>, found: &Found) -> Option<usize> {
        match &found.whom {
            Whom::Known(known) => self.of_known.get(known).copied(),
            Whom::Organisation(_) => self.of_name.get(&words(document, found.span).join(" ")).copied(),
            Whom::Person => self.person(&words(document, found.span)),
            Whom::Surname => self.named(&words(document, found.span)),
            Whom::Entity(entity) => Some(*entity),
        }
    }

    /// Adds the places where a document uses a name that some document explains.
    pub(super) fn find_short_names(&self, document: &Document<'_>, found: &mut Vec<Found>) {
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
    fn short_at(
        &self,
        document: &Document<'_>,
        sentence: &std::ops::Range<usize>,
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

    fn compound_at(&self, document: &Document<'_>, at: usize, more: &mut Vec<Found>) {
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

    /// The actors, the most often named first, and where each is named.
    pub(super) fn actors(&self, documents: &[Document<'_>], found: Vec<Vec<Found>>) -> Actors {
        let mut uses: Vec<Uses> = self.entities.iter().map(|_| Uses::default()).collect();
        let mut mentions = Vec::new();
        for (number, (document, found)) in documents.iter().zip(found).enumerate() {
            let mut of_document: Vec<(Span, usize, Fired)> = Vec::new();
            for found in found {
                let overlaps = of_document.last().is_some_and(|(last, ..)| last.overlaps(found.span));
                let Some(entity) = self.entity(document, &found).filter(|_| !overlaps) else { continue };
                if let Some(uses) = uses.get_mut(entity) {
                    uses.add((number, found.span), found.span.slice(document.text()), found.fired.rule);
                }
                of_document.push((found.span, entity, found.fired));
            }
            mentions.push(of_document);
        }
        let mut order: Vec<usize> =
            (0..uses.len()).filter(|&at| uses.get(at).is_some_and(|uses| uses.count > 0)).collect();
        order.sort_by_key(|&at| uses.get(at).map(|uses| (Reverse(uses.count), uses.first)));
        let place: HashMap<usize, usize> = order.iter().enumerate().map(|(place, &at)| (at, place)).collect();
        let mut slugs = Vec::new();
        let actors =
            order.iter().filter_map(|&at| Some(actor(self.entities.get(at)?, uses.get(at)?, &mut slugs))).collect();
        let mentions = mentions
            .into_iter()
            .map(|of_document| {
                let mention = |(span, entity, fired)| Some(Mention { span, actor: *place.get(&entity)?, fired });
                of_document.into_iter().filter_map(mention).collect()
            })
            .collect();
        Actors { actors, mentions }
    }
}

/// How an entity is named in the documents.
#[derive(Debug, Default)]
struct Uses {
    count: usize,
    first: Option<(usize, Span)>,
    /// Names as written with the number of times, in the order of their first use.
    names: Vec<(String, usize)>,
}

impl Uses {
    fn add(&mut self, place: (usize, Span), written: &str, rule: &'static Rule) {
        self.count += 1;
        self.first.get_or_insert(place);
        if rule.name == DEMONYM.name {
            return;
        }
        let written: String = written.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
        match self.names.iter_mut().find(|(name, _)| *name == written) {
            Some((_, count)) => *count += 1,
            None => self.names.push((written, 1)),
        }
    }
}

fn actor(entity: &Entity, uses: &Uses, slugs: &mut Vec<String>) -> Actor {
    let mut names: Vec<&(String, usize)> = uses.names.iter().collect();
    names.sort_by_key(|(_, count)| Reverse(*count));
    let fullest = names.iter().max_by_key(|(name, count)| (name.split(' ').count(), *count));
    let name = entity.listed.map_or_else(|| fullest.map(|(name, _)| name.clone()).unwrap_or_default(), str::to_owned);
    let mut aliases: Vec<String> = names.into_iter().map(|(name, _)| name.clone()).collect();
    if !aliases.contains(&name) {
        aliases.push(name.clone());
    }
    let base = slug(&name);
    let mut unique = base.clone();
    let mut number = 2;
    while slugs.contains(&unique) {
        unique = format!("{base}-{number}");
        number += 1;
    }
    slugs.push(unique.clone());
    Actor { slug: unique, name, kind: entity.kind, aliases }
}

/// The words of a name in small letters, without articles, possessives and stops.
fn words(document: &Document<'_>, span: Span) -> Vec<String> {
    let tokens = document.tokens_in(span);
    let word = |at: usize| {
        let word = document.lower(at);
        let kept = document.kind(at) == TokenKind::Word && !word.starts_with('\'');
        kept.then(|| word.to_owned())
    };
    let mut words: Vec<String> = tokens.filter_map(word).collect();
    if words.len() > 1 && words.first().is_some_and(|first| first == "the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|last| matches!(last.as_str(), "jr" | "sr" | "ii" | "iii")) {
        words.pop();
    }
    words
}

fn same_given_name(a: &str, b: &str) -> bool {
    let initial = |name: &str| name.ends_with('.') || name.chars().count() == 1;
    a == b || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
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
fn stands_alone(document: &Document<'_>, sentence: &std::ops::Range<usize>, at: usize) -> bool {
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
