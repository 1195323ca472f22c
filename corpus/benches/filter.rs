//! How long a filter change takes on a corpus far larger than the built-in one: 5,000 claims of 40 sources on 200
//! topics. `cargo bench -p corpus --features sample` prints the median and the slowest of many runs in milliseconds,
//! and fails where the median of a whole filter change takes more than a frame.
//!
//! A plain clock rather than a framework: what matters is milliseconds, not per cents, and `cargo test` stays free of
//! the framework's dependencies.

mod stopwatch;

use corpus::sample::{Shape, generated};
use corpus::{Agreement, Corpus, Facet, Filter, Index, Profile, Selection, Status, Table, TopicIx, Value};
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;
use stopwatch::{RUNS, time};

const LARGE: Shape = Shape { sources: 40, topics: 200, claims: 5_000, actors: 300 };

/// One frame at sixty a second.
const FRAME: Duration = Duration::from_millis(16);

fn main() -> ExitCode {
    let corpus = generated(LARGE, 1);
    let index = Index::new(&corpus);
    let words: u32 = corpus.claims.iter().map(|claim| claim.words).sum();
    println!("{} claims, {words} words, {} points; {RUNS} runs each", corpus.claims.len(), corpus.points.len());

    let values = [Value::Topic(TopicIx(3)), Value::Topic(TopicIx(90)), Value::Status(Status::Fact)];
    let all = Filter::default();
    let some = Filter { values: values.into(), search: String::new() };
    let searched = Filter { values: [].into(), search: "s-400 \"talks with\"".to_owned() };
    time("index, once a corpus", || Index::new(black_box(&corpus)));
    let mut in_time = true;
    for (name, filter) in
        [("no filter", &all), ("two topics and a status", &some), ("a search of two terms", &searched)]
    {
        println!("{name}: {} claims selected", index.select(filter).claims.len());
        let selection = index.select(filter);
        time("  select", || index.select(black_box(filter)));
        time("  counts of all facets", || counts(&index, black_box(&selection)));
        time("  agreement", || Agreement::new(&corpus, &index, black_box(&selection)));
        time("  profiles", || Profile::all(&corpus, black_box(&selection)));
        time("  table", || Table::new(&corpus, black_box(&selection)));
        in_time &= time("  all of it", || change(&corpus, &index, black_box(filter))) < FRAME;
    }
    if in_time {
        return ExitCode::SUCCESS;
    }
    println!("a filter change takes more than a frame of {FRAME:?}");
    ExitCode::FAILURE
}

fn counts(index: &Index, selection: &Selection) -> usize {
    Facet::ALL.into_iter().map(|facet| index.counts(selection, facet).len()).sum()
}

/// Everything that is worked out anew when the filter changes.
fn change(corpus: &Corpus, index: &Index, filter: &Filter) -> impl Sized + use<> {
    let selection = index.select(filter);
    let counted = counts(index, &selection);
    let agreement = Agreement::new(corpus, index, &selection);
    (counted, agreement, Profile::all(corpus, &selection), Table::new(corpus, &selection), selection)
}
