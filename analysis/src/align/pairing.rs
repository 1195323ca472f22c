//! The words of two sentences paired off by likeness.

use super::concepts;
use crate::document::{Document, TokenKind};
use crate::words::senses::{self, Kinship};
use crate::words::{Tag, frequency, stem};

/// Words of a sentence beyond this number are left out.
const MOST_WORDS: usize = 200;

/// The order of nouns beyond this number isn't looked at.
const MOST_NOUNS: usize = 20;

/// A content word of a sentence.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Word<'t> {
    /// As written.
    pub(super) text: &'t str,
    /// The position of its token.
    pub(super) at: usize,
    lemma: String,
    stem: String,
    name: bool,
    number: bool,
    pub(super) noun: bool,
    /// The word that follows, for what is counted.
    next: String,
    weight: f64,
}

impl<'t> Word<'t> {
    /// The content words of a document.
    pub(super) fn all(document: &Document<'t>) -> Vec<Self> {
        let content = |&at: &usize| {
            matches!(document.kind(at), TokenKind::Word | TokenKind::Number)
                && !concepts::denies(document.lower(at))
                && !matches!(
                    document.tag_at(at),
                    Tag::Determiner
                        | Tag::Adposition
                        | Tag::Auxiliary
                        | Tag::Pronoun
                        | Tag::Particle
                        | Tag::Coordinator
                        | Tag::Subordinator
                        | Tag::Punctuation
                        | Tag::Symbol
                )
        };
        let first_of_sentence = |at: usize| document.sentences().iter().any(|it| it.tokens.start == at);
        (0..document.tokens().len())
            .filter(content)
            .take(MOST_WORDS)
            .map(|at| {
                let lemma = document.lemma(at).to_owned();
                let number = document.kind(at) == TokenKind::Number || document.tag_at(at) == Tag::Numeral;
                let name = document.tag_at(at) == Tag::ProperNoun && !first_of_sentence(at);
                Self {
                    text: document.word(at),
                    at,
                    stem: stem::of(&lemma).into_owned(),
                    weight: 0.3 + 0.7 * frequency::rarity(&lemma),
                    next: document.lemma(at + 1).to_owned(),
                    noun: matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun),
                    name,
                    number,
                    lemma,
                }
            })
            .collect()
    }
}

impl Word<'_> {
    /// Whether it names or counts something in particular: a name, or a figure in digits.
    pub(super) fn is_particular(&self) -> bool {
        self.name || self.number && self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// How two words match.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Match {
    /// The same word or one of the same meaning.
    Same,
    /// The first is a kind of the second.
    KindOf,
    /// The second is a kind of the first.
    Above,
    /// Related, no more.
    Near,
    /// One means the opposite of the other.
    Opposite,
    /// Different numbers of the same thing.
    OtherNumber,
}

/// The words of two sentences paired off.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Pairing {
    /// Positions of the paired words, how they match and how much that counts.
    pub(super) pairs: Vec<(usize, usize, Match, f64)>,
    /// The share of the first sentence that is paired, by weight, between 0 and 1.
    pub(super) of_a: f64,
    /// The share of the second.
    pub(super) of_b: f64,
    /// The share of the second that follows from words of the first.
    pub(super) entailed_b: f64,
}

