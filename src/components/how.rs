//! How something is computed, on demand.

use crate::markup::{Element, Fragment, el, link};
use crate::query::View;
use crate::scene::Scene;

/// The answer, folded under its question, with the way to the whole method.
#[must_use]
pub fn how(scene: &Scene, question: &'static str, answer: Fragment) -> Element {
    let method = link(scene.link(&scene.query.with_claim(None).with_view(View::Method))).with("All of the method");
    el("details").class("how").with(el("summary").with(question)).with(answer).with(el("p").with(method))
}
