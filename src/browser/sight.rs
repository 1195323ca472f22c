//! What is in sight, before what is not, and where the results begin.

use super::document::{document, element};
use leptos::prelude::request_animation_frame;

/// The class of the page while only what is in sight is laid out.
const SIGHT_FIRST: &str = "sight-first";

/// How far down a page its top is in sight, in pixels.
const TOP: f64 = 64.0;

/// Has the browser lay out and paint what is in sight in the next frame, and the rest in the frame after it. Between
/// changes everything is laid out, so that places to scroll to, search in the page and readers of the screen find it.
/// Further down the page all is laid out at once: there the length of what is above and below decides what is in sight.
pub fn sight_first() {
    if web_sys::window().and_then(|window| window.scroll_y().ok()).is_none_or(|down| down > TOP) {
        return;
    }
    set(true);
    // The callback of a frame comes before that frame is painted, so the one after it is the first that may end this.
    request_animation_frame(|| request_animation_frame(|| set(false)));
}

fn set(on: bool) {
    let Some(page) = document().and_then(|document| document.document_element()) else { return };
    // Fails only for a name that is no name of an attribute; the page has no other class.
    drop(page.set_attribute("class", if on { SIGHT_FIRST } else { "" }));
}

/// Goes back to the beginning of the element where the reader has scrolled past it: what stood there is another now.
pub fn back_to(id: &str) {
    if let Some(element) = element(id).filter(|element| element.get_bounding_client_rect().top() < 0.0) {
        element.scroll_into_view_with_bool(true);
    }
}
