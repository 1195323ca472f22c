//! Gold records and what the program predicts for them.

use super::program;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The files of a task in the order of their names: none where it has no folder.
pub(super) fn files(folder: &Path, task: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join(task)).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    files
}

/// The gold records of a file of a task.
#[derive(Debug)]
pub(super) struct Task {
    file: PathBuf,
    /// In the order of the file.
    pub(super) records: Vec<Value>,
}

impl Task {
    /// Reads the records of a file.
    ///
    /// # Errors
    /// Where the file can't be read or a line is no JSON.
    pub(super) fn read(file: PathBuf) -> Result<Self> {
        let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
        let records = text
            .lines()
            .enumerate()
            .map(|(at, line)| {
                serde_json::from_str(line).with_context(|| format!("line {} of {}", at + 1, file.display()))
            })
            .collect::<Result<_>>()?;
        Ok(Self { file, records })
    }

    /// The name of the file without its ending.
    pub(super) fn name(&self) -> &str {
        self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// Every gold record with what the program, run with these arguments on the file, writes for it. A record without a
    /// prediction, or with an error in its place, is paired with `null`.
    ///
    /// # Errors
    /// Where the program can't be run or writes something else than JSON lines.
    pub(super) fn predict(&self, arguments: &[&str]) -> Result<Vec<(&Value, Value)>> {
        let output = program::run(arguments, &self.file)?;
        let mut by_id: HashMap<String, Value> = HashMap::new();
        for line in output.lines() {
            let value: Value = serde_json::from_str(line).context("parallax wrote a line that is no JSON")?;
            by_id.insert(get(&value, "id").to_string(), value);
        }
        if by_id.is_empty() {
            bail!("parallax wrote nothing");
        }
        Ok(self
            .records
            .iter()
            .map(|gold| (gold, by_id.remove(&get(gold, "id").to_string()).unwrap_or_default()))
            .collect())
    }
}

/// A member of an object; `null` where there is none.
pub(super) fn get<'v>(value: &'v Value, name: &str) -> &'v Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// A list of `[start, end]`, or one such pair.
pub(super) fn spans(value: &Value) -> Vec<Range<u64>> {
    if let Some(span) = span(value) {
        return vec![span];
    }
    value.as_array().into_iter().flatten().filter_map(span).collect()
}

fn span(value: &Value) -> Option<Range<u64>> {
    match value.as_array()?.as_slice() {
        [start, end] => Some(start.as_u64()?..end.as_u64()?),
        _ => None,
    }
}

/// The members of a list; none where there is no list.
pub(super) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
