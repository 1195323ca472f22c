//! The articles side by side in full, with the selected claims marked in place.

use crate::browser::DOES;
use crate::components::{
    CHOSEN, COUNTERPART, TRAY, claim_meta, colour, facts, headed, pieces, place, relation, source_tag, words,
};
use crate::desk::Act;
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Paragraph, Point, Relation, Role, Source, SourceIx, Span};

/// The articles. Choosing a claim brings what the others say on its points into sight.
pub(super) fn read(scene: &Scene) -> Element {
    let counterparts = counterparts(scene);
    let articles: Vec<Element> =
        scene.sources().map(|(at, source)| article(scene, at, source, &counterparts)).collect();
    let told =
        "Underlined passages are claims that pass the filters. Choose one to see what the other sources say on it.";
    el("div")
        .with(el("p").class("small quiet").with(told))
        .with(key(scene.corpus.sources.len() == 2))
        .with(el("div").class("articles").with(articles))
        .with(tray(scene))
}

/// What the kinds of underlining mean.
fn key(two: bool) -> Element {
    let kind = |class: &'static str, meaning: &'static str| el("li").with(el("span").class(class).with(meaning));
    el("ul")
        .class("key small quiet")
        .attr("aria-label", "Kinds of underlining")
        .with(kind("assertion", if two { "told by both" } else { "told by others too" }))
        .with(kind("assertion differs", "told differently"))
        .with(kind("assertion alone", if two { "not found in the other" } else { "not found in the others" }))
}

/// The claims of other sources on the points of the open claim.
fn counterparts(scene: &Scene) -> Vec<ClaimIx> {
    let Some((open, claim)) = scene.open_claim() else { return Vec::new() };
    let points = scene.corpus.points_of(open).filter_map(|at| scene.corpus.point(at));
    let elsewhere = |other: &ClaimIx| scene.corpus.claim(*other).is_some_and(|other| other.source != claim.source);
    points.flat_map(|point| &point.claims).copied().filter(elsewhere).collect()
}

fn article(scene: &Scene, at: SourceIx, source: &'static Source, counterparts: &[ClaimIx]) -> Element {
    let claims: Vec<(Span, ClaimIx)> = occurrences(scene, at);
    let paragraphs: Vec<Element> =
        source.paragraphs.iter().map(|it| paragraph(scene, source, it, &claims, counterparts)).collect();
    let id = ["read-", &source.metadata.slug].concat();
    let name = el("h3").attr("id", id.clone()).with(source.metadata.label.as_str());
    // Scrolls by itself on a wide screen, so the keyboard must be able to get in.
    let text = el("div").class("text").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", id.clone());
    let text = text.maybe("lang", source.metadata.language.clone()).with(paragraphs);
    let article = el("section").class(["article ", colour(at)].concat()).attr("aria-labelledby", id);
    article.with(headed(at, name, Some(facts(source)))).with(text)
}

/// Where a source's claims stand that are to be marked: those selected and the open one with its counterparts.
fn occurrences(scene: &Scene, source: SourceIx) -> Vec<(Span, ClaimIx)> {
    let claims = scene.corpus.claims.iter().enumerate().map(|(at, claim)| (ClaimIx::from(at), claim));
    claims
        .filter(|(_, claim)| claim.source == source)
        .flat_map(|(at, claim)| {
            let repeats = claim.repeats.iter().map(|repeat| repeat.span);
            std::iter::once(claim.span).chain(repeats).map(move |span| (span, at))
        })
        .collect()
}

fn paragraph(
    scene: &Scene,
    source: &'static Source,
    paragraph: &Paragraph,
    claims: &[(Span, ClaimIx)],
    counterparts: &[ClaimIx],
) -> Element {
    let here: Vec<_> = claims.iter().copied().filter(|(span, _)| span.overlaps(paragraph.span)).collect();
    let mut text = match paragraph.role {
        Role::Title | Role::Subheading => el("h4"),
        Role::Standfirst => el("p").class("standfirst"),
        Role::Body => el("p"),
        Role::Credit => el("p").class("credit"),
    };
    for (span, claim) in pieces(paragraph.span, &here) {
        let words = words(scene, source, span, &[]);
        text = match claim.and_then(|claim| Some((claim, class(scene, claim, counterparts)?))) {
            None => text.with(words),
            Some((claim, class)) => {
                let open = scene.query.claim == Some(claim);
                let href = scene.link(&scene.query.with_claim((!open).then_some(claim)));
                text.with(link(href).class(class).maybe("aria-current", open.then_some("true")).with(words))
                    .with(open.then(to_tray))
            }
        };
    }
    text
}

/// The way of the keyboard from the open claim to what is said of it, which stands after all texts.
fn to_tray() -> Element {
    link("#tray").class("to-tray").attr(DOES, Act::Tray.name()).with("What is said of this claim")
}

/// How a claim is marked; not at all where it neither passes the filters nor belongs to the open claim.
fn class(scene: &Scene, claim: ClaimIx, counterparts: &[ClaimIx]) -> Option<String> {
    let points = scene.corpus.points_of(claim).filter_map(|at| scene.corpus.point(at));
    let told = points.map(|point| point.relation).min_by_key(|relation| match relation {
        Relation::Differently => 0,
        Relation::All | Relation::Both => 1,
        Relation::Only => 2,
    });
    let mut class = String::from(match told {
        Some(Relation::Differently) => "assertion differs",
        Some(Relation::All | Relation::Both) => "assertion",
        Some(Relation::Only) | None => "assertion alone",
    });
    if scene.query.claim == Some(claim) {
        class.push(' ');
        class.push_str(CHOSEN);
    } else if counterparts.contains(&claim) {
        class.push(' ');
        class.push_str(COUNTERPART);
    } else if !scene.selection.has(claim) {
        return None;
    }
    Some(class)
}

/// What is said of the open claim, in sight wherever the reader is in the texts.
fn tray(scene: &Scene) -> Option<Element> {
    let (at, claim) = scene.open_claim()?;
    let points = scene.corpus.points_of(at).filter_map(|ix| scene.corpus.point(ix));
    let points: Vec<Element> = points.map(|it| point(scene, claim, it)).collect();
    let compare = link(scene.link_to(at, View::Compare)).class("small").with("see in the comparison");
    let close = link(scene.link(&scene.query.with_claim(None))).class("small").with("close");
    let head = el("div").class("tray-claim").with(source_tag(claim.source)).with(claim_meta(scene, at, claim));
    let tray = el("aside")
        .key(at.0)
        .attr("id", TRAY)
        .attr("tabindex", "-1")
        .class("tray")
        .attr("aria-label", "The chosen claim");
    Some(tray.with(head.with(compare).with(close)).with(el("ul").class("tray-points").with(points)))
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
    el("li").with(el("b").with(point.label.as_str())).with(relation(scene, point)).with(others)
}
