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
            let of = |at: usize| self.all.get(at).map_or((0, 0), |cluster| (cluster.age, cluster.sums.len()));
            let [(age, few), (other_age, many)] = [of(a), of(b)];
            if [age, other_age] != ages {
                // One of them has grown since, or is gone, which leaves nothing to offer.
                self.offer(a, b);
            } else if few < many {
                self.join(b, a);
            } else {
                self.join(a, b);
            }
        }
        numbers(self.all.into_iter().map(|it| it.members).filter(|members| !members.is_empty()).collect())
    }

    /// Puts the members of the second cluster, the one with fewer neighbours, into the first. The second stays empty and
    /// grows old, so that what waits of it lapses.
    fn join(&mut self, into: usize, from: usize) {
        let Some(second) = self.all.get_mut(from) else { return };
        let age = second.age + 1;
        let moved = std::mem::replace(second, Cluster { age, ..Cluster::default() });
        let Some(first) = self.all.get_mut(into) else { return };
        first.age += 1;
        first.members.extend(moved.members);
        // What has nothing in common with the second is now less like the first, which its turn in the queue will show;
        // unless the second brings it nearer in time.
        let nearer = !moved.days.is_empty();
        first.days.extend(moved.days);
        first.days.arrange();
        let mut sums = std::mem::take(&mut first.sums);
        sums.remove(&from);
        let mut liker = Vec::new();
        for (at, sum) in moved.sums {
            if let Some(other) = self.all.get_mut(at).filter(|_| at != into) {
                let all = sums.entry(at).or_insert(0.0);
                *all += sum;
                other.sums.remove(&from);
                other.sums.insert(into, *all);
                liker.push(at);
            }
        }
        if nearer {
            liker = sums.keys().copied().collect();
        }
        if let Some(first) = self.all.get_mut(into) {
            first.sums = sums;
        }
        for other in liker {
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
