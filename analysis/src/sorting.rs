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
        sort(self.len(), &mut |a, b, step| match step {
            Step::Compare => self.get(a).zip(self.get(b)).map_or(Ordering::Equal, |(a, b)| compare(a, b)),
            Step::Swap => {
                self.swap(a, b);
                Ordering::Equal
            }
        });
    }
}

/// What a sort does with the items of two places.
#[derive(Clone, Copy)]
enum Step {
    Compare,
    Swap,
}

/// Sorts so many items, of which it knows nothing but how two compare. One closure for both steps, since both need the
/// items.
fn sort(items: usize, step: &mut dyn FnMut(usize, usize, Step) -> Ordering) {
    if items > SHORT {
        let mut places = order(items, step);
        rearrange(&mut places, step);
        return;
    }
    for sorted in 1..items {
        let mut at = sorted;
        while at > 0 && step(at - 1, at, Step::Compare) == Ordering::Greater {
            step(at - 1, at, Step::Swap);
            at -= 1;
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
fn order(items: usize, step: &mut dyn FnMut(usize, usize, Step) -> Ordering) -> Vec<usize> {
    let mut places: Vec<_> = (0..items).collect();
    places.sort_by(|&a, &b| step(a, b, Step::Compare));
    places
}

/// Brings the item of each place to where the place stands in the list, along the cycles that this makes.
fn rearrange(places: &mut [usize], step: &mut dyn FnMut(usize, usize, Step) -> Ordering) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            step(at, from, Step::Swap);
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
