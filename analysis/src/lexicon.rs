//! Word lists as data: files under `data/`, read once, looked up by token.
//!
//! A file holds entries, one a line: a word or phrase, then after a tab whatever the list says of it. Lines that
//! start with `#` are comments and say where the list is from and under which licence; `build.rs` leaves them out.

use crate::sorting::Sorting;
use corpus::Span;
use std::sync::LazyLock;

/// The text of a file under `data/`, without its comments.
macro_rules! list {
    ($file:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/lists/", $file))
    };
}
pub(crate) use list;

/// Whether a word is one of those in a text, which is less of the program than a comparison with each.
pub(crate) fn is_among(word: &str, words: &str) -> bool {
    words.split(' ').any(|it| it == word)
}

/// A list that `build.rs` readied: packed for the browser, where each kilobyte is loaded, and in lines elsewhere, which are
/// read in a fiftieth of the time.
macro_rules! readied {
    ($file:literal, $unpack:expr, $read:expr) => {{
        #[cfg(target_family = "wasm")]
        let list = $unpack(include_bytes!(concat!(env!("OUT_DIR"), "/", $file)));
        #[cfg(not(target_family = "wasm"))]
        let list = $read(include_str!(concat!(env!("OUT_DIR"), "/", $file)));
        list
    }};
}

/// The words of `open.txt` and `frequencies.txt`.
pub(crate) static WORDS: LazyLock<Vec<packing::Word>> =
    LazyLock::new(|| readied!("words.bin", packing::unpack, packing::plain::read));

/// All of these and the words that stand in `senses.txt` alone, which are kept apart: what compares articles does
/// without the thesaurus, so that the program of the browser holds neither.
pub(crate) static SENSE_WORDS: LazyLock<Vec<packing::Word>> = LazyLock::new(|| {
    let more = readied!("more-words.bin", packing::unpack, packing::plain::read);
    let mut words = [&**WORDS, &more].concat();
    words.arrange_by(|a, b| a.text.cmp(&b.text));
    words
});

/// The senses of `senses.txt`, whose words are places in [`SENSE_WORDS`].
pub(crate) static THESAURUS: LazyLock<packing::Thesaurus> = LazyLock::new(|| {
    readied!("thesaurus.bin", |bytes| packing::unpack_thesaurus(&SENSE_WORDS, bytes), packing::plain::read_thesaurus)
});

/// A word with its hash, worked out once for many look-ups.
#[derive(Clone, Copy, Debug)]
pub struct Key<'w> {
    /// The word.
    pub word: &'w str,
    hash: u32,
}

impl<'w, S: AsRef<str> + ?Sized> From<&'w S> for Key<'w> {
    fn from(word: &'w S) -> Self {
        Self { word: word.as_ref(), hash: hash(word.as_ref()) }
    }
}

impl<'w> Key<'w> {
    /// A word whose hash is known.
    pub(crate) fn new(word: &'w str, hash: u32) -> Self {
        Self { word, hash }
    }

    /// The word as a number, which different words share now and then.
    pub(crate) fn number(self) -> u32 {
        self.hash
    }
}

/// A multiplying hash of eight bytes at a time, after `FxHash`: weak but many times faster on short words than one
/// that no text could make collide. The keys come from our own lists, so that none can.
pub(crate) fn hash(word: &str) -> u32 {
    (add_bytes(word.len() as u64, word.as_bytes()) >> 32) as u32
}

/// A hash with some bytes added.
pub(crate) fn add_bytes(hash: u64, bytes: &[u8]) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let all = eights.iter().fold(hash, |hash, eight| add(hash, u64::from_le_bytes(*eight)));
    // Of four bytes or more both ends, which may overlap.
    let last = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)),
        _ => rest.iter().fold(0, |all, &byte| all << 8 | u64::from(byte)),
    };
    add(all, last)
}

