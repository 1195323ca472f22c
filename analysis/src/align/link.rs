//! Whether two claims tell the same thing: the densest core of what they share.
//!
//! A word in common proves little, and long sentences share many. What counts is a core: shared terms that stand
//! close together in both claims, with little between them that only one of them says, and with an act among them.
//! That is a plain form of local alignment; it keeps apart “deepening energy ties” and “deepen its defence ties”.

use super::overlap::{Overlap, Shared, at_most, weight};
use super::terms::{Part, Term};
use crate::sorting::Sorting;

/// The least score of two claims of different sources that found a point. Set for precision: below it lie pairs that a
/// careful editor would keep apart. A core of two rare words with nothing in between scores about 1.4.
pub(crate) const FOUNDING: f32 = 1.35;

/// The score of two claims that a figure joins.
pub(crate) const BY_FIGURE: f32 = 1.55;

/// The least score by which a claim may join a point that others founded.
pub(crate) const JOINING: f32 = 1.25;

/// The least weight of the shared terms, below which no core is looked for.
pub(super) const LEAST_WEIGHT: f32 = 1.1;

/// From this share of both claims on, they tell the same as wholes even without an act in the core.
const WHOLE: f32 = 0.35;

/// Claims whose subjects name different things need more in common by this factor.
const OTHER_SUBJECT: f32 = 0.65;

/// The least share of either claim that the core must make up: a remark in passing tells too little of a long claim.
const LEAST_SHARE: f32 = 0.12;

/// How much it helps when more than [`HALF`] of one claim is found in the other: little of it is left to be different.
const COMPLETE: f32 = 0.6;
const HALF: f32 = 0.4;

/// Two claims that tell the same thing.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Link {
    /// How strongly; at least [`JOINING`].
    pub(crate) score: f32,
    /// The terms of the core, in the order of the first claim.
    pub(crate) core: Vec<Shared>,
    /// Whether it is but a figure of one matter that joins them, their words being too few or too plain.
    pub(crate) by_figure: bool,
    /// Whether a figure that hardly two matters of an event have in common is all but all that joins them.
    pub(crate) same_figure: bool,
}

/// The links between two claims that share at most so much by weight: one as a rule; where both tell of several models in the phrases of one list (`three
/// A320 airliners and two H145 helicopters`), one for each, since each is a thing of its own.
pub(crate) fn all_between(a: &[Term], b: &[Term], shared: f32) -> Vec<Link> {
    let possible = is_possible(shared, weight(a), weight(b));
    let Some(link) = possible.then(|| between(a, b)).flatten() else { return Vec::new() };
    let phrases = |pair: &Shared| Some((a.get(pair.a)?.phrase, b.get(pair.b)?.phrase));
    let models: Vec<&Shared> =
        link.core.iter().filter(|pair| a.get(pair.a).is_some_and(|term| term.designator)).collect();
    let mut lists: Vec<(usize, usize)> = models.iter().filter_map(|pair| phrases(pair)).collect();
    lists.arrange();
    lists.dedup();
    let parts: Vec<Vec<Shared>> = lists
        .iter()
        .map(|list| link.core.iter().copied().filter(|pair| phrases(pair) == Some(*list)).collect())
        .filter(|part: &Vec<Shared>| part.len() >= 2)
        .collect();
    if parts.len() < 2 {
        return vec![link];
    }
    parts.into_iter().map(|core| Link { score: link.score, core, by_figure: false, same_figure: false }).collect()
}

/// What a sum of weights may lose in rounding.
const ROUNDING: f32 = 0.001;

/// Whether two claims of these weights that share at most so much can be linked: a bound for [`between`], which spares
/// most pairs the comparison.
fn is_possible(shared: f32, of_a: f32, of_b: f32) -> bool {
    let shared = shared + ROUNDING;
    let coverage = shared / of_a.min(of_b).max(f32::EPSILON);
    let score = shared * coverage.max(1.0) * (1.0 + COMPLETE * (coverage - HALF).max(0.0));
    shared >= LEAST_WEIGHT && shared >= LEAST_SHARE * of_a.max(of_b) && score >= JOINING
}

