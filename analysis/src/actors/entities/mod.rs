//! Names of one actor put together, within a document and across documents.

mod listing;
mod short;

use super::gazetteer;
use super::names::{Found, Whom};
use crate::document::{Document, TokenKind};
use crate::maps::HashMap;
use corpus::{ActorKind, Span};
use short::Shorts;

/// An actor as far as it is known: the words of its fullest name.
#[derive(Debug)]
struct Entity {
    kind: ActorKind,
    /// The name a list gives it.
    listed: Option<&'static str>,
    /// The words of the fullest name, in small letters.
    words: Vec<String>,
}

/// Persons of one surname that are told apart.
const MOST_NAMESAKES: usize = 50;

/// The actors of a set of documents and their names.
#[derive(Debug, Default)]
pub(super) struct Entities {
    entities: Vec<Entity>,
    of_known: HashMap<usize, usize>,
    of_name: HashMap<String, usize>,
    /// Persons by surname.
    of_surname: HashMap<String, Vec<usize>>,
    /// Persons by given name, the first of each.
    of_given_name: HashMap<String, usize>,
    shorts: Shorts,
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
                Whom::Organisation(kind) => all.add_organisation(&words(document, found.span), kind),
                Whom::Person => all.add_person(&words(document, found.span)),
                Whom::Surname | Whom::Entity(_) => {}
            }
        }
        for (document, found) in pairs().filter(|(_, found)| found.whom == Whom::Surname) {
            let words = words(document, found.span);
            if all.named(&words).is_none() {
                all.add_person(&words);
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

    fn add_organisation(&mut self, words: &[&str], kind: ActorKind) {
        let key = words.join(" ");
        if !self.of_name.contains_key(&key) {
            let entity = self.add(kind, None, owned(words));
            self.of_name.insert(key, entity);
        }
    }

    fn add_person(&mut self, words: &[&str]) {
        let Some(&surname) = words.last() else { return };
        let known = self.person(words);
        match known.and_then(|known| self.entities.get_mut(known)) {
            Some(person) if person.words.len() < words.len() => person.words = owned(words),
            Some(_) => {}
            None => {
                let namesakes = self.of_surname.get(surname).map_or(0, Vec::len);
                if namesakes >= MOST_NAMESAKES {
                    return;
                }
                let entity = self.add(ActorKind::Person, None, owned(words));
                self.of_surname.entry(surname.to_owned()).or_default().push(entity);
                if let Some(given) = words.first().filter(|_| words.len() > 1) {
                    self.of_given_name.entry((*given).to_owned()).or_insert(entity);
                }
            }
        }
    }

    /// The person of a name: the surname is the same, and the given name is, or is its initial, or is not given.
    fn person(&self, words: &[&str]) -> Option<usize> {
        let persons = self.of_surname.get(*words.last()?)?;
        persons.iter().copied().find(|&person| {
            let known = self.entities.get(person).map_or(&[][..], |person| &person.words);
            known.len() == 1
                || words.len() == 1
                || known.first().zip(words.first()).is_some_and(|(a, b)| same_given_name(a, b))
        })
    }

    /// The person of a single name: a surname, or, after a title (`Sir Elton`), a given name.
    fn named(&self, words: &[&str]) -> Option<usize> {
        let by_given_name = || self.of_given_name.get(*words.first()?).copied().filter(|_| words.len() == 1);
        self.person(words).or_else(by_given_name)
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
}

/// The words of a name in small letters, without articles, possessives and stops.
fn words<'d>(document: &'d Document<'_>, span: Span) -> Vec<&'d str> {
    let tokens = document.tokens_in(span);
    let word = |at: usize| {
        let word = document.lower(at);
        let kept = document.kind(at) == TokenKind::Word && !word.starts_with('\'');
        kept.then_some(word)
    };
    let mut words: Vec<&str> = tokens.filter_map(word).collect();
    if words.len() > 1 && words.first().is_some_and(|first| *first == "the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|last| matches!(*last, "jr" | "sr" | "ii" | "iii")) {
        words.pop();
    }
    words
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn same_given_name(a: &str, b: &str) -> bool {
    let initial = |name: &str| name.ends_with('.') || name.chars().count() == 1;
    a == b || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
}
