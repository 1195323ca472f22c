//! How the table of words is sorted.

/// The column by which the table of characteristic words is sorted. Numbers go from the largest down.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sort {
    /// By how surely the word is more frequent in the source.
    Z,
    /// By the alphabet.
    Word,
    /// By how often the source uses it.
    Here,
    /// By how often the other sources together use it.
    Elsewhere,
}

impl Sort {
    /// All of them, in the order of the table's columns.
    pub const ALL: [Self; 4] = [Self::Word, Self::Z, Self::Here, Self::Elsewhere];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Z => "z",
            Self::Word => "word",
            Self::Here => "here",
            Self::Elsewhere => "others",
        }
    }

    /// The head of the column.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Z => "z-score",
            Self::Word => "Word",
            Self::Here => "Uses here",
            Self::Elsewhere => "Uses elsewhere",
        }
    }
}
