//! The lists of names and of words that explain names.

use crate::document::{Document, TokenKind};
use crate::lexicon::{Key, Phrases, WordMap, list};
use crate::sorting::Sorting;
use crate::text::tokens;
use corpus::{ActorKind, Span};
use std::sync::LazyLock;

/// How a listed name refers to its actor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// By its name.
    Name,
    /// By the adjective or the noun for the people of a state.
    Demonym,
    /// By the capital of a state.
    Capital,
}

/// A word that tells what a name is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Head {
    /// A body or firm; the flag says whether it may stand before `of …`.
    Actor(ActorKind, bool),
    /// An event, a work, a product.
    Other,
    /// A place.
    Place,
}

/// An actor of the lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) kind: ActorKind,
}

#[derive(Debug)]
struct Entry {
    /// The words after the first, in small letters.
    rest: Vec<String>,
    /// The first word as it has to be written; in small letters where a capital first letter will do.
    acronym: Option<String>,
    known: usize,
    form: Form,
}

#[derive(Debug, Default)]
struct Gazetteer {
    known: Vec<Known>,
    by_first: WordMap<Vec<Entry>>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);
static HEADS: LazyLock<Phrases<Head>> = LazyLock::new(|| {
    Phrases::parse(list!("actors/heads.txt"), |says| match says {
        "body" => Some(Head::Actor(ActorKind::Body, false)),
        "body of" => Some(Head::Actor(ActorKind::Body, true)),
        "firm" => Some(Head::Actor(ActorKind::Firm, false)),
        "firm of" => Some(Head::Actor(ActorKind::Firm, true)),
        "other" => Some(Head::Other),
        "place" => Some(Head::Place),
        _ => None,
    })
});
static TITLES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("titles.txt"), |_| Some(())));
static GIVEN_NAMES: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("actors/given-names.txt"), |_| Some(())));
static SURNAMES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("actors/surnames.txt"), |_| Some(())));
static CALENDAR: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::parse(list!("calendar.txt"), |says| {
        (says.starts_with("month") || says.starts_with("weekday")).then_some(())
    })
});
static SPEECH_VERBS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("speech-verbs.txt"), |_| Some(())));

impl Gazetteer {
    fn read() -> Self {
        let mut gazetteer = Self::default();
        let lines = |list: &'static str| list.lines().filter(|line| !line.is_empty());
        for line in lines(list!("actors/states.txt")) {
            let mut parts = line.split(';');
            let mut part = || parts.next().unwrap_or("").split(',').filter(|name| !name.is_empty());
            let names: Vec<_> = part().chain(part()).collect();
            let known = gazetteer.actor(names.first().copied().unwrap_or(""), ActorKind::State);
            names.iter().for_each(|name| gazetteer.enter(name, known, Form::Name));
            for demonym in part() {
                gazetteer.enter(demonym, known, Form::Demonym);
                gazetteer.enter(&format!("{demonym}s"), known, Form::Demonym);
            }
            part().for_each(|people| gazetteer.enter(people, known, Form::Demonym));
            part().for_each(|capital| gazetteer.enter(capital, known, Form::Capital));
        }
        for line in lines(list!("actors/known.txt")) {
            let mut parts = line.split(';');
            let kind = if parts.next() == Some("firm") { ActorKind::Firm } else { ActorKind::Body };
            let names: Vec<_> = parts.flat_map(|part| part.split(',')).collect();
            let known = gazetteer.actor(names.first().copied().unwrap_or(""), kind);
            names.iter().for_each(|name| gazetteer.enter(name, known, Form::Name));
        }
        for entries in gazetteer.by_first.values_mut() {
            entries.arrange_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
        }
        gazetteer
    }

    fn actor(&mut self, name: &'static str, kind: ActorKind) -> usize {
        self.known.push(Known { name, kind });
        self.known.len() - 1
    }

    fn enter(&mut self, name: &str, known: usize, form: Form) {
        let mut words = tokens::split(name, Span::new(0, name.len())).into_iter().map(|(span, _)| span.slice(name));
        let Some(first) = words.next() else { return };
        let acronym = is_acronym(first).then(|| first.to_owned());
        let rest = words.map(tokens::fold).collect();
        self.by_first.change(tokens::fold(first), |entries| entries.push(Entry { rest, acronym, known, form }));
    }
}

/// Whether a word is written in capitals: `US`, `U.N.`, `G7`.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= 1
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
        && word.chars().count() >= 2
}

/// A listed name found at a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) known: usize,
    pub(super) form: Form,
    /// Tokens it takes.
    pub(super) length: usize,
}

/// The longest listed name that starts at a token.
pub(super) fn known_at(document: &Document<'_>, at: usize) -> Option<Match> {
    let Some(entries) = GAZETTEER.by_first.get(document.key(at)) else {
        // “W.H.O.” as “WHO”.
        let dotted = document.lower(at).contains('.');
        return if dotted { known_word(&document.word(at).replace('.', "")) } else { None };
    };
    let written = document.word(at);
    let fits = |entry: &&Entry| {
        let first = match &entry.acronym {
            Some(acronym) => acronym == written,
            None => written.chars().any(char::is_uppercase),
        };
        first && entry.rest.iter().enumerate().all(|(n, word)| document.lower(at + 1 + n) == word)
    };
    let entry = entries.iter().find(fits)?;
    Some(Match { known: entry.known, form: entry.form, length: entry.rest.len() + 1 })
}

/// The listed single-word name that a part of a word is: `Russia` in `India-Russia`.
pub(super) fn known_word(written: &str) -> Option<Match> {
    let entries = GAZETTEER.by_first.get(&tokens::fold(written))?;
    let fits = |entry: &&Entry| {
        entry.rest.is_empty()
            && entry
                .acronym
                .as_ref()
                .map_or_else(|| written.starts_with(char::is_uppercase), |acronym| acronym == written)
    };
    entries.iter().find(fits).map(|entry| Match { known: entry.known, form: entry.form, length: 1 })
}

/// The actor of the lists at a position.
pub(super) fn known(at: usize) -> Option<Known> {
    GAZETTEER.known.get(at).copied()
}

/// What a word says of the name it is in.
pub(super) fn head<'w>(lower: impl Into<Key<'w>>) -> Option<Head> {
    HEADS.get(lower).copied()
}

/// Whether a word is a title or an occupation.
pub(super) fn is_title(lower: &str) -> bool {
    TITLES.has(lower.trim_end_matches('.'))
}

/// Whether a word is a common given name.
pub(super) fn is_given_name<'w>(lower: impl Into<Key<'w>>) -> bool {
    GIVEN_NAMES.has(lower)
}

/// Whether a word is the surname of a well-known person.
pub(super) fn is_surname<'w>(lower: impl Into<Key<'w>>) -> bool {
    SURNAMES.has(lower)
}

/// Whether a token is the name of a month or a day.
pub(super) fn is_calendar<'w>(lower: impl Into<Key<'w>>) -> bool {
    CALENDAR.has(lower)
}

/// Whether a token is a past form of a verb of speech.
pub(super) fn is_speech_verb(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == TokenKind::Word && SPEECH_VERBS.has(document.key(at))
}
