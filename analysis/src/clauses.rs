//! The clauses of a sentence that are claims of their own.
//!
//! A sentence is cut only between clauses that each have a subject and a predicate, or are of the form “with further
//! deliveries planned”, and only where the parts on both sides differ in status, polarity or speaker; all other
//! clauses stay together. What joins the parts (commas, `and`, `though`) belongs to none of them, so that each can be
//! quoted by itself; `with` stays, since its clause is not a sentence without it.

use crate::document::Document;
use crate::status::forms::Form;
use crate::status::skeleton::{self, Node, Role, Skeleton};
use crate::status::{self, Finding};
use crate::voice::Attribution;
use crate::words::Tag;
use corpus::Span;
use std::ops::Range;

/// The shortest part that counts as an assertion, in tokens.
const SHORTEST: usize = 3;

/// Splits a sentence where coordinated clauses differ in status, polarity or speaker.
///
/// Returns runs of tokens in order, which hold everything but the words and marks that join them; a sentence without
/// such a difference comes back whole. A position past the last sentence gives nothing.
#[must_use]
pub fn split(document: &Document<'_>, sentence: usize, attributions: &[Attribution]) -> Vec<Range<usize>> {
    let Some(sentence) = document.sentences().get(sentence) else { return Vec::new() };
    let whole = sentence.tokens.clone();
    cut(document, whole.clone(), &skeleton::read(document, whole), attributions)
}

/// Splits a sentence whose skeleton is known.
pub(crate) fn cut(
    document: &Document<'_>,
    whole: Range<usize>,
    skeleton: &Skeleton,
    attributions: &[Attribution],
) -> Vec<Range<usize>> {
    let cuts = cuts(document, skeleton, attributions, whole.clone());
    if cuts.is_empty() {
        return vec![whole];
    }
    let mut parts: Vec<(Range<usize>, Finding, Option<usize>)> = Vec::new();
    let mut start = whole.start;
    let last = Cut { end: whole.end, next: whole.end };
    for cut in cuts.into_iter().chain([last]) {
        let part = start..cut.end;
        start = cut.next;
        let finding = status::of(document, part.clone());
        let speaker = speaker(document, attributions, part.clone());
        match parts.last_mut() {
            Some((last, told, by)) if alike(told, &finding) && *by == speaker => last.end = part.end,
            _ => parts.push((part, finding, speaker)),
        }
    }
    if parts.iter().any(|(part, ..)| part.len() < SHORTEST) {
        return vec![whole];
    }
    parts.into_iter().map(|(part, ..)| part).collect()
}

fn alike(a: &Finding, b: &Finding) -> bool {
    a.shown == b.shown && a.polarity == b.polarity
}

/// A place between two clauses: the first ends before `end`, the second starts at `next`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Cut {
    end: usize,
    next: usize,
}

fn cuts(document: &Document<'_>, skeleton: &Skeleton, attributions: &[Attribution], whole: Range<usize>) -> Vec<Cut> {
    // A condition holds for all that follows: “if it rains, the match will be called off and the fans will get …”.
    if skeleton.condition.is_some() {
        return Vec::new();
    }
    let mut cuts: Vec<Cut> = Vec::new();
    let mut seen_main = false;
    for (at, node) in skeleton.nodes.iter().enumerate() {
        let joint = match node.role {
            Role::Main if seen_main => node.opener.filter(|&opener| {
                (is_sure(document, node) || attributes(document, attributions, node)) && joins(document, opener)
            }),
            Role::Main => initial_contrast(document, skeleton, at),
            Role::Contrast if seen_main => {
                node.opener.filter(|&opener| document.lower(opener.saturating_sub(1)) != "that")
            }
            Role::Content(parent) => node.opener.filter(|&opener| {
                let other = node.subject && ends_before(document, attributions, opener);
                (is_sure(document, node) && document.tag_at(opener) == Tag::Coordinator
                    || other && joins(document, opener))
                    && is_transparent(document, skeleton, parent, whole.end)
            }),
            Role::NonFinite => absolute(document, node, seen_main),
            _ => None,
        };
        seen_main |= node.role == Role::Main;
        if let Some(joint) = joint
            && joint > whole.start
        {
            let cut = around(document, joint, whole.clone());
            if cuts.last().is_none_or(|last| last.next < cut.end) {
                cuts.push(cut);
            }
        }
    }
    cuts
}