/// A hash with a number added.
pub(crate) fn add(hash: u64, number: u64) -> u64 {
    (hash.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Whether two words are the same: in place up to eight bytes, as most words are, since a call of what compares bytes in
/// any number takes several times as long.
pub(crate) fn are_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() || one.len() > 8 {
        return one == other;
    }
    let starts = one.first_chunk::<4>().zip(other.first_chunk());
    let ends = one.last_chunk::<4>().zip(other.last_chunk());
    match starts.zip(ends) {
        // Both ends, which may overlap.
        Some((starts, ends)) => starts.0 == starts.1 && ends.0 == ends.1,
        None => one.iter().eq(other),
    }
}

/// Words numbered in the order in which they were added, up to [`MOST_WORDS`]: a look-up is mostly waiting for memory, so
/// that little of it is kept, and that close together.
#[derive(Clone, Debug, Default)]
struct Numbers {
    /// What tells of most words of a text that they are none of these.
    filter: Filter,
    /// A table at least twice as large as there are words: the upper half of a word's hash and in place of the lower half
    /// its number from one; zero where nothing is.
    slots: Vec<u32>,
    /// The words, one after the other.
    text: String,
    /// Where the first begins, and where each ends.
    ends: Vec<u32>,
}

/// The most words that are found again, which is also the half of a slot that holds a number.
const MOST_WORDS: u32 = 0xffff;

/// A bit for each word that is there, after Bloom (1970) with one hash: most words of a text are in few lists, and a look
/// at one bit tells so. All are as large, so that no look asks first how large; of the bits of most lists, one in thirty
/// is set.
#[derive(Clone, Debug)]
struct Filter(Box<[u64; 256]>);

impl Default for Filter {
    fn default() -> Self {
        Self(Box::new([0; 256]))
    }
}

impl Filter {
    fn add(&mut self, hash: u32) {
        if let Some(bits) = self.0.get_mut(usize::from(hash as u8)) {
            *bits |= 1 << (hash >> 26);
        }
    }

    /// Whether a word of a hash may be there; none is where it may not.
    #[inline]
    fn may_have(&self, hash: u32) -> bool {
        self.0.get(usize::from(hash as u8)).is_some_and(|bits| bits >> (hash >> 26) & 1 == 1)
    }
}

impl Numbers {
    /// The number of a word.
    fn get(&self, key: Key<'_>) -> Option<usize> {
        if self.filter.may_have(key.hash) { self.find(key) } else { None }
    }

    /// The number of a word that may be there. The first free place after the word's own ends the search.
    #[inline(never)]
    fn find(&self, Key { word, hash }: Key<'_>) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let slot = *self.slots.get(at)?;
            let number = (slot & MOST_WORDS).checked_sub(1)? as usize;
            if (slot ^ hash) & !MOST_WORDS == 0 && are_same(self.bytes(number), word.as_bytes()) {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    /// The place of the word of a number.
    fn place_of(&self, number: usize) -> Span {
        let ends = self.ends.get(number..).and_then(|ends| ends.first_chunk());
        ends.map(|&[start, end]| Span { start, end }).unwrap_or_default()
    }

    /// The word of a number.
    fn word(&self, number: usize) -> &str {
        self.place_of(number).slice(&self.text)
    }

    /// The word of a number as bytes, which costs no look for where characters begin.
    fn bytes(&self, number: usize) -> &[u8] {
        self.text.as_bytes().get(self.place_of(number).range()).unwrap_or_default()
    }

    /// Adds a word that is not there yet.
    fn add(&mut self, word: &str) {
        if self.ends.is_empty() {
            self.ends.push(0);
        }
        let number = self.ends.len() - 1;
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        if self.ends.len() * 2 > self.slots.len() {
            self.slots = vec![0; self.ends.len().next_power_of_two() * 2];
            (0..number).for_each(|number| self.place(number));
        }
        self.place(number);
    }

    fn place(&mut self, number: usize) {
        let Some(number_from_one) = u32::try_from(number + 1).ok().filter(|&number| number <= MOST_WORDS) else {
            return;
        };
        let hash = hash(self.word(number));
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots.get(at).is_some_and(|&slot| slot > 0) {
            at = (at + 1) & mask;
        }
        if let Some(free) = self.slots.get_mut(at) {
            *free = hash & !MOST_WORDS | number_from_one;
        }
        self.filter.add(hash);
    }
}

/// A map whose keys are the words of a list.
#[derive(Clone, Debug)]
pub struct WordMap<T> {
    numbers: Numbers,
    values: Vec<T>,
}

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self { numbers: Numbers::default(), values: Vec::new() }
    }
}

impl<T> WordMap<T> {
    /// Whether a word of a hash may be there: most are not.
    #[inline]
    pub(crate) fn may_have(&self, hash: u32) -> bool {
        self.numbers.filter.may_have(hash)
    }

    /// The value of a word.
    #[must_use]
    pub fn get<'w>(&self, word: impl Into<Key<'w>>) -> Option<&T> {
        self.values.get(self.numbers.get(word.into())?)
    }

    /// The value of a word, with the word as the list has it.
    pub(crate) fn get_with_word(&self, word: Key<'_>) -> Option<(&str, &T)> {
        let number = self.numbers.get(word)?;
        Some((self.numbers.word(number), self.values.get(number)?))
    }

    /// The value of a word, to be changed.
    pub fn get_mut<'w>(&mut self, word: impl Into<Key<'w>>) -> Option<&mut T> {
        self.values.get_mut(self.numbers.get(word.into())?)
    }

    /// Changes the value of a word, or gives a new word its first one.
    pub fn change_or(&mut self, word: impl AsRef<str>, first: T, change: impl FnOnce(&mut T, T)) {
        let word = word.as_ref();
        match self.get_mut(word) {
            Some(known) => change(known, first),
            None => {
                self.numbers.add(word);
                self.values.push(first);
            }
        }
    }

    /// Gives a new word a value; one that is there keeps its own.
    pub fn insert(&mut self, word: impl AsRef<str>, value: T) {
        self.change_or(word, value, |_, _| ());
    }

    /// Changes the value of a word, which is the default for a new one.
    pub fn change(&mut self, word: impl AsRef<str>, change: impl FnOnce(&mut T))
    where
        T: Default,
    {
        let word = word.as_ref();
        let known = self.numbers.get(Key::from(word));
        let number = known.unwrap_or(self.values.len());
        if known.is_none() {
            self.numbers.add(word);
            self.values.push(T::default());
        }
        if let Some(value) = self.values.get_mut(number) {
            change(value);
        }
    }

    /// The words in the order in which they were added.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.values.len()).map(|number| self.numbers.word(number))
    }

    /// The values in the order of their words.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }
}

