//! What a first visit sees first: what this is, and the most telling difference.

use super::claim_meta::claim_meta;
use super::matrix::marks;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, el, link};
use crate::query::{Look, Query};
use crate::scene::{Scene, counted};
use corpus::{ClaimIx, Point, Relation, Role, Side, SourceIx, Table, Value};

/// What this page is, in a sentence, with the way into the tour; only where nothing is chosen yet.
#[must_use]
pub fn welcome(scene: &Scene) -> Option<Element> {
    let sources = scene.corpus.sources.len();
    let of = match sources {
        0 | 1 => return None,
        2 => "How two articles tell this event: what both tell, what only one tells, and where they differ.".to_owned(),
        _ => {
            let sources = sources.to_string();
            ["How ", &sources, " articles tell this event: what all tell, what some tell, and where they differ."]
                .concat()
        }
    };
    let tour = Query { look: Look { stop: Some(1), ..Look::default() }, ..Query::default() };
    let tour = link(scene.link(&tour)).with("Take the tour");
    let told =
        el("p").class("welcome").with(of).with(" Every judgement opens the exact words it rests on. ").with(tour);
    untouched(scene).then_some(told)
}

/// The most telling difference, each side in its source's words; only where nothing is chosen yet, and none where
/// nothing is told differently.
#[must_use]
pub fn lead(scene: &Scene) -> Option<Element> {
    let at = Table::new(scene.corpus, &scene.selection).most_telling(scene.corpus)?;
    let point = scene.corpus.point(at).filter(|_| untouched(scene))?;
    let difference = point.differences.first()?;
    let sides: Vec<Element> =
        sides(scene, &difference.sides).into_iter().filter_map(|it| side(scene, point, it)).collect();
    let all = scene.corpus.points.iter().filter(|point| point.relation == Relation::Differently).count();
    let all_told = [
        "See ",
        &match all {
            1 => "it in the table".to_owned(),
            _ => ["all ", &counted(all, "point", "points"), " told differently"].concat(),
        },
    ]
    .concat();
    let differing = scene.link(&scene.query.toggled(Value::Relation(Relation::Differently)));
    let head = el("p").class("kicker").with("Where they differ most: ").with(difference.kind.label());
    let section = el("section").lasting(0).class("lead").attr("aria-label", "Where they differ most").with(head);
    let section = section.with(el("h3").with(point.label.as_str())).with(el("div").class("sides").with(sides));
    Some(section.with(el("p").with(link(differing).with(all_told))))
}

/// Whether the reader has chosen nothing yet.
fn untouched(scene: &Scene) -> bool {
    let Query { filter, claim, look, .. } = &scene.query;
    filter.is_empty() && claim.is_none() && look.stop.is_none()
}

/// A side of each of two sources that read differently.
fn sides<'s>(scene: &Scene, sides: &'s [Side]) -> Vec<(SourceIx, &'s Side)> {
    let heads = |side: &&Side| {
        let claim = scene.corpus.claim(side.claim);
        let paragraph =
            claim.and_then(|claim| scene.corpus.source(claim.source)?.paragraphs.get(claim.paragraph as usize));
        paragraph.is_some_and(|paragraph| matches!(paragraph.role, Role::Title | Role::Subheading))
    };
    let mut firsts: Vec<(SourceIx, &Side)> = Vec::new();
    // Sentences say more than the headings that announce them.
    let (headings, sentences): (Vec<&Side>, Vec<&Side>) = sides.iter().partition(|side| heads(side));
    for side in sentences.into_iter().chain(headings) {
        let Some(source) = scene.corpus.claim(side.claim).map(|claim| claim.source) else { continue };
        if !firsts.iter().any(|(known, said)| *known == source || said.reading == side.reading) {
            firsts.push((source, side));
        }
    }
    firsts.truncate(2);
    firsts
}

fn side(scene: &Scene, point: &'static Point, (source, side): (SourceIx, &'static Side)) -> Option<Element> {
    let at: ClaimIx = side.claim;
    let claim = scene.corpus.claim(at)?;
    let name = scene.corpus.source(source).map(|source| source.metadata.label.as_str());
    let head = el("p").class("whose").with(source_tag(source)).with(" ").with(name).with(": ");
    let head = head.with(el("b").with(side.reading.as_str()));
    let said = quotation(scene, claim, &marks(point, at));
    Some(el("div").class(colour(source)).with(head).with(said).with(claim_meta(scene, at, claim)))
}
