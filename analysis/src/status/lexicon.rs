//! The word lists behind the status of a clause, read once from `data/status/`.

use super::forms::Form;
use super::reading::Reading;
use crate::lexicon::{Phrases, WordMap, list};
use crate::maps::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a governing word needs beside it to have its reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Needs {
    pub(crate) to: bool,
    pub(crate) that: bool,
    pub(crate) whether: bool,
    pub(crate) ing: bool,
    pub(crate) np: bool,
    pub(crate) adjective: bool,
    /// An object kept `from` doing something.
    pub(crate) from: bool,
    /// The word that follows, such as `of` in “accused of”.
    pub(crate) word: Option<&'static str>,
    pub(crate) passive: bool,
    pub(crate) active: bool,
    pub(crate) now: bool,
    pub(crate) progressive: bool,
    pub(crate) direct: bool,
}

/// One line of `governors.tsv`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Governor {
    pub(crate) reading: Reading,
    pub(crate) needs: Needs,
}

/// The governors by dictionary form; a word may have several lines, tried in the order of the file.
pub(crate) static GOVERNORS: LazyLock<WordMap<Vec<Governor>>> = LazyLock::new(|| {
    let mut governors: WordMap<Vec<_>> = WordMap::default();
    for line in list!("status/governors.tsv").lines() {
        let mut columns = line.split('\t');
        if let (Some(word), Some(reading), Some(needs)) = (columns.next(), columns.next(), columns.next())
            && let Some(reading) = Reading::parse(reading)
        {
            governors.change(word, |lines| lines.push(Governor { reading, needs: needs_of(needs) }));
        }
    }
    governors
});

fn needs_of(column: &'static str) -> Needs {
    let mut needs = Needs::default();
    for need in column.split(['|', '&']) {
        match need {
            "to" => needs.to = true,
            "that" => needs.that = true,
            "whether" => needs.whether = true,
            "ing" => needs.ing = true,
            "np" => needs.np = true,
            "adj" => needs.adjective = true,
            "from" => needs.from = true,
            "passive" => needs.passive = true,
            "active" => needs.active = true,
            "now" => needs.now = true,
            "progressive" => needs.progressive = true,
            "direct" => needs.direct = true,
            word => needs.word = Some(word),
        }
    }
    needs
}

/// Adverbs that hedge.
pub(crate) static ADVERBS: LazyLock<Phrases<Reading>> =
    LazyLock::new(|| Phrases::parse(list!("status/adverbs.tsv"), Reading::parse));

/// Where a noun or adjective counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    Head,
    Modifier,
}

/// Nouns and adjectives that hedge what a predicate names.
pub(crate) static NOUNS: LazyLock<HashMap<(&'static str, bool), Reading>> = LazyLock::new(|| {
    list!("status/nouns.tsv")
        .lines()
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let word = columns.next()?;
            let reading = Reading::parse(columns.next()?)?;
            Some(((word, columns.next()? == "head"), reading))
        })
        .collect()
});

/// The reading of a noun (`Head`) or of an adjective before a noun (`Modifier`).
pub(crate) fn noun(word: &str, place: Place) -> Option<Reading> {
    NOUNS.get(&(word, place == Place::Head)).copied()
}

/// Nouns that make “is to” no arrangement, with the reading of what follows.
pub(crate) static AIMS: LazyLock<Phrases<Reading>> =
    LazyLock::new(|| Phrases::parse(list!("status/aims.tsv"), Reading::parse));

/// Verbs of appointments.
pub(crate) static FUTURATES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(list!("status/futurates.txt")));

/// Verbs of effect and change, which “will” predicts rather than arranges.
pub(crate) static EFFECTS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(list!("status/effects.txt")));

fn words(list: &'static str) -> HashSet<&'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Irregular forms that are a past tense only, or a participle only.
pub(crate) static FORMS: LazyLock<Phrases<Form>> = LazyLock::new(|| {
    Phrases::parse(list!("status/verb-forms.tsv"), |form| match form {
        "past" => Some(Form::Past),
        "participle" => Some(Form::Participle),
        _ => None,
    })
});

/// What a denying word denies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Denial {
    /// The verb group it stands in.
    Verb,
    /// The clause, as the start of its subject or object.
    Noun,
    /// Nothing.
    None,
}

/// Words that deny.
pub(crate) static DENIALS: LazyLock<Phrases<Denial>> = LazyLock::new(|| {
    Phrases::parse(list!("status/denials.tsv"), |kind| match kind {
        "not" => Some(Denial::Verb),
        "subject" => Some(Denial::Noun),
        "none" => Some(Denial::None),
        _ => None,
    })
});

/// What a word opens within a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Opener {
    Adverbial,
    Contrast,
    Condition,
    Relative,
    Preposition,
    Question,
    None,
}

/// Words that open a clause.
pub(crate) static OPENERS: LazyLock<Phrases<Opener>> = LazyLock::new(|| {
    Phrases::parse(list!("status/openers.tsv"), |kind| match kind {
        "adverbial" => Some(Opener::Adverbial),
        "contrast" => Some(Opener::Contrast),
        "condition" => Some(Opener::Condition),
        "relative" => Some(Opener::Relative),
        "preposition" => Some(Opener::Preposition),
        "question" => Some(Opener::Question),
        "none" => Some(Opener::None),
        _ => None,
    })
});
