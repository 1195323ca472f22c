//! Fields, forms and buttons of own sources. What a field holds at first is its default, so that what the reader types
//! stays when the page is drawn anew.

use crate::browser::{KEEPS, OWN};
use crate::markup::{Element, Text, el};
use crate::scene::Scene;

/// A field of one line with its label.
pub(super) fn field(label: &'static str, name: &'static str, value: impl Into<Text>) -> Element {
    let input = el("input").attr("type", "text").attr("name", name).attr("autocomplete", "off");
    el("label").class("field").with(label).with(input.attr("value", value))
}

/// A field of many lines, to stand in a [`labelled`] place.
pub(super) fn area(name: &'static str, rows: &'static str) -> Element {
    el("textarea").attr("name", name).attr("rows", rows).attr("spellcheck", "false")
}

/// A wide field with its label.
pub(super) fn labelled(label: &'static str, field: Element) -> Element {
    el("label").class("field wide").with(label).with(field)
}

/// A form that does something to own sources once it is submitted. What is typed into it is kept until then; `about` sets
/// it apart from all forms of the comparison.
pub(super) fn form(scene: &Scene, deed: impl Into<Text>, about: &str) -> Element {
    let comparison = scene.corpus.comparison.as_deref().unwrap_or_default();
    el("form").attr(OWN, deed).attr(KEEPS, [comparison, "/", about].concat())
}

/// The button that submits its form.
pub(super) fn submit(label: &'static str) -> Element {
    el("button").attr("type", "submit").with(label)
}

/// A button that does something to own sources.
pub(super) fn button(deed: impl Into<Text>, label: impl Into<Text>) -> Element {
    el("button").attr("type", "button").attr(OWN, deed).with(label.into())
}

/// A button for what can't be undone: the first press asks, the second does it.
/// `of` says of what, where there are several.
pub(super) fn asked(deed: &str, label: &'static str, of: &str, asked: Option<&str>, question: &'static str) -> Element {
    let named = |button: Element| button.maybe("aria-label", (!of.is_empty()).then(|| [label, " ", of].concat()));
    let place = el("span").class("asked");
    if asked != Some(deed) {
        return place.with(named(button(["confirm:", deed].concat(), label)));
    }
    let ask = el("span").attr("role", "alert").with(question).with(" ");
    place.with(ask).with(named(button(deed.to_owned(), label))).with(button("confirm:", "Keep"))
}

/// What sets an element apart from others of its kind by a name, for [`Element::key`]: FNV-1a, 32 bits.
pub(super) fn key(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
