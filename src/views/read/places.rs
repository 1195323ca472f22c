//! Where the marks lie, as a table: what the maps beside the texts show, for keyboards and listeners.

use super::legend::label;
use super::marks::Marks;
use crate::components::{fold, place, source_tag};
use crate::desk::Desk;
use crate::markup::{Element, Fragment, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::{ClaimIx, SourceIx, Value};

/// How many places a cell names; a link leads to the list of all.
const NAMED: usize = 24;

/// The table in its fold.
pub(super) fn places(scene: &Scene, desk: &Desk, marks: &Marks, shown: &[SourceIx]) -> Element {
    let summary = el("summary").with("Where do the marks lie?");
    fold(scene, desk, "how", summary, &|| Fragment::default().with(table(scene, marks, shown)))
}

/// A row for each kind of mark, a column for each article shown.
fn table(scene: &Scene, marks: &Marks, shown: &[SourceIx]) -> Element {
    let mut heads = el("tr").with(el("th").attr("scope", "col").with("Mark"));
    for &at in shown {
        let name = scene.corpus.source(at).map(|source| source.metadata.label.as_str());
        heads = heads.with(el("th").attr("scope", "col").with(source_tag(at)).with(" ").with(name));
    }
    // Kind by kind the claims of each article.
    let mut found: Vec<Vec<Vec<ClaimIx>>> = vec![vec![Vec::new(); shown.len()]; marks.kinds.kinds.len()];
    for &at in &scene.selection.claims {
        let source = scene.corpus.claim(at).map(|claim| claim.source);
        let Some(column) = shown.iter().position(|&at| Some(at) == source) else { continue };
        for kind in marks.kinds.kinds_of(at) {
            if let Some(cell) = found.get_mut(kind).and_then(|row| row.get_mut(column)) {
                cell.push(at);
            }
        }
    }
    let mut body = el("tbody");
    for ((at, kind), row) in marks.kinds.kinds.iter().enumerate().zip(&found) {
        let name = el("th").attr("scope", "row").with(marks.sign(at)).with(label(scene, marks, kind));
        let cells = shown.iter().zip(row).map(|(&source, claims)| cell(scene, source, &kind.values, claims));
        body = body.with(el("tr").with(name).with(cells.collect::<Vec<_>>()));
    }
    let caption = el("caption").class("unseen").with("Where in each article the marks lie");
    let table = el("table").class("places").with(caption).with(el("thead").with(heads)).with(body);
    // Scrolls sideways where many articles are shown, so the keyboard must be able to get in.
    let scrolled = el("div").class("scrolled").attr("tabindex", "0").attr("role", "group");
    scrolled.attr("aria-label", "Places of the marks").with(table)
}

/// The places of a kind's claims in an article, each a link to the claim.
fn cell(scene: &Scene, source: SourceIx, values: &[Value], claims: &[ClaimIx]) -> Element {
    let mut cell = el("td").with(claims.is_empty().then_some("none"));
    for &at in claims.iter().take(NAMED) {
        let place = scene.corpus.claim(at).and_then(|claim| place(scene.corpus, claim));
        let current = (scene.query.claim == Some(at)).then_some("true");
        let there = link(scene.link(&scene.query.with_claim(Some(at)))).maybe("aria-current", current);
        cell = cell.with(there.with(place)).with(" ");
    }
    let more = claims.len().saturating_sub(NAMED);
    let all = || {
        let mut query = scene.query.with_view(View::Claims).with_claim(None);
        for value in values.iter().copied().chain([Value::Source(source)]) {
            query = query.without(value.facet());
        }
        query.filter.values.extend(values.iter().copied().chain([Value::Source(source)]));
        link(scene.link(&query)).with(["and ", &more.to_string(), " more"].concat())
    };
    cell.with((more > 0).then(all))
}
