//! The filters: for each facet its values with what choosing them would give.
//!
//! Each value is a native checkbox, for keyboards and listeners, named by a link to the state the checkbox would
//! lead to, so that it can be opened in a new tab, copied or bookmarked like any other. The link is left out of the
//! tab order: it does what the checkbox just before it does.

use super::bar::{Part, bar};
use super::chips::facet_label;
use super::source_tag::colour;
use super::status_mark::shape;
use crate::query;
use crate::scene::{Scene, counted, letter};
use crate::state::State;
use corpus::{Count, Facet, SourceIx, Value};
use leptos::prelude::*;

/// The facets a reader chooses from beside the results; relations are chosen in the agreement strip.
const SHOWN: [Facet; 5] = [Facet::Topic, Facet::Source, Facet::Status, Facet::Voice, Facet::Actor];

/// How many values of a facet are shown before the rest is folded away.
const UNFOLDED: usize = 8;

/// All filters.
#[component]
pub fn Facets(
    /// What is on screen.
    state: State,
) -> impl IntoView {
    SHOWN
        .map(|facet| {
            let unfolded = RwSignal::new(false);
            move || state.scene.with(|scene| facet_box(state, scene, facet, unfolded))
        })
        .into_iter()
        .collect_view()
}

fn facet_box(state: State, scene: &Scene, facet: Facet, unfolded: RwSignal<bool>) -> AnyView {
    let counts = scene.index.counts(&scene.selection, facet);
    if counts.is_empty() {
        return ().into_any();
    }
    let most = counts.iter().map(|count| count.total).max().unwrap_or(0);
    let fold = !unfolded.get() && counts.len() > UNFOLDED + 1;
    let stays = |at: usize, count: &Count| !fold || at < UNFOLDED || scene.query.filter.has(count.value);
    let rows: Vec<AnyView> = counts
        .iter()
        .enumerate()
        .filter(|(at, count)| stays(*at, count))
        .map(|(_, count)| row(state, scene, count, most))
        .collect();
    let folded = counts.len() - rows.len();
    let toggle = (counts.len() > UNFOLDED + 1).then(|| {
        let label = if fold { [&folded.to_string(), " more ", plural(facet)].concat() } else { "Fewer".to_owned() };
        view! {
            <button type="button" class="plain" aria-expanded=(!fold).to_string()
                on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)>{label}</button>
        }
    });
    view! {
        <fieldset class="facet">
            <legend>{facet_label(facet)}</legend>
            <div>{rows}</div>
            {toggle}
        </fieldset>
    }
    .into_any()
}

fn row(state: State, scene: &Scene, count: &Count, most: u32) -> AnyView {
    let value = count.value;
    let chosen = scene.query.filter.has(value);
    let next = scene.query.toggled(value);
    let link = scene.link(&next);
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let id = id_of(scene, value);
    let counted_as = [&id, "-count"].concat();
    let class = match (chosen, count.total) {
        (true, _) => "row on",
        (false, 0) => "row none",
        _ => "row",
    };
    let mark = match value {
        Value::Status(status) => view! { <span class="status">{shape(status)}</span> }.into_any(),
        Value::Source(source) => view! { {super::source_tag(source)} " " }.into_any(),
        _ => ().into_any(),
    };
    let split = count.per_source.iter().enumerate().map(|(at, &length)| Part { class: colour(at.into()), length });
    view! {
        <div class=class>
            <input type="checkbox" prop:checked=chosen aria-labelledby=id.clone() aria-describedby=counted_as.clone()
                on:change=move |_| state.go(next.clone()) />
            <a id=id href=link tabindex="-1">{mark}{name}</a>
            {bar("mini", split, most)}
            <span class="count">
                <span aria-hidden="true">{count.total}</span>
                <span class="unseen" id=counted_as>{in_words(count)}</span>
            </span>
        </div>
    }
    .into_any()
}

/// A count in words: `11 claims: 4 in A, 7 in B`.
fn in_words(count: &Count) -> String {
    let mut words = counted(count.total as usize, "claim", "claims");
    let split = count.per_source.iter().enumerate().filter(|(_, claims)| **claims > 0);
    for (nth, (at, claims)) in split.enumerate() {
        words.push_str(if nth == 0 { ": " } else { ", " });
        words.push_str(&claims.to_string());
        words.push_str(" in ");
        words.push_str(&letter(SourceIx::from(at)));
    }
    words
}

fn id_of(scene: &Scene, value: Value) -> String {
    let slug = query::slug_of(scene.corpus, value).unwrap_or_default();
    let facet = match value.facet() {
        Facet::Topic => "topic-",
        Facet::Source => "source-",
        Facet::Status => "status-",
        Facet::Voice => "voice-",
        Facet::Actor => "actor-",
        Facet::Relation => "relation-",
    };
    [facet, slug].concat()
}

fn plural(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "topics",
        Facet::Source => "sources",
        Facet::Status => "statuses",
        Facet::Voice => "voices",
        Facet::Actor => "names",
        Facet::Relation => "relations",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::TopicIx;

    #[test]
    fn a_count_names_the_sources_that_have_some() {
        let check = |per_source: &[u32], expected: &str| {
            let total = per_source.iter().sum();
            let count = Count { value: Value::Topic(TopicIx(0)), per_source: per_source.to_vec(), total };
            assert_eq!(in_words(&count), expected);
        };
        check(&[4, 7], "11 claims: 4 in A, 7 in B");
        check(&[0, 1], "1 claim: 1 in B");
        check(&[0, 0], "0 claims");
    }
}
