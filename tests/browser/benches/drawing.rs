//! How long a changed filter takes until the browser has painted it, shown by the single file of `dist/`: on the built-in
//! event, and on a corpus far larger, 5,000 claims of 40 sources on 200 topics. `cargo bench -p browser` prints the median
//! and the slowest of many changes in milliseconds, and fails where the median of a view takes more than it may.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use browser::{Lab, Page, Passing};
use corpus::codec;
use corpus::sample::{Shape, generated};

const LARGE: Shape = Shape { sources: 40, topics: 200, claims: 5_000, actors: 300 };

/// Where the single file of a site holds the corpus it shows.
const PLACE: &str = " id=\"corpus\">";

/// What a filter change may take on the large corpus until it is painted, in milliseconds.
const ALLOWED: f64 = 50.0;

/// What all work of a change may take on the built-in event: a frame at sixty a second.
const FRAME: f64 = 1000.0 / 60.0;

/// How often a filter is changed.
const RUNS: usize = 60;

/// Clicks the checkbox of a topic and gives the milliseconds until the frame that shows the change has been painted, and
/// how many of them were work, which leaves out the wait for that frame to begin. What the click queued is done before a
/// promise made after it is kept, and a message posted in the callback of a frame is answered after that frame.
const CHANGE: &str = "
    const done = arguments[0], boxes = document.querySelectorAll('input[aria-labelledby^=topic-]');
    const start = performance.now();
    boxes[Math.floor(boxes.length / 2)].click();
    let drawn;
    Promise.resolve().then(() => { drawn = performance.now(); });
    requestAnimationFrame(() => {
        const frame = performance.now(), { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const painted = performance.now();
            done([painted - start, drawn - start + painted - frame]);
        };
        port2.postMessage(0);
    });";

/// The milliseconds of a change.
struct Change {
    until_painted: f64,
    work: f64,
}

fn main() -> Result<ExitCode> {
    let lab = Lab::open()?;
    let single = single(&lab)?;
    println!("the built-in event, all work of a change:");
    let small = in_time(&lab, &single, FRAME, |change| change.work)?;
    println!("5,000 claims of 40 sources, until it is painted:");
    let large = in_time(&lab, &filled(&single)?, ALLOWED, |change| change.until_painted)?;
    Ok(if small && large { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether the median of a view of this page takes no more than it may.
fn in_time(lab: &Lab, page: &str, allowed: f64, taken: fn(&Change) -> f64) -> Result<bool> {
    let file = Passing::new("drawing", page)?;
    let mut in_time = true;
    for view in ["compare", "claims", "read"] {
        let page = lab.visitor()?;
        page.visit(&format!("{}?view={view}", file.address()))?;
        in_time &= measured(view, &page, taken)? <= allowed;
        page.leave()?;
    }
    if !in_time {
        println!("a filter change takes more than {allowed:.1} ms");
    }
    Ok(in_time)
}

/// Changes a filter many times, prints the times and gives their median.
fn measured(view: &str, page: &Page, taken: fn(&Change) -> f64) -> Result<f64> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let told = page.script_async(CHANGE)?;
        let time = |at: usize| told.get(at).and_then(serde_json::Value::as_f64).context("a time should be a number");
        times.push(taken(&Change { until_painted: time(0)?, work: time(1)? }));
    }
    times.sort_by(f64::total_cmp);
    let (median, slowest) = times.get(RUNS / 2).zip(times.last()).context("there should be times")?;
    println!("{view:<10} median {median:6.1} ms, slowest {slowest:6.1} ms");
    Ok(*median)
}

/// The single file that the site makes of what it shows.
fn single(lab: &Lab) -> Result<String> {
    let entries = fs::read_dir(lab.dist()).context("there is no dist/")?;
    let file = entries.filter_map(|entry| Some(entry.ok()?.path())).find(|path| is_single(path));
    let file = file.context("dist/ holds no single file: run `cargo xtask build` first")?;
    fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
}

fn is_single(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with("single-") && path.extension().is_some_and(|end| end == "html")
}

/// The file with the large corpus in its place.
fn filled(page: &str) -> Result<String> {
    let (before, after) = page.split_once(PLACE).context("the single file has no place for a corpus")?;
    let corpus = BASE64_STANDARD.encode(codec::encode(&generated(LARGE, 1))?);
    Ok([before, PLACE, &corpus, after].concat())
}
