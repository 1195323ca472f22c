//! What an analyst remembers never shows in what it says.

use analysis::{Analyst, Article, Input, analyse};
use corpus::{Metadata, Topic, codec};
use proptest::prelude::*;

/// Sentences that tell of one event and of others, with names in full and in short, quotations and headings.
const SENTENCES: [&str; 14] = [
    "Ferry runs aground off Velm\n\n",
    "The ferry Skarvik Queen ran aground off Velm on Sunday with 140 people aboard. ",
    "All 140 passengers of the ferry were taken ashore by helicopter, the coastguard said.\n",
    "“It was a shameful mistake,” said Ana Berg, the transport minister of Norland. ",
    "Berg denied that the steering had failed. ",
    "The captain, Tomas Lind, told investigators that the steering had failed.\n\n",
    "According to the Maritime Safety Board (MSB), the ferry was not insured. ",
    "The MSB plans to question Lind next week. ",
    "Critics fear that the ferry company will not pay 2.5 million kroner for the damage. ",
    "The central bank of Norland left its interest rate at 3 percent. ",
    "Inflation has slowed since spring, the governor told reporters. ",
    "The bank may raise its interest rate to 3.5 percent in autumn.\n",
    "Helicopters lifted passengers off the deck of the Skarvik Queen. ",
    "The Skarvik Queen was built in 1987 and can carry 200 people. ",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&SENTENCES[..]), 0..12).prop_map(|sentences| sentences.concat())
}

/// What a reader asks for: articles by their places in a pool of texts, whether with given topics, and how many are
/// read before the reader goes on.
#[derive(Clone, Debug)]
struct Request {
    articles: Vec<usize>,
    topics: bool,
    read: usize,
}

fn requests() -> impl Strategy<Value = (Vec<String>, Vec<Request>)> {
    let request = (prop::collection::vec(0..6_usize, 0..6), any::<bool>(), 0..8_usize);
    let request = request.prop_map(|(articles, topics, read)| Request { articles, topics, read });
    (prop::collection::vec(text(), 6), prop::collection::vec(request, 1..5))
}

fn input(texts: &[String], articles: &[usize], topics: bool) -> Input {
    let article = |(at, &text): (usize, &usize)| Article {
        metadata: Metadata { slug: format!("article-{at}"), ..Metadata::default() },
        text: texts.get(text).cloned().unwrap_or_default(),
    };
    let ferry = || Topic { slug: "ferry".to_owned(), terms: vec!["ferry".to_owned()], ..Topic::default() };
    Input {
        articles: articles.iter().enumerate().map(article).collect(),
        topics: if topics { vec![ferry()] } else { Vec::new() },
        ..Input::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn articles_read_before_change_no_byte((texts, requests) in requests()) {
        let mut analyst = Analyst::default();
        for Request { articles, topics, read } in requests {
            let input = input(&texts, &articles, topics);
            let unread = analyst.begin(input.clone());
            prop_assert!(unread <= articles.len());
            prop_assert_eq!((0..read).filter(|_| analyst.read_next()).count(), read.min(unread));
            if read < 6 {
                let bytes = |corpus| codec::encode(&corpus).unwrap();
                prop_assert_eq!(bytes(analyst.finish()), bytes(analyse(input)));
                prop_assert_eq!(analyst.unread(), 0);
            }
        }
    }
}

#[test]
fn what_was_read_is_not_read_again() {
    let texts: Vec<String> = SENTENCES.iter().map(|&sentence| sentence.to_owned()).collect();
    let mut analyst = Analyst::default();
    assert_eq!(analyst.begin(input(&texts, &[1, 2, 3], false)), 3);
    assert!(analyst.read_next());
    assert_eq!(analyst.begin(input(&texts, &[3, 1, 4], true)), 2, "only the first article had been read");
    let _ = analyst.finish();
    assert_eq!(analyst.begin(input(&texts, &[4, 3, 5, 1], false)), 1);
    assert!(analyst.read_next());
    assert!(!analyst.read_next());
    assert_eq!(analyst.begin(input(&texts, &[], false)), 0);
    assert!(analyst.finish().claims.is_empty());
}
