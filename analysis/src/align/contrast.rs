//! What sets two sentences on one matter against each other: denial, opposites, other figures and dates, other places,
//! parts that are turned round (the kinds of contradiction of de Marneffe et al. 2008).

use super::content::{Content, Word};
use super::likeness::{self, Match};
use super::pairing::{Pair, Pairing};
use crate::document::Document;
use crate::quantities::{Comparison, Unit, Value};
use crate::words::senses::{self, Kinship};
use std::ops::Range;

/// From this share of the shorter sentence on, a denial in one of them is a denial of the other.
const DENIAL: f64 = 0.6;

/// From this share on, two figures or opposite words are about the same matter.
const OPPOSED: f64 = 0.65;

/// From this share on, a sentence tells the same but for one place or name.
const ALL_BUT_ONE: f64 = 0.6;

/// Words that leave open or all but deny what their sentence says.
const WEAKENING: [&str; 22] = [
    "if",
    "unless",
    "whether",
    "nearly",
    "almost",
    "hardly",
    "barely",
    "scarcely",
    "rarely",
    "seldom",
    "may",
    "might",
    "could",
    "wants",
    "wanted",
    "allegedly",
    "reportedly",
    "supposedly",
    "false",
    "untrue",
    "wrong",
    "myth",
];

/// Words that with `of` tell only of a part.
const PARTS: [&str; 6] = ["some", "few", "half", "most", "many", "several"];

/// Two sentences with what they share.
pub(super) struct Contrast<'c, 't> {
    pub(super) a: &'c Content<'t>,
    pub(super) b: &'c Content<'t>,
    pub(super) pairing: &'c Pairing,
}

impl<'c, 't> Contrast<'c, 't> {
    /// Whether they tell the contrary of one another, by denial or by opposites.
    pub(super) fn is_contrary(&self) -> bool {
        self.denied().next().is_some() || self.opposites(self.share()).is_some()
    }

    /// The share they have in common of the one of which it is more.
    fn share(&self) -> f64 {
        self.pairing.of_a.max(self.pairing.of_b)
    }

    /// The reasons, in words, why they can't both be true; none where they can.
    pub(super) fn reasons(&self) -> Vec<String> {
        let share = self.share();
        let mut reasons = Vec::new();
        if share >= DENIAL {
            reasons.extend(self.denial());
        }
        reasons.extend(self.opposites(share));
        reasons.extend(self.figures(OPPOSED));
        reasons.extend(self.places());
        reasons.extend(self.turned_round());
        reasons
    }

    /// The words that one sentence denies and the other tells; none where both deny something that they share.
    pub(super) fn denied(&self) -> impl Iterator<Item = (&'c Word<'t>, &'c Word<'t>)> {
        let both = self.matched().any(|(_, x, y)| x.denied && y.denied);
        // Who lost power is without it.
        let lost = |words: &[Word<'_>], at: usize| {
            at.checked_sub(1)
                .and_then(|at| words.get(at))
                .is_some_and(|it| matches!(it.lemma.as_str(), "lose" | "lack"))
        };
        self.matched().filter_map(move |(pair, x, y)| {
            let wanting = lost(&self.a.words, pair.a) || lost(&self.b.words, pair.b);
            let same = pair.kind != Match::Opposite && pair.likeness >= 0.5 && !both && !wanting;
            (same && x.denied != y.denied && !x.open && !y.open).then_some((x, y))
        })
    }

    fn matched(&self) -> impl Iterator<Item = (&'c Pair, &'c Word<'t>, &'c Word<'t>)> {
        let (a, b) = (&self.a.words, &self.b.words);
        self.pairing.pairs.iter().filter_map(|pair| Some((pair, a.get(pair.a)?, b.get(pair.b)?)))
    }

    fn denial(&self) -> Option<String> {
        let (x, y) = self.denied().max_by(|p, q| p.0.weight.total_cmp(&q.0.weight))?;
        let denied = if x.denied { x } else { y };
        Some(format!("One denies “{}”, which the other tells.", denied.text))
    }

    fn opposites(&self, share: f64) -> Option<String> {
        let opposed = |(pair, x, y): &(&Pair, &Word<'_>, &Word<'_>)| {
            let sure = x.denied == y.denied && !x.open && !y.open;
            pair.kind == Match::Opposite && sure && !self.is_converse(pair) && !self.is_way_and_back(pair)
        };
        let (_, x, y) = self.matched().find(opposed).filter(|_| share >= OPPOSED)?;
        Some(format!("“{}” is the opposite of “{}”.", x.text, y.text))
    }

    /// Whether what the one does to the other is told from the other side: `bought from`, `sold to`.
    fn is_converse(&self, opposed: &Pair) -> bool {
        let before = |pair: &Pair| pair.a < opposed.a && pair.b > opposed.b;
        let behind = |pair: &Pair| pair.a > opposed.a && pair.b < opposed.b;
        // The passive turns them round by itself.
        is_passive(self.a, opposed.a) == is_passive(self.b, opposed.b)
            && self.pairing.pairs.iter().any(before)
            && self.pairing.pairs.iter().any(behind)
    }

