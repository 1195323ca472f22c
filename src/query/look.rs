//! How the selection is laid out: which sources stand side by side, what the marks in the texts mean, which word or
//! part is looked at closely. None of it changes which claims are selected.

use super::parse::Reader;
use super::value::Names;
use super::write::{Pairs, sources};
use super::{Notice, Sort, aliases, escape};
use corpus::{Corpus, Facet, Few, SourceIx, Value, sort_by_number};

/// How many characters of a word a link carries, and how many it may take in the link. Longer is no word.
const MAX_WORD: usize = 40;
const MAX_ENCODED_WORD: usize = 45;

/// The layout of a page. Its default is left out of links.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// The sources that have a column in the table and a place beside the others; empty for all of them, or the first
    /// few where there are more than [`Look::MAX_COLUMNS`].
    pub columns: Few<SourceIx>,
    /// The source that the others are compared with: it stands first.
    pub pivot: Option<SourceIx>,
    /// What the marks in the texts mean.
    pub marking: Marking,
    /// The word whose uses are shown.
    pub word: Option<String>,
    /// How the table of words is sorted, where the reader has opened what stands around it; by z-score at first.
    pub sort: Option<Sort>,
    /// The part of the page that is shown alone.
    pub embed: Option<Piece>,
    /// The stop of the guided tour, from 1 to [`Look::STOPS`].
    pub stop: Option<u32>,
}

/// What the marks in the texts mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Marking {
    /// How the sources stand to each other on it.
    #[default]
    Told,
    /// What it is about.
    Topic,
    /// How sure the source is.
    Status,
    /// Who says so.
    Voice,
    /// How it is framed.
    Frame,
    /// What no other source tells, and nothing else.
    Alone,
}

/// A part of the page that can be shown without the rest, to be put into another page or printed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Piece {
    /// The table of points by source.
    Table,
    /// The agreement strip.
    Agreement,
    /// The sources at a glance.
    Profiles,
    /// Frames, topics and actors side by side.
    Framing,
    /// The words that set the sources apart.
    Words,
    /// The sheet with questions for a class.
    Worksheet,
}

impl Marking {
    /// All of them, in the order of the interface.
    pub const ALL: [Self; 6] = [Self::Told, Self::Topic, Self::Status, Self::Voice, Self::Frame, Self::Alone];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Topic => "topic",
            Self::Status => "status",
            Self::Voice => "voice",
            Self::Frame => "frame",
            Self::Alone => "alone",
        }
    }
}

impl Piece {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Table, Self::Agreement, Self::Profiles, Self::Framing, Self::Words, Self::Worksheet];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Agreement => "agreement",
            Self::Profiles => "profiles",
            Self::Framing => "framing",
            Self::Words => "words",
            Self::Worksheet => "worksheet",
        }
    }
}

impl Piece {
    /// The words in the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Table => "Table",
            Self::Agreement => "Agreement strip",
            Self::Profiles => "Profiles",
            Self::Framing => "Side by side",
            Self::Words => "Words",
            Self::Worksheet => "Worksheet for a class",
        }
    }
}

impl Look {
    /// How many stops the guided tour has.
    pub const STOPS: u32 = 6;

    /// How many sources stand side by side at most: of more nobody sees a table, and a link grows too long.
    pub const MAX_COLUMNS: usize = 12;

    /// How many do at first where there are more sources than that: as many as fit a wide screen.
    const OF_MANY: usize = 4;

    /// The sources side by side, the pivot first, then in the order of the corpus.
    #[must_use]
    pub fn side_by_side(&self, corpus: &Corpus) -> Vec<SourceIx> {
        let look = self.normalised(corpus);
        let mut columns: Vec<SourceIx> = look.chosen(corpus).into_iter().collect();
        sort_by_number(&mut columns, |&at| if look.pivot == Some(at) { 0 } else { u64::from(at.0) + 1 });
        columns
    }

    /// The sources chosen, or those that stand for no choice.
    fn chosen(&self, corpus: &Corpus) -> Few<SourceIx> {
        if self.columns.is_empty() { within(unchosen(corpus), self.pivot) } else { self.columns.clone() }
    }