/// Whether a clause surely has a subject and a predicate of its own. A single verb that nothing it could govern follows
/// is as likely a noun or a participle (“and address issues of …”, “and streams polluted with …”).
fn is_sure(document: &Document<'_>, node: &Node) -> bool {
    let next = node.group.tokens.end;
    let governs = match node.group.form {
        Form::Present => {
            document.lower(next) != "that"
                && !matches!(
                    document.tag_at(next),
                    Tag::Adposition
                        | Tag::Subordinator
                        | Tag::Punctuation
                        | Tag::Verb
                        | Tag::Auxiliary
                        | Tag::Coordinator
                )
        }
        Form::PastOrParticiple => {
            !document.lower(node.group.head).ends_with("ed") || document.tag_at(next) != Tag::Adposition
        }
        _ => true,
    };
    node.subject && (governs || node.group.tokens.len() > 1)
}

/// Whether the predicate of a clause lets its subject say something: a verb that attributes is no noun.
fn attributes(document: &Document<'_>, attributions: &[Attribution], node: &Node) -> bool {
    let group = document.span(node.group.tokens.clone());
    let cued = |attribution: &Attribution| attribution.shown && attribution.cue.iter().any(|cue| cue.overlaps(group));
    attributions.iter().any(cued)
}

/// Whether what somebody says ends before an opener, so that a clause of somebody else follows.
fn ends_before(document: &Document<'_>, attributions: &[Attribution], opener: usize) -> bool {
    let Some(start) = document.token(opener).map(|token| token.span.start) else { return false };
    let comma = document.token(opener.saturating_sub(1)).map_or(start, |token| token.span.start);
    let ends =
        |attribution: &Attribution| attribution.content.iter().any(|said| comma == said.end || start == said.end);
    attributions.iter().any(|attribution| attribution.shown && ends(attribution))
}

/// Whether an opener joins whole clauses: a coordinator, a semicolon or a dash; not a comma.
fn joins(document: &Document<'_>, at: usize) -> bool {
    document.tag_at(at) == Tag::Coordinator
        || matches!(document.lower(at), "and" | "but" | "or" | "yet" | "so" | ";" | "–" | "—" | "--")
}

/// Where the main clause starts after a contrast at the head of the sentence: “Though no one was hurt, …”.
fn initial_contrast(document: &Document<'_>, skeleton: &Skeleton, main: usize) -> Option<usize> {
    let first = skeleton.nodes.first()?;
    let node = skeleton.nodes.get(main)?;
    let comma = node.start.checked_sub(1)?;
    (first.role == Role::Contrast && document.mark(comma) == ",").then_some(comma)
}

/// The `with` of “, with further deliveries planned by spring”.
fn absolute(document: &Document<'_>, node: &Node, seen_main: bool) -> Option<usize> {
    if !seen_main || !crate::status::is_cue(document, node) {
        return None;
    }
    let start = node.group.tokens.start;
    let with = (start.saturating_sub(8)..start).rev().find(|&at| document.lower(at) == "with")?;
    let comma = with.checked_sub(1).filter(|&at| document.mark(at) == ",")?;
    let clear = (with + 1..start).all(|at| document.tag_at(at) != Tag::Punctuation);
    clear.then_some(comma)
}

/// Whether what the group reports has the status it is told with.
fn is_transparent(document: &Document<'_>, skeleton: &Skeleton, parent: usize, end: usize) -> bool {
    crate::status::passes_on(document, skeleton, parent, end)
}

/// The cut around a joint: commas, coordinators and words of contrast belong to neither side.
fn around(document: &Document<'_>, joint: usize, whole: Range<usize>) -> Cut {
    let mark = |at: usize| matches!(document.mark(at), "," | ";" | "–" | "—" | "--" | "-");
    let link = |at: usize| {
        matches!(
            document.lower(at),
            "and" | "but" | "or" | "yet" | "so" | "nor" | "though" | "although" | "while" | "whereas"
        )
    };
    let mut end = joint;
    while end > whole.start && (mark(end - 1) || opens(document, end - 1)) {
        end -= 1;
    }
    let mut next = joint;
    while next < whole.end && (mark(next) || link(next) || document.lower(next) == "even" && link(next + 1)) {
        next += 1;
    }
    Cut { end, next }
}

