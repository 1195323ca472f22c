//! The corpus that the build made of the seeds.

use corpus::Corpus;
use corpus::codec::{self, DecodeError};

/// The built-in corpus as [`codec`] writes it.
pub const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// The built-in corpus.
///
/// # Errors
/// Says how the embedded bytes are damaged; the build makes and reads them with the same code, so this takes a broken
/// download or disk.
pub fn corpus() -> Result<Corpus, DecodeError> {
    codec::decode(BYTES)
}
