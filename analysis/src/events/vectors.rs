//! Articles as vectors of their words, and the likeness of any two that share some.

use super::MANY;
use crate::document::{Document, TokenKind};
use crate::maps::{HashMap, number_of};
use crate::sorting::{Sorting, arrange_numbers};
use crate::words::{Tag, frequency, stem};
use std::borrow::Cow;

/// What each use of a name or a figure counts, measured against that of another word.
const NAME: f64 = 2.0;

/// What a word of the opening counts, measured against one further on: news tells first what happened.
const OPENING: f64 = 2.0;

/// How many sentences make up the opening.
const OPENING_SENTENCES: usize = 2;

/// A likeness below which two articles have nothing to do with each other.
const NOTHING: f64 = 0.01;

/// Of how many articles before it, the likest, an article keeps its likeness. More would tell nothing more of its event,
/// and what clusters have to add up would grow with the square of the articles.
const COMPANIONS: usize = 300;

/// A word of an article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its number among the words of all articles.
    pub(super) number: u32,
    pub(super) weight: f64,
    /// Whether it is a name or a figure there.
    pub(super) name: bool,
}

/// The words of an article. The squares of the weights of names and figures sum to one half, and so do those of all other
/// words: two articles are alike by who, where and how many as much as by what happened. Names alone would put all news of
/// one firm together, the others all earthquakes.
pub(super) type Vector = Vec<Word>;

pub(super) fn vectors(articles: &[Document<'_>]) -> Vec<Vector> {
    let mut numbers: HashMap<String, u32> = HashMap::default();
    let mut vectors: Vec<Vector> = articles
        .iter()
        .map(|article| {
            let mut counts: HashMap<u32, Uses> = HashMap::default();
            for (word, uses) in words(article) {
                let number = number_of(word, &mut numbers);
                counts.entry(number).or_insert(Uses { count: 0.0, ..uses }).add(uses);
            }
            let word = |(number, uses): (u32, Uses)| Word { number, weight: uses.weight(), name: uses.name };
            let mut vector: Vector = counts.into_iter().map(word).collect();
            vector.arrange_by_key(|word| word.number);
            vector
        })
        .collect();
    let mut uses = vec![0_u32; numbers.len()];
    for word in vectors.iter().flatten() {
        if let Some(uses) = uses.get_mut(word.number as usize) {
            *uses += 1;
        }
    }
    let all = articles.len() as f64;
    let share = all / (all + MANY);
    let here = |number: u32| {
        let uses = f64::from(uses.get(number as usize).copied().unwrap_or(1));
        // A word of one article alone tells nothing of another; it weighs as much as one that two use.
        let rarity = ((all + 1.0) / uses.max(2.0)).ln() / ((all + 1.0) / 2.0).ln().max(f64::EPSILON);
        1.0 - share + share * rarity.clamp(0.0, 1.0)
    };
    for vector in &mut vectors {
        for word in vector.iter_mut() {
            word.weight *= here(word.number);
        }
        for name in [false, true] {
            let part = vector.iter().filter(|word| word.name == name);
            let squares: f64 = part.map(|word| word.weight * word.weight).sum();
            let length = (2.0 * squares).sqrt().max(f64::EPSILON);
            for word in vector.iter_mut().filter(|word| word.name == name) {
                word.weight /= length;
            }
        }
    }
    vectors
}

/// How an article uses a word.
#[derive(Clone, Copy, Debug)]
struct Uses {
    /// What its uses count together.
    count: f64,
    /// How rare it is in English at large, from 0 to 1.
    rarity: f64,
    /// Whether it is a name or a figure in one of them.
    name: bool,
}

impl Uses {
    fn add(&mut self, more: Self) {
        self.count += more.count;
        self.rarity = self.rarity.min(more.rarity);
        self.name |= more.name;
    }

    fn weight(self) -> f64 {
        (1.0 + self.count).ln() * self.rarity
    }
}

/// The words of an article, one use at a time.
fn words<'d>(article: &'d Document<'_>) -> impl Iterator<Item = (Cow<'d, str>, Uses)> {
    let opening = article.sentences().get(OPENING_SENTENCES).map_or(usize::MAX, |sentence| sentence.tokens.start);
    (0..article.tokens().len()).filter_map(move |at| {
        let name = matches!(article.tag_at(at), Tag::ProperNoun) || article.kind(at) == TokenKind::Number;
        let telling = matches!(article.tag_at(at), Tag::Noun | Tag::Verb | Tag::Adjective | Tag::Numeral | Tag::Other);
        if !(name || telling) || !matches!(article.kind(at), TokenKind::Word | TokenKind::Number) {
            return None;
        }
        let lemma = article.lemma(at);
        let rarity = frequency::rarity(lemma);
        let count = if name { NAME } else { 1.0 } * if at < opening { OPENING } else { 1.0 };
        (rarity > 0.0).then(|| (stem::of(lemma), Uses { count, rarity, name }))
    })
}

/// The likenesses, from above 0 to 1, of each article to the likest of those before it: the cosines of their vectors, by
/// way of the articles that use each word, so that articles without a common word cost nothing.
pub(super) fn likenesses(vectors: &[Vector]) -> Vec<(usize, usize, f64)> {
    let mut users: HashMap<u32, Vec<(usize, f64)>> = HashMap::default();
    let mut sums = vec![0.0; vectors.len()];
    let mut found = Vec::new();
    for (at, vector) in vectors.iter().enumerate() {
        for word in vector {
            let users = users.entry(word.number).or_default();
            for &(user, other) in users.iter() {
                if let Some(sum) = sums.get_mut(user) {
                    *sum += word.weight * other;
                }
            }
            users.push((at, word.weight));
        }
        let mut companions = Vec::new();
        for (before, sum) in (0_u32..).zip(sums.iter_mut().take(at)) {
            let sum: f64 = std::mem::take(sum);
            if sum >= NOTHING {
                // The bits of numbers above 0 are in the order of the numbers.
                companions.push((sum.to_bits(), before));
            }
        }
        if companions.len() > COMPANIONS {
            arrange_numbers(&mut companions);
        }
        let likest = companions.into_iter().rev().take(COMPANIONS);
        found.extend(likest.map(|(likeness, before)| (before as usize, at, f64::from_bits(likeness))));
    }
    found
}
