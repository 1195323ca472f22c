//! What two articles on one event may be said to tell alike: pairs of made-up sentences, each with what a careful editor
//! would say of it. The files of `pairs/` say how they are written; the floors hold on all later versions.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::cast_precision_loss)]

use analysis::{Article, Input, analyse};
use corpus::{Corpus, DifferenceKind, Metadata, Relation, Span};

/// What is expected of two sentences.
struct Case<'f> {
    expected: &'f str,
    sentences: [&'f str; 2],
}

/// What was found, as counts.
#[derive(Default, Debug)]
struct Counts {
    /// Pairs to be in one point, and how many are, with the difference that is expected or without any grave one.
    meant: usize,
    met: usize,
    /// Pairs not to be told alike, and how many are not.
    unlike: usize,
    kept: usize,
    /// Points that join sentences of different pairs.
    strays: usize,
}

fn article(slug: &str, sentences: impl Iterator<Item = String>) -> Article {
    let text = sentences.collect::<Vec<_>>().join("\n\n");
    Article { metadata: Metadata { slug: slug.to_owned(), label: slug.to_owned(), ..Metadata::default() }, text }
}

/// By claim: the number of the pair that its sentence belongs to.
fn pairs_of_claims(corpus: &Corpus, cases: &[Case<'_>]) -> Vec<usize> {
    let pair = |claim: &corpus::Claim| {
        let source = &corpus.sources[claim.source.at()];
        let side = claim.source.at();
        let holds = |case: &Case<'_>| {
            let start = source.text.find(case.sentences[side]).unwrap();
            let all = Span::new(start, start + case.sentences[side].len());
            all.contains(claim.span)
        };
        cases.iter().position(holds).unwrap()
    };
    corpus.claims.iter().map(pair).collect()
}

fn kind(name: &str) -> DifferenceKind {
    match name {
        "polarity" => DifferenceKind::Polarity,
        "quantity" => DifferenceKind::Quantity,
        "date" => DifferenceKind::Date,
        "status" => DifferenceKind::Status,
        _ => panic!("no difference is called {name}"),
    }
}

