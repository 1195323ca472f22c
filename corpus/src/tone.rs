//! Words that give a claim its tone.

use crate::{OUTLET_SLUG, Span};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{ClaimIx, Role, Status, WordTally};

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
            let words = WordTally::of_tone(&corpus, &all, tone, voice).into_iter();
            words.map(|word| (word.word, word.times, word.claims.len())).collect()
        };
        let own = [("Shameful".to_owned(), 2, 1), ("brutal".to_owned(), 2, 2)];
        assert_eq!(told(Tone::Loaded, ToneVoice::Outlet), own);
        assert_eq!(told(Tone::Loaded, ToneVoice::Quoted), [("brutal".to_owned(), 1, 1)]);
        assert_eq!(told(Tone::Hedge, ToneVoice::Outlet), []);
    }
}
