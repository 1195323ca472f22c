//! Sorting by a number.
//!
//! The standard library's sorts are copied into the program once for each type sorted, five kilobytes a time. Here
//! the numbers are sorted, with one copy for all types, and the items follow.

/// Sorts by a number asked once of each item, the least first; items of equal numbers keep their order.
pub fn sort_by_number<T>(items: &mut Vec<T>, number: impl FnMut(&T) -> u64) {
    let order = order(items.iter().map(number).zip(0..).collect());
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| taken.get_mut(at as usize).and_then(Option::take)));
}

#[inline(never)]
fn order(mut numbers: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    numbers.sort_unstable();
    numbers
}

#[cfg(test)]
mod tests {
    use super::sort_by_number;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut items in proptest::collection::vec((0..9_u64, any::<u8>()), 0..50)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by_number(&mut items, |(number, _)| *number);
            prop_assert_eq!(items, expected);
        }
    }
}
