//! What is said of the open claim, beside the texts.

use crate::components::{TRAY, claim_meta, place, relation, source_tag};
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::Scene;
use crate::shortcuts::step;
use corpus::{Claim, Point};
use std::cmp::Ordering;

/// What is said of the open claim, in sight wherever the reader is in the texts.
pub(super) fn tray(scene: &Scene) -> Option<Element> {
    let (at, claim) = scene.open_claim()?;
    let points = scene.index.points_of(at).iter().filter_map(|&ix| scene.corpus.point(ix));
    let points: Vec<Element> = points.map(|it| point(scene, claim, it)).collect();
    let compare = link(scene.link_to(at, View::Compare)).class("small").with("see in the comparison");
    let step = |direction, name: &'static str| {
        let to = step(scene, scene.query.claim, direction)?;
        Some(link(scene.link_to(to, View::Read)).class("small").with(name))
    };
    let (before, next) = (step(Ordering::Less, "← claim before"), step(Ordering::Greater, "next claim →"));
    let close = link(scene.link(&scene.query.with_claim(None))).class("small").with("close");
    let head = el("div").class("tray-claim").with(source_tag(claim.source)).with(claim_meta(scene, at, claim));
    let tray = el("aside")
        .key(at.0)
        .attr("id", TRAY)
        .attr("tabindex", "-1")
        .class("tray")
        .attr("aria-label", "The chosen claim");
    Some(
        tray.with(head.with(before).with(next).with(compare).with(close))
            .with(el("ul").class("tray-points").with(points)),
    )
}

/// A point of the open claim, with links to where the other sources tell it.
fn point(scene: &Scene, open: &Claim, point: &'static Point) -> Element {
    let mut others = el("p").class("tray-links");
    for &other in &point.claims {
        if let Some(claim) = scene.corpus.claim(other).filter(|claim| claim.source != open.source) {
            let name = link(scene.link_to(other, View::Read)).class("chip").with("Go to ");
            others = others.with(name.with(source_tag(claim.source)).with(" ").with(place(scene.corpus, claim)));
        }
    }
    el("li").with(el("b").with(point.label.as_str())).with(others).with(relation(scene, point))
}
