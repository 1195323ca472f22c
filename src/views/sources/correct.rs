//! Correcting what was understood of a source of the reader's own, and removing it.

use super::fields::{area, button, field, form, key, labelled, submit};
use crate::markup::{Element, el};
use crate::scene::Scene;
use corpus::{Source, SourceIx};

/// The form, folded away.
pub(super) fn correct(scene: &Scene, at: SourceIx, source: &'static Source) -> Element {
    let metadata = &source.metadata;
    let stated = |value: &'static Option<String>| value.as_deref().unwrap_or_default();
    let position = at.0.to_string();
    // As long as the source is what it was, what the reader typed stays; else the fields show what it is now.
    let now = metadata.date.map(|date| date.to_string()).unwrap_or_default();
    let known = [
        &metadata.label,
        stated(&metadata.outlet),
        stated(&metadata.title),
        stated(&metadata.author),
        &now,
        stated(&metadata.url),
        &source.text,
    ];
    let form = form(scene, ["retell:", &position].concat(), &metadata.slug)
        .key(key(&known.join("\n")))
        .with(field("Label", "label", metadata.label.as_str()))
        .with(field("Outlet", "outlet", stated(&metadata.outlet)))
        .with(field("Headline", "title", stated(&metadata.title)))
        .with(field("Author", "author", stated(&metadata.author)))
        .with(field("Published, as 2025-12-31", "date", now))
        .with(field("Address", "url", stated(&metadata.url)))
        .with(field("Language, as en", "language", stated(&metadata.language)))
        .with(labelled("Text, a paragraph a line", area("text", "10").with(source.text.as_str())))
        .with(el("p").class("actions").with(submit("Save corrections")));
    let remove = button(["remove:", &position].concat(), ["Remove ", &metadata.label].concat());
    el("div")
        .key(key(&metadata.slug))
        .with(el("details").class("fold").with(el("summary").with("Correct or replace the text")).with(form))
        .with(el("p").class("actions").with(remove))
}
