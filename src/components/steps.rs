//! From point to point on a narrow screen, where a row of the table is longer than the screen and no key is at hand.

use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::{ClaimIx, Row, Table};

/// Links to the point before the open one and to the next, with where the reader is, and to all; the first where none is
/// open.
#[must_use]
pub(super) fn steps(scene: &Scene, table: &Table) -> Option<Element> {
    let stops = stops(scene, table);
    let open = scene.query.claim.and_then(|open| {
        let point = stops
            .iter()
            .position(|&(row, _)| scene.corpus.point(row.point).is_some_and(|it| it.claims.contains(&open)));
        point.map(|at| (at, open))
    });
    let to = |at: Option<usize>, name: &'static str| {
        let (_, claim) = stops.get(at?)?;
        Some(link(scene.link_to(*claim, View::Compare)).class("button").with(name))
    };
    let (before, next) = match open {
        Some((at, _)) => (at.checked_sub(1), at + 1),
        None => (None, 0),
    };
    let place = open.map(|(at, _)| [&(at + 1).to_string(), " of ", &stops.len().to_string()].concat());
    let steps = el("nav").class("steps").attr("aria-label", "From point to point");
    // While a point is open the others are out of sight there.
    let all = scene.link(&scene.query.with_claim(None));
    let all = open.map(|_| link(all).class("button").with("All points"));
    let place = place.map(|place| el("span").class("small").with(place));
    let steps = steps.with(to(before, "← Before")).with(place).with(all);
    (stops.len() > 1).then(|| steps.with(to(Some(next), if open.is_some() { "Next →" } else { "First point →" })))
}

/// The rows, each with a claim that no row before it has: opened, it leads to this row and no other.
fn stops<'t>(scene: &Scene, table: &'t Table) -> Vec<(&'t Row, ClaimIx)> {
    let mut seen = vec![false; scene.corpus.claims.len()];
    let mut stops = Vec::new();
    for row in table.groups.iter().flat_map(|group| &group.rows) {
        let is_new = |claim: &&ClaimIx| seen.get(claim.at()) == Some(&false);
        let claims = scene.corpus.point(row.point).map_or(&[][..], |point| &point.claims);
        let selected = claims.iter().filter(|&&claim| scene.selection.has(claim));
        if let Some(&claim) = selected.clone().find(is_new) {
            stops.push((row, claim));
        }
        for claim in claims {
            if let Some(seen) = seen.get_mut(claim.at()) {
                *seen = true;
            }
        }
    }
    stops
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
        assert!(places.len() > 20 && last.contains("← Before"), "{last}");
    }
}
