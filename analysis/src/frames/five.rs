//! The five generic news frames of Semetko and Valkenburg (2000): conflict, human interest, economic consequences,
//! morality and responsibility, the last as the search for a resolution, after Frermann et al. (2023).
//!
//! Frermann et al. have annotators answer questions on an article, two or three a frame. Here each question has a
//! family of indicators. The score of a frame is the sum over its families of ln(1 + indicators per 1,000 words), so
//! that several questions answered a little weigh more than one answered often; it is related to the value from which
//! on the frame counts as present.

use super::indicators::{Hit, Indicators};
use super::{Finding, figurative, shown, suffice, within, words};
use crate::document::{Document, TokenKind};
use crate::lexicon::list;
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use corpus::{Frame, Span};
use std::sync::OnceLock;

static LIST: &str = list!("frames5.txt");

/// The families in the order of their numbers, each with its frame.
const FAMILIES: [(&str, Frame); 13] = [
    ("conflict.disagreement", Frame::Conflict),
    ("conflict.reproach", Frame::Conflict),
    ("conflict.sides", Frame::Conflict),
    ("human_interest.face", Frame::HumanInterest),
    ("human_interest.emotion", Frame::HumanInterest),
    ("human_interest.private", Frame::HumanInterest),
    ("economic.gain", Frame::Economic),
    ("economic.cost", Frame::Economic),
    ("economic.consequence", Frame::Economic),
    ("morality.moral", Frame::Morality),
    ("morality.religion", Frame::Morality),
    ("resolution.solution", Frame::Resolution),
    ("resolution.urgent", Frame::Resolution),
];

/// The family that amounts of money belong to.
const COST: usize = 7;

/// The number of an amount of money among the indicators, which no entry of the list has.
const MONEY: usize = usize::MAX;

/// Disagreement, reproach, two or more sides.
pub const CONFLICT: Rule = Rule {
    name: "frame.conflict",
    explanation: "Words of disagreement, of reproach, or of two sides show the conflict frame.",
};

/// Human faces, feelings, private lives.
pub const HUMAN_INTEREST: Rule = Rule {
    name: "frame.human-interest",
    explanation: "Words for people in their families and places, for feelings, or for private lives show the human \
                  interest frame.",
};

/// Gains, costs, consequences for the economy.
pub const ECONOMIC: Rule = Rule {
    name: "frame.economic",
    explanation: "Words for gains, costs, or the economy, and amounts of money, show the frame of economic \
                  consequences.",
};

/// Moral messages, religion.
pub const MORALITY: Rule =
    Rule { name: "frame.morality", explanation: "Words of right and wrong or of religion show the morality frame." };

/// Solutions, urgent action.
pub const RESOLUTION: Rule = Rule {
    name: "frame.resolution",
    explanation: "Words for solutions or for urgent action show the frame of responsibility and resolution.",
};

/// The rule of a frame.
fn rule(frame: Frame) -> &'static Rule {
    match frame {
        Frame::Conflict => &CONFLICT,
        Frame::HumanInterest => &HUMAN_INTEREST,
        Frame::Economic => &ECONOMIC,
        Frame::Morality => &MORALITY,
        Frame::Resolution => &RESOLUTION,
    }
}

/// The value of the sum from which on a frame counts as present; set on the development articles of the project's
/// benchmark.
fn threshold(frame: Frame) -> f64 {
    match frame {
        Frame::Conflict => 3.1,
        Frame::HumanInterest => 4.1,
        Frame::Economic => 6.1,
        Frame::Morality => 3.3,
        Frame::Resolution => 4.4,
    }
}

/// The indicators of the five frames in a document.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// For each frame its indicators in text order.
    hits: [Vec<Hit>; 5],
    words: u32,
}

impl Reading {
    /// Looks the indicators up.
    #[must_use]
    pub fn new(document: &Document<'_>) -> Self {
        let mut all = indicators().find(document);
        all.retain(|hit| frame_of(hit) != Some(Frame::Conflict) || !figurative::has_no_opponent(document, hit.span));
        all.extend(money(document));
        all.arrange_by_key(|hit| (hit.span.start, hit.span.end));
        let of = |frame: Frame| all.iter().copied().filter(|hit| frame_of(hit) == Some(frame)).collect();
        Self { hits: Frame::ALL.map(of), words: document.count_words(0..document.tokens().len()) }
    }

    /// What the whole document shows, in the order of [`Frame::ALL`].
    #[must_use]
    pub fn findings(&self, document: &Document<'_>) -> [Finding<Frame>; 5] {
        Frame::ALL.map(|frame| {
            let hits = self.hits(frame);
            let score = self.sum(hits) / threshold(frame);
            Finding { frame, present: score >= 1.0, score, evidence: shown(document, hits, rule(frame)) }
        })
    }

