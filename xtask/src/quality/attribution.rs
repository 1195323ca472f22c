//! Who says what: sentences with an attribution, and the characters of sources and contents.

use super::data::{Task, get, list, spans};
use super::metrics::Counts;
use super::table::Row;
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::Range;

/// The kinds that the data marks: speech and thought.
const NARROW: [&str; 4] = ["speech", "belief", "perception", "quotation"];

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let (mut sentences, mut sources, mut contents) = (Counts::default(), Counts::default(), Counts::default());
    let mut attributions = 0;
    for (gold, predicted) in &task.predict(&["annotate", "--fields", "attributions"])? {
        let found: Vec<&Value> = list(get(predicted, "attributions"))
            .filter(|it| get(it, "kind").as_str().is_some_and(|kind| NARROW.contains(&kind)))
            .collect();
        let gold_ones: Vec<&Value> = list(get(gold, "attributions")).collect();
        attributions += gold_ones.len();
        let text = spans(get(gold, "sentences"));
        sentences.add_sets(&touched(&text, &gold_ones), &touched(&text, &found));
        sources.add_sets(&characters(&gold_ones, "source"), &characters(&found, "source"));
        contents.add_sets(&characters(&gold_ones, "content"), &characters(&found, "content"));
    }
    let row = |measure: &str, score: f64, floor: f64, goal: Option<f64>| Row {
        task: "attribution",
        measure: format!("speech and thought: {measure}"),
        size: format!("{attributions} attributions"),
        floor: Some(floor),
        score: Some(score),
        goal,
    };
    // Floors: every sentence with a quotation mark or a reporting word.
    Ok(vec![
        row("sentences, F1", sentences.f1(), 0.705, Some(0.88)),
        row("sentences, precision", sentences.precision(), 0.727, None),
        row("sentences, recall", sentences.recall(), 0.683, None),
        row("source characters, F1", sources.f1(), 0.0, Some(0.75)),
        row("content characters, F1", contents.f1(), 0.647, Some(0.80)),
    ])
}

/// The positions of the sentences that a content or cue reaches into.
fn touched(sentences: &[Range<u64>], attributions: &[&Value]) -> BTreeSet<usize> {
    let spans: Vec<Range<u64>> =
        attributions.iter().flat_map(|it| spans(get(it, "content")).into_iter().chain(spans(get(it, "cue")))).collect();
    let overlaps = |sentence: &Range<u64>| spans.iter().any(|it| it.start < sentence.end && sentence.start < it.end);
    sentences.iter().enumerate().filter(|(_, sentence)| overlaps(sentence)).map(|(at, _)| at).collect()
}

fn characters(attributions: &[&Value], part: &str) -> BTreeSet<u64> {
    attributions.iter().flat_map(|it| spans(get(it, part))).flatten().collect()
}
