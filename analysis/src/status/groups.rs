//! Verb groups: runs of auxiliaries, adverbs and a verb that together say one thing (“will also likely include”,
//! “has not been made”, “to be signed”).

use crate::document::{Document, TokenKind};
use crate::words::Tag;
use std::ops::Range;

/// The form of a verb group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// With a modal, an auxiliary or a verb in the present tense.
    Present,
    /// With an auxiliary or a verb in the past tense.
    Past,
    /// A single `-ed` form, which may be a past tense or a participle.
    PastOrParticiple,
    /// With `to`, or bare after a verb.
    Infinitive,
    /// A participle without an auxiliary: `taken`.
    Participle,
    /// An `-ing` form without an auxiliary.
    Gerund,
}

impl Form {
    /// Whether the group may be the predicate of a clause.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Self::Present | Self::Past | Self::PastOrParticiple)
    }
}

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
pub(crate) fn find(document: &Document<'_>, tokens: Range<usize>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        match group_at(document, at, &tokens) {
            Some(group) => {
                at = group.tokens.end.max(at + 1);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
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
    let like = document.lower(at) == "like" && at > within.start && document.tag_at(at - 1) != Tag::Pronoun;
    if document.tag_at(at) != Tag::Verb || like || is_attribute(document, at, within.start) {
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
        } else if matches!(document.word(at), "\"" | "“") && document.tag_at(at + 1) == Tag::Verb {
            // “said it would ‘act’”: the quotation starts within the group.
            at += 1;
        } else if document.word(at) == "," {
            // “is, however, expected”: a parenthesis of at most three words.
            let Some(close) = (at + 2..within.end.min(at + 5)).find(|&close| document.word(close) == ",") else {
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

/// The form of a verb without an auxiliary, from its ending and its dictionary form.
fn form_of(document: &Document<'_>, at: usize) -> Form {
    let (word, lemma) = (document.lower(at), document.lemma(at));
    if word.ends_with("ing") && !(word == lemma && word.len() <= 6 && !word.ends_with("ying")) {
        Form::Gerund
    } else if PARTICIPLES.contains(&word) {
        Form::Participle
    } else if PASTS.contains(&word) {
        Form::Past
    } else if word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "proceed" | "succeed" | "exceed") {
        Form::PastOrParticiple
    } else if word == lemma || word.ends_with('s') {
        Form::Present
    } else {
        Form::PastOrParticiple
    }
}

fn is_base(document: &Document<'_>, at: usize) -> bool {
    let word = document.lower(at);
    document.tag_at(at) == Tag::Verb && !word.ends_with("ed") && (word == document.lemma(at) || !word.ends_with("ing"))
        || document.tag_at(at) != Tag::Verb
            && document.kind(at) == TokenKind::Word
            && super::lexicon::GOVERNORS.contains_key(word)
            && !matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Adjective)
}

/// Whether a verb form stands as an attribute before a noun: “the planned visit”.
fn is_attribute(document: &Document<'_>, at: usize, start: usize) -> bool {
    let participle = !matches!(form_of(document, at), Form::Present | Form::Past);
    let after_determiner = at > start
        && (matches!(document.tag_at(at - 1), Tag::Determiner | Tag::Adjective | Tag::Numeral)
            || document.lower(at - 1) == "'s"
            || matches!(document.lower(at - 1), "its" | "their" | "his" | "her" | "our" | "my" | "your"));
    let before_noun = matches!(document.tag_at(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
    participle && after_determiner && before_noun
}

/// Whether a verb in its dictionary form cannot be a finite verb, for want of a subject before it.
fn is_bare(document: &Document<'_>, at: usize, start: usize) -> bool {
    if document.lower(at) != document.lemma(at) {
        return false;
    }
    let mut before = at;
    while before > start && is_adverb(document, before - 1) {
        before -= 1;
    }
    if before == start {
        return true;
    }
    let previous = before - 1;
    match document.tag_at(previous) {
        Tag::Noun | Tag::ProperNoun => false,
        Tag::Pronoun | Tag::Determiner | Tag::Numeral => {
            matches!(document.lower(previous), "him" | "her" | "me" | "us" | "them")
        }
        Tag::Punctuation | Tag::Symbol | Tag::Adjective => false,
        _ => true,
    }
}

pub(crate) fn is_adverb(document: &Document<'_>, at: usize) -> bool {
    matches!(document.lower(at), "not" | "n't" | "never" | "no" if document.lower(at) != "no" || document.lower(at + 1) == "longer")
        || document.lower(at) == "longer" && at > 0 && document.lower(at - 1) == "no"
        || document.tag_at(at) == Tag::Adverb
        || matches!(
            document.lower(at),
            "also" | "now" | "still" | "already" | "likely" | "soon" | "only" | "just" | "even" | "long" | "yet"
        ) && !matches!(document.tag_at(at), Tag::Adjective)
}

pub(crate) fn is_modal(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "will" | "would" | "can" | "could" | "might" | "must" | "should" | "shall" | "'ll" | "wo" | "ca" | "sha"
        | "cannot" => document.tag_at(at) != Tag::Noun,
        "'d" => document.lemma(at + 1) == document.lower(at + 1),
        "may" => {
            document.word(at) == "may" && document.tag_at(at) != Tag::Noun
                || matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Adverb | Tag::Particle)
        }
        "ought" => true,
        _ => false,
    }
}

pub(crate) fn is_be(word: &str) -> bool {
    matches!(word, "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" | "'s" | "'re" | "'m" | "ai")
}

fn is_have(word: &str) -> bool {
    matches!(word, "have" | "has" | "had" | "having" | "'ve" | "'d")
}

fn is_auxiliary(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "'s" => document.tag_at(at) == Tag::Auxiliary,
        word => is_be(word) || is_have(word) || matches!(word, "do" | "does" | "did") || is_modal(document, at),
    }
}

/// Participles that differ from their past tense.
const PARTICIPLES: [&str; 46] = [
    "begun",
    "beaten",
    "born",
    "borne",
    "broken",
    "chosen",
    "done",
    "drawn",
    "driven",
    "drunk",
    "eaten",
    "fallen",
    "flown",
    "forbidden",
    "forgotten",
    "frozen",
    "given",
    "gone",
    "grown",
    "hidden",
    "known",
    "mistaken",
    "overthrown",
    "proven",
    "ridden",
    "risen",
    "rung",
    "seen",
    "shaken",
    "shown",
    "shrunk",
    "spoken",
    "stolen",
    "sung",
    "sunk",
    "sworn",
    "swum",
    "taken",
    "thrown",
    "torn",
    "undergone",
    "undertaken",
    "withdrawn",
    "worn",
    "woven",
    "written",
];

/// Past tenses that differ from their participle.
const PASTS: [&str; 46] = [
    "ate",
    "became",
    "began",
    "bore",
    "broke",
    "came",
    "chose",
    "drank",
    "drew",
    "drove",
    "fell",
    "flew",
    "forbade",
    "forgot",
    "froze",
    "gave",
    "grew",
    "hid",
    "knew",
    "mistook",
    "overthrew",
    "rang",
    "ran",
    "overcame",
    "rode",
    "rose",
    "sang",
    "sank",
    "saw",
    "shook",
    "shrank",
    "spoke",
    "sprang",
    "stole",
    "swam",
    "swore",
    "threw",
    "took",
    "tore",
    "underwent",
    "undertook",
    "went",
    "withdrew",
    "woke",
    "wore",
    "wrote",
];
