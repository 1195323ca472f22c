//! An article with its marks in place.

use super::marks::Marks;
use crate::browser::DOES;
use crate::components::{CHOSEN, Place, colour, facts, headed, map, pieces, warnings, words};
use crate::desk::Act;
use crate::markup::{Element, Fragment, el, link};
use crate::scene::{Scene, letter};
use corpus::{ClaimIx, Paragraph, Role, Source, SourceIx, Span};

/// An article: its head, its text, and a map of the marks in it.
pub(super) fn article(scene: &Scene, marks: &Marks, at: SourceIx) -> Option<Element> {
    let source = scene.corpus.source(at)?;
    let claims = occurrences(scene, at);
    let paragraphs: Vec<Element> =
        source.paragraphs.iter().map(|it| paragraph(scene, source, it, &claims, marks)).collect();
    let id = ["read-", &source.metadata.slug].concat();
    let name = el("h3").attr("id", id.clone()).with(source.metadata.label.as_str());
    // Scrolls by itself on a wide screen, so the keyboard must be able to get in.
    let text = el("div").class("text").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", id.clone());
    let text = text.maybe("lang", source.metadata.language.clone()).with(paragraphs);
    let text = el("div").class("mapped").with(text).with(map(strip(scene, source, &claims, marks)));
    let article = el("section").key(at.0).class(["article ", colour(at)].concat()).attr("aria-labelledby", id);
    Some(article.with(headed(at, name, Some(facts(source)))).with(warnings(scene, at)).with(text))
}

/// Where a source's claims stand, repeats included.
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
    marks: &Marks,
) -> Element {
    let here: Vec<_> = claims.iter().copied().filter(|(span, _)| span.overlaps(paragraph.span)).collect();
    let mut text = match paragraph.role {
        Role::Title | Role::Subheading => el("h4"),
        Role::Standfirst => el("p").class("standfirst"),
        Role::Body => el("p"),
        Role::Credit => el("p").class("credit"),
    };
    for (span, claim) in pieces(paragraph.span, &here) {
        let words = passages(scene, source, span);
        text = match claim.and_then(|claim| Some((claim, marks.class(scene, claim)?))) {
            None => text.with(words),
            Some((claim, class)) => {
                let open = scene.query.claim == Some(claim);
                let passage = link(to(scene, claim)).class(class).maybe("aria-current", open.then_some("true"));
                let passage = passage.maybe("aria-describedby", marks.told(scene, claim));
                text.with(passage.with(marks.signs(claim)).with(words)).with(open.then(to_tray))
            }
        };
    }
    text
}

/// A part of the text, what other sources have word for word marked as such.
fn passages(scene: &Scene, source: &'static Source, part: Span) -> Fragment {
    let shared: Vec<_> = source.shared_in(part).map(|passage| (passage.span, passage)).collect();
    let marks: Vec<(Span, usize)> = shared.iter().enumerate().map(|(at, (span, _))| (*span, at)).collect();
    let mut text = Fragment::default();
    for (span, passage) in pieces(part, &marks) {
        let words = words(scene, source, span, &[]);
        text = match passage.and_then(|at| shared.get(at)) {
            None => text.with(words),
            Some((_, passage)) => {
                let letters: Vec<String> = passage.with.iter().copied().map(letter).collect();
                let title = ["Word for word also in ", &letters.join(", ")].concat();
                text.with(el("span").class("shared").attr("title", title).with(words))
            }
        };
    }
    text
}

/// The link that opens a claim, or releases it where it is open.
fn to(scene: &Scene, claim: ClaimIx) -> String {
    let open = scene.query.claim == Some(claim);
    scene.link(&scene.query.with_claim((!open).then_some(claim)))
}

/// The marks as parts of the map: each in the lanes of its kinds, what belongs to the open claim across all of them.
fn strip(scene: &Scene, source: &Source, claims: &[(Span, ClaimIx)], marks: &Marks) -> Vec<Place> {
    let whole = source.text.len().max(1) as f64;
    let lanes = marks.kinds.kinds.len();
    let mut strip = Vec::new();
    for &(span, claim) in claims {
        let reach = (f64::from(span.start) / whole, f64::from(span.end) / whole);
        let href = to(scene, claim);
        if let Some(belongs) = marks.belongs(scene, claim) {
            let class = if belongs == CHOSEN { "here" } else { "there" };
            strip.push(Place { class, reach, lane: (0, 1), href: href.clone() });
        } else if !scene.selection.has(claim) {
            continue;
        }
        for kind in marks.kinds.kinds_of(claim) {
            strip.push(Place { class: marks.kind_class(kind), reach, lane: (kind, lanes), href: href.clone() });
        }
    }
    strip
}

/// The way of the keyboard from the open claim to what is said of it, which stands after all texts.
fn to_tray() -> Element {
    link("#tray").class("to-tray").attr(DOES, Act::Tray.name()).with("What is said of this claim")
}
