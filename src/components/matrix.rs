//! The points by source, grouped by topic.

use super::claim_meta::claim_meta;
use super::columns::{column_head, columns};
use super::marks::Mark;
use super::more::more;
use super::quotation::quotation;
use super::relation::{beyond, relation};
use super::source_tag::{colour, source_tag};
use super::steps::steps;
use super::wordwise::row_wordwise;
use super::{CHOSEN, RESULTS};
use crate::browser::COPIES;
use crate::desk::Desk;
use crate::markup::{Element, Fragment, el, link};
use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use corpus::{ClaimIx, Entry, Group, Point, PointIx, Relation, Row, SourceIx, Span, Table};

/// How many sources fit side by side, the points beside them. Of a few more each point stands above its sources where the
/// screen is wide; a table of still more is scrolled within the page.
const FITTING: usize = 4;

/// How many cells are shown at first, and how many more each time.
const CELLS: usize = 240;

/// The same of a large corpus, of which each change of the filters takes its time already.
const CELLS_OF_LARGE: usize = 48;

/// The table with what lays it out. Roles are spelled out because on a narrow screen its rows are laid out as cards, and
/// browsers take a table laid out otherwise for no table.
#[must_use]
pub fn matrix(scene: &Scene, desk: &Desk) -> Element {
    let shown = scene.query.look.side_by_side(scene.corpus);
    let mut table = Table::new(scene.corpus, &scene.selection);
    let all = table.rows();
    table.keep(|row| shown.iter().any(|&at| !row.cell(at).is_empty()));
    let hidden = all - table.rows();
    let rows = table.rows();
    let steps = steps(scene, &table);
    let cells = if scene.is_large() { CELLS_OF_LARGE } else { CELLS };
    let step = (cells / shown.len().max(1)).min(Desk::PAGE);
    let fitting = desk.rows(step).max(place_of_open(scene, &table).map_or(0, |at| at + 1));
    table.cut(fitting);
    let section = el("section").attr("aria-label", "Points by source").with(columns(scene));
    section
        .with(scrolled(shown.len(), grid(scene, &table, &shown)))
        .with(more(table.rows(), rows, step, "points"))
        .with(beyond(hidden))
        .with(steps)
}

/// Which row holds the open claim, so that a link to it shows it.
fn place_of_open(scene: &Scene, table: &Table) -> Option<usize> {
    table.groups.iter().flat_map(|group| &group.rows).position(|row| scene.is_open(row.point))
}

fn grid(scene: &Scene, table: &Table, shown: &[SourceIx]) -> Element {
    let point = el("th").attr("scope", "col").attr("role", "columnheader").class("points").with("Point");
    let heads: Vec<Element> = shown.iter().map(|&at| column_head(scene, at)).collect();
    let heads = el("tr").attr("role", "row").with(point).with(heads);
    let groups: Vec<Element> = table.groups.iter().map(|it| group(scene, it, shown)).collect();
    el("table")
        .attr("id", RESULTS)
        .class(class(shown.len()))
        .attr("role", "table")
        .with(el("caption").class("unseen").with("What each source says, point by point"))
        .with(el("thead").attr("role", "rowgroup").with(heads))
        .with(groups)
}

/// How a table of so many sources is laid out; see `style/matrix.css`.
fn class(columns: usize) -> &'static str {
    match columns {
        0..=FITTING => "matrix",
        5 => "matrix many of-5",
        6 => "matrix many of-6",
        _ => "matrix many",
    }
}

/// A wide table scrolls by itself, its heads in sight; the keyboard must be able to get in.
fn scrolled(columns: usize, table: Element) -> Element {
    if columns <= FITTING {
        return table;
    }
    let frame = el("div").class("wide-table").attr("tabindex", "0").attr("role", "group");
    frame.attr("aria-label", "Points by source, side by side").with(table)
}

fn group(scene: &Scene, group: &Group, shown: &[SourceIx]) -> Element {
    let name = el("th")
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", (shown.len() + 1).to_string())
        .with(scene.corpus.topic(group.topic).map(|topic| el("span").with(topic.label.as_str())));
    let rows: Vec<Fragment> = group.rows.iter().filter_map(|it| row(scene, it, shown)).collect();
    let name = el("tr").attr("role", "row").class("group").with(name);
    el("tbody").lasting(group.topic.0).attr("role", "rowgroup").with(name).with(rows)
}

