//! `cargo xtask quality --data DIR`: how good the analysis is on annotated data, as one table.
//!
//! The program itself is measured, as anybody would run it: `parallax` reads the data's own file, and what it writes is
//! scored as the data's README says. The data is not part of the repository. A folder a task, in each one or several
//! files of JSON lines; what a row's floor and goal are is said where the task is.

mod attribution;
mod classes;
mod data;
mod events;
mod frames;
mod metrics;
mod pos;
mod program;
mod relations;
mod sentences;
mod table;
mod temporal_numeric;

use crate::shell;
use anyhow::{Context, Result, bail};
use data::Task;
use std::fs;
use std::path::PathBuf;
use table::Row;

/// Runs the program on a task's data and scores what it writes.
type Score = fn(&Task) -> Result<Vec<Row>>;

/// The tasks in the order of the table, each with what scores it.
const TASKS: [(&str, Score); 12] = [
    ("sentences", sentences::score),
    ("pos", pos::score),
    ("attribution", attribution::score),
    ("temporal_numeric", temporal_numeric::score),
    ("relations", relations::score),
    ("frames5", frames::five),
    ("frames14", frames::fourteen),
    ("subjectivity", classes::subjectivity),
    ("hedges", classes::hedges),
    ("expectation", classes::expectation),
    ("checkworthy", classes::checkworthy),
    ("events", events::score),
];

/// The figures that the Method page and the README show.
const FIGURES: &str = "quality/figures.tsv";

/// Scores every task that has a folder in the data, or those named, and prints the table; with `--write` the figures that have a
/// goal become those that the page shows.
///
/// # Errors
/// Where there is no data, the program does not build, or a file can't be read.
pub(crate) fn run(words: &[&str]) -> Result<()> {
    let write = words.contains(&"--write");
    let words: Vec<&str> = words.iter().copied().filter(|word| *word != "--write").collect();
    let (folder, only) = arguments(&words)?;
    let chosen = TASKS.iter().filter(|(name, _)| only.is_empty() || only.iter().any(|only| only == name));
    let chosen = chosen.map(|&(name, score)| (name, score, data::files(&folder, name)));
    let (there, missing): (Vec<_>, Vec<_>) = chosen.partition(|(.., files)| !files.is_empty());
    let missing: Vec<&str> = missing.into_iter().map(|(name, ..)| name).collect();
    if there.is_empty() {
        bail!("{} has no file <task>/*.jsonl", folder.display());
    }
    shell::timed("build parallax", program::build)?;
    let (mut rows, mut failed) = (Vec::new(), Vec::new());
    for (name, score, files) in there {
        for file in files {
            let task = Task::read(file)?;
            let part = format!("{name}/{}", task.name());
            match shell::timed(&part, || score(&task)) {
                Ok(scored) => rows.extend(scored),
                Err(error) => failed.push(format!("{part}: {error:#}")),
            }
        }
    }
    print!("\n{}", table::print(&rows));
    // A part of the figures would take the place of all.
    if write && only.is_empty() && failed.is_empty() {
        fs::write(shell::root().join(FIGURES), table::figures(&rows)).context("could not write the figures")?;
        println!("written to {FIGURES}; README.md shows the same table");
    }
    if !missing.is_empty() {
        println!("no data in {}: {}", folder.display(), missing.join(", "));
    }
    if !failed.is_empty() {
        bail!("not measured\n{}", failed.join("\n"));
    }
    Ok(())
}

fn arguments(words: &[&str]) -> Result<(PathBuf, Vec<String>)> {
    let mut folder = None;
    let mut only = Vec::new();
    let mut words = words.iter();
    while let Some(&word) = words.next() {
        match word.strip_prefix("--data") {
            Some("") => folder = words.next().map(PathBuf::from),
            Some(rest) if rest.starts_with('=') => folder = rest.strip_prefix('=').map(PathBuf::from),
            _ if TASKS.iter().any(|(name, _)| *name == word) => only.push(word.to_owned()),
            _ => bail!("“{word}” is no task; there are {}", TASKS.map(|(name, _)| name).join(", ")),
        }
    }
    let Some(folder) = folder else {
        bail!("quality needs annotated data: --data DIR, a folder a task with files of JSON lines")
    };
    if !folder.is_dir() {
        bail!("quality needs annotated data: there is no folder {}", folder.display());
    }
    Ok((folder, only))
}
