//! The table of points by source, grouped by topic: what the comparison shows.

use crate::{ClaimIx, Corpus, Point, PointIx, Relation, Role, Selection, SourceIx, TopicIx, sort_by_number};

/// The selected points, grouped by topic.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// The topics with selected points: those with the gravest differences first, of equals in the order of the corpus.
    pub groups: Vec<Group>,
}

/// The points shown under one topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The topic.
    pub topic: TopicIx,
    /// The points: first those told differently, then those told by several, then those of one source. Within these
    /// those with the gravest difference come first, then those with the most differences; among equals what stands
    /// higher up in its article comes first, then what has more words.
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
        let mut groups: Vec<Group> = Vec::new();
        groups.extend((0..corpus.topics.len()).map(|topic| Group { topic: topic.into(), rows: Vec::new() }));
        for &ix in &selection.points {
            let Some(point) = corpus.point(ix) else { continue };
            let row = Row { point: ix, entries: entries(corpus, selection, point) };
            if let Some(group) = groups.get_mut(point.topic.at()) {
                group.rows.push(row);
            }
        }
        groups.retain(|group| !group.rows.is_empty());
        for group in &mut groups {
            sort_by_number(&mut group.rows, |row| {
                corpus.point(row.point).map_or(u64::MAX, |point| rank(corpus, point))
            });
        }
        // By relation and differences alone: where things stand in the articles does not rank topics.
        let differs = |group: &Group| {
            let first = group.rows.first().and_then(|row| corpus.point(row.point));
            first.map_or(u64::MAX, |point| rank(corpus, point) >> DIFFERENCES)
        };
        sort_by_number(&mut groups, differs);
        Self { groups }
    }

    /// Leaves out the rows that don't pass, and groups without rows.
    pub fn keep(&mut self, passes: impl Fn(&Row) -> bool) {
        for group in &mut self.groups {
            group.rows.retain(&passes);
        }
        self.groups.retain(|group| !group.rows.is_empty());
    }

    /// Leaves out all but the first rows.
    pub fn cut(&mut self, rows: usize) {
        let mut left = rows;
        for group in &mut self.groups {
            group.rows.truncate(left);
            left -= group.rows.len();
        }
        self.groups.retain(|group| !group.rows.is_empty());
    }

    /// The point with the most telling difference: of those told differently the one that would come first, were they
    /// all in one group.
    #[must_use]
    pub fn most_telling(&self, corpus: &Corpus) -> Option<PointIx> {
        self.first(corpus, &|point| point.relation == Relation::Differently)
    }

    /// What a source tells with the most emphasis of what it alone tells: the point that stands highest up in its article.
    #[must_use]
    pub fn foremost_alone(&self, corpus: &Corpus, source: SourceIx) -> Option<PointIx> {
        self.first(corpus, &|point| point.relation == Relation::Only && point.tellers(corpus) == [source])
    }

    /// The point that would come first of those that pass, were they all in one group.
    fn first(&self, corpus: &Corpus, passes: &dyn Fn(&Point) -> bool) -> Option<PointIx> {
        let points =
            self.groups.iter().flat_map(|group| &group.rows).filter_map(|row| Some((row, corpus.point(row.point)?)));
        let passing = points.filter(|(_, point)| passes(point));
        passing.min_by_key(|(_, point)| rank(corpus, point)).map(|(row, _)| row.point)
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
    let heads = |claim| {
        let role = corpus
            .claim(claim)
            .and_then(|claim| Some(corpus.source(claim.source)?.paragraphs.get(claim.paragraph as usize)?.role));
        matches!(role, Some(Role::Title | Role::Subheading))
    };
    // By source, then the selected before the others, then those that make a difference, then sentences before the
    // headings that announce them, then by place.
    sort_by_number(&mut entries, |entry| {
        let flags = [!entry.selected, !differs(entry.claim), heads(entry.claim)];
        let flags = flags.into_iter().fold(0, |flags, flag| flags << 1 | u64::from(flag));
        u64::from(entry.source.0) << 35 | flags << 32 | u64::from(entry.claim.0)
    });
    entries
}

/// Where the differences begin in a rank.
const DIFFERENCES: u32 = 48;

