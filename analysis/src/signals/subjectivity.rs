//! Whether the author's own view shows in a sentence, in the sense of Wiebe et al. 2004 and the CheckThat! task
//! (Ruggeri et al. 2023): opinion, judgement, irony and speculation of the author count, quoted ones do not.

use super::Signal;
use super::cues::{self, Collected};
use super::tone::{BOOSTERS, LOADED_WORDS};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Phrases, list};
use crate::rule::{Rule, rules};
use crate::words::Tag;
use std::ops::Range;
use std::sync::LazyLock;

rules! {
    LOADED "subjective.loaded" "A loaded word outside quotation marks judges what it names.";
    BOOSTER "subjective.booster" "A booster outside quotation marks strengthens what is said.";
    WRITER "subjective.writer" "The writer speaks as “I” or “we”.";
    READER "subjective.reader" "The reader is addressed.";
    SHOULD "subjective.should" "The sentence says what ought to be.";
    ABSOLUTE "subjective.absolute" "A word such as “all”, “never” or “nothing” leaves no exception.";
    STANCE "subjective.stance" "A phrase comments on what is said rather than telling it.";
    CONTRAST "subjective.contrast" "A word such as “but” or “despite” turns an argument.";
    IRONY "subjective.irony" "Quotation marks around a word or two, or “so-called”, keep a word at a distance.";
    QUESTION "subjective.question" "The sentence asks, outside quotation marks.";
    EXCLAMATION "subjective.exclamation" "The sentence exclaims, outside quotation marks.";
    MARKS "subjective.marks" "Dashes, brackets or dots break the sentence for an aside.";
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    Writer,
    Reader,
    Should,
    Absolute,
    Stance,
    Contrast,
    Irony,
}

impl Family {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "writer" => Self::Writer,
            "reader" => Self::Reader,
            "should" => Self::Should,
            "absolute" => Self::Absolute,
            "stance" => Self::Stance,
            "contrast" => Self::Contrast,
            "irony" => Self::Irony,
            _ => return None,
        })
    }

    fn rule_and_weight(self) -> (&'static Rule, f64) {
        match self {
            Self::Writer => (&WRITER, 1.0),
            Self::Reader => (&READER, 1.0),
            Self::Should => (&SHOULD, 1.0),
            Self::Absolute => (&ABSOLUTE, 0.4),
            Self::Stance => (&STANCE, 0.6),
            Self::Contrast => (&CONTRAST, 0.4),
            Self::Irony => (&IRONY, 0.6),
        }
    }
}

static STANCE_WORDS: LazyLock<Phrases<Family>> =
    LazyLock::new(|| Phrases::parse(list!("signals/stance.tsv"), Family::parse));

/// Whether the author's view shows in the run of tokens. The score is the sum of the cues less what marks a report
/// (figures, quotations, verbs of saying); it holds from 1.
#[must_use]
pub fn subjective(document: &Document<'_>, tokens: Range<usize>) -> Signal {
    let quoted = cues::quoted(document, tokens.clone());
    let own = |at: usize| !quoted.get(at.saturating_sub(tokens.start)).copied().unwrap_or(false);
    let mut collected = Collected::default();
    let mut sum = 0.0;
    let mut add = |rule: &'static Rule, weight: f64, words: Range<usize>| {
        collected.add(rule, document.span(words));
        sum += weight;
    };
    for (words, ()) in cues::find(document, tokens.clone(), &LOADED_WORDS) {
        if own(words.start) && document.tag_at(words.start) != Tag::ProperNoun {
            add(&LOADED, 1.0, words);
        }
    }
    for (words, ()) in cues::find(document, tokens.clone(), &BOOSTERS) {
        if own(words.start) {
            add(&BOOSTER, 0.8, words);
        }
    }
    for (words, &family) in cues::find(document, tokens.clone(), &STANCE_WORDS) {
        if own(words.start) {
            let (rule, weight) = family.rule_and_weight();
            add(rule, weight, words);
        }
    }
    for at in tokens.clone() {
        match document.mark(at) {
            "?" if own(at) => add(&QUESTION, 0.6, at..at + 1),
            "!" if own(at) => add(&EXCLAMATION, 1.0, at..at + 1),
            "…" | "..." | "—" | "–" | "--" if own(at) => add(&MARKS, 0.4, at..at + 1),
            _ => {}
        }
    }
    for words in scare_quotes(document, tokens.clone()) {
        add(&IRONY, 0.6, words);
    }
    let report = report(document, tokens.clone(), &quoted);
    let score = (sum - report).max(0.0);
    Signal { holds: score >= 1.0, score, evidence: collected.into_evidence() }
}

/// What marks a report rather than a comment: figures, words in quotation marks, verbs of saying, names.
fn report(document: &Document<'_>, tokens: Range<usize>, quoted: &[bool]) -> f64 {
    let length = tokens.len().max(1) as f64;
    let share = quoted.iter().filter(|&&quoted| quoted).count() as f64 / length;
    let mut report = 2.0 * share;
    let mut names = 0.0;
    for at in tokens {
        if document.kind(at) == TokenKind::Number {
            report += 0.5;
        }
        if document.tag_at(at) == Tag::ProperNoun {
            names += 1.0;
        }
        if matches!(document.lower(at), "said" | "says" | "told" | "added" | "announced" | "according" | "reported") {
            report += 0.8;
        }
    }
    report + 2.0 * names / length
}

/// One or two words in quotation marks: “freedom” fighters.
fn scare_quotes(document: &Document<'_>, tokens: Range<usize>) -> Vec<Range<usize>> {
    let opens = |at: usize| matches!(document.mark(at), "“" | "\"" | "‘" | "'");
    let closes = |at: usize| matches!(document.mark(at), "”" | "\"" | "’" | "'");
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let close = if opens(at) { (at + 2..tokens.end.min(at + 4)).find(|&close| closes(close)) } else { None };
        match close {
            Some(close) => {
                found.push(at..close + 1);
                at = close + 1;
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::subjective;
    use crate::Document;

    fn check(expected: bool, sentences: &[&str]) {
        for text in sentences {
            let document = Document::new(text);
            let signal = subjective(&document, 0..document.tokens().len());
            assert_eq!(signal.holds, expected, "{text} {signal:?}");
        }
    }

    #[test]
    fn the_authors_view_shows() {
        check(
            true,
            &[
                "This shameful and utterly pointless law must go.",
                "How could anyone be so foolish?",
                "Of course, we all know how that ended!",
                "But surely nothing could be further from the truth.",
            ],
        );
    }

    #[test]
    fn a_report_is_not_subjective_even_of_what_others_think() {
        check(
            false,
            &[
                "The council voted 7 to 2 to close the pool in March.",
                "“This is an outrageous, shameful decision,” said Anna Berg, a swimmer.",
                "Shares in the firm fell 4 per cent on Tuesday.",
                "The museum opened in 1903.",
            ],
        );
    }
}