impl<T, W: AsRef<str>> FromIterator<(W, T)> for WordMap<T> {
    /// Of several values of a word the last one stays.
    fn from_iter<I: IntoIterator<Item = (W, T)>>(entries: I) -> Self {
        let mut map = Self::default();
        entries.into_iter().for_each(|(word, value)| map.change_or(word, value, |known, last| *known = last));
        map
    }
}

/// Words and phrases with a value each; the longest entry that fits at a place wins.
#[derive(Debug)]
pub struct Phrases<T> {
    entries: Entries,
    values: Vec<T>,
}

impl<T> Phrases<T> {
    /// Reads a list; `value` makes an entry's value of the text after the tab (empty where there is none) and may
    /// refuse the entry with `None`.
    pub fn parse(list: &'static str, value: impl Fn(&'static str) -> Option<T>) -> Self {
        let mut values = Vec::new();
        let entries = Entries::parse(list, &mut |says| {
            let value = value(says);
            let taken = value.is_some();
            values.extend(value);
            taken
        });
        Self { entries, values }
    }

    /// The longest entry at position `at` of a sequence of words, with its length in words. `word` gives the word at
    /// a position and an empty one past the end.
    pub fn longest<'w, W: Into<Key<'w>>>(&self, at: usize, word: impl Fn(usize) -> W) -> Option<(usize, &T)> {
        self.longest_of(self.starting_with(word(at)), &mut |further| word(at + further).into().word)
    }

    /// The entries that start with a word, the longest first.
    pub(crate) fn starting_with<'w>(&self, word: impl Into<Key<'w>>) -> &[Entry] {
        self.entries.starting_with(word.into()).unwrap_or_default()
    }

    /// The longest of entries that start with the same word, with its length in words; `word` gives the words after it.
    pub(crate) fn longest_of<'w>(
        &self,
        entries: &[Entry],
        word: &mut dyn FnMut(usize) -> &'w str,
    ) -> Option<(usize, &T)> {
        let (length, number) = longest(entries, word)?;
        Some((length, self.values.get(number)?))
    }

    /// Whether a word of a hash may start an entry: most start none.
    #[inline]
    pub(crate) fn may_start(&self, hash: u32) -> bool {
        self.entries.by_first.may_have(hash)
    }

    /// The words that entries start with.
    pub fn starts(&self) -> impl Iterator<Item = &str> {
        self.entries.by_first.words()
    }

    /// Whether a single word is an entry.
    #[must_use]
    pub fn has<'w>(&self, word: impl Into<Key<'w>>) -> bool {
        self.get(word).is_some()
    }

    /// The value of a single word.
    #[must_use]
    pub fn get<'w>(&self, word: impl Into<Key<'w>>) -> Option<&T> {
        self.values.get(self.entries.single(word.into())?)
    }
}

