//! A reader's own sources: hands to the worker what the reader asks for, and shows what comes back.

mod hand_on;
mod held;
mod shelf;
mod telling;
mod work;

pub use shelf::list;

use crate::browser::{self, Brought, Entry, News};
use crate::desk::Copying;
use crate::loaded;
use crate::page::VIEW_TITLE;
use crate::query::{self, View};
use crate::state::State;
use crate::workshop::{ADD_TO_THIS, CHOOSES, Door, Fields, START_ANEW, Task, Unkept, Workshop};
use held::{HELD, Job, bytes_of, held, shown_bytes, visits};
use leptos::prelude::*;
use telling::{ask, change, spawn, tell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;

/// Opens what the address of the page asks for beyond the built-in event: a comparison kept on this device, or one that
/// the fragment holds.
pub fn arrive(state: State) {
    browser::on_news(move |news| match news {
        News::Progress(doing, done, of) => change(state, |shop| shop.task = Some(Task { doing, done, of })),
        News::Elsewhere(id, why) => changed_elsewhere(state, &id, why),
    });
    let fragment = browser::fragment();
    let search = browser::search();
    // The letter, then the number of the format.
    let packed = fragment.strip_prefix("#d").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if packed.is_some() {
        receive(state, fragment);
    } else if query::comparison_of(&search).is_some() {
        go_to(state, &search, None);
    }
}

/// Takes what the fragment of the address holds, and asks the reader whether to add it.
fn receive(state: State, text: String) {
    change(state, |shop| shop.door = Some(Door::Opening));
    spawn(async move {
        let length = text.len();
        match ask(state, "unpack", &[text.into()]).await {
            Ok(answer) => work::offer_to(state, answer.unchecked_ref(), length),
            Err(why) => change(state, |shop| shop.door = Some(Door::Shut(why.told))),
        }
    });
}

/// Goes to a link that is about another event than the one shown; `entry` as for [`State::show`].
pub fn go_to(state: State, search: &str, entry: Option<Entry>) {
    let visit = HELD.with_borrow_mut(|held| {
        held.before = None;
        held.visits += 1;
        held.visits
    });
    // What was told is of the comparison that is left.
    change(state, |shop| *shop = Workshop { kept: shop.kept.take(), added: shop.added, ..Workshop::default() });
    let Some(id) = query::comparison_of(search) else {
        if let Ok(event) = loaded::event() {
            state.show(event, search, entry);
        }
        return;
    };
    change(state, |shop| shop.door = Some(Door::Opening));
    // What is kept may have been changed in another tab since; what is not kept is only here.
    let here = bytes_of(&id, false);
    let search = search.to_owned();
    spawn(async move {
        let answer = ask(state, "open", &[id.into(), here]).await;
        if visit != visits() {
            return;
        }
        match answer {
            Ok(answer) => work::take_up(state, &answer, Some((search, entry))),
            Err(why) => change(state, |shop| shop.door = Some(Door::Shut(why.told))),
        }
    });
}

/// Tells that another tab changed or deleted what is kept of the comparison of this id; of all, with none.
fn changed_elsewhere(state: State, id: &str, why: String) {
    let shown = state.loaded().corpus.comparison.as_deref();
    if let Some(shown) = shown.filter(|shown| id.is_empty() || *shown == id) {
        change(state, |shop| shop.unkept = Some(Unkept { why, conflict: Some(shown.to_owned()) }));
    }
    shelf::refresh(state);
}

/// Takes in files.
pub fn bring(state: State, files: Vec<Brought>) {
    if state.query().view != View::Sources {
        state.go(state.query().with_view(View::Sources));
    }
    let files: Array = files.into_iter().map(|it| it.file).collect();
    add(state, files.into(), JsValue::NULL);
}

fn add(state: State, files: JsValue, pasted: JsValue) {
    // Where the choice is not on screen, what it would stand at.
    let own = state.loaded().corpus.comparison.is_some();
    let new = if own { browser::is_chosen(START_ANEW) } else { !browser::is_chosen(ADD_TO_THIS) };
    let comparison = if new || !own { JsValue::NULL } else { held(state) };
    let corpus = if new { JsValue::NULL } else { shown_bytes(state) };
    let job = Job::new("bring", vec![comparison, corpus, files, pasted]);
    if !HELD.with_borrow(|held| held.busy) {
        return work::carry_out(state, job);
    }
    HELD.with_borrow_mut(|held| held.waiting.push(job));
    tell(state, "That waits until the articles before it are done, and is then added to them.".to_owned(), false);
}

/// Does what a control of own sources names, with what stands in the fields of its form.
pub fn serve(state: State, deed: &str, fields: Fields) {
    let mut asked = None;
    change(state, |shop| asked = shop.confirming.take());
    let (verb, what) = deed.split_once(':').unwrap_or((deed, ""));
    match verb {
        "add" => {
            let text = fields.get("text").unwrap_or_default();
            if text.trim().is_empty() {
                let told = "There is no text in the field yet.";
                browser::point_out(deed, "text", told);
                return tell(state, told.to_owned(), true);
            }
            let (kind, text) = browser::as_pasted(text);
            add(state, Array::new().into(), Array::of2(&kind.into(), &text.into()).into());
        }
        "bring" => browser::focus(CHOOSES),
        "undo" => {
            if let Some(before) = HELD.with_borrow_mut(|held| held.before.take()) {
                work::perform(state, "undo", vec![before, held(state)]);
            }
        }
        "save-copy" => work::perform(state, "save_copy", vec![held(state)]),
        "confirm" => {
            change(state, |shop| shop.confirming = Some(what.to_owned()).filter(|what| !what.is_empty()));
            // The control that was pressed is gone. The keyboard goes to the one that takes the question back, and from
            // there to where it came from.
            let next =
                if what.is_empty() { ["confirm:", &asked.unwrap_or_default()].concat() } else { "confirm:".to_owned() };
            request_animation_frame(move || browser::focus_control(&next));
        }
        "newer" => {
            let shown = state.loaded().corpus.comparison.as_deref();
            HELD.with_borrow_mut(|held| held.known.retain(|known| Some(&*known.id) != shown));
            go_to(state, &browser::search(), Some(Entry::Same));
        }
        "delete" | "forget" => shelf::delete(state, what.to_owned()),
        "raw" => shelf::hand_out(state, what.to_owned()),
        "link" => hand_on::make_link(state),
        "copy-link" => {
            if let Some(link) = state.desk.with_untracked(|desk| desk.workshop.link.clone()) {
                state.copy_text(Copying::Link, link);
            }
        }
        "file" => hand_on::save_file(state),
        "cancel" => {
            browser::stop();
            keep_focus();
        }
        "accept" => {
            if let Some(offered) = HELD.with_borrow_mut(|held| held.offered.take()) {
                change(state, |shop| shop.door = Some(Door::Opening));
                work::perform(state, "accept", vec![offered]);
            }
        }
        "decline" => {
            let own = state.loaded().corpus.comparison.is_some();
            change(state, |shop| shop.door = None);
            if !own {
                go_to(state, "?view=sources", Some(Entry::New));
            }
        }
        "dismiss" => {
            change(state, |shop| (shop.told, shop.undoable) = (Vec::new(), false));
            keep_focus();
        }
        _ => {
            let fields: Array = fields.0.into_iter().map(JsValue::from).collect();
            work::perform(state, "change", vec![held(state), shown_bytes(state), deed.into(), fields.into()]);
        }
    }
}

/// Once what was pressed is gone, leaves the keyboard at the heading of the view rather than nowhere.
fn keep_focus() {
    request_animation_frame(|| {
        if browser::focus_lost() {
            browser::focus_in_place(VIEW_TITLE);
        }
    });
}
