//! The words of two sentences paired off by likeness.

use super::content::Word;
use super::likeness::{self, Match};
use crate::sorting::Sorting;

/// The order of nouns beyond this number isn't looked at.
const MOST_NOUNS: usize = 20;

/// Two words that match.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Pair {
    /// The position of the word of the first sentence.
    pub(super) a: usize,
    /// The position of that of the second.
    pub(super) b: usize,
    pub(super) kind: Match,
    /// How like they are, from 0 to 1.
    pub(super) likeness: f64,
}

/// The words of two sentences paired off.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Pairing {
    /// In the order of the first sentence.
    pub(super) pairs: Vec<Pair>,
    /// By position in the first sentence, how far a word is met by the second, from 0 to 1.
    pub(super) met_a: Vec<f64>,
    /// The same for the second sentence.
    pub(super) met_b: Vec<f64>,
    /// The share of the first sentence that is paired, by weight, between 0 and 1.
    pub(super) of_a: f64,
    /// The share of the second.
    pub(super) of_b: f64,
    /// The share of the second that follows from words of the first.
    pub(super) entailed_b: f64,
}

impl Pairing {
    /// Pairs words off, the likest first.
    pub(super) fn of(a: &[Word<'_>], b: &[Word<'_>]) -> Self {
        let mut all = Vec::new();
        for (x, word) in a.iter().enumerate() {
            for (y, other) in b.iter().enumerate() {
                if let Some((kind, likeness)) = likeness::of(word, other) {
                    let apart = (x as f64 / a.len() as f64 - y as f64 / b.len() as f64).abs();
                    all.push((likeness - 0.01 * apart, Pair { a: x, b: y, kind, likeness }));
                }
            }
        }
        all.arrange_by(|p, q| q.0.total_cmp(&p.0).then((p.1.a, p.1.b).cmp(&(q.1.a, q.1.b))));
        let mut pairing = Self { met_a: vec![0.0; a.len()], met_b: vec![0.0; b.len()], ..Self::default() };
        for (_, pair) in all {
            pairing.add(pair);
        }
        pairing.joined(a, b);
        pairing.initials(a, b);
        pairing.pairs.arrange_by_key(|pair| pair.a);
        pairing.of_a = share(a, &pairing.met_a);
        pairing.of_b = share(b, &pairing.met_b);
        let follows = |pair: &&Pair| matches!(pair.kind, Match::Same | Match::KindOf);
        let entailed = pairing.pairs.iter().filter(follows).filter_map(|pair| b.get(pair.b)).map(|word| word.weight);
        pairing.entailed_b = (entailed.sum::<f64>() / weight(b)).min(1.0);
        pairing
    }

    fn add(&mut self, pair: Pair) {
        let (Some(met_a), Some(met_b)) = (self.met_a.get_mut(pair.a), self.met_b.get_mut(pair.b)) else { return };
        if *met_a <= 0.0 && *met_b <= 0.0 {
            (*met_a, *met_b) = (pair.likeness, pair.likeness);
            self.pairs.push(pair);
        }
    }

    /// Meets `work force` with `workforce`.
    fn joined(&mut self, a: &[Word<'_>], b: &[Word<'_>]) {
        let two = |words: &[Word<'_>], at: usize, one: &Word<'_>| {
            let (Some(first), Some(second)) = (words.get(at), words.get(at + 1)) else { return false };
            one.lemma.strip_prefix(first.lemma.as_str()) == Some(second.lemma.as_str())
        };
        for (x, word) in a.iter().enumerate() {
            for (y, other) in b.iter().enumerate() {
                if two(a, x, other) && !self.is_met_b(y) {
                    self.meet(x..x + 2, y..y + 1);
                } else if two(b, y, word) && !self.is_met_a(x) {
                    self.meet(x..x + 1, y..y + 2);
                }
            }
        }
    }

    /// Meets an acronym with the words whose initials it is made of.
    fn initials(&mut self, a: &[Word<'_>], b: &[Word<'_>]) {
        let spelt = |words: &[Word<'_>], acronym: &Word<'_>| {
            let long = acronym.text.len();
            let capitals = (2..=6).contains(&long) && acronym.text.bytes().all(|byte| byte.is_ascii_uppercase());
            let fits = |&start: &usize| {
                words.get(start..start + long).is_some_and(|run| {
                    run.iter().map(|word| word.text.chars().next()).eq(acronym.text.chars().map(Some))
                })
            };
            if capitals { (0..words.len()).find(fits).map(|start| start..start + long) } else { None }
        };
        for x in 0..a.len() {
            if let Some(run) = a.get(x).filter(|_| !self.is_met_a(x)).and_then(|word| spelt(b, word)) {
                self.meet(x..x + 1, run);
            }
        }
        for y in 0..b.len() {
            if let Some(run) = b.get(y).filter(|_| !self.is_met_b(y)).and_then(|word| spelt(a, word)) {
                self.meet(run, y..y + 1);
            }
        }
    }

    fn meet(&mut self, a: std::ops::Range<usize>, b: std::ops::Range<usize>) {
        self.pairs.push(Pair { a: a.start, b: b.start, kind: Match::Same, likeness: 1.0 });
        self.met_a.iter_mut().take(a.end).skip(a.start).for_each(|met| *met = 1.0);
        self.met_b.iter_mut().take(b.end).skip(b.start).for_each(|met| *met = 1.0);
    }

    /// Whether a word of the first sentence is met by one of the second.
    pub(super) fn is_met_a(&self, at: usize) -> bool {
        self.met_a.get(at).is_some_and(|met| *met > 0.0)
    }

    /// Whether a word of the second sentence is met by one of the first.
    pub(super) fn is_met_b(&self, at: usize) -> bool {
        self.met_b.get(at).is_some_and(|met| *met > 0.0)
    }

    /// The word of the second sentence that a word of the first is paired with.
    pub(super) fn partner_of(&self, a: usize) -> Option<usize> {
        self.pairs.iter().find(|pair| pair.a == a).map(|pair| pair.b)
    }

    /// How alike the sentences are as wholes, from 0 to 1: the harmonic mean of the shares they have in common.
    pub(super) fn likeness(&self) -> f64 {
        let (a, b) = (self.of_a, self.of_b);
        if a + b <= 0.0 { 0.0 } else { (2.0 * a * b / (a + b)).clamp(0.0, 1.0) }
    }

    /// The share of two paired nouns each that stand in the opposite order, between 0 and 1: of `dog bites man` and
    /// `man bites dog`, 1.
    pub(super) fn turned_round(&self, a: &[Word<'_>]) -> f64 {
        let nouns: Vec<usize> = self
            .pairs
            .iter()
            .filter(|pair| pair.kind == Match::Same && a.get(pair.a).is_some_and(|word| word.noun))
            .map(|pair| pair.b)
            .take(MOST_NOUNS)
            .collect();
        let of_two = || nouns.iter().enumerate().flat_map(|(at, x)| nouns.iter().skip(at + 1).map(move |y| (x, y)));
        let turned = of_two().filter(|(x, y)| x > y).count();
        turned as f64 / of_two().count().max(1) as f64
    }
}

fn weight(words: &[Word<'_>]) -> f64 {
    words.iter().map(|word| word.weight).sum::<f64>().max(f64::EPSILON)
}

/// The share of a sentence that is met, by weight.
fn share(words: &[Word<'_>], met: &[f64]) -> f64 {
    words.iter().zip(met).map(|(word, met)| word.weight * met).sum::<f64>() / weight(words)
}