/// The entries of a list by their first words, numbered in its order: what is not written out anew for each type of
/// value.
#[derive(Debug, Default)]
struct Entries {
    by_first: WordMap<Vec<Entry>>,
}

/// The words of an entry after the first, and its number.
#[derive(Debug)]
pub(crate) struct Entry {
    rest: Vec<&'static str>,
    number: usize,
}

impl Entry {
    pub(crate) fn is_one_word(&self) -> bool {
        self.rest.is_empty()
    }
}

impl Entries {
    /// Reads a list; `take` says of the text after the tab whether its entry is one.
    fn parse(list: &'static str, take: &mut dyn FnMut(&'static str) -> bool) -> Self {
        let mut entries = Self::default();
        let mut number = 0;
        for line in list.lines() {
            let (words, says) = line.split_once('\t').unwrap_or((line, ""));
            let mut words = words.split_whitespace();
            let Some(first) = words.next().filter(|_| take(says.trim())) else { continue };
            entries.by_first.change(first, |entries| entries.push(Entry { rest: words.collect(), number }));
            number += 1;
        }
        for entries in entries.by_first.values_mut() {
            entries.arrange_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
        }
        entries
    }

    fn starting_with(&self, word: Key<'_>) -> Option<&[Entry]> {
        self.by_first.get(word).map(Vec::as_slice)
    }

    /// The number of the entry that is a single word.
    fn single(&self, word: Key<'_>) -> Option<usize> {
        let entries = self.starting_with(word)?;
        entries.iter().find(|entry| entry.rest.is_empty()).map(|entry| entry.number)
    }
}

/// The first of entries, which are in the order of their lengths, whose words follow: its length in words and its number.
fn longest<'w>(entries: &[Entry], word: &mut dyn FnMut(usize) -> &'w str) -> Option<(usize, usize)> {
    // Common words start many entries, most of which the second word rules out.
    let mut second = None;
    let follows = |entry: &&Entry| match entry.rest.split_first() {
        Some((first, rest)) => {
            *second.get_or_insert_with(|| word(1)) == *first
                && rest.iter().zip(2..).all(|(&expected, further)| word(further) == expected)
        }
        None => true,
    };
    entries.iter().find(follows).map(|entry| (entry.rest.len() + 1, entry.number))
}

#[cfg(test)]
mod tests {
    use super::{Phrases, WordMap};

    #[test]
    fn the_longest_entry_wins() {
        let phrases = Phrases::parse("according\tx\naccording to\ty\nsay", Some);
        let words = ["according", "to", "them"];
        let word = |at: usize| words.get(at).copied().unwrap_or("");
        assert_eq!(phrases.longest(0, word), Some((2, &"y")));
        assert_eq!(phrases.longest(1, word), None);
        assert!(phrases.has("say") && !phrases.has("to"));
    }

    #[test]
    fn every_word_of_a_map_is_found_with_the_value_it_got_last() {
        let words = || (0..5_000).map(|number| (format!("word{}", number % 2_500), number));
        let map: WordMap<usize> = words().collect();
        for (word, number) in words() {
            assert_eq!(map.get(word.as_str()), Some(&(number % 2_500 + 2_500)));
        }
        assert_eq!(map.get("word"), None);
        assert_eq!(WordMap::<()>::default().get(""), None);
    }
}
