//! What `relate` promises of the genres it is used for: how alike headlines are, which sentences of news tell the same,
//! and which exclude each other. The pairs of `relations/` are made up; the floors hold on all later versions.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_precision_loss)]
#![expect(clippy::disallowed_methods, reason = "a test is no part of the engine")]

use analysis::align::{SentenceRelation, relate};
use analysis::words::{frequency, stem};
use std::collections::BTreeSet;

/// The pairs of a file, each with what is expected of it.
fn pairs(file: &'static str) -> Vec<(&'static str, &'static str, &'static str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let parts = lines.map(|line| {
        let mut parts = line.split('\t');
        (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap())
    });
    parts.collect()
}

/// The ranks of values, equal ones sharing theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count() as f64;
        let equal = values.iter().filter(|other| *other == value).count() as f64;
        below + equal / 2.0
    };
    values.iter().map(rank).collect()
}

/// Spearman's rank correlation.
fn spearman(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (ranks(a), ranks(b));
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (mean_a, mean_b) = (mean(&a), mean(&b));
    let product = |x: &[f64], mean_x: f64, y: &[f64], mean_y: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum()
    };
    product(&a, mean_a, &b, mean_b)
        / (product(&a, mean_a, &a, mean_a) * product(&b, mean_b, &b, mean_b)).sqrt().max(f64::EPSILON)
}

/// The plain way: the share of two texts' stems that they have in common, weighted by rarity.
fn coverage(a: &str, b: &str) -> f64 {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '.').map(|word| word.trim_matches('.'));
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let weighed = |text: &str| -> Vec<(String, f64)> {
        words(text).into_iter().map(|word| (stem::of(&word).into_owned(), 0.05 + frequency::rarity(&word))).collect()
    };
    let (a, b) = (weighed(a), weighed(b));
    let share = |one: &[(String, f64)], other: &[(String, f64)]| {
        let shared = one.iter().filter(|(stem, _)| other.iter().any(|(known, _)| known == stem));
        shared.map(|(_, weight)| weight).sum::<f64>() / one.iter().map(|(_, weight)| weight).sum::<f64>().max(0.01)
    };
    let (of_a, of_b) = (share(&a, &b), share(&b, &a));
    if of_a + of_b > 0.0 { 2.0 * of_a * of_b / (of_a + of_b) } else { 0.0 }
}

/// Prints the pairs, those that are furthest from what is expected first; shown where a floor does not hold.
fn show(mut misses: Vec<(f64, String)>) {
    misses.sort_by(|x, y| y.0.total_cmp(&x.0));
    misses.iter().filter(|(off, _)| *off > 0.0).for_each(|(_, line)| println!("{line}"));
}

#[test]
fn headlines_are_ordered_as_people_would_and_better_than_by_plain_coverage() {
    let pairs = pairs(include_str!("relations/headlines.txt"));
    let gold: Vec<f64> = pairs.iter().map(|(score, ..)| score.parse().unwrap()).collect();
    let own: Vec<f64> = pairs.iter().map(|(_, a, b)| relate(a, b).similarity).collect();
    let plain: Vec<f64> = pairs.iter().map(|(_, a, b)| coverage(a, b)).collect();
    let (gold_ranks, own_ranks) = (ranks(&gold), ranks(&own));
    let miss = |at: usize| {
        let off = gold_ranks[at] - own_ranks[at];
        (off.abs(), format!("{off:+.1} gold {} own {:.3} plain {:.3}: {:?}", gold[at], own[at], plain[at], pairs[at]))
    };
    show((0..pairs.len()).map(miss).collect());
    let (own, plain) = (spearman(&gold, &own), spearman(&gold, &plain));
    println!("headlines: Spearman {own:.3}, plain coverage {plain:.3}");
    assert!(own >= 0.84 && own > plain + 0.05, "Spearman {own:.3}, plain coverage {plain:.3}");
}

/// The share of pairs for which it is as expected whether they are in the relation.
fn accuracy(file: &'static str, name: &str, relation: SentenceRelation) -> f64 {
    let pairs = pairs(file);
    let mut misses = Vec::new();
    for (expected, a, b) in &pairs {
        let found = relate(a, b);
        if (found.relation == relation) != (*expected == name) {
            misses.push((1.0, format!("{expected} {:.3} {a} | {b}: {found:?}", found.similarity)));
        }
    }
    let accuracy = 1.0 - misses.len() as f64 / pairs.len() as f64;
    show(misses);
    println!("{name}: accuracy {accuracy:.3}");
    accuracy
}

#[test]
fn sentences_of_news_that_tell_the_same_are_told_from_those_that_share_a_subject() {
    let found = accuracy(include_str!("relations/paraphrase.txt"), "paraphrase", SentenceRelation::Paraphrase);
    assert!(found >= 0.83, "{found:.3}");
}

#[test]
fn what_a_text_excludes_contradicts_it_and_what_it_leaves_out_does_not() {
    let found = accuracy(include_str!("relations/contradiction.txt"), "contradiction", SentenceRelation::Contradiction);
    assert!(found >= 0.85, "{found:.3}");
}
