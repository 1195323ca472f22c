//! Sentence boundaries. A boundary is the end of every sentence but the last.

use super::data::{Task, get, spans};
use super::metrics::{Counts, share};
use super::table::Row;
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeSet;

/// A part of the data, told by the ids, with floors and goals: F1 of boundaries and share of texts right throughout.
struct Part {
    name: &'static str,
    holds: fn(&str) -> bool,
    f1: (f64, Option<f64>),
    right: (f64, Option<f64>),
}

/// Floors: `[.?!]` before space and capital, and empty lines.
const PARTS: [Part; 3] = [
    Part { name: "rule cases", holds: |id| id.starts_with("rules/"), f1: (0.659, None), right: (0.526, Some(0.97)) },
    Part { name: "news", holds: |id| id.starts_with("GUM_news"), f1: (0.976, Some(0.99)), right: (0.409, None) },
    Part {
        name: "web",
        holds: |id| !id.starts_with("rules/") && !id.starts_with("GUM_news"),
        f1: (0.883, Some(0.94)),
        right: (0.673, None),
    },
];

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let predicted = task.predict(&["annotate", "--fields", "sentences"])?;
    let mut rows = Vec::new();
    for part in &PARTS {
        let mut counts = Counts::default();
        let (mut texts, mut right) = (0, 0);
        for (gold, predicted) in predicted.iter().filter(|(gold, _)| get(gold, "id").as_str().is_some_and(part.holds)) {
            let (gold, predicted) = (boundaries(get(gold, "sentences")), boundaries(get(predicted, "sentences")));
            counts.add_sets(&gold, &predicted);
            texts += 1;
            right += u64::from(gold == predicted);
        }
        let row = |what: &str, score: f64, (floor, goal): (f64, Option<f64>)| Row {
            task: "sentences",
            measure: format!("{}: {what}", part.name),
            size: format!("{texts} texts"),
            floor: Some(floor),
            score: Some(score),
            goal,
        };
        rows.push(row("boundaries, F1", counts.f1(), part.f1));
        rows.push(row("texts right throughout", share(right, texts), part.right));
    }
    Ok(rows)
}

fn boundaries(sentences: &Value) -> BTreeSet<u64> {
    let mut ends: Vec<u64> = spans(sentences).into_iter().map(|span| span.end).collect();
    ends.pop();
    ends.into_iter().collect()
}
