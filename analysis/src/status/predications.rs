//! What a sentence says of each of its verbs: whether it happens, does not, or stays open.

use super::negation;
use super::predicate::Judge;
use super::reading::Reading;
use super::skeleton::{self, Role};
use crate::document::Document;
use corpus::Certainty;
use std::ops::Range;

/// A verb with what its sentence says of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Predication {
    /// The verb; the auxiliary where `be` or `have` stands alone.
    pub(crate) head: usize,
    /// The verb with its auxiliaries.
    pub(crate) tokens: Range<usize>,
    /// Where its clause starts.
    pub(crate) start: usize,
    /// Whether it is denied: by `not` and the like, or by what governs it, as in `failed to sign`.
    pub(crate) negative: bool,
    /// Whether it is left open: possible, wanted, a condition.
    pub(crate) open: bool,
    /// Whether what stands before it undergoes it: `was bought`, and a participle behind its noun.
    pub(crate) passive: bool,
}

/// The verbs of a sentence in text order.
pub(crate) fn of(document: &Document<'_>, sentence: Range<usize>) -> Vec<Predication> {
    let skeleton = skeleton::read(document, sentence.clone());
    let judge = Judge { document, skeleton: &skeleton, clause: sentence.clone() };
    let nodes = &judge.skeleton.nodes;
    let mut found: Vec<Predication> = nodes
        .iter()
        .map(|node| Predication {
            head: node.group.head,
            tokens: node.group.tokens.clone(),
            start: node.start,
            negative: negation::of(document, node, sentence.end).is_some(),
            open: node.role == Role::Condition
                || node.group.modal.is_some_and(|modal| {
                    matches!(document.lower(modal), "may" | "might" | "could" | "can" | "should" | "must")
                }),
            passive: node.group.passive,
        })
        .collect();
    // What governs stands before what it governs.
    for at in 0..found.len() {
        let Some((head, negative, open)) = found.get(at).map(|it| (it.head, it.negative, it.open)) else { continue };
        let Some(governed) = judge.governed(at) else {
            let next = found.get(at + 1).map_or(0, |next| next.tokens.start);
            if refuses(document, head, next)
                && let Some(refused) = found.get_mut(at + 1)
            {
                refused.negative ^= !negative;
            }
            continue;
        };
        // `rejected claims that …`: what is denied hangs on the noun.
        let claimed = || {
            let next = nodes.get(at + 1).and_then(|next| next.opener);
            (governed.reading.denies() && next.is_some_and(|opener| document.lower(opener) == "that")).then_some(at + 1)
        };
        let complement = governed.complement.or_else(claimed);
        let Some(complement) = complement.and_then(|complement| found.get_mut(complement)) else { continue };
        match governed.reading {
            // Who did not refuse may or may not have done it.
            reading if reading.denies() && negative => complement.open = true,
            reading if reading.denies() => complement.negative = !complement.negative,
            Reading::Content => complement.open |= negative,
            Reading::Through | Reading::Plain => {
                complement.negative ^= negative;
                complement.open |= open;
            }
            reading if reading.looks_ahead() || reading.certainty() != Certainty::Certain => {
                complement.negative ^= negative;
                complement.open |= !negative;
            }
            _ => {}
        }
        complement.negative ^= governed.denied.is_some();
    }
    found
}

/// Whether a verb refuses what others want done, told by the infinitive at `next`: `rejected calls to close`.
fn refuses(document: &Document<'_>, verb: usize, next: usize) -> bool {
    let wanted = next.checked_sub(1).map_or("", |at| document.lemma(at));
    matches!(document.lemma(verb), "reject" | "dismiss" | "resist" | "oppose" | "rebuff")
        && matches!(wanted, "call" | "demand" | "request" | "proposal" | "plan" | "appeal" | "plea")
        && document.lower(next) == "to"
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::document::Document;

    #[allow(clippy::panic)]
    #[test]
    fn each_verb_is_denied_or_left_open_by_what_governs_it() {
        let says = |text: &str, verb: &str| {
            let document = Document::new(text);
            let found = of(&document, 0..document.tokens().len());
            let predication = found.iter().find(|it| document.lower(it.head) == verb);
            let predication = predication.unwrap_or_else(|| panic!("{text}: {found:?}"));
            (predication.negative, predication.open)
        };
        for (text, verb, expected) in [
            ("The owners failed to reach a deal.", "reach", (true, false)),
            ("The mayor has refused to resign.", "resign", (true, false)),
            ("The bank denied that it had sold the unit.", "sold", (true, false)),
            ("The minister rejected claims that troops had fired.", "fired", (true, false)),
            ("The mayor rejected calls to close the pool.", "close", (true, false)),
            ("The bank no longer sells the bonds.", "sells", (true, false)),
            ("The bank, which has not closed, still employs 40 clerks.", "employs", (false, false)),
            ("The airline may cancel the flight.", "cancel", (false, true)),
            ("The pilot did not say that he had slept.", "slept", (false, true)),
            ("The team managed to win.", "win", (false, false)),
        ] {
            assert_eq!(says(text, verb), expected, "{text}");
        }
    }
}
