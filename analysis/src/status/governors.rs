//! Words that say something of the clause they govern, and whether the words beside them fit (`expected to sign`, but
//! not `expected guests`).

use super::forms::{Form, is_adverb};
use super::groups::Group;
use super::lexicon::{GOVERNORS, Governor};
use super::reading::Reading;
use super::skeleton::{Role, Skeleton};
use crate::document::Document;
use crate::words::Tag;
use corpus::Span;

/// How many verb groups on what a verb says or thinks may start; bounds the work on endless sentences.
const NEAR: usize = 6;

/// A governor that fits its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Governed {
    /// What it says.
    pub(crate) reading: Reading,
    /// The words: the governor and a following `to`.
    pub(crate) words: Span,
    /// The node of what it governs, where that is a verb group.
    pub(crate) complement: Option<usize>,
    /// A denial between governor and complement: “expected not to”.
    pub(crate) denied: Option<usize>,
}

/// The lines of the list for a word, under its dictionary form or what its ending leaves.
pub(crate) fn lines<'d>(document: &'d Document<'_>, at: usize) -> impl Iterator<Item = &'static Governor> + use<'d> {
    let known = [document.key(at), document.lemma_key(at)].into_iter().find_map(|word| GOVERNORS.get(word));
    // Only where the tagger saw no verb has the ending not been taken off already: “expected”, “tipped” as adjectives.
    let ending = known.is_none() && document.tag_at(at) != Tag::Verb;
    known
        .or_else(|| ending.then(|| bases(document.lower(at)).find_map(|base| GOVERNORS.get(base.as_str()))).flatten())
        .into_iter()
        .flatten()
}

/// What a regular ending may have been added to: `planned` gives `planne`, `plann`, `plan`.
fn bases(word: &str) -> impl Iterator<Item = String> {
    let mut bases = Vec::new();
    for ending in ["ing", "ed", "es", "s", "d"] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 2) {
            bases.push(stem.to_owned());
            bases.push(format!("{stem}e"));
            if let Some(single) = stem.char_indices().next_back().and_then(|(last, _)| stem.get(..last)) {
                bases.push(single.to_owned());
            }
            if let Some(stem) = stem.strip_suffix('i') {
                bases.push(format!("{stem}y"));
            }
        }
    }
    bases.into_iter()
}

/// Whether the group's verb asks: “asked if …”.
pub(crate) fn asks(document: &Document<'_>, group: &Group) -> bool {
    lines(document, group.head).any(|governor| governor.needs.whether)
}

/// The governor of a node: its verb, or the predicate after `be`.
pub(crate) fn of(document: &Document<'_>, skeleton: &Skeleton, node: usize, end: usize) -> Option<Governed> {
    let group = &skeleton.nodes.get(node)?.group;
    let mut at = group.head;
    if group.copula || is_linking(document, group) {
        at = group.tokens.end;
        while at < end && is_adverb(document, at) && lines(document, at).next().is_none() {
            at += 1;
        }
        if group.copula {
            return fitting(document, skeleton, node, at, end, true);
        }
        return fitting(document, skeleton, node, group.head, end, false);
    }
    fitting(document, skeleton, node, at, end, group.passive || group.form == Form::Participle)
}

fn is_linking(document: &Document<'_>, group: &Group) -> bool {
    matches!(document.lemma(group.head), "remain" | "become" | "stay")
}

/// The first line for the word at `at` whose needs are met there.
pub(crate) fn fitting(
    document: &Document<'_>,
    skeleton: &Skeleton,
    node: usize,
    at: usize,
    end: usize,
    passive: bool,
) -> Option<Governed> {
    let group = &skeleton.nodes.get(node)?.group;
    let mut next = at + 1;
    let mut denied = None;
    while next < end && is_adverb(document, next) {
        if matches!(document.lower(next), "not" | "never") {
            denied = Some(next);
        }
        next += 1;
    }
    let infinitive = infinitive_after(document, skeleton, at, end);
    let content = (node + 1..node + 1 + NEAR)
        .find(|&child| skeleton.nodes.get(child).is_some_and(|child| child.role == Role::Content(node)));
    let open =
        |at: usize| matches!(document.lower(at), "whether" | "if" | "how" | "what" | "when" | "where" | "who" | "why");
    let whether = open(next) || (next..end.min(next + 3)).any(|at| document.lower(at) == "whether");
    let gerund_at = |at: usize| document.tag_at(at) == Tag::Verb && document.lower(at).ends_with("ing");
    let ing = [next, next + 1]
        .into_iter()
        .find(|&at| at < end && gerund_at(at) && (at == next || document.tag_at(next) == Tag::Adposition));
    let now = group.modal.is_none()
        && (group.form == Form::Present || group.form == Form::Gerund)
        && (!group.perfect || group.progressive);
    lines(document, at).find_map(|governor| {
        let needs = governor.needs;
        let met = !(needs.passive && !passive || needs.active && passive || needs.now && !now)
            && !(needs.progressive && !(group.progressive || document.lower(group.head).ends_with("ing")));
        if !met {
            return None;
        }
        let to = needs.to && infinitive.is_some() && !(needs.direct && document.lower(next) != "to");
        let that = needs.that && content.is_some() && !whether;
        let open = needs.whether && whether;
        let gerund = needs.ing && ing.is_some();
        let word = needs.word.is_some_and(|word| document.lower(next) == word);
        let adjective = needs.adjective && document.tag_at(next) == Tag::Adjective;
        let noun = needs.np && infinitive.is_none() && (content.is_none() || needs.that) && ing.is_none() && !whether;
        // “prevented the ferry from sailing”
        let from = needs.from
            && (next..end.min(next + 10)).any(|at| document.lower(at) == "from" && at + 1 < end && gerund_at(at + 1));
        if !(to || that || open || gerund || word || adjective || noun || from) {
            return None;
        }
        let complement = if to {
            infinitive
        } else if that || open {
            content
        } else {
            None
        };
        let last = match (to, word, open) {
            (true, ..) if document.lower(next) == "to" => next,
            (_, true, _) => next,
            (_, _, true) => next,
            _ => at,
        };
        Some(Governed {
            reading: governor.reading,
            words: document.span(at..last + 1),
            complement,
            denied: denied.filter(|_| to),
        })
    })
}

/// The infinitive that hangs on the word at `at`: right after it, or after its object.
fn infinitive_after(document: &Document<'_>, skeleton: &Skeleton, at: usize, end: usize) -> Option<usize> {
    let position = skeleton.nodes.partition_point(|node| node.group.tokens.start <= at);
    let node = skeleton.nodes.get(position)?;
    let start = node.group.tokens.start;
    let apart = |between: usize| {
        matches!(document.lower(between), ";" | ":" | "–" | "—" | "and" | "but" | "or")
            || document.lower(between) == "," && start > at + 3
    };
    let hangs = node.role == Role::NonFinite
        && document.lower(start) == "to"
        && start < end
        && start <= at + 12
        && !(at + 1..start).any(apart);
    hangs.then_some(position)
}
