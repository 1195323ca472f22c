//! Articles on the same event: pairs put together.

use super::data::{Task, get};
use super::metrics::Counts;
use super::table::Row;
use anyhow::Result;

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let articles = task.predict(&["group"])?;
    let mut counts = Counts::default();
    let rest = |at: usize| articles.get(at + 1..).unwrap_or_default();
    for (at, (gold, predicted)) in articles.iter().enumerate() {
        for (other, other_predicted) in rest(at) {
            let together =
                !get(predicted, "event").is_null() && get(predicted, "event") == get(other_predicted, "event");
            counts.add(get(gold, "event") == get(other, "event"), together);
        }
    }
    Ok(vec![Row {
        task: "events",
        measure: "pairs of articles, F1".to_owned(),
        size: format!("{} articles", articles.len()),
        // Each with its most similar title.
        floor: Some(0.222),
        score: Some(counts.f1()),
        goal: Some(0.90),
    }])
}
