//! Inputs so large that a square in their size would be felt: each takes a moment now, and minutes if some step came to
//! compare everything with everything. No time is asserted; what can be counted is.

#![allow(clippy::unwrap_used, clippy::panic)]

mod probes;

use analysis::{Article, Input, analyse};
use corpus::{Corpus, Metadata, Relation};

const SIZE: usize = 20_000;

/// A piece repeated up to [`SIZE`] bytes.
fn of(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

/// Numbered pieces, all of them different, up to [`SIZE`] bytes.
fn numbered(piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(SIZE);
    for number in 0.. {
        if text.len() >= SIZE {
            break;
        }
        text.push_str(&piece(number));
    }
    text
}

#[track_caller]
fn check(texts: &[String]) {
    for text in texts {
        probes::annotate(text.as_bytes());
        probes::relate_pair(format!("{text}\u{c}{text}").as_bytes());
        probes::analyse(format!("{text}\u{c}{text}").as_bytes());
    }
}

#[test]
fn marks_without_words_come_back() {
    check(&[".", ",", "(", ")", ")(", "[(", "“", "”", "” “", "\" ", "'", "?!", "\n", "\t", "•\n", "— "].map(of));
    check(&["(".repeat(SIZE / 2) + &")".repeat(SIZE / 2)]);
}

#[test]
fn letters_without_words_come_back() {
    check(&["x", "7", "\0", "\u{301}", "\u{202e}", "\u{200d}", "a\0 ", "Ünï汉字कि🇮🇳👩‍👩‍👧‍👦 "].map(of));
    check(&["a.b.c.d.", "a-", "1. ", "12 ", "J. K. ", "http://a.b/"].map(of));
}

#[test]
fn words_without_sentences_come_back() {
    check(&["said ", "not and but ", "if he said that ", "according to ", "the head of ", "wanted to try to "].map(of));
    check(&["the old bank said new talks on trade may begin after months of delay ", "( a ", "‘a "].map(of));
    check(&["NORLAND MINISTER SAID TALKS WILL BEGIN ", "Anna Mbeki Bank Of ", "twenty-one thousand "].map(of));
}

#[test]
fn names_that_are_all_different_come_back() {
    let letters = |number: usize| -> String {
        format!("{number:06}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
    };
    check(&[
        numbered(|number| format!("Anna M{} met Peter. ", letters(number))),
        numbered(|number| format!("“We go,” said Man{}. ", letters(number))),
        numbered(|number| format!("The Ministry of X{} Affairs met. ", letters(number))),
    ]);
}

/// A corpus of articles without anything known of them.
fn corpus(texts: impl Iterator<Item = String>) -> Corpus {
    let article = |(at, text)| Article { metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() }, text };
    analyse(Input { articles: texts.enumerate().map(article).collect(), ..Input::default() })
}

#[test]
fn many_articles_of_one_sentence_come_back() {
    let told = |number: usize| {
        let (who, what) = (["ministry", "council", "union"][number % 3], ["ferries", "trams"][number % 2]);
        format!("The {who} in Velm did not sign the contract for {} new {what} on Monday.", number % 5)
    };
    let corpus = corpus((0..400).map(told));
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    assert_eq!((corpus.sources.len(), corpus.claims.len()), (400, 400));
}

#[test]
fn an_article_of_many_words_agrees_with_itself() {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    let acts = ["opened", "closed", "sold", "repaired", "flooded", "insured", "searched"];
    let things =
        ["harbour", "school", "bridge", "market", "tunnel", "theatre", "station", "library", "hospital", "dam", "mill"];
    let told = numbered(|number| {
        let (act, thing, day) = (acts[number % 7], things[number % 11], days[number % 5]);
        format!("The council of district {number} {act} the old {thing} near the river on {day}. ")
    });
    let corpus = corpus([told.clone(), told].into_iter());
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    let only = corpus.points.iter().filter(|point| point.relation == Relation::Only).count();
    assert!(only * 10 < corpus.points.len(), "{only} of {} points are told by one source only", corpus.points.len());
}
