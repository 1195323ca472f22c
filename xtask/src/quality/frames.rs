//! News frames of whole articles; an article may have several.

use super::data::{Task, get, list};
use super::metrics::Counts;
use super::table::Row;
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeMap;

/// The five generic frames.
pub(super) fn five(task: &Task) -> Result<Vec<Row>> {
    let has = |gold: &Value, frame: &str| get(get(gold, "frames"), frame).as_bool().unwrap_or(false);
    let names = ["conflict", "human_interest", "economic", "morality", "resolution"].map(str::to_owned);
    // Floor: all five, always.
    score(task, "five frames", "frames5", &names, has, [(0.446, Some(0.60)), (0.477, None)])
}

/// The fourteen policy frames.
pub(super) fn fourteen(task: &Task) -> Result<Vec<Row>> {
    let mut names: Vec<String> = task
        .records
        .iter()
        .flat_map(|gold| list(get(gold, "frames")))
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    let has = |gold: &Value, frame: &str| list(get(gold, "frames")).any(|name| name == frame);
    // Floor: constant answers.
    score(task, "14 frames", "frames14", &names, has, [(0.39, Some(0.48)), (0.56, Some(0.60))])
}

fn score(
    task: &Task,
    name: &'static str,
    field: &'static str,
    names: &[String],
    has: impl Fn(&Value, &str) -> bool,
    [of_macro, of_micro]: [(f64, Option<f64>); 2],
) -> Result<Vec<Row>> {
    let predicted = task.predict(&["annotate", "--fields", field])?;
    let any = predicted.iter().any(|(_, predicted)| get(predicted, field).is_object());
    let mut frames: BTreeMap<&str, Counts> = BTreeMap::new();
    for (gold, predicted) in &predicted {
        for name in names {
            let present = present(get(predicted, field), name);
            frames.entry(name).or_default().add(has(gold, name), present);
        }
    }
    let mut pooled = Counts::default();
    for counts in frames.values() {
        pooled.right += counts.right;
        pooled.wrong += counts.wrong;
        pooled.missed += counts.missed;
    }
    let mean = frames.values().map(|counts| counts.f1()).sum::<f64>() / frames.len().max(1) as f64;
    let row = |measure: String, score: f64, floor: Option<f64>, goal: Option<f64>| Row {
        task: name,
        measure,
        size: format!("{} articles", task.records.len()),
        floor,
        score: Some(score).filter(|_| any),
        goal,
    };
    let mut rows = vec![
        row("macro F1".to_owned(), mean, Some(of_macro.0), of_macro.1),
        row("micro F1".to_owned(), pooled.f1(), Some(of_micro.0), of_micro.1),
    ];
    for (name, counts) in frames {
        rows.push(row(format!("{name}, F1"), counts.f1(), None, None));
    }
    Ok(rows)
}

/// Whether a frame is said to be present, under a name of the same letters.
fn present(frames: &Value, name: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let found = frames.as_object().and_then(|frames| frames.iter().find(|(key, _)| letters(key) == letters(name)));
    found.is_some_and(|(_, frame)| get(frame, "present").as_bool().unwrap_or(false))
}