/// Whether a token is a bracket or quotation mark that belongs to what follows.
fn opens(document: &Document<'_>, at: usize) -> bool {
    let start = |at: usize| document.token(at).map_or(0, |token| token.span.start);
    let end = |at: usize| document.token(at).map_or(0, |token| token.span.end);
    match document.mark(at) {
        "“" | "(" | "[" => true,
        "\"" => at > 0 && end(at - 1) < start(at) && end(at) == start(at + 1),
        _ => false,
    }
}

/// The attribution that says most of the part beside its source and cue, the narrowest where several do.
fn speaker(document: &Document<'_>, attributions: &[Attribution], part: Range<usize>) -> Option<usize> {
    let span = document.span(part);
    attributions
        .iter()
        .enumerate()
        .filter(|(_, attribution)| attribution.shown)
        .filter_map(|(at, attribution)| {
            let length: usize = attribution.content.iter().map(|content| content.len()).sum();
            let within = |spans: &[Span]| -> usize {
                let within = |it: &Span| it.end.min(span.end).saturating_sub(it.start.max(span.start)) as usize;
                spans.iter().map(within).sum()
            };
            let own = span.len() - within(&attribution.source) - within(&attribution.cue);
            (within(&attribution.content) * 2 > own).then_some((length, at))
        })
        .min()
        .map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::Document;
    use proptest::prelude::*;

    /// A sentence with bars where it is cut.
    fn check(cases: &str) {
        let mut wrong = Vec::new();
        for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let expected: Vec<_> = line.split('|').map(str::trim).collect();
            let text = line.replace(['|', '['], "").replace(']', "").replace("  ", " ");
            let text = text.replace(" ,", ",").replace(" ;", ";");
            let expected: Vec<_> = expected
                .iter()
                .map(|part| match (part.find('['), part.find(']')) {
                    (Some(open), Some(close)) => format!("{}{}", &part[..open], &part[close + 1..]).trim().to_owned(),
                    _ => (*part).to_owned(),
                })
                .collect();
            let document = Document::new(&text);
            let parts: Vec<_> = split(&document, 0, &[])
                .into_iter()
                .map(|part| document.span(part).slice(document.text()).to_owned())
                .collect();
            if parts != expected {
                wrong.push(format!("{parts:#?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn clauses_that_differ_in_status_or_polarity_are_told_apart() {
        check(
            "
            The navy has already received some ships | [,] with further deliveries planned by 2027.
            The stadium is vital to the town | [, and] the fair will offer a stage for young bands | [, though] no contracts are expected to be signed that week.
            Though a final decision has not been made | [,] the firm is actively promoting the engine.
            Prices fell in March | [, but] they are expected to rise again.
            The striker scored twice | [; ] the goalkeeper will miss the final.
            There was an outcry in the town | [, and] the mayor said on Friday it will keep the trees.
            The band played in Leeds on Sunday | [and] tomorrow it will play in York.
            The mayor opened the bridge | [, while] the tunnel may not open for years.
            ",
        );
    }

    #[test]
    fn clauses_that_do_not_differ_stay_together() {
        check(
            "
            The party has long relied on rural voters but is now courting the cities.
            The striker scored twice and the goalkeeper saved a penalty.
            The court will sit in May, and the jury will be sworn in on Monday.
            The firm cut jobs and closed two plants, while its rival grew.
            ",
        );
    }

    #[test]
    fn what_depends_on_one_word_stays_together() {
        check(
            "
            If talks fail, the union will strike and trains will stop.
            The cities signed a pact that will cut fares and is expected to please commuters.
            The report said prices will rise in France and Spain.
            Prices will rise in France and Spain, the report said.
            Analysts believe profits will rise and the firm will cut jobs.
            The teacher said books and pens would be free.
            The new rules would cover the hours they work and the time they have to rest.
            ",
        );
    }

    proptest! {
        #[test]
        fn clauses_come_in_order_within_their_sentence(text in "(?s)(though|and|but|,|;|with|if|will|not|he|said|ships|planned|\\PC| ){0,40}") {
            let document = Document::new(&text);
            for (at, sentence) in document.sentences().iter().enumerate() {
                let mut end = sentence.tokens.start;
                for part in split(&document, at, &[]) {
                    prop_assert!(end <= part.start && part.start < part.end && part.end <= sentence.tokens.end);
                    end = part.end;
                }
            }
        }
    }

    #[test]
    fn a_sentence_that_is_not_there_has_no_clauses() {
        let document = Document::new("One sentence.");
        assert!(split(&document, 7, &[]).is_empty());
    }
}
