//! Each format is read back by a reader that is not ours.

mod bibtex;
mod hostile;
mod markdown;
mod ris;
mod table;

use super::quote::one_line;
use super::{Format, View, citation};
use crate::sample::{Draft, bridge};
use crate::{ClaimIx, Corpus, Date, Filter, Index, Role, Status};
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
        assert_eq!(export(&bridge(), format), export(&bridge(), format));
        assert_eq!(Format::named(format.extension()), Some(format));
    }
}

#[test]
fn what_a_source_does_not_state_is_left_out() {
    let item = &json(&bridge(), Format::Csl)[0];
    assert!(item.get("title").is_none() && item.get("URL").is_none() && item.get("issued").is_none());
    assert_eq!(item["accessed"]["date-parts"][0], serde_json::json!([2026, 1, 31]));
    assert!(!export(&bridge(), Format::Ris).contains("\nTI"));
    assert!(!export(&bridge(), Format::Bibtex).contains(" title ="));
}

#[test]
fn an_annotation_finds_its_words_by_code_points() {
    let corpus = bridge();
    let page = json(&corpus, Format::Annotation);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), corpus.claims.len());
    for (item, claim) in items.iter().zip(&corpus.claims) {
        let text: Vec<char> = corpus.source(claim.source).unwrap().text.chars().collect();
        let [words, position] = [0, 1].map(|at| &item["target"]["selector"][at]);
        let [start, end] = ["start", "end"].map(|name| usize::try_from(position[name].as_u64().unwrap()).unwrap());
        assert_eq!(text[start..end].iter().collect::<String>(), words["exact"].as_str().unwrap());
        let before: String = text[..start].iter().collect();
        assert!(before.ends_with(words["prefix"].as_str().unwrap()));
    }
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
    fn any_text_survives_json(text in any::<String>()) {
        let corpus = saying(&text);
        let [data, items] = [Format::Json, Format::Csl].map(|format| json(&corpus, format));
        prop_assert_eq!(data["claims"][0]["quotation"].as_str(), Some(text.as_str()));
        prop_assert_eq!(items[0]["annote"].as_str(), Some(text.as_str()));
        let page = json(&corpus, Format::Annotation);
        prop_assert_eq!(page["items"][0]["target"]["selector"][0]["exact"].as_str(), Some(text.as_str()));
    }

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
