//! The card of the guided tour: what to look at here, and the way on, back and out.

use crate::markup::{Element, el, link};
use crate::query::Look;
use crate::scene::Scene;
use crate::tour;

/// The card; none where the reader is on no tour.
#[must_use]
pub fn tour(scene: &Scene) -> Option<Element> {
    let number = scene.query.look.stop?;
    let here = tour::stop(scene.corpus, scene.index, number)?;
    let to = |number: u32| tour::stop(scene.corpus, scene.index, number).map(|stop| scene.link(&stop.query));
    let on = to(number + 1).map(|href| link(href).class("button").with("Next"));
    let back = number.checked_sub(1).and_then(to).map(|href| link(href).with("Back"));
    let left = scene.query.with_look(Look { stop: None, ..scene.query.look.clone() });
    let leave = link(scene.link(&left)).with(if on.is_some() { "Leave the tour" } else { "End the tour" });
    let count = ["Tour, ", &number.to_string(), " of ", &Look::STOPS.to_string()].concat();
    // By its number the style points at what the stop is about.
    let card = el("aside").class("tour").attr("data-stop", number.to_string()).attr("aria-label", "Guided tour");
    Some(
        card.with(el("p").class("small quiet").with(count))
            .with(el("h2").with(here.title))
            .with(el("p").with(here.text))
            .with(el("p").class("ways-on").with(on).with(back).with(leave)),
    )
}
