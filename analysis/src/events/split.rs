//! Two events of one kind that were taken for one, told apart again.
//!
//! Two launches of one firm or two earthquakes on one island share names as well as words. Among their articles alone
//! these tell nothing, and what is left parts them: each half shares names and figures that the other never uses, as the
//! halves of one event don't. Weighing words by a cluster's own articles is what scatter/gather does (Cutting et al. 1992).

use super::clusters::Clusters;
use super::dates::Nearness;
use super::vectors::{Vector, likenesses};
use crate::maps::HashMap;

/// Articles that an event must have to be told apart: fewer may share their words by chance.
const FEWEST: usize = 3;

/// The likeness from which on articles are looked at as one part.
const LINKED: f64 = 0.04;

/// The least mean likeness of articles within the parts.
const WITHIN: f64 = 0.075;

/// The most that the mean likeness between parts may be of that within them.
const BETWEEN: f64 = 0.3;

/// The likeness up to which a pair counts; what is liker than that is copied.
const MOST: f64 = 0.2;

/// The events that `members`, articles taken for one, tell; one list where they tell one. `originals` says what each
/// article is a copy of: copies say nothing new and go where that goes.
pub(super) fn split(vectors: &[Vector], originals: &[usize], members: &[usize]) -> Vec<Vec<usize>> {
    let mut places: HashMap<usize, usize> = HashMap::default();
    let mut copies: Vec<Vec<usize>> = Vec::new();
    for &member in members {
        let original = originals.get(member).copied().unwrap_or(member);
        let place = *places.entry(original).or_insert(copies.len());
        match copies.get_mut(place) {
            Some(copies) => copies.push(member),
            None => copies.push(vec![member]),
        }
    }
    let whole: Vec<Vector> = copies.iter().filter_map(|copies| vectors.get(*copies.first()?).cloned()).collect();
    let Some(part_of) = parts(&whole) else { return vec![members.to_vec()] };
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); part_of.len()];
    for (part, copies) in part_of.into_iter().zip(copies) {
        if let Some(part) = parts.get_mut(part) {
            part.extend(copies);
        }
    }
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.flat_map(|part| split(vectors, originals, &part)).collect()
}

/// The part of each article, where there are parts that have little in common.
fn parts(whole: &[Vector]) -> Option<Vec<usize>> {
    if whole.len() < 2 * FEWEST {
        return None;
    }
    let likenesses = likenesses(&own(whole));
    let numbers = Clusters::new(&vec![None; whole.len()], &likenesses, &Nearness::of(&[]), LINKED).merge();
    let part_of = with_stragglers(numbers, &likenesses)?;
    let (mut within, mut between) = (Mean::default(), Mean::default());
    for &(a, b, likeness) in &likenesses {
        let mean = if part_of.get(a) == part_of.get(b) { &mut within } else { &mut between };
        mean.sum += likeness.min(MOST);
    }
    let mut sizes: HashMap<usize, usize> = HashMap::default();
    for part in &part_of {
        let size = sizes.entry(*part).or_default();
        within.pairs += *size;
        *size += 1;
    }
    between.pairs = whole.len() * (whole.len() - 1) / 2 - within.pairs;
    (within.value() >= WITHIN && between.value() <= BETWEEN * within.value()).then_some(part_of)
}

/// The names and figures of the articles: those of half of them or fewer as they are, the others the less the more use
/// them.
fn own(vectors: &[Vector]) -> Vec<Vector> {
    let names = |vector: &Vector| vector.iter().copied().filter(|word| word.name).collect();
    let mut own: Vec<Vector> = vectors.iter().map(names).collect();
    let mut uses: HashMap<u32, u32> = HashMap::default();
    for word in own.iter().flatten() {
        *uses.entry(word.number).or_default() += 1;
    }
    let all = vectors.len() as f64;
    for vector in &mut own {
        for word in vector.iter_mut() {
            let uses = uses.get(&word.number).copied().unwrap_or(1);
            word.weight *= (all / f64::from(uses)).log2().min(1.0);
        }
        vector.retain(|word| word.weight > 0.0);
    }
    own
}

/// The part of each article: that of its cluster, or, where the cluster is too small, the part it is likest to. `None`
/// where there are fewer than two parts.
fn with_stragglers(mut numbers: Vec<usize>, likenesses: &[(usize, usize, f64)]) -> Option<Vec<usize>> {
    let mut sizes: HashMap<usize, usize> = HashMap::default();
    for number in &numbers {
        *sizes.entry(*number).or_default() += 1;
    }
    sizes.retain(|_, size| *size >= FEWEST);
    if sizes.len() < 2 {
        return None;
    }
    let mut pulls: HashMap<usize, HashMap<usize, f64>> = HashMap::default();
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

/// A mean likeness of pairs, most of which may have none.
#[derive(Default)]
struct Mean {
    sum: f64,
    pairs: usize,
}

impl Mean {
    fn value(&self) -> f64 {
        self.sum / self.pairs.max(1) as f64
    }
}