    /// The same layout with the source in its place beside the others where it was not, and without it where it was.
    /// The last one stays, as no source at all would mean all of them.
    #[must_use]
    pub fn with_column_toggled(&self, source: SourceIx, corpus: &Corpus) -> Self {
        let mut look = Self { columns: self.chosen(corpus), ..self.clone() };
        if !look.columns.remove(&source) {
            look.columns = within(look.columns, Some(source));
        } else if look.pivot == Some(source) {
            look.pivot = None;
        }
        if look.columns.is_empty() { self.clone() } else { look.normalised(corpus) }
    }

    /// The same layout with another source, or none, that the others are compared with.
    #[must_use]
    pub fn with_pivot(&self, pivot: Option<SourceIx>) -> Self {
        Self { pivot, ..self.clone() }
    }

    /// The layout as far as links and this corpus can express it.
    #[must_use]
    pub(super) fn normalised(&self, corpus: &Corpus) -> Self {
        let mut columns = self.columns.clone();
        columns.retain(|&at| corpus.source(at).is_some());
        let pivot = self.pivot.filter(|&at| corpus.source(at).is_some());
        if !columns.is_empty() {
            columns = within(columns, pivot);
        }
        if columns == within(unchosen(corpus), pivot) {
            columns = Few::new();
        }
        Self {
            columns,
            pivot,
            marking: self.marking,
            word: self.word.as_deref().and_then(word),
            sort: self.sort,
            embed: self.embed,
            stop: self.stop.filter(|stop| (1..=Self::STOPS).contains(stop)),
        }
    }

    /// Adds what is not the default to a link.
    pub(super) fn write(&self, corpus: &Corpus, short: bool, out: &mut Pairs) {
        let look = self.normalised(corpus);
        sources(corpus, "column", &look.columns, short, out);
        if let Some(source) = look.pivot.and_then(|pivot| corpus.source(pivot)) {
            out.push("pivot", &source.metadata.slug);
        }
        if look.marking != Marking::default() {
            out.push("mark", look.marking.slug());
        }
        if let Some(word) = &look.word {
            out.push("word", word);
        }
        if let Some(sort) = look.sort {
            out.push("sort", sort.slug());
        }
        if let Some(piece) = look.embed {
            out.push("embed", piece.slug());
        }
        if let Some(stop) = look.stop {
            out.push("tour", &stop.to_string());
        }
    }

    /// Reads a key of the layout; returns whether it was one.
    pub(super) fn read(reader: &mut Reader<'_>, key: &str, value: &str) -> bool {
        let slug = value.trim().to_ascii_lowercase();
        match key {
            "column" => reader.read_named(Facet::Source, value, |query, value| {
                if let Value::Source(source) = value {
                    query.look.columns.insert(source);
                }
            }),
            "pivot" if reader.is_first("pivot") => {
                let slug = aliases::value(aliases::VALUES, "source", &slug);
                match Names::new(reader.corpus, Facet::Source).find(slug) {
                    Some(Value::Source(source)) => reader.query.look.pivot = Some(source),
                    _ => reader.tell(Notice::UnknownValue(Facet::Source, value.to_owned())),
                }
            }
            "mark" if reader.is_first("mark") => {
                match Marking::ALL.into_iter().find(|marking| marking.slug() == slug) {
                    Some(marking) => reader.query.look.marking = marking,
                    None => reader.tell(Notice::UnknownChoice("way of marking", value.to_owned())),
                }
            }
            "word" if reader.is_first("word") => reader.query.look.word = word(value),
            "sort" if reader.is_first("sort") => match Sort::ALL.into_iter().find(|sort| sort.slug() == slug) {
                Some(sort) => reader.query.look.sort = Some(sort),
                None => reader.tell(Notice::UnknownChoice("order of words", value.to_owned())),
            },
            "embed" if reader.is_first("embed") => match Piece::ALL.into_iter().find(|piece| piece.slug() == slug) {
                Some(piece) => reader.query.look.embed = Some(piece),
                None => reader.tell(Notice::UnknownChoice("part of the page", value.to_owned())),
            },
            "tour" if reader.is_first("tour") => {
                match slug.parse().ok().filter(|stop| (1..=Self::STOPS).contains(stop)) {
                    Some(stop) => reader.query.look.stop = Some(stop),
                    None => reader.tell(Notice::UnknownChoice("stop of the tour", value.to_owned())),
                }
            }
            "pivot" | "mark" | "word" | "sort" | "embed" | "tour" => {}
            _ => return false,
        }
        true
    }
}

