//! The page: the bar, the filters, the heading, the view, and what is told for a moment.

use crate::browser::{COPIES, DOES, SEARCHES};
use crate::components::{
    chips, copied, filters, hatching, keys, lead, notices, on_paper, outside, shown, take_along, told, tour, welcome,
};
use crate::desk::{Act, Desk};
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::{Scene, counted};
use crate::views;
use corpus::codec::DecodeError;
use corpus::{Corpus, Search};

/// The id of the heading that takes the focus when the view changes.
pub const VIEW_TITLE: &str = "view-title";

/// The id of the search, for the shortcut `/`.
pub const SEARCH: &str = "search";

/// The whole page.
#[must_use]
pub fn page(scene: &Scene, desk: &Desk) -> Element {
    if let Some(door) = &desk.workshop.door {
        return views::door(door, desk);
    }
    if let Some(piece) = scene.query.look.embed {
        return views::embed(scene, desk, piece);
    }
    let filtered = shows_claims(scene);
    let main = el("main")
        .attr("id", "main")
        .with(notices(desk))
        .with(told(desk))
        .with(heading(scene.corpus))
        .with(results(scene, desk));
    let shell = el("div").class(if filtered { "shell" } else { "shell wide" });
    let shell = shell.with(filtered.then(|| filters(scene, desk))).with(main);
    let foot = "Parallax quotes its sources word for word and gives no verdict on who is right.";
    let shortcuts = el("button").attr("type", "button").attr(DOES, Act::Keys.name()).class("plain");
    let shortcuts = shortcuts.attr("aria-expanded", desk.keys_open.to_string()).with("Keyboard shortcuts");
    // Followed by hand, as a fragment in the address would be lost on the next link.
    let skip = link("#main").class("skip").attr(DOES, Act::Results.name()).with("Skip to the results");
    el("div")
        .maybe("class", desk.text_size.class())
        .with(skip)
        .with(bar(scene))
        .with(tour(scene))
        .with(shell)
        .with(el("footer").class("foot shell wide").with(el("p").with(foot)).with(shortcuts))
        .with(filtered.then(|| on_paper(scene, desk)))
        .with(el("p").class("unseen").attr("role", "status").with(shown(scene)))
        .with(keys(desk))
        .with(copied(scene, desk))
        .with(hatching())
}

/// The page where its own data can't be read.
#[must_use]
pub fn unreadable(error: &DecodeError) -> Element {
    let told = "Loading the page anew mostly mends this.";
    el("main")
        .class("intro")
        .with(el("h1").with("Parallax can’t show this event"))
        .with(el("p").with(error.to_string()))
        .with(el("p").with(told))
        .with(el("p").with(link("").class("button").with("Reload")))
}

fn bar(scene: &Scene) -> Element {
    let entry = |view: View| {
        let current = (scene.query.view == view).then_some("page");
        let href = scene.link(&scene.query.with_view(view));
        el("li").with(link(href).maybe("aria-current", current).with(view.label()))
    };
    let views = el("ul").with(View::ALL.map(entry).to_vec());
    let copy = el("button").attr("type", "button").attr(COPIES, scene.link(&scene.query)).class("copy-link");
    el("header")
        .class("bar")
        .with(link("?").class("brand").with("Parallax"))
        .with(el("nav").class("views").attr("aria-label", "Views").with(views))
        .with(search(scene))
        .with(copy.with("Copy link"))
}

fn search(scene: &Scene) -> Element {
    let field = el("input")
        .attr("type", "search")
        .attr("id", SEARCH)
        .attr("placeholder", "Search claims")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", Search::MAX_CHARS.to_string())
        .attr("aria-keyshortcuts", "/")
        .attr(SEARCHES, "")
        .value(scene.query.filter.search.clone());
    let label = el("label").class("unseen").attr("for", SEARCH).with("Search claims");
    let hint = el("kbd").attr("aria-hidden", "true").with("/");
    el("div").class("search").attr("role", "search").with(label).with(field).with(hint)
}

fn heading(corpus: &'static Corpus) -> Element {
    let event = &corpus.event;
    let sources = counted(corpus.sources.len(), "source", "sources");
    let claims = counted(corpus.claims.len(), "claim", "claims");
    let facts = [event.when(), event.place.clone(), Some(sources), Some(claims)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let kicker = el("p").class("kicker").with(facts.join(" · "));
    el("div").class("heading").with(kicker).with(el("h1").with(event.title.as_str()))
}

/// What is selected and how, then the view of it.
fn results(scene: &Scene, desk: &Desk) -> Element {
    let shows_claims = shows_claims(scene);
    let empty = scene.query.view.shows_claims() && !shows_claims;
    // Where the view shows at a glance what it is, only listeners need its name.
    let title = el("h2").attr("id", VIEW_TITLE).attr("tabindex", "-1").maybe("class", shows_claims.then_some("unseen"));
    // What comes and goes stands by itself, so that the view below stays in place and what has the focus keeps it.
    let head = el("div")
        .with(title.with(scene.query.view.label()))
        .with((scene.query.view == View::Compare).then(|| welcome(scene)))
        // Above what can be done with it, so that it is the first thing seen, on a phone, too.
        .with(el("div").key(3).with((scene.query.view == View::Compare).then(|| lead(scene))))
        .with(shows_claims.then(|| chips(scene).key(1)))
        .with(shows_claims.then(|| take_along(scene).key(2)))
        .with(shows_claims.then(|| outside(scene)));
    let view = if empty { no_claim(scene) } else { views::view(scene, desk) };
    // What is unfolded in the view of one comparison says nothing of another; forms keep what is typed into them.
    let comparison = if scene.query.view == View::Sources { 0 } else { scene.number };
    el("div").with(head).with(view.key(comparison << 3 | scene.query.view as u32))
}

/// Whether the view shows claims, and there are any.
fn shows_claims(scene: &Scene) -> bool {
    scene.query.view.shows_claims() && !scene.corpus.claims.is_empty()
}

/// Where no article is left, or none has a sentence.
fn no_claim(scene: &Scene) -> Element {
    let to_sources = link(scene.link(&scene.query.with_view(View::Sources))).class("button").with("Go to Sources");
    el("div")
        .class("empty")
        .with(el("h3").with("There is nothing to compare yet"))
        .with(el("p").with("This comparison has no article with a claim. Sources is where articles are added."))
        .with(el("p").with(to_sources))
}
