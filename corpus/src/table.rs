//! The table of points by source, grouped by topic: what the comparison shows.

use crate::{ClaimIx, Corpus, Point, PointIx, Relation, Selection, SourceIx, TopicIx};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The selected points, grouped by topic.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// The topics with selected points, in the order of the corpus.
    pub groups: Vec<Group>,
}

/// The points shown under one topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The topic.
    pub topic: TopicIx,
    /// The points: first those told differently (the gravest difference first, then the most differences), then those
    /// told by several, then those of one source; among equals what stands higher up in its article comes first, then
    /// what has more words.
    pub rows: Vec<Row>,
}

/// A point and what each source says on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The point; its relation and differences are those of the whole corpus.
    pub point: PointIx,
    entries: Vec<Entry>,
}

/// A claim in a cell of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The claim.
    pub claim: ClaimIx,
    /// Its source: the column.
    pub source: SourceIx,
    /// Whether it passes the filter. One that does not is shown all the same, marked, as the counterpart of those
    /// that do.
    pub selected: bool,
}

impl Row {
    /// What a source says on the point, the main claim first: selected claims before others, then those a difference
    /// rests on, then as they stand in the article. Empty where the article does not have the point at all, whatever
    /// the filter.
    #[must_use]
    pub fn cell(&self, source: SourceIx) -> &[Entry] {
        let start = self.entries.partition_point(|entry| entry.source < source);
        let end = self.entries.partition_point(|entry| entry.source <= source);
        self.entries.get(start..end).unwrap_or(&[])
    }
}

impl Table {
    /// The table of the points with at least one selected claim.
    #[must_use]
    pub fn new(corpus: &Corpus, selection: &Selection) -> Self {
        let mut groups: BTreeMap<TopicIx, Vec<(_, Row)>> = BTreeMap::new();
        for &ix in &selection.points {
            let Some(point) = corpus.point(ix) else { continue };
            let row = Row { point: ix, entries: entries(corpus, selection, point) };
            groups.entry(point.topic).or_default().push((rank(corpus, point), row));
        }
        let groups = groups.into_iter().map(|(topic, mut rows)| {
            rows.sort_by(|one, other| one.0.cmp(&other.0));
            Group { topic, rows: rows.into_iter().map(|(_, row)| row).collect() }
        });
        Self { groups: groups.collect() }
    }

    /// How many points it shows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }
}

fn entries(corpus: &Corpus, selection: &Selection, point: &Point) -> Vec<Entry> {
    let known = point.claims.iter().filter_map(|&claim| Some((claim, corpus.claim(claim)?.source)));
    let mut entries: Vec<Entry> =
        known.map(|(claim, source)| Entry { claim, source, selected: selection.has(claim) }).collect();
    let differs = |claim| point.differences.iter().flat_map(|it| &it.sides).any(|side| side.claim == claim);
    entries.sort_by_key(|entry| (entry.source, !entry.selected, !differs(entry.claim), entry.claim));
    entries
}

/// What rows are sorted by within their group; see [`Group::rows`].
fn rank(corpus: &Corpus, point: &Point) -> impl Ord + use<> {
    let relation = match point.relation {
        Relation::Differently => 0,
        Relation::Both => 1,
        Relation::Only => 2,
    };
    let gravest = point.differences.iter().map(|difference| difference.kind).min();
    let claims = || point.claims.iter().filter_map(|&claim| corpus.claim(claim));
    let words = claims().fold(0, |sum: u32, claim| sum.saturating_add(claim.words));
    let highest = claims().map(|claim| claim.paragraph).min();
    (relation, gravest, Reverse(point.differences.len()), highest, Reverse(words))
}
