//! The selected claims as a list; the one that is open shows all that is known of it.

use crate::components::{
    CHOSEN, claim_detail, colour, nothing_found, place, quotation, source_tag, status_mark, voice,
};
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Value};
use leptos::prelude::*;

/// The list of claims. An open claim that the filters leave out comes first, so that a link to it always shows it.
pub(super) fn claims(scene: &Scene) -> AnyView {
    let outside = scene.open_claim().filter(|(at, _)| !scene.selection.has(*at)).map(|(at, claim)| {
        view! {
            <p class="small quiet">"This claim is outside of the chosen filters."</p>
            <ul class="claims">{card(scene, at, claim)}</ul>
        }
    });
    let cards: Vec<AnyView> =
        scene.selection.claims.iter().filter_map(|&at| Some(card(scene, at, scene.corpus.claim(at)?))).collect();
    let list =
        if cards.is_empty() { nothing_found(scene) } else { view! { <ol class="claims">{cards}</ol> }.into_any() };
    view! { {outside}{list} }.into_any()
}

fn card(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> AnyView {
    let open = scene.query.claim == Some(at);
    let mut class = ["claim ", colour(claim.source)].concat();
    if open {
        class.push(' ');
        class.push_str(CHOSEN);
    }
    let next = scene.query.with_claim((!open).then_some(at));
    let label = if open { "close" } else { "details" };
    let topics: Vec<AnyView> = claim
        .topics
        .iter()
        .filter_map(|tag| {
            let value = Value::Topic(tag.topic);
            let label = scene.corpus.topic(tag.topic)?.label.clone();
            let label = if scene.query.filter.has(value) {
                view! { <b>{label}</b> }.into_any()
            } else {
                view! { <a href=scene.link(&scene.query.with_claim(None).toggled(value))>{label}</a> }.into_any()
            };
            Some(view! { <li>{label}</li> }.into_any())
        })
        .collect();
    view! {
        <li class=class>
            {source_tag(claim.source)}
            <div>
                {quotation(scene, claim, &[])}
                <p class="meta">
                    {status_mark(claim.status.shown)} " · " {voice(scene.corpus, claim)} " · "
                    {place(scene.corpus, claim)} " "
                    <span class="ways">
                        <a href=scene.link_to(at, View::Read)>"in context"</a> " · "
                        <a href=scene.link(&next) aria-expanded=open.to_string()>{label}</a>
                    </span>
                </p>
                <ul class="topics" aria-label="Topics">{topics}</ul>
                {open.then(|| claim_detail(scene, at, claim))}
            </div>
        </li>
    }
    .into_any()
}
