//! What is loaded, what is known of it, and bringing sources of one's own.

mod bring;
mod card;
mod correct;
mod fields;
mod hand_on;
mod kept;
mod topics;

pub(super) use hand_on::kilobytes;

use crate::desk::Desk;
use crate::markup::{Element, el, link};
use crate::scene::Scene;

/// The sources with their metadata, and all that a reader can do with sources of their own.
pub(super) fn sources(scene: &Scene, desk: &Desk) -> Element {
    let shop = &desk.workshop;
    let cards: Vec<Element> = scene.sources().map(|(at, source)| card::card(scene, at, source)).collect();
    let own = scene.corpus.comparison.is_some();
    let told = if own {
        "These articles are yours: they were read in this tab and are sent nowhere. What an article does not tell about \
         itself is not guessed."
    } else {
        "These articles are part of the page; nothing is fetched when you read them. Their texts belong to their \
         publishers. What an article does not tell about itself is not guessed."
    };
    // All this needs the worker, which a single file has not.
    let workshop = el("div")
        .class("hosted")
        .with(bring::bring(scene, shop))
        .with(own.then(|| bring::name(scene)))
        .with(own.then(|| topics::topics(scene)))
        .with(own.then(|| hand_on::hand_on(scene, shop)))
        .with(kept::kept(scene, shop));
    let home = own.then(|| link("?").class("button").with("Go to the built-in event"));
    let to_form = el("p").class("actions hosted").with(fields::button("bring", "Add an article")).with(home);
    el("div").with(el("p").with(told)).with(to_form).with(el("div").class("sources").with(cards)).with(workshop)
}