fn row(scene: &Scene, row: &Row, shown: &[SourceIx]) -> Option<Fragment> {
    let point = scene.corpus.point(row.point)?;
    let chosen = scene.is_open(row.point);
    let tellers: Vec<SourceIx> = shown.iter().copied().filter(|&at| !row.cell(at).is_empty()).collect();
    let cells: Vec<Element> = match tellers[..] {
        // A row of gaps around a single cell would bury it.
        [teller] if shown.len() > 2 && point.relation == Relation::Only => {
            vec![alone(scene, point, row, teller, shown.len())]
        }
        _ => shown.iter().map(|&at| cell(scene, point, at, row.cell(at))).collect(),
    };
    let name = el("th").attr("scope", "row").attr("role", "rowheader").with(point.label.as_str());
    let name = name.with(relation(scene, point)).with(silent(row, shown)).with(copy(scene, row.point));
    let compared = row_wordwise(scene, row, shown).map(|compared| {
        let all = el("td").attr("role", "cell").attr("colspan", (shown.len() + 1).to_string()).with(compared);
        el("tr").lasting(!row.point.0).attr("role", "row").class("compared").with(all)
    });
    let row = el("tr").lasting(row.point.0).attr("role", "row").maybe("class", chosen.then_some(CHOSEN));
    let row = row.maybe("tabindex", chosen.then_some("-1"));
    Some(Fragment::default().with(row.with(name).with(cells)).with(compared))
}

/// The link that shows a point in the table, whatever is filtered: by one of its claims, best one that is in no other
/// point.
#[must_use]
pub fn there(scene: &Scene, at: PointIx) -> Option<String> {
    let point = scene.corpus.point(at)?;
    let claim = point.claims.iter().copied().min_by_key(|&claim| scene.index.points_of(claim).len())?;
    Some(scene.link(&Query::default().with_point(at, claim, scene.corpus)))
}

/// Copies that link.
fn copy(scene: &Scene, point: PointIx) -> Option<Element> {
    let there = there(scene, point)?;
    let button = el("button").attr("type", "button").class("plain").attr(COPIES, there).with("Copy link to this point");
    Some(el("p").class("actions").with(button))
}

/// The sources side by side that don't have the point, in one line: for narrow screens, where a card for each of them
/// would bury those that do.
fn silent(row: &Row, shown: &[SourceIx]) -> Option<Element> {
    let silent: Vec<Element> = shown.iter().filter(|&&at| row.cell(at).is_empty()).map(|&at| source_tag(at)).collect();
    let tellers = shown.len() - silent.len();
    let worth = shown.len() > 2 && !silent.is_empty() && tellers > 1;
    worth.then(|| el("p").class("silent-in").attr("aria-hidden", "true").with("Not found in ").with(silent))
}

/// The one cell of a point that one of many sources tells, across all columns.
fn alone(scene: &Scene, point: &'static Point, row: &Row, teller: SourceIx, columns: usize) -> Element {
    let label = scene.corpus.source(teller).map(|it| it.metadata.label.as_str());
    let others = scene.corpus.sources.len() - 1;
    let others = [": not found in the ", &counted(others, "other article", "other articles")].concat();
    let whose = el("p").class("alone-in").with(source_tag(teller)).with(" ").with(label).with(others);
    let entries: Vec<Element> = row.cell(teller).iter().filter_map(|it| entry(scene, point, it)).collect();
    let cell = el("td").attr("role", "cell").attr("colspan", columns.to_string()).class(colour(teller));
    cell.with(el("div").class("kept-in-sight").with(whose).with(entries))
}

