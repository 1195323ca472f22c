//! Precision, recall, F1 and rank correlation.

use std::collections::BTreeMap;

/// Right and wrong decisions about one class.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Counts {
    /// Predicted and so.
    pub(super) right: u64,
    /// Predicted and not so.
    pub(super) wrong: u64,
    /// So and not predicted.
    pub(super) missed: u64,
}

impl Counts {
    pub(super) fn add(&mut self, gold: bool, predicted: bool) {
        match (gold, predicted) {
            (true, true) => self.right += 1,
            (false, true) => self.wrong += 1,
            (true, false) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// Adds what two sets have in common and what only one has.
    pub(super) fn add_sets<T: Ord>(
        &mut self,
        gold: &std::collections::BTreeSet<T>,
        predicted: &std::collections::BTreeSet<T>,
    ) {
        let both = gold.intersection(predicted).count();
        self.right += both as u64;
        self.wrong += (predicted.len() - both) as u64;
        self.missed += (gold.len() - both) as u64;
    }

    pub(super) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(super) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub(super) fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// A part of a whole; 0 of nothing.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Gold and predicted classes of a task with one class a record.
#[derive(Debug, Default)]
pub(super) struct Confusion {
    pairs: Vec<(String, String)>,
}

impl Confusion {
    pub(super) fn add(&mut self, gold: impl Into<String>, predicted: impl Into<String>) {
        self.pairs.push((gold.into(), predicted.into()));
    }

    pub(super) fn accuracy(&self) -> f64 {
        share(self.pairs.iter().filter(|(gold, predicted)| gold == predicted).count() as u64, self.pairs.len() as u64)
    }

    pub(super) fn f1(&self, class: &str) -> f64 {
        let mut counts = Counts::default();
        for (gold, predicted) in &self.pairs {
            counts.add(gold == class, predicted == class);
        }
        counts.f1()
    }

    /// The plain mean of the F1 of the classes that occur in the gold data.
    pub(super) fn macro_f1(&self) -> f64 {
        let classes: BTreeMap<&str, ()> = self.pairs.iter().map(|(gold, _)| (gold.as_str(), ())).collect();
        let sum: f64 = classes.keys().map(|class| self.f1(class)).sum();
        if classes.is_empty() { 0.0 } else { sum / classes.len() as f64 }
    }
}

/// Spearman's rank correlation; equal values share their mean rank.
pub(super) fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let a = ranks(pairs.iter().map(|&(a, _)| a).collect());
    let b = ranks(pairs.iter().map(|&(_, b)| b).collect());
    let mean = (pairs.len() as f64 + 1.0) / 2.0;
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.into_iter().zip(b) {
        let (a, b) = (a - mean, b - mean);
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    if aa * bb > 0.0 { ab / (aa * bb).sqrt() } else { 0.0 }
}

fn ranks(values: Vec<f64>) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for equal in order.chunk_by(|(_, a), (_, b)| a == b) {
        let rank = below as f64 + (equal.len() as f64 + 1.0) / 2.0;
        for &(at, _) in equal {
            if let Some(place) = ranks.get_mut(at) {
                *place = rank;
            }
        }
        below += equal.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::{Confusion, Counts, spearman};

    #[test]
    fn scores_are_those_of_the_textbook() {
        let counts = Counts { right: 6, wrong: 2, missed: 4 };
        assert_eq!((counts.precision(), counts.recall()), (0.75, 0.6));
        assert!((counts.f1() - 2.0 / 3.0).abs() < 1e-9);
        assert!(Counts::default().f1().abs() < 1e-9);
        let mut confusion = Confusion::default();
        for (gold, predicted) in [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")] {
            confusion.add(gold, predicted);
        }
        assert!((confusion.accuracy() - 0.75).abs() < 1e-9);
        assert!((confusion.macro_f1() - (2.0 / 3.0 + 0.8) / 2.0).abs() < 1e-9);
    }

    #[test]
    fn rank_correlation_sees_order_and_shares_ranks() {
        assert!((spearman(&[(1.0, 10.0), (2.0, 20.0), (3.0, 40.0)]) - 1.0).abs() < 1e-9);
        assert!((spearman(&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]) + 1.0).abs() < 1e-9);
        assert!((spearman(&[(1.0, 1.0), (2.0, 2.0), (2.0, 3.0), (4.0, 4.0)]) - 0.948_683).abs() < 1e-5);
        assert!(spearman(&[(1.0, 1.0), (1.0, 2.0)]).abs() < 1e-9);
    }
}
