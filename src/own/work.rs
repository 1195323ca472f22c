//! What ends in a comparison, one thing after the other, and showing what came of it.

use super::held::{HELD, Job, hold, visits};
use super::shelf::refresh;
use super::telling::{ask, change, refused, spawn, tell, texts, told};
use crate::browser::{self, Entry, Refusal};
use crate::loaded::Loaded;
use crate::query;
use crate::state::State;
use crate::workshop::{Door, LAST_CARD};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Reflect, Uint8Array};

/// Has the worker do something that ends in a comparison, and shows that.
pub(super) fn perform(state: State, task: &'static str, with: Vec<JsValue>) {
    carry_out(state, Job::new(task, with));
}

pub(super) fn carry_out(state: State, job: Job) {
    if HELD.with_borrow_mut(|held| std::mem::replace(&mut held.busy, true)) {
        return tell(state, "The last change is still being worked on. Please try again then.".to_owned(), true);
    }
    spawn(async move {
        let answer = ask(state, job.task, &job.with).await;
        let stopped = answer.as_ref().is_err_and(|why| why.kind == "stopped");
        let next = HELD.with_borrow_mut(|held| {
            held.busy = false;
            if stopped {
                held.waiting.clear();
            }
            (!held.waiting.is_empty()).then(|| held.waiting.remove(0))
        });
        let made = answer.as_ref().ok().and_then(|answer| answer.dyn_ref::<Array>()).map(|parts| parts.get(0));
        match answer {
            Ok(answer) => finished(state, job, &answer),
            Err(why) => failed(state, &job.with, why),
        }
        if let Some(mut next) = next {
            // It was brought to what is now done, whatever the reader looks at meanwhile.
            if let (Some(comparison), Some(made)) = (next.with.first_mut(), made) {
                *comparison = made;
            }
            let earlier = state.desk.with_untracked(|desk| desk.workshop.told.clone());
            HELD.with_borrow_mut(|held| held.earlier = earlier);
            carry_out(state, next);
        }
    });
}

/// Shows what came of something that was asked for.
fn finished(state: State, Job { task, with, handed_in, visit }: Job, answer: &JsValue) {
    browser::point_out("", "", "");
    let done = answer.is_array();
    let undoable = done && task == "change" && visit == visits();
    // Only then the field is emptied: what is typed there while files are read stays.
    let pasted = done && task == "bring" && with.get(3).is_some_and(|pasted| !pasted.is_null());
    if done {
        browser::let_go(&handed_in);
    }
    HELD.with_borrow_mut(|held| held.before = with.into_iter().next().filter(|_| undoable));
    change(state, |shop| {
        shop.undoable = undoable;
        shop.added += u32::from(pasted);
    });
    if visit == visits() {
        // Who is handed a file comes to see what is in it; a link says itself what it shows.
        let link = (task == "accept" && browser::fragment().is_empty()).then(|| (String::new(), Some(Entry::New)));
        take_up(state, answer, link);
        if done && task == "bring" {
            // Who goes on typing is left to it.
            request_animation_frame(|| {
                if !browser::is_typing() {
                    browser::focus(LAST_CARD);
                }
            });
        }
    } else {
        hold(answer);
        refresh(state);
    }
}

/// Tells that the worker refused something, at the field where it is about one.
fn failed(state: State, with: &[JsValue], why: Refusal) {
    if let (Some(deed), Some(field)) = (with.get(2).and_then(JsValue::as_string), why.kind.strip_prefix("field:")) {
        browser::point_out(&deed, field, &why.told);
    }
    refused(state, why);
    change(state, |shop| {
        if shop.door == Some(Door::Opening) {
            shop.door = shop.told.pop().map(|told| Door::Shut(told.sentence));
        }
    });
}

/// Shows what the worker answered: `[comparison, corpus, id, told, why it is not kept]`, or `{offer}`, or `{told}` alone.
/// With a link, that is what is shown of it.
pub(super) fn take_up(state: State, answer: &JsValue, link: Option<(String, Option<Entry>)>) {
    let Some((id, why)) = hold(answer) else {
        let part = |name: &str| Reflect::get(answer, &name.into()).unwrap_or_default();
        if let Some(offer) = part("offer").dyn_ref::<Array>() {
            let size = offer.get(2).as_f64().unwrap_or_default() as usize;
            return offer_to(state, offer, size);
        }
        return told(state, &part("told"));
    };
    let parts: &Array = answer.unchecked_ref();
    let kept = why.is_none();
    change(state, |shop| (shop.unkept, shop.link, shop.door) = (why, None, None));
    told(state, &parts.get(3));
    match Loaded::keep(Uint8Array::new(&parts.get(1)).to_vec(), Some(id)) {
        Ok(loaded) => {
            let search = browser::search();
            let same = query::comparison_of(&search) == loaded.corpus.comparison || !browser::fragment().is_empty();
            let (search, entry) = match link {
                Some(link) => link,
                None if same => (search, Some(Entry::Same)),
                None => ("?view=sources".to_owned(), Some(Entry::New)),
            };
            state.show(loaded, &search, entry);
        }
        Err(error) => tell(state, error.to_string(), true),
    }
    if kept {
        browser::spare();
    }
    refresh(state);
}

pub(super) fn offer_to(state: State, offer: &Array, length: usize) {
    HELD.with_borrow_mut(|held| held.offered = Some(offer.get(0)));
    let lines = texts(&offer.get(1));
    change(state, |shop| shop.door = Some(Door::Offered { lines, length }));
}
