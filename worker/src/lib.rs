//! The analysis as a WebAssembly module of its own: bytes in, bytes out.
//!
//! The page does not link the analysis, so that a first visit stays small. Whoever brings articles hands them over as
//! [`corpus::Input`] in postcard, and gets the corpus as [`corpus::codec`] writes it.

use corpus::{Corpus, Input, codec};
use std::fmt;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Why articles could not be analysed. The analysis itself always gives a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
    /// The bytes are no articles; holds what the decoder says.
    Articles(String),
    /// The result could not be written; holds what the encoder says.
    Corpus(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Articles(why) => write!(f, "the articles handed to the analysis are damaged: {why}"),
            Self::Corpus(why) => write!(f, "the result of the analysis could not be written: {why}"),
        }
    }
}

impl std::error::Error for Error {}

/// Articles as bytes, to be handed to [`analyse`].
///
/// # Errors
/// Passes on what the serialiser says; plain data in memory always serialises.
pub fn encode(input: &Input) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(input, Vec::new())
}

/// Analyses articles.
///
/// # Errors
/// Says what is wrong with the bytes.
pub fn analysed(input: &[u8]) -> Result<Vec<u8>, Error> {
    let input: Input = postcard::from_bytes(input).map_err(|error| Error::Articles(error.to_string()))?;
    let corpus: Corpus = analysis::analyse(input);
    codec::encode(&corpus).map_err(|error| Error::Corpus(error.to_string()))
}

/// Analyses articles: [`analysed`] for JavaScript.
///
/// # Errors
/// An exception that says what is wrong with the bytes.
#[wasm_bindgen]
pub fn analyse(input: &[u8]) -> Result<Vec<u8>, JsError> {
    analysed(input).map_err(|error| JsError::new(&error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::{Article, Metadata};

    #[test]
    fn articles_go_in_and_their_corpus_comes_out() {
        let article = |slug: &str, text: &str| Article {
            metadata: Metadata { slug: slug.to_owned(), ..Metadata::default() },
            text: text.to_owned(),
        };
        let articles = vec![article("a", "The bridge was opened."), article("b", "The bridge was not opened.")];
        let input = Input { articles, ..Input::default() };
        let corpus = codec::decode(&analysed(&encode(&input).unwrap()).unwrap()).unwrap();
        assert_eq!(corpus, analysis::analyse(input));
    }

    #[test]
    fn damaged_bytes_say_so() {
        let told = analysed(&[200]).unwrap_err().to_string();
        assert!(told.starts_with("the articles handed to the analysis are damaged"), "{told}");
    }
}
