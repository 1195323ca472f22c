//! Which claims are worth comparing: an inverted index of pairs of terms that stand close together.
//!
//! Single words would bring together half the claims of an event; two words near each other seldom do. Long lists of
//! claims that use the same pair are cut to near neighbours in the list, so that the cost grows with the number of
//! claims and not with its square.

use super::terms::{Part, Terms};
use crate::sorting::arrange_numbers;

/// How many terms apart the two of a pair may stand.
const REACH: usize = 6;

/// With how many of the next claims in the list of a pair a claim is compared.
const NEXT: usize = 16;

/// Pairs of claims that share at least one pair of close terms, each once, in order.
pub(crate) fn find(terms: &Terms) -> Vec<(usize, usize)> {
    let mut postings: Vec<(u64, u32)> = Vec::new();
    for claim in 0..terms.len() {
        let start = postings.len();
        let all = terms.of(claim);
        for (at, first) in all.iter().enumerate() {
            for second in all.iter().skip(at + 1).take(REACH) {
                if first.key != second.key && first.part != Part::Light && second.part != Part::Light {
                    let (low, high) = (first.key.min(second.key), first.key.max(second.key));
                    postings.push((u64::from(low) << 32 | u64::from(high), u32::try_from(claim).unwrap_or(u32::MAX)));
                }
            }
        }
        if let Some(own) = postings.get_mut(start..) {
            arrange_numbers(own);
        }
    }
    arrange_numbers(&mut postings);
    postings.dedup();

    // By claim, where it stands in the lists.
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); terms.len()];
    for (at, &(_, claim)) in postings.iter().enumerate() {
        if let (Some(places), Ok(at)) = (places.get_mut(claim as usize), u32::try_from(at)) {
            places.push(at);
        }
    }
    let mut pairs: Vec<(u64, u32)> = Vec::new();
    let mut last_of: Vec<usize> = vec![usize::MAX; terms.len()];
    for (a, places) in places.iter().enumerate() {
        let start = pairs.len();
        for &place in places {
            let mut list = postings.iter().skip(place as usize);
            let Some(&(pair, _)) = list.next() else { continue };
            for &(_, b) in list.take(NEXT).take_while(|(other, _)| *other == pair) {
                let Some(last) = last_of.get_mut(b as usize) else { continue };
                if std::mem::replace(last, a) != a {
                    pairs.push((a as u64, b));
                }
            }
        }
        if let Some(own) = pairs.get_mut(start..) {
            arrange_numbers(own);
        }
    }
    pairs.into_iter().map(|(a, b)| (a as usize, b as usize)).collect()
}
