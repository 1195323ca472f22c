//! What a claim is about: the terms of a topic found in its words.
//!
//! Terms and words are compared by stem, parts joined by hyphens apart, so that the term `air defence` finds
//! `air-defence systems` and `contract` finds `contracts`.

mod candidates;
pub(crate) mod discover;

use crate::sorting::Sorting;

pub use discover::discover;

use crate::document::Document;
use crate::lexicon::WordMap;
use crate::rule::{Fired, Rule};
use corpus::{Span, Topic};
use std::ops::Range;

/// A term of the topic occurs.
pub const TERM: Rule =
    Rule { name: "topic.term", explanation: "The claim holds a term of the topic, compared by word stem." };

/// No topic's term occurs.
pub const NO_TERM: Rule = Rule {
    name: "topic.no-term",
    explanation: "The claim holds no term of any topic, so it is kept under “Other”.",
};

/// The slug of the topic for claims of no other.
pub const OTHER_SLUG: &str = "other";

/// The terms of a list of topics, ready for look-up.
#[derive(Debug, Default)]
pub struct TopicTerms {
    by_first: WordMap<Vec<Term>>,
}

#[derive(Debug)]
struct Term {
    rest: Vec<String>,
    topic: usize,
}

impl TopicTerms {
    /// Prepares the terms of the topics.
    #[must_use]
    pub fn new(topics: &[Topic]) -> Self {
        let mut by_first: WordMap<Vec<Term>> = WordMap::default();
        for (topic, term) in topics.iter().enumerate().flat_map(|(at, topic)| topic.terms.iter().map(move |t| (at, t)))
        {
            let document = Document::new(term);
            let stems = document.stems();
            let all = stems.parts(&document, 0..document.tokens().len());
            let mut words = all.iter().map(|part| stems.key(part).word.to_owned());
            if let Some(first) = words.next() {
                by_first.change(first, |terms| terms.push(Term { rest: words.collect(), topic }));
            }
        }
        Self { by_first }
    }

    /// The topics whose terms occur in a run of tokens, as positions in the list given, sorted, each with the places
    /// of its terms.
    #[must_use]
    pub fn find(&self, document: &Document<'_>, tokens: Range<usize>) -> Vec<(usize, Fired)> {
        let stems = document.stems();
        let parts = stems.parts(document, tokens);
        let mut found: Vec<(usize, Vec<Span>)> = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            for term in self.by_first.get(stems.key(part)).into_iter().flatten() {
                let following = parts.get(at + 1..).unwrap_or_default();
                if stems.start_with(following, &term.rest) {
                    let last = at + term.rest.len();
                    let span = parts.get(last).map_or(part.span, |last| part.span.cover(last.span));
                    match found.iter_mut().find(|(topic, _)| *topic == term.topic) {
                        Some((_, spans)) => add(spans, span),
                        None => found.push((term.topic, vec![span])),
                    }
                }
            }
        }
        found.arrange_by_key(|&(topic, _)| topic);
        found.into_iter().map(|(topic, words)| (topic, Fired { rule: &TERM, words })).collect()
    }
}

/// Adds a span that starts no earlier than those before it, overlapping ones being joined.
fn add(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        Some(last) if last.overlaps(span) => *last = last.cover(span),
        _ => spans.push(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(term: &str, text: &str, expected: &[&str]) {
        let topics = [Topic { terms: vec![term.to_owned()], ..Topic::default() }];
        let document = Document::new(text);
        let found = TopicTerms::new(&topics).find(&document, 0..document.tokens().len());
        let words: Vec<&str> = found.iter().flat_map(|(_, fired)| &fired.words).map(|span| span.slice(text)).collect();
        assert_eq!(words, expected, "{term} in {text}");
    }

    #[test]
    fn terms_are_found_by_stem_and_across_hyphens() {
        check("contract", "Two contracts were signed.", &["contracts"]);
        check("air defence", "New air-defence systems arrive.", &["air-defence"]);
        check("F-16", "The F-16s and the F-16 fly.", &["F-16"]);
        check("trade", "Traders met.", &[]);
        check("oil price", "The price of oil fell.", &[]);
        check("rate cut", "A rate cut, and rate cuts, were asked for.", &["rate cut", "rate cuts"]);
    }
}
