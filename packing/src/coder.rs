//! Binary arithmetic coding with 32 bits of range and no carry (as in Mahoney's lpaq, 2007): an event that was expected
//! costs little, whatever the bits around it.

/// Takes yes-or-no events one after the other, each with how likely it was held to be: to write them, or to tell them
/// from what was written. One walk over the data serves both directions, so that these can't come apart.
pub(crate) trait Coder {
    /// The event: `event` itself when writing; when reading, what was written. `chance` is that of `true`, in parts of
    /// 65536, and neither none nor all of them.
    fn bit(&mut self, chance: u16, event: bool) -> bool;
}

/// The range of codes that fit what was coded so far.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last code that stands for `true`.
    fn split(&self, chance: u16) -> u32 {
        let width = u64::from(self.high - self.low);
        // Less than the width, since the chance is less than one.
        self.low + u32::try_from((width * u64::from(chance.max(1))) >> 16).unwrap_or(0)
    }

    fn narrow(&mut self, split: u32, event: bool) {
        if event {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// The first byte, once all codes of the range have it in common.
    fn settled(&mut self) -> Option<u8> {
        let [first, ..] = self.low.to_be_bytes();
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        self.low <<= 8;
        self.high = self.high << 8 | 0xff;
        Some(first)
    }
}

pub(crate) struct Encoder {
    range: Range,
    bytes: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { range: Range::ALL, bytes: Vec::new() }
    }
}

impl Encoder {
    /// All that was written.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        // The ends of the range differ in their first byte, and what follows the last byte reads as zeros.
        let [first, ..] = self.range.high.to_be_bytes();
        self.bytes.push(first);
        self.bytes
    }
}

impl Coder for Encoder {
    fn bit(&mut self, chance: u16, event: bool) -> bool {
        let split = self.range.split(chance);
        self.range.narrow(split, event);
        while let Some(byte) = self.range.settled() {
            self.bytes.push(byte);
        }
        event
    }
}

pub(crate) struct Decoder<'b> {
    range: Range,
    code: u32,
    rest: std::slice::Iter<'b, u8>,
}

impl<'b> Decoder<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self { range: Range::ALL, code: 0, rest: bytes.iter() };
        for _ in 0..4 {
            decoder.take();
        }
        decoder
    }

    fn take(&mut self) {
        self.code = self.code << 8 | u32::from(self.rest.next().copied().unwrap_or(0));
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, chance: u16, _: bool) -> bool {
        let split = self.range.split(chance);
        let event = self.code <= split;
        self.range.narrow(split, event);
        while self.range.settled().is_some() {
            self.take();
        }
        event
    }
}
