//! What the controls in the page ask for.
//!
//! Every filter, view and claim is an ordinary link such as `?view=read&claim=…`; other controls say by an attribute
//! what they are for. One listener serves them all, so that the middle button, the context menu and a static host see
//! nothing but links.

use super::document::document;
use super::focus;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, MouseEvent};

/// The attribute that says which link a checkbox follows when it is ticked or cleared.
pub const GOES: &str = "data-goes";

/// The attribute that says which link a button copies.
pub const COPIES: &str = "data-copies";

/// The attribute that says of which claim, by its id, a button copies the citation.
pub const CITES: &str = "data-cites";

/// The attribute that says in which format a button takes along what is shown.
pub const TAKES: &str = "data-takes";

/// The attribute that says what else a button or link does.
pub const DOES: &str = "data-does";

/// The attribute of the field whose words are searched for.
pub const SEARCHES: &str = "data-searches";

/// The attribute of the field whose word is looked up in all texts once it is entered.
pub const LOOKS_UP: &str = "data-looks-up";

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
    /// To search for the words typed so far.
    Search(String),
    /// To see the uses of a word.
    LookUp(String),
}

/// Calls `serve` with each request.
pub fn on_request(serve: impl Fn(Request) + 'static) {
    let Some(document) = document() else { return };
    let serve = Rc::new(serve);
    for (kind, read) in [("click", clicked as fn(&Event) -> Option<Request>), ("change", changed), ("input", typed)] {
        let serve = serve.clone();
        EventListener::new_with_options(
            &document,
            kind,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(request) = read(event) {
                    event.prevent_default();
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
    let control =
        target(event)?.closest("a[href^='?'], [data-copies], [data-cites], [data-takes], [data-does]").ok()??;
    // A link that opens a tab of its own is the browser's.
    if control.has_attribute("target") {
        return None;
    }
    if let Some(name) = control.get_attribute(DOES) {
        return Some(Request::Do(name));
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
    control.get_attribute(GOES).map(Request::Follow)
}

fn typed(event: &Event) -> Option<Request> {
    let field = target(event)?.dyn_into::<HtmlInputElement>().ok()?;
    field.has_attribute(SEARCHES).then(|| Request::Search(field.value()))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
