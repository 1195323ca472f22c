//! How long a page takes from a changed filter to its markup, on a corpus far larger than the built-in one: 5,000 claims
//! of 40 sources on 200 topics. `cargo bench --bench page` prints the median and the slowest of many runs in
//! milliseconds, and fails where the median of a view takes more than it may.
//!
//! The browser's own part, drawing what differs, is not in it.

use corpus::sample::{Shape, generated};
use corpus::{Filter, Status, TopicIx, Value};
use parallax_app::desk::Desk;
use parallax_app::loaded::Loaded;
use parallax_app::page::page;
use parallax_app::query::{Query, View};
use parallax_app::scene::Scene;
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

const LARGE: Shape = Shape { sources: 40, topics: 200, claims: 5_000, actors: 300 };

/// What a filter change may take.
const ALLOWED: Duration = Duration::from_millis(50);

const RUNS: usize = 40;

fn main() -> ExitCode {
    let corpus = generated(LARGE, 1);
    let loaded = Loaded::made(corpus);
    let filters = [
        ("no filter", Filter::default()),
        ("a topic and a status", filter(&[Value::Topic(TopicIx(3)), Value::Status(Status::Fact)])),
        ("a search", Filter { search: "talks".to_owned(), ..Filter::default() }),
    ];
    let mut in_time = true;
    for view in [View::Compare, View::Claims, View::Read] {
        for (name, filter) in &filters {
            let query = Query { view, filter: filter.clone(), ..Query::default() };
            in_time &= time(&format!("{}, {name}", view.label()), || change(loaded, query.clone())) < ALLOWED;
        }
    }
    if in_time {
        return ExitCode::SUCCESS;
    }
    println!("a filter change takes more than {ALLOWED:?}");
    ExitCode::FAILURE
}

fn filter(values: &[Value]) -> Filter {
    Filter { values: values.iter().copied().collect(), search: String::new() }
}

/// Everything from the query to the markup.
fn change(loaded: &'static Loaded, query: Query) -> impl Sized {
    let selection = Arc::new(loaded.index.select(&query.filter));
    page(&Scene::new(loaded, query, selection), &Desk::default())
}

/// Runs the work, prints its times and returns the median.
fn time<T>(name: &str, work: impl Fn() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        let result = black_box(work());
        let elapsed = start.elapsed();
        drop(result);
        elapsed
    };
    let mut times: Vec<Duration> = (0..RUNS).map(run).collect();
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let (median, slowest) =
        (times.get(RUNS / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
    println!("{name:<34} median {:8.3} ms, slowest {:8.3} ms", ms(median), ms(slowest));
    median
}
