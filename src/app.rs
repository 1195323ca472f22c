//! The frame around every view: the bar, the filters, the heading, and what listens to the whole page.

use crate::browser;
use crate::components::filters::TOGGLE;
use crate::components::search_box::SEARCH;
use crate::components::{CopyOutcome, Filters, Notices, SearchBox, chips, hatching, shown};
use crate::loaded::Loaded;
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::{Scene, counted};
use crate::state::{State, VIEW_TITLE};
use crate::views;
use corpus::Corpus;
use corpus::codec::DecodeError;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The event to show.
    loaded: &'static Loaded,
) -> impl IntoView {
    let state = State::start(loaded);
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
            {move || state.scene.with(copy_button)}
        </header>
        <div class="shell" class:wide=move || !filtered()>
            <div hidden=move || !filtered()><Filters state open=filters_open /></div>
            <main id="main">
                <Notices state />
                {heading(&loaded.corpus)}
                {move || state.scene.with(results)}
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

fn views_list(scene: &Scene) -> Element {
    let entry = |view: View| {
        let current = (scene.query.view == view).then_some("page");
        let href = scene.link(&scene.query.with_view(view).with_claim(None));
        el("li").with(link(href).maybe("aria-current", current).with(view.label()))
    };
    el("ul").with(View::ALL.map(entry).to_vec())
}

fn copy_button(scene: &Scene) -> Element {
    let here = scene.link(&scene.query);
    el("button").attr("type", "button").attr(browser::COPIES, here).class("copy-link").with("Copy link")
}

fn heading(corpus: &'static Corpus) -> Element {
    let event = &corpus.event;
    let sources = counted(corpus.sources.len(), "source", "sources");
    let claims = counted(corpus.claims.len(), "claim", "claims");
    let facts: Vec<String> =
        [event.when(), event.place.clone(), Some(sources), Some(claims)].into_iter().flatten().collect();
    let kicker = el("p").class("kicker").with(facts.join(" · "));
    el("div").class("heading").with(kicker).with(el("h1").with(event.title.as_str()))
}

/// What is selected and how, then the view of it.
fn results(scene: &Scene) -> Element {
    let shows_claims = scene.query.view.shows_claims();
    // Where the view shows at a glance what it is, only listeners need its name.
    let title = el("h2").attr("id", VIEW_TITLE).attr("tabindex", "-1").maybe("class", shows_claims.then_some("unseen"));
    el("div")
        .with(title.with(scene.query.view.label()))
        .with(shows_claims.then(|| chips(scene)))
        .with(views::view(scene))
}
