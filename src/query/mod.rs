//! The URL is the state: what a reader sees, as a value, and as the query string of a link.
//!
//! Everything on screen derives from a corpus and a [`Query`]. [`Query::parse`] reads any string whatsoever;
//! [`Query::to_search`] writes the one canonical form: keys in a fixed order, values in the order of the corpus,
//! defaults left out. This module knows of no browser.

mod aliases;
mod escape;
mod look;
mod notice;
mod parse;
mod short;
mod sort;
mod title;
mod value;
mod write;

pub use look::{Look, Marking, Piece};
pub use notice::Notice;
pub use sort::Sort;
pub use title::{filter_in_words, label, quoted, title};
pub use value::slug_of;

use corpus::{ClaimIx, Corpus, Facet, Filter, PointIx, Value};

/// A way of looking at the selection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum View {
    /// The sources against each other: agreement, profiles, the table of points.
    #[default]
    Compare,
    /// The selected claims as a list.
    Claims,
    /// The articles in full, with the claims marked.
    Read,
    /// What is loaded, and adding to it.
    Sources,
    /// How everything is computed.
    Method,
}

impl View {
    /// All of them, in the order of the interface.
    pub const ALL: [Self; 5] = [Self::Compare, Self::Claims, Self::Read, Self::Sources, Self::Method];

    /// The value in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Claims => "claims",
            Self::Read => "read",
            Self::Sources => "sources",
            Self::Method => "method",
        }
    }

    /// Whether it shows claims, so that filters matter to it.
    #[must_use]
    pub fn shows_claims(self) -> bool {
        !matches!(self, Self::Sources | Self::Method)
    }

    /// The word in the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Compare => "Compare",
            Self::Claims => "Claims",
            Self::Read => "Read",
            Self::Sources => "Sources",
            Self::Method => "Method",
        }
    }
}

/// The state of the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// Which view is open.
    pub view: View,
    /// Which claims are selected.
    pub filter: Filter,
    /// The claim that is open, in whatever view.
    pub claim: Option<ClaimIx>,
    /// Which of its points is meant, where it is in several and one is.
    pub point: Option<PointIx>,
    /// How it is laid out.
    pub look: Look,
}

/// What a link says, with what of it can't be shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parsed {
    /// The state.
    pub query: Query,
    /// What a reader should know about the link, in the order of the link; empty for every link this program writes.
    pub notices: Vec<Notice>,
}

/// The key that names a reader's own comparison, as which [`Corpus::comparison`] stands in every link to it.
const COMPARISON: &str = "own";

/// The reader's comparison that a link is about; `None` for links to the built-in event.
#[must_use]
pub fn comparison_of(search: &str) -> Option<String> {
    let pairs = search.strip_prefix('?').unwrap_or(search).split('&').filter_map(|part| part.split_once('='));
    let (name, _) = escape::decode(pairs.into_iter().find(|(key, value)| *key == COMPARISON && !value.is_empty())?.1);
    // As drawn when it was made: what is written otherwise is no comparison and never looked for.
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()).then_some(name)
}

impl Query {
    /// The state that shows all that is known of a claim, and filters nothing.
    #[must_use]
    pub fn of_claim(claim: ClaimIx) -> Self {
        Self { view: View::Claims, claim: Some(claim), ..Self::default() }
    }

    /// The same state in another view. A part that stood alone gives way to the whole page.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        let mut query = Self { view, ..self.clone() };
        if view != self.view {
            query.look.embed = None;
        }
        query
    }

    /// The same state with the value chosen where it was not, and not chosen where it was.
    #[must_use]
    pub fn toggled(&self, value: Value) -> Self {
        Self { filter: self.filter.toggled(value), ..self.clone() }
    }

    /// The same state with nothing chosen in a facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        query.filter.values.retain(|value| value.facet() != facet);
        query
    }

    /// The same view without any filter; the open claim stays open.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { filter: Filter::default(), ..self.clone() }
    }

    /// The same state with other words searched for.
    #[must_use]
    pub fn searching(&self, search: &str) -> Self {
        let filter = Filter { search: search.to_owned(), ..self.filter.clone() };
        Self { filter, ..self.clone() }
    }

    /// The same state with another claim open, or none.
    #[must_use]
    pub fn with_claim(&self, claim: Option<ClaimIx>) -> Self {
        Self { claim, point: None, ..self.clone() }
    }

    /// The same state with a point open by one of its claims, which may be in others, too.
    #[must_use]
    pub fn with_point(&self, point: PointIx, claim: ClaimIx, corpus: &Corpus) -> Self {
        let several = corpus.points_of(claim).nth(1).is_some();
        Self { claim: Some(claim), point: several.then_some(point), ..self.clone() }
    }

    /// The same state with the uses of a word shown, or of none where there is no word; what stands around them stays
    /// open.
    #[must_use]
    pub fn looking_up(&self, word: &str) -> Self {
        let word = look::word(word);
        let sort = if word.is_none() { self.look.sort.or(Some(Sort::Z)) } else { self.look.sort };
        self.with_look(Look { word, sort, ..self.look.clone() })
    }

    /// The same state laid out otherwise.
    #[must_use]
    pub fn with_look(&self, look: Look) -> Self {
        Self { look, ..self.clone() }
    }

    /// The place of the point among those of the open claim, from 1; `None` where none is meant or there is no choice.
    fn nth(&self, corpus: &Corpus) -> Option<usize> {
        let (claim, point) = self.claim.zip(self.point)?;
        let at = corpus.points_of(claim).position(|at| at == point)?;
        corpus.points_of(claim).nth(1).map(|_| at + 1)
    }

    /// The state as far as links and this corpus can express it: without values and claims the corpus does not have,
    /// the search without white space at its edges and cut to [`Search::MAX_CHARS`](corpus::Search::MAX_CHARS) characters.
    ///
    /// For a normalised query `parse(to_search(q)) == q`.
    #[must_use]
    pub fn normalised(&self, corpus: &Corpus) -> Self {
        let mut values = self.filter.values.clone();
        values.retain(|&value| slug_of(corpus, value).is_some());
        let (search, _) = parse::search(&self.filter.search);
        Self {
            view: self.view,
            filter: Filter { values, search },
            claim: self.claim.filter(|&claim| corpus.claim(claim).is_some()),
            point: self.nth(corpus).and(self.point),
            look: self.look.normalised(corpus),
        }
    }
}
