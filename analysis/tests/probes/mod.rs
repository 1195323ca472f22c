//! What must hold of any input: the bodies of the fuzz targets, which the tests run over the stored inputs.
//!
//! Kept in one file that both include, so that they can't drift apart.

#![allow(clippy::panic, dead_code)]

use analysis::align::relate;
use analysis::frames::{five, fourteen};
use analysis::signals::checkworthy::check_worthiness;
use analysis::signals::expectation::expectation;
use analysis::signals::hedging::uncertain;
use analysis::signals::subjectivity::subjective;
use analysis::{Article, Document, Input, actors, claims, quantities};
use corpus::{Metadata, Span};

/// A probe by the name of its fuzz target and folder of inputs.
pub(crate) type Probe = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const ALL: [Probe; 3] = [("analyse", analyse), ("annotate", annotate), ("relate", relate_pair)];

/// What parts one article, or one sentence of a pair, from the next: a form feed.
const BREAK: char = '\u{c}';

/// The articles of an input together give a corpus in which nothing is wrong, each in an event.
pub(crate) fn analyse(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let article = |(at, text): (usize, &str)| Article {
        metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() },
        text: text.to_owned(),
    };
    let articles: Vec<Article> = text.split(BREAK).enumerate().map(article).collect();
    let count = articles.len();
    let corpus = analysis::analyse(Input { articles, ..Input::default() });
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    assert_eq!(corpus.sources.len(), count);
    assert!(corpus.sources.iter().all(|source| (source.event as usize) < count));
}

/// Everything said of a text by itself is said of words in it, and scores are numbers.
pub(crate) fn annotate(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let document = Document::new(&text);
    let sound = |span: &Span| {
        assert!(text.get(span.range()).is_some(), "{span:?} is no slice");
    };
    in_order(document.sentences().iter().map(|sentence| sentence.span));
    in_order(document.tokens().iter().map(|token| token.span));
    document.sentences().iter().map(|sentence| &sentence.span).for_each(sound);
    document.tokens().iter().map(|token| &token.span).for_each(sound);

    let (claims, attributions) = claims::find(&document);
    for claim in &claims {
        sound(&claim.span);
        claim.status.fired.words.iter().for_each(sound);
        assert!(claim.attribution.is_none_or(|at| at < attributions.len()));
    }
    for attribution in &attributions {
        attribution.source.iter().chain(&attribution.cue).chain(&attribution.content).for_each(sound);
    }
    for finding in five::find(&document) {
        assert!(finding.score.is_finite());
    }
    for finding in fourteen::find(&document) {
        assert!(finding.score.is_finite());
    }
    let whole = 0..document.tokens().len();
    let _ = uncertain(&document, whole.clone());
    let _ = subjective(&document, whole.clone());
    let _ = expectation(&document, &claims, whole.clone());
    assert!(check_worthiness(&document, whole).score.is_finite());
    quantities::recognise(&text, None).iter().for_each(|found| sound(&found.span));
    let found = actors::find(&[document]);
    for mention in found.mentions.iter().flatten() {
        sound(&mention.span);
        assert!(mention.actor < found.actors.len());
    }
}

/// Two sentences have a likeness from 0 to 1, either way round and with themselves.
pub(crate) fn relate_pair(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (a, b) = text.split_once(BREAK).unwrap_or((&text, ""));
    for (a, b) in [(a, b), (b, a), (a, a)] {
        let found = relate(a, b);
        assert!((0.0..=1.0).contains(&found.similarity), "{}", found.similarity);
    }
}

fn in_order(spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end && span.start < span.end, "{span:?} starts before {end} or is empty");
        end = span.end;
    }
}
