//! How two single sentences stand to each other: how near, and whether they say the same or exclude each other.
//!
//! The words of the one are aligned with those of the other, best match first (after Sultan et al. 2014): the same
//! stem, members of one class of the alignment of claims, words that dictionaries relate, names nearly written the
//! same. What is left over and what stands against each other decides the relation (de Marneffe et al. 2008).

use super::concepts;
use super::pairing::{Match, Pairing, Word};
use crate::document::Document;

/// What two sentences have to do with each other.
#[derive(Clone, PartialEq, Debug)]
pub struct Relatedness {
    /// How near they are, from 0 for nothing in common to 1 for the same words.
    pub similarity: f64,
    /// How the second stands to the first.
    pub relation: SentenceRelation,
    /// The reasons for the relation in words, the gravest first; empty for sentences with little in common.
    pub because: Vec<String>,
}

/// How a second sentence stands to a first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SentenceRelation {
    /// They tell the same of somebody or something in particular, one perhaps in more detail.
    Paraphrase,
    /// Whenever the first is true the second is, too.
    Entailment,
    /// They can't both be true.
    Contradiction,
    /// None of these.
    Neutral,
}

impl SentenceRelation {
    /// The name in the output of the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paraphrase => "paraphrase",
            Self::Entailment => "entailment",
            Self::Contradiction => "contradiction",
            Self::Neutral => "neutral",
        }
    }
}

/// From this share of the shorter sentence on, a denial in one of them is a denial of the other.
const DENIAL: f64 = 0.6;

/// From this share on, two figures or opposite words are about the same matter.
const OPPOSED: f64 = 0.65;

/// From this share of the second sentence on, the first entails it.
const ENTAILED: f64 = 0.85;

/// From this similarity on, two sentences about something in particular tell the same.
const PARAPHRASE: f64 = 0.6;

/// A sentence of so many content words tells of something in particular, even if it names nothing.
const FULL: usize = 10;

/// In a text so many times as long as the other only the denials of what the other tells count.
const LONGER: usize = 2;

/// So many content words behind a denial it reaches.
const REACH: usize = 3;

/// What a denial leaves of the likeness of two sentences: they are about one matter and tell the contrary of it, half way
/// between the same and nothing in common.
const DENIED: f64 = 0.5;

/// What the likeness of two sentences loses where all that they name plays other parts.
const TURNED: f64 = 0.2;

/// How `b` stands to `a`.
#[must_use]
pub fn relate(a: &str, b: &str) -> Relatedness {
    let (document_a, document_b) = (Document::new(a), Document::new(b));
    let (words_a, words_b) = (Word::all(&document_a), Word::all(&document_b));
    let pairing = Pairing::of(&words_a, &words_b);
    let (of_a, of_b) = (pairing.of_a, pairing.of_b);
    let paired = |side: fn(&(usize, usize, Match, f64)) -> usize| pairing.pairs.iter().map(side).collect::<Vec<_>>();
    let denials_a = denials(&document_a, &words_a, &paired(|pair| pair.0), words_b.len());
    let denials_b = denials(&document_b, &words_b, &paired(|pair| pair.1), words_a.len());
    // Several denials in one sentence mostly deny one thing after the other rather than each other.
    let denied = denials_a.is_empty() != denials_b.is_empty();
    let passive = says_by(&document_a) != says_by(&document_b);
    let turned = if passive { 0.0 } else { pairing.turned_round(&words_a) };
    let alike = similarity(&pairing) * (1.0 - TURNED * turned);
    let similarity = if denied { DENIED * alike } else { alike };

    let mut because = Vec::new();
    let mut contradiction = false;
    if denied && of_a.max(of_b) >= DENIAL {
        let denying = denials_a.iter().chain(&denials_b).map(|word| format!("“{word}”")).collect::<Vec<_>>();
        because.push(format!("One denies with {} what the other tells.", denying.join(", ")));
        contradiction = true;
    }
    for &(x, y, kind, _) in &pairing.pairs {
        let (Some(x), Some(y)) = (words_a.get(x), words_b.get(y)) else { continue };
        match kind {
            Match::Opposite if of_a.max(of_b) >= OPPOSED => {
                because.push(format!("“{}” is the opposite of “{}”.", x.text, y.text));
                contradiction = true;
            }
            Match::OtherNumber if of_a.max(of_b) >= OPPOSED => {
                because.push(format!("“{}” and “{}” can't both be right.", x.text, y.text));
                contradiction = true;
            }
            _ => {}
        }
    }
    let particular =
        [&words_a, &words_b].iter().all(|words| words.len() >= FULL || words.iter().any(Word::is_particular));
    let relation = if contradiction {
        SentenceRelation::Contradiction
    } else if denied {
        SentenceRelation::Neutral
    } else if particular && similarity >= PARAPHRASE {
        SentenceRelation::Paraphrase
    } else if !particular && turned <= 0.0 && pairing.entailed_b >= ENTAILED {
        SentenceRelation::Entailment
    } else {
        SentenceRelation::Neutral
    };
    if matches!(relation, SentenceRelation::Paraphrase | SentenceRelation::Entailment) {
        because.push(shared(&pairing, &words_a));
    }
    Relatedness { similarity, relation, because }
}