/// The link between two claims, where there is one.
pub(crate) fn between(a: &[Term], b: &[Term]) -> Option<Link> {
    let (of_a, of_b) = (weight(a), weight(b));
    if !is_possible(at_most(a, b), of_a, of_b) {
        return None;
    }
    let overlap = Overlap::of(a, b);
    if !is_possible(overlap.weight, of_a, of_b) {
        return None;
    }
    let share_of = |whole: f32| overlap.weight / whole.max(f32::EPSILON);
    let (of_a, of_b) = (share_of(of_a), share_of(of_b));
    let (whole, coverage) = (of_a.min(of_b), of_a.max(of_b));
    if whole < LEAST_SHARE {
        return None;
    }
    let short = coverage * overlap.weight;
    let core = core(a, b, overlap.shared);
    let has = |part: Part| core.pairs.iter().any(|shared| a.get(shared.a).is_some_and(|term| term.part == part));
    let carries = has(Part::Act) || whole >= WHOLE;
    let subject = if subjects_differ(a, b) { OTHER_SUBJECT } else { 1.0 };
    let score = core.score.max(short) * (1.0 + COMPLETE * (coverage - HALF).max(0.0)) * subject;
    (carries && core.pairs.len() >= 2 && score >= JOINING).then_some(Link {
        score,
        core: core.pairs,
        by_figure: false,
        same_figure: false,
    })
}

/// Whether both claims name somebody or something before their first verb, and neither names what the other does.
fn subjects_differ(a: &[Term], b: &[Term]) -> bool {
    fn names(terms: &[Term]) -> impl Iterator<Item = u32> + Clone {
        let subject = terms.iter().take_while(|term| term.noun || !matches!(term.part, Part::Act | Part::Light));
        subject.filter(|term| term.part == Part::Name && !term.aside).map(|term| term.key)
    }
    let (of_a, of_b) = (names(a), names(b));
    of_a.clone().next().is_some()
        && of_b.clone().next().is_some()
        && !of_a.clone().any(|key| b.iter().any(|term| term.key == key))
        && !of_b.clone().any(|key| a.iter().any(|term| term.key == key))
}

struct Core {
    pairs: Vec<Shared>,
    score: f32,
}

/// The densest core: from all shared terms, the one whose loss gains most is dropped until none gains.
fn core(a: &[Term], b: &[Term], mut pairs: Vec<Shared>) -> Core {
    let (mut of_a, mut of_b) = (Stretch::of(a), Stretch::of(b));
    let mut score = density(&mut of_a, &mut of_b, pairs.iter());
    while pairs.len() > 2 {
        let mut without = |drop: usize| {
            let rest = pairs.iter().enumerate().filter(|(at, _)| *at != drop).map(|(_, pair)| pair);
            (density(&mut of_a, &mut of_b, rest), drop)
        };
        let best = (0..pairs.len()).map(&mut without).max_by(|(x, _), (y, _)| x.total_cmp(y));
        match best {
            Some((better, drop)) if better > score => {
                score = better;
                pairs.remove(drop);
            }
            _ => break,
        }
    }
    Core { pairs, score }
}

/// The weight of the pairs, times the geometric mean of their shares of what stands between the first and the last.
fn density<'p>(a: &mut Stretch<'_>, b: &mut Stretch<'_>, pairs: impl Iterator<Item = &'p Shared>) -> f32 {
    let mut shared = 0.0;
    let (mut from_a, mut from_b) = ((usize::MAX, 0), (usize::MAX, 0));
    for pair in pairs {
        shared += pair.weight;
        from_a = (pair.a.min(from_a.0), pair.a.max(from_a.1));
        from_b = (pair.b.min(from_b.0), pair.b.max(from_b.1));
    }
    let share = |terms: &mut Stretch<'_>, ends| (shared / terms.weight(ends).max(f32::EPSILON)).min(1.0);
    shared * (share(a, from_a) * share(b, from_b)).sqrt()
}

/// The weight of all terms between two of a claim, the last that was asked for kept: the loss of most terms leaves the
/// first and the last where they are.
struct Stretch<'t> {
    terms: &'t [Term],
    ends: (usize, usize),
    weight: f32,
}

impl<'t> Stretch<'t> {
    fn of(terms: &'t [Term]) -> Self {
        Self { terms, ends: (usize::MAX, usize::MAX), weight: 0.0 }
    }

    /// The weight from the first to the last, these included; 0 where there is nothing.
    fn weight(&mut self, ends: (usize, usize)) -> f32 {
        if self.ends != ends {
            self.ends = ends;
            let between = if ends.0 <= ends.1 { self.terms.get(ends.0..=ends.1) } else { None };
            self.weight = between.unwrap_or(&[]).iter().map(|term| term.weight).sum();
        }
        self.weight
    }
}
