//! Words in alphabetical order, and what is said of each.

use crate::codec::{Codec, small};
use crate::coder::Coder;
use crate::model::{CONTEXTS, Model, hash, hash_of, last};
use crate::{LONGEST_WORD, Word};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The kinds of events, some with a few in a row.
mod kind {
    pub(super) const NUMBER: usize = 0;
    pub(super) const CUT: usize = 1;
    pub(super) const LETTER: usize = CUT + 4;
    pub(super) const TAGS: usize = LETTER + 5;
    pub(super) const LEVEL: usize = TAGS + 1;
    pub(super) const ALL: usize = LEVEL + 1;
}

/// The values that occur, by falling frequency, so that the common ones have low numbers.
#[derive(Default)]
pub(crate) struct Alphabets {
    letters: Alphabet,
    tags: Alphabet,
    levels: Alphabet,
}

impl Alphabets {
    pub(crate) fn of(words: &[Word]) -> Self {
        Self {
            letters: Alphabet::of(words.iter().flat_map(|word| word.text.bytes().map(u32::from).chain([0]))),
            tags: Alphabet::of(words.iter().map(|word| u32::from(word.tags))),
            levels: Alphabet::of(words.iter().map(|word| u32::from(word.level))),
        }
    }
}

/// The words: `known` when writing, those that were written when reading.
pub(crate) fn code(coder: &mut impl Coder, alphabets: &Alphabets, known: &[Word]) -> Vec<Word> {
    let mut codec = Codec::new(coder, kind::ALL);
    let Alphabets { letters, tags, levels } = alphabets;
    let [letters, tags, levels] = [letters, tags, levels].map(|alphabet| alphabet.code(&mut codec));
    let mut walk = Walk { codec, letters, tags, levels };
    let count = walk.codec.number(kind::NUMBER, [0; CONTEXTS], small(known.len())) as usize;
    let (mut above, nothing) = (Above::default(), Word::default());
    let word = |at| {
        above = walk.word(std::mem::take(&mut above), known.get(at).unwrap_or(&nothing));
        Word {
            text: String::from_utf8_lossy(&above.text).into_owned(),
            tags: u16::try_from(above.tags).unwrap_or(0),
            level: u8::try_from(above.level).unwrap_or(0),
        }
    };
    (0..count).map(word).collect()
}

#[derive(Default)]
struct Alphabet(Vec<u32>);

impl Alphabet {
    fn of(values: impl Iterator<Item = u32>) -> Self {
        let mut counts = BTreeMap::new();
        for value in values {
            *counts.entry(value).or_insert(0) += 1;
        }
        let mut values: Vec<_> = counts.into_iter().collect();
        values.sort_by_key(|&(_, count)| Reverse(count));
        Self(values.into_iter().map(|(value, _)| value).collect())
    }

    fn code<C: Coder>(&self, codec: &mut Codec<'_, C>) -> Self {
        let size = codec.number(kind::NUMBER, [1; CONTEXTS], small(self.0.len()));
        Self((0..size).map(|at| codec.number(kind::NUMBER, [2; CONTEXTS], self.value(at))).collect())
    }

    fn number(&self, value: u32) -> u32 {
        small(self.0.iter().position(|&one| one == value).unwrap_or(0))
    }

    fn value(&self, number: u32) -> u32 {
        self.0.get(number as usize).copied().unwrap_or(0)
    }
}

/// The word above, and what it tells of the next.
#[derive(Default)]
struct Above {
    text: Vec<u8>,
    tags: u32,
    level: u32,
    /// How many letters it shares with the one above it.
    shared: usize,
    /// How many letters that one shares with the one above it.
    shared_before: usize,
    /// The shorter words that it starts with.
    starts: Vec<Start>,
}

/// A word that others start with (but for an `e`), and what was said of it.
#[derive(Clone, Copy, Default)]
struct Start {
    length: usize,
    tags: u32,
    level: u32,
}

struct Walk<'c, C> {
    codec: Codec<'c, C>,
    letters: Alphabet,
    tags: Alphabet,
    levels: Alphabet,
}

impl<C: Coder> Walk<'_, C> {
    fn word(&mut self, above: Above, known: &Word) -> Above {
        let shared = self.shared(&above, known);
        let Above { mut text, tags, level, shared: shared_before, mut starts, .. } = above;
        let dropped = text.split_off(shared);
        let (cut, bound) = (hash_of(&dropped), dropped.first().map_or(0, |&byte| u32::from(byte)));
        let mut change = hash(cut, hash_of(&[]));
        for more in 0..LONGEST_WORD {
            let first = if more == 0 { bound + 1 } else { 0 };
            let contexts = [
                hash(last(&text, 2), first),
                last(&text, 3),
                last(&text, 4),
                hash(last(&text, 1), small(text.len())),
                hash(small(more * 16 + text.len().min(12)), first),
                change,
                0,
            ];
            let letter = known.text.as_bytes().get(shared + more).map_or(0, |&byte| u32::from(byte));
            let letter = self.codec.number(kind::LETTER + more.min(4), contexts, self.letters.number(letter));
            match u8::try_from(self.letters.value(letter)) {
                Ok(byte) if byte > 0 => text.push(byte),
                _ => break,
            }
            change = hash(cut, hash_of(text.get(shared..).unwrap_or_default()));
        }
        starts.retain(|start| start.length <= shared);
        let start = starts.last().copied().unwrap_or_default();
        let ending = hash(hash_of(text.get(start.length..).unwrap_or_default()), start.tags);
        let number = self.tags.number(u32::from(known.tags));
        let contexts =
            [last(&text, 2), last(&text, 4), ending, hash(change, tags), hash(tags, start.tags), last(&text, 3), 0];
        let number = self.codec.number(kind::TAGS, contexts, number);
        let tags = self.tags.value(number);
        let number = self.levels.number(u32::from(known.level));
        let contexts = [
            hash(small(text.len().min(14)), tags),
            hash(tags, start.level),
            hash(ending, tags),
            hash(change, level),
            hash(small(shared), level),
            hash(hash(tags, start.level), start.tags),
            0,
        ];
        let number = self.codec.number(kind::LEVEL, contexts, number);
        let level = self.levels.value(number);
        starts.push(Start { length: text.len() - usize::from(text.ends_with(b"e")), tags, level });
        Above { text, tags, level, shared, shared_before, starts }
    }

    /// How many letters a word has in common with the one above.
    fn shared(&mut self, above: &Above, known: &Word) -> usize {
        let wanted = above.text.iter().zip(known.text.as_bytes()).take_while(|(a, b)| a == b).count();
        let mut at = above.text.len();
        while at > 0 {
            let (kept, dropped) = above.text.split_at_checked(at).unwrap_or_default();
            let cut = hash_of(dropped);
            let lengths = small(dropped.len() * 64 + at);
            let places = Model::places([
                hash(cut, above.tags),
                hash(cut, last(kept, 2)),
                hash(lengths, last(&above.text, 2)),
                hash(lengths, small(above.shared)),
                hash(small(at), small(above.shared * 64 + above.shared_before)),
                hash(cut, hash(above.tags, above.level)),
                hash(lengths, above.level),
            ]);
            if self.codec.event(kind::CUT + dropped.len().min(3), places, 0, at == wanted) {
                break;
            }
            at -= 1;
        }
        at
    }
}