fn similarity(pairing: &Pairing) -> f64 {
    let (a, b) = (pairing.of_a, pairing.of_b);
    if a + b <= 0.0 { 0.0 } else { (2.0 * a * b / (a + b)).clamp(0.0, 1.0) }
}

fn shared(pairing: &Pairing, words: &[Word<'_>]) -> String {
    let mut pairs: Vec<_> = pairing.pairs.iter().collect();
    pairs.sort_by(|x, y| y.3.total_cmp(&x.3).then(x.0.cmp(&y.0)));
    let shared: Vec<String> =
        pairs.iter().take(6).filter_map(|(at, ..)| words.get(*at)).map(|word| format!("“{}”", word.text)).collect();
    format!("Both have {}.", shared.join(", "))
}

/// Whether it may be in the passive, where who acts stands last.
fn says_by(document: &Document<'_>) -> bool {
    (0..document.tokens().len()).any(|at| document.lower(at) == "by")
}

/// The words that deny. Where a text says far more than the other, only those that stand before something the two
/// have in common: the rest of it may deny what it will.
fn denials<'t>(document: &Document<'t>, words: &[Word<'_>], paired: &[usize], other: usize) -> Vec<&'t str> {
    let far_more = words.len() > LONGER * other;
    let reaches_paired = |at: usize| {
        let mut next = words.iter().enumerate().filter(|(_, word)| word.at > at).take(REACH);
        next.any(|(position, _)| paired.contains(&position))
    };
    (0..document.tokens().len())
        .filter(|&at| concepts::denies(document.lower(at)) && (!far_more || reaches_paired(at)))
        .map(|at| document.word(at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, expected: SentenceRelation) {
        let found = relate(a, b);
        assert_eq!(found.relation, expected, "{a} | {b}: {found:?}");
        assert!((0.0..=1.0).contains(&found.similarity));
    }

    #[test]
    fn denial_opposites_and_other_numbers_contradict() {
        use SentenceRelation::{Contradiction, Neutral};
        check("The harbour bridge is open.", "The harbour bridge is not open.", Contradiction);
        check("The central bank raised its main rate.", "The central bank cut its main rate.", Contradiction);
        check("The blast in Velm killed 12 workers.", "The blast in Velm killed 20 workers.", Contradiction);
        check("Nobody was hurt in the blast at the mill.", "Three men were arrested after a robbery.", Neutral);
        check("A woman is fishing from the pier.", "A man is fishing from the pier.", Neutral);
        check("A goat is chasing a farmer.", "A farmer is chasing a goat.", Neutral);
        check(
            "The ferry to Orla sank on Monday after it had hit a reef. The owner has not spoken to reporters, and none \
             of the passengers' lawyers would give an interview.",
            "The ferry to Orla sank.",
            Neutral,
        );
    }

    #[test]
    fn the_same_in_other_words_is_a_paraphrase_and_less_of_it_an_entailment() {
        use SentenceRelation::{Entailment, Paraphrase};
        check(
            "Skarvik agreed on Friday to buy the Velm shipyard for $40 million.",
            "Skarvik has agreed to acquire the shipyard in Velm for $40 million.",
            Paraphrase,
        );
        check("A dog is running quickly along the beach.", "An animal is running along the beach.", Entailment);
    }

    #[test]
    fn any_two_texts_relate() {
        for text in ["", " ", "?", "no no no no", "\u{0}\u{301}", "word"] {
            for other in ["", "word", "No word.", "12 12 12"] {
                assert!((0.0..=1.0).contains(&relate(text, other).similarity));
            }
        }
        assert!(relate("The bridge is open.", "The bridge is open.").similarity > 0.99);
    }
}
