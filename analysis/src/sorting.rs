//! Sorting that costs little program.
//!
//! The standard library writes its sort out anew for each type and each key, at three to five kilobytes; what is sorted
//! here is mostly a handful of items in dozens of places. So short lists are sorted in place, long ones by one sort of
//! their places.

use std::cmp::Ordering;

/// Up to this length insertion is fastest.
const SHORT: usize = 20;

/// Stable sorting, in the time of the standard library's.
pub(crate) trait Sorting<T> {
    /// Sorts in ascending order.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    /// Sorts in ascending order of a key.
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by a comparison, which has to be a total order.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
}

impl<T> Sorting<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut follows = |items: &[T], a: usize, b: usize| {
            let pair = items.get(a).zip(items.get(b));
            pair.map_or(Ordering::Equal, |(a, b)| compare(a, b))
        };
        if self.len() > SHORT {
            let mut places = order(self.len(), &mut |a, b| follows(self, a, b));
            rearrange(&mut places, &mut |a, b| self.swap(a, b));
            return;
        }
        for sorted in 1..self.len() {
            let mut at = sorted;
            while at > 0 && follows(self, at - 1, at) == Ordering::Greater {
                self.swap(at - 1, at);
                at -= 1;
            }
        }
    }
}

/// Sorts pairs of numbers in ascending order: for lists of many thousands, where a comparison by way of their places
/// would be felt.
#[expect(clippy::disallowed_methods, reason = "written out once, for this type alone")]
pub(crate) fn arrange_numbers(pairs: &mut [(u64, u32)]) {
    pairs.sort_unstable();
}

/// The places of so many items, in the order of these.
#[expect(clippy::disallowed_methods, reason = "the one sort that is written out")]
fn order(items: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<_> = (0..items).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Brings the item of each place to where the place stands in the list, along the cycles that this makes.
fn rearrange(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "what it is compared with")]
mod tests {
    use super::Sorting;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_in_the_order_of_their_keys_and_equal_ones_stay_as_they_were(
            mut items in prop::collection::vec((0..9_u8, any::<u16>()), 0..90)
        ) {
            let mut expected = items.clone();
            expected.sort_by_key(|&(key, _)| key);
            items.arrange_by_key(|&(key, _)| key);
            prop_assert_eq!(&items, &expected);
            expected.sort();
            items.arrange();
            prop_assert_eq!(&items, &expected);
        }
    }
}
