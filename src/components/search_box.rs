//! The search.

use crate::state::State;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The id of the search, for the shortcut `/`.
pub const SEARCH: &str = "search";

/// The search box. Results follow while the reader types.
#[component]
pub fn SearchBox(
    /// What is on screen.
    state: State,
) -> impl IntoView {
    let words = move || state.scene.with(|scene| scene.query.filter.search.clone());
    // Some browsers empty a search on Escape by themselves, others don't.
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && state.scene.with_untracked(|scene| !scene.query.filter.search.is_empty()) {
            event.prevent_default();
            state.type_search("");
        }
    };
    view! {
        <div class="search" role="search">
            <label class="unseen" for=SEARCH>"Search claims"</label>
            <input type="search" id=SEARCH placeholder="Search claims" autocomplete="off" spellcheck="false"
                maxlength=corpus::Search::MAX_CHARS.to_string() aria-keyshortcuts="/" prop:value=words
                on:keydown=escape on:input:target=move |event| state.type_search(&event.target().value()) />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
    .into_any()
}
