//! How the sources stand to each other on a point, in words.

use super::source_tag::{colour, source_tag, source_tags};
use crate::markup::{Element, Fragment, el};
use crate::scene::{Scene, counted};
use corpus::{Difference, Point, Relation, SourceIx};

/// How the sources stand to each other on a point, and why they are put together, in words.
#[must_use]
pub fn relation(scene: &Scene, point: &'static Point) -> Element {
    let differs = point.relation == Relation::Differently;
    let told = el("div").class(if differs { "relation differs" } else { "relation" });
    let told = told.with(told_by(scene, point)).with(coverage(scene, point)).with(same_text(scene, point));
    let differences: Vec<Element> = point.differences.iter().map(|it| difference(scene, it)).collect();
    let differences = (!differences.is_empty()).then(|| el("ul").with(differences));
    let why = (!point.because.is_empty()).then(|| {
        let why = el("details").class("why").with(el("summary").with("Why together?"));
        why.with(el("p").with(point.because.as_str()))
    });
    told.with(differences).with(why)
}

fn told_by(scene: &Scene, point: &'static Point) -> Fragment {
    let (tellers, sources) = (point.tellers(scene.corpus), scene.corpus.sources.len());
    let told = Fragment::default();
    match point.relation {
        Relation::All => told.with(["Told by all ", &sources.to_string()].concat()),
        Relation::Both if sources > 2 => told.with(of(tellers.len(), sources)),
        // What sets them apart weighs less than what makes a point one told differently.
        Relation::Both if !point.differences.is_empty() => told.with("Told by both, with differences in detail"),
        Relation::Both => told.with("Told by both"),
        Relation::Differently if sources > 2 => told.with("Told differently by ").with(share(tellers.len(), sources)),
        Relation::Differently => told.with("Told differently"),
        Relation::Only => told.with("Only in ").with(tellers.first().copied().map(source_tag)),
    }
}

/// Which tellers tell the point in the same words, so that they are one telling.
fn same_text(scene: &Scene, point: &Point) -> Vec<Element> {
    let groups = scene.corpus.same_text(point).into_iter();
    groups.map(|group| el("p").class("same-text").with("Same text in").with(source_tags(group))).collect()
}

fn of(tellers: usize, sources: usize) -> String {
    ["Told by ", &share(tellers, sources)].concat()
}

/// So many of so many: `5 of 7`.
fn share(tellers: usize, sources: usize) -> String {
    [&tellers.to_string(), " of ", &sources.to_string()].concat()
}

/// A strip with a place for each of three or more sources: the letters of those that tell the point, a gap for those
/// that don't. To the ear it names those that do.
fn coverage(scene: &Scene, point: &'static Point) -> Option<Element> {
    if scene.corpus.sources.len() < 3 || point.relation == Relation::Only {
        return None;
    }
    let tellers = point.tellers(scene.corpus);
    let places = scene.sources().map(|(at, _)| {
        if tellers.contains(&at) { source_tag(at) } else { el("span").class(["tag none ", colour(at)].concat()) }
    });
    let names = tellers.iter().filter_map(|&at| Some(scene.corpus.source(at)?.metadata.label.as_str()));
    let heard = ["In ", &names.collect::<Vec<_>>().join(", ")].concat();
    let strip = el("span").class("coverage").attr("aria-hidden", "true").with(places.collect::<Vec<_>>());
    Some(el("p").with(strip).with(el("span").class("unseen").with(heard)))
}

fn difference(scene: &Scene, difference: &'static Difference) -> Element {
    // What several claims of a source have alike is told once.
    let mut sides: Vec<(Option<SourceIx>, &'static str)> = Vec::new();
    for side in &difference.sides {
        let side = (scene.corpus.claim(side.claim).map(|claim| claim.source), side.reading.as_str());
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    // More than two sides read better under one another.
    let each = sides.len() > 2;
    let mut told = el("li").with(el("b").with(difference.kind.label())).with(": ");
    for (at, &(source, reading)) in sides.iter().enumerate() {
        let side = el("span").class(if each { "side each" } else { "side" });
        let side = side.with(source.map(source_tag)).with(" ").with(reading);
        told = told.with((at > 0 && !each).then_some(" · ")).with(side);
    }
    told
}

/// How many points are told by sources that have no column: `2 points are told by sources that are not shown here.`
#[must_use]
pub(super) fn beyond(points: usize) -> Option<Element> {
    let verb = if points == 1 { " is" } else { " are" };
    let told = [&counted(points, "point", "points"), verb, " told only by sources that are not shown here."].concat();
    (points > 0).then(|| el("p").class("small quiet").with(told))
}

#[cfg(test)]
mod tests {
    use super::relation;
    use crate::components::{agreement, claim_detail};
    use crate::scene::sample;
    use corpus::ClaimIx;
    use corpus::sample::{bridge, reprinted};

    #[test]
    fn agreement_in_one_text_is_told_as_such_wherever_it_is_told() {
        for (corpus, same) in [(bridge(), false), (reprinted(), true)] {
            let scene = sample(corpus, "");
            let shown = [
                relation(&scene, &scene.corpus.points[2]).to_string(),
                agreement(&scene).unwrap().to_string(),
                claim_detail(&scene, ClaimIx(4), &scene.corpus.claims[4]).to_string(),
            ];
            assert_eq!(shown.map(|shown| shown.to_lowercase().contains("same text")), [same; 3]);
        }
    }
}
