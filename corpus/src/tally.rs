//! A figure with the claims behind it.

use crate::fold::fold;
use crate::{Claim, ClaimIx, Corpus, Frame, Span, Tone, ToneVoice, sort_by_number};

/// Claims counted: every figure on screen opens what it counts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// The claims, in the order of the corpus.
    pub claims: Vec<ClaimIx>,
    /// The words of these claims, repeats not counted.
    pub words: u32,
}

impl Tally {
    /// Counts one claim more; one the corpus does not have is left out.
    pub fn add(&mut self, corpus: &Corpus, claim: ClaimIx) {
        if let Some(found) = corpus.claim(claim) {
            self.claims.push(claim);
            self.words = self.words.saturating_add(found.words);
        }
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// Its share of the words of `whole`, 0 to 1; 0 where the whole has none.
    #[must_use]
    pub fn share_of(&self, whole: &Self) -> f64 {
        if whole.words == 0 { 0.0 } else { f64::from(self.words) / f64::from(whole.words) }
    }
}

/// A word with the claims that have it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WordTally {
    /// The word, as it is written where it first occurs.
    pub word: String,
    /// How often it occurs.
    pub times: u32,
    /// The claims it occurs in, in their order.
    pub claims: Vec<ClaimIx>,
}

impl WordTally {
    /// The words of a tone in a voice among these claims, the most frequent first. Case and diacritics make no other
    /// word.
    #[must_use]
    pub fn of_tone(corpus: &Corpus, claims: &[ClaimIx], tone: Tone, voice: ToneVoice) -> Vec<Self> {
        let wanted = |claim: &Claim| {
            let tags = claim.tone.iter().filter(|tag| tag.tone == tone && tag.voice == voice);
            tags.map(|tag| tag.span).collect()
        };
        Self::all(corpus, claims, &wanted)
    }

    /// The words that show a frame in these claims, likewise. Claims of one sentence can show it by the same words, which
    /// then count for each.
    #[must_use]
    pub fn of_frame(corpus: &Corpus, claims: &[ClaimIx], frame: Frame) -> Vec<Self> {
        let wanted = |claim: &Claim| {
            let tags = claim.frames.iter().filter(|tag| tag.frame == frame);
            tags.flat_map(|tag| tag.evidence.words.iter().copied()).collect()
        };
        Self::all(corpus, claims, &wanted)
    }

    fn all(corpus: &Corpus, claims: &[ClaimIx], wanted: &dyn Fn(&Claim) -> Vec<Span>) -> Vec<Self> {
        let mut words: Vec<Self> = Vec::new();
        for &at in claims {
            let Some(claim) = corpus.claim(at) else { continue };
            for span in wanted(claim) {
                let word = corpus.words(claim, span);
                let known = words.iter().position(|known| fold(&known.word) == fold(word)).unwrap_or_else(|| {
                    words.push(Self { word: word.to_owned(), times: 0, claims: Vec::new() });
                    words.len() - 1
                });
                if let Some(known) = words.get_mut(known) {
                    known.times += 1;
                    if known.claims.last() != Some(&at) {
                        known.claims.push(at);
                    }
                }
            }
        }
        sort_by_number(&mut words, |word| u64::from(u32::MAX - word.times));
        words
    }
}

/// The shares as whole per cents that add up to 100: each is rounded down, and what is missing goes to those that
/// lost most by it (the method of largest remainders), the earlier first among equals. All 0 where the sum is 0.
#[must_use]
pub fn percents(shares: &[f64]) -> Vec<u32> {
    let sum: f64 = shares.iter().sum();
    if sum <= 0.0 {
        return vec![0; shares.len()];
    }
    let exact: Vec<f64> = shares.iter().map(|share| share / sum * 100.0).collect();
    let mut percents: Vec<u32> = exact.iter().map(|exact| exact.floor() as u32).collect();
    let missing = 100_u32.saturating_sub(percents.iter().sum()) as usize;
    let mut by_loss: Vec<usize> = (0..exact.len()).collect();
    sort_by_number(&mut by_loss, |&at| exact.get(at).map_or(u64::MAX, |exact| ((1.0 - exact.fract()) * 1e15) as u64));
    for at in by_loss.into_iter().take(missing) {
        if let Some(percent) = percents.get_mut(at) {
            *percent += 1;
        }
    }
    percents
}

#[cfg(test)]
mod tests {
    use super::percents;

    #[test]
    fn per_cents_add_up_to_a_hundred() {
        let check = |shares: &[f64], expected: &[u32]| assert_eq!(percents(shares), expected);
        check(&[1.0, 1.0, 1.0], &[34, 33, 33]);
        check(&[1.0, 2.0, 3.0], &[17, 33, 50]);
        check(&[0.0, 5.0], &[0, 100]);
        check(&[0.0, 0.0], &[0, 0]);
        check(&[], &[]);
        let many: Vec<f64> = (1..=200).map(f64::from).collect();
        assert_eq!(percents(&many).iter().sum::<u32>(), 100);
    }
}
