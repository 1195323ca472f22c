//! Tone words: loaded words, boosters and hedges, with their places. Whose they are, the outlet's or a quoted
//! speaker's, is for the caller to tell from the attributions.

use super::{cues, hedging};
use crate::document::Document;
use crate::lexicon::Phrases;
use crate::rule::{Fired, Rule};
use std::ops::Range;
use std::sync::LazyLock;

/// What a tone word does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tone {
    /// It judges what it names.
    Loaded,
    /// It strengthens what is said.
    Booster,
    /// It weakens what is said.
    Hedge,
}

/// A tone word at its place.
#[derive(Clone, PartialEq, Debug)]
pub struct ToneWord {
    /// What it does.
    pub tone: Tone,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The rule, with the words.
    pub fired: Fired,
}

/// A word of the list of loaded words.
pub const LOADED: Rule =
    Rule { name: "tone.loaded", explanation: "The word judges what it names: it praises, blames, alarms or scorns." };

/// A word of the list of boosters.
pub const BOOSTER: Rule =
    Rule { name: "tone.booster", explanation: "The word strengthens what is said without adding to it." };

/// A hedge.
pub const HEDGE: Rule = Rule { name: "tone.hedge", explanation: "The word marks what is said as uncertain." };

pub(super) static LOADED_WORDS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../data/signals/loaded.txt"), |_| Some(())));

pub(super) static BOOSTERS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../data/signals/boosters.txt"), |_| Some(())));

/// The tone words in a run of tokens, in text order. Names are left out: a word with a capital inside a sentence
/// judges nothing.
#[must_use]
pub fn words(document: &Document<'_>, tokens: Range<usize>) -> Vec<ToneWord> {
    let listed = |list: &Phrases<()>, tone, rule| {
        cues::find(document, tokens.clone(), list)
            .into_iter()
            .filter(|(words, _)| words.start == tokens.start || !document.is_capitalised(words.start))
            .map(|(words, _)| mark(document, words, tone, rule))
            .collect::<Vec<_>>()
    };
    let mut found = listed(&LOADED_WORDS, Tone::Loaded, &LOADED);
    found.extend(listed(&BOOSTERS, Tone::Booster, &BOOSTER));
    let hedges = hedging::hedges(document, tokens.clone());
    found.extend(hedges.into_iter().map(|words| mark(document, words, Tone::Hedge, &HEDGE)));
    found.sort_by_key(|word| (word.tokens.start, word.tokens.end, word.tone));
    found
}

fn mark(document: &Document<'_>, tokens: Range<usize>, tone: Tone, rule: &'static Rule) -> ToneWord {
    let fired = Fired { rule, words: vec![document.span(tokens.clone())] };
    ToneWord { tone, tokens, fired }
}

#[cfg(test)]
mod tests {
    use super::{Tone, words};
    use crate::Document;

    fn check(text: &str, expected: &[(Tone, &str)]) {
        let document = Document::new(text);
        let found: Vec<_> = words(&document, 0..document.tokens().len())
            .into_iter()
            .map(|word| (word.tone, document.span(word.tokens).slice(text)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn loaded_words_boosters_and_hedges_are_marked_in_place() {
        check(
            "The outrageous plan will certainly fail, and perhaps it should.",
            &[(Tone::Loaded, "outrageous"), (Tone::Booster, "certainly"), (Tone::Hedge, "perhaps")],
        );
        check("The bridge opened in March.", &[]);
        check("The film Brave opened in March.", &[]);
    }
}
