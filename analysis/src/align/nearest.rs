//! The claims that come nearest to one in articles that, by rule, don't tell it.
//!
//! Unsure means apart, so “not found in this article” is sometimes wrong. The claim that shares most with it by the rarity
//! of its words is where a reader checks that first.

use crate::sorting::arrange_numbers;
use corpus::ClaimIx;

/// Claims that share less than this by weight have no more in common than two claims on one event must: two rare words
/// weigh about as much.
const LEAST: f32 = 1.5;

/// In so many articles at most: who checks more of them reads the articles.
const MOST: usize = 8;

/// Into how many steps a weight is cut where claims are ranked by it: finer ones tell nothing.
const STEPS: f32 = 1024.0;

/// Pairs of claims by how much they share.
#[derive(Default)]
pub(super) struct Near {
    /// By the one claim, then by what is shared, the most first, the other.
    ranked: Vec<(u64, u32)>,
}

impl Near {
    /// Takes a pair in that can share so much, by weight.
    pub(super) fn note(&mut self, a: usize, b: usize, shared: f32) {
        if shared >= LEAST {
            let rank = u64::from(u32::MAX - (shared * STEPS) as u32);
            self.ranked.push(((a as u64) << 32 | rank, b as u32));
            self.ranked.push(((b as u64) << 32 | rank, a as u32));
        }
    }

    /// For each of so many claims the nearest one of each source that tells none of its points, the nearest first; none
    /// where all have little in common with it.
    pub(super) fn nearest(
        mut self,
        claims: usize,
        of_one_source: impl Fn(usize, usize) -> bool,
        is_told: impl Fn(usize, usize) -> bool,
    ) -> Vec<Vec<ClaimIx>> {
        arrange_numbers(&mut self.ranked);
        let mut nearest: Vec<Vec<ClaimIx>> = vec![Vec::new(); claims];
        for (rank, other) in self.ranked {
            let (claim, other) = ((rank >> 32) as usize, other as usize);
            if let Some(nearest) = nearest.get_mut(claim)
                && nearest.len() < MOST
                && !of_one_source(claim, other)
                && !nearest.iter().any(|it| of_one_source(it.at(), other))
                && !is_told(claim, other)
            {
                nearest.push(other.into());
            }
        }
        nearest
    }
}
