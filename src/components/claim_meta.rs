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
            <span class="ways">
                <a href=scene.link_to(at, View::Read)>"in context"</a> " · "
                <a href=scene.link_to(at, View::Claims)>"details"</a>
            </span>
        </p>
    }
    .into_any()
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
