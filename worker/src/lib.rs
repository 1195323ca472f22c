//! The analysis as a WebAssembly module of its own: bytes in, bytes out.
//!
//! The page does not link the analysis, so that a first visit stays small. Whoever brings articles hands them over as
//! [`corpus::Input`] in postcard ([`encode`] writes it), and gets the corpus as [`corpus::codec`] writes it. In the Web
//! Worker:
//!
//! ```js
//! import init, { Engine } from "./analysis.js";
//! await init();
//! const engine = new Engine();           // one for the life of the worker: it remembers what it has read
//! const all = engine.begin(input);       // how many articles there are to read; throws where the bytes are damaged
//! for (let read = 1; engine.readNext(); read += 1) progress(read, all);
//! const corpus = engine.finish();        // Uint8Array; reads what is still unread, then compares all articles
//! ```
//!
//! Every call returns within the time that one article takes, but for `finish`. To give up, begin with something else:
//! what was read until then is kept where the new articles still need it. Articles count as the same where their texts
//! are; titles, dates and topics may change without anything being read again.

use analysis::Analyst;
use corpus::{Input, codec};
use std::fmt;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Smaller than the allocator that Rust brings along for WebAssembly, and faster on many small pieces.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

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

/// Articles as bytes, to be handed to [`Engine::take_up`].
///
/// # Errors
/// Passes on what the serialiser says; plain data in memory always serialises.
pub fn encode(input: &Input) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(input, Vec::new())
}

/// An [`Analyst`] who is spoken to in bytes.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    analyst: Analyst,
}

impl Engine {
    /// Takes up articles and returns how many of them are to be read.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; what was taken up before stays.
    pub fn take_up(&mut self, input: &[u8]) -> Result<usize, Error> {
        let input: Input = postcard::from_bytes(input).map_err(|error| Error::Articles(error.to_string()))?;
        Ok(self.analyst.begin(input))
    }

    /// The corpus of the articles taken up.
    ///
    /// # Errors
    /// Passes on what the serialiser says; a corpus always serialises.
    pub fn corpus(&mut self) -> Result<Vec<u8>, Error> {
        codec::encode(&self.analyst.finish()).map_err(|error| Error::Corpus(error.to_string()))
    }
}

#[wasm_bindgen]
impl Engine {
    /// One that has read nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// [`take_up`](Engine::take_up) for JavaScript.
    ///
    /// # Errors
    /// An exception that says what is wrong with the bytes; what was taken up before stays.
    pub fn begin(&mut self, input: &[u8]) -> Result<usize, JsError> {
        self.take_up(input).map_err(|error| JsError::new(&error.to_string()))
    }

    /// Reads one article more; returns whether there was one to read.
    #[wasm_bindgen(js_name = readNext)]
    pub fn read_next(&mut self) -> bool {
        self.analyst.read_next()
    }

    /// [`corpus`](Engine::corpus) for JavaScript: that of no articles where none have been taken up.
    ///
    /// # Errors
    /// An exception that says why the corpus could not be written.
    pub fn finish(&mut self) -> Result<Vec<u8>, JsError> {
        self.corpus().map_err(|error| JsError::new(&error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::{Article, Metadata};

    fn input(texts: &[&str]) -> Input {
        let article = |(at, text): (usize, &&str)| Article {
            metadata: Metadata { slug: format!("article-{at}"), ..Metadata::default() },
            text: (*text).to_owned(),
        };
        Input { articles: texts.iter().enumerate().map(article).collect(), ..Input::default() }
    }

    #[test]
    fn articles_go_in_and_their_corpus_comes_out() {
        let input = input(&["The bridge was opened.", "The bridge was not opened."]);
        let mut engine = Engine::new();
        assert_eq!(engine.take_up(&encode(&input).unwrap()), Ok(2));
        assert!(engine.read_next());
        assert_eq!(codec::decode(&engine.corpus().unwrap()).unwrap(), analysis::analyse(input));
    }

    #[test]
    fn damaged_bytes_say_so_and_change_nothing() {
        let mut engine = Engine::new();
        engine.take_up(&encode(&input(&["The bridge was opened."])).unwrap()).unwrap();
        let told = engine.take_up(&[200]).unwrap_err().to_string();
        assert!(told.starts_with("the articles handed to the analysis are damaged"), "{told}");
        assert_eq!(codec::decode(&engine.corpus().unwrap()).unwrap().sources.len(), 1);
    }

    #[test]
    fn an_engine_that_was_given_nothing_gives_an_empty_corpus() {
        assert_eq!(codec::decode(&Engine::new().corpus().unwrap()).unwrap(), analysis::analyse(Input::default()));
    }
}
