//! The words the analysis knows: which parts of speech each may have, and the forms of irregular ones.
//!
//! One look-up a word serves tagger and lemmas alike. The lists are read at the first use, which takes a few
//! milliseconds.

use crate::lexicon::{self, Key, WordMap, list};
use crate::words::Tag;
use std::sync::LazyLock;

/// A set of flags.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Flags(u16);

impl Flags {
    pub(super) const NONE: Self = Self(0);
    pub(super) const NOUN: Self = Self(1);
    pub(super) const VERB: Self = Self(1 << 1);
    /// A verb only where its place leaves nothing else: after `to` or a modal.
    pub(super) const RARE_VERB: Self = Self(1 << 2);
    pub(super) const ADJECTIVE: Self = Self(1 << 3);
    pub(super) const ADVERB: Self = Self(1 << 4);
    pub(super) const NAME: Self = Self(1 << 5);
    /// A word of a closed class, a number word or an interjection.
    pub(super) const CLOSED: Self = Self(1 << 6);
    /// Verb form: infinitive, imperative, present.
    pub(super) const BASE: Self = Self(1 << 7);
    /// Verb form or plural in `-s`.
    pub(super) const S: Self = Self(1 << 8);
    /// Verb form: simple past.
    pub(super) const PAST: Self = Self(1 << 9);
    /// Verb form: past participle.
    pub(super) const PARTICIPLE: Self = Self(1 << 10);
    /// Verb form in `-ing`.
    pub(super) const ING: Self = Self(1 << 11);
    /// Written without an ending that could be taken off.
    pub(super) const UNINFLECTED: Self = Self(1 << 12);
    /// Asks for an infinitive with `to`.
    pub(super) const TAKES_INFINITIVE: Self = Self(1 << 13);
    /// Asks for a noun with `to`.
    pub(super) const TAKES_TO: Self = Self(1 << 14);
    /// Asks for a clause with `that`.
    pub(super) const TAKES_THAT: Self = Self(1 << 15);
    pub(super) const FORMS: Self = Self(0b1_1111 << 7);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any flag of `other` is set.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// What the lists say of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Its most frequent tag.
    pub(crate) tag: Tag,
    /// All it may be, the most frequent included, and its form where it is irregular.
    pub(super) flags: Flags,
    /// The dictionary form of an irregular form.
    pub(super) base: Option<&'static str>,
}

/// What the lists say of a lower-case word.
pub(crate) fn get<'w>(word: impl Into<Key<'w>>) -> Option<&'static Entry> {
    WORDS.get(word)
}

/// The same with the word as the lists have it.
pub(crate) fn listed(word: Key<'_>) -> Option<(&'static str, &'static Entry)> {
    WORDS.get_with_word(word)
}

/// What a lower-case word may be; nothing for a word not listed.
pub(super) fn flags(word: &str) -> Flags {
    get(word).map_or(Flags::NONE, |entry| entry.flags)
}

/// Whether a word of at most six ASCII letters, in any case, is listed with a dot after it.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let mut folded = [0_u8; 8];
    let dotted = word.bytes().map(|byte| byte.to_ascii_lowercase()).chain([b'.']);
    for (to, from) in folded.iter_mut().zip(dotted) {
        *to = from;
    }
    folded.get(..=word.len()).and_then(|bytes| std::str::from_utf8(bytes).ok()).is_some_and(|word| get(word).is_some())
}

/// Whether a lower-case word is in the lists as anything but a name.
pub(crate) fn is_common(word: &str) -> bool {
    let common = Flags::NOUN.or(Flags::VERB).or(Flags::ADJECTIVE).or(Flags::ADVERB).or(Flags::CLOSED);
    flags(word).any(common)
}

type Words = WordMap<Entry>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    read_open(&mut words);
    read_irregular(&mut words, list!("words/irregular.txt"));
    read_closed(&mut words, list!("words/closed.txt"));
    read_complements(&mut words, list!("words/complements.txt"));
    words
});

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
}

/// The words of `data/words/open.txt`.
fn read_open(words: &mut Words) {
    for word in lexicon::WORDS.iter() {
        let codes = packing::letters(word.tags).filter_map(open_code);
        if let Some((tag, _)) = codes.clone().next() {
            let flags = codes.fold(Flags::NONE, |all, (_, flag)| all.or(flag));
            words.insert(word.text.as_str(), Entry { tag, flags, base: None });
        }
    }
}

