//! The sources against each other: agreement, profiles, the table of points.

use crate::components::{agreement, framing, matrix, nothing_found, profiles, vocabulary};
use crate::desk::Desk;
use crate::markup::{Element, el};
use crate::scene::Scene;

/// The comparison.
pub(super) fn compare(scene: &Scene, desk: &Desk) -> Element {
    let compared = el("div").with(agreement(scene));
    if scene.selection.is_empty() {
        return compared.with(nothing_found(scene));
    }
    compared.with(profiles(scene, desk)).with(framing(scene, desk)).with(vocabulary(scene)).with(matrix(scene, desk))
}
