//! What a printed page says of itself: what it shows, where it is found, and what its sources are.

use super::source_tag::source_tag;
use crate::desk::Desk;
use crate::markup::{Element, el};
use crate::query;
use crate::scene::Scene;
use corpus::Source;
use corpus::export::once;

/// What the page shows, its address and its sources; seen on paper only.
#[must_use]
pub fn on_paper(scene: &Scene, desk: &Desk) -> Element {
    let words = ["Shown: ", &query::filter_in_words(&scene.query, scene.corpus), "."].concat();
    let place = desk.address(scene);
    let found = (!place.is_empty()).then(|| el("p").with(["Found at ", &place].concat()));
    el("div").class("on-paper").with(el("p").with(words)).with(found).with(source_list(scene))
}

/// The sources with their letters and what is known of each, to be cited.
#[must_use]
pub fn source_list(scene: &Scene) -> Element {
    let sources = scene.sources().map(|(at, source)| el("li").with(source_tag(at)).with(" ").with(cited(source)));
    el("ul").class("cited").attr("aria-label", "Sources").with(sources.collect::<Vec<_>>())
}

/// What is known of a source on one line: `Coast Gazette · Tanker leaks oil · 13 April 2032 · https://…`.
fn cited(source: &Source) -> String {
    let known = &source.metadata;
    let origin = source.origin().map(str::to_owned);
    let date = known.date.map(|date| date.in_words());
    let facts = [Some(known.label.clone()), origin, source.headline().map(str::to_owned), date, known.url.clone()];
    once(facts.into()).join(" · ")
}
