//! Who says what: sentences with an attribution, and the characters of sources and contents.

use super::data::{Task, get, list, spans};
use super::metrics::Counts;
use super::table::Row;
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::Range;

/// The kinds that the narrow scheme marks.
const NARROW: [&str; 2] = ["speech", "thought"];

/// What a scheme of annotation marks, and what there is to reach on it.
struct Scheme {
    name: &'static str,
    marks: fn(&str) -> bool,
    /// Floors and goals of sentences, sources and contents.
    sentences: (f64, f64),
    sources: (f64, f64),
    contents: (f64, f64),
}

/// Floors: every sentence with a quotation mark or a reporting word.
const SPEECH: Scheme = Scheme {
    name: "speech and thought",
    marks: |kind| NARROW.contains(&kind),
    sentences: (0.705, 0.88),
    sources: (0.0, 0.75),
    contents: (0.647, 0.80),
};

/// Floors: every sentence.
const WIDE: Scheme =
    Scheme { name: "wide", marks: |_| true, sentences: (0.83, 0.88), sources: (0.0, 0.70), contents: (0.66, 0.75) };

/// Scores a file, by the wide scheme if its name says so: `wide.jsonl`.
pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let scheme = if task.name().contains("wide") { WIDE } else { SPEECH };
    let (mut sentences, mut sources, mut contents) = (Counts::default(), Counts::default(), Counts::default());
    let mut attributions = 0;
    for (gold, predicted) in &task.predict(&["annotate", "--fields", "attributions"])? {
        let found: Vec<&Value> = list(get(predicted, "attributions"))
            .filter(|it| get(it, "kind").as_str().is_some_and(scheme.marks))
            .collect();
        let gold_ones: Vec<&Value> = list(get(gold, "attributions")).collect();
        attributions += gold_ones.len();
        let text = spans(get(gold, "sentences"));
        sentences.add_sets(&touched(&text, &gold_ones), &touched(&text, &found));
        sources.add_sets(&characters(&gold_ones, "source"), &characters(&found, "source"));
        contents.add_sets(&characters(&gold_ones, "content"), &characters(&found, "content"));
    }
    let row = |measure: &str, score: f64, (floor, goal): (f64, f64)| Row {
        task: "attribution",
        measure: format!("{}: {measure}", scheme.name),
        size: format!("{attributions} attributions"),
        floor: Some(floor),
        score: Some(score),
        goal: Some(goal),
    };
    Ok(vec![
        row("sentences, F1", sentences.f1(), scheme.sentences),
        Row { floor: None, goal: None, ..row("sentences, precision", sentences.precision(), scheme.sentences) },
        Row { floor: None, goal: None, ..row("sentences, recall", sentences.recall(), scheme.sentences) },
        row("source characters, F1", sources.f1(), scheme.sources),
        row("content characters, F1", contents.f1(), scheme.contents),
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
