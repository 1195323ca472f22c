//! Word lists as few bytes.
//!
//! Brotli halves a list of English words, but knows nothing of what a list is. Here several lists are made one: words
//! in alphabetical order, and with each word what is said of it. Every piece is foretold from what stands before it
//! (the word above, the last letters, the shorter word it starts with), and only the surprise is written. [`pack`] does
//! so when the analysis is built, [`unpack`] reads it at the first use. A thesaurus of these words is packed apart, for
//! who needs it. What is not sent anywhere keeps them [`plain`].

mod codec;
mod coder;
mod model;
pub mod plain;
mod thesaurus;
mod urn;
mod words;

use coder::{Decoder, Encoder};
use words::Alphabets;

/// How many sections a thesaurus has.
pub const SECTIONS: usize = 4;

/// A word and what is said of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Word {
    /// As listed: at most [`LONGEST_WORD`] bytes, none of them NUL.
    pub text: String,
    /// The parts of speech it may have, as [`tags`] writes them; 0 where nothing is said of them.
    pub tags: u16,
    /// How frequent it is: a level that stands for a share of running text, or 0 where nothing is said of it.
    pub level: u8,
}

/// The longest word that is packed, in bytes.
pub const LONGEST_WORD: usize = 64;

/// A sense of some words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sense {
    /// How deep it stands in its hierarchy: 0 at the top, and at most one deeper than the sense before it.
    pub depth: u8,
    /// The words that have it, as places in the list of words, in ascending order.
    pub words: Vec<u16>,
}

/// Senses, in sections, each as [`in_order`] has it.
pub type Thesaurus = [Vec<Sense>; SECTIONS];

/// Words in ascending order, none twice and at most 65,535 of them, in few bytes.
#[must_use]
pub fn pack(words: &[Word]) -> Vec<u8> {
    let mut encoder = Encoder::default();
    words::code(&mut encoder, &Alphabets::of(words), words);
    encoder.finish()
}

/// The words that [`pack`] packed into these bytes.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Vec<Word> {
    words::code(&mut Decoder::new(bytes), &Alphabets::default(), &[])
}

/// The senses of a section in the one order that tells nothing: the words of a sense by their places, and the senses
/// under one sense by their first words, each with those under it. What can't be otherwise need not be written.
#[must_use]
pub fn in_order(senses: &[Sense]) -> Vec<Sense> {
    let Some(first) = senses.first() else { return Vec::new() };
    let families = senses.chunk_by(|_, next| next.depth > first.depth).filter_map(|family| {
        let (head, below) = family.split_first()?;
        let mut head = head.clone();
        head.words.sort_unstable();
        head.words.dedup();
        Some([&[head], &*in_order(below)].concat())
    });
    let mut families: Vec<_> = families.collect();
    families.sort_by_key(|family| family.first().and_then(|head| head.words.first()).copied());
    families.concat()
}

/// A thesaurus of these words in few bytes.
#[must_use]
pub fn pack_thesaurus(words: &[Word], thesaurus: &Thesaurus) -> Vec<u8> {
    let mut encoder = Encoder::default();
    thesaurus::code(&mut encoder, words, thesaurus);
    encoder.finish()
}

/// The thesaurus of these words that [`pack_thesaurus`] packed into these bytes.
#[must_use]
pub fn unpack_thesaurus(words: &[Word], bytes: &[u8]) -> Thesaurus {
    thesaurus::code(&mut Decoder::new(bytes), words, &Thesaurus::default())
}

/// Letters for parts of speech; their places are octal digits.
const TAGS: &[u8] = b"NVvJRP";

/// How many letters a number holds.
const MOST_TAGS: usize = 5;

/// At most five of the letters `NVvJRP` as a number; `None` for any other text.
#[must_use]
pub fn tags(letters: &str) -> Option<u16> {
    if letters.len() > MOST_TAGS {
        return None;
    }
    letters.bytes().rev().try_fold(0_u16, |all, letter| {
        let digit = TAGS.iter().position(|&tag| tag == letter)? + 1;
        all.checked_mul(8)?.checked_add(u16::try_from(digit).ok()?)
    })
}

