//! What two claims have in common: the terms they share, and how much of each claim those make up.

use super::terms::{Part, Preposition, Term};
use crate::sorting::Sorting;
use std::ops::Range;

/// A term that two claims share.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Shared {
    /// Its position among the terms of the one claim.
    pub(crate) a: usize,
    /// Its position among those of the other.
    pub(crate) b: usize,
    /// Its weight, less where the phrases it stands in differ.
    pub(crate) weight: f32,
}

/// The terms that two claims share.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Overlap {
    /// The shared terms, in the order of the first claim.
    pub(crate) shared: Vec<Shared>,
    /// The weight of the shared terms, less where the words they belong to differ.
    pub(crate) weight: f32,
}

impl Overlap {
    /// What the claims `a` and `b` share.
    pub(crate) fn of(a: &[Term], b: &[Term]) -> Self {
        let mut overlap = Self::default();
        let held = bits(b);
        for (at_a, term) in a.iter().enumerate() {
            let is_used = |shared: &Shared| a.get(shared.a).is_some_and(|used| used.key == term.key);
            if held & bit(term) == 0 || overlap.shared.iter().any(is_used) {
                continue;
            }
            // A claim may have the word twice: of those the one counts that agrees most, then the one among more of what
            // both share.
            let uses = |terms: &[Term]| terms.iter().filter(|other| other.key == term.key).count();
            let twice = uses(a) > 1;
            let mut best: Option<(usize, usize, (f32, usize))> = None;
            for at_a in (at_a..a.len()).filter(|&at| a.get(at).is_some_and(|other| other.key == term.key)) {
                let near = if twice { beside(a, at_a, b) } else { 0 };
                for at_b in (0..b.len()).filter(|&at| b.get(at).is_some_and(|other| other.key == term.key)) {
                    let found = (agreement(a, at_a, b, at_b), near);
                    let better =
                        |&(own, _, most): &(usize, usize, (f32, usize))| found > most || own == at_a && found >= most;
                    if best.as_ref().is_none_or(better) {
                        best = Some((at_a, at_b, found));
                    }
                }
            }
            let Some((at_a, at_b, (agreement, _))) = best else { continue };
            let weight = agreement * term.weight.min(b.get(at_b).map_or(0.0, |other| other.weight));
            overlap.shared.push(Shared { a: at_a, b: at_b, weight });
            overlap.weight += weight;
        }
        overlap.shared.arrange_by_key(|shared| shared.a);
        overlap
    }
}

/// How many of the terms next to one in `a` are in `b`, too.
fn beside(a: &[Term], at: usize, b: &[Term]) -> usize {
    let near = slice(a, at.saturating_sub(2)..a.len().min(at + 3));
    near.iter().filter(|term| b.iter().any(|other| other.key == term.key)).count()
}

/// One of 64 bits for the key of a term: a claim whose terms all have others lacks the key, which spares a look at each.
fn bit(term: &Term) -> u64 {
    1 << (term.key % u64::BITS)
}

fn bits(terms: &[Term]) -> u64 {
    terms.iter().fold(0, |held, term| held | bit(term))
}

/// More than which two claims can't share by weight, at a glance.
pub(crate) fn at_most(a: &[Term], b: &[Term]) -> f32 {
    let held = bits(b);
    a.iter().filter(|term| held & bit(term) != 0).map(|term| term.weight).sum()
}

/// The weight of a claim, each key counted once.
pub(crate) fn weight(terms: &[Term]) -> f32 {
    let mut seen = 0;
    let mut first_use = |at: usize, term: &Term| {
        let known = seen & bit(term) != 0 && terms.iter().take(at).any(|earlier| earlier.key == term.key);
        seen |= bit(term);
        !known
    };
    terms.iter().enumerate().filter(|(at, term)| first_use(*at, term)).map(|(_, term)| term.weight).sum()
}

/// How far two uses of a word stand for one thing, judged by the words that narrow them down: `energy ties` are not
/// `cultural ties`, a `commitment to peace` is none `to growth`, nor is `buy ferries` to `buy bread`, while plain `ties`
/// may be either. Between 0 and 1.
fn agreement(a: &[Term], at_a: usize, b: &[Term], at_b: usize) -> f32 {
    let noun = |terms: &[Term], at: usize| terms.get(at).is_some_and(|term| term.noun);
    if noun(a, at_a) && noun(b, at_b) {
        return noun_agreement(a, at_a, b, at_b);
    }
    let (objects_a, objects_b) = (affected(a, at_a), affected(b, at_b));
    let same = |(x, y): (usize, usize)| a.get(x).map(|term| term.key) == b.get(y).map(|term| term.key);
    let of_one = |terms: &[Term], at: usize| is_verb(terms, at) && !acts_on_something(terms, at);
    if (of_one(a, at_a) || of_one(b, at_b))
        && subject(a, at_a).flat_map(|x| subject(b, at_b).map(move |y| (x, y))).any(same)
    {
        return 1.0;
    }
    let meeting = objects_a.clone().flat_map(|x| objects_b.clone().map(move |y| (x, y)));
    let same_key = |&(x, y): &(usize, usize)| a.get(x).map(|term| term.key) == b.get(y).map(|term| term.key);
    let best = meeting.filter(same_key).map(|(x, y)| noun_agreement(a, x, b, y)).reduce(f32::max);
    best.unwrap_or_else(|| narrowing([slice(a, objects_a), &[]], [slice(b, objects_b), &[]]))
}

