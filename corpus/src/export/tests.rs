//! Each format is read back by a reader that is not ours.

mod bibtex;
mod hostile;
mod markdown;
mod ris;
mod schema;
mod table;

use super::quote::one_line;
use super::{Format, View, citation};
use crate::sample::{Draft, bridge};
use crate::{ClaimIx, Corpus, Date, Filter, Index, Role, Side, Status};
use proptest::prelude::*;
use serde_json::Value;

const LINK: &str = "https://example.org/?topic=tolls&view=claims";

fn export(corpus: &Corpus, format: Format) -> String {
    let index = Index::new(corpus);
    let selection = index.select(&Filter::default());
    let accessed = Date::parse("2026-01-31").unwrap();
    format.write(&View { corpus, index: &index, selection: &selection, link: LINK, accessed })
}

fn saying(text: &str) -> Corpus {
    Draft::new("An event", &["topic"])
        .source("post")
        .paragraph(Role::Body)
        .claim(text, &["topic"], Status::Fact)
        .corpus()
}

fn json(corpus: &Corpus, format: Format) -> Value {
    serde_json::from_str(&export(corpus, format)).unwrap()
}

#[test]
fn the_same_view_of_the_same_day_is_the_same_file() {
    for format in Format::ALL {
        for corpus in [bridge, hostile::corpus] {
            assert_eq!(export(&corpus(), format), export(&corpus(), format));
        }
        assert_eq!(Format::named(format.extension()), Some(format));
    }
}

#[test]
fn a_headline_that_stands_over_the_text_is_its_title() {
    assert_eq!(json(&bridge(), Format::Csl)[0]["title"], "Bridge to open in May");
    let mut corpus = bridge();
    corpus.sources[0].metadata.title = Some("The bridge".to_owned());
    assert_eq!(json(&corpus, Format::Csl)[0]["title"], "The bridge");
}

#[test]
fn nothing_is_said_twice_of_a_source_or_a_difference() {
    let mut corpus = bridge();
    let label = corpus.sources[0].metadata.label.clone();
    corpus.sources[0].metadata.outlet = Some(label.to_uppercase());
    corpus.sources[0].metadata.title = Some(label.clone());
    let cited = citation(&corpus, ClaimIx(1), None).unwrap();
    assert_eq!(cited.to_lowercase().matches(&label.to_lowercase()).count(), 1, "{cited}");
    let described = json(&corpus, Format::Annotation)["items"][1]["body"][0]["value"].to_string();
    assert_eq!(described.to_lowercase().matches(&label.to_lowercase()).count(), 1, "{described}");

    let point = &mut corpus.points[1];
    let said = point.claims[0];
    let sides = [said, said].map(|claim| Side { claim, reading: "expected".to_owned(), words: Vec::new() });
    point.differences[0].sides = sides.into();
    let row = export(&corpus, Format::Csv);
    assert!(row.contains(&["numbers: ", &label, " expected; how sure:"].concat()), "{row}");
}

#[test]
fn what_a_source_does_not_state_is_left_out_or_described_in_brackets() {
    let corpus = saying("A toll.");
    let item = &json(&corpus, Format::Csl)[0];
    assert!(item.get("issued").is_none() && item.get("author").is_none());
    assert_eq!((&item["title"], &item["URL"]), (&"[Post]".into(), &LINK.into()));
    assert_eq!(item["accessed"]["date-parts"][0], serde_json::json!([2026, 1, 31]));
    assert!(export(&corpus, Format::Ris).contains("\nTI  - [Post]\r\n"));
    assert!(export(&corpus, Format::Bibtex).contains(" title = {[Post]}"));
}

#[test]
fn several_of_more_than_two_sources_that_agree_are_some_and_not_both() {
    let told = |corpus: &Corpus| {
        let claims = json(corpus, Format::Json)["claims"].clone();
        let points = claims.as_array().unwrap().iter().filter_map(|claim| claim["points"].as_array()).flatten();
        points.map(|point| point["relation"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mut corpus = bridge();
    assert!(told(&corpus).iter().any(|word| word == "both"));
    let third = corpus.sources[0].clone();
    corpus.sources.push(third);
    assert!(told(&corpus).iter().any(|word| word == "some"));
    assert!(told(&corpus).iter().all(|word| word != "both"));
}

#[test]
fn who_wrote_an_article_is_named_as_it_says() {
    let mut corpus = saying("A toll.");
    corpus.sources[0].metadata.author = Some("Ann Lee and Bo Dunn".to_owned());
    assert_eq!(json(&corpus, Format::Csl)[0]["author"], serde_json::json!([{ "literal": "Ann Lee and Bo Dunn" }]));
    assert!(export(&corpus, Format::Ris).contains("\r\nAU  - Ann Lee and Bo Dunn\r\n"));
    assert!(export(&corpus, Format::Bibtex).contains(" author = {{Ann Lee and Bo Dunn}},\n"));
    assert_eq!(json(&corpus, Format::Json)["claims"][0]["source"]["author"], "Ann Lee and Bo Dunn");
}

#[test]
fn a_citation_says_in_one_line_what_is_known_of_the_source() {
    let mut corpus = saying("A toll\nof “two” crowns.");
    assert_eq!(citation(&corpus, ClaimIx(0), None).unwrap(), "“A toll of “two” crowns.” Post · paragraph 1");
    let about = &mut corpus.sources[0].metadata;
    about.outlet = Some("Northport Post".to_owned());
    about.date = Some(Date::parse("2026-01").unwrap());
    about.url = Some("https://post.example/toll".to_owned());
    let seen = Some((LINK, Date::parse("2026-01-31").unwrap()));
    assert_eq!(
        citation(&corpus, ClaimIx(0), seen).unwrap(),
        [
            "“A toll of “two” crowns.” Post · Northport Post · January 2026 · paragraph 1 · https://post.example/toll · \
             compared at ",
            LINK,
            " · accessed 31 January 2026"
        ]
        .concat()
    );
    assert_eq!(citation(&corpus, ClaimIx(9), None), None);
}

#[test]
fn a_file_name_says_event_view_and_format() {
    assert_eq!(Format::Csl.file_name("The Łódź “bridge”", "read"), "parallax-the-lodz-bridge-read.csl.json");
}

proptest! {
    #[test]
    fn no_text_breaks_out_of_its_ris_field(text in any::<String>()) {
        let file = export(&saying(&text), Format::Ris);
        let fields: Vec<(&str, &str)> = file.split_terminator("\r\n").filter_map(|line| line.split_once("  - ")).collect();
        prop_assert_eq!(fields.first(), Some(&("TY", "NEWS")));
        prop_assert_eq!(fields.last(), Some(&("ER", "")));
        let line = one_line(&text);
        prop_assert!(fields.contains(&("AB", &line)));
    }

    #[test]
    fn any_text_is_a_well_formed_bibtex_entry(text in "[ -~]*|\\PC*") {
        let file = export(&saying(&text), Format::Bibtex);
        let read = biblatex::RawBibliography::parse(&file);
        prop_assert_eq!(read.unwrap().entries.len(), 1, "{}", file);
    }
}
