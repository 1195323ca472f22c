//! A set of small numbers as bits: the claims that have a value, that pass a filter, that are selected.
//!
//! Filtering is a handful of word-wise ANDs and ORs over such sets, which keeps a filter change far below a frame
//! even for thousands of claims.

/// A set of numbers below a length fixed at its making. Numbers at or above the length are never members.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Bits {
    blocks: Vec<u64>,
    len: usize,
}

impl Bits {
    /// The empty set of numbers below `len`.
    pub(crate) fn none(len: usize) -> Self {
        Self { blocks: vec![0; len.div_ceil(64)], len }
    }

    /// The set of all numbers below `len`.
    pub(crate) fn all(len: usize) -> Self {
        let mut blocks = vec![u64::MAX; len.div_ceil(64)];
        if let (Some(last), used @ 1..) = (blocks.last_mut(), len % 64) {
            *last = (1 << used) - 1;
        }
        Self { blocks, len }
    }

    /// Adds a number; one that is not below the length is left out.
    pub(crate) fn insert(&mut self, at: usize) {
        if at < self.len
            && let Some(block) = self.blocks.get_mut(at / 64)
        {
            *block |= 1 << (at % 64);
        }
    }

    /// Whether the number is a member.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.blocks.get(at / 64).is_some_and(|block| block & (1 << (at % 64)) != 0)
    }

    /// Keeps only what `other` has as well.
    pub(crate) fn keep(&mut self, other: &Self) {
        let others = other.blocks.iter().chain(std::iter::repeat(&0));
        self.blocks.iter_mut().zip(others).for_each(|(block, other)| *block &= other);
    }

    /// Adds what `other` has, as far as the length reaches; both are of one length wherever this is called.
    pub(crate) fn add(&mut self, other: &Self) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(block, other)| *block |= other);
    }

    /// The members of both sets, ascending.
    pub(crate) fn both<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        members(self.blocks.iter().zip(&other.blocks).map(|(one, other)| one & other))
    }

    /// The members, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        members(self.blocks.iter().copied())
    }
}

fn members(blocks: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    blocks.enumerate().flat_map(|(at, block)| {
        std::iter::successors((block != 0).then_some(block), |rest| {
            let rest = rest & (rest - 1);
            (rest != 0).then_some(rest)
        })
        .map(move |rest| at * 64 + rest.trailing_zeros() as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::Bits;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn bits(len: usize, members: &BTreeSet<usize>) -> Bits {
        let mut bits = Bits::none(len);
        members.iter().for_each(|&at| bits.insert(at));
        bits
    }

    #[test]
    fn a_number_beyond_the_length_is_no_member() {
        for len in [0, 1, 63, 64, 65, 128] {
            let all = Bits::all(len);
            assert_eq!(all.iter().collect::<Vec<_>>(), (0..len).collect::<Vec<_>>());
            assert!(!all.has(len) && !all.has(usize::MAX));
            let mut none = Bits::none(len);
            none.insert(len);
            assert_eq!(none.iter().count(), 0);
        }
    }

    proptest! {
        #[test]
        fn bits_agree_with_ordered_sets(
            len in 0usize..200,
            one in proptest::collection::btree_set(0usize..200, 0..60),
            other in proptest::collection::btree_set(0usize..200, 0..60),
        ) {
            let within = |set: &BTreeSet<usize>| set.iter().copied().filter(|&at| at < len).collect::<BTreeSet<_>>();
            let (a, b) = (bits(len, &one), bits(len, &other));
            let (one, other) = (within(&one), within(&other));
            prop_assert!(a.iter().eq(one.iter().copied()));
            prop_assert!(a.both(&b).eq(one.intersection(&other).copied()));
            let (mut kept, mut added) = (a.clone(), a.clone());
            kept.keep(&b);
            added.add(&b);
            prop_assert!(kept.iter().eq(one.intersection(&other).copied()));
            prop_assert!(added.iter().eq(one.union(&other).copied()));
        }
    }
}
