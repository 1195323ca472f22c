//! Links within the app, followed without loading the page anew.
//!
//! Every filter, view and claim is an ordinary link such as `?view=read&claim=…`. One listener follows them all,
//! so that the middle button, the context menu and a static host see nothing but links.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Calls `follow` with the query (`?…`) of each such link that is clicked plainly.
pub fn on_link(follow: impl Fn(&str) + 'static) {
    let Some(document) = super::document::document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, move |event| {
        if let Some(search) = followed(event) {
            event.prevent_default();
            follow(&search);
        }
    })
    .forget();
}

fn followed(event: &Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let plain = click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    if !plain || click.default_prevented() {
        return None;
    }
    let link = click.target()?.dyn_into::<Element>().ok()?.closest("a[href^='?']").ok()??;
    link.get_attribute("href")
}
