//! Whether two claims tell the same thing: the densest core of what they share.
//!
//! A word in common proves little, and long sentences share many. What counts is a core: shared terms that stand
//! close together in both claims, with little between them that only one of them says, and with an act among them.
//! That is a plain form of local alignment; it keeps apart “deepening energy ties” and “deepen its defence ties”.

use super::overlap::{Overlap, Shared};
use super::terms::{Part, Term};

/// The least score of two claims of different sources that found a point. Set for precision: below it lie pairs that a
/// careful editor would keep apart. A core of two rare words with nothing in between scores about 1.4.
pub(crate) const FOUNDING: f32 = 1.45;

/// The least score by which a claim may join a point that others founded.
pub(crate) const JOINING: f32 = 1.25;

/// The least weight of the shared terms, below which no core is looked for.
const LEAST_WEIGHT: f32 = 1.1;

/// From this share of both claims on, they tell the same as wholes even without an act in the core.
const WHOLE: f32 = 0.45;

/// How much it helps when more than [`HALF`] of one claim is found in the other: little of it is left to be different.
const COMPLETE: f32 = 0.5;
const HALF: f32 = 0.4;

/// Two claims that tell the same thing.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Link {
    /// How strongly; at least [`JOINING`].
    pub(crate) score: f32,
    /// The terms of the core, in the order of the first claim.
    pub(crate) core: Vec<Shared>,
}

/// The link between two claims, where there is one.
pub(crate) fn between(a: &[Term], b: &[Term]) -> Option<Link> {
    let overlap = Overlap::of(a, b);
    if overlap.weight < LEAST_WEIGHT {
        return None;
    }
    let whole = overlap.of_a.min(overlap.of_b);
    let coverage = overlap.coverage();
    let short = coverage * overlap.weight;
    let core = core(a, b, overlap.shared);
    let has = |part: Part| core.pairs.iter().any(|shared| a.get(shared.a).is_some_and(|term| term.part == part));
    let carries = has(Part::Act) || whole >= WHOLE;
    let score = core.score.max(short) * (1.0 + COMPLETE * (coverage - HALF).max(0.0));
    (carries && core.pairs.len() >= 2 && score >= JOINING).then_some(Link { score, core: core.pairs })
}

struct Core {
    pairs: Vec<Shared>,
    score: f32,
}

/// The densest core: from all shared terms, the one whose loss gains most is dropped until none gains.
fn core(a: &[Term], b: &[Term], mut pairs: Vec<Shared>) -> Core {
    let mut score = density(a, b, &pairs);
    while pairs.len() > 2 {
        let without = |drop: usize| {
            let rest: Vec<_> = pairs.iter().enumerate().filter(|(at, _)| *at != drop).map(|(_, pair)| *pair).collect();
            (density(a, b, &rest), rest)
        };
        let best = (0..pairs.len()).map(without).max_by(|(x, _), (y, _)| x.total_cmp(y));
        match best {
            Some((better, rest)) if better > score => (score, pairs) = (better, rest),
            _ => break,
        }
    }
    Core { pairs, score }
}

/// The weight of the pairs, times the geometric mean of their shares of what stands between the first and the last.
fn density(a: &[Term], b: &[Term], pairs: &[Shared]) -> f32 {
    let shared: f32 = pairs.iter().map(|pair| pair.weight).sum();
    let share = |terms: &[Term], ends: &dyn Fn(&Shared) -> usize| {
        let first = pairs.iter().map(ends).min().unwrap_or(0);
        let last = pairs.iter().map(ends).max().unwrap_or(0);
        let between: f32 = terms.get(first..=last).unwrap_or(&[]).iter().map(|term| term.weight).sum();
        (shared / between.max(f32::EPSILON)).min(1.0)
    };
    shared * (share(a, &|pair| pair.a) * share(b, &|pair| pair.b)).sqrt()
}
