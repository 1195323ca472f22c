//! The corpora this page can show.

use crate::{browser, embedded};
use corpus::codec::{self, DecodeError};
use corpus::{Corpus, Index};
use std::borrow::Cow;
use std::ptr;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// A corpus with the index that makes selecting from it fast. Two are the same only where they are one in memory.
#[derive(Debug)]
pub struct Loaded {
    /// The event, its sources and their claims.
    pub corpus: Corpus,
    /// Which claims have which value.
    pub index: Index,
    /// The bytes it was read from, to be handed on.
    pub bytes: Cow<'static, [u8]>,
    /// How many were loaded before it.
    pub number: u32,
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl Eq for Loaded {}

impl Loaded {
    /// A corpus from its bytes, with the name of the reader's comparison it was made of. It stays for as long as the
    /// page, so that what is drawn can borrow the sources' words instead of copying them. Each analysis of a reader's
    /// articles makes one: a few hundred bytes for each claim, which the tab gives back when it is closed.
    ///
    /// # Errors
    /// Says how the bytes are damaged.
    pub fn keep(
        bytes: impl Into<Cow<'static, [u8]>>,
        comparison: Option<String>,
    ) -> Result<&'static Self, DecodeError> {
        let bytes = bytes.into();
        let corpus = Corpus { comparison, ..codec::decode(&bytes)? };
        Ok(Self::worked_out(corpus, bytes))
    }

    /// A corpus that was made in memory, for tests and benchmarks.
    #[must_use]
    pub fn made(corpus: Corpus) -> &'static Self {
        Self::worked_out(corpus, Cow::Borrowed(&[]))
    }

    fn worked_out(corpus: Corpus, bytes: Cow<'static, [u8]>) -> &'static Self {
        static LOADED: AtomicU32 = AtomicU32::new(0);
        let index = Index::new(&corpus);
        Box::leak(Box::new(Self { corpus, index, bytes, number: LOADED.fetch_add(1, Ordering::Relaxed) }))
    }
}

/// The event that a single file carries, else the built-in one.
///
/// # Errors
/// Says how its bytes are damaged.
pub fn event() -> Result<&'static Loaded, &'static DecodeError> {
    static EVENT: LazyLock<Result<&'static Loaded, DecodeError>> = LazyLock::new(|| match browser::carried() {
        Some(bytes) => Loaded::keep(bytes, None),
        None => Loaded::keep(embedded::BYTES, None),
    });
    EVENT.as_ref().copied()
}
