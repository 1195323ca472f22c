//! How alike two sentences are that name and count nothing in particular: scenes, as captions tell them.
//!
//! A name or a figure tells which event it is. Where there is none, any man may ride any horse: what is seen, who does
//! it to whom and how things stand to each other is all there is to compare. So a word for a like thing is another
//! thing, prepositions count, and so does on which side of the verb a noun stands. A scene told in more detail is still
//! the same one, while two that each have what the other lacks are two (a ratio model, Tversky 1977).

use super::content::{Content, Word};
use super::likeness::{self, Match};
use super::pairing::{Pair, Pairing};
use crate::document::Document;
use crate::words::Tag;

/// What of their likeness counts of words that are only related: a dog and a cat, a big and a small one make two scenes.
const RELATED: f64 = 0.35;

/// What a preposition counts: less than the plainest content word.
const TIE: f64 = 0.3;

/// What words for people count beside others: there is somebody in most scenes.
const PERSON: f64 = 0.7;

/// What words count that the fuller sentence has beyond the other, where those that each has alone count 1.
const DETAIL: f64 = 0.25;

/// What the likeness of two sentences loses where all nouns that they share change sides of the verb.
const ACROSS: f64 = 0.5;

/// A sentence with its content.
pub(super) struct Scene<'s, 't> {
    pub(super) document: &'s Document<'t>,
    pub(super) content: &'s Content<'s>,
}

/// How alike two scenes are, from 0 to 1. Where `passive` says that one of them may be in the passive, the order of the
/// nouns tells nothing.
pub(super) fn likeness([a, b]: &[Scene<'_, '_>; 2], pairing: &Pairing, passive: bool) -> f64 {
    let related = |pair: &&Pair| matches!(pair.kind, Match::Near | Match::Opposite);
    let (mut met_a, mut met_b) = (pairing.met_a.clone(), pairing.met_b.clone());
    for pair in pairing.pairs.iter().filter(related) {
        for met in met_a.get_mut(pair.a).into_iter().chain(met_b.get_mut(pair.b)) {
            *met *= RELATED;
        }
    }
    let (ties_a, mut ties_b) = (a.ties(), b.ties());
    let ties = (ties_a.len(), ties_b.len());
    let same = |tie: &&&str| ties_b.iter().position(|other| other == *tie).map(|at| ties_b.swap_remove(at)).is_some();
    let shared = ties_a.iter().filter(same).count();
    let (common_a, alone_a) = a.parts(&met_a, shared, ties.0);
    let (common_b, alone_b) = b.parts(&met_b, shared, ties.1);
    let common = common_a.midpoint(common_b);
    let apart = alone_a.min(alone_b) + DETAIL * alone_a.max(alone_b);
    if common <= 0.0 {
        return 0.0;
    }
    let across = if passive { 0.0 } else { across(a, b, pairing) };
    common / (common + apart) * (1.0 - ACROSS * across)
}

impl Scene<'_, '_> {
    /// Whether it has an article or an auxiliary, as headlines have not: these leave out what is no content.
    pub(super) fn is_written_out(&self) -> bool {
        let mut all = 0..self.document.tokens().len();
        all.any(|at| matches!(self.document.tag_at(at), Tag::Determiner | Tag::Auxiliary))
    }

    /// The prepositions.
    fn ties(&self) -> Vec<&str> {
        let all = 0..self.document.tokens().len();
        all.filter(|&at| self.document.tag_at(at) == Tag::Adposition).map(|at| self.document.lower(at)).collect()
    }

    /// The weight of what the other sentence has, too, and of what this one has alone.
    fn parts(&self, met: &[f64], shared_ties: usize, ties: usize) -> (f64, f64) {
        let mut parts = (TIE * shared_ties as f64, TIE * (ties - shared_ties) as f64);
        for (word, met) in self.content.words.iter().zip(met) {
            let person = word.noun && likeness::is_a(&word.lemma, "person");
            let weight = word.weight * if person { PERSON } else { 1.0 };
            parts.0 += weight * met;
            parts.1 += weight * (1.0 - met);
        }
        parts
    }

    /// Whether a word stands before the first verb.
    fn leads(&self, word: &Word<'_>) -> bool {
        self.content.verbs.first().is_none_or(|verb| word.tokens.start < verb.head)
    }
}

/// The share of the paired nouns that stand before the verb in one sentence only, between 0 and 1.
fn across(a: &Scene<'_, '_>, b: &Scene<'_, '_>, pairing: &Pairing) -> f64 {
    let words = |pair: &Pair| Some((a.content.words.get(pair.a)?, b.content.words.get(pair.b)?));
    let nouns = || pairing.pairs.iter().filter_map(words).filter(|(x, y)| x.noun && y.noun);
    let apart = nouns().filter(|(x, y)| a.leads(x) != b.leads(y)).count();
    apart as f64 / nouns().count().max(1) as f64
}
