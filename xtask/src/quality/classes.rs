//! Sentences that have or lack one property: subjective, uncertain, about what may come, worth checking.

use super::data::{Task, get};
use super::metrics::Confusion;
use super::table::Row;
use anyhow::Result;
use serde_json::Value;

const YES: &str = "yes";
const NO: &str = "no";

pub(super) fn subjectivity(task: &Task) -> Result<Vec<Row>> {
    let gold = |gold: &Value| get(gold, "subjective").as_bool().unwrap_or(false);
    // Floor: cue words such as `!`, `we` and `should`.
    score(task, "subjective sentences", "subjective", gold, |it| it.as_bool(), [(0.389, None), (0.542, Some(0.68))])
}

pub(super) fn hedges(task: &Task) -> Result<Vec<Row>> {
    let gold = |gold: &Value| get(gold, "uncertain").as_bool().unwrap_or(false);
    score(task, "hedges", "uncertain", gold, |it| it.as_bool(), [(0.72, Some(0.80)), (0.0, None)])
}

pub(super) fn expectation(task: &Task) -> Result<Vec<Row>> {
    let gold = |gold: &Value| get(gold, "role") == "Distant_Expectations_Consequences";
    score(task, "expectation", "expectation", gold, |it| it.as_bool(), [(0.53, Some(0.62)), (0.0, None)])
}

pub(super) fn checkworthy(task: &Task) -> Result<Vec<Row>> {
    const WORTHY: &str = "CFS";
    let found = |it: &Value| get(it, "label").as_str().map(|label| label == WORTHY);
    // Floor: has a digit.
    score(
        task,
        "checkworthy",
        "checkworthy",
        |gold| get(gold, "label") == WORTHY,
        found,
        [(0.64, Some(0.76)), (0.0, None)],
    )
}

/// F1 of the sentences that have the property, and the mean with that of those that lack it.
fn score(
    task: &Task,
    name: &'static str,
    field: &str,
    gold: impl Fn(&Value) -> bool,
    found: impl Fn(&Value) -> Option<bool>,
    [of_yes, of_macro]: [(f64, Option<f64>); 2],
) -> Result<Vec<Row>> {
    let word = |yes: bool| if yes { YES } else { NO };
    let mut classes = Confusion::default();
    let mut any = false;
    for (record, predicted) in &task.predict(&["annotate", "--fields", field])? {
        let found = found(get(predicted, field));
        any |= found.is_some();
        classes.add(word(gold(record)), word(found.unwrap_or(false)));
    }
    let row = |measure: &str, score: f64, (floor, goal): (f64, Option<f64>)| Row {
        task: name,
        measure: measure.to_owned(),
        size: format!("{} sentences", task.records.len()),
        floor: Some(floor).filter(|&floor| floor > 0.0),
        score: Some(score).filter(|_| any),
        goal,
    };
    Ok(vec![row("F1", classes.f1(YES), of_yes), row("macro F1", classes.macro_f1(), of_macro)])
}