fn check(cases: &[Case<'_>], event: &str, counts: &mut Counts) {
    let side = |side: usize| cases.iter().map(move |case| case.sentences[side].to_owned());
    let articles = vec![article("first", side(0)), article("second", side(1))];
    let corpus = analyse(Input { articles, ..Input::default() });
    let pairs = pairs_of_claims(&corpus, cases);
    let of_point = |point: &corpus::Point, side: usize| -> Vec<usize> {
        let own = point.claims.iter().filter(|claim| corpus.claims[claim.at()].source.at() == side);
        own.map(|claim| pairs[claim.at()]).collect()
    };
    for (at, case) in cases.iter().enumerate() {
        let holds = |point: &&corpus::Point| (0..2).all(|side| of_point(point, side).contains(&at));
        let points: Vec<&corpus::Point> = corpus.points.iter().filter(holds).collect();
        let differently = points.iter().all(|point| point.relation == Relation::Differently);
        let differs = |name: &str| {
            points.iter().flat_map(|point| &point.differences).any(|difference| difference.kind == kind(name))
        };
        let (meant, right) = match case.expected.split_once(' ') {
            // What it may be joined with is seen among the strays.
            None if case.expected == "alone" => continue,
            None if case.expected == "same" => (true, points.iter().any(|it| it.relation != Relation::Differently)),
            None if case.expected == "apart" => (false, points.is_empty()),
            None if case.expected == "unlike" => (false, differently),
            Some(("differ", name)) => (true, differs(name)),
            _ => panic!("nothing is expected by {}", case.expected),
        };
        let (all, good) =
            if meant { (&mut counts.meant, &mut counts.met) } else { (&mut counts.unlike, &mut counts.kept) };
        *all += 1;
        *good += usize::from(right);
        if !right {
            let found: Vec<_> = points
                .iter()
                .map(|it| (it.relation, it.differences.iter().map(|it| it.kind).collect::<Vec<_>>()))
                .collect();
            println!("{event}: {} | {} | {}: {found:?}", case.expected, case.sentences[0], case.sentences[1]);
        }
    }
    for point in &corpus.points {
        let (first, second) = (of_point(point, 0), of_point(point, 1));
        if first.iter().any(|pair| second.iter().any(|other| other != pair)) {
            counts.strays += 1;
            let texts: Vec<&str> = point
                .claims
                .iter()
                .map(|it| corpus.words(&corpus.claims[it.at()], corpus.claims[it.at()].span))
                .collect();
            println!("{event}: joined beyond pairs: {texts:?}");
        }
    }
}

fn measure(file: &'static str) -> Counts {
    let mut counts = Counts::default();
    for event in file.split("\n== ").skip(1) {
        let mut lines = event.lines();
        let name = lines.next().unwrap();
        let cases: Vec<Case<'_>> = lines
            .filter(|line| !line.is_empty())
            .map(|line| {
                let parts: Vec<&str> = line.split('\t').collect();
                Case { expected: parts[0], sentences: [parts[1], parts.get(2).copied().unwrap_or_default()] }
            })
            .collect();
        check(&cases, name, &mut counts);
    }
    println!("{counts:?}");
    counts
}

#[test]
fn pairs_to_learn_from() {
    let found = measure(include_str!("pairs/learnt.txt"));
    assert!(found.kept >= 33 && found.met >= 25 && found.strays == 0, "{found:?}");
}

/// At first look 11 of the 13 pairs not to be told alike were kept so, and 6 of the 11 others met; before claims were
/// compared by who does what to whom, 4 and 8.
#[test]
fn pairs_on_an_airline_and_a_school() {
    let found = measure(include_str!("pairs/first-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 7 && found.strays == 0, "{found:?}");
}

/// At first look 15 of 18 and 13 of 16; before, 7 and 13.
#[test]
fn pairs_on_a_ferry_an_election_and_a_mine() {
    let found = measure(include_str!("pairs/second-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 13 && found.strays == 0, "{found:?}");
}

/// At first look 12 of 15 and 7 of 12; before, 6 and 9.
#[test]
fn pairs_on_a_museum_and_a_dam() {
    let found = measure(include_str!("pairs/third-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 12 && found.strays == 0, "{found:?}");
}

/// At first look 14 of 15 and 8 of 9; before, 6 and 9.
#[test]
fn pairs_on_a_tram_and_on_chips() {
    let found = measure(include_str!("pairs/fourth-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 7 && found.strays == 0, "{found:?}");
}

/// At first look 12 of 13 and 6 of 9; before, 10 and 7. Nothing was learnt from these.
#[test]
fn pairs_on_wheat_and_a_satellite() {
    let found = measure(include_str!("pairs/fifth-look.txt"));
    assert!(found.kept >= 12 && found.met >= 6 && found.strays == 0, "{found:?}");
}

/// At first look 3 of the 5 pairs not to be told alike were kept so, and 7 of the 14 others met.
#[test]
fn short_articles_to_learn_from() {
    let found = measure(include_str!("pairs/sixth-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 11 && found.strays == 0, "{found:?}");
}

/// At first look 4 of 4 and 7 of 16. They were in view while rules were written, so they measure little.
#[test]
fn short_articles_seen_while_writing() {
    let found = measure(include_str!("pairs/seventh-look.txt"));
    assert!(found.kept == found.unlike && found.met >= 8 && found.strays == 0, "{found:?}");
}

/// Faults that readers found; each of its kind is to stay mended.
#[test]
fn pairs_that_were_told_wrongly_once() {
    let found = measure(include_str!("pairs/mended.txt"));
    assert!(found.kept == found.unlike && found.met == found.meant && found.strays == 0, "{found:?}");
}
