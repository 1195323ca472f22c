//! Any text gives a sound corpus: no panic, every span a slice, every claim in a point.

#![allow(clippy::unwrap_used, clippy::panic)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, Metadata, Source, SourceIx, Topic, Warning};
use proptest::prelude::*;

/// The corpus of some texts, each a source of its own, with one topic.
fn analysed(texts: &[&str]) -> Corpus {
    let topic = Topic {
        slug: "money".to_owned(),
        label: "Money".to_owned(),
        description: String::new(),
        terms: vec!["money".to_owned()],
    };
    let article = |(at, text): (usize, &&str)| Article {
        metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() },
        text: (*text).to_owned(),
    };
    analyse(Input {
        topics: vec![topic],
        articles: texts.iter().enumerate().map(article).collect(),
        ..Input::default()
    })
}

/// Text that looks enough like news to reach the rules, with all that can go wrong in it.
fn newsy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "The minister said that", "no contracts are expected to be signed", "Acme Corp. may buy", "“We will not",
            "it”, he added", "according to officials,", "two to three squadrons", "in 2026-27", "on 4–5 December", "but",
            "and the talks", "were delayed", "Mr. J. Smith’s", "U.S.", "€5.3m", "50%", "Agencies", "though",
            "has not been made", "if", "unless", "(", ")", ".", "?", "…", "\n", "\n\n", ",", ";", ":", "—", "’", "\"",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn arbitrary_text_gives_a_sound_corpus(a in "\\PC*", b in any::<String>()) {
        prop_assert_eq!(corpus::check(&analysed(&[&a, &b])), Vec::<String>::new());
    }

    #[test]
    fn text_that_looks_like_news_gives_a_sound_corpus(a in newsy(), b in newsy(), c in newsy()) {
        prop_assert_eq!(corpus::check(&analysed(&[&a, &b, &c])), Vec::<String>::new());
    }

    #[test]
    fn text_printed_again_gives_a_sound_corpus(a in newsy(), b in newsy(), c in newsy()) {
        let texts = [format!("{a}{b}"), format!("{b}\n{a}"), format!("{c}{a}{a}"), a.clone(), a];
        let corpus = analysed(&texts.each_ref().map(String::as_str));
        prop_assert_eq!(corpus::check(&corpus), Vec::<String>::new());
        let copy = |source: &Source| source.warnings.iter().any(|warning| matches!(warning, Warning::DuplicateOf(_)));
        let alike = corpus.sources.last().is_some_and(|last| last.words == 0 || copy(last));
        prop_assert!(alike, "{:?}", corpus.sources.last());
    }

    #[test]
    fn the_same_text_gives_the_same_corpus(a in newsy(), b in newsy()) {
        prop_assert_eq!(analysed(&[&a, &b]), analysed(&[&a, &b]));
    }
}

/// A megabyte of one word, printed twice: each step is linear, or this would not come back.
#[test]
fn a_large_text_of_one_word_printed_twice_comes_back_as_shared() {
    let text = "harbour ".repeat(125_000);
    let corpus = analysed(&[&text, &text]);
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    let [first, second] = corpus.sources.as_slice() else { panic!("two articles") };
    assert_eq!(first.shared.len(), 1);
    assert_eq!(second.warnings, [Warning::DuplicateOf(SourceIx(0))]);
}

/// Texts made to be slow or strange.
#[test]
fn hostile_texts_come_back_sound() {
    let texts = [
        "x".repeat(200_000),
        ".".repeat(200_000),
        "(".repeat(50_000) + &")".repeat(50_000),
        "a.".repeat(100_000),
        "“".repeat(100_000),
        "said ".repeat(40_000),
        "not and but ".repeat(20_000),
        "\u{0}\u{301}\u{202e}\u{200d}".repeat(20_000),
        "Ünï汉字कि🇮🇳👩‍👩‍👧‍👦 ".repeat(5_000),
        "The A B C D E F G ".repeat(5_000),
        "\n".repeat(100_000),
    ];
    for text in &texts {
        let shown: String = text.chars().take(12).collect();
        assert_eq!(corpus::check(&analysed(&[text])), Vec::<String>::new(), "{shown:?}");
    }
}
