//! Who is told to have done something: the subjects of verbs in the past or perfect.

use crate::document::Document;
use crate::words::Tag;
use std::ops::Range;

/// Who did it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doer {
    /// The speaker alone.
    Speaker,
    /// The speaker with others.
    Us,
    /// Who is spoken to.
    Addressee,
    /// Somebody who is named, or known to who listens: in a debate, mostly the opponent.
    Named,
    /// Somebody or something else.
    Other,
}

/// A verb in the past or perfect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Deed {
    pub(super) verb: usize,
    pub(super) doer: Doer,
    /// Whether it is told as past (`went`) rather than as reaching to now (`has gone`).
    pub(super) past: bool,
}

/// The deeds told in a run of tokens, in order.
pub(super) fn find<'d>(document: &'d Document<'_>, tokens: Range<usize>) -> impl Iterator<Item = Deed> + 'd {
    let start = tokens.start;
    tokens.filter_map(move |verb| {
        let past = is_past(document, verb);
        (past || is_perfect(document, verb)).then(|| Deed { verb, doer: doer(document, start, verb), past })
    })
}

/// Who is the subject of the verb at a place: the nearest word before it that can be one.
pub(super) fn doer(document: &Document<'_>, start: usize, verb: usize) -> Doer {
    let skipped = |at: &usize| matches!(document.tag_at(*at), Tag::Adverb | Tag::Auxiliary | Tag::Particle);
    let Some(head) = (start..verb).rev().find(|at| !skipped(at)) else { return Doer::Other };
    match document.lower(head) {
        "i" => Doer::Speaker,
        "we" | "us" => Doer::Us,
        "you" => Doer::Addressee,
        "he" | "she" | "they" => Doer::Named,
        _ if document.tag_at(head) == Tag::ProperNoun || document.is_capitalised(head) && head > start => Doer::Named,
        _ => {
            let own = |at: usize| matches!(document.lower(at), "my" | "our");
            let phrase = (start..head).rev().take_while(|&at| {
                matches!(document.tag_at(at), Tag::Adjective | Tag::Noun | Tag::Determiner | Tag::Pronoun)
            });
            if phrase.take(3).any(own) { Doer::Us } else { Doer::Other }
        }
    }
}

fn is_past(document: &Document<'_>, at: usize) -> bool {
    match document.tag_at(at) {
        Tag::Auxiliary => matches!(document.lower(at), "was" | "were" | "did" | "had"),
        Tag::Verb => {
            let before = at.checked_sub(1).map_or(Tag::Other, |before| document.tag_at(before));
            let governed = matches!(before, Tag::Auxiliary | Tag::Particle | Tag::Adposition);
            !governed && differs_from_base(document, at)
        }
        _ => false,
    }
}

/// A past form, also one that reads like the base: “he cut”.
fn differs_from_base(document: &Document<'_>, at: usize) -> bool {
    let word = document.lower(at);
    if matches!(word, "cut" | "put" | "shut" | "hit" | "cost" | "quit" | "set") {
        let before = at.checked_sub(1).map_or("", |before| document.lower(before));
        return matches!(before, "he" | "she" | "they");
    }
    word.ends_with("ed") || word != document.lemma(at) && !word.ends_with('s') && !word.ends_with("ing")
}

/// `has gone`, `have never been`.
fn is_perfect(document: &Document<'_>, at: usize) -> bool {
    let has = matches!(document.lower(at), "has" | "have" | "'ve");
    let mut after = (at + 1..at + 4).filter(|&at| document.tag_at(at) != Tag::Adverb && document.lower(at) != "n't");
    has && after.next().is_some_and(|at| {
        document.lower(at) == "been" || document.tag_at(at) == Tag::Verb && document.lower(at) != document.lemma(at)
    })
}
