//! A corpus as bytes: a version, then postcard.
//!
//! The bytes are compact and deterministic: the same corpus gives the same bytes on every machine.

use crate::Corpus;
use std::fmt;

/// The first byte of every encoded corpus. Raised whenever a type in this crate changes its shape.
pub const VERSION: u8 = 8;

/// Why bytes are not a corpus.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DecodeError {
    /// There are no bytes.
    Empty,
    /// They were written by a version with another shape.
    Version {
        /// The version found.
        found: u8,
    },
    /// They are damaged.
    Damaged(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the corpus is empty"),
            Self::Version { found } => {
                write!(f, "the corpus is of version {found}, this program reads version {VERSION}")
            }
            Self::Damaged(why) => write!(f, "the corpus is damaged: {why}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// The corpus as bytes.
///
/// # Errors
/// Passes on what the serialiser says; plain data in memory always serialises.
pub fn encode(corpus: &Corpus) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(corpus, vec![VERSION])
}

/// The corpus that [`encode`] made the bytes from.
///
/// # Errors
/// Says whether the bytes are missing, of another version or damaged.
pub fn decode(bytes: &[u8]) -> Result<Corpus, DecodeError> {
    match bytes.split_first() {
        None => Err(DecodeError::Empty),
        Some((&VERSION, body)) => postcard::from_bytes(body).map_err(|error| DecodeError::Damaged(error.to_string())),
        Some((&found, _)) => Err(DecodeError::Version { found }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_survives_the_way_through_bytes() {
        let mut corpus = Corpus::default();
        corpus.event.title = "An event".to_owned();
        let bytes = encode(&corpus).unwrap();
        assert_eq!(decode(&bytes).unwrap(), corpus);
    }

    #[test]
    fn bytes_that_are_no_corpus_say_why() {
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&[VERSION + 1, 0]), Err(DecodeError::Version { found: VERSION + 1 }));
        assert!(matches!(decode(&[VERSION, 200]), Err(DecodeError::Damaged(_))));
    }
}
