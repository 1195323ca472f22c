//! The search.

use crate::state::State;
use leptos::prelude::*;

/// The id of the search, for the shortcut `/`.
pub const SEARCH: &str = "search";

/// The search box. Results follow while the reader types.
#[component]
pub fn SearchBox(
    /// What is on screen.
    state: State,
) -> impl IntoView {
    let words = move || state.scene.with(|scene| scene.query.filter.search.clone());
    view! {
        <div class="search" role="search">
            <label class="unseen" for=SEARCH>"Search claims"</label>
            <input type="search" id=SEARCH placeholder="Search claims" autocomplete="off" spellcheck="false"
                maxlength=corpus::Search::MAX_CHARS.to_string() aria-keyshortcuts="/" prop:value=words
                on:input:target=move |event| state.type_search(&event.target().value()) />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
    .into_any()
}
