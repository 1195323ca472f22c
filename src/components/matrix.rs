//! The points by source, grouped by topic.

use super::CHOSEN;
use super::claim_meta::claim_meta;
use super::marks::Mark;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, el};
use crate::scene::{Scene, counted};
use corpus::{Claim, ClaimIx, Difference, Entry, Group, Point, Relation, Row, SourceIx, Span, Table};

/// How many sources fit side by side on a wide screen; a table of more is scrolled sideways.
const FITTING: usize = 4;

/// The table. Roles are spelled out because on a narrow screen its rows are laid out as cards, and browsers take a
/// table laid out otherwise for no table.
#[must_use]
pub fn matrix(scene: &Scene) -> Element {
    let table = Table::new(scene.corpus, &scene.selection);
    let head =
        |class: Option<&'static str>| el("th").attr("scope", "col").attr("role", "columnheader").maybe("class", class);
    let mut heads = el("tr").attr("role", "row").with(head(Some("points")).with("Point"));
    for (at, source) in scene.sources() {
        heads = heads.with(head(None).with(source_tag(at)).with(" ").with(source.metadata.label.as_str()));
    }
    let groups: Vec<Element> = table.groups.iter().map(|it| group(scene, it)).collect();
    el("table")
        .class(if scene.corpus.sources.len() > FITTING { "matrix many" } else { "matrix" })
        .attr("role", "table")
        .with(el("caption").class("unseen").with("What each source says, point by point"))
        .with(el("thead").attr("role", "rowgroup").with(heads))
        .with(groups)
}

fn group(scene: &Scene, group: &Group) -> Element {
    let name = el("th")
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", (scene.corpus.sources.len() + 1).to_string())
        .with(scene.corpus.topic(group.topic).map(|topic| topic.label.as_str()));
    let rows: Vec<Element> = group.rows.iter().filter_map(|it| row(scene, it)).collect();
    let name = el("tr").attr("role", "row").class("group").with(name);
    el("tbody").attr("role", "rowgroup").with(name).with(rows)
}

fn row(scene: &Scene, row: &Row) -> Option<Element> {
    let point = scene.corpus.point(row.point)?;
    let chosen = scene.query.claim.is_some_and(|open| point.claims.contains(&open));
    let cells: Vec<Element> = scene.sources().map(|(at, _)| cell(scene, point, at, row.cell(at))).collect();
    let name = el("th").attr("scope", "row").attr("role", "rowheader").with(point.label.as_str());
    let name = name.with(relation(scene, point));
    let row = el("tr").key(row.point.0).attr("role", "row").maybe("class", chosen.then_some(CHOSEN));
    let row = row.maybe("tabindex", chosen.then_some("-1"));
    Some(row.with(name).with(cells))
}

fn cell(scene: &Scene, point: &'static Point, source: SourceIx, entries: &[Entry]) -> Element {
    let label = scene.corpus.source(source).map(|it| it.metadata.label.as_str());
    let whose = el("p").class("whose").attr("aria-hidden", "true").with(source_tag(source)).with(" ").with(label);
    let cell = el("td").attr("role", "cell");
    let Some((first, others)) = entries.split_first() else {
        let silent = cell.class([colour(source), " silent"].concat());
        return silent.with(whose).with("Not found in this article");
    };
    let more = (!others.is_empty()).then(|| {
        let label = ["+ ", &counted(others.len(), "more claim", "more claims")].concat();
        let others: Vec<Element> = others.iter().map(|it| el("li").with(entry(scene, point, it))).collect();
        el("details").with(el("summary").with(label)).with(el("ul").with(others))
    });
    cell.class(colour(source)).with(whose).with(entry(scene, point, first)).with(more)
}

fn entry(scene: &Scene, point: &'static Point, entry: &Entry) -> Option<Element> {
    let claim = scene.corpus.claim(entry.claim)?;
    let outside = (!entry.selected).then(|| el("p").class("meta").with("Outside of the chosen filters"));
    let shown = el("div").maybe("class", (!entry.selected).then_some("filtered"));
    let shown = shown.with(quotation(scene, claim, &marks(point, entry.claim, claim)));
    Some(shown.with(claim_meta(scene, entry.claim, claim)).with(outside))
}

/// The words that make the differences of the point, else those that give the claim its status.
#[must_use]
pub fn marks(point: &Point, at: ClaimIx, claim: &Claim) -> Vec<(Span, Mark)> {
    let sides = point.differences.iter().flat_map(|difference| &difference.sides);
    let differing = sides.filter(|side| side.claim == at).flat_map(|side| &side.words);
    let mark = if point.relation == Relation::Differently { Mark::Difference } else { Mark::Evidence };
    let mut marks: Vec<(Span, Mark)> = differing.map(|&span| (span, mark)).collect();
    if marks.is_empty() {
        marks.extend(claim.status.evidence.words.iter().map(|&span| (span, Mark::Evidence)));
    }
    marks
}

/// How the sources stand to each other on a point, and why they are put together, in words.
#[must_use]
pub fn relation(scene: &Scene, point: &'static Point) -> Element {
    let differs = point.relation == Relation::Differently;
    let told = el("div").class(if differs { "relation differs" } else { "relation" });
    let told = match point.relation {
        Relation::Both if scene.corpus.sources.len() > 2 => told.with("Told by several"),
        Relation::Both => told.with("Told by both"),
        Relation::Differently => told.with("Told differently"),
        Relation::Only => {
            let teller = point.claims.first().and_then(|&claim| scene.corpus.claim(claim)).map(|claim| claim.source);
            told.with("Only in ").with(teller.map(source_tag))
        }
    };
    let differences: Vec<Element> = point.differences.iter().map(|it| difference(scene, it)).collect();
    let differences = (!differences.is_empty()).then(|| el("ul").with(differences));
    let why = (!point.because.is_empty()).then(|| {
        let why = el("details").class("why").with(el("summary").with("Why together?"));
        why.with(el("p").with(point.because.as_str()))
    });
    told.with(differences).with(why)
}

fn difference(scene: &Scene, difference: &'static Difference) -> Element {
    let mut told = el("li").with(el("b").with(difference.kind.label())).with(": ");
    for (at, side) in difference.sides.iter().enumerate() {
        let source = scene.corpus.claim(side.claim).map(|claim| source_tag(claim.source));
        let side = el("span").class("side").with(source).with(" ").with(side.reading.as_str());
        told = told.with((at > 0).then_some(" · ")).with(side);
    }
    told
}
