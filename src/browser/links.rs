//! What controls in the markup do: follow a link of the app, or copy one.
//!
//! Every filter, view and claim is an ordinary link such as `?view=read&claim=…`. One listener follows them all
//! without loading the page anew, so that the middle button, the context menu and a static host see nothing but
//! links.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// The attribute that says which link a checkbox follows when it is ticked or cleared.
pub const GOES: &str = "data-goes";

/// The attribute that says which link a button copies.
pub const COPIES: &str = "data-copies";

/// Calls `follow` with the query (`?…`) of each link of the app that is clicked plainly and of each checkbox changed.
pub fn on_link(follow: impl Fn(&str) + Clone + 'static) {
    let Some(document) = super::document::document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let go = follow.clone();
    EventListener::new_with_options(&document, "click", options, move |event| {
        if let Some(search) = clicked(event, "a[href^='?']", "href") {
            event.prevent_default();
            go(&search);
        }
    })
    .forget();
    EventListener::new(&document, "change", move |event| {
        if let Some(search) = target(event).and_then(|target| target.get_attribute(GOES)) {
            follow(&search);
        }
    })
    .forget();
}

/// Calls `copy` with the link of each button that is there to copy one.
pub fn on_copy(copy: impl Fn(&str) + 'static) {
    let Some(document) = super::document::document() else { return };
    EventListener::new(&document, "click", move |event| {
        if let Some(link) = clicked(event, "button[data-copies]", COPIES) {
            copy(&link);
        }
    })
    .forget();
}

/// What the attribute of a control says that was clicked, unless the click asks the browser for something of its own
/// such as a new tab.
fn clicked(event: &Event, control: &str, attribute: &str) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let plain = click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    if !plain || click.default_prevented() {
        return None;
    }
    target(event)?.closest(control).ok()??.get_attribute(attribute)
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
