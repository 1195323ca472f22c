//! From the state to the query string of its link.

use super::value::{Names, key_of, slug_of};
use super::{COMPARISON, Query, View, escape, parse, short};
use corpus::{Corpus, Facet, Few, SourceIx};

/// How long a readable query string may be, in characters. Beyond it facets are written as lists of
/// short codes: some mail programs and chats cut links off after two thousand characters.
const MAX_READABLE: usize = 1900;

impl Query {
    /// The canonical query string: `?view=read&topic=air-defence&q=s-400`, or the empty string for the default state.
    ///
    /// Two states give the same string exactly when they are the same for this corpus, as by [`Query::normalised`].
    /// Only ASCII. Below 2,000 characters for about 300 chosen values beside the longest search, more beside a
    /// shorter one; beyond that the link is long rather than wrong.
    #[must_use]
    pub fn to_search(&self, corpus: &Corpus) -> String {
        let readable = self.write(corpus, false);
        if readable.len() <= MAX_READABLE { readable } else { self.write(corpus, true) }
    }

    /// The state as a relative link that works on any static host and sub-path, and whatever the page's file is
    /// called: the canonical query string, or a lone `?`, which takes all filters away and stays on the same page.
    ///
    /// A relative link drops the fragment of the page; who keeps something there has to append it.
    #[must_use]
    pub fn href(&self, corpus: &Corpus) -> String {
        let search = self.to_search(corpus);
        if search.is_empty() { "?".to_owned() } else { search }
    }

    fn write(&self, corpus: &Corpus, short: bool) -> String {
        let mut out = Pairs::default();
        if let Some(comparison) = &corpus.comparison {
            out.push(COMPARISON, comparison);
        }
        if self.view != View::default() {
            out.push("view", self.view.slug());
        }
        for facet in Facet::ALL {
            let slugs: Vec<&str> = self.filter.of(facet).filter_map(|value| slug_of(corpus, value)).collect();
            push_all(corpus, facet, key_of(facet), slugs, short, &mut out);
        }
        let (search, _) = parse::search(&self.filter.search);
        if !search.is_empty() {
            out.push("q", &search);
        }
        if let Some(claim) = self.claim.and_then(|claim| corpus.claim(claim)) {
            match self.nth(corpus) {
                Some(nth) => out.push("claim", &[&claim.id, ".", &nth.to_string()].concat()),
                None => out.push("claim", &claim.id),
            }
        }
        self.look.write(corpus, short, &mut out);
        out.0
    }
}

/// The slugs as a marked list of codes, and those that have to be written in full as their code is not theirs alone.
fn coded<'a>(corpus: &Corpus, facet: Facet, slugs: &[&'a str]) -> (String, Vec<&'a str>) {
    let names = Names::new(corpus, facet);
    let (unique, shared): (Vec<&str>, Vec<&str>) =
        slugs.iter().partition(|slug| names.find_code(&short::code(slug)).is_some());
    let codes: String = unique.into_iter().map(short::code).collect();
    let list = if codes.is_empty() { codes } else { format!("{}{codes}", short::MARK) };
    (list, shared)
}

/// Adds a key for each of the sources, or one for all of them by their codes.
pub(super) fn sources(corpus: &Corpus, key: &str, sources: &Few<SourceIx>, short: bool, out: &mut Pairs) {
    let slugs: Vec<&str> =
        sources.iter().filter_map(|&at| corpus.source(at)).map(|it| it.metadata.slug.as_str()).collect();
    push_all(corpus, Facet::Source, key, slugs, short, out);
}

fn push_all(corpus: &Corpus, facet: Facet, key: &str, slugs: Vec<&str>, short: bool, out: &mut Pairs) {
    let (coded, full) = if short { coded(corpus, facet, &slugs) } else { (String::new(), slugs) };
    full.into_iter().for_each(|slug| out.push(key, slug));
    if !coded.is_empty() {
        out.push(key, &coded);
    }
}

/// A query string in the making.
#[derive(Default)]
pub(super) struct Pairs(String);

impl Pairs {
    pub(super) fn push(&mut self, key: &str, value: &str) {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(key);
        self.0.push('=');
        escape::encode_into(value, &mut self.0);
    }
}
