//! Asking the worker, and telling the reader what comes of it.

use super::held::HELD;
use crate::browser::{self, Refusal};
use crate::state::State;
use crate::workshop::{Told, Workshop};
use leptos::prelude::*;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;

/// Asks the worker, and takes the progress away once it has answered.
pub(super) async fn ask(state: State, task: &str, with: &[JsValue]) -> Result<JsValue, Refusal> {
    let answer = browser::ask(task, with).await;
    change(state, |shop| shop.task = None);
    answer
}

/// Runs something that waits for the worker. Behind a pointer, so that it is one kind of thing for Leptos.
pub(super) fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(Box::pin(task) as std::pin::Pin<Box<dyn Future<Output = ()>>>);
}

pub(super) fn tell(state: State, sentence: String, failed: bool) {
    change(state, |shop| shop.told = vec![Told { about: String::new(), sentence, failed }]);
}

/// Tells what the worker has to tell: about what, the sentence, and whether it failed, one after the other.
pub(super) fn told(state: State, list: &JsValue) {
    let texts = texts(list);
    let mut told = HELD.with_borrow_mut(|held| std::mem::take(&mut held.earlier));
    told.extend(texts.chunks_exact(3).filter_map(|it| match it {
        [about, sentence, failed] => {
            Some(Told { about: about.clone(), sentence: sentence.clone(), failed: !failed.is_empty() })
        }
        _ => None,
    }));
    change(state, |shop| shop.told = told);
}

/// Tells why something was not done, unless the reader stopped it.
pub(super) fn refused(state: State, why: Refusal) {
    let stopped = why.kind == "stopped";
    tell(state, why.told, !stopped);
}

pub(super) fn texts(list: &JsValue) -> Vec<String> {
    list.dyn_ref::<Array>().map(|list| list.iter().filter_map(|text| text.as_string()).collect()).unwrap_or_default()
}

/// Changes the workshop. What each caller adds to the program is the change alone.
pub(super) fn change(state: State, with: impl FnOnce(&mut Workshop)) {
    let mut with = Some(with);
    change_by(state, &mut |shop| {
        if let Some(with) = with.take() {
            with(shop);
        }
    });
}

#[inline(never)]
fn change_by(state: State, with: &mut dyn FnMut(&mut Workshop)) {
    state.desk.update(|desk| with(&mut desk.workshop));
}
