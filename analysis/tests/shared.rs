//! Agreement that rests on text which sources share is told from agreement in words of their own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, Metadata, Relation, SourceIx};

const WIRE: &str = "The ferry Skarvik Queen ran aground off Velm on Sunday night with 140 people aboard. The coastguard took all \
                    passengers ashore by helicopter before the storm reached the coast. The steering had failed, the captain \
                    told investigators after he had left the ship.";
const OWN: &str = "All 140 people aboard the ferry Skarvik Queen were taken ashore by coastguard helicopters on Sunday night. The \
                   ferry had run aground off Velm when its steering failed, its captain said.";
const SAID: &str = "“We lost the steering within seconds and there was nothing that anybody on the bridge could have done about \
                    it in that sea,” Captain Jon Vale said.";

fn analysed(texts: &[String]) -> Corpus {
    let article = |(at, text): (usize, &String)| Article {
        metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() },
        text: text.clone(),
    };
    analyse(Input { articles: texts.iter().enumerate().map(article).collect(), ..Input::default() })
}

/// How many points several sources tell, and how many of these in one text only.
fn agreed(texts: &[String]) -> (usize, usize) {
    let corpus = analysed(texts);
    let several: Vec<_> = corpus.points.iter().filter(|point| point.relation != Relation::Only).collect();
    (several.len(), several.iter().filter(|point| corpus.rests_on_shared_text(point)).count())
}

#[test]
fn what_a_reprint_agrees_on_rests_on_one_text() {
    let reprint = format!("Ferry drama off Velm\nFishermen in Velm speak of luck.\n{WIRE}");
    let (agreed, same) = agreed(&[WIRE.to_owned(), reprint]);
    assert!(agreed >= 3);
    assert_eq!(same, agreed);
}

#[test]
fn what_is_told_in_words_of_its_own_does_not() {
    let (agreed, same) = agreed(&[WIRE.to_owned(), OWN.to_owned()]);
    assert!(agreed >= 2);
    assert_eq!(same, 0);
}

#[test]
fn what_a_third_tells_too_does_not_but_says_who_has_the_same_text() {
    let corpus = analysed(&[WIRE.to_owned(), OWN.to_owned(), WIRE.to_owned()]);
    let by_all: Vec<_> = corpus.points.iter().filter(|point| point.tellers(&corpus).len() == 3).collect();
    assert!(!by_all.is_empty());
    for point in by_all {
        assert!(!corpus.rests_on_shared_text(point));
        assert_eq!(corpus.same_text(point), [[SourceIx(0), SourceIx(2)]], "{}", point.label);
    }
}

#[test]
fn who_quotes_the_same_words_was_at_the_same_speech() {
    let (agreed, same) = agreed(&[format!("{OWN} {SAID}"), format!("A storm hit the coast at Velm. {SAID}")]);
    assert!(agreed > 0);
    assert_eq!(same, 0);
}

#[test]
fn a_copy_with_small_edits_is_the_same_text_where_it_was_not_edited() {
    let edited = WIRE.replace("all passengers", "all the passengers").replace("after he had left", "when he had left");
    let (agreed, same) = agreed(&[WIRE.to_owned(), edited]);
    assert!(same > 0 && same <= agreed, "{same} of {agreed}");
}