/// The sources side by side where a reader has chosen none.
fn unchosen(corpus: &Corpus) -> Few<SourceIx> {
    // Not collected, which would sort first, with a sort of its own to download.
    let mut sources = Few::new();
    let all = corpus.sources.len();
    let shown = if all > Look::MAX_COLUMNS { Look::OF_MANY } else { all };
    sources.extend((0..shown).map(SourceIx::from));
    sources
}

/// The sources with one more, and without the last others where they are too many.
fn within(mut sources: Few<SourceIx>, more: Option<SourceIx>) -> Few<SourceIx> {
    sources.extend(more);
    while sources.len() > Look::MAX_COLUMNS {
        let last = sources.iter().rev().copied().find(|&at| Some(at) != more);
        last.map(|last| sources.remove(&last));
    }
    sources
}

/// A word as a link carries it: without white space at its edges, cut where it is too long.
pub(super) fn word(typed: &str) -> Option<String> {
    let mut encoded = 0;
    let fits = |c: &char| {
        encoded += escape::encoded_len(*c);
        encoded <= MAX_ENCODED_WORD
    };
    let kept: String = typed.trim().chars().take(MAX_WORD).take_while(fits).collect();
    let kept = kept.trim_end();
    (!kept.is_empty()).then(|| kept.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;
    use corpus::sample::{Shape, generated};

    fn corpus() -> Corpus {
        generated(Shape { sources: 4, topics: 2, claims: 12, actors: 1 }, 1)
    }

    /// Checks what a link says by its canonical form, and how many notices it gives.
    fn check(link: &str, canonical: &str, notices: usize) {
        let corpus = corpus();
        let parsed = Query::parse(link, &corpus);
        assert_eq!(parsed.query.to_search(&corpus), canonical, "{link}");
        assert_eq!(parsed.notices.len(), notices, "{link}: {:?}", parsed.notices);
    }

    #[test]
    fn the_layout_is_in_the_link() {
        let all = "?column=newspaper-0&column=newspaper-2&pivot=newspaper-2&mark=voice&word=ta%20lks&sort=here&embed=table&tour=3";
        check(all, all, 0);
        check("?mark=told&word=++&column=", "", 0);
    }

    #[test]
    fn all_columns_are_the_default_and_the_pivot_is_one_of_them() {
        check("?column=newspaper-0&column=newspaper-1&column=newspaper-2&column=newspaper-3", "", 0);
        check("?column=newspaper-0&pivot=newspaper-1", "?column=newspaper-0&column=newspaper-1&pivot=newspaper-1", 0);
    }

    #[test]
    fn what_there_is_not_is_left_out_with_a_notice() {
        check("?column=times&pivot=times&mark=mood&embed=all&tour=99&tour=1", "", 4);
        check("?sort=mood&sort=z", "", 1);
    }

    #[test]
    fn a_column_can_be_taken_away_and_put_back_but_not_the_last() {
        let corpus = corpus();
        let look = Look::default().with_pivot(Some(SourceIx(1)));
        let without = look.with_column_toggled(SourceIx(1), &corpus);
        assert_eq!(look.side_by_side(&corpus), [1, 0, 2, 3].map(SourceIx));
        assert_eq!(without.side_by_side(&corpus), [0, 2, 3].map(SourceIx));
        assert_eq!(without.with_column_toggled(SourceIx(1), &corpus), Look::default());
        let last = Look { columns: [SourceIx(2)].into(), ..Look::default() };
        assert_eq!(last.with_column_toggled(SourceIx(2), &corpus), last);
    }

    #[test]
    fn of_many_sources_the_first_stand_side_by_side_and_others_can_take_their_place() {
        let corpus = generated(Shape { sources: 40, topics: 2, claims: 80, actors: 1 }, 1);
        let shown = |look: &Look| look.side_by_side(&corpus).iter().map(|at| at.0).collect::<Vec<_>>();
        let look = Look::default();
        assert_eq!(shown(&look), (0..4).collect::<Vec<_>>());
        assert_eq!(shown(&look.with_pivot(Some(SourceIx(30)))), [30, 0, 1, 2, 3]);
        let other = look.with_column_toggled(SourceIx(30), &corpus);
        assert_eq!(shown(&other), [0, 1, 2, 3, 30]);
    }
}
