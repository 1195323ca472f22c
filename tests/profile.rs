//! What the page promises of a source at a glance: each figure with the claims it counts.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests")]

use corpus::sample::bridge;
use corpus::{Corpus, Evidence, Span};
use parallax_app::desk::Desk;
use parallax_app::loaded::Loaded;
use parallax_app::page;
use parallax_app::query::Query;
use parallax_app::scene::Scene;
use std::sync::Arc;

/// The rows of the profile of each source, as words and as the links in them.
fn profiles(corpus: Corpus, link: &str) -> Vec<Vec<(String, Vec<String>)>> {
    let loaded = Loaded::made(corpus);
    let query = Query::parse(link, &loaded.corpus).query;
    let selection = Arc::new(loaded.index.select(&query.filter));
    // Where claims are filtered the profiles are folded, and drawn once a fold is opened.
    let desk = Desk { folds_opened: true, ..Desk::default() };
    let html = page::page(&Scene::new(loaded, query, selection), &desk).to_string();
    let rows = |card: &str| {
        let rows = card.split("<dt>").skip(1).map(|row| row.split_once("</dd>").map_or(row, |(row, _)| row));
        rows.map(|row| (plain(&row.replace("</dt>", ": ")), links(row))).collect()
    };
    html.split("<article").skip(1).map(|card| rows(card.split_once("</article>").expect("an end").0)).collect()
}

fn plain(html: &str) -> String {
    html.split('<')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('>').map_or("", |it| it.1) })
        .collect()
}

fn links(html: &str) -> Vec<String> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|link| link.replace("&amp;", "&")).collect()
}

/// What a row of the profile of a source says, and where its figures lead.
fn row(link: &str, source: usize, name: &str) -> (String, Vec<String>) {
    let profiles = profiles(shown(), link);
    let found = profiles[source].iter().find(|(words, _)| words.starts_with(name));
    found.expect("the row").clone()
}

/// The bridge, where the words that show a frame are known.
fn shown() -> Corpus {
    let mut corpus = bridge();
    let start = corpus.sources[0].text.find("pay two").expect("the words");
    let claim =
        corpus.claims.iter().position(|claim| claim.span.start as usize <= start && start < claim.span.end as usize);
    for tag in &mut corpus.claims[claim.expect("the claim")].frames {
        tag.evidence = Evidence { words: vec![Span::new(start, start + 3)], ..tag.evidence.clone() };
    }
    corpus
}

#[test]
fn topics_of_the_head_stand_apart_from_those_that_come_late() {
    let (words, links) = row("", 0, "Up front");
    assert!(words.starts_with("Up front: Bridge, headline · Tolls, paragraph 1 · Jobs, paragraph 1"), "{words}");
    assert_eq!(links[0], "?view=claims&topic=bridge&source=post");
    let (words, links) = row("", 0, "Far down");
    assert_eq!((words.as_str(), links.len()), ("Far down: Air defence, paragraph 2", 1));
}

#[test]
fn what_no_other_source_tells_is_counted_and_opens() {
    let (words, links) = row("", 1, "Told only here");
    assert_eq!(words, "Told only here: 48% (3 claims)");
    assert_eq!(links, ["?view=claims&source=wire&told=only"]);
}

#[test]
fn named_speakers_stand_apart_from_unnamed_ones() {
    let (words, links) = row("", 0, "Who speaks");
    assert_eq!(words, "Who speaks: outlet’s own voice 61% (3) · named speakers 22% (1) · unnamed 17% (1)");
    assert_eq!(links[1], "?view=claims&source=post&voice=lucja-aberg");
    let (words, links) = row("?told=both", 0, "Who speaks");
    assert_eq!((words.as_str(), links.len()), ("Who speaks: unnamed 100% (1)", 1));
}

#[test]
fn a_frame_shows_the_words_it_rests_on() {
    let (words, links) = row("", 0, "Frames");
    assert!(words.contains("Economic consequences 42% (2) “pay”"), "{words}");
    assert!(links.contains(&"?view=claims&source=post&frame=economic".to_owned()), "{links:?}");
}

#[test]
fn a_row_without_figures_says_so() {
    assert_eq!(row("", 1, "Frames").0, "Frames: none found");
    assert_eq!(profiles(Corpus::default(), ""), Vec::<Vec<_>>::new());
}
