//! From point to point on a narrow screen, where a row of the table is longer than the screen and no key is at hand.

use crate::markup::{Element, el, link};
use crate::scene::Scene;
use corpus::{ClaimIx, PointIx, Row, Table};

/// Links to the point before the open one and to the next, with where the reader is, and to all; the first where none is
/// open.
#[must_use]
pub(super) fn steps(scene: &Scene, table: &Table) -> Option<Element> {
    let stops = stops(scene, table);
    let open = stops.iter().position(|&(point, _)| scene.is_open(point));
    let to = |at: Option<usize>, name: &'static str| {
        let &(point, claim) = stops.get(at?)?;
        Some(link(scene.link(&scene.query.with_point(point, claim, scene.corpus))).class("button").with(name))
    };
    let (before, next) = match open {
        Some(at) => (at.checked_sub(1), at + 1),
        None => (None, 0),
    };
    let place = open.map(|at| [&(at + 1).to_string(), " of ", &stops.len().to_string()].concat());
    let steps = el("nav").class("steps").attr("aria-label", "From point to point");
    // While a point is open the others are out of sight there.
    let all = scene.link(&scene.query.with_claim(None));
    let all = open.map(|_| link(all).class("button").with("All points"));
    let place = place.map(|place| el("span").class("small").with(place));
    let steps = steps.with(to(before, "← Before")).with(place).with(all);
    (stops.len() > 1).then(|| steps.with(to(Some(next), if open.is_some() { "Next →" } else { "First point →" })))
}

/// The points of the rows, each with a selected claim that opens it.
fn stops(scene: &Scene, table: &Table) -> Vec<(PointIx, ClaimIx)> {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    let stop = |row: &Row| {
        let claims = &scene.corpus.point(row.point)?.claims;
        Some((row.point, claims.iter().copied().find(|&claim| scene.selection.has(claim))?))
    };
    rows.filter_map(stop).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loaded::event;
    use crate::query::Query;
    use corpus::Corpus;
    use std::sync::Arc;

    #[test]
    fn steps_lead_through_the_rows_in_their_order_and_back() {
        let loaded = event().unwrap();
        let selection = Arc::new(loaded.index.select(&Query::default().filter));
        let table = Table::new(&loaded.corpus, &selection);
        let corpus: &Corpus = &loaded.corpus;
        let (mut query, mut places) = (Query::default(), Vec::new());
        let last = loop {
            let scene = Scene::new(loaded, query.clone(), Arc::clone(&selection));
            let shown = steps(&scene, &table).unwrap().to_string();
            places.extend(shown.split_once("small\">").map(|(_, rest)| rest.split('<').next().unwrap().to_owned()));
            let Some((links, _)) = shown.split_once("Next →").or_else(|| shown.split_once("First point")) else {
                break shown;
            };
            let href = links.rsplit_once("href=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap();
            query = Query::parse(&href.replace("&amp;", "&"), corpus).query;
            assert!(places.len() <= corpus.points.len());
        };
        let expected: Vec<String> = (1..=places.len()).map(|at| format!("{at} of {}", places.len())).collect();
        assert_eq!(places, expected);
        assert!(places.len() == table.rows() && last.contains("← Before"), "{last}");
    }
}
