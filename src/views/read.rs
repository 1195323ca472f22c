//! The articles side by side in full, with the selected claims marked in place.

use crate::components::{CHOSEN, COUNTERPART, claim_meta, colour, facts, pieces, place, relation, source_tag, words};
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Paragraph, Point, Relation, Role, Source, SourceIx, Span};
use leptos::prelude::*;

/// The articles. Choosing a claim brings what the others say on its points into sight.
pub(super) fn read(scene: &Scene) -> AnyView {
    let counterparts = counterparts(scene);
    let articles: Vec<AnyView> =
        scene.sources().map(|(at, source)| article(scene, at, source, &counterparts)).collect();
    view! {
        <p class="small quiet">
            "Underlined passages are claims that pass the filters. Choose one to see what the other sources say on it."
        </p>
        <ul class="key small quiet" aria-label="Kinds of underlining">
            <li><span class="assertion">"told by others too"</span></li>
            <li><span class="assertion differs">"told differently by others"</span></li>
            <li><span class="assertion alone">"not found in the others"</span></li>
        </ul>
        <div class="articles">{articles}</div>
        {tray(scene)}
    }
    .into_any()
}

/// The claims of other sources on the points of the open claim.
fn counterparts(scene: &Scene) -> Vec<ClaimIx> {
    let Some((open, claim)) = scene.open_claim() else { return Vec::new() };
    let points = scene.corpus.points_of(open).filter_map(|at| scene.corpus.point(at));
    let elsewhere = |other: &ClaimIx| scene.corpus.claim(*other).is_some_and(|other| other.source != claim.source);
    points.flat_map(|point| &point.claims).copied().filter(elsewhere).collect()
}

fn article(scene: &Scene, at: SourceIx, source: &'static Source, counterparts: &[ClaimIx]) -> AnyView {
    let claims: Vec<(Span, ClaimIx)> = occurrences(scene, at);
    let class = ["article ", colour(at)].concat();
    let paragraphs: Vec<AnyView> =
        source.paragraphs.iter().map(|it| paragraph(scene, source, it, &claims, counterparts)).collect();
    let heading = ["read-", &source.metadata.slug].concat();
    view! {
        <section class=class aria-labelledby=heading.clone()>
            <header>
                {source_tag(at)}
                <div><h3 id=heading.clone()>{source.metadata.label.clone()}</h3><p>{facts(source)}</p></div>
            </header>
            // Scrolls by itself on a wide screen, so the keyboard must be able to get in.
            <div class="text" tabindex="0" role="group" aria-labelledby=heading.clone() lang=source.metadata.language.clone()>
                {paragraphs}
            </div>
        </section>
    }
    .into_any()
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
) -> AnyView {
    let here: Vec<_> = claims.iter().copied().filter(|(span, _)| span.overlaps(paragraph.span)).collect();
    let text: Vec<AnyView> = pieces(paragraph.span, &here)
        .into_iter()
        .map(|(span, claim)| {
            let words = words(scene, source, span, &[]);
            match claim.and_then(|claim| Some((claim, class(scene, claim, counterparts)?))) {
                None => words.into_any(),
                Some((claim, class)) => {
                    let open = scene.query.claim == Some(claim);
                    let link = scene.link(&scene.query.with_claim((!open).then_some(claim)));
                    view! { <a class=class href=link aria-current=open.then_some("true")>{words}</a> }.into_any()
                }
            }
        })
        .collect();
    match paragraph.role {
        Role::Title | Role::Subheading => view! { <h4>{text}</h4> }.into_any(),
        Role::Standfirst => view! { <p class="standfirst">{text}</p> }.into_any(),
        Role::Body => view! { <p>{text}</p> }.into_any(),
        Role::Credit => view! { <p class="credit">{text}</p> }.into_any(),
    }
}

/// How a claim is marked; not at all where it neither passes the filters nor belongs to the open claim.
fn class(scene: &Scene, claim: ClaimIx, counterparts: &[ClaimIx]) -> Option<String> {
    let points = scene.corpus.points_of(claim).filter_map(|at| scene.corpus.point(at));
    let told = points.map(|point| point.relation).min_by_key(|relation| match relation {
        Relation::Differently => 0,
        Relation::Both => 1,
        Relation::Only => 2,
    });
    let mut class = String::from(match told {
        Some(Relation::Differently) => "assertion differs",
        Some(Relation::Both) => "assertion",
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
fn tray(scene: &Scene) -> Option<AnyView> {
    let (at, claim) = scene.open_claim()?;
    let points = scene.corpus.points_of(at).filter_map(|ix| scene.corpus.point(ix));
    let points: Vec<AnyView> = points.map(|it| point(scene, claim, it)).collect();
    let tray = view! {
        <aside class="tray" aria-label="The chosen claim">
            <div class="tray-claim">
                {source_tag(claim.source)} {claim_meta(scene, at, claim)}
                <a class="small" href=scene.link_to(at, View::Compare)>"see in the comparison"</a>
                <a class="small" href=scene.link(&scene.query.with_claim(None))>"close"</a>
            </div>
            <ul class="tray-points">{points}</ul>
        </aside>
    };
    Some(tray.into_any())
}

/// A point of the open claim, with links to where the other sources tell it.
fn point(scene: &Scene, open: &Claim, point: &'static Point) -> AnyView {
    let others: Vec<AnyView> = point
        .claims
        .iter()
        .filter_map(|&other| {
            let claim = scene.corpus.claim(other).filter(|claim| claim.source != open.source)?;
            let link = scene.link_to(other, View::Read);
            let name = view! { "Go to " {source_tag(claim.source)} " " {place(scene.corpus, claim)} };
            Some(view! { <a class="chip" href=link>{name}</a> }.into_any())
        })
        .collect();
    view! {
        <li>
            <b>{point.label.clone()}</b>
            {relation(scene, point)}
            <p class="tray-links">{others}</p>
        </li>
    }
    .into_any()
}
