//! Keyboard shortcuts of the whole page.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Calls `act` with the key of every press that is meant for the page: without a modifier, and not while typing,
/// `Escape` excepted. `act` returns whether it made use of the key, which then does nothing else.
pub fn on_shortcut(act: impl Fn(&str) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        if let Some(key) = meant_for_page(event)
            && act(&key)
        {
            event.prevent_default();
        }
    })
    .forget();
}

fn meant_for_page(event: &Event) -> Option<String> {
    let press = event.dyn_ref::<KeyboardEvent>()?;
    if press.ctrl_key() || press.alt_key() || press.meta_key() || press.is_composing() || press.default_prevented() {
        return None;
    }
    let typing = || {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| {
            matches!(target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]"), Ok(Some(_)))
        })
    };
    let key = press.key();
    (key == "Escape" || !typing()).then_some(key)
}
