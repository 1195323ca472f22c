//! CSV, read by `csv`.

use super::{LINK, export, hostile, saying};
use crate::Corpus;
use crate::export::Format;
use crate::sample::bridge;
use proptest::prelude::*;

const FORMULA: &str = "=+-@＝＋－＠";

/// The text of a cell: without the apostrophe that keeps it from being a formula.
fn text(cell: &str) -> &str {
    let behind = cell.trim_start_matches('\'');
    let shielded = behind.starts_with(|c: char| c.is_whitespace() || FORMULA.contains(c));
    if shielded { cell.strip_prefix('\'').unwrap() } else { cell }
}

fn rows(file: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let head = reader.headers().unwrap().clone();
    let row = |row: csv::StringRecord| head.iter().zip(&row).map(|(name, cell)| (name.into(), cell.into())).collect();
    reader.records().map(|read| row(read.unwrap())).collect()
}

fn holds(corpus: &Corpus) {
    let rows = rows(&export(corpus, Format::Csv));
    assert_eq!(rows.len(), corpus.claims.len());
    for (claim_at, (row, claim)) in rows.iter().zip(&corpus.claims).enumerate() {
        let cell = |name: &str| text(&row.iter().find(|(head, _)| head == name).unwrap().1).to_owned();
        let source = corpus.source(claim.source).unwrap();
        let about = &source.metadata;
        assert_eq!(cell("id"), claim.id);
        assert_eq!(cell("quotation"), claim.span.slice(&source.text));
        assert_eq!(cell("source"), about.label);
        let stated = [("outlet", about.outlet.as_deref()), ("title", source.headline()), ("url", about.url.as_deref())];
        for (name, stated) in stated {
            assert_eq!(cell(name), stated.unwrap_or(""));
        }
        assert_eq!(cell("date"), about.date.map_or_else(String::new, |date| date.to_string()));
        assert_eq!(cell("place"), source.place(claim.paragraph).unwrap().in_words());
        let points = corpus.points_of(claim_at.into()).map(|point| corpus.point(point).unwrap());
        let labels: Vec<&str> = points.map(|point| point.label.as_str()).collect();
        assert_eq!(cell("points"), labels.join("; "));
        assert_eq!(cell("event"), corpus.event.title);
        assert_eq!((cell("accessed").as_str(), cell("link").as_str()), ("2026-01-31", LINK));
    }
}

#[test]
fn a_table_gives_back_all_that_a_source_states_and_no_more() {
    holds(&bridge());
    holds(&hostile::corpus());
}

#[test]
fn a_spreadsheet_takes_nothing_that_an_article_says_for_a_formula() {
    for row in rows(&export(&hostile::corpus(), Format::Csv)) {
        for (name, cell) in row {
            assert!(!cell.trim_start().starts_with(|c| FORMULA.contains(c)), "{name}: {cell}");
        }
    }
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\t=1", " =1", "\u{a0}＝1"] {
        assert!(export(&saying(text), Format::Csv).contains(&format!("\"'{text}\"")), "{text}");
    }
}

#[test]
fn a_quotation_that_is_no_formula_stays_verbatim_in_a_table() {
    for text in ["'Tis so", "“=1”", "A = b", "–3", "2+2"] {
        assert!(export(&saying(text), Format::Csv).contains(&format!("\"{text}\"")), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_survives_csv(said in "\\PC*|[=+'\"\r\n,; -]{1,9}|.*") {
        let rows = rows(&export(&saying(&said), Format::Csv));
        prop_assert_eq!(text(&rows[0][1].1), said);
    }
}
