//! Whether a spoken sentence is a factual claim worth checking, in the three classes of ClaimBuster (Hassan et al.
//! 2017; Arslan et al. 2020).

mod deeds;
#[cfg(test)]
mod tests;

use super::cues::{self, Collected};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Phrases, list};
use crate::rule::{Fired, Rule, rules};
use crate::words::Tag;
use deeds::{Deed, Doer};
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
    /// The sum of what speaks for checking less what speaks against; check-worthy from [`CHECK_WORTHY`], never negative.
    pub score: f64,
    /// The rules that fired with their words.
    pub evidence: Vec<Fired>,
}

rules! {
    FIGURE "checkworthy.figure" "A figure can be checked.";
    MEASURE "checkworthy.measure" "The sentence is about something that is counted, such as jobs, taxes or prices.";
    QUANTITY "checkworthy.quantity" "“Most of”, “half” or “not a single” tells a quantity.";
    CHANGE "checkworthy.change" "A word such as “rose”, “more than” or “largest” compares.";
    RECORD "checkworthy.record" "The sentence is about what somebody in public life does.";
    DEED "checkworthy.deed" "The past tense tells what somebody did.";
    PLAN "checkworthy.plan" "It is told what the plan of another would do.";
    NAME "checkworthy.name" "Somebody or something is named.";
    OPINION "checkworthy.opinion" "A view, a wish or a judgement cannot be checked.";
    PRIVATE "checkworthy.private" "One's own life and talks are nothing the public would want checked.";
    COURTESY "checkworthy.courtesy" "Talk about the talk claims nothing.";
    PLEDGE "checkworthy.pledge" "What is promised, wished or due cannot be checked yet.";
    QUESTION "checkworthy.question" "A question claims nothing.";
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    Measure,
    Quantity,
    Change,
    Record,
    Actor,
    Opinion,
    Private,
    Courtesy,
}

impl Family {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "measure" => Self::Measure,
            "quantity" => Self::Quantity,
            "change" => Self::Change,
            "record" => Self::Record,
            "actor" => Self::Actor,
            "opinion" => Self::Opinion,
            "private" => Self::Private,
            "courtesy" => Self::Courtesy,
            _ => return None,
        })
    }

    /// The rule, the weight of one word, and the most that the family may add up to.
    fn weight(self) -> (&'static Rule, f64, f64) {
        match self {
            Self::Measure => (&MEASURE, 0.3, 0.6),
            Self::Quantity => (&QUANTITY, 0.5, 0.5),
            Self::Change => (&CHANGE, 0.3, 0.6),
            Self::Record => (&RECORD, 0.3, 0.6),
            Self::Actor => (&RECORD, 0.2, 0.4),
            Self::Opinion => (&OPINION, -0.3, -0.9),
            Self::Private => (&PRIVATE, -0.3, -0.6),
            Self::Courtesy => (&COURTESY, -0.4, -0.8),
        }
    }
}

static WORDS: LazyLock<Phrases<Family>> =
    LazyLock::new(|| Phrases::parse(list!("signals/checkable.tsv"), Family::parse));

/// The score from which on a sentence is worth checking.
pub const CHECK_WORTHY: f64 = 0.9;

/// What a sentence about something counted weighs more where nobody but the thing is spoken of.
const STATE: f64 = 0.3;

/// What a story of one's own life weighs less, whatever figures and names it has.
const OWN_LIFE: f64 = 1.0;

/// The cues of a sentence as they are found.
#[derive(Debug, Default)]
struct Sum {
    collected: Collected,
    score: f64,
    families: [f64; 8],
}

impl Sum {
    fn add(&mut self, rule: &'static Rule, weight: f64, words: Range<usize>, document: &Document<'_>) {
        self.collected.add(rule, document.span(words));
        self.score += weight;
    }

    /// Adds a word of a family, as far as the family may still add.
    fn add_word(&mut self, family: Family, words: Range<usize>, document: &Document<'_>) {
        let (rule, weight, most) = family.weight();
        let Some(sum) = self.families.get_mut(family as usize) else { return };
        let before = *sum;
        *sum = (before + weight).clamp(most.min(0.0), most.max(0.0));
        let added = *sum - before;
        self.add(rule, added, words, document);
    }

