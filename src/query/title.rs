//! The state in words: the document's title and the sentence above the results.

use super::{Query, View};
use corpus::{Claim, Corpus, Facet, Relation, Status, Value};

/// The name of the product, last in every title.
const PRODUCT: &str = "Parallax";

/// How many values of a facet are named before the rest is counted.
const MAX_NAMED: usize = 3;

/// How many characters of a claim the title gives.
const MAX_QUOTED: usize = 60;

/// The document's title, the most particular first:
/// `Air defence, Contracts and deals · Compare · 23rd India–Russia Annual Summit · Parallax`. The default view is
/// left out where nothing is chosen.
#[must_use]
pub fn title(query: &Query, corpus: &Corpus) -> String {
    let mut parts = Vec::new();
    let claim = query.claim.filter(|_| query.view.shows_claims()).and_then(|claim| corpus.claim(claim));
    let filter = &query.filter;
    if let Some(claim) = claim {
        parts.push(quoted(corpus, claim));
    } else if !filter.values.is_empty() {
        let names: Vec<String> = filter.values.iter().filter_map(|&value| label(corpus, value)).collect();
        parts.push(listed(&names, ", "));
    }
    let search = filter.search.trim();
    if claim.is_none() && !search.is_empty() {
        parts.push(format!("“{}”", shortened(search)));
    }
    if query.view != View::default() || !parts.is_empty() {
        parts.push(query.view.label().to_owned());
    }
    parts.extend([corpus.event.title.clone(), PRODUCT.to_owned()]);
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The beginning of a claim in quotation marks.
#[must_use]
pub fn quoted(corpus: &Corpus, claim: &Claim) -> String {
    format!("“{}”", shortened(corpus.words(claim, claim.span)))
}

/// The filter as a phrase: `claims about Air defence or Contracts and deals, from Agencies, told as expected, with
/// the words “s-400”`; `all claims` where it lets everything through.
#[must_use]
pub fn filter_in_words(query: &Query, corpus: &Corpus) -> String {
    let mut words = String::new();
    for facet in Facet::ALL {
        let names: Vec<String> = query.filter.of(facet).filter_map(|value| phrase(corpus, value)).collect();
        if names.is_empty() {
            continue;
        }
        words.push_str(if words.is_empty() { "claims " } else { ", " });
        words.push_str(match facet {
            Facet::Topic => "about ",
            Facet::Source => "from ",
            Facet::Status => "told as ",
            Facet::Voice => "by ",
            Facet::Actor => "naming ",
            Facet::Frame => "framed as ",
            Facet::Relation => "told ",
        });
        words.push_str(&listed(&names, " or "));
    }
    let search = query.filter.search.trim();
    if !search.is_empty() {
        words.push_str(if words.is_empty() { "claims " } else { ", " });
        words.push_str(&format!("with the words “{}”", shortened(search)));
    }
    if words.is_empty() { "all claims".to_owned() } else { words }
}

/// The name of a value in the interface; `None` where the corpus does not have it.
#[must_use]
pub fn label(corpus: &Corpus, value: Value) -> Option<String> {
    Some(match value {
        Value::Topic(at) => corpus.topic(at)?.label.clone(),
        Value::Source(at) => corpus.source(at)?.metadata.label.clone(),
        Value::Status(status) => status.label().to_owned(),
        Value::Voice(None) => "Outlet’s own voice".to_owned(),
        Value::Voice(Some(at)) => corpus.speaker(at)?.name.clone(),
        Value::Actor(at) => corpus.actor(at)?.name.clone(),
        Value::Frame(frame) => frame.label().to_owned(),
        Value::Relation(Relation::All) => "Told by all".to_owned(),
        Value::Relation(Relation::Both) if corpus.sources.len() > 2 => "Told by some".to_owned(),
        Value::Relation(Relation::Both) => "Told by both".to_owned(),
        Value::Relation(Relation::Differently) => "Told differently".to_owned(),
        Value::Relation(Relation::Only) => "Only in one".to_owned(),
    })
}

/// The name of a value within a sentence.
fn phrase(corpus: &Corpus, value: Value) -> Option<String> {
    Some(match value {
        Value::Status(Status::Fact) => "fact".to_owned(),
        Value::Status(status) => lowered(status.label()),
        Value::Voice(None) => "the outlet itself".to_owned(),
        Value::Frame(frame) => lowered(frame.label()),
        Value::Relation(Relation::All) => "by all".to_owned(),
        Value::Relation(Relation::Both) if corpus.sources.len() > 2 => "by some".to_owned(),
        Value::Relation(Relation::Both) => "by both".to_owned(),
        Value::Relation(Relation::Differently) => "differently".to_owned(),
        Value::Relation(Relation::Only) => "by one source only".to_owned(),
        other => label(corpus, other)?,
    })
}

/// A label within a sentence. Letter by letter: changing strings as a whole takes tables of its own.
fn lowered(label: &str) -> String {
    label.chars().flat_map(char::to_lowercase).collect()
}

fn listed(names: &[String], between: &str) -> String {
    let named = names.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>().join(between);
    match names.len().saturating_sub(MAX_NAMED) {
        0 => named,
        more => format!("{named}{between}{more} more"),
    }
}

/// The beginning of a text, cut at a word where it is long.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_QUOTED) else { return text.to_owned() };
    let start = text.get(..end).unwrap_or(text);
    let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Parsed;
    use corpus::sample::bridge;

    fn check(link: &str, expected_title: &str, expected_words: &str) {
        let corpus = bridge();
        let Parsed { query, notices } = Query::parse(link, &corpus);
        assert_eq!(notices, [], "{link}");
        assert_eq!(title(&query, &corpus), expected_title, "{link}");
        assert_eq!(filter_in_words(&query, &corpus), expected_words, "{link}");
    }

    #[test]
    fn the_title_and_the_words_follow_the_state() {
        check("", "The Northport bridge · Parallax", "all claims");
        check("?view=method", "Method · The Northport bridge · Parallax", "all claims");
        check(
            "?topic=tolls&topic=air-defence",
            "Tolls, Air defence · Compare · The Northport bridge · Parallax",
            "claims about Tolls or Air defence",
        );
        check(
            "?view=claims&topic=tolls&source=wire&status=fact&status=ruled-out&voice=outlet&actor=northport&told=both&q=pay",
            "Tolls, Wire, Reported as fact, 4 more · “pay” · Claims · The Northport bridge · Parallax",
            "claims about Tolls, from Wire, told as fact or ruled out, by the outlet itself, naming Northport, told by \
             both, with the words “pay”",
        );
        check(
            "?q=pay+twice",
            "“pay twice” · Compare · The Northport bridge · Parallax",
            "claims with the words “pay twice”",
        );
        check(
            "?view=read&topic=jobs&claim=wire-0ab99a",
            "“Contracts signed” · Read · The Northport bridge · Parallax",
            "claims about Jobs",
        );
    }

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(shortened("Short"), "Short");
        assert_eq!(shortened(&"many words, ".repeat(9)), "many words, many words, many words, many words, many words…");
        assert_eq!(shortened(&"é".repeat(99)), format!("{}…", "é".repeat(60)));
    }

    #[test]
    fn a_corpus_without_a_title_has_a_document_title_all_the_same() {
        assert_eq!(title(&Query::default(), &Corpus::default()), "Parallax");
    }
}
