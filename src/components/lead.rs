//! What a first visit sees first: what this is, and the most telling difference.

use super::claim_meta::claim_meta;
use super::marks::Mark;
use super::matrix::marks;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, el, link};
use crate::query::{Look, Query};
use crate::scene::{Scene, counted};
use corpus::{ClaimIx, Point, Relation, Role, Side, SourceIx, Span, Table, Value};

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

/// The most telling difference, each side in its source's words, or, where nothing is told differently, what each of two
/// sources alone tells with the most emphasis; only where nothing is chosen yet.
#[must_use]
pub fn lead(scene: &Scene) -> Option<Element> {
    if !untouched(scene) || scene.corpus.sources.len() < 2 {
        return None;
    }
    let table = Table::new(scene.corpus, &scene.selection);
    match table.most_telling(scene.corpus) {
        Some(at) => differing(scene, scene.corpus.point(at)?),
        None => alone(scene, &table),
    }
}

fn differing(scene: &Scene, point: &'static Point) -> Option<Element> {
    let difference = point.differences.first()?;
    let sides: Vec<Element> = sides(scene, &difference.sides)
        .into_iter()
        .filter_map(|(_, it)| side(scene, it.claim, it.reading.as_str(), &marks(point, it.claim)))
        .collect();
    let all = scene.corpus.points.iter().filter(|point| point.relation == Relation::Differently).count();
    let all_told = [
        "See ",
        &match all {
            1 => "it in the table".to_owned(),
            _ => ["all ", &counted(all, "point", "points"), " told differently"].concat(),
        },
    ]
    .concat();
    let head = el("p").class("kicker").with("Where they differ most: ").with(difference.kind.label());
    let section = el("section").lasting(0).class("lead").attr("aria-label", "Where they differ most").with(head);
    let section = section.with(el("h3").with(point.label.as_str())).with(el("div").class("sides").with(sides));
    Some(section.with(told_so(scene, Relation::Differently, all_told)))
}

fn alone(scene: &Scene, table: &Table) -> Option<Element> {
    let told = |(at, _)| {
        let point = scene.corpus.point(table.foremost_alone(scene.corpus, at)?)?;
        side(scene, *point.claims.first()?, point.label.as_str(), &[])
    };
    let sides: Vec<Element> = scene.sources().filter_map(told).take(2).collect();
    if sides.is_empty() {
        return None;
    }
    let (head, title) = ("Nothing was found to be told differently", "What only one article tells, highest up");
    let section = el("section").lasting(1).class("lead alone").attr("aria-label", title);
    let section = section.with(el("p").class("kicker").with(head)).with(el("h3").with(title));
    let section = section.with(el("div").class("sides").with(sides));
    Some(section.with(told_so(scene, Relation::Only, "See all that only one article tells".to_owned())))
}

/// The way to all points of a relation.
fn told_so(scene: &Scene, relation: Relation, label: String) -> Element {
    el("p").with(link(scene.link(&scene.query.toggled(Value::Relation(relation)))).with(label))
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

/// A claim under its source and what it comes to in a word.
fn side(scene: &Scene, at: ClaimIx, told: &'static str, marks: &[(Span, Mark)]) -> Option<Element> {
    let claim = scene.corpus.claim(at)?;
    let name = scene.corpus.source(claim.source).map(|source| source.metadata.label.as_str());
    let head = el("p").class("whose").with(source_tag(claim.source)).with(" ").with(name).with(": ");
    let head = head.with(el("b").with(told));
    let said = quotation(scene, claim, marks);
    Some(el("div").class(colour(claim.source)).with(head).with(said).with(claim_meta(scene, at, claim)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::bridge;

    #[test]
    fn the_lead_is_a_difference_or_else_what_one_source_alone_tells() {
        let shown = |corpus, search| lead(&sample(corpus, search)).map(|lead| lead.to_string());
        let differing = shown(bridge(), "").unwrap();
        assert!(differing.contains("Where they differ most"), "{differing}");
        let mut agreeing = bridge();
        agreeing.points.iter_mut().for_each(|point| {
            if point.relation == Relation::Differently {
                point.relation = Relation::Both;
            }
        });
        let alone = shown(agreeing, "").unwrap();
        assert!(alone.contains("told differently</p><h3>What only one article tells, highest up"), "{alone}");
        assert!(alone.contains("href=\"?told=only\""), "{alone}");
        assert_eq!(shown(bridge(), "?topic=bridge"), None);
    }
}