impl Pairing {
    /// Pairs words off, the likest first.
    pub(super) fn of(a: &[Word<'_>], b: &[Word<'_>]) -> Self {
        let mut all = Vec::new();
        for (x, word) in a.iter().enumerate() {
            for (y, other) in b.iter().enumerate() {
                if let Some((kind, likeness)) = likeness(word, other) {
                    let apart = (x as f64 / a.len() as f64 - y as f64 / b.len() as f64).abs();
                    all.push((likeness - 0.01 * apart, x, y, kind, likeness));
                }
            }
        }
        all.sort_by(|p, q| q.0.total_cmp(&p.0).then((p.1, p.2).cmp(&(q.1, q.2))));
        let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
        let mut pairing = Self::default();
        let total = |words: &[Word<'_>]| words.iter().map(|word| word.weight).sum::<f64>().max(f64::EPSILON);
        let (mut of_a, mut of_b, mut entailed) = (0.0, 0.0, 0.0);
        for (_, x, y, kind, likeness) in all {
            let (Some(free_a), Some(free_b)) = (used_a.get_mut(x), used_b.get_mut(y)) else { continue };
            if *free_a || *free_b {
                continue;
            }
            (*free_a, *free_b) = (true, true);
            let weight = |words: &[Word<'_>], at: usize| words.get(at).map_or(0.0, |word| word.weight);
            of_a += likeness * weight(a, x);
            of_b += likeness * weight(b, y);
            if matches!(kind, Match::Same | Match::KindOf) {
                entailed += weight(b, y);
            }
            pairing.pairs.push((x, y, kind, likeness * weight(a, x).max(weight(b, y))));
        }
        pairing.pairs.sort_by_key(|&(x, ..)| x);
        pairing.of_a = of_a / total(a);
        pairing.of_b = of_b / total(b);
        pairing.entailed_b = entailed / total(b);
        pairing
    }

    /// The share of two paired nouns each that stand in the opposite order, between 0 and 1: of `dog bites man` and
    /// `man bites dog`, 1.
    pub(super) fn turned_round(&self, a: &[Word<'_>]) -> f64 {
        let nouns: Vec<usize> = self
            .pairs
            .iter()
            .filter(|pair| pair.2 == Match::Same && a.get(pair.0).is_some_and(|word| word.noun))
            .map(|pair| pair.1)
            .take(MOST_NOUNS)
            .collect();
        let of_two = || nouns.iter().enumerate().flat_map(|(at, x)| nouns.iter().skip(at + 1).map(move |y| (x, y)));
        let turned = of_two().filter(|(x, y)| x > y).count();
        turned as f64 / of_two().count().max(1) as f64
    }
}

/// How like two words are, from 0 to 1, and in what way; `None` for unrelated ones.
fn likeness(a: &Word<'_>, b: &Word<'_>) -> Option<(Match, f64)> {
    if a.lemma == b.lemma || a.stem == b.stem {
        // What hammers is not a hammer: as a noun a word tells something else of the scene than as a verb.
        if a.noun != b.noun {
            return Some((Match::Near, 0.8));
        }
        return Some((Match::Same, 1.0));
    }
    if a.number && b.number {
        return (a.next == b.next && !a.next.is_empty()).then_some((Match::OtherNumber, 0.3));
    }
    if a.number != b.number {
        return None;
    }
    if let (Some(x), Some(y)) = (concepts::of(&a.lemma, a.noun), concepts::of(&b.lemma, b.noun))
        && x.class != 0
        && x.class == y.class
    {
        return Some(if x.opposite == y.opposite { (Match::Same, 0.9) } else { (Match::Opposite, 0.6) });
    }
    match senses::kinship(&a.lemma, &b.lemma) {
        Some(Kinship::Synonym) => Some((Match::Same, 0.85)),
        Some(Kinship::KindOf(steps)) => Some((Match::KindOf, 0.85 - 0.08 * f64::from(steps))),
        Some(Kinship::Above(steps)) => Some((Match::Above, 0.85 - 0.08 * f64::from(steps))),
        // A man and a woman may be two people; only what is done or how something is can exclude its opposite.
        Some(Kinship::Opposite) if a.noun || b.noun => Some((Match::Near, 0.5)),
        Some(Kinship::Opposite) => Some((Match::Opposite, 0.6)),
        Some(Kinship::Cousins(common)) if common >= 60 => Some((Match::Near, 0.006 * f64::from(common))),
        Some(Kinship::Cousins(_)) => None,
        None => near_spelling(&a.lemma, &b.lemma).then_some((Match::Same, 0.75)),
    }
}

/// Whether two words start so much alike that one is likely derived from the other: `Israel`, `Israeli`.
fn near_spelling(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let longer = a.chars().count().max(b.chars().count());
    shared >= 4 && shared * 10 >= longer * 7
}
