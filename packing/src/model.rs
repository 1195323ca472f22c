//! How likely the next event is: what was seen in several contexts, each counted apart, mixed by weights that follow
//! how well each of them did (context mixing: Mahoney 2005, “Adaptive Weighing of Context Models”).
//!
//! Integers throughout, or operations that IEEE 754 defines to the bit: what one machine writes, another must read.

/// How many contexts an event has.
pub(crate) const CONTEXTS: usize = 7;

/// The contexts of an event, as hashes.
pub(crate) type Contexts = [u32; CONTEXTS];

/// Where the model keeps what it knows in some contexts.
#[derive(Clone, Copy)]
pub(crate) struct Places([u32; CONTEXTS]);

/// What is known of an event in one context.
#[derive(Clone, Copy)]
struct Slot {
    /// How likely `true` is, in parts of 65536.
    chance: u16,
    /// How often the context was met.
    met: u16,
}

const EMPTY: Slot = Slot { chance: 1 << 15, met: 0 };

/// A context is trusted by how often it was met, up to so many times.
const TRUSTS: usize = 8;

/// Weights are in parts of 2 to the power of this.
const WEIGHT_BITS: u32 = 16;
/// Errors move weights in parts of 2 to the power of this.
const LEARNING: u32 = 15;
/// Of each kind of events, the first nodes have weights of their own, and all others those of the last.
const NODES: usize = 5;
type Weights = [[i32; TRUSTS]; CONTEXTS];

/// Four megabytes while lists are unpacked: each halving makes the words some 700 bytes larger, and the next one more.
const SLOT_BITS: u32 = 20;
/// After so many events a context forgets the oldest.
const MEMORY: u16 = 60;
/// How fast it learns is in parts of 2 to the power of this.
const RATE_BITS: u32 = 14;
/// The scale on which evidence adds up is the logarithm of the odds, in steps of a 256th, from −8 to 8.
const EVIDENCE: i32 = 2048;

pub(crate) struct Model {
    slots: Vec<Slot>,
    weights: Vec<[Weights; NODES]>,
    /// From evidence to chance and back.
    chances: Vec<u16>,
    evidence: Vec<i16>,
    rates: Vec<i32>,
}

impl Model {
    /// A model that knows nothing yet, of so many kinds of events, whose contexts are trusted apart.
    pub(crate) fn new(kinds: usize) -> Self {
        // The natural exponential of −1/256.
        let step = 0.996_101_369_470_117_5_f64;
        // 1 / (1 + e^-x) at x = 0, 1/256, 2/256 …; the other half is its mirror image.
        let upper = std::iter::successors(Some(1.0), |odds| Some(odds * step)).map(|odds| 65536.0 / (1.0 + odds));
        let upper: Vec<u16> = upper.take(EVIDENCE as usize).map(|chance| (chance as u16).min(65_500)).collect();
        let chances: Vec<_> = upper.iter().rev().map(|chance| u16::MAX - chance).chain(upper.iter().copied()).collect();
        let mut at = 0;
        let evidence = (0..4096_u16).map(|twelve| {
            while chances.get(at).is_some_and(|&chance| chance >> 4 < twelve) && at + 1 < chances.len() {
                at += 1;
            }
            at as i16 - EVIDENCE as i16
        });
        Self {
            evidence: evidence.collect(),
            slots: vec![EMPTY; 1 << SLOT_BITS],
            weights: vec![[[[14_000; TRUSTS]; CONTEXTS]; NODES]; kinds],
            rates: (0..=i32::from(MEMORY)).map(|met| (2 << RATE_BITS) / (2 * met + 3)).collect(),
            chances,
        }
    }

    /// Where to look for events in these contexts.
    pub(crate) fn places(contexts: Contexts) -> Places {
        let mut number = 0;
        Places(contexts.map(|context| {
            number += 1;
            hash(context, number) >> (32 - SLOT_BITS)
        }))
    }

    /// Foretells an event of a kind, has it told by `event`, which gets how likely `true` is in parts of 65536, and
    /// learns from it. Events at the same places are told apart by `node`.
    pub(crate) fn event(&mut self, kind: usize, places: Places, node: u32, event: impl FnOnce(u16) -> bool) -> bool {
        let weights = self.weights.get_mut(kind).and_then(|nodes| nodes.get_mut((node as usize).min(NODES - 1)));
        let Some(weights) = weights else { return false };
        let mut said = [(0, 0, 0); CONTEXTS];
        let mut sum = 0;
        // As loops, since the compiler leaves a call for each step of mapping an array.
        for ((weights, said), place) in weights.iter().zip(&mut said).zip(places.0) {
            // Slots of near nodes are neighbours, which spares the processor's cache.
            let slot = (place ^ node) as usize;
            let Slot { chance, met } = self.slots.get(slot).copied().unwrap_or(EMPTY);
            let evidence = i32::from(self.evidence.get(usize::from(chance >> 4)).copied().unwrap_or(0));
            let trust = usize::from(met).min(TRUSTS - 1);
            sum += weights.get(trust).copied().unwrap_or(0).wrapping_mul(evidence) >> WEIGHT_BITS;
            *said = (slot, trust, evidence);
        }
        let sum = sum.clamp(-EVIDENCE, EVIDENCE - 1);
        let chance = self.chances.get((sum + EVIDENCE) as usize).copied().unwrap_or(1 << 15);
        let event = event(chance);
        let error = (i32::from(event) << 16) - i32::from(chance);
        for (weights, (slot, trust, evidence)) in weights.iter_mut().zip(said) {
            if let Some(weight) = weights.get_mut(trust) {
                *weight = weight.wrapping_add((evidence * error) >> LEARNING);
            }
            if let Some(Slot { chance, met }) = self.slots.get_mut(slot) {
                let rate = self.rates.get(usize::from(*met)).copied().unwrap_or(0);
                let goal = if event { 65_535 } else { 0 };
                // Never beyond the goal, since the rate is less than one.
                *chance = (i32::from(*chance) + (((goal - i32::from(*chance)) * rate) >> RATE_BITS)) as u16;
                *met = (*met + 1).min(MEMORY);
            }
        }
        event
    }
}

/// Two numbers as one.
pub(crate) fn hash(a: u32, b: u32) -> u32 {
    let mixed = (a ^ b.rotate_left(16)).wrapping_mul(0x9e37_79b1);
    let mixed = (mixed ^ mixed >> 15).wrapping_add(b).wrapping_mul(0x85eb_ca77);
    mixed ^ mixed >> 13
}

/// A sequence of bytes as one number.
pub(crate) fn hash_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(7, |all, &byte| hash(all, u32::from(byte) + 1))
}

/// The last letters of a word, as one number.
pub(crate) fn last(text: &[u8], letters: usize) -> u32 {
    hash_of(text.get(text.len().saturating_sub(letters)..).unwrap_or_default())
}
