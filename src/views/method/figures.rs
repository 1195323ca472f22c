//! The figures of the method: by which the analysis decides, and how good it is. Both come from files that the build and
//! the measuring write.

use crate::markup::{Element, el};

/// Measured by `cargo xtask quality --data DIR --write`.
const MEASURED: &str = include_str!("../../../quality/figures.tsv");

/// Written by the build from the constants of the analysis.
const DECIDED: &str = include_str!(concat!(env!("OUT_DIR"), "/method.tsv"));

/// By which figures the analysis decides.
pub(super) fn decided() -> Element {
    let mut terms = el("dl").class("terms");
    for (term, sentence) in DECIDED.lines().filter_map(|line| line.split_once('\t')) {
        terms = terms.with(el("dt").with(term)).with(el("dd").with(sentence));
    }
    terms
}

/// How good the analysis is on annotated data.
pub(super) fn measured() -> Element {
    let mut lines = MEASURED.lines();
    let cells = |line: &'static str, cell: fn() -> Element| -> Vec<Element> {
        line.split('\t').map(|text| cell().with(text)).collect()
    };
    let heads = el("tr").with(cells(lines.next().unwrap_or_default(), || el("th").attr("scope", "col")));
    let rows: Vec<Element> = lines.map(|line| el("tr").with(cells(line, || el("td")))).collect();
    let table = el("table").with(el("thead").with(heads)).with(el("tbody").with(rows));
    let frame = el("div").class("scrolled").attr("tabindex", "0").attr("role", "group");
    frame.attr("aria-label", "Measured quality").with(table)
}
