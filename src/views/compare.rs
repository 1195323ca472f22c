//! The sources against each other: agreement, profiles, the table of points.

use crate::components::{agreement, framing, matrix, nothing_found, profiles};
use crate::markup::{Element, el};
use crate::scene::Scene;

/// The comparison.
pub(super) fn compare(scene: &Scene) -> Element {
    let compared = el("div").with(agreement(scene));
    if scene.selection.is_empty() {
        return compared.with(nothing_found(scene));
    }
    compared.with(profiles(scene)).with(framing(scene)).with(matrix(scene))
}
