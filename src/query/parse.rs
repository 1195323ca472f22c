//! From the query string of a link to the state. Total: any string gives a state.

use super::value::{Names, key_of};
use super::{Notice, Parsed, Query, View, aliases, escape, short};
use corpus::{Corpus, Facet, Search};
use std::collections::{BTreeMap, BTreeSet};

/// How many notices a link can give before the rest is only counted.
const MAX_NOTICES: usize = 5;

/// How many characters the search may take in a link: what is left of [`super::MAX_LINK`] must do for the filters.
/// Latin text of [`Search::MAX_CHARS`] characters fits; scripts that need nine characters a letter get 66 letters.
const MAX_ENCODED_SEARCH: usize = 600;

impl Query {
    /// Reads the query string of a link, with or without its question mark.
    ///
    /// Unknown keys and empty values are ignored: others add keys of their own to links. Unknown values are dropped
    /// with a notice. Of `view`, `q` and `claim` the first one counts. Values of one facet may come in any order and
    /// more than once.
    #[must_use]
    pub fn parse(search: &str, corpus: &Corpus) -> Parsed {
        let mut reader = Reader::new(corpus);
        for part in search.strip_prefix('?').unwrap_or(search).split('&') {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let ((key, _), (value, damaged)) = (escape::decode(key), escape::decode(value));
            if !value.trim().is_empty() {
                reader.read(aliases::key(aliases::KEYS, &key), &value, damaged);
            }
        }
        reader.finish()
    }
}

/// The search as a link carries it, and whether something was cut: without white space at the edges, and no longer
/// than [`Search::MAX_CHARS`] characters and [`MAX_ENCODED_SEARCH`] characters in the link.
pub(super) fn search(typed: &str) -> (String, bool) {
    let typed = typed.trim();
    let mut encoded = 0;
    let fits = |c: &char| {
        encoded += escape::encoded_len(*c);
        encoded <= MAX_ENCODED_SEARCH
    };
    let kept: String = typed.chars().take(Search::MAX_CHARS).take_while(fits).collect();
    let cut = kept.len() < typed.len();
    (kept.trim_end().to_owned(), cut)
}

struct Reader<'a> {
    corpus: &'a Corpus,
    query: Query,
    names: BTreeMap<Facet, Names<'a>>,
    /// The keys that count once and have been seen.
    seen: BTreeSet<&'static str>,
    notices: Vec<Notice>,
    told: BTreeSet<Notice>,
}

impl<'a> Reader<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let (names, seen, told) = Default::default();
        Self { corpus, query: Query::default(), names, seen, notices: Vec::new(), told }
    }

    fn read(&mut self, key: &str, value: &str, damaged: bool) {
        match key {
            "view" if self.seen.insert("view") => self.read_view(value),
            "q" if self.seen.insert("q") => self.read_search(value, damaged),
            "claim" if self.seen.insert("claim") => self.read_claim(value),
            _ => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| key_of(*facet) == key) {
                    self.read_value(facet, value);
                }
            }
        }
    }

    fn read_view(&mut self, value: &str) {
        let slug = value.trim().to_ascii_lowercase();
        let slug = aliases::value(aliases::VALUES, "view", &slug);
        match View::ALL.into_iter().find(|view| view.slug() == slug) {
            Some(view) => self.query.view = view,
            None => self.tell(Notice::UnknownView(value.to_owned())),
        }
    }

    fn read_search(&mut self, value: &str, damaged: bool) {
        let (search, cut) = search(value);
        self.query.filter.search = search;
        if damaged {
            self.tell(Notice::UnreadableSearch);
        }
        if cut {
            self.tell(Notice::LongSearch);
        }
    }

    fn read_claim(&mut self, value: &str) {
        let id = value.trim().to_ascii_lowercase();
        self.query.claim = self.corpus.claim_by_id(aliases::value(aliases::VALUES, "claim", &id));
        if self.query.claim.is_none() {
            self.tell(Notice::GoneClaim(value.to_owned()));
        }
    }

    fn read_value(&mut self, facet: Facet, value: &str) {
        let corpus = self.corpus;
        let names = self.names.entry(facet).or_insert_with(|| Names::new(corpus, facet));
        let mut unknown = Vec::new();
        match value.trim().strip_prefix(short::MARK) {
            Some(list) => {
                for code in short::codes(list) {
                    match names.find_code(&code) {
                        Some(value) => _ = self.query.filter.values.insert(value),
                        None => unknown.push(format!("{}{code}", short::MARK)),
                    }
                }
            }
            None => match names.find(value) {
                Some(value) => _ = self.query.filter.values.insert(value),
                None => unknown.push(value.to_owned()),
            },
        }
        unknown.into_iter().for_each(|value| self.tell(Notice::UnknownValue(facet, value)));
    }

    /// Notes a notice unless it is noted already.
    fn tell(&mut self, notice: Notice) {
        if self.told.insert(notice.clone()) && self.told.len() <= MAX_NOTICES {
            self.notices.push(notice);
        }
    }

    fn finish(mut self) -> Parsed {
        match self.told.len().saturating_sub(MAX_NOTICES) {
            0 => {}
            more => self.notices.push(Notice::More(more)),
        }
        Parsed { query: self.query, notices: self.notices }
    }
}
