//! The words of a source, verbatim, with marks on those that matter.

use super::marks::{Mark, pieces};
use crate::markup::{Element, Fragment, el};
use crate::scene::Scene;
use corpus::{Claim, Source, Span};

/// A claim as its source words it. What the reader searched for is marked beside the given marks. Where the claim is
/// a part of its sentence, an ellipsis stands outside of the quoted words.
#[must_use]
pub fn quotation(scene: &Scene, claim: &Claim, marks: &[(Span, Mark)]) -> Option<Element> {
    let source = scene.corpus.source(claim.source)?;
    let mut class = String::from("quotation");
    if has_words(source, Span { start: claim.sentence.start, end: claim.span.start }) {
        class.push_str(" clause");
    }
    if has_words(source, Span { start: claim.span.end, end: claim.sentence.end }) {
        class.push_str(" cut");
    }
    let words = words(scene, source, claim.span, marks);
    Some(el("p").class(class).maybe("lang", source.metadata.language.clone()).with(words))
}

/// The sentence of a claim, what is not of the claim itself set back.
#[must_use]
pub fn in_sentence(scene: &Scene, claim: &Claim, marks: &[(Span, Mark)]) -> Option<Element> {
    let source = scene.corpus.source(claim.source)?;
    let whole = claim.sentence.cover(claim.span);
    let around = |start, end| el("span").class("around").with(Span { start, end }.slice(&source.text));
    let sentence = el("p").class("quotation").maybe("lang", source.metadata.language.clone());
    let sentence = sentence.with(around(whole.start, claim.span.start));
    Some(sentence.with(words(scene, source, claim.span, marks)).with(around(claim.span.end, whole.end)))
}

/// A part of a source's text with its marks and those of the search.
#[must_use]
pub fn words(scene: &Scene, source: &'static Source, part: Span, marks: &[(Span, Mark)]) -> Fragment {
    let mut marks = marks.to_vec();
    marks.extend(scene.search.spans_in(&source.text, part).into_iter().map(|span| (span, Mark::Found)));
    let mut shown = Fragment::default();
    for (span, mark) in pieces(part, &marks) {
        let words = span.slice(&source.text);
        shown = match mark {
            None => shown.with(words),
            Some(mark) => shown.with(el("mark").class(class_of(mark)).with(words)),
        };
    }
    shown
}

fn has_words(source: &Source, span: Span) -> bool {
    span.slice(&source.text).contains(char::is_alphanumeric)
}

fn class_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Difference => "difference",
        Mark::Evidence => "evidence",
        Mark::Found => "found",
    }
}
