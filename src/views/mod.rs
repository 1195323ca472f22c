//! The five ways to look at a selection, each a function from a scene to markup.

mod claims;
mod compare;
mod method;
mod read;
mod sources;

use crate::markup::Element;
use crate::query::View;
use crate::scene::Scene;

/// The view a scene asks for.
#[must_use]
pub fn view(scene: &Scene) -> Element {
    match scene.query.view {
        View::Compare => compare::compare(scene),
        View::Claims => claims::claims(scene),
        View::Read => read::read(scene),
        View::Sources => sources::sources(scene),
        View::Method => method::method(scene),
    }
}
