//! The app as Leptos runs it: the page drawn from the state, and the state changed by what the reader does.

use crate::browser::{self, Request};
use crate::components::{TOGGLE, TRAY};
use crate::desk::Act;
use crate::loaded::Loaded;
use crate::page::{SEARCH, VIEW_TITLE, page};
use crate::state::State;
use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App(
    /// The event to show.
    loaded: &'static Loaded,
) -> impl IntoView {
    let state = State::start(loaded);
    browser::on_request(move |request| serve(state, request));
    browser::on_shortcut(move |key| press(state, key));
    move || state.scene.with(|scene| state.desk.with(|desk| page(scene, desk)))
}

fn serve(state: State, request: Request) {
    match request {
        Request::Follow(search) => state.follow(&search),
        Request::Copy(search) => state.copy(&search),
        Request::Search(words) => state.type_search(&words),
        Request::Do(name) => {
            if let Some(act) = Act::named(&name) {
                state.desk.update(|desk| *desk = std::mem::take(desk).after(act));
                match act {
                    Act::Results | Act::Dismiss => browser::focus(VIEW_TITLE),
                    Act::Tray => browser::focus(TRAY),
                    Act::Filters | Act::Fold(_) => {}
                }
            }
        }
    }
}

/// Acts on a key meant for the page; returns whether it did. Escape takes back the nearest thing that is open.
fn press(state: State, key: &str) -> bool {
    let query = state.scene.with_untracked(|scene| scene.query.clone());
    match key {
        "/" => browser::focus(SEARCH),
        "Escape" if browser::has_focus(SEARCH) && !query.filter.search.is_empty() => state.type_search(""),
        "Escape" if state.desk.with_untracked(|desk| desk.filters_open) => {
            state.desk.update(|desk| desk.filters_open = false);
            browser::focus(TOGGLE);
        }
        "Escape" if query.claim.is_some() => state.go(query.with_claim(None)),
        _ => return false,
    }
    true
}
