//! Which of several sources stand side by side, and which of them the others are compared with.

use super::source_tag::{colour, source_tag};
use crate::browser::GOES;
use crate::markup::{Element, el, link};
use crate::scene::Scene;
use corpus::SourceIx;

/// A checkbox for each source; none where there are but two.
#[must_use]
pub fn columns(scene: &Scene) -> Option<Element> {
    if scene.corpus.sources.len() < 3 {
        return None;
    }
    let shown = scene.query.look.side_by_side(scene.corpus);
    let boxes: Vec<Element> = scene.sources().map(|(at, _)| choice(scene, at, shown.contains(&at))).collect();
    let choices = el("fieldset").class("columns").with(el("legend").with("Side by side")).with(boxes);
    Some(choices)
}

fn choice(scene: &Scene, at: SourceIx, shown: bool) -> Element {
    let label = scene.corpus.source(at).map(|source| source.metadata.label.as_str());
    let next = scene.link(&scene.query.with_look(scene.query.look.with_column_toggled(at, scene.corpus)));
    let tick = el("input").attr("type", "checkbox").attr(GOES, next).checked(shown);
    // The filter by source has a box of the same name.
    let what = el("span").class("unseen").with("Column: ");
    el("label").class(["column ", colour(at)].concat()).with(tick).with(what).with(source_tag(at)).with(" ").with(label)
}

/// The head of a column: the source, and where there are three or more, a way to compare the others with it.
#[must_use]
pub fn column_head(scene: &Scene, at: SourceIx) -> Element {
    let label = scene.corpus.source(at).map(|source| source.metadata.label.as_str());
    let head = el("th").attr("scope", "col").attr("role", "columnheader").with(source_tag(at)).with(" ").with(label);
    if scene.corpus.sources.len() < 3 {
        return head;
    }
    let look = &scene.query.look;
    let pivot = look.pivot == Some(at);
    let next = scene.link(&scene.query.with_look(look.with_pivot((!pivot).then_some(at))));
    // Links of many columns are told apart by ear, too.
    let name = el("span").class("unseen").with(label).with(" ");
    let way = if pivot {
        link(next).with("release ").with(name).with("from first")
    } else {
        link(next).with("put ").with(name).with("first")
    };
    head.with(el("p").class("pivot").with(way))
}
