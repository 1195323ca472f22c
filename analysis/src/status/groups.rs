//! Verb groups: runs of auxiliaries, adverbs and a verb that together say one thing (“will also likely include”,
//! “has not been made”, “to be signed”).

use super::forms::{Form, form_of, is_adverb, is_attribute, is_auxiliary, is_bare, is_base, is_be, is_have, is_modal};
use crate::document::Document;
use crate::words::Tag;
use std::ops::Range;

/// A verb group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Group {
    /// Its tokens, adverbs and denials within included.
    pub(crate) tokens: Range<usize>,
    /// Its form.
    pub(crate) form: Form,
    /// The modal it starts with.
    pub(crate) modal: Option<usize>,
    /// Its last verb; the auxiliary itself where no verb follows (`is`, `has`).
    pub(crate) head: usize,
    /// `have` before a participle.
    pub(crate) perfect: bool,
    /// `be` before an `-ing` form.
    pub(crate) progressive: bool,
    /// `be` before a participle.
    pub(crate) passive: bool,
    /// Its only verb is `be`, so that what follows is the predicate.
    pub(crate) copula: bool,
}

/// The verb groups of a run of tokens, in order.
pub(crate) fn find(document: &Document<'_>, tokens: Range<usize>) -> impl Iterator<Item = Group> {
    let mut at = tokens.start;
    std::iter::from_fn(move || {
        while at < tokens.end {
            let group = group_at(document, at, &tokens);
            at = group.as_ref().map_or(at, |group| group.tokens.end - 1).max(at) + 1;
            if group.is_some() {
                return group;
            }
        }
        None
    })
}

fn group_at(document: &Document<'_>, at: usize, within: &Range<usize>) -> Option<Group> {
    if document.lower(at) == "to" && at + 1 < within.end {
        let mut verb = at + 1;
        while verb < within.end && is_adverb(document, verb) && verb < at + 4 {
            verb += 1;
        }
        let base = verb < within.end && (is_auxiliary(document, verb) || is_base(document, verb));
        return base.then(|| extend(document, at, verb, Form::Infinitive, within));
    }
    if is_auxiliary(document, at) {
        let form = match document.lower(at) {
            "was" | "were" | "had" | "did" => Form::Past,
            "be" | "been" => Form::Participle,
            "being" | "having" => Form::Gerund,
            _ => Form::Present,
        };
        return Some(extend(document, at, at, form, within));
    }
    // “firms like Siemens”: a preposition that taggers take for a verb.
    let like = || document.lower(at) == "like" && at > within.start && document.tag_at(at - 1) != Tag::Pronoun;
    if document.tag_at(at) != Tag::Verb || like() || is_attribute(document, at, within.start) {
        return None;
    }
    let form = form_of(document, at);
    let form = if form == Form::Present && is_bare(document, at, within.start) { Form::Infinitive } else { form };
    Some(Group {
        tokens: at..at + 1,
        form,
        modal: None,
        head: at,
        perfect: false,
        progressive: false,
        passive: false,
        copula: false,
    })
}

/// Reads on from a first auxiliary (or the verb after `to`) to the verb it belongs to.
fn extend(document: &Document<'_>, start: usize, first: usize, form: Form, within: &Range<usize>) -> Group {
    let mut group = Group {
        tokens: start..first + 1,
        form,
        modal: is_modal(document, first).then_some(first),
        head: first,
        perfect: false,
        progressive: false,
        passive: false,
        copula: is_be(document.lower(first)),
    };
    if !is_auxiliary(document, first) {
        group.copula = false;
        return group;
    }
    let mut last_auxiliary = first;
    let mut at = first + 1;
    while at < within.end {
        if is_adverb(document, at) || !group.copula && document.lower(at) == "likely" {
            at += 1;
        } else if matches!(document.mark(at), "\"" | "“") && document.tag_at(at + 1) == Tag::Verb {
            // “said it would ‘act’”: the quotation starts within the group.
            at += 1;
        } else if document.mark(at) == "," {
            // “is, however, expected”: a parenthesis of at most three words.
            let Some(close) = (at + 2..within.end.min(at + 5)).find(|&close| document.mark(close) == ",") else {
                break;
            };
            if !(at + 1..close).all(|inner| is_adverb(document, inner)) {
                break;
            }
            at = close + 1;
        } else if is_auxiliary(document, at) && continues(document, last_auxiliary, at) {
            group.perfect |= is_have(document.lower(last_auxiliary));
            last_auxiliary = at;
            group.head = at;
            group.copula = is_be(document.lower(at));
            group.tokens.end = at + 1;
            at += 1;
        } else if takes(document, last_auxiliary, at) {
            let verb = document.lower(at);
            group.perfect |= is_have(document.lower(last_auxiliary));
            group.progressive = is_be(document.lower(last_auxiliary)) && verb.ends_with("ing");
            group.passive = is_be(document.lower(last_auxiliary)) && !verb.ends_with("ing");
            group.copula = false;
            group.head = at;
            group.tokens.end = at + 1;
            break;
        } else {
            break;
        }
    }
    // Denials between an auxiliary and a predicate that is no verb: “is not a pivot”, “will no longer”.
    let mut end = group.tokens.end;
    while end < within.end && is_adverb(document, end) {
        end += 1;
    }
    if group.copula || group.head == last_auxiliary {
        group.tokens.end = end;
    }
    group
}

/// Whether an auxiliary can follow another in one group: “has been”, “will be”, “is being”.
fn continues(document: &Document<'_>, before: usize, at: usize) -> bool {
    let (before, word) = (document.lower(before), document.lower(at));
    match word {
        "be" => !is_be(before) && !is_have(before),
        "been" => is_have(before),
        "being" => is_be(before),
        "have" => !is_be(before) && !is_have(before),
        "had" => is_have(before),
        _ => false,
    }
}

/// Whether the word at `at` can complete a group whose last auxiliary is `before`. After a modal or `do` that is any
/// word in its dictionary form, whatever its tag: “will include”.
fn takes(document: &Document<'_>, before: usize, at: usize) -> bool {
    let (auxiliary, verb) = (document.lower(before), document.lower(at));
    if document.tag_at(at) != Tag::Verb {
        return (is_modal(document, before) || matches!(auxiliary, "do" | "does" | "did"))
            && matches!(document.tag_at(at), Tag::Noun | Tag::Adjective)
            && verb == document.lemma(at);
    }
    if is_be(auxiliary) {
        verb.ends_with("ing") || form_of(document, at) != Form::Present || verb == document.lemma(at)
    } else if is_have(auxiliary) {
        !verb.ends_with("ing") || document.lemma(at) == verb
    } else {
        true
    }
}
