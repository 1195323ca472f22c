//! From the state to the query string of its link.

use super::value::{Names, key_of, slug_of};
use super::{Query, View, escape, parse, short};
use corpus::{Corpus, Facet};

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
        if self.view != View::default() {
            out.push("view", self.view.slug());
        }
        for facet in Facet::ALL {
            let slugs: Vec<&str> = self.filter.of(facet).filter_map(|value| slug_of(corpus, value)).collect();
            let (coded, full) = if short { coded(corpus, facet, &slugs) } else { (String::new(), slugs) };
            full.into_iter().for_each(|slug| out.push(key_of(facet), slug));
            if !coded.is_empty() {
                out.push(key_of(facet), &coded);
            }
        }
        let (search, _) = parse::search(&self.filter.search);
        if !search.is_empty() {
            out.push("q", &search);
        }
        if let Some(claim) = self.claim.and_then(|claim| corpus.claim(claim)) {
            out.push("claim", &claim.id);
        }
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

/// A query string in the making.
#[derive(Default)]
struct Pairs(String);

impl Pairs {
    fn push(&mut self, key: &str, value: &str) {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(key);
        self.0.push('=');
        escape::encode_into(value, &mut self.0);
    }
}
