//! Words that give a claim its tone.

use crate::fold::fold;
use crate::{ClaimIx, Corpus, OUTLET_SLUG, Span, sort_by_number};
use serde::{Deserialize, Serialize};

/// What a tone word does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Tone {
    /// It judges what it names.
    Loaded,
    /// It strengthens what is said.
    Booster,
    /// It weakens what is said.
    Hedge,
}

impl Tone {
    /// `loaded`, `booster` or `hedge`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Loaded => "loaded",
            Self::Booster => "booster",
            Self::Hedge => "hedge",
        }
    }
}

/// In whose voice a tone word stands. This is told of the word and not of its claim: in “the furious mayor said he
/// would go”, which is the mayor’s claim, “furious” is the outlet’s.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ToneVoice {
    /// The outlet's own.
    Outlet,
    /// That of somebody who is quoted or said to say so.
    Quoted,
}

impl ToneVoice {
    /// `outlet` or `quoted`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Outlet => OUTLET_SLUG,
            Self::Quoted => "quoted",
        }
    }
}

/// A tone word of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ToneTag {
    /// What it does.
    pub tone: Tone,
    /// In whose voice.
    pub voice: ToneVoice,
    /// The word.
    pub span: Span,
}

/// A tone word with the claims that have it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToneWord {
    /// The word, as it is written where it first occurs.
    pub word: String,
    /// How often it occurs.
    pub times: u32,
    /// The claims it occurs in, in their order.
    pub claims: Vec<ClaimIx>,
}

impl ToneWord {
    /// The words of a tone in a voice among these claims, the most frequent first. Case and diacritics make no other
    /// word.
    #[must_use]
    pub fn all(corpus: &Corpus, claims: &[ClaimIx], tone: Tone, voice: ToneVoice) -> Vec<Self> {
        let mut words: Vec<Self> = Vec::new();
        for &at in claims {
            let Some(claim) = corpus.claim(at) else { continue };
            for tag in claim.tone.iter().filter(|tag| tag.tone == tone && tag.voice == voice) {
                let word = corpus.words(claim, tag.span);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Role, Status};

    #[test]
    fn loaded_words_are_counted_by_the_voice_they_stand_in() {
        let mut corpus = Draft::new("Event", &["rails"])
            .source("left")
            .paragraph(Role::Body)
            .claim("Shameful, a shameful and brutal deal", &["rails"], Status::Fact)
            .claim("A brutal cut, they said", &["rails"], Status::Fact)
            .claim("BRUTAL", &["rails"], Status::Fact)
            .corpus();
        for claim in &mut corpus.claims {
            let text = claim.span.slice(&corpus.sources[0].text).to_lowercase();
            let voice = if text.contains("said") { ToneVoice::Quoted } else { ToneVoice::Outlet };
            let mut places: Vec<_> = ["shameful", "brutal"].iter().flat_map(|word| text.match_indices(word)).collect();
            places.sort_unstable();
            claim.tone.extend(places.into_iter().map(|(at, word)| {
                let start = claim.span.range().start + at;
                ToneTag { tone: Tone::Loaded, voice, span: Span::new(start, start + word.len()) }
            }));
        }
        let all = [0, 1, 2].map(ClaimIx);
        let told = |tone, voice| -> Vec<(String, u32, usize)> {
            let words = ToneWord::all(&corpus, &all, tone, voice).into_iter();
            words.map(|word| (word.word, word.times, word.claims.len())).collect()
        };
        let own = [("Shameful".to_owned(), 2, 1), ("brutal".to_owned(), 2, 2)];
        assert_eq!(told(Tone::Loaded, ToneVoice::Outlet), own);
        assert_eq!(told(Tone::Loaded, ToneVoice::Quoted), [("brutal".to_owned(), 1, 1)]);
        assert_eq!(told(Tone::Hedge, ToneVoice::Outlet), []);
    }
}
