//! Times some work, for benchmarks that need no more than a median.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often the work is done.
pub(crate) const RUNS: usize = 100;

/// Runs the work, prints its times and returns the median.
pub(crate) fn time<T>(name: &str, work: impl Fn() -> T) -> Duration {
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
