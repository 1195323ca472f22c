//! Clusters by average linkage, each pair looked at when its turn comes.

use super::dates::Nearness;
use crate::maps::HashMap;
use crate::sorting::Sorting;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Two clusters with how like they were, and how many merges each had seen then.
#[derive(Clone, Copy, Debug)]
struct Pair {
    likeness: f64,
    of: [usize; 2],
    ages: [usize; 2],
}

impl Ord for Pair {
    /// The likest first, of equals those that came first.
    fn cmp(&self, other: &Self) -> Ordering {
        self.likeness.total_cmp(&other.likeness).then_with(|| other.of.cmp(&self.of))
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Pair {}

#[derive(Clone, Default, Debug)]
struct Cluster {
    members: Vec<usize>,
    /// The days of its members, in order, as far as they are known.
    days: Vec<i32>,
    /// The sums of likenesses to the members of other clusters.
    sums: HashMap<usize, f64>,
    /// How many merges it has seen.
    age: usize,
}

/// Clusters of articles, with the pairs of them that are like enough to be one.
pub(super) struct Clusters<'n> {
    all: Vec<Cluster>,
    waiting: BinaryHeap<Pair>,
    nearness: &'n Nearness,
    least: f64,
}

impl<'n> Clusters<'n> {
    /// Each article by itself; two clusters are one where their mean likeness, times what their days say, is `least`.
    pub(super) fn new(
        days: &[Option<i32>],
        likenesses: &[(usize, usize, f64)],
        nearness: &'n Nearness,
        least: f64,
    ) -> Self {
        let alone = |(at, day): (usize, &Option<i32>)| Cluster {
            members: vec![at],
            days: day.iter().copied().collect(),
            ..Cluster::default()
        };
        let mut clusters =
            Self { all: days.iter().enumerate().map(alone).collect(), waiting: BinaryHeap::new(), nearness, least };
        for &(a, b, likeness) in likenesses {
            clusters.set(a, b, likeness);
            clusters.set(b, a, likeness);
            clusters.offer(a, b);
        }
        clusters
    }

    fn set(&mut self, of: usize, to: usize, sum: f64) {
        if let Some(cluster) = self.all.get_mut(of) {
            cluster.sums.insert(to, sum);
        }
    }

    /// Puts two clusters into the queue if they are like enough.
    fn offer(&mut self, a: usize, b: usize) {
        let of = [a.min(b), a.max(b)];
        let (Some(first), Some(second)) = (self.all.get(a.min(b)), self.all.get(a.max(b))) else { return };
        let sum = first.sums.get(&a.max(b)).copied().unwrap_or(0.0);
        let mean = sum / (first.members.len() * second.members.len()).max(1) as f64;
        let likeness = mean * self.nearness.weight(&first.days, &second.days);
        if likeness >= self.least {
            self.waiting.push(Pair { likeness, of, ages: [first.age, second.age] });
        }
    }

    /// Merges the likest clusters until none are like enough. Gives each article the number of its cluster, counted
    /// from 0 in the order of first articles.
    pub(super) fn merge(mut self) -> Vec<usize> {
        while let Some(Pair { of: [a, b], ages, .. }) = self.waiting.pop() {
            let age = |at: usize| self.all.get(at).map(|cluster| cluster.age);
            if [age(a), age(b)] == ages.map(Some) {
                self.join(a, b);
            }
        }
        numbers(self.all.into_iter().map(|it| it.members).filter(|members| !members.is_empty()).collect())
    }

    /// Puts the members of the second cluster into the first. The second stays empty and grows old, so that what waits
    /// of it lapses.
    fn join(&mut self, into: usize, from: usize) {
        let Some(second) = self.all.get_mut(from) else { return };
        let age = second.age + 1;
        let moved = std::mem::replace(second, Cluster { age, ..Cluster::default() });
        let Some(first) = self.all.get_mut(into) else { return };
        first.age += 1;
        first.members.extend(moved.members);
        first.days.extend(moved.days);
        first.days.arrange();
        for (other, sum) in moved.sums {
            *first.sums.entry(other).or_insert(0.0) += sum;
        }
        first.sums.remove(&into);
        first.sums.remove(&from);
        let sums: Vec<(usize, f64)> = first.sums.iter().map(|(&other, &sum)| (other, sum)).collect();
        for (other, sum) in sums {
            if let Some(other) = self.all.get_mut(other) {
                other.sums.remove(&from);
                other.sums.insert(into, sum);
            }
            self.offer(into, other);
        }
    }
}

/// For each article the number of its cluster, counted from 0 in the order of first articles.
pub(super) fn numbers(mut clusters: Vec<Vec<usize>>) -> Vec<usize> {
    let mut numbers = vec![0; clusters.iter().map(Vec::len).sum()];
    clusters.arrange_by_key(|members| members.iter().min().copied());
    for (number, members) in clusters.iter().enumerate() {
        for &member in members {
            if let Some(of_article) = numbers.get_mut(member) {
                *of_article = number;
            }
        }
    }
    numbers
}
