//! Positions in the lists of a [`Corpus`](crate::Corpus), one type a list so that they can't be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as a list index.
            #[must_use]
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            /// Saturates: a list never holds `u32::MAX` items, so such an index finds nothing.
            fn from(at: usize) -> Self {
                Self(u32::try_from(at).unwrap_or(u32::MAX))
            }
        }
    )*};
}

index! {
    /// Position of a source in [`Corpus::sources`](crate::Corpus::sources).
    SourceIx,
    /// Position of a claim in [`Corpus::claims`](crate::Corpus::claims).
    ClaimIx,
    /// Position of a topic in [`Corpus::topics`](crate::Corpus::topics).
    TopicIx,
    /// Position of an actor in [`Corpus::actors`](crate::Corpus::actors).
    ActorIx,
    /// Position of a speaker in [`Corpus::speakers`](crate::Corpus::speakers).
    SpeakerIx,
    /// Position of a point in [`Corpus::points`](crate::Corpus::points).
    PointIx,
    /// Position of a rule in [`Corpus::rules`](crate::Corpus::rules).
    RuleIx,
}
