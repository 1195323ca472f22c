//! The words of a source, verbatim, with marks on those that matter.

use super::marks::{Mark, pieces};
use crate::scene::Scene;
use corpus::{Claim, Source, Span};
use leptos::prelude::*;

/// A claim as its source words it. What the reader searched for is marked beside the given marks. Where the claim is
/// a part of its sentence, an ellipsis stands outside of the quoted words.
pub fn quotation(scene: &Scene, claim: &Claim, marks: &[(Span, Mark)]) -> AnyView {
    let Some(source) = scene.corpus.source(claim.source) else { return ().into_any() };
    let mut class = String::from("quotation");
    if has_words(source, Span { start: claim.sentence.start, end: claim.span.start }) {
        class.push_str(" clause");
    }
    if has_words(source, Span { start: claim.span.end, end: claim.sentence.end }) {
        class.push_str(" cut");
    }
    view! { <p class=class lang=source.metadata.language.clone()>{words(scene, source, claim.span, marks)}</p> }
        .into_any()
}

/// The sentence of a claim, what is not of the claim itself set back.
pub fn in_sentence(scene: &Scene, claim: &Claim, marks: &[(Span, Mark)]) -> AnyView {
    let Some(source) = scene.corpus.source(claim.source) else { return ().into_any() };
    let whole = claim.sentence.cover(claim.span);
    let around = |start, end| source_words(source, Span { start, end });
    view! {
        <p class="quotation" lang=source.metadata.language.clone()>
            <span class="around">{around(whole.start, claim.span.start)}</span>
            {words(scene, source, claim.span, marks)}
            <span class="around">{around(claim.span.end, whole.end)}</span>
        </p>
    }
    .into_any()
}

/// A part of a source's text with its marks and those of the search.
pub fn words(scene: &Scene, source: &'static Source, part: Span, marks: &[(Span, Mark)]) -> Vec<AnyView> {
    let mut marks = marks.to_vec();
    marks.extend(scene.search.spans_in(&source.text, part).into_iter().map(|span| (span, Mark::Found)));
    pieces(part, &marks)
        .into_iter()
        .map(|(span, mark)| {
            let words = source_words(source, span);
            match mark {
                None => words.into_any(),
                Some(mark) => view! { <mark class=class_of(mark)>{words}</mark> }.into_any(),
            }
        })
        .collect()
}

fn source_words(source: &'static Source, span: Span) -> &'static str {
    span.slice(&source.text)
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
