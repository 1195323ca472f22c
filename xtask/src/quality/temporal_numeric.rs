//! Dates, numbers and amounts: exact spans, and values of the spans found.

use super::data::{Task, get, list};
use super::metrics::{Counts, share};
use super::table::Row;
use anyhow::Result;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let mut by_kind: BTreeMap<String, (Counts, usize)> = BTreeMap::new();
    let mut all = Counts::default();
    let (mut found, mut equal) = (0, 0);
    let mut any = false;
    for (gold, predicted) in &task.predict(&["annotate", "--fields", "temporal_numeric"])? {
        let kind = get(gold, "kind").as_str().unwrap_or_default();
        any |= get(predicted, "temporal_numeric").is_array();
        let of_kind: Vec<&Value> =
            list(get(predicted, "temporal_numeric")).filter(|span| get(span, "kind") == get(gold, "kind")).collect();
        let place = |span: &Value| Some((get(span, "start").as_u64()?, get(span, "end").as_u64()?));
        let gold_places: BTreeSet<_> = list(get(gold, "spans")).filter_map(place).collect();
        let places: BTreeSet<_> = of_kind.iter().filter_map(|span| place(span)).collect();
        all.add_sets(&gold_places, &places);
        let entry = by_kind.entry(kind.to_owned()).or_default();
        entry.0.add_sets(&gold_places, &places);
        entry.1 += gold_places.len();
        for span in list(get(gold, "spans")).filter(|span| !get(span, "value").is_null()) {
            if let Some(same) = of_kind.iter().find(|other| place(other) == place(span)) {
                found += 1;
                equal += u64::from(is_value(get(same, "value"), get(span, "value")));
            }
        }
    }
    let spans: usize = by_kind.values().map(|(_, spans)| spans).sum();
    let row = |measure: String, spans: usize, floor: Option<f64>, score: f64, goal: Option<f64>| Row {
        task: "dates and quantities",
        measure,
        size: format!("{spans} spans"),
        floor,
        score: Some(score).filter(|_| any),
        goal,
    };
    // Floor: the whole text.
    let mut rows = vec![row("exact spans, F1".to_owned(), spans, Some(0.146), all.f1(), Some(0.88))];
    for (kind, (counts, spans)) in by_kind {
        rows.push(row(format!("{kind}, F1"), spans, None, counts.f1(), None));
    }
    rows.push(row("values of found spans, equal".to_owned(), found as usize, None, share(equal, found), None));
    Ok(rows)
}

/// Whether a value is the gold one, or one of the several readings that the gold gives.
fn is_value(value: &Value, gold: &Value) -> bool {
    let readings =
        gold.as_array().filter(|readings| readings.iter().all(|reading| value.is_string() && reading.is_string()));
    value == gold || readings.is_some_and(|readings| readings.contains(value))
}
