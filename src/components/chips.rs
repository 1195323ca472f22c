//! What is chosen, each with a way to take it back, and how much that leaves.

use crate::query::{self, Query};
use crate::scene::{Scene, counted};
use corpus::{Facet, Filter, Value};
use leptos::prelude::*;

/// How many claims are shown, and the chosen values as links that take them back.
pub fn chips(scene: &Scene) -> AnyView {
    let filter = &scene.query.filter;
    let mut chips: Vec<AnyView> = filter.values.iter().map(|&value| chip(scene, value)).collect();
    let search = filter.search.trim();
    if !search.is_empty() {
        let label = ["Search: “", search, "”"].concat();
        chips.push(removable(label, scene.link(&scene.query.searching(""))));
    }
    let clear = (!filter.is_empty())
        .then(|| view! { <a class="clear" href=scene.link(&scene.query.cleared())>"Clear all"</a> });
    view! {
        <div class="chips">
            <span class="shown">{shown(scene)}</span>
            <ul>{chips}</ul>
            {clear}
        </div>
    }
    .into_any()
}

/// How many claims are shown of how many.
#[must_use]
pub fn shown(scene: &Scene) -> String {
    let all = scene.corpus.claims.len();
    let shown = scene.selection.claims.len();
    if shown == all {
        ["Showing all ", &counted(all, "claim", "claims")].concat()
    } else {
        ["Showing ", &shown.to_string(), " of ", &counted(all, "claim", "claims")].concat()
    }
}

/// What stands in place of results where there are none, with the ways back.
pub fn nothing_found(scene: &Scene) -> AnyView {
    let filter = &scene.query.filter;
    let several = filter.values.len() + usize::from(!filter.search.trim().is_empty()) > 1;
    let without: Vec<AnyView> = filter
        .values
        .iter()
        .map(|&value| (scene.query.toggled(value), query::label(scene.corpus, value).unwrap_or_default()))
        .chain((!filter.search.trim().is_empty()).then(|| (scene.query.searching(""), "the search".to_owned())))
        .filter(|_| several)
        .filter_map(|(query, name)| way_back(scene, &query, &name))
        .collect();
    let others = (!without.is_empty()).then(|| view! { <p>"Leaving out one of them brings some back:"</p> });
    view! {
        <div class="empty">
            <h3>"No claim has all of this"</h3>
            <p>"The sources have no " {query::filter_in_words(&scene.query, scene.corpus)} "."</p>
            {others}
            <ul>
                {without}
                <li><a class="chip" href=scene.link(&scene.query.cleared())>"Clear all filters"</a></li>
            </ul>
        </div>
    }
    .into_any()
}

/// A link to the results without one of the filters; none where that finds nothing either.
fn way_back(scene: &Scene, query: &Query, name: &str) -> Option<AnyView> {
    let found = found(scene, &query.filter);
    if found == 0 {
        return None;
    }
    let label = ["Without ", name, ": ", &counted(found, "claim", "claims")].concat();
    Some(view! { <li><a class="chip" href=scene.link(query)>{label}</a></li> }.into_any())
}

fn found(scene: &Scene, filter: &Filter) -> usize {
    scene.index.select(filter).claims.len()
}

fn chip(scene: &Scene, value: Value) -> AnyView {
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let label = match facet_label(value.facet()) {
        "" => name,
        facet => [facet, ": ", &name].concat(),
    };
    removable(label, scene.link(&scene.query.toggled(value)))
}

fn removable(label: String, link: String) -> AnyView {
    view! {
        <li>
            <a class="chip" href=link><span class="unseen">"Remove "</span>{label}<span aria-hidden="true">"✕"</span></a>
        </li>
    }
    .into_any()
}

/// The name of a facet; empty where its values speak for themselves.
#[must_use]
pub(super) fn facet_label(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "Topic",
        Facet::Source => "Source",
        Facet::Status => "Status",
        Facet::Voice => "Who says so",
        Facet::Actor => "Who is named",
        Facet::Relation => "",
    }
}
