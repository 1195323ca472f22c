//! What a reader brings to the page: files that are chosen or dropped, text that is pasted.

use super::document::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DragEvent, Element, Event, FileList, HtmlInputElement, HtmlTextAreaElement};

/// The attribute of a field for files, all of which are brought once they are chosen.
pub const ADDS: &str = "data-adds";

/// The attribute of the field into which an article is pasted.
pub const PASTED: &str = "data-pasted";

/// A file that was brought.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Its name.
    pub name: String,
    /// The file as the worker takes it. The page never reads it.
    pub file: JsValue,
}

/// What an event brings; `None` where it is none of the page's business.
type Read = fn(&Event) -> Option<Vec<Brought>>;

thread_local! {
    /// What was pasted last, as plain text and as the HTML it came with.
    static LAST_PASTED: RefCell<(String, String)> = const { RefCell::new((String::new(), String::new())) };
}

/// Calls `bring` with the files of each choice and each drop. A file dropped anywhere on the page is brought, and never
/// opened in its place.
pub fn on_brought(bring: impl Fn(Vec<Brought>) + 'static) {
    let Some(document) = document() else { return };
    let bring = Rc::new(bring);
    let kinds: [(&'static str, Read); 4] =
        [("change", chosen), ("drop", dropped), ("dragover", dragged), ("paste", pasted)];
    for (kind, read) in kinds {
        let bring = bring.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, kind, options, move |event| {
            if let Some(files) = read(event) {
                event.prevent_default();
                if !files.is_empty() {
                    bring(files);
                }
            }
        })
        .forget();
    }
}

/// What is pasted in the field, in the form in which it says most: as HTML where it was pasted so and has not been
/// changed since. Returns the kind, `text/html` or `text/plain`, and the text.
#[must_use]
pub fn as_pasted(text: &str) -> (&'static str, String) {
    LAST_PASTED.with_borrow(|(plain, html)| {
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        if !html.is_empty() && squeezed(plain) == squeezed(text) {
            ("text/html", html.clone())
        } else {
            ("text/plain", text.to_owned())
        }
    })
}

fn chosen(event: &Event) -> Option<Vec<Brought>> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok().filter(|field| field.has_attribute(ADDS))?;
    let files = listed(&field.files()?);
    // So that the same file can be chosen again.
    field.set_value("");
    Some(files)
}

fn dropped(event: &Event) -> Option<Vec<Brought>> {
    let files = event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?;
    // What is dropped into a field is text, and the field's.
    (files.length() > 0).then(|| listed(&files))
}

/// A drag that carries files is welcome: without a say in it, the browser would open what is dropped.
fn dragged(event: &Event) -> Option<Vec<Brought>> {
    let types = event.dyn_ref::<DragEvent>()?.data_transfer()?.types();
    types.includes(&JsValue::from_str("Files"), 0).then(Vec::new)
}

/// Notes what is pasted into the field for an article. Files pasted anywhere but into another field are brought.
fn pasted(event: &Event) -> Option<Vec<Brought>> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let target = event.target()?.dyn_into::<Element>().ok();
    let field = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
    let files = data.files().map(|files| listed(&files)).unwrap_or_default();
    if !files.is_empty()
        && (field.is_some() || target.as_ref().is_none_or(|it| !it.is_instance_of::<HtmlInputElement>()))
    {
        return Some(files);
    }
    if field.is_some_and(|field| field.has_attribute(PASTED)) {
        let form = |kind: &str| data.get_data(kind).unwrap_or_default();
        LAST_PASTED.set((form("text/plain"), form("text/html")));
    }
    None
}

fn listed(files: &FileList) -> Vec<Brought> {
    let files = (0..files.length()).filter_map(|at| files.item(at));
    files.map(|file| Brought { name: file.name(), file: file.into() }).collect()
}
