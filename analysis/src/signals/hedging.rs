//! Whether a sentence is uncertain: hedged by words that mark what it says as possible, likely or merely supposed.
//!
//! The task is that of CoNLL-2010 (Farkas et al. 2010) and Light et al. 2004: a sentence is uncertain when at least
//! one hedge in it counts. A word list decides which words can be hedges, its conditions whether they are one here:
//! `appear` before an infinitive, `suspect` as a verb, `may` as a modal.

#[cfg(test)]
mod tests;

use super::Signal;
use super::cues::{self, Collected};
use crate::document::Document;
use crate::lexicon::{Phrases, list};
use crate::rule::Rule;
use crate::words::Tag;
use std::ops::Range;
use std::sync::LazyLock;

/// A hedge was found.
pub const HEDGE: Rule = Rule {
    name: "uncertain.hedge",
    explanation: "A hedge such as “may”, “suggests” or “possibly” marks what the sentence says as uncertain.",
};

/// Somebody unnamed says so.
pub const CROWD: Rule = Rule {
    name: "uncertain.crowd",
    explanation: "“Some believe” or “critics say” names nobody who could be asked.",
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Condition {
    Always,
    Verb,
    Noun,
    Adjective,
    Modifier,
    Modal,
    Clause,
    Passive,
    Impersonal,
    Prospective,
    Past,
    Never,
}

impl Condition {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::Always,
            "verb" => Self::Verb,
            "noun" => Self::Noun,
            "adjective" => Self::Adjective,
            "modifier" => Self::Modifier,
            "modal" => Self::Modal,
            "clause" => Self::Clause,
            "passive" => Self::Passive,
            "impersonal" => Self::Impersonal,
            "prospective" => Self::Prospective,
            "past" => Self::Past,
            "none" => Self::Never,
            _ => return None,
        })
    }
}

static HEDGES: LazyLock<Phrases<Vec<Condition>>> = LazyLock::new(|| {
    Phrases::parse(list!("signals/hedges.tsv"), |conditions| conditions.split(',').map(Condition::parse).collect())
});

static CROWDS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::parse(list!("signals/crowds.tsv"), |kind| match kind {
        "subject" => Some(false),
        "verb" => Some(true),
        _ => None,
    })
});

/// Whether the run of tokens is uncertain. The score counts the hedges.
#[must_use]
pub fn uncertain(document: &Document<'_>, tokens: Range<usize>) -> Signal {
    let mut collected = Collected::default();
    let mut count = 0_u32;
    for words in hedges(document, tokens.clone()) {
        count += 1;
        collected.add(&HEDGE, document.span(words));
    }
    for words in tokens.clone().filter_map(|at| crowd(document, at, tokens.end)) {
        count += 1;
        collected.add(&CROWD, document.span(words));
    }
    Signal { holds: count > 0, score: f64::from(count), evidence: collected.into_evidence() }
}

/// The hedges in a run of tokens, in order.
pub(crate) fn hedges(document: &Document<'_>, tokens: Range<usize>) -> Vec<Range<usize>> {
    cues::find(document, tokens.clone(), &HEDGES)
        .into_iter()
        .filter(|(words, conditions)| {
            conditions.iter().any(|&condition| counts(document, words.clone(), condition, tokens.end))
        })
        .map(|(words, _)| words)
        .collect()
}

/// Whether a modal at a place is no hedge since it tells of the past or of what somebody is able to: “could hear”.
pub(crate) fn is_idle(document: &Document<'_>, at: usize) -> bool {
    cues::entry_at(document, at, usize::MAX, &HEDGES)
        .is_some_and(|(_, conditions)| conditions.contains(&Condition::Never))
}

fn counts(document: &Document<'_>, words: Range<usize>, condition: Condition, end: usize) -> bool {
    let (at, next) = (words.start, words.end);
    let tag = document.tag_at(at);
    match condition {
        Condition::Always => true,
        Condition::Never => false,
        Condition::Verb => matches!(tag, Tag::Verb | Tag::Auxiliary),
        Condition::Noun => tag == Tag::Noun,
        Condition::Adjective => tag == Tag::Adjective,
        Condition::Modifier => matches!(document.tag_at(next), Tag::Noun | Tag::Adjective | Tag::ProperNoun),
        // The month is written with a capital and follows a day or a preposition.
        Condition::Modal => {
            let capital = document.is_capitalised(at) && document.lower(at) == "may";
            tag != Tag::Noun && (!capital || matches!(document.tag_at(next), Tag::Verb | Tag::Auxiliary | Tag::Adverb))
        }
        Condition::Clause => next < end && takes_clause(document, at, next, end),
        Condition::Passive => is_passive(document, at) && document.lower(next) != "for",
        Condition::Impersonal => {
            let brings = matches!(document.lower(next), "that" | "to" | "as");
            is_passive(document, at) && (brings || it_before(document, at))
        }
        // What a person would do is told as their later life, unless under a condition: `He would win twice`.
        Condition::Prospective => {
            let person = at.checked_sub(1).is_some_and(|before| {
                matches!(document.lower(before), "he" | "she" | "they" | "who")
                    || document.tag_at(before) == Tag::ProperNoun
            });
            let state = (next..end.min(next + 3)).any(|at| matches!(document.lower(at), "be" | "have" | "not" | "n't"));
            let conditional = (at.saturating_sub(30)..end.min(next + 30)).any(|at| document.lower(at) == "if");
            !person || state || conditional
        }
        Condition::Past => document.tag_at(next) == Tag::Verb || document.lower(next) == "been",
    }
}

