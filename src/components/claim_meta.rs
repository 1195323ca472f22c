//! The line under a quotation: how sure, who says so, where it stands.

use super::status_mark::status_mark;
use crate::markup::{Element, Fragment, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Corpus, Place, Role, Voice};

/// Status, voice and place of a claim, with links to its place in the text and to its details.
#[must_use]
pub fn claim_meta(scene: &Scene, at: ClaimIx, claim: &Claim) -> Element {
    let details = link(scene.link_to(at, View::Claims)).with("details");
    meta(scene, at, claim, details)
}

/// The same line with another link in the place of that to the details.
#[must_use]
pub fn meta(scene: &Scene, at: ClaimIx, claim: &Claim, details: Element) -> Element {
    let read_here = scene.query.view == View::Read && scene.query.claim == Some(at);
    let mut ways = el("span").class("ways");
    if !read_here {
        ways = ways.with(link(scene.link_to(at, View::Read)).with("in context")).with(" · ");
    }
    let meta = el("p").class("meta").with(status_mark(claim.status.shown)).with(" · ");
    let meta = meta.with(voice(scene.corpus, claim)).with(" · ").with(place(scene.corpus, claim));
    meta.with(" ").with(ways.with(details))
}

/// Who says so, in words.
#[must_use]
pub(super) fn voice(corpus: &Corpus, claim: &Claim) -> String {
    match &claim.voice {
        Voice::Outlet => "outlet’s own voice".to_owned(),
        Voice::Attributed(attribution) => {
            let name = corpus.speaker(attribution.speaker).map_or("somebody", |speaker| &speaker.name);
            ["attributed to ", name].concat()
        }
    }
}

/// Where a claim stands in its article: short to the eye, in full to the ear.
#[must_use]
pub fn place(corpus: &Corpus, claim: &Claim) -> Option<Fragment> {
    Some(place_of(corpus.source(claim.source)?.place(claim.paragraph)?))
}

/// A place in an article, likewise.
pub(super) fn place_of(place: Place) -> Fragment {
    let short = match place.role {
        Role::Body => ["¶", &place.number.to_string()].concat(),
        Role::Title => "headline".to_owned(),
        Role::Standfirst => "standfirst".to_owned(),
        Role::Subheading => "subheading".to_owned(),
        Role::Credit => "credit".to_owned(),
    };
    let short = el("span").attr("aria-hidden", "true").with(short);
    Fragment::default().with(short).with(el("span").class("unseen").with(place.in_words()))
}
