//! Comma-separated values (RFC 4180): a head, then a row per claim; empty where a source states nothing.
//!
//! A spreadsheet takes a cell that begins with `=` and the like for a formula, quoted or not, and an article may say
//! anything. Such a cell gets an apostrophe in front. No sign keeps it from being taken so and leaves it verbatim, and
//! an apostrophe is what people who work with spreadsheets know to mean text; a space may be lost on reading, and
//! quotation marks around every quotation would alter all for the sake of a few. The text can be had back for certain:
//! where a cell begins with apostrophes and, behind them, white space or one of `=+-@＝＋－＠`, one apostrophe is ours.
//! All other cells are verbatim, and the JSON has every quotation verbatim.

use super::View;
use super::quote::{Quote, differences, stands};

const HEAD: [&str; 17] = [
    "id",
    "quotation",
    "source",
    "outlet",
    "title",
    "date",
    "url",
    "place",
    "status",
    "speaker",
    "topics",
    "relations",
    "points",
    "differences",
    "event",
    "accessed",
    "link",
];

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = String::new();
    row(&HEAD, &mut out);
    let accessed = view.accessed.to_string();
    for quote in quotes {
        let about = &quote.source.metadata;
        let date = about.date.map(|date| date.to_string());
        let mut relations: Vec<&str> = quote.points.iter().map(|point| stands(view.corpus, point)).collect();
        relations.dedup();
        let points: Vec<&str> = quote.points.iter().map(|point| point.label.as_str()).collect();
        let differences: Vec<String> = quote.points.iter().flat_map(|it| differences(view.corpus, it)).collect();
        row(
            &[
                &quote.claim.id,
                quote.text,
                &about.label,
                quote.source.origin().unwrap_or(""),
                quote.source.headline().unwrap_or(""),
                date.as_deref().unwrap_or(""),
                about.url.as_deref().unwrap_or(""),
                quote.place.as_deref().unwrap_or(""),
                quote.claim.status.shown.slug(),
                quote.speaker.unwrap_or(""),
                &quote.topics.join("; "),
                &relations.join("; "),
                &points.join("; "),
                &differences.join("; "),
                &view.corpus.event.title,
                &accessed,
                view.link,
            ],
            &mut out,
        );
    }
    out
}

/// Every cell is quoted, as some spreadsheets also part cells at semicolons.
fn row(cells: &[&str], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        out.push_str(if at == 0 { "\"" } else { ",\"" });
        if is_formula(cell) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet might take a cell for a formula (OWASP, “CSV Injection”), also where it takes away the white
/// space in front. So is one that already has apostrophes there, for what is ours to be told from what was there.
fn is_formula(cell: &str) -> bool {
    let begins = |c: char| c.is_whitespace() || matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    cell.trim_start_matches('\'').starts_with(begins)
}
