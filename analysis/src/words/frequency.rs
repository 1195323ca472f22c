//! How frequent words are in English at large: the background against which a word of an article is rare or plain.

use crate::lexicon::{self, WordMap};
use std::sync::LazyLock;

/// The least frequent words of the list have about this share of running text; words beyond it are rarer.
const RAREST: f64 = 8e-6;

/// The share of running text that a lower-case word makes up in English at large, between 0 and 1. Words outside the
/// list of the most frequent get a share below all of those inside it.
#[must_use]
pub fn share(word: &str) -> f64 {
    level(word).map_or(RAREST / 4.0, |level| level.share)
}

/// How much a lower-case word tells by being used at all: its inverse frequency on a logarithmic scale, from 0 for
/// the most frequent words to 1 for those outside the list.
#[must_use]
pub fn rarity(word: &str) -> f64 {
    level(word).map_or(1.0, |level| level.rarity)
}

/// What the words of a level have in common.
struct Level {
    share: f64,
    rarity: f64,
}

impl Level {
    fn new(level: u8) -> Self {
        let plain: f64 = 2e-3;
        let share = 0.5_f64.powf(f64::from(level) / 2.0);
        let rarity = ((plain / share).ln() / (plain / (RAREST / 4.0)).ln()).clamp(0.0, 1.0);
        Self { share, rarity }
    }
}

fn level(word: &str) -> Option<&'static Level> {
    LEVELS.get(usize::from(*OF_WORDS.get(word)?))
}

static LEVELS: LazyLock<Vec<Level>> = LazyLock::new(|| (0..=u8::MAX).map(Level::new).collect());

/// The words of `data/frequencies.txt` with their levels.
static OF_WORDS: LazyLock<WordMap<u8>> = LazyLock::new(|| {
    let listed = lexicon::WORDS.iter().filter(|word| word.level > 0);
    listed.map(|word| (word.text.as_str(), word.level)).collect()
});

#[cfg(test)]
mod tests {
    use super::{rarity, share};

    #[test]
    fn a_plain_word_is_frequent_and_a_name_is_rare() {
        assert!(share("the") > 0.02 && share("summit") < share("contract"));
        assert_eq!(rarity("the"), 0.0);
        assert!(rarity("new") < rarity("contract") && rarity("contract") < rarity("squadron"));
        assert_eq!(rarity("xqzzt"), 1.0);
    }
}
