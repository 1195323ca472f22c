//! From the query string of a link to the state. Total: any string gives a state.

use super::value::{Names, key_of};
use super::{Look, Notice, Parsed, Query, View, aliases, escape, short};
use corpus::{Corpus, Facet, Search, Value};

/// How many notices a link can give before the rest is only counted.
const MAX_NOTICES: usize = 5;

/// How many characters the search may take in a link; the rest of the link's length is for the filters. ASCII text of
/// [`Search::MAX_CHARS`] characters always fits; of scripts that need nine characters a letter, 60 letters do.
const MAX_ENCODED_SEARCH: usize = 540;

impl Query {
    /// Reads the query string of a link, with or without its question mark.
    ///
    /// Unknown keys and empty values are ignored: others add keys of their own to links. Unknown values are dropped
    /// with a notice. Of keys that count once, such as `view`, `q` and `claim`, the first one counts. Values of one facet may come in any order and
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

pub(super) struct Reader<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) query: Query,
    /// Those of the facets the link has named so far.
    names: Vec<Names<'a>>,
    /// The keys that count once and have been seen.
    seen: Vec<&'static str>,
    notices: Vec<Notice>,
    /// Notices beyond those worth reading.
    more: usize,
}

impl<'a> Reader<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        Self { corpus, query: Query::default(), names: Vec::new(), seen: Vec::new(), notices: Vec::new(), more: 0 }
    }

    fn read(&mut self, key: &str, value: &str, damaged: bool) {
        match key {
            "view" if self.is_first("view") => self.read_view(value),
            "q" if self.is_first("q") => self.read_search(value, damaged),
            "claim" if self.is_first("claim") => self.read_claim(value),
            _ => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| key_of(*facet) == key) {
                    self.read_named(facet, value, |query, value| _ = query.filter.values.insert(value));
                } else {
                    Look::read(self, key, value);
                }
            }
        }
    }

    pub(super) fn is_first(&mut self, key: &'static str) -> bool {
        let first = !self.seen.contains(&key);
        if first {
            self.seen.push(key);
        }
        first
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
        let named = value.trim().to_ascii_lowercase();
        // `…-0a9aab.2`: the second of its points.
        let (id, nth) = named.split_once('.').map_or((&*named, None), |(id, nth)| (id, nth.parse::<u32>().ok()));
        self.query.claim = self.corpus.claim_by_id(aliases::value(aliases::VALUES, "claim", id));
        let point = self.query.claim.zip(nth.and_then(|nth| nth.checked_sub(1)));
        self.query.point = point.and_then(|(claim, at)| self.corpus.points_of(claim).nth(at as usize));
        if self.query.claim.is_none() {
            self.tell(Notice::GoneClaim(value.to_owned()));
        }
    }

    /// Takes the values of a facet by name or by a list of codes; tells those there are not.
    pub(super) fn read_named(&mut self, facet: Facet, value: &str, take: fn(&mut Query, Value)) {
        let known = self.names.iter().position(|names| names.facet() == facet);
        let at = known.unwrap_or_else(|| {
            self.names.push(Names::new(self.corpus, facet));
            self.names.len() - 1
        });
        let Some(names) = self.names.get(at) else { return };
        let mut unknown = Vec::new();
        match value.trim().strip_prefix(short::MARK) {
            Some(list) => {
                for code in short::codes(list) {
                    match names.find_code(&code) {
                        Some(value) => take(&mut self.query, value),
                        None => unknown.push(format!("{}{code}", short::MARK)),
                    }
                }
            }
            None => match names.find(value) {
                Some(value) => take(&mut self.query, value),
                None => unknown.push(value.to_owned()),
            },
        }
        unknown.into_iter().for_each(|value| self.tell(Notice::UnknownValue(facet, value)));
    }

    /// Notes a notice unless it is noted already.
    pub(super) fn tell(&mut self, notice: Notice) {
        if self.notices.contains(&notice) {
            return;
        }
        if self.notices.len() < MAX_NOTICES {
            self.notices.push(notice);
        } else {
            self.more += 1;
        }
    }

    fn finish(mut self) -> Parsed {
        if self.more > 0 {
            self.notices.push(Notice::More(self.more));
        }
        self.query.look = self.query.look.normalised(self.corpus);
        Parsed { query: self.query, notices: self.notices }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::sample::bridge;

    /// Checks what a link says by its canonical form, and its notices by a word of each.
    fn check(link: &str, canonical: &str, notices: &[&str]) {
        let corpus = bridge();
        let parsed = Query::parse(link, &corpus);
        assert_eq!(parsed.query.to_search(&corpus), canonical, "{link}");
        let told: Vec<String> = parsed.notices.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), notices.len(), "{link}: {told:?}");
        assert!(told.iter().zip(notices).all(|(told, word)| told.contains(word)), "{link}: {told:?}");
    }

    #[test]
    fn every_part_of_the_state_is_in_the_link() {
        let all = "?view=read&topic=tolls&topic=air-defence&source=wire&status=ruled-out&voice=outlet&voice=officials\
                   &actor=northport&told=differently&q=s-400%20%22pay%20twice%22&claim=wire-0a9aab";
        check(all, all, &[]);
    }

    #[test]
    fn the_default_state_is_the_empty_link() {
        for link in ["", "?", "?view=compare", "?q=", "?topic=&claim=", "&&==&", "?q=+%20"] {
            check(link, "", &[]);
        }
    }

    #[test]
    fn what_says_the_same_is_written_the_same() {
        check("?topic=air-defence&topic=tolls", "?topic=tolls&topic=air-defence", &[]);
        check("topic=tolls&topic=tolls", "?topic=tolls", &[]);
        check("?topic=TOLLS&topic=+air-defence%20", "?topic=tolls&topic=air-defence", &[]);
        check("?q=pay+twice&view=read", "?view=read&q=pay%20twice", &[]);
        check("?t%6Fpic=t%6Flls", "?topic=tolls", &[]);
        check("?q=++pay++", "?q=pay", &[]);
    }

    #[test]
    fn of_what_counts_once_the_first_counts() {
        check("?view=read&view=claims&view=nonsense", "?view=read", &[]);
        check("?q=pay&q=twice", "?q=pay", &[]);
    }

    #[test]
    fn keys_of_others_are_ignored() {
        check("?utm_source=mail&fbclid=%zz&topic=tolls&TOPIC=jobs&view[]=read", "?topic=tolls", &[]);
    }

    #[test]
    fn what_the_corpus_does_not_have_is_left_out_with_a_notice() {
        check("?topic=fishing&topic=tolls", "?topic=tolls", &["topic “fishing”"]);
        check("?topic=fishing&topic=fishing", "", &["topic “fishing”"]);
        check("?view=map&told=seldom", "", &["view “map”", "relation “seldom”"]);
        check("?claim=wire-ffffff", "", &["or no longer"]);
        // It is in two points, and a link may mean one of them.
        check("?claim=wire-0a9aab.2", "?claim=wire-0a9aab.2", &[]);
        check("?claim=wire-0a9aab.99", "?claim=wire-0a9aab", &[]);
        check("?status=%E9", "", &["status “\u{fffd}”"]);
        check("?topic=~AAAABB", "", &["topic “~AAAA”", "topic “~BB”"]);
    }

    #[test]
    fn a_damaged_search_is_used_as_far_as_it_goes() {
        check("?q=100%", "?q=100%25", &["damaged"]);
        check("?q=caf%E9", "?q=caf%EF%BF%BD", &["damaged"]);
        check("?q=%2520", "?q=%2520", &[]);
    }

    #[test]
    fn a_search_that_is_too_long_is_cut() {
        let long = "a".repeat(300);
        check(&format!("?q={long}"), &format!("?q={}", &long[..200]), &["too long"]);
        check(&format!("?q={}", "東".repeat(100)), &format!("?q={}", "%E6%9D%B1".repeat(60)), &["too long"]);
        check(&format!("?q={}+b", "a".repeat(199)), &format!("?q={}", "a".repeat(199)), &["too long"]);
    }

    #[test]
    fn a_hostile_link_gives_few_notices() {
        let corpus = bridge();
        let link: String = (0..100_000).map(|at| format!("&topic=x{at}&claim={at}")).collect();
        let parsed = Query::parse(&link, &corpus);
        assert_eq!(parsed.notices.len(), MAX_NOTICES + 1);
        assert_eq!(parsed.notices.last(), Some(&Notice::More(100_001 - MAX_NOTICES)));
        let _ = Query::parse(&"%".repeat(1_000_000), &corpus);
        let _ = Query::parse(&format!("?topic=~{}", "A".repeat(1_000_000)), &corpus);
    }
}
