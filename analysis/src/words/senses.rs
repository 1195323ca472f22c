//! How words are related in meaning: the same, one a kind of the other, opposites.

use crate::lexicon::{self, WordMap};
use crate::maps::HashMap;
use crate::words::news::{self, InNews};
use crate::words::stem;
use std::sync::LazyLock;

/// How the meaning of one word stands to that of another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kinship {
    /// They can mean the same: `start`, `begin`.
    Synonym,
    /// The first is a kind of the second, so many steps up: `guitar`, `instrument`.
    KindOf(u8),
    /// The second is a kind of the first, so many steps down.
    Above(u8),
    /// Both are kinds of one thing; the share of the way to it that they have in common, in parts of a hundred
    /// (Wu & Palmer 1994): `guitar`, `banjo`.
    Cousins(u8),
    /// They mean the opposite: `open`, `closed`.
    Opposite,
    /// News uses both of one event: `jail`, `sentence`.
    Near,
}

/// Senses higher up than this are so general that everything is a kind of them.
const GENERAL: u8 = 3;

/// How many steps up a kind is looked for.
const STEPS: u8 = 6;

/// How the dictionary form `a` stands to `b`; `None` where the list knows of no relation.
#[must_use]
pub fn kinship(a: &str, b: &str) -> Option<Kinship> {
    let senses = &*SENSES;
    let (of_a, of_b) = (senses.of(a).unwrap_or_default(), senses.of(b).unwrap_or_default());
    let pairs = || of_a.iter().flat_map(|&x| of_b.iter().map(move |&y| (x, y)));
    let opposite = || {
        pairs().any(|(x, y)| senses.opposites.get(&x) == Some(&y))
            || senses.are_opposites(a, b)
            || news::kinship(a, b) == Some(InNews::Opposite)
    };
    if pairs().any(|(x, y)| x == y) {
        return Some(Kinship::Synonym);
    }
    if opposite() {
        return Some(Kinship::Opposite);
    }
    let up = |from: usize, to: usize| {
        let mut at = from;
        for steps in 1..=STEPS {
            let sense = senses.list.get(at)?;
            at = sense.above?;
            if at == to {
                return senses.list.get(at).filter(|sense| sense.depth >= GENERAL || sense.verb).map(|_| steps);
            }
        }
        None
    };
    let kind = pairs().filter_map(|(x, y)| up(x, y)).min();
    let above = pairs().filter_map(|(x, y)| up(y, x)).min();
    let near = || (news::kinship(a, b) == Some(InNews::Near)).then_some(Kinship::Near);
    kind.map(Kinship::KindOf).or(above.map(Kinship::Above)).or_else(near).or_else(|| {
        let cousins = pairs().filter_map(|(x, y)| senses.in_common(x, y)).max();
        cousins.map(Kinship::Cousins)
    })
}

struct Sense {
    above: Option<usize>,
    depth: u8,
    verb: bool,
}

#[derive(Default)]
struct Senses {
    list: Vec<Sense>,
    of_word: WordMap<Vec<usize>>,
    of_stem: HashMap<String, &'static str>,
    /// Clusters of adjectives with their opposites.
    opposites: HashMap<usize, usize>,
    pairs: WordMap<Vec<&'static str>>,
}

impl Senses {
    fn of(&self, word: &str) -> Option<&[usize]> {
        let known = || self.of_word.get(*self.of_stem.get(stem::of(word).as_ref())?);
        self.of_word.get(word).or_else(known).map(Vec::as_slice)
    }

    /// The share of the way down to two senses that they have in common, in parts of a hundred.
    fn in_common(&self, x: usize, y: usize) -> Option<u8> {
        let depth = |at: usize| self.list.get(at).map(|sense| sense.depth);
        let (deep_x, deep_y) = (depth(x)?, depth(y)?);
        let (mut x, mut y) = (x, y);
        while x != y {
            // Senses stand behind those above them, so the later of the two can't be above the other.
            let later = if x > y { &mut x } else { &mut y };
            *later = self.list.get(*later)?.above?;
        }
        let common = depth(x).filter(|&depth| depth > GENERAL)?;
        Some(u8::try_from(200 * u16::from(common) / u16::from(deep_x + deep_y).max(1)).unwrap_or(100).min(100))
    }

    fn are_opposites(&self, a: &str, b: &str) -> bool {
        self.pairs.get(a).is_some_and(|opposites| opposites.contains(&b))
    }

    fn oppose(&mut self, a: &'static str, b: &'static str) {
        self.pairs.change(a, |opposites| opposites.push(b));
        self.pairs.change(b, |opposites| opposites.push(a));
    }

    /// Adds a sense; `above` is the one it is a kind of.
    fn add(&mut self, sense: &'static packing::Sense, above: Option<usize>, verb: bool) -> usize {
        let at = self.list.len();
        self.list.push(Sense { above, depth: sense.depth, verb });
        for word in words_of(sense) {
            self.of_word.change(word, |senses| senses.push(at));
            self.of_stem.entry(stem::of(word).into_owned()).or_insert(word);
        }
        at
    }

    fn tree(&mut self, senses: &'static [packing::Sense], verb: bool) {
        let mut path = Vec::new();
        for sense in senses {
            path.truncate(usize::from(sense.depth));
            path.push(self.add(sense, path.last().copied(), verb));
        }
    }
}

fn words_of(sense: &'static packing::Sense) -> impl Iterator<Item = &'static str> {
    sense.words.iter().filter_map(|&word| Some(lexicon::SENSE_WORDS.get(usize::from(word))?.text.as_str()))
}

static SENSES: LazyLock<Senses> = LazyLock::new(|| {
    let mut senses = Senses::default();
    let [nouns, verbs, adjectives, opposites] = &*lexicon::THESAURUS;
    senses.tree(nouns, false);
    senses.tree(verbs, true);
    for sense in adjectives {
        let at = senses.add(sense, None, false);
        // Below an adjective stand its opposites.
        if let Some(plain) = at.checked_sub(1).filter(|_| sense.depth > 0) {
            senses.opposites.extend([(plain, at), (at, plain)]);
        }
    }
    for pair in opposites {
        let mut words = words_of(pair);
        if let (Some(a), Some(b)) = (words.next(), words.next()) {
            senses.oppose(a, b);
        }
    }
    senses
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_related_as_dictionaries_have_it() {
        for (a, b, expected) in [
            ("begin", "start", Some(Kinship::Synonym)),
            ("hot", "cold", Some(Kinship::Opposite)),
            ("buy", "sell", Some(Kinship::Opposite)),
            ("acquit", "convict", Some(Kinship::Opposite)),
            ("jail", "sentence", Some(Kinship::Near)),
            ("violin", "treaty", None),
            ("xqzzt", "treaty", None),
        ] {
            assert_eq!(kinship(a, b), expected, "{a} {b}");
        }
        assert!(matches!(kinship("dog", "animal"), Some(Kinship::KindOf(_))));
        assert!(matches!(kinship("animal", "dog"), Some(Kinship::Above(_))));
    }
}
