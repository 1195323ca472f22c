//! The selected claims as a list; the one that is open shows all that is known of it.

use crate::components::{CHOSEN, RESULTS, claim_detail, colour, meta, more, nothing_found, quotation, source_tag};
use crate::desk::Desk;
use crate::markup::{Element, el, link};
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Value};

/// The list of claims. An open claim that the filters leave out comes first, so that a link to it always shows it.
pub(super) fn claims(scene: &Scene, desk: &Desk) -> Element {
    let mut view = el("div");
    if let Some((at, claim)) = scene.open_claim()
        && !scene.selection.has(at)
    {
        view = view.with(el("ul").class("claims").with(card(scene, at, claim)));
    }
    if scene.selection.is_empty() {
        return view.with(nothing_found(scene));
    }
    let mut list = el("ol").attr("id", RESULTS).class("claims");
    let all = &scene.selection.claims;
    let open = scene.query.claim.and_then(|open| all.iter().position(|&at| at == open));
    let shown = desk.rows(Desk::PAGE).max(open.map_or(0, |at| at + 1)).min(all.len());
    for &at in all.iter().take(shown) {
        list = list.with(scene.corpus.claim(at).map(|claim| card(scene, at, claim)));
    }
    view.with(list).with(more(shown, all.len(), Desk::PAGE, "claims"))
}

fn card(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> Element {
    let open = scene.query.claim == Some(at);
    let class = ["claim ", colour(claim.source), if open { " " } else { "" }, if open { CHOSEN } else { "" }].concat();
    let next = scene.query.with_claim((!open).then_some(at));
    let details = link(scene.link(&next)).attr("aria-expanded", open.to_string());
    let details = details.with(if open { "close" } else { "details" });
    let body = el("div")
        .with(quotation(scene, claim, &[]))
        .with(meta(scene, at, claim, details))
        .with(topics(scene, claim))
        .with(open.then(|| claim_detail(scene, at, claim)));
    let card = el("li").lasting(at.0).class(class).maybe("tabindex", open.then_some("-1"));
    card.with(source_tag(claim.source)).with(body)
}

/// The topics of a claim, each a filter.
fn topics(scene: &Scene, claim: &Claim) -> Element {
    let mut topics = el("ul").class("topics").attr("aria-label", "Topics");
    for tag in &claim.topics {
        let value = Value::Topic(tag.topic);
        let label = scene.corpus.topic(tag.topic).map(|topic| topic.label.as_str());
        let chosen = scene.query.filter.has(value);
        let name = if chosen { el("b") } else { link(scene.link(&scene.query.with_claim(None).toggled(value))) };
        topics = topics.with(el("li").with(name.with(label)));
    }
    topics
}
