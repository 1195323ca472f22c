//! How much running text each part of a page holds.

use super::lines::Line;
use super::tree::Tree;

/// Running text up to each place of a page, so that the text of any part is one subtraction.
pub(super) struct Weights {
    before: Vec<usize>,
    /// How many lines of running text there are up to each place.
    lines: Vec<usize>,
}

impl Weights {
    pub(super) fn of(tree: &Tree, lines: &[Line]) -> Self {
        let mut weights = Self { before: vec![0; tree.len() + 1], lines: vec![0; tree.len() + 1] };
        for line in lines {
            let weight = line.weight();
            if let (Some(sum), Some(many)) = (weights.before.get_mut(line.at + 1), weights.lines.get_mut(line.at + 1)) {
                *sum += weight;
                *many += usize::from(weight > 0);
            }
        }
        for sums in [&mut weights.before, &mut weights.lines] {
            let mut sum = 0;
            for place in sums {
                sum += *place;
                *place = sum;
            }
        }
        weights
    }

    /// Characters of running text from one place up to another.
    pub(super) fn within(&self, from: usize, end: usize) -> usize {
        difference(&self.before, from, end)
    }

    /// Lines of running text from one place up to another.
    pub(super) fn lines_within(&self, from: usize, end: usize) -> usize {
        difference(&self.lines, from, end)
    }

    /// Characters of running text in the whole page.
    pub(super) fn all(&self) -> usize {
        self.before.last().copied().unwrap_or(0)
    }
}

fn difference(sums: &[usize], from: usize, end: usize) -> usize {
    let sum = |at: usize| sums.get(at).copied().unwrap_or(0);
    sum(end).saturating_sub(sum(from))
}
