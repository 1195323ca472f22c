//! Articles as vectors of their words, and the likeness of any two that share some.

use super::MANY;
use crate::document::{Document, TokenKind};
use crate::maps::{HashMap, number_of};
use crate::sorting::Sorting;
use crate::words::{Tag, frequency, stem};
use std::borrow::Cow;

/// What each use of a name or a figure counts, measured against that of another word.
const NAME: f64 = 1.6;

/// What a name or a figure weighs, measured against another word: two events of one kind (elections, earthquakes) share
/// most of their words, but neither who and where nor how many.
const TELLING_APART: f64 = 2.5;

/// How little rarity among the articles at hand is stretched; below 1, since what several tell of one event makes its
/// own words less rare.
const STRETCH: f64 = 0.7;

/// What a word of the opening counts, measured against one further on: news tells first what happened.
const OPENING: f64 = 1.5;

/// How many sentences make up the opening.
const OPENING_SENTENCES: usize = 2;

/// A likeness below which two articles have nothing to do with each other.
const NOTHING: f64 = 0.01;

/// An article's words as numbers, with weights of which the squares sum to one.
pub(super) type Vector = Vec<(u32, f64)>;

pub(super) fn vectors(articles: &[Document<'_>]) -> Vec<Vector> {
    let mut numbers: HashMap<String, u32> = HashMap::default();
    let counted: Vec<Vector> = articles
        .iter()
        .map(|article| {
            let mut counts: HashMap<u32, Uses> = HashMap::default();
            for (word, uses) in words(article) {
                let number = number_of(word, &mut numbers);
                counts.entry(number).or_insert(Uses { count: 0.0, ..uses }).add(uses);
            }
            let mut counts: Vector = counts.into_iter().map(|(number, uses)| (number, uses.weight())).collect();
            counts.arrange_by_key(|&(number, _)| number);
            counts
        })
        .collect();
    let mut uses = vec![0_u32; numbers.len()];
    for (number, _) in counted.iter().flatten() {
        if let Some(uses) = uses.get_mut(*number as usize) {
            *uses += 1;
        }
    }
    let all = articles.len() as f64;
    let share = many(articles.len());
    let here = |number: u32| {
        let uses = f64::from(uses.get(number as usize).copied().unwrap_or(1));
        // A word of one article alone tells nothing of another; it weighs as much as one that two use.
        let rarity = ((all + 1.0) / uses.max(2.0)).ln() / ((all + 1.0) / 2.0).ln().max(f64::EPSILON);
        1.0 - share + share * rarity.clamp(0.0, 1.0).powf(STRETCH)
    };
    counted
        .into_iter()
        .map(|words| {
            let vector: Vector = words.into_iter().map(|(number, weight)| (number, weight * here(number))).collect();
            let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt().max(f64::EPSILON);
            vector.into_iter().map(|(number, weight)| (number, weight / length)).collect()
        })
        .collect()
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
        (1.0 + self.count).ln() * self.rarity * if self.name { TELLING_APART } else { 1.0 }
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

/// The weight of rarity among so many articles, between 0 and 1.
pub(super) fn many(articles: usize) -> f64 {
    articles as f64 / (articles as f64 + MANY)
}

/// The likenesses, from above 0 to 1, of each article to those before it, in order: the cosines of their vectors, by way
/// of the articles that use each word, so that articles without a common word cost nothing.
pub(super) fn likenesses(vectors: &[Vector]) -> Vec<(usize, usize, f64)> {
    let mut users: HashMap<u32, Vec<(usize, f64)>> = HashMap::default();
    let mut sums = vec![0.0; vectors.len()];
    let mut found = Vec::new();
    for (at, vector) in vectors.iter().enumerate() {
        for &(word, weight) in vector {
            let users = users.entry(word).or_default();
            for &(user, other) in users.iter() {
                if let Some(sum) = sums.get_mut(user) {
                    *sum += weight * other;
                }
            }
            users.push((at, weight));
        }
        for (before, sum) in sums.iter_mut().enumerate().take(at) {
            if *sum >= NOTHING {
                found.push((before, at, *sum));
            }
            *sum = 0.0;
        }
    }
    found
}
