//! What points are called and who speaks: what a reader can make sense of without the sentence.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, Metadata};

fn corpus(text: &str) -> Corpus {
    let article = |slug: &str, text: &str| Article {
        metadata: Metadata { slug: slug.to_owned(), label: slug.to_owned(), ..Metadata::default() },
        text: text.to_owned(),
    };
    let other = "A ferry ran aground off the island on Sunday night.";
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
    ] {
        assert_eq!(label(text), expected, "{text}");
    }
}

#[test]
fn the_adjective_of_a_place_stands_for_its_people() {
    for (text, expected) in [
        ("European unease grows over the new tariffs.", "Europeans"),
        ("Austrian unease grows over the new tariffs.", "Austria"),
        ("Mayor Olga Lund said that the tariffs are new.", "Olga Lund"),
    ] {
        let names: Vec<String> = corpus(text).speakers.iter().map(|speaker| speaker.name.clone()).collect();
        assert_eq!(names, [expected], "{text}");
    }
}
