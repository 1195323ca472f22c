//! How large a reader wants the sources' words.

/// A step of the sources' words, from small to very large.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextSize(usize);

/// The classes of the page for each step; the normal one needs none. See `style/read.css`.
const CLASSES: [&str; 5] = ["text-small", "", "text-large", "text-larger", "text-largest"];

impl Default for TextSize {
    fn default() -> Self {
        Self(1)
    }
}

impl TextSize {
    /// The class of the page; `None` for the normal size.
    #[must_use]
    pub fn class(self) -> Option<&'static str> {
        CLASSES.get(self.0).copied().filter(|class| !class.is_empty())
    }

    /// The size whose class this is, as it was remembered; the normal one for anything else.
    #[must_use]
    pub fn remembered(class: &str) -> Self {
        CLASSES.iter().position(|known| *known == class).map_or_else(Self::default, Self)
    }

    /// One step larger; `None` where there is no larger.
    #[must_use]
    pub fn larger(self) -> Option<Self> {
        (self.0 + 1 < CLASSES.len()).then_some(Self(self.0 + 1))
    }

    /// One step smaller; `None` where there is no smaller.
    #[must_use]
    pub fn smaller(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::TextSize;

    #[test]
    fn every_size_is_remembered_and_the_steps_end() {
        let sizes: Vec<TextSize> =
            std::iter::successors(TextSize::default().smaller(), |size| size.larger()).take(9).collect();
        assert_eq!(sizes.len(), 5);
        for size in sizes {
            assert_eq!(TextSize::remembered(size.class().unwrap_or_default()), size);
        }
        assert_eq!(TextSize::remembered("enormous"), TextSize::default());
        assert_eq!(TextSize::default().class(), None);
    }
}
