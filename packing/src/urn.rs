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

    /// Draws a number: `number`, or the one that was written.
    pub(crate) fn draw(&mut self, coder: &mut impl Coder, number: u16) -> u16 {
        let leaf = self.leaves + usize::from(number);
        let mut node = 1;
        loop {
            if let Some(sum) = self.sums.get_mut(node) {
                *sum = sum.saturating_sub(1);
            }
            if node >= self.leaves {
                break;
            }
            let (left, right) = (self.sum(2 * node), self.sum(2 * node + 1));
            // The bit of the leaf's place that this node decides.
            let wanted = leaf >> (leaf.ilog2() - node.ilog2() - 1) & 1 == 1;
            let goes_right = if left == 0 {
                true
            } else if right == 0 {
                false
            } else {
                let chance = u64::from(right) << 16;
                coder.bit(u16::try_from(chance / u64::from(left + right)).unwrap_or(u16::MAX), wanted)
            };
            node = 2 * node + usize::from(goes_right);
        }
        u16::try_from(node - self.leaves).unwrap_or(0)
    }
}
