//! The claims that come nearest to one in articles that, by rule, don't tell it.
//!
//! Unsure means apart, so “not found in this article” is sometimes wrong. The claim that shares most with it by the rarity
//! of its words is where a reader checks that first.

use super::grouping::Cluster;
use super::{Candidate, View};
use crate::sorting::arrange_numbers;

/// Claims that share less than this by weight have no more in common than two claims on one event must: two rare words
/// weigh about as much.
const LEAST: f32 = 1.5;

/// In so many articles at most: who checks more of them reads the articles.
const MOST: usize = 8;

/// Into how many steps a weight is cut where claims are ranked by it: finer ones tell nothing.
const STEPS: f32 = 1024.0;

/// For each claim the nearest one of each source that tells none of its points, the nearest first; none where all have
/// little in common with it. Of each pair is given how much its claims can share, by weight.
pub(super) fn find(view: &View<'_>, clusters: &[Cluster], pairs: &[(usize, usize, f32)]) -> Vec<Vec<usize>> {
    let source = |claim: usize| view.candidates.get(claim).map(|it: &Candidate<'_>| it.source);
    let mut told: Vec<Vec<Option<usize>>> = view.candidates.iter().map(|it| vec![Some(it.source)]).collect();
    for cluster in clusters {
        for &claim in &cluster.claims {
            if let Some(told) = told.get_mut(claim) {
                told.extend(cluster.claims.iter().map(|&other| source(other)));
            }
        }
    }
    // By claim, the more is shared the earlier.
    let mut ranked: Vec<(u64, u32)> = Vec::new();
    for &(a, b, shared) in pairs.iter().filter(|(.., shared)| *shared >= LEAST) {
        for (claim, other) in [(a, b), (b, a)] {
            let rank = u32::MAX - (shared * STEPS) as u32;
            ranked.push(((claim as u64) << 32 | u64::from(rank), u32::try_from(other).unwrap_or(u32::MAX)));
        }
    }
    arrange_numbers(&mut ranked);
    let mut nearest: Vec<Vec<usize>> = vec![Vec::new(); told.len()];
    for (rank, other) in ranked {
        let (claim, other) = ((rank >> 32) as usize, other as usize);
        if let Some((told, nearest)) = told.get_mut(claim).zip(nearest.get_mut(claim))
            && nearest.len() < MOST
            && !told.contains(&source(other))
        {
            told.push(source(other));
            nearest.push(other);
        }
    }
    nearest
}
