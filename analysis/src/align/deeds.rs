//! What a claim tells as done, as a label: `opened an investigation into the yard`, `sirens did not sound`.
//!
//! The run starts at a verb that tells something, or at its subject where that is short and near, and reaches to the end
//! of what the verb acts on, with the phrases that prepositions tie to it.

use super::View;
use super::label::{IDLE, Run, phrase};
use super::terms::Part;
use crate::document::{Document, TokenKind};
use crate::lexicon::is_among;
use crate::quantities;
use crate::words::Tag;
use std::ops::Range;

/// Words in such a label at most.
const MOST_WORDS: usize = 8;

/// The best run of a claim around one of its verbs, by the sum of its words' worth. For a point of several claims, which
/// `verbs` says the verbs of, the run holds nothing on which they may differ: no figure before, no date behind, no denial.
pub(super) fn best(
    view: &View<'_>,
    claim: usize,
    verbs: Option<&dyn Fn(u32) -> bool>,
    worth: impl Fn(usize) -> Option<f32>,
) -> Option<Run> {
    let (candidate, document) = view.claim(claim)?;
    let cues: Vec<Range<usize>> =
        candidate.cue.iter().filter(|_| !candidate.stance).map(|span| document.tokens_in(*span)).collect();
    let tells = |at: &usize| {
        let own = view.terms.of(claim).iter().filter(|term| term.at == *at && term.part == Part::Act && !term.noun);
        let act = own.into_iter().any(|term| verbs.is_none_or(|is_shared| is_shared(term.key)));
        act && !cues.iter().any(|cue| cue.contains(at))
    };
    let mut best: Option<(f32, Range<usize>)> = None;
    for verb in candidate.tokens.clone().filter(tells) {
        let end = object_end(document, verb, candidate.tokens.end, verbs.is_some());
        let subject = subject_start(document, verb, candidate.tokens.start, verbs.is_some());
        for start in [Some(verb), subject].into_iter().flatten() {
            let run = start..end;
            let words = document.count_words(run.clone()) as usize;
            if !(2..=MOST_WORDS).contains(&words) {
                continue;
            }
            let content = |at: &usize| view.terms.of(claim).iter().any(|term| term.at == *at);
            let sum: f32 = run.clone().map(|at| worth(at).unwrap_or(if content(&at) { -IDLE } else { -0.05 })).sum();
            if best.as_ref().is_none_or(|(most, _)| sum > *most) {
                best = Some((sum, run));
            }
        }
    }
    best.filter(|(sum, _)| verbs.is_none() || *sum > 0.0).map(|(worth, run)| Run {
        worth,
        words: phrase(document, run.clone()),
        tokens: run,
        telling: true,
        is_name: false,
    })
}

/// The end of what a verb acts on: noun phrases, each with those that prepositions tie to it, as far as they fit.
fn object_end(document: &Document<'_>, verb: usize, last: usize, shared: bool) -> usize {
    let mut end = verb + 1;
    let mut at = verb + 1;
    while at < last && document.count_words(verb..at + 1) as usize <= MOST_WORDS {
        match document.tag_at(at) {
            // No phrase ends within a name.
            Tag::Noun | Tag::ProperNoun if names_more(document, at + 1, last) => {}
            Tag::Noun | Tag::ProperNoun => end = at + 1,
            Tag::Adjective | Tag::Adverb if names_nothing(document, at + 1) => {
                end = at + 1;
                break;
            }
            Tag::Numeral if names_nothing(document, at + 1) => end = at + 1,
            Tag::Determiner | Tag::Adjective | Tag::Numeral | Tag::Adverb => {}
            _ if document.lower(at) == "neither" => {}
            Tag::Adposition if shared && is_dated(document, at + 1) => break,
            Tag::Adposition if !matches!(document.lower(at), "as" | "like" | "after" | "before" | "during") => {}
            Tag::Symbol | Tag::Particle if is_among(document.lower(at), "'s ’s % $ € £ ' ’") => {
                if document.lower(at) == "%" {
                    end = at + 1;
                }
            }
            Tag::Pronoun if matches!(document.lower(at), "its" | "their" | "his" | "her" | "our") => {}
            _ => break,
        }
        at += 1;
    }
    end
}

fn names_more(document: &Document<'_>, at: usize, last: usize) -> bool {
    at < last && matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
}

fn is_dated(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == TokenKind::Number || quantities::names_day_or_month(document.lower(at))
}

fn names_nothing(document: &Document<'_>, at: usize) -> bool {
    !matches!(
        document.tag_at(at),
        Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral | Tag::Adposition | Tag::Adverb | Tag::Coordinator
    )
}

/// The start of the noun phrase whose words stand right before a verb's auxiliaries; `None` where there is none.
fn subject_start(document: &Document<'_>, verb: usize, first: usize, shared: bool) -> Option<usize> {
    let verbal = |at: &usize| {
        matches!(document.tag_at(*at), Tag::Auxiliary | Tag::Adverb | Tag::Particle)
            && document.kind(*at) != TokenKind::Punctuation
    };
    let head = (first..verb).rev().find(|at| !verbal(at))?;
    if !matches!(document.tag_at(head), Tag::Noun | Tag::ProperNoun) {
        return None;
    }
    if shared && head + 1 < verb {
        return None;
    }
    let phrasal = |at: &usize| match document.tag_at(*at) {
        Tag::Noun | Tag::ProperNoun | Tag::Adjective => true,
        Tag::Numeral => !shared,
        _ => false,
    };
    let start = head - (first..head).rev().take_while(phrasal).count();
    // `The dockers of the port walked` are no walking port.
    let before = (first..start).rev().find(|at| document.tag_at(*at) != Tag::Determiner);
    let tied = before.is_some_and(|at| matches!(document.tag_at(at), Tag::Adposition | Tag::Coordinator));
    (!tied).then_some(start)
}
