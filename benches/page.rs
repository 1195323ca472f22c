//! How long a page takes from a changed filter to its markup, on a corpus far larger than the built-in one: 5,000 claims
//! of 40 sources on 200 topics. `cargo bench --bench page` prints the median and the slowest of many runs in
//! milliseconds, and fails where the median of a view takes more than it may.
//!
//! The browser's own part, drawing what differs, is not in it.

#[path = "../corpus/benches/stopwatch/mod.rs"]
mod stopwatch;

use corpus::sample::{Shape, generated};
use corpus::{Filter, Status, TopicIx, Value};
use parallax_app::desk::Desk;
use parallax_app::loaded::Loaded;
use parallax_app::page::page;
use parallax_app::query::{Query, View};
use parallax_app::scene::Scene;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use stopwatch::time;

const LARGE: Shape = Shape { sources: 40, topics: 200, claims: 5_000, actors: 300 };

/// What a filter change may take.
const ALLOWED: Duration = Duration::from_millis(50);

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
