//! The five ways to look at a selection, each a function from a scene to markup.

mod claims;
mod compare;
mod door;
mod embed;
mod method;
mod read;
mod sources;
mod worksheet;

pub(crate) use door::door;
pub use embed::embed;

use crate::desk::Desk;
use crate::markup::Element;
use crate::query::View;
use crate::scene::Scene;

/// The view a scene asks for.
#[must_use]
pub fn view(scene: &Scene, desk: &Desk) -> Element {
    match scene.query.view {
        View::Compare => compare::compare(scene, desk),
        View::Claims => claims::claims(scene, desk),
        View::Read => read::read(scene, desk),
        View::Sources => sources::sources(scene, desk),
        View::Method => method::method(scene),
    }
}
