//! The filters: for each facet its values with what choosing them would give.
//!
//! Each value is a native checkbox, for keyboards and listeners, named by a link to the state the checkbox would
//! lead to, so that it can be opened in a new tab, copied or bookmarked like any other. The link is left out of the
//! tab order: it does what the checkbox just before it does.

use super::bar::{Part, bar};
use super::chips::facet_label;
use super::filters::button;
use super::source_tag::{colour, source_tag};
use super::status_mark::shape;
use crate::browser::GOES;
use crate::desk::{Act, Desk};
use crate::markup::{Element, el, link};
use crate::query;
use crate::scene::{Scene, counted, letter};
use corpus::{Count, Facet, SourceIx, Value};

/// The facets a reader chooses from beside the results. Relations are chosen in the agreement strip; frames only by a
/// link, as the words that indicate them are no evidence yet that a reader would accept.
const SHOWN: [Facet; 5] = [Facet::Topic, Facet::Source, Facet::Status, Facet::Voice, Facet::Actor];

/// How many values of a facet are shown before the rest is folded away.
const UNFOLDED: usize = 8;

/// The filters of each facet that has values.
#[must_use]
pub(super) fn facets(scene: &Scene, desk: &Desk) -> Vec<Element> {
    SHOWN.into_iter().filter_map(|facet| facet_box(scene, facet, desk.unfolded.contains(&facet))).collect()
}

fn facet_box(scene: &Scene, facet: Facet, unfolded: bool) -> Option<Element> {
    let values = scene.index.values(facet).count();
    let fold = foldable(values).then(|| {
        let label = match folded(scene, facet) {
            hidden if !unfolded && hidden > 0 => [&hidden.to_string(), " more ", plural(facet)].concat(),
            _ => "Fewer".to_owned(),
        };
        button(Act::Fold(facet)).class("plain").attr("aria-expanded", unfolded.to_string()).with(label)
    });
    let legend = el("legend").with(facet_label(facet));
    let facet = el("fieldset").class("facet").with(legend).with(rows(scene, facet, unfolded)).with(fold);
    (values > 0).then_some(facet)
}

/// Whether so many values are worth folding: not where only one would be hidden.
fn foldable(values: usize) -> bool {
    values > UNFOLDED + 1
}

/// Whether a value is hidden while its facet is folded. A chosen one never is.
fn folds(scene: &Scene, at: usize, value: Value) -> bool {
    at >= UNFOLDED && !scene.query.filter.has(value)
}

/// How many values are hidden while the facet is folded.
fn folded(scene: &Scene, facet: Facet) -> usize {
    let values = scene.index.values(facet).enumerate();
    values.filter(|&(at, value)| folds(scene, at, value)).count()
}

fn rows(scene: &Scene, facet: Facet, unfolded: bool) -> Element {
    let counts = scene.index.counts(&scene.selection, facet);
    let most = counts.iter().map(|count| count.total).max().unwrap_or(0);
    let all = unfolded || !foldable(counts.len());
    let mut rows = el("div");
    for (at, count) in counts.iter().enumerate() {
        if all || !folds(scene, at, count.value) {
            rows = rows.with(row(scene, count, most));
        }
    }
    rows
}

fn row(scene: &Scene, count: &Count, most: u32) -> Element {
    let value = count.value;
    let chosen = scene.query.filter.has(value);
    let next = scene.link(&scene.query.toggled(value));
    let id = id_of(scene, value);
    let told = [&id, "-count"].concat();
    let class = match (chosen, count.total) {
        (true, _) => "row on",
        (false, 0) => "row none",
        _ => "row",
    };
    let mark = match value {
        Value::Status(status) => Some(shape(status)),
        Value::Source(source) => Some(source_tag(source)),
        _ => None,
    };
    let split = count.per_source.iter().enumerate();
    let split: Vec<Part> = split.map(|(at, &length)| Part { class: colour(at.into()), length }).collect();
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("aria-labelledby", id.clone())
        .attr("aria-describedby", told.clone())
        .attr(GOES, "")
        .checked(chosen);
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let name = link(next).attr("id", id).attr("tabindex", "-1").with(mark).with(" ").with(name);
    let figure = el("span").attr("aria-hidden", "true").with(count.total.to_string());
    let figure = el("span").class("count").with(figure);
    let figure = figure.with(el("span").class("unseen").attr("id", told).with(in_words(count)));
    el("div").class(class).with(tick).with(name).with(bar("mini", &split, most)).with(figure)
}

/// A count in words: `11 claims: 4 in A, 7 in B`.
fn in_words(count: &Count) -> String {
    let mut words = counted(count.total as usize, "claim", "claims");
    let split = count.per_source.iter().enumerate().filter(|(_, claims)| **claims > 0);
    for (nth, (at, claims)) in split.enumerate() {
        words.push_str(if nth == 0 { ": " } else { ", " });
        words.push_str(&claims.to_string());
        words.push_str(" in ");
        words.push_str(&letter(SourceIx::from(at)));
    }
    words
}

fn id_of(scene: &Scene, value: Value) -> String {
    let slug = query::slug_of(scene.corpus, value).unwrap_or_default();
    let facet = match value.facet() {
        Facet::Topic => "topic-",
        Facet::Source => "source-",
        Facet::Status => "status-",
        Facet::Voice => "voice-",
        Facet::Actor => "actor-",
        Facet::Frame => "frame-",
        Facet::Relation => "relation-",
    };
    [facet, slug].concat()
}

/// What the values of a facet are called.
#[must_use]
pub fn plural(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "topics",
        Facet::Source => "sources",
        Facet::Status => "statuses",
        Facet::Voice => "voices",
        Facet::Actor => "names",
        Facet::Frame => "frames",
        Facet::Relation => "relations",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::TopicIx;

    #[test]
    fn a_count_names_the_sources_that_have_some() {
        let check = |per_source: &[u32], expected: &str| {
            let total = per_source.iter().sum();
            let count = Count { value: Value::Topic(TopicIx(0)), per_source: per_source.to_vec(), total };
            assert_eq!(in_words(&count), expected);
        };
        check(&[4, 7], "11 claims: 4 in A, 7 in B");
        check(&[0, 1], "1 claim: 1 in B");
        check(&[0, 0], "0 claims");
    }
}