    /// Adds a weight for each place, up to `most`.
    fn add_each(
        &mut self,
        rule: &'static Rule,
        (weight, most): (f64, f64),
        places: Vec<usize>,
        document: &Document<'_>,
    ) {
        let mut left = most;
        for at in places {
            let added = weight.clamp(left.min(0.0), left.max(0.0));
            self.add(rule, added, at..at + 1, document);
            left -= added;
        }
    }

    fn of(&self, family: Family) -> f64 {
        self.families.get(family as usize).copied().unwrap_or(0.0)
    }
}

/// The class of a sentence, with what speaks for it and against.
#[must_use]
pub fn check_worthiness(document: &Document<'_>, tokens: Range<usize>) -> CheckWorthiness {
    let mut sum = Sum::default();
    for (words, &family) in cues::find(document, tokens.clone(), &WORDS) {
        sum.add_word(family, words, document);
    }
    let places = Places::of(document, tokens.clone());
    sum.add_each(&FIGURE, (0.7, 1.0), places.figures, document);
    sum.add_each(&CHANGE, (0.3, 0.3), places.comparisons, document);
    sum.add_each(&QUANTITY, (0.5, 0.5), places.parts, document);
    sum.add_each(&NAME, (0.2, 0.4), places.names, document);
    let deed = add_deeds(document, tokens.clone(), &mut sum);
    let modal = add_modals(document, tokens.clone(), &mut sum);
    let question = tokens.clone().rev().take(2).find(|&at| document.mark(at) == "?");
    if let Some(at) = question {
        sum.add(&QUESTION, -1.0, at..at + 1, document);
    }
    if document.count_words(tokens.clone()) < 6 {
        sum.score -= 0.4;
    }
    sum.add_each(&OPINION, (-0.4, -0.4), places.duties, document);
    let opines = sum.of(Family::Opinion) < -0.35 || sum.of(Family::Courtesy) < 0.0;
    let by_speaker = |at: usize| matches!(document.lower(at), "i" | "we" | "you" | "our" | "my" | "'s" | "let");
    if sum.of(Family::Measure) > 0.0 && !opines && !modal && !tokens.clone().any(by_speaker) {
        sum.score += STATE;
    }
    let own_life = deed.is_some_and(|deed| matches!(deed.doer, Doer::Speaker | Doer::Us));
    if own_life && sum.of(Family::Private) < 0.0 && sum.of(Family::Measure) <= 0.0 {
        sum.score -= OWN_LIFE;
    }
    let score = (sum.score.max(0.0) * 100.0).round() / 100.0;
    let private = sum.of(Family::Private) < 0.0;
    let worth = if score >= CHECK_WORTHY {
        Worth::CheckWorthy
    } else if question.is_none() && !modal && !opines && deed.is_some_and(|deed| tells_life(&deed, private)) {
        Worth::Unimportant
    } else {
        Worth::NotFactual
    };
    CheckWorthiness { worth, score, evidence: sum.collected.into_evidence() }
}

/// The tokens that count by themselves, from one look at each.
#[derive(Debug, Default)]
struct Places {
    figures: Vec<usize>,
    comparisons: Vec<usize>,
    parts: Vec<usize>,
    names: Vec<usize>,
    duties: Vec<usize>,
}

impl Places {
    fn of(document: &Document<'_>, tokens: Range<usize>) -> Self {
        let mut places = Self::default();
        for at in tokens.clone() {
            let note = |places: &mut Vec<usize>, counts: bool| places.extend(counts.then_some(at));
            note(&mut places.figures, is_figure(document, at));
            note(&mut places.comparisons, is_superlative(document, at) || is_comparison(document, at));
            note(&mut places.parts, is_fraction(document.lower(at)));
            note(&mut places.names, at > tokens.start && document.tag_at(at) == Tag::ProperNoun);
            note(&mut places.duties, is_duty(document, at));
        }
        places
    }
}

