//! `parallax relate`: how two sentences stand to each other.

use crate::records::{Id, Pair};
use serde::Serialize;

/// A line of output.
#[derive(Debug, Serialize)]
pub(crate) struct Related {
    id: Id,
    /// From 0 to 1.
    similarity: f64,
    relation: &'static str,
    because: Vec<String>,
}

pub(crate) fn relate(pair: Pair) -> Related {
    let found = analysis::align::relate(&pair.a, &pair.b);
    Related { id: pair.id, similarity: found.similarity, relation: found.relation.name(), because: found.because }
}
