//! The line under a quotation: how sure, who says so, where it stands.

use super::status_mark::status_mark;
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Corpus, Role, Voice};
use leptos::prelude::*;

/// Status, voice and place of a claim, with links to its place in the text and to its details.
pub fn claim_meta(scene: &Scene, at: ClaimIx, claim: &Claim) -> AnyView {
    view! {
        <p class="meta">
            {status_mark(claim.status.shown)} " · " {voice(scene.corpus, claim)} " · " {place(scene.corpus, claim)} " "
            <span class="ways">{ways(scene, at)}</span>
        </p>
    }
    .into_any()
}

/// Links to the views that show more of a claim, the present one left out where the claim is open in it.
fn ways(scene: &Scene, at: ClaimIx) -> AnyView {
    let details = view! { <a href=scene.link_to(at, View::Claims)>"details"</a> };
    if scene.query.view == View::Read && scene.query.claim == Some(at) {
        return details.into_any();
    }
    view! { <a href=scene.link_to(at, View::Read)>"in context"</a> " · " {details} }.into_any()
}

/// Who says so, in words.
#[must_use]
pub fn voice(corpus: &Corpus, claim: &Claim) -> String {
    match &claim.voice {
        Voice::Outlet => "outlet’s own voice".to_owned(),
        Voice::Attributed(attribution) => {
            let mut words = String::from("attributed to ");
            words.push_str(corpus.speaker(attribution.speaker).map_or("somebody", |speaker| &speaker.name));
            words
        }
    }
}

/// Where a claim stands in its article: short to the eye, in full to the ear.
pub fn place(corpus: &Corpus, claim: &Claim) -> AnyView {
    let place = corpus.source(claim.source).and_then(|source| source.place(claim.paragraph));
    let Some(place) = place else { return ().into_any() };
    let short = match place.role {
        Role::Body => {
            let mut short = String::from("¶");
            short.push_str(&place.number.to_string());
            short
        }
        Role::Title => "headline".to_owned(),
        Role::Standfirst => "standfirst".to_owned(),
        Role::Subheading => "subheading".to_owned(),
        Role::Credit => "credit".to_owned(),
    };
    view! { <span aria-hidden="true">{short}</span><span class="unseen">{place.in_words()}</span> }.into_any()
}
