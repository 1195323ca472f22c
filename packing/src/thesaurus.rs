//! A thesaurus: in how many senses each word stands, then the hierarchy of senses, whose words are drawn from these.

use crate::codec::{Codec, small};
use crate::coder::Coder;
use crate::model::{CONTEXTS, hash, hash_of};
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
    for (at, word) in words.iter().enumerate() {
        let (tags, level) = (u32::from(word.tags), u32::from(word.level));
        let ending = hash_of(word.text.as_bytes().last_chunk::<3>().map_or(&[][..], |ending| ending));
        let mut before = 0;
        for (section, uses) in uses.iter_mut().filter_map(|uses| uses.get_mut(at)).enumerate() {
            let both = hash(level, before);
            let contexts =
                [hash(tags, before), hash(tags, level), both, hash(tags, both), hash(ending, small(section))];
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

fn section<C: Coder>(codec: &mut Codec<'_, C>, mut urn: Urn, known: &[Sense]) -> Vec<Sense> {
    let count = codec.number(kind::SENSES, [0; CONTEXTS], small(known.len())) as usize;
    let (nothing, mut senses) = (Sense::default(), Vec::new());
    let (mut depth, mut rise, mut width) = (0, 0, 0);
    for at in 0..count {
        let known = known.get(at).unwrap_or(&nothing);
        let contexts =
            [depth, hash(rise, width), hash(depth, rise), hash(depth, width), hash(hash(depth, rise), width)];
        rise = codec.number(kind::DEPTH, contexts, (depth + 1).saturating_sub(u32::from(known.depth)));
        depth = (depth + 1).saturating_sub(rise);
        let contexts = [rise, width, hash(rise, width), hash(depth, rise), hash(hash(depth, rise), width)];
        width = codec.number(kind::WIDTH, contexts, small(known.words.len()));
        let word = |at: u32| known.words.get(at as usize).copied().unwrap_or(0);
        let words = (0..width).map(|at| urn.draw(codec.coder, word(at))).collect();
        senses.push(Sense { depth: u8::try_from(depth).unwrap_or(u8::MAX), words });
    }
    senses
}
