//! From bytes, which the analysis counts in, to Unicode code points, which the command line speaks.

use corpus::Span;

/// A run of code points, `[start, end]`, the end not in it.
pub(crate) type Points = [u32; 2];

/// Bytes between two noted counts.
const STRIDE: usize = 64;

/// Counts code points up to any byte of a text. Building it takes one pass; a look-up reads at most [`STRIDE`] bytes.
#[derive(Debug)]
pub(crate) struct Offsets<'t> {
    text: &'t str,
    /// Code points before every [`STRIDE`]th byte; empty for plain ASCII.
    counts: Vec<u32>,
}

impl<'t> Offsets<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let mut points = 0;
            for stride in text.as_bytes().chunks(STRIDE) {
                counts.push(points);
                points += starts(stride);
            }
        }
        Self { text, counts }
    }

    /// The code points before a byte.
    pub(crate) fn at(&self, byte: u32) -> u32 {
        let at = byte as usize;
        let Some(&before) = self.counts.get((at / STRIDE).min(self.counts.len().wrapping_sub(1))) else { return byte };
        let from = (at / STRIDE).min(self.counts.len() - 1) * STRIDE;
        before + starts(self.text.as_bytes().get(from..at.min(self.text.len())).unwrap_or_default())
    }

    pub(crate) fn span(&self, span: Span) -> Points {
        [self.at(span.start), self.at(span.end)]
    }

    pub(crate) fn spans(&self, spans: &[Span]) -> Vec<Points> {
        spans.iter().map(|&span| self.span(span)).collect()
    }
}

/// How many code points start in a run of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    let is_start = |byte: &&u8| (**byte as i8) >= -0x40;
    u32::try_from(bytes.iter().filter(is_start).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Offsets;
    use corpus::Span;

    #[test]
    fn offsets_count_code_points() {
        for text in ["", "plain", "naïve café – 🇫🇷 “x”", &"é".repeat(500), &"a—b ".repeat(100)] {
            let offsets = Offsets::new(text);
            for (points, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(offsets.at(byte as u32) as usize, points, "{byte} of {text:?}");
            }
            let whole = offsets.span(Span::new(0, text.len()));
            assert_eq!(whole, [0, text.chars().count() as u32]);
        }
    }
}