    /// Whether opposite verbs tell of two ways that have nothing to do with each other.
    pub(super) fn goes_another_way(&self) -> bool {
        self.matched().any(|(pair, ..)| pair.kind == Match::Opposite && self.is_way_and_back(pair))
    }

    /// Whether opposite verbs tie one name by different prepositions: `left for Paris`, `arrived from Paris`.
    fn is_way_and_back(&self, opposed: &Pair) -> bool {
        self.matched().any(|(pair, x, y)| {
            let ties = !x.preposition.is_empty() && !y.preposition.is_empty() && x.preposition != y.preposition;
            (pair.a, pair.b) == (opposed.a + 1, opposed.b + 1) && (x.name || x.listed.is_some()) && ties
        })
    }

    /// Whether they give figures or dates of one kind otherwise.
    pub(super) fn count_otherwise(&self) -> bool {
        self.figures(0.0).is_some()
    }

    /// Whether they give one figure as that by which something changed and as that at which it stands: `by 5%`, `to 5%`.
    pub(super) fn measure_otherwise(&self) -> bool {
        let changes = |word: &Word<'_>| matches!(word.preposition.as_str(), "by" | "to" | "from" | "at");
        self.matched().any(|(_, x, y)| {
            x.quantity.is_some() && changes(x) && changes(y) && x.is_number() && x.preposition != y.preposition
        })
    }

    /// Whether the first leaves open, or tells only nearly or of a part, what the second tells outright.
    pub(super) fn is_weaker(&self, a: &Document<'_>, b: &Document<'_>) -> bool {
        let says = |document: &Document<'_>, word: &str, next: &str| {
            let at = |at: usize| document.lower(at) == word && (next.is_empty() || document.lower(at + 1) == next);
            (0..document.tokens().len()).any(at)
        };
        let only_a = |word: &str, next: &str| says(a, word, next) && !says(b, word, next);
        self.matched().any(|(_, x, y)| x.open && !y.open || x.is_number() && x.whole && !y.whole)
            || WEAKENING.iter().any(|word| only_a(word, ""))
            || PARTS.iter().any(|word| only_a(word, "of"))
    }

    /// Figures and dates of the one that the other gives otherwise, where they share so much beside them.
    fn figures(&self, least: f64) -> Option<String> {
        let (b, pairing) = (&self.b.words, self.pairing);
        let open = |(y, word): &(usize, &'c Word<'t>)| !pairing.is_met_b(*y) && word.quantity.is_some();
        b.iter().enumerate().filter(open).find_map(|(_, y)| {
            let (x, _) = self.others_a().find(|(x, _)| {
                let (Some(p), Some(q)) = (&x.quantity, &y.quantity) else { return false };
                let differs = p.compare(q) == Comparison::Differs && (!x.is_number() || same_count(x, y));
                (differs || likeness::are_other_measures(p, q))
                    && !x.whole
                    && !y.whole
                    && (least <= 0.0 || self.tell_of_one_deed(x, y))
            })?;
            let but_these = |words: &[Word<'_>], share: f64, word: &Word<'_>| share_without(words, share, word);
            let share = but_these(&self.a.words, pairing.of_a, x).max(but_these(b, pairing.of_b, y));
            (share >= least).then(|| format!("{} and {} can't both be right.", figure(x), figure(y)))
        })
    }

    /// Whether two figures are no dates, or dates of one thing that happened rather than of two or of the saying.
    fn tell_of_one_deed(&self, x: &Word<'_>, y: &Word<'_>) -> bool {
        let (Some(of_x), Some(of_y)) = (x.deed, y.deed) else { return x.is_number() || x.deed == y.deed };
        let at = |words: &[Word<'_>], verb: usize| words.iter().position(|word| word.tokens.contains(&verb));
        let (of_x, of_y) = (at(&self.a.words, of_x), at(&self.b.words, of_y));
        let says = |verb: usize| self.a.words.get(verb).is_some_and(|word| word.lemma == "say");
        match (of_x, of_y) {
            (Some(of_x), Some(of_y)) => self.pairing.partner_of(of_x) == Some(of_y) && !says(of_x),
            (of_x, of_y) => of_x == of_y,
        }
    }

    /// The words of the first sentence that the second doesn't meet.
    fn others_a(&self) -> impl Iterator<Item = (&'c Word<'t>, usize)> {
        let pairing = self.pairing;
        self.a.words.iter().enumerate().filter(move |(x, _)| !pairing.is_met_a(*x)).map(|(x, word)| (word, x))
    }

    /// One tells of one place or body what the other tells of another: `born in Trieste`, `born in Budapest`.
    fn places(&self) -> Option<String> {
        let (a, b, pairing) = (&self.a.words, &self.b.words, self.pairing);
        pairing.pairs.iter().filter(|pair| pair.kind == Match::Same).find_map(|pair| {
            let (x, y) = (a.get(pair.a + 1)?, b.get(pair.b + 1)?);
            let unmet = !pairing.is_met_a(pair.a + 1) && !pairing.is_met_b(pair.b + 1);
            let dates = x.quantity.is_some() || y.quantity.is_some();
            let alike = x.name && y.name && !dates && !x.preposition.is_empty() && x.preposition == y.preposition;
            // Trieste is in Italy, Budapest is not in Trieste.
            let level = x.listed.is_some_and(|(_, city)| !city) == y.listed.is_some_and(|(_, city)| !city);
            let share = share_without(a, pairing.of_a, x).max(share_without(b, pairing.of_b, y));
            (unmet && alike && level && share >= ALL_BUT_ONE)
                .then(|| format!("“{}” and “{}” are not the same.", x.text, y.text))
        })
    }

    /// Who did something to whom in the one, and the other way round in the other.
    fn turned_round(&self) -> Option<String> {
        let verb = |pair: &&Pair| pair.kind == Match::Same;
        self.pairing.pairs.iter().filter(verb).find_map(|pair| {
            let (doer_a, other_a) = parts(self.a, pair.a)?;
            let (doer_b, other_b) = parts(self.b, pair.b)?;
            let meet = |x: &Range<usize>, y: &Range<usize>| {
                x.clone().find(|&x| {
                    self.a.words.get(x).is_some_and(|word| word.name)
                        && self.pairing.partner_of(x).is_some_and(|partner| y.contains(&partner))
                })
            };
            let straight = meet(&doer_a, &doer_b).or(meet(&other_a, &other_b));
            let (doer, other) = (meet(&doer_a, &other_b)?, meet(&other_a, &doer_b).filter(|_| straight.is_none())?);
            let text = |at: usize| self.a.words.get(at).map_or("", |word| word.text);
            Some(format!("Of “{}” and “{}” each does what the other does.", text(doer), text(other)))
        })
    }
}

/// Whether two numbers count the same: both in the same unit, or before words of one meaning.
fn same_count(x: &Word<'_>, y: &Word<'_>) -> bool {
    let measures = |word: &Word<'_>| match word.quantity.as_ref().map(|quantity| &quantity.value) {
        Some(Value::Amount(amount)) => matches!(amount.unit, Unit::Percent | Unit::Money(_)),
        _ => false,
    };
    measures(x) && measures(y)
        || x.next == y.next
        || matches!(senses::kinship(&x.next, &y.next), Some(Kinship::Synonym))
}

