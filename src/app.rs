//! The frame around every view: the bar, the filters, the heading, and what listens to the whole page.

use crate::browser;
use crate::components::filters::TOGGLE;
use crate::components::search_box::SEARCH;
use crate::components::{CopyLink, CopyOutcome, Filters, Notices, SearchBox, chips, hatching, shown};
use crate::loaded::Loaded;
use crate::query::View;
use crate::scene::{Scene, counted};
use crate::state::{State, VIEW_TITLE};
use crate::views;
use corpus::codec::DecodeError;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The event to show.
    loaded: &'static Loaded,
) -> impl IntoView {
    let state = State::start(loaded);
    provide_context(state);
    let filters_open = RwSignal::new(false);
    browser::on_shortcut(move |key| shortcut(key, state, filters_open));
    let filtered = move || state.scene.with(|scene| scene.query.view.shows_claims());
    view! {
        <a class="skip" href="#main" on:click=|event| {
            event.prevent_default();
            browser::focus(VIEW_TITLE);
        }>"Skip to the results"</a>
        <header class="bar">
            <a class="brand" href="?">"Parallax"</a>
            <nav class="views" aria-label="Views">{move || state.scene.with(views_list)}</nav>
            <SearchBox state />
            <CopyLink state label="Copy link" />
        </header>
        <div class="shell" class:wide=move || !filtered()>
            <div hidden=move || !filtered()><Filters state open=filters_open /></div>
            <main id="main">
                <Notices state />
                {heading(&loaded.corpus)}
                {move || state.scene.with(title)}
                {move || filtered().then(|| state.scene.with(chips))}
                {move || state.scene.with(views::view)}
            </main>
        </div>
        <footer class="foot shell wide">
            <p>"Parallax quotes its sources word for word and gives no verdict on who is right."</p>
        </footer>
        <p class="unseen" role="status">{move || state.scene.with(shown)}</p>
        <CopyOutcome state />
        {hatching()}
    }
    .into_any()
}

/// What the page says where its own data can't be read.
pub fn undecodable(error: &DecodeError) -> impl IntoView {
    view! {
        <main class="intro">
            <h1>"Parallax can’t show this event"</h1>
            <p>{error.to_string()}</p>
            <p>"A broken download is the likeliest reason. Loading the page anew mostly mends this."</p>
            <p><a class="button" href="">"Reload"</a></p>
        </main>
    }
    .into_any()
}

/// Acts on a key meant for the page; returns whether it did.
fn shortcut(key: &str, state: State, filters_open: RwSignal<bool>) -> bool {
    match key {
        "/" => browser::focus(SEARCH),
        "Escape" if filters_open.get_untracked() => {
            filters_open.set(false);
            browser::focus(TOGGLE);
        }
        "Escape" => {
            let query = state.scene.with_untracked(|scene| scene.query.clone());
            if query.claim.is_none() {
                return false;
            }
            state.go(query.with_claim(None));
        }
        _ => return false,
    }
    true
}

fn views_list(scene: &Scene) -> AnyView {
    let link = |view: View| {
        let current = (scene.query.view == view).then_some("page");
        let link = scene.link(&scene.query.with_view(view).with_claim(None));
        view! { <li><a href=link aria-current=current>{view.label()}</a></li> }.into_any()
    };
    view! { <ul>{View::ALL.map(link).into_iter().collect::<Vec<_>>()}</ul> }.into_any()
}

fn heading(corpus: &corpus::Corpus) -> AnyView {
    let event = &corpus.event;
    let facts: Vec<String> = [event.when(), event.place.clone()]
        .into_iter()
        .flatten()
        .chain([counted(corpus.sources.len(), "source", "sources"), counted(corpus.claims.len(), "claim", "claims")])
        .collect();
    view! {
        <div class="heading">
            <p class="kicker">{facts.join(" · ")}</p>
            <h1>{event.title.clone()}</h1>
        </div>
    }
    .into_any()
}

/// The heading of the view. Where the view shows at a glance what it is, only listeners need it.
fn title(scene: &Scene) -> AnyView {
    let unseen = matches!(scene.query.view, View::Compare | View::Claims | View::Read);
    view! { <h2 id=VIEW_TITLE tabindex="-1" class:unseen=unseen>{scene.query.view.label()}</h2> }.into_any()
}