/// The letters that [`tags`] made a number of, in their order.
pub fn letters(tags: u16) -> impl Iterator<Item = char> + Clone {
    let digits = (0..MOST_TAGS).map(move |place| usize::from(tags >> (3 * place) & 7));
    digits.filter_map(|digit| TAGS.get(digit.checked_sub(1)?)).map(|&letter| char::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn word(text: &str, letters: &str, level: u8) -> Word {
        Word { text: text.to_owned(), tags: tags(letters).unwrap(), level }
    }

    #[test]
    fn lists_come_back_as_they_were() {
        let words = vec![
            word("bake", "V", 27),
            word("baker", "N", 30),
            word("baking", "NV", 0),
            word("crème", "", 12),
            word("ox", "NvJ", 255),
        ];
        let sense = |depth, words: &[u16]| Sense { depth, words: words.to_vec() };
        let kinds = vec![sense(0, &[]), sense(1, &[1, 4]), sense(2, &[1]), sense(1, &[3]), sense(0, &[3])];
        let thesaurus = [kinds, vec![], vec![sense(0, &[0, 2])], vec![]];
        assert_eq!(unpack(&pack(&words)), words);
        assert_eq!(unpack_thesaurus(&words, &pack_thesaurus(&words, &thesaurus)), thesaurus);
        assert_eq!(unpack(&pack(&[])), []);
        assert_eq!(plain::read(&plain::write(&words)), words);
        assert_eq!(plain::read_thesaurus(&plain::write_thesaurus(&thesaurus)), thesaurus);
    }

    #[test]
    fn what_follows_from_the_words_before_costs_little() {
        let stems: Vec<_> = (b'a'..=b'z').flat_map(|a| (b'a'..=b'z').map(move |b| [a, b])).collect();
        let forms = stems.iter().flat_map(|&[a, b]| {
            let stem: String = [b'm', a, b'o', b].map(char::from).iter().collect();
            [("", "V"), ("ed", "V"), ("ing", "NV"), ("s", "V")].map(|(end, tags)| word(&[&stem, end].concat(), tags, 0))
        });
        let words: Vec<_> = forms.collect();
        let packed = pack(&words);
        assert!(packed.len() < stems.len() * 2, "{} bytes", packed.len());
        assert_eq!(unpack(&packed), words);
    }

    #[test]
    fn tags_are_told_by_their_letters_in_order() {
        for letters in ["", "N", "NvJ", "PNvJR"] {
            assert_eq!(super::letters(tags(letters).unwrap()).collect::<String>(), letters);
        }
        assert!(tags("X").is_none() && tags("NVJRPN").is_none());
    }

    #[test]
    fn siblings_and_synonyms_stand_in_the_order_of_words() {
        let sense = |depth, words: &[u16]| Sense { depth, words: words.to_vec() };
        let found = in_order(&[sense(0, &[7, 5, 7]), sense(1, &[4]), sense(2, &[]), sense(1, &[3]), sense(0, &[2])]);
        assert_eq!(found, [sense(0, &[2]), sense(0, &[5, 7]), sense(1, &[3]), sense(1, &[4]), sense(2, &[])]);
    }

    fn any_lists() -> impl Strategy<Value = (Vec<Word>, Thesaurus)> {
        let words = prop::collection::btree_map("[^\0]{0,12}", (0..8_u16.pow(5), any::<u8>()), 1..40);
        words.prop_flat_map(|words| {
            let words: Vec<_> = words.into_iter().map(|(text, (tags, level))| Word { text, tags, level }).collect();
            let sense = (0..2_u8, prop::collection::vec(0..u16::try_from(words.len()).unwrap(), 0..4));
            let sense = sense.prop_map(|(depth, words)| Sense { depth, words });
            let section = prop::collection::vec(sense, 0..20).prop_map(|mut senses| {
                senses.first_mut().into_iter().for_each(|first| first.depth = 0);
                in_order(&senses)
            });
            (Just(words), prop::array::uniform4(section))
        })
    }

    proptest! {
        #[test]
        fn any_lists_come_back((words, thesaurus) in any_lists()) {
            prop_assert_eq!(unpack_thesaurus(&words, &pack_thesaurus(&words, &thesaurus)), thesaurus);
            prop_assert_eq!(unpack(&pack(&words)), words);
        }
    }
}
