//! Two events of one kind that were taken for one, told apart again.
//!
//! Two launches of one firm or two earthquakes on one island share names as well as words. Among their articles alone
//! these tell nothing, and what is left parts them: each half shares words that the other never uses, as the halves of
//! one event don't. Weighing words by a cluster's own articles is what scatter/gather does (Cutting et al. 1992).

use super::clusters::Clusters;
use super::dates::Nearness;
use super::vectors::{Vector, likenesses};
use crate::sorting::Sorting;
use std::collections::HashMap;

/// Articles that an event must have to be told apart: fewer may share their words by chance.
const FEWEST: usize = 3;

/// The likeness from which on articles are looked at as one part.
const LINKED: f64 = 0.1;

/// The least mean likeness of articles within the parts.
const WITHIN: f64 = 0.2;

/// The most that the mean likeness between parts may be of that within them.
const BETWEEN: f64 = 0.25;

/// The likeness up to which a pair counts; what is liker than that is copied.
const MOST: f64 = 0.4;

/// The likeness of whole articles from which on one is a copy of the other and says nothing new.
const COPY: f64 = 0.9;

/// The events that `members`, articles taken for one, tell; one list where they tell one.
pub(super) fn split(vectors: &[Vector], members: &[usize]) -> Vec<Vec<usize>> {
    let Some(parts) = parts(vectors, members) else { return vec![members.to_vec()] };
    parts.iter().flat_map(|part| split(vectors, part)).collect()
}

fn parts(vectors: &[Vector], members: &[usize]) -> Option<Vec<Vec<usize>>> {
    if members.len() < 2 * FEWEST {
        return None;
    }
    let whole: Vec<Vector> = members.iter().filter_map(|&at| vectors.get(at).cloned()).collect();
    let likenesses = likenesses(&own(&whole));
    let numbers = Clusters::new(&vec![None; whole.len()], &likenesses, &Nearness::of(&[]), LINKED).merge();
    let part_of = with_stragglers(numbers, &likenesses)?;
    let (mut within, mut between) = (Mean::default(), Mean::default());
    let mut distinct: HashMap<usize, usize> = HashMap::new();
    let like: HashMap<(usize, usize), f64> = likenesses.iter().map(|&(a, b, likeness)| ((a, b), likeness)).collect();
    for (b, part) in part_of.iter().enumerate() {
        for (a, other) in part_of.iter().enumerate().take(b) {
            let likeness = like.get(&(a, b)).copied().unwrap_or(0.0).min(MOST);
            if part != other {
                between.add(likeness);
            } else if whole.get(a).zip(whole.get(b)).is_some_and(|(a, b)| cosine(a, b) < COPY) {
                within.add(likeness);
                *distinct.entry(*part).or_default() += 1;
            }
        }
    }
    let mut parts: HashMap<usize, Vec<usize>> = HashMap::new();
    for (part, member) in part_of.iter().zip(members) {
        parts.entry(*part).or_default().push(*member);
    }
    let enough = parts.keys().all(|part| distinct.get(part).is_some_and(|&pairs| pairs >= FEWEST));
    let apart = within.value() >= WITHIN && between.value() <= BETWEEN * within.value();
    (enough && apart).then(|| {
        let mut parts: Vec<_> = parts.into_iter().collect();
        parts.arrange_by_key(|&(part, _)| part);
        parts.into_iter().map(|(_, members)| members).collect()
    })
}

/// The vectors with the words of half of them or fewer as they are, and the others the less the more use them.
fn own(vectors: &[Vector]) -> Vec<Vector> {
    let mut uses: HashMap<u32, u32> = HashMap::new();
    for (word, _) in vectors.iter().flatten() {
        *uses.entry(*word).or_default() += 1;
    }
    let all = vectors.len() as f64;
    let tells = |word: &u32| (all / f64::from(uses.get(word).copied().unwrap_or(1))).log2().min(1.0);
    let own = |vector: &Vector| {
        let words = vector.iter().map(|(word, weight)| (*word, weight * tells(word)));
        words.filter(|(_, weight)| *weight > 0.0).collect()
    };
    vectors.iter().map(own).collect()
}

/// The part of each article: that of its cluster, or, where the cluster is too small, the part it is likest to. `None`
/// where there are fewer than two parts.
fn with_stragglers(mut numbers: Vec<usize>, likenesses: &[(usize, usize, f64)]) -> Option<Vec<usize>> {
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for number in &numbers {
        *sizes.entry(*number).or_default() += 1;
    }
    sizes.retain(|_, size| *size >= FEWEST);
    if sizes.len() < 2 {
        return None;
    }
    let mut pulls: HashMap<usize, HashMap<usize, f64>> = HashMap::new();
    for &(a, b, likeness) in likenesses {
        for (straggler, other) in [(a, b), (b, a)] {
            let (of, to) = (numbers.get(straggler)?, numbers.get(other)?);
            if let Some(size) = sizes.get(to).filter(|_| !sizes.contains_key(of)) {
                *pulls.entry(straggler).or_default().entry(*to).or_default() += likeness / *size as f64;
            }
        }
    }
    let first = *sizes.keys().min()?;
    for (at, number) in numbers.iter_mut().enumerate().filter(|(_, number)| !sizes.contains_key(number)) {
        let pull = pulls.get(&at).and_then(|pulls| pulls.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0))));
        *number = pull.map_or(first, |(part, _)| *part);
    }
    Some(numbers)
}

fn cosine(a: &Vector, b: &Vector) -> f64 {
    let (mut sum, mut at) = (0.0, 0);
    for (word, weight) in a {
        while b.get(at).is_some_and(|(other, _)| other < word) {
            at += 1;
        }
        sum += b.get(at).filter(|(other, _)| other == word).map_or(0.0, |(_, other)| weight * other);
    }
    sum
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: f64,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1.0;
    }

    fn value(&self) -> f64 {
        self.sum / self.count.max(1.0)
    }
}
