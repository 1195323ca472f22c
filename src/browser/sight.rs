//! What is in sight, before what is not.

use super::document::document;
use leptos::prelude::request_animation_frame;

/// The class of the page while only what is in sight is laid out.
const SIGHT_FIRST: &str = "sight-first";

/// Has the browser lay out and paint what is in sight in the next frame, and the rest in the frame after it. Between
/// changes everything is laid out, so that places to scroll to, search in the page and readers of the screen find it.
pub fn sight_first() {
    set(true);
    // The callback of a frame comes before that frame is painted, so the one after it is the first that may end this.
    request_animation_frame(|| request_animation_frame(|| set(false)));
}

fn set(on: bool) {
    let Some(page) = document().and_then(|document| document.document_element()) else { return };
    // Fails only for a name that is no name of a class.
    drop(page.class_list().toggle_with_force(SIGHT_FIRST, on));
}
