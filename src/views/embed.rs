//! A part of the page alone, to stand in another page or on paper.

use super::worksheet::worksheet;
use crate::components::{agreement, framing, hatching, matrix, nothing_found, profiles, source_list, vocabulary};
use crate::desk::Desk;
use crate::markup::{Element, el, link};
use crate::query::{self, Look, Piece};
use crate::scene::Scene;

/// The part, with the event's name above and the way to the whole below.
#[must_use]
pub fn embed(scene: &Scene, desk: &Desk, piece: Piece) -> Element {
    let named = (piece != Piece::Worksheet).then(|| el("h2").class("unseen").with(piece.label()));
    let part = match piece {
        Piece::Worksheet => worksheet(scene),
        _ if scene.selection.is_empty() => nothing_found(scene),
        Piece::Table => matrix(scene, desk),
        Piece::Agreement => el("div").with(agreement(scene)),
        Piece::Profiles => profiles(scene, desk),
        Piece::Framing => el("div").with(framing(scene, desk)),
        Piece::Words => el("div").with(vocabulary(scene)),
    };
    let whole = scene.query.with_look(Look { embed: None, ..scene.query.look.clone() });
    let whole = link(scene.link(&whole)).attr("target", "_blank").attr("rel", "noopener").with("Open in Parallax");
    let words = ["Shown: ", &query::filter_in_words(&scene.query, scene.corpus), "."].concat();
    let shown = (!scene.query.filter.is_empty()).then(|| el("p").class("small quiet").with(words));
    let head = el("header").with(el("h1").with(scene.corpus.event.title.as_str())).with(shown);
    let foot = el("footer").with(source_list(scene)).with(el("p").class("small").with(whole));
    let foot = foot.with(el("p").class("small address").with(desk.address(scene)));
    el("div").class("embedded").with(head).with(el("main").with(named).with(part)).with(foot).with(hatching())
}
