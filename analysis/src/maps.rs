//! Maps and sets that are fast on short words and small numbers, and cost little program.

use crate::lexicon;
use std::borrow::Cow;
use std::hash::{self, BuildHasherDefault};

/// A hash map; its order means nothing.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Hasher>>;

/// A hash set; its order means nothing.
pub(crate) type HashSet<T> = std::collections::HashSet<T, BuildHasherDefault<Hasher>>;

/// The number of a word, in the order of their first uses: a new one where it has none yet.
pub(crate) fn number_of(word: Cow<'_, str>, numbers: &mut HashMap<String, u32>) -> u32 {
    if let Some(&number) = numbers.get(&*word) {
        return number;
    }
    let number = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    numbers.insert(word.into_owned(), number);
    number
}

/// The hash of word lists, for anything. The standard library's is made for servers, where strangers choose the keys and
/// others wait; here somebody who made keys collide would only make their own tab wait.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hasher(u64);

impl hash::Hasher for Hasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = lexicon::add_bytes(self.0, bytes);
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = lexicon::add(self.0, number);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    /// The upper half of a product is mixed well and the lower one is not, which one more product mends.
    fn finish(&self) -> u64 {
        let mixed = lexicon::add(0, self.0 ^ self.0 >> 32);
        mixed ^ mixed >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::{HashSet, Hasher};
    use std::hash::{BuildHasher, BuildHasherDefault};

    #[test]
    fn words_and_pairs_of_numbers_hardly_ever_share_a_place() {
        let hasher = BuildHasherDefault::<Hasher>::default();
        let words: HashSet<u64> =
            (0..4096).map(|number: usize| hasher.hash_one(format!("word{number}")) % 4096).collect();
        let pairs: HashSet<u64> =
            (0..4096).map(|number: usize| hasher.hash_one((number / 64, number % 64)) % 4096).collect();
        // By chance, 63 in a hundred places are taken.
        assert!(words.len() > 2500 && pairs.len() > 2500, "{} and {}", words.len(), pairs.len());
    }
}
