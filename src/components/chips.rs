//! What is chosen, each with a way to take it back, and how much that leaves.

use crate::markup::{Element, el, link};
use crate::query::{self, Query, View};
use crate::scene::{Scene, counted};
use corpus::{Facet, Filter, Value};

/// How many claims are shown, and the chosen values as links that take them back.
#[must_use]
pub fn chips(scene: &Scene) -> Element {
    let filter = &scene.query.filter;
    let mut chips: Vec<Element> = selected(scene).into_iter().collect();
    chips.extend(filter.values.iter().map(|&value| chip(scene, value)));
    let search = filter.search.trim();
    if !search.is_empty() {
        let label = ["Search: “", search, "”"].concat();
        chips.push(removable("Remove ", label, scene.link(&scene.query.searching(""))));
    }
    let clear = link(scene.link(&scene.query.cleared())).class("clear").with("Clear all");
    el("div")
        .class("chips")
        // How many there are of all stands above already.
        .with((!filter.is_empty()).then(|| el("span").class("shown").with(shown(scene))))
        .with(el("ul").with(chips))
        .with((!filter.is_empty()).then_some(clear))
}

/// Which claim is open, with a way to release it.
fn selected(scene: &Scene) -> Option<Element> {
    let (_, claim) = scene.open_claim()?;
    let label = ["Selected: ", &query::quoted(scene.corpus, claim)].concat();
    Some(removable("Release ", label, scene.link(&scene.query.with_claim(None))))
}

/// Says that the open claim does not pass the filters, with the two ways out.
#[must_use]
pub fn outside(scene: &Scene) -> Option<Element> {
    let (at, _) = scene.open_claim()?;
    if scene.selection.has(at) {
        return None;
    }
    let told = match scene.query.view {
        View::Claims => "The chosen claim is outside of the filters. It is shown first.",
        _ => "The chosen claim is outside of the filters.",
    };
    let clear = link(scene.link(&scene.query.cleared())).with("Clear the filters");
    let close = link(scene.link(&scene.query.with_claim(None))).with("Close the claim");
    let ways = el("p").class("outs").with(clear).with(" · ").with(close);
    Some(el("div").class("notice outside").with(el("p").with(told)).with(ways))
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
#[must_use]
pub fn nothing_found(scene: &Scene) -> Element {
    let filter = &scene.query.filter;
    let mut without: Vec<(Query, String)> = filter
        .values
        .iter()
        .map(|&value| (scene.query.toggled(value), query::label(scene.corpus, value).unwrap_or_default()))
        .collect();
    if !filter.search.trim().is_empty() {
        without.push((scene.query.searching(""), "the search".to_owned()));
    }
    // With a single filter, leaving it out and clearing all are the same.
    let several = without.len() > 1;
    let mut ways: Vec<Element> =
        without.iter().filter(|_| several).filter_map(|(query, name)| way_back(scene, query, name)).collect();
    let told = (!ways.is_empty()).then(|| el("p").with("Leaving out one of them brings some back:"));
    let clear = link(scene.link(&scene.query.cleared())).class("chip").with("Clear all filters");
    ways.push(el("li").with(clear));
    let words = query::filter_in_words(&scene.query, scene.corpus);
    el("div")
        .class("empty")
        .with(el("h3").with("No claim has all of this"))
        .with(el("p").with(["The sources have no ", &words, "."].concat()))
        .with(told)
        .with(el("ul").with(ways))
}

/// A link to the results without one of the filters; none where that finds nothing either.
fn way_back(scene: &Scene, query: &Query, name: &str) -> Option<Element> {
    let found = found(scene, &query.filter);
    let label = ["Without ", name, ": ", &counted(found, "claim", "claims")].concat();
    (found > 0).then(|| el("li").with(link(scene.link(query)).class("chip").with(label)))
}

fn found(scene: &Scene, filter: &Filter) -> usize {
    scene.index.select(filter).claims.len()
}

fn chip(scene: &Scene, value: Value) -> Element {
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let label = match facet_label(value.facet()) {
        "" => name,
        facet => [facet, ": ", &name].concat(),
    };
    removable("Remove ", label, scene.link(&scene.query.toggled(value)))
}

fn removable(verb: &'static str, label: String, href: String) -> Element {
    let chip = link(href).class("chip").with(el("span").class("unseen").with(verb));
    el("li").with(chip.with(label).with(el("span").attr("aria-hidden", "true").with("✕")))
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
        Facet::Frame => "Frame",
        Facet::Relation => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::bridge;

    #[test]
    fn the_open_claim_is_named_and_can_be_released_in_every_view_of_claims() {
        for view in View::ALL.into_iter().filter(|view| view.shows_claims()) {
            let search = ["?view=", view.slug(), "&topic=bridge&claim=wire-0ab99a"].concat();
            let scene = sample(bridge(), &search);
            let shown = chips(&scene).to_string();
            let released = scene.link(&scene.query.with_claim(None)).replace('&', "&amp;");
            let chip = [
                "href=\"",
                &released,
                "\" class=\"chip\"><span class=\"unseen\">Release </span>Selected: “Contracts signed”",
            ];
            assert!(shown.contains(&chip.concat()), "{shown}");
        }
    }
}