    /// The frames that the words of a span show by themselves, in the order of [`Frame::ALL`].
    #[must_use]
    pub fn shown_in(&self, span: Span) -> Vec<(Frame, Fired)> {
        let fired = |frame| {
            let hits = || within(self.hits(frame), span);
            suffice(hits()).then(|| (frame, Fired { rule: rule(frame), words: words(hits()) }))
        };
        Frame::ALL.into_iter().filter_map(fired).collect()
    }

    fn hits(&self, frame: Frame) -> &[Hit] {
        let at = Frame::ALL.iter().position(|&other| other == frame);
        at.and_then(|at| self.hits.get(at)).map_or(&[], Vec::as_slice)
    }

    fn sum(&self, hits: &[Hit]) -> f64 {
        let thousands = f64::from(self.words.max(1)) / 1000.0;
        let mut counts = [0_u32; FAMILIES.len()];
        for hit in hits {
            if let Some(count) = counts.get_mut(hit.family) {
                *count += 1;
            }
        }
        counts.iter().fold(0.0, |sum, &count| sum + (f64::from(count) / thousands).ln_1p())
    }
}

/// What a document shows of the five frames, in the order of [`Frame::ALL`].
#[must_use]
pub fn find(document: &Document<'_>) -> [Finding<Frame>; 5] {
    Reading::new(document).findings(document)
}

fn frame_of(hit: &Hit) -> Option<Frame> {
    FAMILIES.get(hit.family).map(|&(_, frame)| frame)
}

fn indicators() -> &'static Indicators {
    static INDICATORS: OnceLock<Indicators> = OnceLock::new();
    INDICATORS.get_or_init(|| Indicators::parse(LIST, &FAMILIES.map(|(name, _)| name)))
}

/// Amounts of money: a currency sign before a number.
fn money(document: &Document<'_>) -> impl Iterator<Item = Hit> {
    let amount = |at: usize| {
        let sign = document.kind(at) == TokenKind::Symbol && document.word(at).ends_with(['$', '€', '£', '¥', '₹']);
        (sign && document.kind(at + 1) == TokenKind::Number).then(|| Hit {
            span: document.span(at..at + 2),
            family: COST,
            number: MONEY,
            telling: false,
        })
    };
    (0..document.tokens().len()).filter_map(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frames by their slugs, and the words behind each.
    fn check(text: &str, expected: &[(&str, &[&str])]) {
        let document = Document::new(text);
        let reading = Reading::new(&document);
        let shown = reading.shown_in(Span::new(0, text.len()));
        let found: Vec<(&str, Vec<&str>)> = shown
            .iter()
            .map(|(frame, fired)| (frame.slug(), fired.words.iter().map(|span| span.slice(text)).collect()))
            .collect();
        let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(slug, words)| (*slug, words.to_vec())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_claim_shows_a_frame_by_one_telling_word_or_by_two_that_agree() {
        check("The mayor accused the builders.", &[("conflict", &["accused"])]);
        check("The mayor argued for a new bridge.", &[]);
        check("The mayor argued against a new bridge.", &[("conflict", &["argued", "against"])]);
        check("The bishop spoke of sin.", &[("morality", &["bishop", "sin"])]);
        check("It costs $5.", &[("economic", &["costs", "$5"])]);
        check("The widow wept.", &[("human-interest", &["widow", "wept"])]);
        check("A remedy is urgently needed.", &[("resolution", &["remedy", "urgently"])]);
        check("The train left at noon.", &[]);
        check("The market was full.", &[]);
        check("The rival team left.", &[]);
        check("They battle climate change.", &[]);
        check("According to the new customer, humans are bored.", &[]);
    }

    #[test]
    fn an_article_shows_what_it_dwells_on() {
        let text = "The council and the builders are at odds. Critics accuse the council of misleading voters, and the \
                    opposition rejects the plan. The builders dismissed the accusation as false.";
        let document = Document::new(text);
        let findings = find(&document);
        let present: Vec<Frame> = findings.iter().filter(|it| it.present).map(|it| it.frame).collect();
        assert_eq!(present, [Frame::Conflict]);
        let sentences: Vec<usize> = findings[0].evidence.iter().map(|shown| shown.sentence).collect();
        assert_eq!(sentences, [0, 1, 2]);
    }

    #[test]
    fn no_text_shows_no_frame() {
        for finding in find(&Document::new("")) {
            assert!(!finding.present && finding.score == 0.0 && finding.evidence.is_empty());
        }
    }
}
