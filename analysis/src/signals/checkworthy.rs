//! Whether a spoken sentence is a factual claim worth checking, in the three classes of ClaimBuster (Hassan et al.
//! 2017; Arslan et al. 2020).

use super::cues::{self, Collected};
use crate::document::{Document, TokenKind};
use crate::lexicon::Phrases;
use crate::rule::{Fired, Rule, rules};
use crate::words::Tag;
use std::ops::Range;
use std::sync::LazyLock;

/// The classes of ClaimBuster.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Worth {
    /// A factual claim the public would want checked.
    CheckWorthy,
    /// A factual claim of little interest.
    Unimportant,
    /// No factual claim: an opinion, a question, a wish.
    NotFactual,
}

impl Worth {
    /// The label of ClaimBuster: `CFS`, `UFS` or `NFS`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::CheckWorthy => "CFS",
            Self::Unimportant => "UFS",
            Self::NotFactual => "NFS",
        }
    }
}

/// How worth checking a sentence is, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckWorthiness {
    /// The class.
    pub worth: Worth,
    /// The sum of what speaks for checking less what speaks against; check-worthy from 1, never negative.
    pub score: f64,
    /// The rules that fired with their words.
    pub evidence: Vec<Fired>,
}

rules! {
    FIGURE "checkworthy.figure" "A figure can be checked.";
    MEASURE "checkworthy.measure" "The sentence is about something that is counted, such as jobs, taxes or prices.";
    CHANGE "checkworthy.change" "A word such as “rose”, “more than” or “first” compares.";
    RECORD "checkworthy.record" "The sentence is about what somebody in public life did.";
    PAST "checkworthy.past" "The past tense tells what happened.";
    NAME "checkworthy.name" "Somebody or something is named.";
    OPINION "checkworthy.opinion" "A view, a wish or a judgement cannot be checked.";
    COURTESY "checkworthy.courtesy" "Talk about the talk claims nothing.";
    PLEDGE "checkworthy.pledge" "What is promised cannot be checked yet.";
    QUESTION "checkworthy.question" "A question claims nothing.";
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    Measure,
    Change,
    Record,
    Opinion,
    Courtesy,
    Pledge,
}

impl Family {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "measure" => Self::Measure,
            "change" => Self::Change,
            "record" => Self::Record,
            "opinion" => Self::Opinion,
            "courtesy" => Self::Courtesy,
            "pledge" => Self::Pledge,
            _ => return None,
        })
    }

    /// The rule, the weight of one word, and the most that the family may add up to.
    fn weight(self) -> (&'static Rule, f64, f64) {
        match self {
            Self::Measure => (&MEASURE, 0.3, 0.6),
            Self::Change => (&CHANGE, 0.3, 0.6),
            Self::Record => (&RECORD, 0.3, 0.6),
            Self::Opinion => (&OPINION, -0.35, -0.7),
            Self::Courtesy => (&COURTESY, -0.4, -0.8),
            Self::Pledge => (&PLEDGE, -0.5, -0.5),
        }
    }
}

static WORDS: LazyLock<Phrases<Family>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../data/signals/checkable.tsv"), Family::parse));

/// The class of a sentence, with what speaks for it and against.
#[must_use]
pub fn check_worthiness(document: &Document<'_>, tokens: Range<usize>) -> CheckWorthiness {
    let mut collected = Collected::default();
    let mut sums = [0.0_f64; 6];
    let mut score = 0.0;
    for (words, &family) in cues::find(document, tokens.clone(), &WORDS) {
        let (rule, weight, most) = family.weight();
        collected.add(rule, document.span(words));
        if let Some(sum) = sums.get_mut(family as usize) {
            let before = *sum;
            *sum = if most > 0.0 { (before + weight).min(most) } else { (before + weight).max(most) };
            score += *sum - before;
        }
    }
    let opinion: f64 = sums.iter().skip(Family::Opinion as usize).sum();
    let figures = tokens.clone().filter(|&at| is_figure(document, at));
    score += note(&mut collected, &FIGURE, document, figures, 0.7, 1.0);
    let names = tokens.clone().skip(1).filter(|&at| document.tag_at(at) == Tag::ProperNoun);
    score += note(&mut collected, &NAME, document, names, 0.15, 0.3);
    let past = past_tense(document, tokens.clone());
    if let Some(at) = past {
        collected.add(&PAST, document.span(at..at + 1));
        score += 0.3;
    }
    let question = tokens.clone().rev().take(2).find(|&at| document.word(at) == "?");
    if let Some(at) = question {
        collected.add(&QUESTION, document.span(at..at + 1));
        score -= 1.0;
    }
    if document.count_words(tokens.clone()) < 6 {
        score -= 0.4;
    }
    let score = score.max(0.0);
    let worth = if score >= 1.0 {
        Worth::CheckWorthy
    } else if past.is_some() && question.is_none() && opinion > -0.3 {
        Worth::Unimportant
    } else {
        Worth::NotFactual
    };
    CheckWorthiness { worth, score, evidence: collected.into_evidence() }
}

/// Adds a weight for each place, up to `most`.
fn note(
    collected: &mut Collected,
    rule: &'static Rule,
    document: &Document<'_>,
    places: impl Iterator<Item = usize>,
    weight: f64,
    most: f64,
) -> f64 {
    let mut sum = 0.0_f64;
    for at in places {
        collected.add(rule, document.span(at..at + 1));
        sum += weight;
    }
    sum.min(most)
}

fn is_figure(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == TokenKind::Number
        || document.tag_at(at) == Tag::Numeral && document.lower(at) != "one"
        || matches!(document.word(at), "%" | "$" | "£" | "€")
}

fn past_tense(document: &Document<'_>, tokens: Range<usize>) -> Option<usize> {
    tokens.clone().find(|&at| match document.tag_at(at) {
        Tag::Auxiliary => matches!(document.lower(at), "was" | "were" | "had" | "did" | "has" | "have" | "'ve"),
        Tag::Verb => {
            document.lower(at).ends_with("ed")
                || document.lower(at) != document.lemma(at) && {
                    let word = document.lower(at);
                    !word.ends_with('s') && !word.ends_with("ing")
                }
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::check_worthiness;
    use crate::Document;

    fn check(cases: &[(&str, &str)]) {
        for (expected, text) in cases {
            let document = Document::new(text);
            let found = check_worthiness(&document, 0..document.tokens().len());
            assert_eq!(found.worth.label(), *expected, "{text} {found:?}");
        }
    }

    #[test]
    fn sentences_fall_into_three_classes() {
        check(&[
            ("CFS", "We lost 40,000 jobs in this state last year."),
            ("CFS", "He voted against the bill that cut taxes for families."),
            ("CFS", "Unemployment is at its highest rate since 1982."),
            ("UFS", "I grew up on a small farm."),
            ("NFS", "Thank you, and good evening."),
            ("NFS", "I think we should do better."),
            ("NFS", "What would you do about that?"),
            ("NFS", "We will stand by our friends."),
        ]);
    }
}
