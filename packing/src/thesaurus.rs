//! A thesaurus: in how many senses each word stands, then the hierarchy of senses, whose words are drawn from these.

use crate::codec::{Codec, small};
use crate::coder::Coder;
use crate::model::{CONTEXTS, hash, last};
use crate::urn::Urn;
use crate::{SECTIONS, Sense, Thesaurus, Word};

/// The kinds of events, the first with one for each section.
mod kind {
    use crate::SECTIONS;
    pub(super) const USES: usize = 0;
    pub(super) const SENSES: usize = USES + SECTIONS;
    pub(super) const DEPTH: usize = SENSES + 1;
    pub(super) const WIDTH: usize = DEPTH + 1;
    pub(super) const ALL: usize = WIDTH + 1;
}

/// The thesaurus: `known` when writing, the one that was written when reading.
pub(crate) fn code(coder: &mut impl Coder, words: &[Word], known: &Thesaurus) -> Thesaurus {
    let mut codec = Codec::new(coder, kind::ALL);
    let mut uses = [(); SECTIONS].map(|()| vec![0_u32; words.len()]);
    for (uses, senses) in uses.iter_mut().zip(known) {
        for &word in senses.iter().flat_map(|sense| &sense.words) {
            if let Some(uses) = uses.get_mut(usize::from(word)) {
                *uses += 1;
            }
        }
    }
    // Words of one ending behind one another: what is said of the last is what the model knows best.
    let ending = |word: &Word| word.text.bytes().last().filter(u8::is_ascii_lowercase);
    let endings = (b'a'..=b'z').map(Some).chain([None]);
    let by_ending = endings.flat_map(|letter| words.iter().enumerate().filter(move |(_, word)| ending(word) == letter));
    for (at, word) in by_ending {
        let (tags, level) = (u32::from(word.tags), u32::from(word.level));
        let ending = |letters| last(word.text.as_bytes(), letters);
        let mut before = 0;
        for (section, uses) in uses.iter_mut().filter_map(|uses| uses.get_mut(at)).enumerate() {
            let both = hash(level, before);
            let contexts = [
                hash(tags, before),
                hash(tags, level),
                both,
                hash(tags, both),
                hash(ending(3), small(section)),
                hash(ending(2), hash(tags, before)),
                0,
            ];
            *uses = codec.number(kind::USES + section, contexts, *uses);
            before = before * 4 + (*uses).min(3);
        }
    }
    let mut thesaurus = Thesaurus::default();
    for ((uses, known), senses) in uses.iter().zip(known).zip(&mut thesaurus) {
        *senses = section(&mut codec, Urn::new(uses), known);
    }
    thesaurus
}

/// A section: first how deep each sense stands and how many words it has, then the words.
fn section<C: Coder>(codec: &mut Codec<'_, C>, mut urn: Urn, known: &[Sense]) -> Vec<Sense> {
    let count = codec.number(kind::SENSES, [0; CONTEXTS], small(known.len())) as usize;
    let nothing = Sense::default();
    let known = |at| known.get(at).unwrap_or(&nothing);
    let (mut depth, mut rise, mut width, mut before) = (0, 0, 0, 0);
    let shape = |at| {
        let both = hash(hash(depth, rise), width);
        let contexts = [depth, hash(rise, width), hash(depth, rise), hash(depth, width), both, hash(before, width), 0];
        rise = codec.number(kind::DEPTH, contexts, (depth + 1).saturating_sub(u32::from(known(at).depth)));
        depth = (depth + 1).saturating_sub(rise);
        let both = hash(hash(depth, rise), width);
        let contexts = [rise, width, hash(rise, width), hash(depth, rise), both, hash(before, width), 0];
        width = codec.number(kind::WIDTH, contexts, small(known(at).words.len()));
        before = hash(rise, width);
        (u8::try_from(depth).unwrap_or(u8::MAX), width)
    };
    let shapes: Vec<_> = (0..count).map(shape).collect();
    // Of each depth, how many words a sense and its siblings behind it have: its first is the least of these.
    let mut siblings = Vec::new();
    let draws = shapes.iter().rev().map(|&(depth, width)| {
        siblings.resize(usize::from(depth) + 1, 0);
        siblings.last_mut().map_or(width, |draws| {
            *draws += width;
            *draws
        })
    });
    let draws: Vec<_> = draws.collect();
    // Of each depth, the first word of the sibling before.
    let mut firsts = Vec::new();
    let sense = |(at, (&(depth, width), draws))| {
        firsts.resize(usize::from(depth) + 1, 0);
        let mut least = firsts.last().copied().unwrap_or(0);
        let mut words = Vec::new();
        for place in 0..width {
            let word = known(at).words.get(place as usize).copied().unwrap_or(0);
            let word = urn.draw(codec.coder, word, least, if place == 0 { draws } else { width - place });
            if let Some(first) = firsts.last_mut().filter(|_| place == 0) {
                *first = word;
            }
            least = word.saturating_add(1);
            words.push(word);
        }
        Sense { depth, words }
    };
    shapes.iter().zip(draws.into_iter().rev()).enumerate().map(sense).collect()
}
