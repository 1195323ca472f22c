//! The sources against each other: agreement, profiles, the table of points.

use crate::components::{agreement, matrix, nothing_found, profiles};
use crate::scene::Scene;
use leptos::prelude::*;

/// The comparison.
pub(super) fn compare(scene: &Scene) -> AnyView {
    let results = if scene.selection.is_empty() {
        nothing_found(scene)
    } else {
        view! { {profiles(scene)}{matrix(scene)} }.into_any()
    };
    view! { {agreement(scene)}{results} }.into_any()
}
