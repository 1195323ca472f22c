//! The menu that takes along what is shown: as a file, as a sheet of paper, or as a part to stand in another page.

use crate::browser::{DOES, TAKES};
use crate::desk::Act;
use crate::markup::{Element, el, link};
use crate::query::{Piece, Query, View};
use crate::scene::Scene;
use corpus::export::Format;

/// How the page as a single file is named among the formats: by how it ends.
pub const SINGLE: &str = "html";

/// A button for each format, then what can be printed and what can be embedded.
#[must_use]
pub fn take_along(scene: &Scene) -> Element {
    let button =
        |format: Format| el("button").attr("type", "button").attr(TAKES, format.extension()).with(format.label());
    let single = el("button").attr("type", "button").attr(TAKES, SINGLE).class("hosted").with("One HTML file");
    let files = group("As a file").with(Format::ALL.map(button).to_vec()).with(single);
    let print = el("button").attr("type", "button").attr(DOES, Act::Print.name()).with("Print this view");
    let paper = group("On paper").with(print).with(part(scene, Piece::Worksheet));
    let parts = Piece::ALL.into_iter().filter(|&piece| piece != Piece::Worksheet).map(|piece| part(scene, piece));
    let told = el("p")
        .class("small quiet")
        .with("Each opens a part of the page alone. Put its address into a page of yours, as the source of an iframe.");
    let embedded = group("To embed").with(parts.collect::<Vec<_>>()).with(told);
    let menu = el("details").class("take-along").with(el("summary").with("Take along"));
    // Another page can't show what only this device has.
    menu.with(files).with(paper).with(scene.corpus.comparison.is_none().then_some(embedded))
}

fn group(name: &'static str) -> Element {
    el("div").attr("role", "group").attr("aria-label", name).with(el("p").class("small quiet").with(name))
}

fn part(scene: &Scene, piece: Piece) -> Element {
    let mut query = Query { view: View::Compare, claim: None, ..scene.query.clone() };
    query.look.embed = Some(piece);
    query.look.stop = None;
    link(scene.link(&query)).class("button").attr("target", "_blank").attr("rel", "noopener").with(piece.label())
}
