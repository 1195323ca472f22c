//! `cargo xtask bench`: how fast the analysis is, natively by Criterion and as WebAssembly in Node, as one table.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell::{self, command, timed};
use crate::{engine, setup};

/// Runs the benchmarks and prints their medians.
///
/// # Errors
/// Where something does not build or run.
pub(crate) fn run() -> Result<()> {
    timed("benchmarks of the analysis (about a minute, once built)", || {
        shell::run(command("cargo").args(["bench", "--package", "analysis", "--bench", "speed"]))
    })?;
    engine::build(&setup::for_release()?)?;
    let wasm = in_node()?;

    println!("\n{:<34}{:>12}  {:>12}", "what", "median", "throughput");
    for (name, id) in [
        ("a text taken apart", "text/taken apart"),
        ("a text annotated", "text/annotated"),
        ("pairs of sentences related", "pairs/related"),
        ("2 articles compared", "articles/compared/2"),
        ("10 articles compared", "articles/compared/10"),
        ("100 articles compared", "articles/compared/100"),
        ("300 articles compared", "articles/compared/300"),
    ] {
        println!("{name:<34}{}", measured(id)?);
    }
    println!("in WebAssembly:");
    for (name, id) in [("texts analysed, each by itself", "/alone"), ("of that, reading alone", "/reading")] {
        println!("{name:<34}{:>12}  {:>7.1} MB/s", "", number(&wasm, id)?);
    }
    for (name, id) in [
        ("the first text, with the start", "/start"),
        ("50 articles of 6 KB", "/fifty"),
        ("of that, reading them", "/read"),
        ("of that, comparing them", "/compared"),
        ("one more added to them", "/added"),
    ] {
        println!("{name:<34}{:>9.2} ms", number(&wasm, id)? * 1000.0);
    }
    Ok(())
}

/// What Criterion measured: the median time, and what that is in bytes or pieces a second.
fn measured(id: &str) -> Result<String> {
    let folder = shell::target().join("criterion").join(id.replace(' ', "_")).join("new");
    let folder = if folder.is_dir() { folder } else { shell::target().join("criterion").join(id).join("new") };
    let nanoseconds = number(&read(&folder.join("estimates.json"))?, "/median/point_estimate")?;
    let benchmark = read(&folder.join("benchmark.json"))?;
    let a_second = |amount: f64| amount / nanoseconds * 1e9;
    let throughput = match number(&benchmark, "/throughput/Bytes") {
        Ok(bytes) => format!("{:>7.1} MB/s", a_second(bytes) / 1e6),
        Err(_) => format!("{:>7.0} a second", a_second(number(&benchmark, "/throughput/Elements")?)),
    };
    Ok(format!("{:>9.2} ms  {throughput}", nanoseconds / 1e6))
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))
}

fn number(value: &Value, path: &str) -> Result<f64> {
    value.pointer(path).and_then(Value::as_f64).with_context(|| format!("there is no number at {path}"))
}

/// What `worker/bench.mjs` measures of the analysis as WebAssembly.
fn in_node() -> Result<Value> {
    let articles = shell::target().join("bench-articles");
    fs::create_dir_all(&articles).with_context(|| format!("could not make {}", articles.display()))?;
    let example = ["run", "--quiet", "--release", "--package", "worker", "--example", "articles", "--"];
    shell::run(command("cargo").args(example).arg(&articles))?;
    let script = shell::root().join("worker/bench.mjs");
    let printed = shell::read(command("node").arg(script).arg(engine::folder()).arg(&articles))?;
    serde_json::from_str(&printed).with_context(|| format!("worker/bench.mjs printed “{printed}”"))
}
