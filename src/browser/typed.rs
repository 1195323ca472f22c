//! What a reader has typed into fields and not handed in yet: it outlives the view it was typed in, and the browser asks
//! before it is lost with the page.

use super::document::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::sync::Once;
use wasm_bindgen::JsValue;
use web_sys::Element;
use web_sys::js_sys::Reflect;

/// The attribute of a form whose fields keep what is typed: what sets the form apart from all others, of lower-case
/// letters, digits, `-` and `/`.
pub const KEEPS: &str = "data-keeps";

/// Fields, by the selector that finds each, with what was typed into them.
pub type Typed = Vec<(String, String)>;

thread_local! {
    static TYPED: RefCell<Typed> = const { RefCell::new(Typed::new()) };
    /// What of it stood in the form that was handed in last.
    static HANDED_IN: RefCell<Typed> = const { RefCell::new(Typed::new()) };
    /// Whether something else would be lost with the page.
    static AT_RISK: Cell<bool> = const { Cell::new(false) };
}

/// Notes what stands in a field now that the reader has typed into it.
pub(super) fn note(field: &Element) {
    let form = field.closest("[data-keeps]").ok().flatten().and_then(|form| form.get_attribute(KEEPS));
    if let (Some(form), Some(name), Some(text)) = (form, field.get_attribute("name"), text_of(field)) {
        let place = ["[data-keeps='", &form, "'] [name=", &name, "]"].concat();
        TYPED.with_borrow_mut(|typed| {
            typed.retain(|(known, _)| *known != place);
            // What stands there anyway need not be kept.
            if text_in(field, "defaultValue").as_ref() != Some(&text) {
                typed.push((place, text));
            }
        });
        ask_before_leaving();
    }
}

/// Notes that what was typed within an element is being handed in.
pub(super) fn hand_in(within: &Element) {
    let mut typed = TYPED.with_borrow(Typed::clone);
    typed.retain(|(place, _)| field_of(within, place).is_some());
    HANDED_IN.set(typed);
}

/// What was handed in last. It is still kept, until it is [let go of](let_go).
#[must_use]
pub fn handed_in() -> Typed {
    HANDED_IN.take()
}

/// Lets go of what was handed in and has arrived; what was typed into the same fields since then stays.
pub fn let_go(arrived: &Typed) {
    TYPED.with_borrow_mut(|typed| typed.retain(|field| !arrived.contains(field)));
}

/// Lets go of everything that was typed.
pub fn let_all_go() {
    TYPED.take();
}

/// Puts what was typed into the fields that were drawn anew since, and unfolds what they stand in.
pub fn restore() {
    let Some(page) = document().and_then(|it| it.document_element()) else { return };
    TYPED.with_borrow(|typed| {
        for (place, text) in typed {
            let Some(field) = field_of(&page, place) else { continue };
            if text_of(&field).as_ref() == Some(text) {
                continue;
            }
            // Fails only where the field can't hold a text.
            drop(Reflect::set(&field, &"value".into(), &text.into()));
            if let Ok(Some(fold)) = field.closest("details") {
                drop(fold.set_attribute("open", ""));
            }
        }
    });
}

/// Says whether something beside what is typed would be lost with the page.
pub fn set_at_risk(at_risk: bool) {
    AT_RISK.set(at_risk);
    if at_risk {
        ask_before_leaving();
    }
}

/// From now on the browser asks before it leaves the page, as long as something would be lost. Not before there is
/// something: some browsers go back more slowly to a page that might ask.
fn ask_before_leaving() {
    static ASKS: Once = Once::new();
    ASKS.call_once(|| {
        let Some(window) = web_sys::window() else { return };
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, "beforeunload", options, |event| {
            if AT_RISK.get() || TYPED.with_borrow(|typed| typed.iter().any(|(_, text)| !text.trim().is_empty())) {
                event.prevent_default();
            }
        })
        .forget();
    });
}

fn field_of(within: &Element, place: &str) -> Option<Element> {
    within.query_selector(place).ok()?
}

/// What stands in a field now.
fn text_of(field: &Element) -> Option<String> {
    text_in(field, "value")
}

fn text_in(field: &Element, property: &str) -> Option<String> {
    Reflect::get(field, &JsValue::from_str(property)).ok()?.as_string()
}
