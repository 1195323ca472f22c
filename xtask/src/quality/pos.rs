//! Parts of speech of given tokens, by token. A prediction with another number of tags is wrong throughout.

use super::data::{Task, get, list};
use super::metrics::share;
use super::table::Row;
use anyhow::Result;

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let (mut tokens, mut right) = (0, 0);
    for (gold, predicted) in &task.predict(&["annotate", "--fields", "pos"])? {
        let (gold, predicted): (Vec<_>, Vec<_>) =
            (list(get(gold, "upos")).collect(), list(get(predicted, "pos")).collect());
        tokens += gold.len() as u64;
        if gold.len() == predicted.len() {
            right += gold.iter().zip(&predicted).filter(|(gold, predicted)| gold == predicted).count() as u64;
        }
    }
    Ok(vec![Row {
        task: "parts of speech",
        measure: "news: tokens right".to_owned(),
        size: format!("{tokens} tokens"),
        // Closed classes, shapes and endings.
        floor: Some(0.770),
        score: Some(share(right, tokens)),
        goal: Some(0.945),
    }])
}
