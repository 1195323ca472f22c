//! Drawing without putting back: which word is next when it is known how often each is still to come.

use crate::coder::Coder;

/// How often each number is still to come, as a tree of sums.
pub(crate) struct Urn {
    /// The sum of a node stands before those of its halves, at twice its place and the one after.
    sums: Vec<u32>,
    leaves: usize,
}

impl Urn {
    /// An urn with so many of each number.
    pub(crate) fn new(counts: &[u32]) -> Self {
        let leaves = counts.len().next_power_of_two();
        let mut sums = vec![0; leaves];
        sums.extend(counts);
        sums.resize(2 * leaves, 0);
        let mut urn = Self { sums, leaves };
        for node in (1..leaves).rev() {
            let sum = urn.sum(2 * node).saturating_add(urn.sum(2 * node + 1));
            if let Some(node) = urn.sums.get_mut(node) {
                *node = sum;
            }
        }
        urn
    }

    fn sum(&self, node: usize) -> u32 {
        self.sums.get(node).copied().unwrap_or(0)
    }

    /// Draws a number: `number`, or the one that was written. It is known to be the least of so many draws, and not
    /// less than `least`.
    pub(crate) fn draw(&mut self, coder: &mut impl Coder, number: u16, least: u16, draws: u32) -> u16 {
        // How many of a node are less than `least`, which stand in front, and how many behind the node are not.
        let (mut less, mut beyond) = (0, 0);
        let mut node = self.leaves + usize::from(least);
        while node > 1 {
            if node % 2 == 1 {
                less += self.sum(node - 1);
            }
            node /= 2;
        }
        let leaf = self.leaves + usize::from(number);
        loop {
            if let Some(sum) = self.sums.get_mut(node) {
                *sum = sum.saturating_sub(1);
            }
            if node >= self.leaves {
                break;
            }
            let all_left = self.sum(2 * node);
            let (left, less_right) = (all_left.saturating_sub(less), less.saturating_sub(all_left));
            let right = self.sum(2 * node + 1).saturating_sub(less_right);
            // The bit of the leaf's place that this node decides.
            let wanted = leaf >> (leaf.ilog2() - node.ilog2() - 1) & 1 == 1;
            let goes_right = if left == 0 {
                true
            } else if right == 0 {
                false
            } else {
                // All draws miss the left half, but not the node.
                let share = |part| power(f64::from(part) / f64::from(left + right + beyond), draws);
                let (not_left, outside) = (share(right + beyond), share(beyond));
                let chance = (not_left - outside) / (1.0 - outside);
                coder.bit((chance * 65536.0) as u16, wanted)
            };
            if goes_right {
                less = less_right;
            } else {
                beyond += right;
            }
            node = 2 * node + usize::from(goes_right);
        }
        u16::try_from(node - self.leaves).unwrap_or(0)
    }
}

/// By multiplication alone, which gives the same on every machine.
fn power(mut base: f64, mut exponent: u32) -> f64 {
    let mut power = 1.0;
    while exponent > 0 {
        if exponent % 2 == 1 {
            power *= base;
        }
        base *= base;
        exponent /= 2;
    }
    power
}