/// What rows are sorted by within their group, see [`Group::rows`]: the parts one after the other, each in as many bits
/// as it needs and no more than it has.
fn rank(corpus: &Corpus, point: &Point) -> u64 {
    let relation: u64 = match point.relation {
        Relation::Differently => 0,
        Relation::All | Relation::Both => 1,
        Relation::Only => 2,
    };
    const NONE: u64 = 0b111;
    let gravest = point.differences.iter().map(|difference| difference.kind as u64).min().unwrap_or(NONE);
    let differences = point.differences.len().min(0xff) as u64;
    let claims = || point.claims.iter().filter_map(|&claim| corpus.claim(claim));
    let words = claims().fold(0, |sum: u32, claim| sum.saturating_add(claim.words));
    let highest =
        claims().map(|claim| claim.paragraph).min().map_or(0xffff, |paragraph| u64::from(paragraph.min(0xffff)));
    relation << 59 | gravest << 56 | (0xff - differences) << DIFFERENCES | highest << 32 | u64::from(u32::MAX - words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Draft, bridge};
    use crate::{DifferenceKind, Filter, Index, Status, Value};

    fn table(corpus: &Corpus, values: &[Value]) -> Table {
        let filter = Filter { values: values.iter().copied().collect(), search: String::new() };
        Table::new(corpus, &Index::new(corpus).select(&filter))
    }

    fn points(table: &Table) -> Vec<(u32, Vec<u32>)> {
        let rows = |group: &Group| group.rows.iter().map(|row| row.point.0).collect();
        table.groups.iter().map(|group| (group.topic.0, rows(group))).collect()
    }

    #[test]
    fn points_are_grouped_by_topic_what_differs_most_first() {
        let table = table(&bridge(), &[]);
        assert_eq!(points(&table), [(1, vec![1, 4]), (0, vec![0, 3]), (2, vec![2]), (3, vec![5])]);
        assert_eq!(table.rows(), 6);
    }

    #[test]
    fn what_differs_comes_first_and_then_what_stands_higher_up() {
        let claims = |draft: Draft| {
            (0..5).fold(draft, |draft, _| draft.paragraph(Role::Body).claim("One claim", &["topic"], Status::Fact))
        };
        let draft = claims(claims(Draft::new("", &["topic"]).source("a")).source("b"));
        let corpus = draft
            .point(&[4], Relation::Only, &[])
            .point(&[3, 8], Relation::Both, &[])
            .point(&[2, 7], Relation::Both, &[DifferenceKind::Speaker])
            .point(&[1, 6], Relation::Differently, &[DifferenceKind::Date])
            .point(&[0, 5], Relation::Differently, &[DifferenceKind::Date, DifferenceKind::Status])
            .point(&[9], Relation::Differently, &[DifferenceKind::Polarity])
            .corpus();
        assert_eq!(points(&table(&corpus, &[])), [(0, vec![5, 4, 3, 2, 1, 0])]);
    }

    #[test]
    fn a_table_can_be_cut_after_so_many_rows() {
        let all = table(&bridge(), &[]);
        for rows in 0..8 {
            let mut cut = all.clone();
            cut.cut(rows);
            let shown: Vec<u32> = points(&cut).into_iter().flat_map(|(_, rows)| rows).collect();
            assert_eq!(shown, [1, 4, 0, 3, 2, 5].into_iter().take(rows).collect::<Vec<_>>());
            assert!(cut.groups.iter().all(|group| !group.rows.is_empty()));
        }
    }

    #[test]
    fn the_most_telling_difference_is_the_gravest_of_all_topics() {
        let corpus = bridge();
        assert_eq!(table(&corpus, &[]).most_telling(&corpus), Some(PointIx(1)));
        assert_eq!(table(&corpus, &[Value::Topic(TopicIx(2))]).most_telling(&corpus), None);
    }

    #[test]
    fn a_counterpart_outside_the_filter_is_shown_and_marked() {
        let corpus = bridge();
        let table = table(&corpus, &[Value::Source(SourceIx(1)), Value::Topic(TopicIx(0))]);
        let row = &table.groups[0].rows[0];
        let cell = |source| row.cell(SourceIx(source)).iter().map(|entry| (entry.claim.0, entry.selected));
        assert!(cell(0).eq([(0, false), (1, false)]));
        assert!(cell(1).eq([(5, true)]));
    }

    #[test]
    fn a_cell_is_empty_only_where_the_article_is_silent() {
        let corpus = bridge();
        let table = table(&corpus, &[Value::Source(SourceIx(0))]);
        let silent: Vec<u32> = table
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .filter(|row| row.cell(SourceIx(1)).is_empty())
            .map(|row| row.point.0)
            .collect();
        assert_eq!(silent, [4]);
        assert!(table.groups[0].rows[0].cell(SourceIx(7)).is_empty());
    }

    #[test]
    fn the_main_claim_is_the_selected_one_or_else_the_one_that_differs() {
        let corpus = Draft::new("", &["topic"])
            .source("a")
            .paragraph(Role::Body)
            .claim("First", &["topic"], Status::Fact)
            .claim("Second", &["topic"], Status::Expected)
            .source("b")
            .paragraph(Role::Body)
            .claim("Third", &["topic"], Status::Fact)
            .point(&[1, 0, 2], Relation::Differently, &[DifferenceKind::Status])
            .corpus();
        let main = |values: &[Value]| table(&corpus, values).groups[0].rows[0].cell(SourceIx(0))[0].claim.0;
        assert_eq!(main(&[]), 1);
        assert_eq!(main(&[Value::Status(Status::Fact)]), 0);
    }
}