fn noun_agreement(a: &[Term], at_a: usize, b: &[Term], at_b: usize) -> f32 {
    let (after_a, after_b) = (after(a, at_a), after(b, at_b));
    let (of_a, of_b) = (only_of(after_a), only_of(after_b));
    let narrowed = narrowing([before(a, at_a), of_a], [before(b, at_b), of_b]);
    let complements = match (after_a.first(), after_b.first()) {
        (Some(first), Some(second))
            if first.preposition == second.preposition
                && of_a.is_empty()
                && first.preposition != Some(Preposition::Other) =>
        {
            narrowing([after_a, &[]], [after_b, &[]])
        }
        _ => 1.0,
    };
    narrowed.min(complements)
}

/// The positions of the terms that a word says something of: for a trait the noun after it; for an act what it acts on
/// or, where it has no object, who or what it happens to: `the ship sank`, `the wave sank the ship`.
pub(super) fn affected(terms: &[Term], at: usize) -> Range<usize> {
    let Some(term) = terms.get(at) else { return at..at };
    let object = object(terms, at);
    match term.part {
        Part::Act if term.noun => object,
        Part::Act if acts_on_something(terms, at) => object,
        Part::Act => subject(terms, at),
        _ if slice(terms, at + 1..at + 2).iter().any(|next| next.phrase <= at) => object,
        _ => at..at,
    }
}

fn is_verb(terms: &[Term], at: usize) -> bool {
    terms.get(at).is_some_and(|term| term.part == Part::Act && !term.noun)
}

fn acts_on_something(terms: &[Term], at: usize) -> bool {
    let telling = |term: &Term| matches!(term.part, Part::Act | Part::Name | Part::Thing);
    slice(terms, object(terms, at)).iter().any(telling)
}

/// The positions of the noun phrase before a verb, without the phrases tied to it.
fn subject(terms: &[Term], at: usize) -> Range<usize> {
    let mut end = at;
    while let Some(last) = end.checked_sub(1).and_then(|last| terms.get(last)).filter(|last| last.noun) {
        let start = last.phrase.min(end - 1);
        if last.preposition.is_none() {
            return start..end;
        }
        end = start;
    }
    at..at
}

/// The positions of the terms that a verb acts on: those that follow it, or behind a noun of action those after `of`.
fn object(terms: &[Term], at: usize) -> Range<usize> {
    let noun = terms.get(at).is_some_and(|term| term.noun);
    let start = if noun { after_start(terms, at) } else { at + 1 };
    let tied = if noun { Some(Preposition::Of) } else { None };
    let Some(first) = terms.get(start).filter(|first| first.preposition == tied) else { return start..start };
    let end = (start..terms.len()).find(|&next| terms.get(next).is_some_and(|term| term.phrase != first.phrase));
    start..end.unwrap_or(terms.len())
}

fn slice(terms: &[Term], range: Range<usize>) -> &[Term] {
    terms.get(range).unwrap_or(&[])
}

/// How far words that narrow a noun down agree: fully where they meet or where one side has none.
fn narrowing(a: [&[Term]; 2], b: [&[Term]; 2]) -> f32 {
    let (a, b) = (|| a.into_iter().flatten(), || b.into_iter().flatten());
    // Titles and first names tell no two persons apart: `Ms Vale`, `Mayor Ada Vale`.
    let telling = |term: &&Term| !term.aside && matches!(term.part, Part::Act | Part::Name | Part::Thing);
    let describing = |term: &&Term| term.part == Part::Trait;
    let counts = |term: &&Term| telling(term) || describing(term);
    if a().filter(counts).count() == 0
        || b().filter(counts).count() == 0
        || a().any(|term| b().any(|other| other.key == term.key))
    {
        1.0
    } else if a().filter(telling).count() > 0 && b().filter(telling).count() > 0 {
        0.3
    } else {
        0.7
    }
}

/// The terms that stand directly before one in its noun phrase.
fn before(terms: &[Term], at: usize) -> &[Term] {
    let phrase = terms.get(at).map_or(at, |term| term.phrase);
    terms.get(phrase..at).unwrap_or(&[])
}

/// The terms of the phrase that a preposition ties to the end of a noun's phrase.
fn after(terms: &[Term], at: usize) -> &[Term] {
    let start = after_start(terms, at);
    let Some(first) = terms.get(start).filter(|first| first.preposition.is_some()) else { return &[] };
    let end = (start..terms.len()).find(|&next| terms.get(next).is_some_and(|term| term.phrase != first.phrase));
    terms.get(start..end.unwrap_or(terms.len())).unwrap_or(&[])
}

/// Where the next phrase starts.
fn after_start(terms: &[Term], at: usize) -> usize {
    let same_phrase = |other: &Term| terms.get(at).is_some_and(|term| other.phrase == term.phrase);
    (at + 1..terms.len()).find(|&next| !terms.get(next).is_some_and(same_phrase)).unwrap_or(terms.len())
}

fn only_of(terms: &[Term]) -> &[Term] {
    if terms.first().is_some_and(|term| term.preposition == Some(Preposition::Of)) { terms } else { &[] }
}
