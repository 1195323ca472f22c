//! The filters beside the results; on a narrow screen folded behind a button.

use super::facets::{FacetBox, SHOWN};
use crate::browser;
use crate::scene::counted;
use crate::state::{State, VIEW_TITLE};
use leptos::prelude::*;

/// The id of the button that opens the filters.
pub const TOGGLE: &str = "filters-toggle";

/// The filters.
#[component]
pub fn Filters(
    /// What is on screen.
    state: State,
    /// Whether the filters are unfolded, where they are folded at all.
    open: RwSignal<bool>,
) -> impl IntoView {
    let chosen = move || {
        state.scene.with(|scene| {
            let filter = &scene.query.filter;
            match filter.values.len() + usize::from(!filter.search.trim().is_empty()) {
                0 => "Filters".to_owned(),
                chosen => ["Filters (", &chosen.to_string(), ")"].concat(),
            }
        })
    };
    let show = move || {
        let found = state.scene.with(|scene| scene.selection.claims.len());
        ["Show ", &counted(found, "claim", "claims")].concat()
    };
    let done = move |_| {
        open.set(false);
        browser::focus(VIEW_TITLE);
    };
    view! {
        <button type="button" id=TOGGLE class="filters-toggle" aria-controls="filters"
            aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
            {chosen}
        </button>
        <aside id="filters" class="filters" class:open=move || open.get() aria-label="Filters">
            <p class="filters-title">"Filter"</p>
            <div class="facets">{SHOWN.map(|facet| view! { <FacetBox state facet /> }).into_iter().collect::<Vec<_>>()}</div>
            <button type="button" class="filters-done" on:click=done>{show}</button>
        </aside>
    }
    .into_any()
}
