//! How large a comparison may be. What is within the limits can be kept, exported and packed, and read again.

use crate::fault::Fault;
use corpus::Comparison;

/// The most bytes of a file, packed or not: 20 MB. An article of 1,000 words is about 6 KB.
pub const BYTES: usize = 20_000_000;

/// The most articles, and the most topics.
pub const ITEMS: usize = 1000;

/// The most terms of a topic.
pub const TERMS: usize = 1000;

/// The most characters of the label of a source, which stands beside others wherever they are compared.
pub const LABEL: usize = 60;

/// The most characters of what stands on one line: a title, a label, an address.
pub const LINE: usize = 2000;

/// # Errors
/// Where there are more bytes than allowed.
pub(crate) fn bytes(count: usize) -> Result<(), Fault> {
    if count <= BYTES {
        return Ok(());
    }
    // Rounded up, so that it never reads as what is allowed.
    let tenths = count.div_ceil(100_000);
    Err(Fault::Large(format!("it has {}.{} MB, of {} MB at most", tenths / 10, tenths % 10, BYTES / 1_000_000)))
}

/// # Errors
/// Where there is more of something than allowed.
pub(crate) fn counts(comparison: &Comparison) -> Result<(), Fault> {
    let input = &comparison.input;
    let terms = input.topics.iter().map(|topic| topic.terms.len()).max().unwrap_or(0);
    for (count, limit, what) in [
        (input.articles.len(), ITEMS, "articles"),
        (input.topics.len(), ITEMS, "topics"),
        (terms, TERMS, "terms for one topic"),
    ] {
        if count > limit {
            return Err(Fault::Large(format!("it has {count} {what}, of {limit} at most")));
        }
    }
    Ok(())
}
