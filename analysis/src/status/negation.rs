//! What denies a predicate: `not` in its verb group, `no` at the start of its subject or object.

use super::lexicon::{DENIALS, Denial};
use super::skeleton::Node;
use crate::document::Document;
use crate::words::Tag;
use corpus::Span;

/// The words that deny a node's predicate: in its group, at the start of its subject, at the start of its object.
pub(crate) fn of(document: &Document<'_>, node: &Node, end: usize) -> Option<Span> {
    in_group(document, node, end).or_else(|| in_subject(document, node)).or_else(|| in_object(document, node, end))
}

/// The denial that starts at `at`, with its length; phrases such as “not only” deny nothing.
fn at(document: &Document<'_>, at: usize, kind: Denial) -> Option<(usize, bool)> {
    if !document.may_start(at, &DENIALS) {
        return None;
    }
    let (length, &found) = DENIALS.longest(at, |at| document.key(at))?;
    Some((length, found == kind))
}

fn in_group(document: &Document<'_>, node: &Node, end: usize) -> Option<Span> {
    let tokens = node.group.tokens.clone();
    let mut before = tokens.start;
    while before > node.start && super::forms::is_adverb(document, before - 1) {
        before -= 1;
    }
    let after = tokens.end..(tokens.end + 2).min(end);
    let places =
        (before..tokens.end).chain(after.take_while(|&at| node.group.copula && super::forms::is_adverb(document, at)));
    let mut skip = 0;
    for place in places {
        if place < skip {
            continue;
        }
        if let Some((length, denies)) = at(document, place, Denial::Verb) {
            if denies {
                return Some(document.span(place..place + length));
            }
            skip = place + length;
        }
    }
    None
}

fn in_subject(document: &Document<'_>, node: &Node) -> Option<Span> {
    let mut first = node.start;
    // Adverbs and openers before the subject: “So far no one …”, “and no …”; a prepositional phrase ends at its comma.
    let group = node.group.tokens.start;
    if let Some(comma) = (first..group).rev().find(|&at| document.mark(at) == ",")
        && (comma + 1..group).any(|at| DENIALS.longest(at, |at| document.key(at)).is_some())
    {
        first = comma + 1;
    }
    while first < group
        && matches!(document.tag_at(first), Tag::Coordinator | Tag::Subordinator | Tag::Adverb | Tag::Punctuation)
        && document.lower(first) != "neither"
    {
        first += 1;
    }
    // “There was no …” has its subject after the verb; see `in_object`.
    let (length, denies) = at(document, first, Denial::Noun)?;
    (denies && first + length <= group).then(|| document.span(first..first + length))
}

fn in_object(document: &Document<'_>, node: &Node, end: usize) -> Option<Span> {
    let mut first = node.group.tokens.end;
    while first < end && document.tag_at(first) == Tag::Adverb && document.lower(first) != "no" {
        first += 1;
    }
    if first >= end {
        return None;
    }
    let (length, denies) = at(document, first, Denial::Noun)?;
    (denies && !matches!(document.lower(first), "neither")).then(|| document.span(first..first + length))
}
