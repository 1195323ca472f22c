//! What the controls in the page ask for.
//!
//! Every filter, view and claim is an ordinary link such as `?view=read&claim=…`; other controls say by an attribute
//! what they are for. One listener serves them all, so that the middle button, the context menu and a static host see
//! nothing but links.

use super::document::document;
use super::{focus, typed};
use crate::desk::Act;
use crate::workshop::Fields;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, MouseEvent};

/// The attribute that says which link a checkbox follows when it is ticked or cleared: where it is empty, the one that
/// stands next to it.
pub const GOES: &str = "data-goes";

/// The attribute that says which link a button copies.
pub const COPIES: &str = "data-copies";

/// The attribute that says of which claim, by its id, a button copies the citation.
pub const CITES: &str = "data-cites";

/// The attribute that says in which format a button takes along what is shown.
pub const TAKES: &str = "data-takes";

/// The attribute that says what else a button or link does.
pub const DOES: &str = "data-does";

/// The attribute that says what a button does to a reader's own sources, or a form when it is submitted.
pub const OWN: &str = "data-own";

/// The attribute of the field whose words are searched for.
pub const SEARCHES: &str = "data-searches";

/// The attribute of the field whose word is looked up in all texts once it is entered.
pub const LOOKS_UP: &str = "data-looks-up";

/// The attribute of the label of a field that can't be used, which says why.
const WHY: &str = "data-why";

/// The id of what was told of own sources last.
pub const TOLD: &str = "told";

/// What a reader asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// To follow the link to a query (`?…`).
    Follow(String),
    /// To copy the link to a query.
    Copy(String),
    /// To copy the citation of the claim with this id.
    Cite(String),
    /// To take along what is shown, in the format the attribute [`TAKES`] names.
    Take(String),
    /// To do what the attribute [`DOES`] names.
    Do(String),
    /// To do to own sources what the attribute [`OWN`] names, with what stands in the fields of its form.
    Own(String, Fields),
    /// To search for the words typed so far.
    Search(String),
    /// To see the uses of a word.
    LookUp(String),
}

/// What an event asks for, if anything.
type Read = fn(&Event) -> Option<Request>;

/// Calls `serve` with each request.
pub fn on_request(serve: impl Fn(Request) + 'static) {
    let Some(document) = document() else { return };
    let serve = Rc::new(serve);
    let kinds: [(&'static str, Read); 4] =
        [("click", clicked), ("change", changed), ("input", entered), ("submit", submitted)];
    for (kind, read) in kinds {
        let serve = serve.clone();
        EventListener::new_with_options(
            &document,
            kind,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(request) = read(event) {
                    // What a fold is to show is drawn, and the browser opens it.
                    if !matches!(&request, Request::Do(name) if name == Act::Open.name()) {
                        event.prevent_default();
                    }
                    serve(request);
                }
            },
        )
        .forget();
    }
}

/// The request of a click, unless it asks the browser for something of its own such as a new tab.
fn clicked(event: &Event) -> Option<Request> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let plain = click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    if !plain || click.default_prevented() {
        return None;
    }
    let control = target(event)?
        .closest("a[href^='?'], [data-copies], [data-cites], [data-takes], [data-does], button[data-own]")
        .ok()??;
    // A link that opens a tab of its own is the browser's.
    if control.has_attribute("target") {
        return None;
    }
    if let Some(name) = control.get_attribute(DOES) {
        return Some(Request::Do(name));
    }
    if let Some(name) = control.get_attribute(OWN) {
        // With a source goes what was typed into its form.
        typed::hand_in(&control.closest("article").ok().flatten().unwrap_or(control));
        return Some(Request::Own(name, Fields::default()));
    }
    if let Some(format) = control.get_attribute(TAKES) {
        return Some(Request::Take(format));
    }
    if let Some(claim) = control.get_attribute(CITES) {
        return Some(Request::Cite(claim));
    }
    // The name of a checkbox hands it the focus, as a label does.
    if let Some(named) = control.previous_element_sibling().filter(|it| it.has_attribute(GOES)) {
        focus::give(&named);
    }
    control.get_attribute(COPIES).map(Request::Copy).or_else(|| control.get_attribute("href").map(Request::Follow))
}

fn changed(event: &Event) -> Option<Request> {
    let control = target(event)?;
    if let Some(field) = control.dyn_ref::<HtmlInputElement>().filter(|field| field.has_attribute(LOOKS_UP)) {
        return Some(Request::LookUp(field.value()));
    }
    let goes = control.get_attribute(GOES)?;
    let next = || control.next_element_sibling()?.get_attribute("href");
    Some(Request::Follow(if goes.is_empty() { next()? } else { goes }))
}

fn entered(event: &Event) -> Option<Request> {
    let field = target(event)?;
    typed::note(&field);
    let field = field.dyn_into::<HtmlInputElement>().ok()?;
    field.has_attribute(SEARCHES).then(|| Request::Search(field.value()))
}

/// The deed of a form with what stands in its fields. No form is ever sent.
fn submitted(event: &Event) -> Option<Request> {
    let form = target(event)?;
    typed::hand_in(&form);
    let fields = form.query_selector_all("input[name], textarea[name], select[name]").ok()?;
    let fields = (0..fields.length()).filter_map(|at| fields.item(at)).filter_map(|field| {
        let checked = field.dyn_ref::<HtmlInputElement>().is_none_or(|it| it.type_() != "radio" || it.checked());
        let text = |name: &str| js_sys::Reflect::get(&field, &JsValue::from_str(name)).ok()?.as_string();
        checked.then(|| Some([text("name")?, text("value")?])).flatten()
    });
    Some(Request::Own(form.get_attribute(OWN)?, Fields(fields.flatten().collect())))
}

/// Points out the field of this name in the form for this deed: it takes the focus, and says that it can't be used and
/// why. What was pointed out before no longer is.
pub fn point_out(deed: &str, name: &str, why: &str) {
    let Some(document) = document() else { return };
    let found = |selector: &str| document.query_selector(selector).ok().flatten();
    for marked in [found("[aria-invalid]"), found("[data-why]")].into_iter().flatten() {
        for mark in ["aria-invalid", "aria-describedby", WHY] {
            // Fails only where the name is none of an attribute.
            drop(marked.remove_attribute(mark));
        }
    }
    let Some(field) = found(&["form[data-own='", deed, "'] [name=", name, "]"].concat()) else { return };
    let mark = |element: &Element, name: &str, value: &str| drop(element.set_attribute(name, value));
    mark(&field, "aria-invalid", "true");
    mark(&field, "aria-describedby", TOLD);
    if let Some(label) = field.parent_element() {
        mark(&label, WHY, why);
    }
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        drop(field.focus());
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