/// A figure or date in quotation marks, a bound being told as one.
fn figure(word: &Word<'_>) -> String {
    let bound = match word.quantity.as_ref().map(|quantity| &quantity.value) {
        Some(Value::Amount(amount)) if amount.high.is_infinite() => " or more",
        Some(Value::Amount(amount)) if amount.low.is_infinite() => " or less",
        _ => "",
    };
    format!("“{}”{bound}", word.text)
}

/// The share of a sentence that is met, one of its words left aside.
fn share_without(words: &[Word<'_>], share: f64, without: &Word<'_>) -> f64 {
    let all: f64 = words.iter().map(|word| word.weight).sum();
    let rest = all - without.weight;
    if rest <= f64::EPSILON { 0.0 } else { share * all / rest }
}

/// Whether a word is a verb in the passive.
fn is_passive(content: &Content<'_>, verb: usize) -> bool {
    let Some(word) = content.words.get(verb) else { return false };
    let verb = content.verbs.iter().find(|it| word.tokens.contains(&it.head));
    // Taggers take some participles for adjectives.
    verb.map_or(word.text.ends_with("ed"), |verb| verb.passive)
}

/// How far from a verb who acts and who undergoes it are looked for, in content words.
const FAR: usize = 3;

/// Who acts and who undergoes it, as the nouns next to a verb; `None` for words that are no verb and where there is
/// nothing on one side.
fn parts(content: &Content<'_>, verb: usize) -> Option<(Range<usize>, Range<usize>)> {
    let words = &content.words;
    let noun = |at: &usize| words.get(*at).is_some_and(|word| word.noun || word.name);
    let joined = |left: usize, right: usize| match (words.get(left), words.get(right)) {
        (Some(left), Some(right)) => {
            left.tokens.end == right.tokens.start && (right.noun || right.name) && (left.noun || left.name)
        }
        _ => false,
    };
    let last = (verb.saturating_sub(FAR)..verb).rev().find(noun)?;
    let first = (verb + 1..words.len().min(verb + 1 + FAR)).find(noun)?;
    let start = (1..=last).rev().take_while(|&at| joined(at - 1, at)).last().map_or(last, |at| at - 1);
    let end = (first + 1..words.len()).take_while(|&at| joined(at - 1, at)).last().unwrap_or(first) + 1;
    let (before, behind) = (start..last + 1, first..end);
    // Headlines have verbs that look like nouns: `Denmark beat Sweden`.
    match (is_passive(content, verb), words.get(first)?.preposition.as_str()) {
        (true, "by") => Some((behind, before)),
        (false, "") => Some((before, behind)),
        _ => None,
    }
}
