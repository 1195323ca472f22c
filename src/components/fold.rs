//! What is folded away until a reader opens it.

use crate::browser::DOES;
use crate::desk::{Act, Desk};
use crate::markup::{Element, Fragment, el};
use crate::scene::Scene;

/// A fold under its summary, drawn once one of its kind is opened. Where a part of the page is shown alone, it stands open.
#[must_use]
pub fn fold(
    scene: &Scene,
    desk: &Desk,
    class: &'static str,
    summary: Element,
    content: &dyn Fn() -> Fragment,
) -> Element {
    let open = scene.query.look.embed.map(|_| "");
    let fold = el("details").class(class).maybe("open", open);
    if desk.draws_folds(scene) {
        return fold.with(summary).with(content());
    }
    fold.with(summary.attr(DOES, Act::Open.name()))
}