fn cell(scene: &Scene, point: &'static Point, source: SourceIx, entries: &[Entry]) -> Element {
    let label = scene.corpus.source(source).map(|it| it.metadata.label.as_str());
    let whose = el("p").class("whose").attr("aria-hidden", "true").with(source_tag(source)).with(" ").with(label);
    let cell = el("td").attr("role", "cell");
    let Some((first, others)) = entries.split_first() else {
        let class = if scene.corpus.sources.len() > 2 { " silent of-many" } else { " silent" };
        let cell = cell.class([colour(source), class].concat()).with(whose).with("Not found in this article");
        return cell.with(nearest(scene, point, source));
    };
    let more = (!others.is_empty()).then(|| {
        let label = ["+ ", &counted(others.len(), "more claim", "more claims")].concat();
        let open = others.iter().any(|it| Some(it.claim) == scene.query.claim);
        let others: Vec<Element> = others.iter().map(|it| el("li").with(entry(scene, point, it))).collect();
        el("details").maybe("open", open.then_some("")).with(el("summary").with(label)).with(el("ul").with(others))
    });
    cell.class(colour(source)).with(whose).with(entry(scene, point, first)).with(more)
}

/// The way to the claim of a silent source at which to check that it is silent.
fn nearest(scene: &Scene, point: &Point, source: SourceIx) -> Option<Fragment> {
    let claims = point.claims.iter().filter_map(|&claim| scene.corpus.claim(claim));
    let is_there = |&&near: &&ClaimIx| scene.corpus.claim(near).is_some_and(|near| near.source == source);
    let near = claims.flat_map(|claim| &claim.nearest).find(is_there)?;
    Some(Fragment::default().with(" · ").with(link(scene.link_to(*near, View::Read)).with("what comes nearest")))
}

fn entry(scene: &Scene, point: &'static Point, entry: &Entry) -> Option<Element> {
    let claim = scene.corpus.claim(entry.claim)?;
    let outside = (!entry.selected).then(|| el("p").class("meta").with("Outside of the chosen filters"));
    let here = scene.query.claim == Some(entry.claim);
    let shown = el("div").maybe("class", here.then_some("here").or((!entry.selected).then_some("filtered")));
    let shown = shown.with(quotation(scene, claim, &marks(point, entry.claim)));
    Some(shown.with(claim_meta(scene, entry.claim, claim)).with(outside))
}

/// The words that make the differences of the point, where there are some: any other mark would look like one.
#[must_use]
pub fn marks(point: &Point, at: ClaimIx) -> Vec<(Span, Mark)> {
    let sides = point.differences.iter().flat_map(|difference| &difference.sides);
    let differing = sides.filter(|side| side.claim == at).flat_map(|side| &side.words);
    let mark = if point.relation == Relation::Differently { Mark::Difference } else { Mark::Evidence };
    differing.map(|&span| (span, mark)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::bridge;

    #[test]
    fn of_a_claim_in_several_points_a_link_can_mean_one() {
        let corpus = bridge();
        let points: Vec<PointIx> = corpus.points_of(ClaimIx(5)).collect();
        assert!(points.len() > 1);
        for point in points {
            let query = Query::default().with_point(point, ClaimIx(5), &corpus);
            let shown = matrix(&sample(bridge(), &query.to_search(&corpus)), &Desk::default()).to_string();
            assert_eq!(shown.matches(&[" class=\"", CHOSEN, "\""].concat()).count(), 1, "{}", query.to_search(&corpus));
        }
    }

    #[test]
    fn where_a_source_is_silent_a_link_leads_to_what_comes_nearest() {
        let mut corpus = bridge();
        corpus.claims[3].nearest = vec![ClaimIx(7)];
        let near = ["href=\"?view=read&amp;claim=", &corpus.claims[7].id, "\""].concat();
        let silences = |corpus| {
            let shown = matrix(&sample(corpus, ""), &Desk::default()).to_string();
            let silences = shown.split("Not found in this article").skip(1);
            silences.filter_map(|rest| Some(rest.split_once("</td>")?.0.to_owned())).collect::<Vec<_>>()
        };
        assert!(silences(bridge()).iter().all(String::is_empty));
        let led: Vec<String> = silences(corpus).into_iter().filter(|rest| !rest.is_empty()).collect();
        assert!(led.len() == 1 && led[0].contains(&near), "{led:?}");
    }

    #[test]
    fn the_link_to_a_point_opens_its_row_and_no_other() {
        let table = |link: &str| matrix(&sample(bridge(), link), &Desk::default()).to_string();
        let shown = table("?topic=bridge");
        let links: Vec<&str> =
            shown.split("data-copies=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(links.len(), 2, "{shown}");
        for link in links {
            assert_eq!(table(link).matches(&[" class=\"", CHOSEN, "\""].concat()).count(), 1, "{link}");
        }
    }
}
