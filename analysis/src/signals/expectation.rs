//! Whether a sentence of a news report tells what is expected or what may follow: the category
//! Expectations/Consequences of van Dijk's news schema (1988), as annotated by Choubey et al. 2020.
//!
//! What the status of its claims says of time decides most: a claim that is still to come is an expectation, unless it
//! is what somebody merely wants, refuses or denies to plan, or what a past “could” and “would” tell. Words such as
//! “outlook” or “next year” add what no verb says.

#[cfg(test)]
mod tests;

use super::Signal;
use super::cues::{self, Collected};
use super::hedging;
use crate::claims::DocumentClaim;
use crate::document::{Document, TokenKind};
use crate::lexicon::{Phrases, list};
use crate::rule::Rule;
use crate::status::{Finding, rules};
use crate::words::Tag;
use corpus::{Polarity, Time};
use std::ops::Range;
use std::sync::LazyLock;

/// Words about what is to come.
pub const AHEAD: Rule = Rule {
    name: "expectation.ahead",
    explanation: "Words such as “will”, “could” or “outlook” tell what is to come or may follow.",
};

static CUES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("signals/expectations.txt"), |_| Some(())));

/// Whether the run of tokens tells what is expected or may follow, given the document's claims in text order. The score
/// counts the claims that look ahead and the other words that do.
#[must_use]
pub fn expectation(document: &Document<'_>, claims: &[DocumentClaim], tokens: Range<usize>) -> Signal {
    let mut collected = Collected::default();
    let mut score = 0.0;
    let first = claims.partition_point(|claim| claim.tokens.start < tokens.start);
    let within = claims.iter().skip(first).take_while(|claim| claim.tokens.start < tokens.end);
    for claim in within.filter(|claim| looks_ahead(document, &claim.status)) {
        score += 1.0;
        for &words in &claim.status.fired.words {
            collected.add(&AHEAD, words);
        }
    }
    for (words, ()) in cues::find(document, tokens, &CUES) {
        if !is_name(document, words.start) && !is_past(document, words.start) {
            score += 1.0;
            collected.add(&AHEAD, document.span(words));
        }
    }
    Signal { holds: score > 0.0, score, evidence: collected.into_evidence() }
}

/// Whether a claim is still to come, and not only wanted, refused or possible in the past.
fn looks_ahead(document: &Document<'_>, status: &Finding) -> bool {
    let rule = status.fired.rule.name;
    let Some(at) = status.fired.words.first().map(|&span| document.tokens_in(span).start) else { return false };
    let wanted = rule == rules::WISH.name && !matches!(document.lemma(at), "hope" | "aim" | "plan");
    let refused = status.polarity == Polarity::Negative && rule != rules::MAY.name && document.lower(at) != "will";
    let unfit = [&rules::SHOULD, &rules::OBLIGATION, &rules::QUESTION, &rules::FUTURATE];
    let unfit = unfit.iter().any(|known| known.name == rule);
    let named = is_name(document, at);
    status.time == Time::Future && !wanted && !refused && !unfit && !named && !is_past(document, at)
}

/// Whether a cue tells of the past: “could see”, “would often”, “had been expected”, “than expected”.
fn is_past(document: &Document<'_>, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map_or("", |at| document.lower(at));
    let next = if matches!(document.lower(at + 1), "not" | "n't") { at + 2 } else { at + 1 };
    hedging::is_idle(document, at)
        || matches!(before(1), "had" | "than" | "as")
        || before(2) == "had"
        || matches!(document.lower(at), "took" | "came" | "went")
        || document.lower(next) == "have" && document.lower(next + 1) != "to"
        || document.lower(at + 1) == "to"
            && document.lower(at + 2) == "have"
            && document.tag_at(at + 3) != Tag::Particle
        || document.lower(at) == "could" && matches!(document.lower(at + 1), "hear" | "see" | "feel" | "not" | "n't")
}

/// “Will Smith”, “5 May”, “Hope Street”, “in his will”, “the political will”.
fn is_name(document: &Document<'_>, at: usize) -> bool {
    let inner = at.checked_sub(1).is_some_and(|before| document.kind(before) == TokenKind::Word);
    // In a heading the next word has a capital as well.
    let named = document.is_capitalised(at)
        && (document.tag_at(at) == Tag::ProperNoun || inner && !document.is_capitalised(at + 1));
    let before = at.checked_sub(1).map_or(Tag::Other, |before| document.tag_at(before));
    let noun = matches!(before, Tag::Determiner | Tag::Adjective)
        || document.tag_at(at) == Tag::Noun
        || document.kind(at + 1) == TokenKind::Punctuation;
    named || noun && document.lower(at) == "will"
}
