//! Whether two claims tell the same thing: the densest core of what they share.
//!
//! A word in common proves little, and long sentences share many. What counts is a core: shared terms that stand
//! close together in both claims, with little between them that only one of them says, and with an act among them.
//! That is a plain form of local alignment; it keeps apart “deepening energy ties” and “deepen its defence ties”.

use super::overlap::{Overlap, Shared};
use super::terms::{Part, Term};
use crate::sorting::Sorting;

/// The least score of two claims of different sources that found a point. Set for precision: below it lie pairs that a
/// careful editor would keep apart. A core of two rare words with nothing in between scores about 1.4.
pub(crate) const FOUNDING: f32 = 1.55;

/// The least score by which a claim may join a point that others founded.
pub(crate) const JOINING: f32 = 1.25;

/// The least weight of the shared terms, below which no core is looked for.
const LEAST_WEIGHT: f32 = 1.1;

/// From this share of both claims on, they tell the same as wholes even without an act in the core.
const WHOLE: f32 = 0.45;

/// Claims whose subjects name different things need more in common by this factor.
const OTHER_SUBJECT: f32 = 0.65;

/// The least share of either claim that the core must make up: a remark in passing tells too little of a long claim.
const LEAST_SHARE: f32 = 0.15;

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
}

/// The links between two claims: one as a rule; where both tell of several models in the phrases of one list (`three
/// A320 airliners and two H145 helicopters`), one for each, since each is a thing of its own.
pub(crate) fn all_between(a: &[Term], b: &[Term]) -> Vec<Link> {
    let Some(link) = between(a, b) else { return Vec::new() };
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
    parts.into_iter().map(|core| Link { score: link.score, core }).collect()
}

/// What a sum of weights may lose in rounding.
const ROUNDING: f32 = 0.001;

/// Whether two claims of these weights that share at most so much can be linked: a bound for [`between`], which spares
/// most pairs the comparison.
pub(crate) fn is_possible(shared: f32, of_a: f32, of_b: f32) -> bool {
    let shared = shared + ROUNDING;
    let coverage = shared / of_a.min(of_b).max(f32::EPSILON);
    let score = shared * coverage.max(1.0) * (1.0 + COMPLETE * (coverage - HALF).max(0.0));
    shared >= LEAST_WEIGHT && shared >= LEAST_SHARE * of_a.max(of_b) && score >= JOINING
}

/// The link between two claims, where there is one.
pub(crate) fn between(a: &[Term], b: &[Term]) -> Option<Link> {
    let overlap = Overlap::of(a, b);
    if overlap.weight < LEAST_WEIGHT {
        return None;
    }
    let (of_a, of_b) = (overlap.share_of(a), overlap.share_of(b));
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
    (carries && core.pairs.len() >= 2 && score >= JOINING).then_some(Link { score, core: core.pairs })
}

/// Whether both claims name somebody or something before their first verb, and neither names what the other does.
fn subjects_differ(a: &[Term], b: &[Term]) -> bool {
    fn names(terms: &[Term]) -> impl Iterator<Item = u32> + Clone {
        let subject = terms.iter().take_while(|term| term.noun || !matches!(term.part, Part::Act | Part::Light));
        subject.filter(|term| term.part == Part::Name).map(|term| term.key)
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
    let mut score = density(a, b, pairs.iter());
    while pairs.len() > 2 {
        let without = |drop: usize| {
            let rest = pairs.iter().enumerate().filter(|(at, _)| *at != drop).map(|(_, pair)| pair);
            (density(a, b, rest), drop)
        };
        let best = (0..pairs.len()).map(without).max_by(|(x, _), (y, _)| x.total_cmp(y));
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
fn density<'p>(a: &[Term], b: &[Term], pairs: impl Iterator<Item = &'p Shared> + Clone) -> f32 {
    let shared: f32 = pairs.clone().map(|pair| pair.weight).sum();
    let share = |terms: &[Term], ends: fn(&Shared) -> usize| {
        let first = pairs.clone().map(ends).min().unwrap_or(0);
        let last = pairs.clone().map(ends).max().unwrap_or(0);
        let between: f32 = terms.get(first..=last).unwrap_or(&[]).iter().map(|term| term.weight).sum();
        (shared / between.max(f32::EPSILON)).min(1.0)
    };
    shared * (share(a, |pair| pair.a) * share(b, |pair| pair.b)).sqrt()
}
