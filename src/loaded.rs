//! The corpus this page shows.

use crate::{browser, embedded};
use corpus::codec::{self, DecodeError};
use corpus::{Corpus, Index};
use std::sync::LazyLock;

/// A corpus with the index that makes selecting from it fast.
pub struct Loaded {
    /// The event, its sources and their claims.
    pub corpus: Corpus,
    /// Which claims have which value.
    pub index: Index,
}

/// The event that a single file carries, else the built-in one; it stays for as long as the page.
///
/// # Errors
/// Says how its bytes are damaged.
pub fn event() -> Result<&'static Loaded, &'static DecodeError> {
    static EVENT: LazyLock<Result<Loaded, DecodeError>> = LazyLock::new(|| {
        let corpus = match browser::carried() {
            Some(bytes) => codec::decode(&bytes)?,
            None => embedded::corpus()?,
        };
        let index = Index::new(&corpus);
        Ok(Loaded { corpus, index })
    });
    EVENT.as_ref()
}
