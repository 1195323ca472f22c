//! What events of several sources promise: which sentences are put together and in what they differ, which are not.
//!
//! Each file of `events/` holds its sources, a section each, and what is expected of them:
//! `together: a | b`, `differ KIND: a | b` (the point of these names that difference), `apart: a | b` and `alone: a`,
//! a sentence being given by words that it alone has.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, DifferenceKind, Metadata, Point, Relation};

fn corpus(sections: &[(&str, &str)]) -> Corpus {
    let article = |&(slug, text): &(&str, &str)| Article {
        metadata: Metadata { slug: slug.to_owned(), label: slug.to_owned(), ..Metadata::default() },
        text: text.to_owned(),
    };
    analyse(Input { articles: sections.iter().map(article).collect(), ..Input::default() })
}

/// The claim whose words hold these.
fn claims(corpus: &Corpus, part: &str) -> Vec<usize> {
    let holds = |at: &usize| {
        let claim = &corpus.claims[*at];
        corpus.words(claim, claim.span).replace('\n', " ").contains(part)
    };
    let found: Vec<usize> = (0..corpus.claims.len()).filter(holds).collect();
    assert_eq!(found.len(), 1, "claims with “{part}”");
    found
}

fn points<'c>(corpus: &'c Corpus, parts: &[&str]) -> Vec<&'c Point> {
    let all: Vec<usize> = parts.iter().flat_map(|part| claims(corpus, part)).collect();
    let holds = |point: &&Point| all.iter().all(|at| point.claims.iter().any(|claim| claim.at() == *at));
    corpus.points.iter().filter(holds).collect()
}

fn kind(name: &str) -> DifferenceKind {
    match name {
        "polarity" => DifferenceKind::Polarity,
        "quantity" => DifferenceKind::Quantity,
        "date" => DifferenceKind::Date,
        "status" => DifferenceKind::Status,
        "speaker" => DifferenceKind::Speaker,
        _ => panic!("no difference is called {name}"),
    }
}

/// What a line expects, where the corpus does not keep it.
fn broken(corpus: &Corpus, line: &str) -> Option<String> {
    let (expected, parts) = line.split_once(": ").unwrap();
    let parts: Vec<&str> = parts.split(" | ").collect();
    let found = points(corpus, &parts);
    let kept = match expected.split_once(' ') {
        None if expected == "together" => !found.is_empty(),
        None if expected == "apart" => found.is_empty(),
        None if expected == "alone" => found.iter().all(|point| point.relation == Relation::Only),
        Some(("differ", name)) => {
            found.iter().flat_map(|point| &point.differences).any(|difference| difference.kind == kind(name))
        }
        _ => panic!("nothing is expected by {line}"),
    };
    (!kept).then(|| line.to_owned())
}

fn check(file: &str) {
    let sections: Vec<(&str, &str)> = file.split("\n== ").skip(1).map(|it| it.split_once('\n').unwrap()).collect();
    let (expected, sources) = sections.split_last().unwrap();
    let corpus = corpus(sources);
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    let broken: Vec<String> =
        expected.1.lines().filter(|line| !line.is_empty()).filter_map(|line| broken(&corpus, line)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    let about =
        |at: usize| corpus.claims.iter().filter(|claim| claim.topics.iter().any(|it| it.topic.at() == at)).count();
    let other = corpus.topics.iter().position(|topic| topic.slug == "other").map_or(0, about);
    assert!((6..=15).contains(&corpus.topics.len()), "{:?}", corpus.topics);
    assert!(other * 4 <= corpus.claims.len(), "{other} of {} claims have no topic", corpus.claims.len());
}

#[test]
fn a_strike_told_by_four_sources() {
    check(include_str!("events/port-strike.txt"));
}

#[test]
fn a_dam_failure_told_by_four_sources() {
    check(include_str!("events/dam.txt"));
}

#[test]
fn a_ruling_on_a_merger_told_by_five_sources() {
    check(include_str!("events/merger.txt"));
}

#[test]
fn a_poisoned_river_told_by_three_sources() {
    check(include_str!("events/river.txt"));
}

#[test]
fn a_truce_told_by_two_sources() {
    check(include_str!("events/truce.txt"));
}

#[test]
fn an_attack_on_hospitals_told_by_three_sources() {
    check(include_str!("events/hospitals.txt"));
}

/// The sources that the browser tests show.
#[test]
fn a_spill_told_by_six_sources() {
    let sources = [
        ("gazette", include_str!("../../tests/six-sources/gazette.txt")),
        ("wire", include_str!("../../tests/six-sources/wire.txt")),
        ("post", include_str!("../../tests/six-sources/post.txt")),
        ("ledger", include_str!("../../tests/six-sources/ledger.txt")),
        ("green", include_str!("../../tests/six-sources/green.txt")),
        ("bell", include_str!("../../tests/six-sources/bell.txt")),
    ];
    let corpus = corpus(&sources);
    let expected = [
        "together: Around 300 tonnes | Some 500 tonnes | More than 500 tonnes",
        "differ quantity: Around 300 tonnes | Some 500 tonnes",
        "differ polarity: had not reached the beaches | Oil has reached two beaches, Mayor",
        "differ polarity: will pay for the clean-up, the company | will not pay for the clean-up",
        "together: Fishing in the bay has been | has banned fishing | Fishing in Marrow Bay",
        "together: crew members were taken | crew of 21 | crew members of the tanker",
        "together: more than 60 seabirds | rescued 60 seabirds",
        "apart: could cost the company 90 million | fell 7 percent on Tuesday",
        "alone: Norvik Bank",
        "alone: raise the fee",
        "alone: largest colony of puffins",
    ];
    let broken: Vec<String> = expected.into_iter().filter_map(|line| broken(&corpus, line)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}
