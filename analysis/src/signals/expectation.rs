//! Whether a sentence of a news report tells what is expected or what may follow: the category
//! Expectations/Consequences of van Dijk's news schema (1988), as annotated by Choubey et al. 2020.

use super::Signal;
use super::cues::{self, Collected};
use crate::document::Document;
use crate::lexicon::Phrases;
use crate::rule::Rule;
use crate::words::Tag;
use std::ops::Range;
use std::sync::LazyLock;

/// Words about what is to come.
pub const AHEAD: Rule = Rule {
    name: "expectation.ahead",
    explanation: "Words such as “will”, “could” or “expected” tell what is to come or may follow.",
};

static CUES: LazyLock<Phrases<f64>> = LazyLock::new(|| {
    Phrases::parse(include_str!("../../data/signals/expectations.tsv"), |tenths| {
        tenths.parse::<u8>().ok().map(|tenths| f64::from(tenths) / 10.0)
    })
});

/// Whether the run of tokens tells what is expected or may follow. The score is the sum of its cues, each with the
/// weight of its list; it holds from 1.
#[must_use]
pub fn expectation(document: &Document<'_>, tokens: Range<usize>) -> Signal {
    let mut collected = Collected::default();
    let mut score = 0.0;
    for (words, &weight) in cues::find(document, tokens, &CUES) {
        if weight > 0.0 && !is_name(document, words.start) {
            score += weight;
            collected.add(&AHEAD, document.span(words));
        }
    }
    Signal { holds: score >= 1.0, score, evidence: collected.into_evidence() }
}

/// “Will Smith”, “5 May”, “Hope Street”.
fn is_name(document: &Document<'_>, at: usize) -> bool {
    document.is_capitalised(at)
        && (document.tag_at(at) == Tag::ProperNoun
            || document.lower(at) == "may" && document.tag_at(at + 1) != Tag::Verb)
}

#[cfg(test)]
mod tests {
    use super::expectation;
    use crate::Document;

    fn check(expected: bool, sentences: &[&str]) {
        for text in sentences {
            let document = Document::new(text);
            let signal = expectation(&document, 0..document.tokens().len());
            assert_eq!(signal.holds, expected, "{text} {signal:?}");
        }
    }

    #[test]
    fn what_is_to_come_is_an_expectation() {
        check(
            true,
            &[
                "Analysts expect the bank to raise rates in June.",
                "The ruling could open the door to more lawsuits.",
                "If the dam fails, thousands of homes would be flooded.",
                "It remains to be seen how voters react.",
            ],
        );
    }

    #[test]
    fn what_happened_is_not() {
        check(
            false,
            &[
                "The bank raised rates in June.",
                "The fire destroyed two homes.",
                "Police could not reach the village.",
                "The festival was held on 3 May 2011.",
            ],
        );
    }
}
