//! The five ways to look at a selection, each a function from a scene to markup.

mod compare;

use crate::scene::Scene;
use leptos::prelude::*;

/// The view a scene asks for.
pub fn view(scene: &Scene) -> AnyView {
    compare::compare(scene)
}