/// A deed of the speaker or of others, told as past, or reaching to now in one's own life.
fn tells_life(deed: &Deed, private: bool) -> bool {
    deed.doer != Doer::Addressee && (deed.past || private && deed.doer == Doer::Speaker)
}

/// Adds the deed that weighs most, and returns the first.
fn add_deeds(document: &Document<'_>, tokens: Range<usize>, sum: &mut Sum) -> Option<Deed> {
    let weight = |deed: &Deed| match deed.doer {
        Doer::Named => 0.6,
        Doer::Other => 0.45,
        Doer::Us => 0.3,
        Doer::Speaker | Doer::Addressee => 0.15,
    };
    let mut deeds = deeds::find(document, tokens);
    let first = deeds.next()?;
    let most = deeds.fold(first, |most, deed| if weight(&deed) > weight(&most) { deed } else { most });
    sum.add(&DEED, weight(&most), most.verb..most.verb + 1, document);
    Some(first)
}

/// Adds what is promised, and what the plan of another would do. Returns whether there is a modal.
fn add_modals(document: &Document<'_>, tokens: Range<usize>, sum: &mut Sum) -> bool {
    let start = tokens.start;
    let mut modal = false;
    for at in tokens.clone() {
        let due = document.tag_at(at) == Tag::Auxiliary
            && matches!(document.lower(at), "will" | "'ll" | "wo" | "would" | "'d")
            || document.lower(at) == "going" && document.lower(at + 1) == "to";
        if !due {
            continue;
        }
        modal = true;
        let others = deeds::doer(document, start, at);
        let plan = (start..at)
            .any(|at| matches!(document.lemma(at), "plan" | "proposal" | "budget" | "program" | "bill"))
            && (start..at).any(|at| matches!(document.lower(at), "his" | "her" | "their" | "opponent" | "'s"));
        if plan {
            sum.add(&PLAN, 0.6, at..at + 1, document);
        } else if matches!(others, Doer::Speaker | Doer::Us | Doer::Addressee) {
            sum.add(&PLEDGE, -0.8, at..at + 1, document);
        } else {
            sum.add(&PLEDGE, -0.3, at..at + 1, document);
        }
        break;
    }
    modal
}

/// A number that counts something: not “one”, not a time to speak, not a place in a list.
fn is_figure(document: &Document<'_>, at: usize) -> bool {
    let number = document.kind(at) == TokenKind::Number
        || document.tag_at(at) == Tag::Numeral && document.lower(at) != "one"
        || matches!(document.mark(at), "%" | "$" | "£" | "€");
    number && !matches!(document.lemma(at + 1), "minute" | "second") && document.lemma(at.saturating_sub(1)) != "number"
}

/// `should`, `have to`.
fn is_duty(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "should" | "must" | "ought" => true,
        "need" | "needs" | "have" | "'ve" | "got" => document.lower(at + 1) == "to",
        _ => false,
    }
}

/// `largest`, but not “the best” or “the greatest”, which judge.
fn is_superlative(document: &Document<'_>, at: usize) -> bool {
    if document.tag_at(at) != Tag::Adjective {
        return false;
    }
    let word = document.lower(at);
    let judges = matches!(word, "best" | "greatest" | "finest" | "honest" | "interest" | "modest" | "latest");
    word.len() > 5 && word.ends_with("est") && !judges
}

/// `than` after a comparative: not “rather than”.
fn is_comparison(document: &Document<'_>, at: usize) -> bool {
    document.lower(at) == "than" && !matches!(document.lower(at.saturating_sub(1)), "rather" | "other")
}

/// `two-thirds`, `third`, `quarters`.
fn is_fraction(word: &str) -> bool {
    let ends = |part: &&str| word.strip_suffix(*part).is_some_and(|head| head.is_empty() || head.ends_with('-'));
    // Every word is asked, and the last letter of most answers.
    match word.as_bytes().last() {
        Some(b'f' | b's') => ["half", "thirds", "quarters", "fourths", "fifths"].iter().any(ends),
        Some(b'd' | b'r') => matches!(word, "one-third" | "one-quarter"),
        _ => false,
    }
}
