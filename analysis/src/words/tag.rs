//! Parts of speech.

/// The universal part-of-speech tags (Universal Dependencies v2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tag {
    /// `ADJ`.
    Adjective,
    /// `ADP`: prepositions.
    Adposition,
    /// `ADV`.
    Adverb,
    /// `AUX`: auxiliaries, modals and the copula.
    Auxiliary,
    /// `CCONJ`: and, or, but.
    Coordinator,
    /// `DET`.
    Determiner,
    /// `INTJ`.
    Interjection,
    /// `NOUN`.
    Noun,
    /// `NUM`.
    Numeral,
    /// `PART`: not, n't, 's, infinitive to.
    Particle,
    /// `PRON`.
    Pronoun,
    /// `PROPN`.
    ProperNoun,
    /// `PUNCT`.
    Punctuation,
    /// `SCONJ`: that, if, because.
    Subordinator,
    /// `SYM`.
    Symbol,
    /// `VERB`.
    Verb,
    /// `X`.
    Other,
}

impl Tag {
    /// All tags in the alphabetical order of their Universal Dependencies names.
    pub const ALL: [Self; 17] = [
        Self::Adjective,
        Self::Adposition,
        Self::Adverb,
        Self::Auxiliary,
        Self::Coordinator,
        Self::Determiner,
        Self::Interjection,
        Self::Noun,
        Self::Numeral,
        Self::Particle,
        Self::Pronoun,
        Self::ProperNoun,
        Self::Punctuation,
        Self::Subordinator,
        Self::Symbol,
        Self::Verb,
        Self::Other,
    ];

    /// The name in Universal Dependencies.
    #[must_use]
    pub fn ud(self) -> &'static str {
        match self {
            Self::Adjective => "ADJ",
            Self::Adposition => "ADP",
            Self::Adverb => "ADV",
            Self::Auxiliary => "AUX",
            Self::Coordinator => "CCONJ",
            Self::Determiner => "DET",
            Self::Interjection => "INTJ",
            Self::Noun => "NOUN",
            Self::Numeral => "NUM",
            Self::Particle => "PART",
            Self::Pronoun => "PRON",
            Self::ProperNoun => "PROPN",
            Self::Punctuation => "PUNCT",
            Self::Subordinator => "SCONJ",
            Self::Symbol => "SYM",
            Self::Verb => "VERB",
            Self::Other => "X",
        }
    }
}
