//! Pairs of sentences: how they stand to each other, and how alike they are.
//!
//! What is measured of a pair follows from what its gold record has: one of three relations and a score, one of two
//! relations, or a score alone.

use super::data::{Task, get};
use super::metrics::{Confusion, spearman};
use super::table::Row;
use anyhow::Result;
use serde_json::Value;

/// A kind of data with its rows.
struct Kind {
    name: &'static str,
    has: fn(&Value) -> bool,
    measures: &'static [Measure],
}

/// A figure with its floor and goal.
type Measure = (Figure, f64, Option<f64>);

#[derive(Clone, Copy)]
enum Figure {
    Accuracy,
    F1(&'static str),
    Similarity,
}

/// The floors of captions: contradiction where one side is negated, else neutral; word overlap as similarity. Of news: a
/// mismatch of negation; word overlap; coverage by stems weighted by rarity.
const KINDS: [Kind; 4] = [
    Kind {
        name: "captions",
        has: |gold| is_one_of(gold, &["contradiction", "entailment", "neutral"]) && get(gold, "score").is_number(),
        measures: &[
            (Figure::Accuracy, 0.666, Some(0.78)),
            (Figure::F1("contradiction"), 0.844, Some(0.85)),
            (Figure::F1("entailment"), 0.0, None),
            (Figure::Similarity, 0.458, Some(0.72)),
        ],
    },
    Kind {
        name: "newswire",
        has: |gold| !get(gold, "score").is_number() && is_one_of(gold, &["contradiction", "not_contradiction"]),
        measures: &[(Figure::Accuracy, 0.55, Some(0.70)), (Figure::F1("contradiction"), 0.0, None)],
    },
    Kind {
        name: "news paraphrase",
        has: |gold| is_one_of(gold, &["paraphrase", "different"]),
        measures: &[(Figure::Accuracy, 0.725, Some(0.76)), (Figure::F1("paraphrase"), 0.0, None)],
    },
    Kind {
        name: "headlines",
        has: |gold| !get(gold, "relation").is_string() && get(gold, "score").is_number(),
        measures: &[(Figure::Similarity, 0.755, Some(0.80))],
    },
];

pub(super) fn score(task: &Task) -> Result<Vec<Row>> {
    let pairs = task.predict(&["relate"])?;
    let rows = KINDS.iter().flat_map(|kind| {
        let own: Vec<&(&Value, Value)> = pairs.iter().filter(|(gold, _)| (kind.has)(gold)).collect();
        rows(kind, &own)
    });
    Ok(rows.collect())
}

fn is_one_of(gold: &Value, relations: &[&str]) -> bool {
    get(gold, "relation").as_str().is_some_and(|relation| relations.contains(&relation))
}

fn rows(kind: &Kind, pairs: &[&(&Value, Value)]) -> Vec<Row> {
    let mut classes = Confusion::default();
    let mut scores = Vec::new();
    for (gold, predicted) in pairs {
        let relation = get(gold, "relation").as_str().unwrap_or_default();
        classes.add(relation, class(kind, get(predicted, "relation").as_str().unwrap_or_default()));
        let number = |value: &Value| value.as_f64().unwrap_or(0.0);
        scores.push((number(get(gold, "score")), number(get(predicted, "similarity"))));
    }
    let measures = if pairs.is_empty() { &[] } else { kind.measures };
    let row = |&(figure, floor, goal): &Measure| Row {
        task: "relations",
        measure: match figure {
            Figure::Accuracy => format!("{}: accuracy", kind.name),
            Figure::F1(class) => format!("{}: {class}, F1", kind.name),
            Figure::Similarity => format!("{}: similarity, Spearman", kind.name),
        },
        size: format!("{} pairs", pairs.len()),
        floor: Some(floor),
        score: Some(match figure {
            Figure::Accuracy => classes.accuracy(),
            Figure::F1(class) => classes.f1(class),
            Figure::Similarity => spearman(&scores),
        }),
        goal,
    };
    measures.iter().map(row).collect()
}

/// The class of the data that a predicted relation is: of three, what says the same entails it; of two, whatever is not
/// the first is the second.
fn class<'p>(kind: &Kind, predicted: &'p str) -> &'p str {
    match (kind.name, predicted) {
        ("captions", "paraphrase") => "entailment",
        ("newswire", other) if other != "contradiction" => "not_contradiction",
        ("news paraphrase", other) if other != "paraphrase" => "different",
        (_, other) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use serde_json::{Value, json};

    fn check(gold: &Value, kinds: &[&str]) {
        let found: Vec<&str> = KINDS.iter().filter(|kind| (kind.has)(gold)).map(|kind| kind.name).collect();
        assert_eq!(found, kinds, "{gold}");
    }

    #[test]
    fn what_is_measured_follows_from_the_gold_record() {
        check(&json!({"relation": "neutral", "score": 3.5}), &["captions"]);
        check(&json!({"relation": "contradiction", "score": 3.5}), &["captions"]);
        check(&json!({"relation": "contradiction"}), &["newswire"]);
        check(&json!({"relation": "not_contradiction"}), &["newswire"]);
        check(&json!({"relation": "different"}), &["news paraphrase"]);
        check(&json!({"score": 4.2}), &["headlines"]);
        check(&json!({}), &[]);
    }
}
