//! Word lists as data: files under `data/`, read once, looked up by token.
//!
//! A file holds entries, one a line: a word or phrase, then after a tab whatever the list says of it. Lines that
//! start with `#` are comments and say where the list is from and under which licence.

use crate::sorting::Sorting;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// The words of `open.txt`, `frequencies.txt` and `senses.txt`, which `build.rs` packs.
pub(crate) static WORDS: LazyLock<Vec<packing::Word>> =
    LazyLock::new(|| packing::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"))));

/// The senses of `senses.txt`.
pub(crate) static THESAURUS: LazyLock<packing::Thesaurus> =
    LazyLock::new(|| packing::unpack_thesaurus(&WORDS, include_bytes!(concat!(env!("OUT_DIR"), "/thesaurus.bin"))));

/// A map whose keys are the words of a list. Its hash is weak but many times faster on short words than the standard
/// one; since keys come from our own lists only, no text can make them collide.
pub type WordMap<T> = HashMap<&'static str, T, BuildHasherDefault<WordHasher>>;

/// A multiplying hash of eight bytes at a time, after `FxHash`.
#[derive(Clone, Copy, Default, Debug)]
pub struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        // Four bytes from each end overlap where there are fewer than eight; so do single ones below four.
        let last = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
            (Some(first), Some(last)) => {
                u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
            }
            _ => rest.iter().fold(1, |all, &byte| all << 8 | u64::from(byte)),
        };
        self.add(last ^ bytes.len() as u64);
    }

    /// The end of a string, which the length tells already.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

/// Words and phrases with a value each; the longest entry that fits at a place wins.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: WordMap<Vec<(Vec<&'static str>, T)>>,
}

impl<T> Phrases<T> {
    /// Reads a list; `value` makes an entry's value of the text after the tab (empty where there is none) and may
    /// refuse the entry with `None`.
    pub fn parse(list: &'static str, value: impl Fn(&'static str) -> Option<T>) -> Self {
        let mut by_first: WordMap<Vec<_>> = WordMap::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (entry, rest) = line.split_once('\t').unwrap_or((line, ""));
            let mut words = entry.split_whitespace();
            if let (Some(first), Some(value)) = (words.next(), value(rest.trim())) {
                by_first.entry(first).or_default().push((words.collect::<Vec<_>>(), value));
            }
        }
        for entries in by_first.values_mut() {
            entries.arrange_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first }
    }

    /// The longest entry at position `at` of a sequence of words, with its length in words. `word` gives the word at
    /// a position and an empty one past the end.
    pub fn longest<'w>(&self, at: usize, word: impl Fn(usize) -> &'w str) -> Option<(usize, &T)> {
        self.by_first
            .get(word(at))?
            .iter()
            .find(|(rest, _)| rest.iter().enumerate().all(|(n, &expected)| word(at + 1 + n) == expected))
            .map(|(rest, value)| (rest.len() + 1, value))
    }

    /// The words that entries start with, in no order.
    pub fn starts(&self) -> impl Iterator<Item = &'static str> {
        self.by_first.keys().copied()
    }

    /// Whether a single word is an entry.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The value of a single word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.by_first.get(word)?.iter().find(|(rest, _)| rest.is_empty()).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn the_longest_entry_wins_and_comments_are_no_entries() {
        let phrases = Phrases::parse("# a comment\naccording\tx\naccording to\ty\nsay", Some);
        let words = ["according", "to", "them"];
        let word = |at: usize| words.get(at).copied().unwrap_or("");
        assert_eq!(phrases.longest(0, word), Some((2, &"y")));
        assert_eq!(phrases.longest(1, word), None);
        assert!(phrases.has("say") && !phrases.has("#"));
    }
}
