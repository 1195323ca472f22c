//! A comparison in the fragment of a link, which no browser sends to a server.
//!
//! `d1.` and then, in the base64 of RFC 4648 for URLs and without padding, the bytes of a zlib stream (RFC 1950: deflate
//! with a checksum, the `deflate` of the browsers' Compression Streams), which unpack to a comparison as a [file](crate::file)
//! without indentation. So there are two versions: `d1` says how it is packed, the file says what is in it. A fragment
//! once published opens for good; `tests/fragments.txt` holds the library to that.

use crate::fault::{Carrier, Fault};
use crate::problem::Problem;
use crate::{file, limits};
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::{DecodeError, Engine};
use corpus::{Comparison, Opened};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// The version of the packing that is written.
pub const VERSION: u32 = 1;

/// How hard to compress, from 0 to 10: a link is made once and its length counts.
const LEVEL: u8 = 10;

/// The comparison as a fragment, without the `#`.
///
/// # Errors
/// Where the comparison is above the [limits]. What a link may hold is much less, and for the page to say.
pub fn pack(comparison: &Comparison) -> Result<String, Problem> {
    let text = file::compact(comparison).map_err(|fault| fault.told(Carrier::Link))?;
    let packed = compress_to_vec_zlib(text.as_bytes(), LEVEL);
    Ok([&format!("d{VERSION}."), URL_SAFE_NO_PAD.encode(packed).as_str()].concat())
}

/// The comparison in a fragment, with or without the `#`. What would unpack to more than the [limits] allow is stopped
/// as soon as it does.
///
/// # Errors
/// Says whether the fragment is something else, newer, damaged, cut short, or above the limits.
pub fn unpack(fragment: &str) -> Result<Opened, Problem> {
    unpacked(fragment).map_err(|fault| fault.told(Carrier::Link))
}

fn unpacked(fragment: &str) -> Result<Opened, Fault> {
    let fragment = fragment.trim();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (version, packed) = fragment.strip_prefix('d').and_then(|rest| rest.split_once('.')).ok_or(Fault::Foreign)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(found) if found > VERSION => return Err(Fault::Newer { found, known: VERSION }),
        _ => return Err(Fault::Foreign),
    }
    limits::bytes(packed.len() / 4 * 3)?;
    let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|error| match error {
        DecodeError::InvalidByte(at, _) => {
            Fault::Damaged(format!("a character in it, {} after “d1.”, belongs to no link", at + 1))
        }
        // What is left of a group of four characters.
        _ => Fault::Short { line: 1 },
    })?;
    let text = decompress_to_vec_zlib_with_limit(&packed, limits::BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => {
            Fault::Large(format!("it would unpack to more than {} MB", limits::BYTES / 1_000_000))
        }
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => Fault::Short { line: 1 },
        TINFLStatus::Adler32Mismatch => Fault::Damaged("a character in it was changed".to_owned()),
        _ => Fault::Damaged("it cannot be unpacked".to_owned()),
    })?;
    file::parse(&text).map(|parsed| parsed.opened)
}