fn is_passive(document: &Document<'_>, at: usize) -> bool {
    let before = (at.saturating_sub(3)..at).rev().find(|&at| document.tag_at(at) != Tag::Adverb);
    is_participle(document, at) && before.is_some_and(|before| document.lemma(before) == "be")
}

fn is_participle(document: &Document<'_>, at: usize) -> bool {
    document.lower(at).ends_with("ed") || matches!(document.lower(at), "said" | "thought" | "held" | "seen")
}

/// Whether `it` is the subject of a passive: `it has often been said`.
fn it_before(document: &Document<'_>, at: usize) -> bool {
    (at.saturating_sub(5)..at)
        .rev()
        .find(|&at| !matches!(document.tag_at(at), Tag::Adverb | Tag::Auxiliary))
        .is_some_and(|before| document.lower(before) == "it")
}

/// Words before or after a verb of opinion that leave open whose it is, beside those of [`CROWDS`].
static OPEN: LazyLock<Phrases<()>> = LazyLock::new(|| {
    const LIST: &str = "by\nwidely\noften\ngenerally\ncommonly\nfrequently\npopularly\ntraditionally\nvariously";
    Phrases::parse(LIST, |_| Some(()))
});

/// “Some historians believe”, “seen by many as”: an unnamed subject of at most four words and a verb of opinion.
fn crowd(document: &Document<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if !document.may_start(at, &CROWDS) && !document.may_start(at, &OPEN) {
        return None;
    }
    let names_nobody = |at: usize| CROWDS.get(document.key(at)).is_some_and(|&is_verb| !is_verb);
    let opines = |at: usize| {
        document.tag_at(at) == Tag::Verb && CROWDS.get(document.lemma_key(at)).is_some_and(|&is_verb| is_verb)
    };
    if document.lower(at) == "by" && names_nobody(at + 1) && at + 1 < end {
        return at.checked_sub(1).filter(|&verb| opines(verb)).map(|verb| verb..at + 2);
    }
    // “widely regarded as”, “often credited with”: by whom is left open.
    let common = document.lower(at) != "by" && OPEN.has(document.key(at));
    if common && at + 1 < end && opines(at + 1) && is_participle(document, at + 1) {
        return Some(at..at + 2);
    }
    if !names_nobody(at) {
        return None;
    }
    let verb = (at + 1..end.min(at + 6)).find(|&at| {
        !matches!(document.tag_at(at), Tag::Noun | Tag::Adjective | Tag::Adverb | Tag::Adposition | Tag::Auxiliary)
    })?;
    (verb <= at + 4 && opines(verb)).then_some(at..verb + 1)
}

/// Whether a clause, an infinitive or an adjective follows, at once or after an adverb or an addressee.
fn takes_clause(document: &Document<'_>, at: usize, next: usize, end: usize) -> bool {
    let mut next = next;
    while next < end && document.tag_at(next) == Tag::Adverb {
        next += 1;
    }
    if next >= end {
        return false;
    }
    let noun = document.tag_at(at) == Tag::Noun;
    let attributive = at.checked_sub(1).is_some_and(|before| document.tag_at(before) == Tag::Determiner);
    if attributive && !noun {
        return false;
    }
    let word = document.lower(next);
    if matches!(word, "that" | "whether" | "if") || word == "to" && !noun {
        return true;
    }
    if noun {
        return word == "of" && (next + 1..end.min(next + 4)).any(|at| document.lower(at).ends_with("ing"));
    }
    // “expects prices to fall”
    let foresees = matches!(document.lemma(at), "expect" | "assume" | "estimate");
    let later_infinitive = (next..end.min(next + 8))
        .take_while(|&at| document.tag_at(at) != Tag::Punctuation)
        .any(|at| document.lower(at) == "to" && matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary));
    if foresees && later_infinitive {
        return true;
    }
    if document.tag_at(next) == Tag::Adjective && document.lemma(at) == "appear" {
        return true;
    }
    // A clause without “that”: a subject, then a finite verb or modal before any break.
    matches!(document.tag_at(next), Tag::Pronoun | Tag::Determiner | Tag::ProperNoun | Tag::Noun | Tag::Adjective)
        && (next + 1..end.min(next + 7))
            .take_while(|&at| document.tag_at(at) != Tag::Punctuation)
            .any(|at| document.tag_at(at) == Tag::Auxiliary && document.lower(at - 1) != "to")
}
