//! What points are called and who speaks: what a reader can make sense of without the sentence.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, Metadata};

fn corpus(text: &str) -> Corpus {
    compare(text, "A ferry ran aground off the island on Sunday night.")
}

fn compare(text: &str, other: &str) -> Corpus {
    let article = |slug: &str, text: &str| Article {
        metadata: Metadata { slug: slug.to_owned(), label: slug.to_owned(), ..Metadata::default() },
        text: text.to_owned(),
    };
    analyse(Input { articles: vec![article("a", text), article("b", other)], ..Input::default() })
}

/// The label of the point of a text's only claim.
fn label(text: &str) -> String {
    let corpus = corpus(text);
    corpus
        .points
        .iter()
        .find(|point| corpus.claims[point.claims[0].at()].source.at() == 0)
        .map_or_else(|| panic!("{text}"), |point| point.label.clone())
}

#[test]
fn a_label_says_more_than_a_word_or_a_place() {
    for (text, expected) in [
        ("No talks are planned, chief executive Peter Lund said.", "No talks are planned"),
        ("The League congratulated her.", "The League congratulated her"),
        ("No storm warning was issued.", "No storm warning was issued"),
        ("The University of Stark plans to install sensors in the pier.", "Install sensors in the pier"),
    ] {
        assert_eq!(label(text), expected, "{text}");
    }
}

#[test]
fn a_label_starts_with_no_word_that_only_joins_clauses() {
    let corpus = corpus("Ida Falk said the offer was fair and that there was no more money.");
    let labels: Vec<&str> = corpus.points.iter().map(|point| point.label.as_str()).collect();
    assert!(labels.contains(&"There was no more money"), "{labels:?}");
}

#[test]
fn a_point_is_called_after_what_a_firm_does_rather_than_by_its_name() {
    for (one, other, expected) in [
        (
            "Norvel Mining will pay for the clean-up, a spokesman said.",
            "Norvel Mining will cover the cost of the clean-up.",
            "Pay for the clean-up",
        ),
        (
            "About 40 tonnes of acid have leaked from the barge Lia Moreno. The Lia Moreno is 40 years old.",
            "Some 90 tonnes of acid have spilled from the barge Lia Moreno. Divers will search the Lia Moreno.",
            "Leaked from the barge Lia Moreno",
        ),
    ] {
        let corpus = compare(one, other);
        let told: Vec<&str> =
            corpus.points.iter().filter(|point| point.claims.len() > 1).map(|point| point.label.as_str()).collect();
        assert_eq!(told, [expected]);
    }
}

#[test]
fn the_adjective_of_a_place_stands_for_its_people() {
    for (text, expected) in [
        ("European unease grows over the new tariffs.", "Europeans"),
        ("Austrian unease grows over the new tariffs.", "Austria"),
        ("Mayor Olga Lund said that the tariffs are new.", "Olga Lund"),
        ("The mayor said that the tariffs are new. Mayor Olga Lund will speak on Friday.", "Olga Lund"),
        ("Deputy mayor Olga Lund was there. The mayor said that the tariffs are new.", "mayor"),
        ("Nile Pumps Limited sank two wells. The company said they were safe.", "Nile Pumps Limited"),
        ("Nile Pumps Limited paid Orsa Drills Limited. The company said it was late.", "company"),
        ("The Ministry of Bread met. The ministry said that the tariffs are new.", "Ministry of Bread"),
    ] {
        let names: Vec<String> = corpus(text).speakers.iter().map(|speaker| speaker.name.clone()).collect();
        assert_eq!(names, [expected], "{text}");
    }
}
