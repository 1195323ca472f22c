//! How a text frames what it tells: the five generic news frames, and the policy-frame dimensions as a second layer.
//!
//! Both layers count indicators: words and phrases from lists, related to the length of the text. A count says which
//! frames a text dwells on, not whether it is right to; and every count names the words behind it.

mod figurative;
pub mod five;
pub mod fourteen;
mod indicators;

use crate::document::Document;
use crate::rule::{Fired, Rule};
use corpus::Span;
use indicators::Hit;

/// Whether a text shows a frame, and where.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding<F> {
    /// The frame.
    pub frame: F,
    /// Whether the text shows it.
    pub present: bool,
    /// How much of it there is: 0 for no indicator, 1 where it is just present; never negative.
    pub score: f64,
    /// The sentences that show it, in text order.
    pub evidence: Vec<Shown>,
}

/// A sentence that shows a frame.
#[derive(Clone, PartialEq, Debug)]
pub struct Shown {
    /// Position of the sentence in the document.
    pub sentence: usize,
    /// The rule and the indicators.
    pub fired: Fired,
}

/// Whether indicators that stand together show their frame: one that tells by itself does, and so do two different
/// ones. A word that two families have is but one.
fn suffice<'h>(mut hits: impl Iterator<Item = &'h Hit>) -> bool {
    let Some(first) = hits.next() else { return false };
    first.telling || hits.any(|hit| hit.telling || hit.number != first.number && !hit.span.overlaps(first.span))
}

/// The words of indicators in text order, overlapping ones joined.
fn words<'h>(hits: impl Iterator<Item = &'h Hit>) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    for hit in hits {
        match words.last_mut() {
            Some(last) if last.overlaps(hit.span) => *last = last.cover(hit.span),
            _ => words.push(hit.span),
        }
    }
    words
}

/// The sentences whose indicators suffice or, where there is none, those with any, given the indicators of one frame.
fn shown(document: &Document<'_>, hits: &[Hit], rule: &'static Rule) -> Vec<Shown> {
    let mut by_sentence: Vec<(usize, &[Hit])> = Vec::new();
    for run in hits.chunk_by(|a, b| document.sentence_at(a.span.start) == document.sentence_at(b.span.start)) {
        if let Some(sentence) = run.first().and_then(|hit| document.sentence_at(hit.span.start)) {
            by_sentence.push((sentence, run));
        }
    }
    if by_sentence.iter().any(|(_, run)| suffice(run.iter())) {
        by_sentence.retain(|(_, run)| suffice(run.iter()));
    }
    let shown = |(sentence, run): (usize, &[Hit])| Shown { sentence, fired: Fired { rule, words: words(run.iter()) } };
    by_sentence.into_iter().map(shown).collect()
}

/// The indicators that lie in a span, given some in text order.
fn within(hits: &[Hit], span: Span) -> impl Iterator<Item = &Hit> {
    let first = hits.partition_point(|hit| hit.span.start < span.start);
    let from = hits.get(first..).unwrap_or_default();
    from.iter().take_while(move |hit| hit.span.start < span.end).filter(move |hit| span.contains(hit.span))
}
