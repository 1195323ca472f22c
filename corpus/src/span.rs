//! A place in a source's text.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A half-open range of bytes, `start..end`, in the text of one source.
///
/// Spans come from `analysis`, which makes them on character boundaries only; [`Span::slice`] is total all the
/// same, so that a span paired with the wrong text shows nothing rather than panicking.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte; never less than `start`.
    pub end: u32,
}

/// How a span stands in what people read, such as JSON.
#[derive(Serialize, Deserialize)]
struct Written {
    start: u32,
    end: u32,
}

impl Serialize for Span {
    /// Where it starts and ends; in bytes that nobody reads, where it starts and how long it is: lengths are small and much
    /// alike, and pack better.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self { start, end } = self;
        if serializer.is_human_readable() {
            Written { start, end }.serialize(serializer)
        } else {
            (start, end.saturating_sub(start)).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Written::deserialize(deserializer).map(|Written { start, end }| Self { start, end })
        } else {
            let (start, length) = <(u32, u32)>::deserialize(deserializer)?;
            Ok(Self { start, end: start.saturating_add(length) })
        }
    }
}

// Inlined, so that the analysis gets them built for speed rather than, as this crate, for size.
impl Span {
    /// The span of the bytes `start..end`; empty at `start` where `end` comes before it.
    ///
    /// Texts over 4 GiB do not occur: offsets beyond `u32::MAX` saturate and slice to nothing.
    #[inline]
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    #[inline]
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span holds no byte.
    #[inline]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The bytes as a range, for slicing and iterating.
    #[inline]
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words of `text` the span stands for; empty where it does not fit the text.
    #[inline]
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Whether `other` lies wholly inside this span.
    #[inline]
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[inline]
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[inline]
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_span_that_does_not_fit_slices_to_nothing() {
        assert_eq!(Span::new(0, 1).slice("é"), "");
        assert_eq!(Span::new(3, 9).slice("abc"), "");
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 3).overlaps(Span::new(2, 5)));
        assert!(Span::new(0, 5).contains(Span::new(2, 5)));
        assert_eq!(Span::new(4, 5).cover(Span::new(1, 2)), Span::new(1, 5));
    }
}
