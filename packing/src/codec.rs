//! One way through the data for both directions. What is to be written is handed down everywhere; a reader hands down
//! anything, and goes by what comes back.

use crate::coder::Coder;
use crate::model::{Contexts, Model, Places};

/// The most bits of a number.
const LONGEST_NUMBER: u32 = 16;

/// A coder with the model that foretells it.
pub(crate) struct Codec<'c, C> {
    pub(crate) coder: &'c mut C,
    model: Model,
}

impl<'c, C: Coder> Codec<'c, C> {
    /// With a model of so many kinds of events.
    pub(crate) fn new(coder: &'c mut C, kinds: usize) -> Self {
        Self { coder, model: Model::new(kinds) }
    }

    /// An event at some places of the model.
    pub(crate) fn event(&mut self, kind: usize, places: Places, node: u32, event: bool) -> bool {
        self.model.event(kind, places, node, |chance| self.coder.bit(chance, event))
    }

    /// A number below 65,536, better a low one: how many bits it has, then those after the first.
    pub(crate) fn number(&mut self, kind: usize, contexts: Contexts, number: u32) -> u32 {
        let places = Model::places(contexts);
        let number = number.saturating_add(1);
        let wanted = number.ilog2();
        let mut bits = 0;
        while bits < LONGEST_NUMBER && self.event(kind, places, bits.min(4), bits < wanted) {
            bits += 1;
        }
        // Unary steps and the bits of shorter numbers are the nodes before.
        let nodes = (1 << bits) + 3 - bits;
        let mut value = 1;
        for bit in (0..bits).rev() {
            let set = self.event(kind, places, nodes + value, (number >> bit) & 1 == 1);
            value = value << 1 | u32::from(set);
        }
        value - 1
    }
}

/// A number of the model's size.
pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
