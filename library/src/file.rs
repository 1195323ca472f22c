//! A comparison as one JSON file, which people and other programs can read: `schema/comparison.json` describes it.
//!
//! Links and the store hold the same. Each file says in which version of the format it is written; all versions there
//! ever were can be read, and one from the future is told as such and never half read.

mod document;
mod form;
mod legal;

use crate::fault::{Carrier, Fault};
use crate::limits;
use crate::problem::Problem;
use corpus::{Comparison, Opened};
use document::Document;
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub(crate) use document::Stamp;
pub(crate) use legal::{is_of_the_web, line};

/// The name of the format, in every file.
pub const FORMAT: &str = "parallax-comparison";

/// The version of the format that is written. Raised where a reader of the present one would misunderstand the next.
pub const VERSION: u32 = 1;

/// The comparison as the text of a file: indented, members in a fixed order. The revision stays behind, as it counts
/// the saves on one device.
///
/// # Errors
/// Where the comparison is above the [limits].
pub fn write(comparison: &Comparison) -> Result<String, Problem> {
    text(comparison, None).map_err(|fault| fault.told(Carrier::File))
}

/// The comparison in a file, with what was set right: names in links made legal and unique, addresses other than of
/// the web left out, lines freed of control characters. A text is taken exactly as it is. Members that are not known
/// are passed over.
///
/// # Errors
/// Says whether the file is something else, newer, damaged (with line and member), cut short, or above the [limits].
pub fn read(bytes: &[u8]) -> Result<Opened, Problem> {
    parse(bytes).map(|parsed| parsed.opened).map_err(|fault| fault.told(Carrier::File))
}

/// What a file holds.
pub(crate) struct Parsed {
    pub(crate) opened: Opened,
    /// When and how often it was saved, where it comes from the store.
    pub(crate) stamp: Option<Stamp>,
}

/// The text of a file, saying when it was saved where it goes into the store.
pub(crate) fn text(comparison: &Comparison, stamp: Option<Stamp>) -> Result<String, Fault> {
    let mut document = Document::from(comparison);
    document.kept = stamp;
    let mut text = within_limits(comparison, serde_json::to_string_pretty(&document))?;
    text.push('\n');
    Ok(text)
}

/// The same without indentation.
pub(crate) fn compact(comparison: &Comparison) -> Result<String, Fault> {
    within_limits(comparison, serde_json::to_string(&Document::from(comparison)))
}

fn within_limits(comparison: &Comparison, text: serde_json::Result<String>) -> Result<String, Fault> {
    let text = text.map_err(|error| Fault::Unwritten(error.to_string()))?;
    limits::counts(comparison)?;
    // With the line break at the end.
    limits::bytes(text.len() + 1)?;
    Ok(text)
}

/// The format and the version, which stand in the files of all versions.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

pub(crate) fn parse(bytes: &[u8]) -> Result<Parsed, Fault> {
    limits::bytes(bytes.len())?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(Fault::Foreign);
    }
    let head: Head = json(bytes)?;
    match (head.format.as_deref(), head.version) {
        (Some(FORMAT), Some(found)) if found > VERSION => Err(Fault::Newer { found, known: VERSION }),
        // A later version's program takes what this one reads, and goes on from there.
        (Some(FORMAT), Some(1)) => Ok(json::<Document>(bytes)?.parsed()),
        (Some(FORMAT), _) => Err(Fault::Damaged("“version” should be a whole number from 1".to_owned())),
        _ => Err(Fault::Foreign),
    }
}

fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Fault::of_json(&error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| Fault::of_json("", &error))?;
    Ok(read)
}
