//! All that is known of a claim: each tag with the rule and the words behind it, and what other sources say.

use super::claim_meta::{claim_meta, voice};
use super::copy_link::CopyLink;
use super::marks::Mark;
use super::matrix::{marks, relation};
use super::quotation::{in_sentence, quotation};
use super::source_tag::{colour, source_tag};
use super::status_mark::status_mark;
use crate::query::{Query, View};
use crate::scene::Scene;
use crate::state::State;
use corpus::{Claim, ClaimIx, Evidence, Point, Value, Voice};
use leptos::prelude::*;

/// The details of a claim.
pub fn claim_detail(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> AnyView {
    let evidence: Vec<_> = claim.status.evidence.words.iter().map(|&span| (span, Mark::Evidence)).collect();
    let points: Vec<AnyView> =
        scene.corpus.points_of(at).filter_map(|ix| point(scene, at, scene.corpus.point(ix)?)).collect();
    let alone = Query { view: View::Claims, claim: Some(at), ..Query::default() };
    let search = alone.to_search(scene.corpus);
    let copy = use_context::<State>().map(|state| view! { <CopyLink state label="Copy link to this claim" search /> });
    view! {
        <div class="detail">
            <h3>"The sentence"</h3>
            {in_sentence(scene, claim, &evidence)}
            <h3>"What it is taken for, and why"</h3>
            <dl>{status(scene, claim)}{says(scene, claim)}{topics(scene, claim)}{actors(scene, claim)}{places(scene, claim)}</dl>
            <h3>"Beside the other sources"</h3>
            {points}
            <p class="actions">
                {copy}
                <a class="button" href=scene.link_to(at, View::Read)>"Read in context"</a>
                <a class="button" href=scene.link_to(at, View::Compare)>"See in the comparison"</a>
            </p>
        </div>
    }
    .into_any()
}

fn status(scene: &Scene, claim: &Claim) -> AnyView {
    let because = because(scene, claim, &claim.status.evidence);
    view! { <dt>"How sure"</dt><dd>{status_mark(claim.status.shown)}{because}</dd> }.into_any()
}

fn says(scene: &Scene, claim: &Claim) -> AnyView {
    let because = match &claim.voice {
        Voice::Outlet => view! { <p class="because">"No attribution covers these words."</p> }.into_any(),
        Voice::Attributed(attribution) => because(scene, claim, &attribution.evidence),
    };
    view! { <dt>"Who says so"</dt><dd>{voice(scene.corpus, claim)}{because}</dd> }.into_any()
}

fn topics(scene: &Scene, claim: &Claim) -> AnyView {
    let topics: Vec<AnyView> = claim
        .topics
        .iter()
        .filter_map(|tag| {
            let label = scene.corpus.topic(tag.topic)?.label.clone();
            let link = filtered_link(scene, Value::Topic(tag.topic));
            Some(view! { <dd><a href=link>{label}</a>{because(scene, claim, &tag.evidence)}</dd> }.into_any())
        })
        .collect();
    view! { <dt>"About"</dt>{topics} }.into_any()
}

fn actors(scene: &Scene, claim: &Claim) -> AnyView {
    if claim.actors.is_empty() {
        return ().into_any();
    }
    let actors: Vec<AnyView> = claim
        .actors
        .iter()
        .filter_map(|tag| {
            let name = scene.corpus.actor(tag.actor)?.name.clone();
            let link = filtered_link(scene, Value::Actor(tag.actor));
            Some(view! { <dd><a href=link>{name}</a>{because(scene, claim, &tag.evidence)}</dd> }.into_any())
        })
        .collect();
    view! { <dt>"Who is named"</dt>{actors} }.into_any()
}

/// Where the claim stands, repeats included.
fn places(scene: &Scene, claim: &Claim) -> AnyView {
    let source = scene.corpus.source(claim.source);
    let paragraphs = std::iter::once(claim.paragraph).chain(claim.repeats.iter().map(|repeat| repeat.paragraph));
    let places: Vec<String> = paragraphs.filter_map(|at| Some(source?.place(at)?.in_words())).collect();
    let mut told = places.join(", ");
    if !claim.repeats.is_empty() {
        told.push_str(": word for word the same, counted once");
    }
    view! { <dt>"Where"</dt><dd>{told}</dd> }.into_any()
}

/// The rule behind a tag, and its words.
fn because(scene: &Scene, claim: &Claim, evidence: &Evidence) -> AnyView {
    let Some(rule) = scene.corpus.rule(evidence.rule) else { return ().into_any() };
    let words: Vec<String> =
        evidence.words.iter().map(|&span| ["“", scene.corpus.words(claim, span), "”"].concat()).collect();
    let words = (!words.is_empty()).then(|| view! { <q class="evidence">{words.join(" … ")}</q> " " });
    view! { <p class="because">{words}{rule.explanation.clone()} " " <code>{rule.name.clone()}</code></p> }.into_any()
}

/// How a point relates the claim to other sources, with what they say.
fn point(scene: &Scene, at: ClaimIx, point: &'static Point) -> Option<AnyView> {
    let source = scene.corpus.claim(at)?.source;
    let others: Vec<AnyView> = point
        .claims
        .iter()
        .filter_map(|&other| {
            let claim = scene.corpus.claim(other)?;
            let class = ["counterclaim ", colour(claim.source)].concat();
            let counterpart = view! {
                <li class=class>
                    {source_tag(claim.source)}
                    <div>{quotation(scene, claim, &marks(point, other, claim))}{claim_meta(scene, other, claim)}</div>
                </li>
            };
            (claim.source != source).then(|| counterpart.into_any())
        })
        .collect();
    let others = if others.is_empty() {
        view! { <p class="quiet">"No matching claim was found in the other articles."</p> }.into_any()
    } else {
        view! { <ul>{others}</ul> }.into_any()
    };
    Some(
        view! { <div class="point"><p><b>{point.label.clone()}</b></p>{relation(scene, point)}{others}</div> }
            .into_any(),
    )
}

/// The claims with a value, whatever else was chosen.
fn filtered_link(scene: &Scene, value: Value) -> String {
    scene.link(&Query { view: View::Claims, ..Query::default() }.toggled(value))
}
