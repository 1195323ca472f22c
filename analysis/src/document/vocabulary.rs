//! The words of a document, each kept once with all that is looked up for it: half of the words of an article have stood
//! in it before, and rules ask for the words of tokens all the time.

use crate::lexicon::{self, Key};
use crate::text::{letters, tokens};
use crate::words::table::{self, Entry};
use crate::words::{Tag, lemma};
use std::ops::Deref;

/// A word by its number in a vocabulary, with its hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Numbered {
    pub(super) number: u32,
    pub(super) hash: u32,
}

/// Words by their numbers, in the order of their first uses.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    /// The numbers of the words from one, each at the place that its hash gives or the next free one after; zero where
    /// nothing is. At least twice as many as there are words.
    slots: Vec<u32>,
    /// Where a word is put in lower case.
    scratch: String,
}

#[derive(Clone, Debug)]
struct Word {
    text: Text,
    hash: u32,
    shape: Shape,
    entry: Option<&'static Entry>,
    /// The dictionary form for the tag that it had last.
    lemma: Option<(Tag, Numbered)>,
}

/// What the letters of a word are like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// Letters and digits of ASCII.
    Plain,
    /// A clitic: `'s`, `n't`.
    Clitic,
    /// It holds a hyphen.
    Joined,
    /// Anything else.
    Other,
}

impl Shape {
    fn of(word: &str) -> Self {
        match word.as_bytes() {
            [b'\'', ..] | b"n't" => Self::Clitic,
            bytes if bytes.contains(&b'-') => Self::Joined,
            bytes if bytes.iter().all(u8::is_ascii_alphanumeric) => Self::Plain,
            _ => Self::Other,
        }
    }
}

/// The letters of a word: those of the word table, where it is in that, since most are.
#[derive(Clone, Debug)]
enum Text {
    Listed(&'static str),
    Own(Box<str>),
}

impl Deref for Text {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        match self {
            Self::Listed(text) => text,
            Self::Own(text) => text,
        }
    }
}

/// The least and the most slots that a vocabulary starts with: enough for most articles, and few for a phrase.
const SLOTS: std::ops::RangeInclusive<usize> = 16..=4096;

impl Vocabulary {
    /// One for a text of so many bytes.
    pub(super) fn of(bytes: usize) -> Self {
        let slots = (bytes / 4).clamp(*SLOTS.start(), *SLOTS.end()).next_power_of_two();
        Self { words: Vec::with_capacity(slots / 4), slots: vec![0; slots], scratch: String::new() }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word as written, in lower case with plain apostrophes and hyphens.
    pub(super) fn folded(&mut self, written: &str) -> Numbered {
        if letters::is_plain_small(written) {
            return self.number(written);
        }
        let mut folded = std::mem::take(&mut self.scratch);
        folded.clear();
        tokens::fold_into(written, &mut folded);
        let numbered = self.number(&folded);
        self.scratch = folded;
        numbered
    }

    /// The dictionary form of a word with a tag.
    pub(super) fn lemma(&mut self, word: Numbered, tag: Tag) -> Numbered {
        let known = self.get(word).and_then(|known| known.lemma);
        if let Some((_, lemma)) = known.filter(|&(last, _)| last == tag) {
            return lemma;
        }
        let mut other = std::mem::take(&mut self.scratch);
        other.clear();
        if let Some(known) = self.get(word) {
            let lemma = lemma::of_entry(&known.text, tag, known.entry);
            if *lemma != *known.text {
                other.push_str(&lemma);
            }
        }
        let lemma = if other.is_empty() { word } else { self.number(&other) };
        self.scratch = other;
        if let Some(known) = self.words.get_mut(word.number as usize) {
            known.lemma = Some((tag, lemma));
        }
        lemma
    }

    /// The number of a word, a new one where it has none.
    fn number(&mut self, text: &str) -> Numbered {
        let hash = lexicon::hash(text);
        if self.words.len() * 2 >= self.slots.len() {
            self.slots = vec![0; self.slots.len() * 2];
            for number in 0..self.words.len() {
                let place = self.words.get(number).map(|word| self.place(&word.text, word.hash));
                self.fill(place, number);
            }
        }
        let place = self.place(text, hash);
        let known = self.slots.get(place).and_then(|slot| slot.checked_sub(1));
        let number = known.unwrap_or_else(|| {
            let number = self.words.len();
            let listed = table::listed(Key::new(text, hash));
            let shape = Shape::of(text);
            let text = listed.map_or_else(|| Text::Own(text.into()), |(text, _)| Text::Listed(text));
            self.words.push(Word { text, hash, shape, entry: listed.map(|(_, entry)| entry), lemma: None });
            self.fill(Some(place), number)
        });
        Numbered { number, hash }
    }

    /// Where the number of a word is, or is to be.
    fn place(&self, text: &str, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let is_other = |slot: u32| {
            let other = slot.checked_sub(1).and_then(|number| self.words.get(number as usize));
            other.is_some_and(|other| other.hash != hash || !lexicon::are_same(other.text.as_bytes(), text.as_bytes()))
        };
        let mut place = hash as usize & mask;
        while self.slots.get(place).is_some_and(|&slot| is_other(slot)) {
            place = (place + 1) & mask;
        }
        place
    }

    fn fill(&mut self, place: Option<usize>, number: usize) -> u32 {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        if let Some(slot) = place.and_then(|place| self.slots.get_mut(place)) {
            *slot = number.saturating_add(1);
        }
        number
    }

    fn get(&self, word: Numbered) -> Option<&Word> {
        self.words.get(word.number as usize)
    }

    pub(super) fn word(&self, word: Numbered) -> &str {
        self.get(word).map_or("", |word| &word.text)
    }

    /// The word, ready to be looked up.
    pub(super) fn key(&self, word: Numbered) -> Key<'_> {
        Key::new(self.word(word), word.hash)
    }

    /// What the letters of a word are like.
    pub(super) fn shape(&self, word: Numbered) -> Shape {
        self.get(word).map_or(Shape::Other, |word| word.shape)
    }

    /// What the word table says of a word.
    pub(super) fn entry(&self, word: Numbered) -> Option<&'static Entry> {
        self.get(word)?.entry
    }
}
