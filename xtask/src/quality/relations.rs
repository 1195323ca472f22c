//! Pairs of sentences: entailment, contradiction, neither; and how alike they are.

use super::data::{Task, get};
use super::metrics::{Confusion, spearman};
use super::table::Row;
use anyhow::Result;
use serde_json::Value;

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let mut classes = Confusion::default();
    let mut pairs = Vec::new();
    for (gold, predicted) in &task.predict(&["relate"])? {
        // What says the same entails it.
        let class = match get(predicted, "relation").as_str() {
            Some("paraphrase") => "entailment",
            other => other.unwrap_or_default(),
        };
        classes.add(get(gold, "relation").as_str().unwrap_or_default(), class);
        let number = |value: &Value| value.as_f64().unwrap_or(0.0);
        pairs.push((number(get(gold, "score")), number(get(predicted, "similarity"))));
    }
    let row = |measure: &str, score: f64, floor: f64, goal: Option<f64>| Row {
        task: "relations",
        measure: format!("captions: {measure}"),
        size: format!("{} pairs", task.records.len()),
        floor: Some(floor),
        score: Some(score),
        goal,
    };
    // Floors: contradiction where one side is negated, else neutral; word overlap as similarity.
    Ok(vec![
        row("accuracy", classes.accuracy(), 0.666, Some(0.78)),
        row("contradiction, F1", classes.f1("contradiction"), 0.844, Some(0.85)),
        row("entailment, F1", classes.f1("entailment"), 0.0, None),
        row("similarity, Spearman", spearman(&pairs), 0.458, Some(0.72)),
    ])
}
