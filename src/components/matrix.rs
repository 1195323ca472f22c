//! The points by source, grouped by topic.

use super::CHOSEN;
use super::claim_meta::claim_meta;
use super::marks::Mark;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use crate::scene::Scene;
use corpus::{Claim, ClaimIx, Difference, Entry, Group, Point, Relation, Row, SourceIx, Span, Table};
use leptos::prelude::*;

/// How many sources fit side by side on a wide screen; a table of more is scrolled sideways.
const FITTING: usize = 4;

/// The table. Roles are spelled out because on a narrow screen its rows are laid out as cards, and browsers take a
/// table laid out otherwise for no table.
pub fn matrix(scene: &Scene) -> AnyView {
    let table = Table::new(scene.corpus, &scene.selection);
    let heads: Vec<AnyView> = scene
        .sources()
        .map(|(at, source)| {
            view! { <th scope="col" role="columnheader">{source_tag(at)} " " {source.metadata.label.clone()}</th> }
                .into_any()
        })
        .collect();
    let groups: Vec<AnyView> = table.groups.iter().map(|it| group(scene, it)).collect();
    let class = if scene.corpus.sources.len() > FITTING { "matrix many" } else { "matrix" };
    view! {
        <table class=class role="table">
            <caption class="unseen">"What each source says, point by point"</caption>
            <thead role="rowgroup">
                <tr role="row"><th scope="col" role="columnheader" class="points">"Point"</th>{heads}</tr>
            </thead>
            {groups}
        </table>
    }
    .into_any()
}

fn group(scene: &Scene, group: &Group) -> AnyView {
    let topic = scene.corpus.topic(group.topic);
    let rows: Vec<AnyView> = group.rows.iter().filter_map(|it| row(scene, it)).collect();
    let width = (scene.corpus.sources.len() + 1).to_string();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan=width>{topic.map(|topic| topic.label.clone())}</th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(scene: &Scene, row: &Row) -> Option<AnyView> {
    let point = scene.corpus.point(row.point)?;
    let chosen = scene.query.claim.is_some_and(|open| point.claims.contains(&open));
    let cells: Vec<AnyView> = scene.sources().map(|(at, _)| cell(scene, point, at, row.cell(at))).collect();
    let row = view! {
        <tr role="row" class=chosen.then_some(CHOSEN)>
            <th scope="row" role="rowheader">{point.label.clone()}{relation(scene, point)}</th>
            {cells}
        </tr>
    };
    Some(row.into_any())
}

fn cell(scene: &Scene, point: &'static Point, source: SourceIx, entries: &[Entry]) -> AnyView {
    let class = colour(source);
    let whose = scene.corpus.source(source).map(|it| it.metadata.label.clone());
    let whose = view! { <p class="whose" aria-hidden="true">{source_tag(source)} " " {whose}</p> };
    let Some((first, others)) = entries.split_first() else {
        let class = [class, " silent"].concat();
        return view! { <td role="cell" class=class>{whose}"Not found in this article"</td> }.into_any();
    };
    let more = (!others.is_empty()).then(|| {
        let label = match others.len() {
            1 => "+ 1 more claim".to_owned(),
            many => ["+ ", &many.to_string(), " more claims"].concat(),
        };
        let others: Vec<AnyView> =
            others.iter().map(|it| view! { <li>{entry(scene, point, it)}</li> }.into_any()).collect();
        view! { <details><summary>{label}</summary><ul>{others}</ul></details> }
    });
    view! { <td role="cell" class=class>{whose}{entry(scene, point, first)}{more}</td> }.into_any()
}

fn entry(scene: &Scene, point: &'static Point, entry: &Entry) -> AnyView {
    let Some(claim) = scene.corpus.claim(entry.claim) else { return ().into_any() };
    let outside = (!entry.selected).then(|| view! { <p class="meta">"Outside of the chosen filters"</p> });
    view! {
        <div class:filtered=!entry.selected>
            {quotation(scene, claim, &marks(point, entry.claim, claim))}
            {claim_meta(scene, entry.claim, claim)}
            {outside}
        </div>
    }
    .into_any()
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
pub fn relation(scene: &Scene, point: &'static Point) -> AnyView {
    let differs = point.relation == Relation::Differently;
    let label = match point.relation {
        Relation::Both if scene.corpus.sources.len() > 2 => "Told by several".into_any(),
        Relation::Both => "Told by both".into_any(),
        Relation::Differently => "Told differently".into_any(),
        Relation::Only => {
            let teller = point.claims.first().and_then(|&claim| scene.corpus.claim(claim)).map(|claim| claim.source);
            view! { "Only in " {teller.map(source_tag)} }.into_any()
        }
    };
    let differences: Vec<AnyView> = point.differences.iter().map(|it| difference(scene, it)).collect();
    let differences = (!differences.is_empty()).then(|| view! { <ul>{differences}</ul> });
    let why = (!point.because.is_empty()).then(|| {
        view! { <details class="why"><summary>"Why together?"</summary><p>{point.because.clone()}</p></details> }
    });
    view! { <div class="relation" class:differs=differs>{label}{differences}{why}</div> }.into_any()
}

fn difference(scene: &Scene, difference: &'static Difference) -> AnyView {
    let sides: Vec<AnyView> = difference
        .sides
        .iter()
        .enumerate()
        .filter_map(|(at, side)| {
            let source = scene.corpus.claim(side.claim)?.source;
            let between = if at == 0 { "" } else { " · " };
            Some(view! { {between}<span class="side">{source_tag(source)}" "{side.reading.clone()}</span> }.into_any())
        })
        .collect();
    view! { <li><b>{difference.kind.label()}</b>": "{sides}</li> }.into_any()
}
