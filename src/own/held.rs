//! What this tab holds of comparisons: the bytes that the worker understands, and what waits to be done with them.

use crate::browser::{self, Typed};
use crate::state::State;
use crate::workshop::{Told, Unkept};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Uint8Array};

/// The comparisons of this tab, as the bytes that the worker understands.
#[derive(Default)]
pub(super) struct Held {
    /// Those that were shown or changed.
    pub(super) known: Vec<Known>,
    /// What the one that is shown was before the last change.
    pub(super) before: Option<JsValue>,
    /// What a link or file brought along.
    pub(super) offered: Option<JsValue>,
    /// How often the reader went to another event: what was asked for before no longer takes the page over.
    pub(super) visits: u32,
    /// Whether a comparison is being changed. The next change starts from what comes of it.
    pub(super) busy: bool,
    /// What was brought meanwhile: it joins what is being worked on.
    pub(super) waiting: Vec<Job>,
    /// What was told of what was brought before that.
    pub(super) earlier: Vec<Told>,
}

/// Something the worker is to do that ends in a comparison.
pub(super) struct Job {
    pub(super) task: &'static str,
    pub(super) with: Vec<JsValue>,
    /// What the reader typed for it, to be let go of once it has arrived.
    pub(super) handed_in: Typed,
    /// The visit it was asked for at: the page of a later one is not taken over by it.
    pub(super) visit: u32,
}

impl Job {
    pub(super) fn new(task: &'static str, with: Vec<JsValue>) -> Self {
        Self { task, with, handed_in: browser::handed_in(), visit: visits() }
    }
}

/// A comparison this tab knows.
pub(super) struct Known {
    /// Its name in links.
    pub(super) id: String,
    pub(super) bytes: JsValue,
    /// Whether the device keeps it.
    pub(super) kept: bool,
}

thread_local! {
    pub(super) static HELD: RefCell<Held> = RefCell::new(Held::default());
}

pub(super) fn visits() -> u32 {
    HELD.with_borrow(|held| held.visits)
}

/// Holds the comparison of an answer. Returns its name, and why it is not kept where it isn't; `None` where the answer
/// has none.
pub(super) fn hold(answer: &JsValue) -> Option<(String, Option<Unkept>)> {
    let parts = answer.dyn_ref::<Array>()?;
    let id = parts.get(2).as_string()?;
    let why = parts.get(4).dyn_into::<Array>().ok().map(|why| {
        let conflict = (why.get(1) == "conflict").then(|| id.clone());
        Unkept { why: why.get(0).as_string().unwrap_or_default(), conflict }
    });
    HELD.with_borrow_mut(|held| {
        held.known.retain(|known| known.id != id);
        held.known.push(Known { id: id.clone(), bytes: parts.get(0), kept: why.is_none() });
        browser::set_at_risk(held.known.iter().any(|known| !known.kept));
    });
    Some((id, why))
}

/// The comparison that is shown.
pub(super) fn held(state: State) -> JsValue {
    let shown = state.loaded().corpus.comparison.as_deref();
    shown.map_or(JsValue::NULL, |id| bytes_of(id, true))
}

/// A comparison this tab knows, by its name in links; `kept` says whether one counts that the device keeps.
pub(super) fn bytes_of(id: &str, kept: bool) -> JsValue {
    HELD.with_borrow(|held| {
        let known = held.known.iter().find(|known| known.id == id && (kept || !known.kept));
        known.map_or(JsValue::NULL, |known| known.bytes.clone())
    })
}

/// What the analysis made of it, as bytes.
pub(super) fn shown_bytes(state: State) -> JsValue {
    Uint8Array::from(&*state.loaded().bytes).into()
}