fn open_code(code: char) -> Option<(Tag, Flags)> {
    Some(match code {
        'N' => (Tag::Noun, Flags::NOUN),
        'V' => (Tag::Verb, Flags::VERB),
        'v' => (Tag::Verb, Flags::RARE_VERB),
        'J' => (Tag::Adjective, Flags::ADJECTIVE),
        'R' => (Tag::Adverb, Flags::ADVERB),
        'P' => (Tag::ProperNoun, Flags::NAME),
        _ => return None,
    })
}

fn read_closed(words: &mut Words, list: &'static str) {
    let mut tag = Tag::Other;
    for line in lines(list) {
        if let Some(name) = line.strip_prefix('=') {
            tag = Tag::ALL.into_iter().find(|tag| tag.ud() == name).unwrap_or(Tag::Other);
            continue;
        }
        for word in line.split(' ') {
            words.change_or(word, Entry { tag, flags: Flags::CLOSED, base: None }, |known, closed| {
                *known = Entry { flags: known.flags.or(closed.flags), base: known.base, ..closed };
            });
        }
    }
}

fn read_irregular(words: &mut Words, list: &'static str) {
    let mut part = "";
    for line in lines(list) {
        if let Some(name) = line.strip_prefix('=') {
            part = name;
            continue;
        }
        let mut columns = line.split(' ');
        let base = columns.next().unwrap_or("");
        let (first, second) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        match part {
            "verbs" => {
                inflect(words, base, base, Tag::Verb, Flags::VERB.or(Flags::BASE));
                for past in first.split('|') {
                    inflect(words, past, base, Tag::Verb, Flags::VERB.or(Flags::PAST));
                }
                for participle in second.split('|') {
                    inflect(words, participle, base, Tag::Verb, Flags::VERB.or(Flags::PARTICIPLE));
                }
            }
            "nouns" => inflect(words, first, base, Tag::Noun, Flags::NOUN.or(Flags::S)),
            "comparison" => {
                inflect(words, first, base, Tag::Adjective, Flags::ADJECTIVE);
                inflect(words, second, base, Tag::Adjective, Flags::ADJECTIVE);
            }
            _ => {
                for word in line.split(' ') {
                    inflect(words, word, word, Tag::Noun, Flags::UNINFLECTED);
                }
            }
        }
    }
}

fn read_complements(words: &mut Words, list: &'static str) {
    let mut flag = Flags::NONE;
    let mut irregular: WordMap<Flags> = WordMap::default();
    for line in lines(list) {
        match line {
            "=infinitive" => flag = Flags::TAKES_INFINITIVE,
            "=to-noun" => flag = Flags::TAKES_TO,
            "=that" => flag = Flags::TAKES_THAT,
            _ => {
                for word in line.split(' ') {
                    mark_forms(words, word, flag);
                    irregular.change(word, |known| *known = flag);
                }
            }
        }
    }
    for entry in words.values_mut() {
        let flag = entry.base.and_then(|base| irregular.get(base));
        entry.flags = entry.flags.or(flag.copied().unwrap_or_default());
    }
}

/// Gives a flag to a word and to those of its regular forms that are words.
fn mark_forms(words: &mut Words, word: &str, flag: Flags) {
    let stem = word.strip_suffix('e').unwrap_or(word);
    let before_y = word.strip_suffix('y').unwrap_or(word);
    let doubled = stem.get(stem.len().saturating_sub(1)..).unwrap_or("");
    let forms = [
        word.to_owned(),
        [word, "s"].concat(),
        [before_y, "ies"].concat(),
        [before_y, "ied"].concat(),
        [stem, "ed"].concat(),
        [stem, "ing"].concat(),
        [stem, doubled, "ed"].concat(),
        [stem, doubled, "ing"].concat(),
    ];
    for form in forms {
        if let Some(entry) = words.get_mut(form.as_str()) {
            entry.flags = entry.flags.or(flag);
        }
    }
}

/// Enters a form. What is known of it already stays; the first base wins.
fn inflect(words: &mut Words, form: &'static str, base: &'static str, tag: Tag, flags: Flags) {
    let base = (form != base).then_some(base);
    words.change_or(form, Entry { tag, flags, base }, |known, new| {
        *known = Entry { flags: known.flags.or(new.flags), base: known.base.or(new.base), ..*known };
    });
}
