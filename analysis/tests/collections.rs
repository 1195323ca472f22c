//! What grouping articles promises where no dates help: events of one kind are told apart, whoever else is there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use analysis::{Document, events};

/// The articles of a collection with the name of their event.
fn articles() -> Vec<(&'static str, &'static str)> {
    let sections = include_str!("collections/look-alikes.txt").split("\n== ").skip(1);
    sections.map(|section| section.split_once('\n').unwrap()).collect()
}

/// F1 over pairs of articles put together.
fn pair_f1(articles: &[(&str, &str)]) -> f64 {
    let documents: Vec<Document<'_>> = articles.iter().map(|(_, text)| Document::new(text)).collect();
    let found = events::group(&documents, &[]);
    let (mut right, mut together) = (0, 0);
    for b in 0..articles.len() {
        for a in 0..b {
            let (expected, found) = (articles[a].0 == articles[b].0, found[a] == found[b]);
            right += usize::from(expected && found);
            together += usize::from(expected) + usize::from(found);
        }
    }
    2.0 * right as f64 / together as f64
}

#[track_caller]
fn check(articles: &[(&str, &str)], least: f64) {
    let reached = pair_f1(articles);
    assert!(reached >= least, "{reached:.3}");
}

#[test]
fn events_of_one_kind_are_told_apart_by_words_alone() {
    check(&articles(), 0.98);
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let mut turned = articles();
    turned.reverse();
    check(&turned, 0.98);
    let (even, odd): (Vec<_>, Vec<_>) = articles().into_iter().enumerate().partition(|(at, _)| at % 2 == 0);
    let shuffled: Vec<_> = even.into_iter().chain(odd).map(|(_, article)| article).collect();
    check(&shuffled, 0.98);
}

#[test]
fn few_articles_are_told_apart_as_many_are() {
    for kind in ["quake", "act", "election", "hospital", "takeover", "awards", "orion"] {
        let some: Vec<_> = articles().into_iter().filter(|(event, _)| event.starts_with(kind)).collect();
        check(&some, 0.9);
    }
}

/// Two of each are too few to part events that share their names, such as two tremors on one island.
#[test]
fn two_articles_of_each_event_find_each_other() {
    let all = articles();
    let mut first_two: Vec<(&str, &str)> = Vec::new();
    for article in all {
        if first_two.iter().filter(|kept| kept.0 == article.0).count() < 2 {
            first_two.push(article);
        }
    }
    check(&first_two, 0.7);
}

#[test]
fn titles_and_leads_nearly_do() {
    let all = articles();
    let heads: Vec<String> =
        all.iter().map(|(_, text)| text.split_inclusive(". ").take(1).collect::<String>()).collect();
    let short: Vec<(&str, &str)> = all.iter().zip(&heads).map(|((event, _), head)| (*event, head.as_str())).collect();
    check(&short, 0.8);
}

#[test]
fn copies_of_a_report_are_no_event_of_their_own() {
    let all = articles();
    let copied: Vec<(&str, &str)> = all.iter().chain(&all).chain(&all).copied().collect();
    check(&copied, 0.98);
    // Papers that cut an agency's report from the end.
    let cut: Vec<String> =
        all.iter().map(|(_, text)| text.rsplit_once(". ").unwrap_or((text, "")).0.to_owned()).collect();
    let shortened: Vec<(&str, &str)> = all.iter().zip(&cut).map(|((event, _), text)| (*event, text.as_str())).collect();
    check(&[all, shortened].concat(), 0.95);
}
