//! The app as Leptos runs it: the page drawn from the state, and the state changed by what the reader does.

use crate::browser::{self, Request};
use crate::components::{KEYS, SINGLE, TOGGLE, TRAY};
use crate::desk::{Act, Copying};
use crate::loaded::Loaded;
use crate::own;
use crate::page::{SEARCH, VIEW_TITLE, page};
use crate::query::{Look, Query, View};
use crate::scene::Scene;
use crate::shortcuts::{self, Shortcut};
use crate::state::State;
use corpus::export::{self, Format};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The whole app.
#[component]
pub fn App(
    /// The event to show.
    loaded: &'static Loaded,
) -> impl IntoView {
    let state = State::start(loaded);
    own::arrive(state);
    browser::on_brought(move |files| own::bring(state, files));
    browser::on_request(move |request| serve(state, request));
    browser::on_shortcut(move |key| press(state, key));
    move || state.scene.with(|scene| state.desk.with(|desk| page(scene, desk)))
}

fn serve(state: State, request: Request) {
    match request {
        Request::Follow(search) => state.follow(&search),
        Request::Copy(search) => state.copy(&search),
        Request::Cite(claim) => cite(state, &claim),
        Request::Take(format) if format == SINGLE => take_single(state),
        Request::Take(format) => take(state, &format),
        Request::Own(name, fields) => own::serve(state, &name, fields),
        Request::Search(words) => state.type_search(&words),
        Request::LookUp(word) => state.go(state.scene.with_untracked(|scene| scene.query.looking_up(&word))),
        Request::Do(name) => {
            if let Some(act) = Act::named(&name) {
                perform(state, act);
            }
        }
    }
}

/// Does to the page what a control or a key asks for, and moves the focus to where it belongs then.
fn perform(state: State, act: Act) {
    state.desk.update(|desk| *desk = std::mem::take(desk).after(act));
    match act {
        Act::Results | Act::Dismiss => browser::focus(VIEW_TITLE),
        Act::Tray => browser::focus(TRAY),
        Act::Keys if state.desk.with_untracked(|desk| desk.keys_open) => {
            // Only then is the list drawn.
            request_animation_frame(|| browser::focus(KEYS));
        }
        Act::Keys => browser::focus_in_place(VIEW_TITLE),
        Act::Print => browser::print(),
        Act::Smaller | Act::Normal | Act::Larger => state.remember_text_size(),
        Act::Filters | Act::Fold(_) | Act::Open | Act::More => {}
    }
}

/// Copies a claim with its source, the link to it and the day.
fn cite(state: State, id: &str) {
    let text = state.scene.with_untracked(|scene| {
        let claim = scene.corpus.claim_by_id(id)?;
        let link = browser::address_of(&Query::of_claim(claim).to_search(scene.corpus));
        export::citation(scene.corpus, claim, browser::today().map(|today| (link.as_str(), today)))
    });
    if let Some(text) = text {
        state.copy_text(Copying::Citation, text);
    }
}

/// Saves what is shown as a file of this format.
fn take(state: State, format: &str) {
    let (Some(format), Some(accessed)) = (Format::named(format), browser::today()) else { return };
    state.scene.with_untracked(|scene| {
        let link = browser::address_of(&scene.query.to_search(scene.corpus));
        let Scene { corpus, index, selection, .. } = scene;
        let text = format.write(&export::View { corpus, index, selection, link: &link, accessed });
        let name = format.file_name(&corpus.event.title, scene.query.view.slug());
        state.save(&name, format.media_type(), &text);
    });
}

/// Saves the page as a single file that opens from disk.
fn take_single(state: State) {
    let loaded = state.loaded();
    spawn_local(async move {
        let title = &loaded.corpus.event.title;
        let saved = browser::save_single(&loaded.bytes, title, &export::file_name(title, "page", SINGLE)).await;
        state.desk.update(|desk| desk.unmade = !saved);
        if saved {
            state.confirm(Copying::File);
        }
    });
}

/// Acts on a key meant for the page; returns whether it did.
fn press(state: State, key: &str) -> bool {
    if key == "Escape" {
        return close(state);
    }
    let Some(shortcut) = Shortcut::of(key) else { return false };
    let query = state.scene.with_untracked(|scene| scene.query.clone());
    match shortcut {
        Shortcut::Search => browser::focus(SEARCH),
        Shortcut::Step(direction) => {
            let next = state.scene.with_untracked(|scene| shortcuts::step(scene, state.last(), direction));
            let Some(next) = next.filter(|_| query.view.shows_claims()) else { return false };
            state.step(query.with_claim(Some(next)));
        }
        Shortcut::Open if query.claim.is_some() => {
            let view = if query.view == View::Read { state.read_from() } else { View::Read };
            state.go(query.with_view(view));
        }
        Shortcut::Open => return false,
        Shortcut::Copy => state.copy(&state.scene.with_untracked(|scene| scene.link(&query))),
        Shortcut::View(view) => state.go(query.with_view(view)),
        Shortcut::Help => perform(state, Act::Keys),
    }
    true
}

/// Takes back the nearest thing that is open; returns whether there was one.
fn close(state: State) -> bool {
    let query = state.scene.with_untracked(|scene| scene.query.clone());
    if state.desk.with_untracked(|desk| desk.keys_open) {
        perform(state, Act::Keys);
    } else if browser::has_focus(SEARCH) && !query.filter.search.is_empty() {
        state.type_search("");
    } else if browser::has_focus(SEARCH) {
        browser::focus_in_place(VIEW_TITLE);
    } else if state.desk.with_untracked(|desk| desk.filters_open) {
        state.desk.update(|desk| desk.filters_open = false);
        browser::focus(TOGGLE);
    } else if query.claim.is_some() {
        state.go(query.with_claim(None));
    } else if query.look.stop.is_some() {
        state.go(query.with_look(Look { stop: None, ..query.look.clone() }));
    } else {
        return false;
    }
    true
}
