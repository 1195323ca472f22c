//! How two single sentences stand to each other: how near, and whether they say the same or exclude each other.
//!
//! The words of the one are aligned with those of the other, best match first (after Sultan et al. 2014): the same
//! stem, members of one class of the alignment of claims, words that dictionaries relate, names nearly written the
//! same. What is left over and what stands against each other decides the relation (de Marneffe et al. 2008).

use super::content::{Content, Word};
use super::contrast::Contrast;
use super::likeness::Match;
use super::pairing::{Pair, Pairing};
use super::scene::{self, Scene};
use crate::document::Document;
use crate::sorting::Sorting;

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

/// How many bytes of a text are compared: many times the longest sentence.
const MOST_BYTES: usize = 8_000;

/// From this share of the second sentence on, the first entails it.
const ENTAILED: f64 = 0.85;

/// From this similarity on, two sentences about something in particular tell the same.
const PARAPHRASE: f64 = 0.5;

/// What a denial takes of the likeness of two sentences that are else the same: they are about one matter and tell the
/// contrary of it, half way between the same and nothing in common. The less else is alike, the less it matters; of two
/// scenes that are less alike than that, it matters nothing.
const DENIED: f64 = 0.5;

/// What the likeness of two sentences loses where all that they name plays other parts.
const TURNED: f64 = 0.2;

/// How `b` stands to `a`.
#[must_use]
pub fn relate(a: &str, b: &str) -> Relatedness {
    let (document_a, document_b) = (Document::new(beginning(a)), Document::new(beginning(b)));
    let (a, b) = (Content::of(&document_a), Content::of(&document_b));
    let pairing = Pairing::of(&a.words, &b.words);
    let contrast = Contrast { a: &a, b: &b, pairing: &pairing };
    let contrary = contrast.is_contrary();
    let passive = says_by(&document_a) != says_by(&document_b);
    let turned = if passive { 0.0 } else { pairing.turned_round(&a.words) };
    let particular = a.is_particular() && b.is_particular();
    let scenes = [Scene { document: &document_a, content: &a }, Scene { document: &document_b, content: &b }];
    let are_scenes = !particular && scenes.iter().all(Scene::is_written_out);
    let alike = if are_scenes { scene::likeness(&scenes, &pairing, passive) } else { pairing.likeness() };
    let alike = alike * (1.0 - TURNED * turned);
    let similarity = match contrary {
        true if are_scenes => alike.min(DENIED),
        true => alike * (1.0 - DENIED * alike),
        false => alike,
    };

    let mut because = contrast.reasons();
    let relation = if are_identical(&document_a, &document_b) {
        because.clear();
        SentenceRelation::Paraphrase
    } else if !because.is_empty() {
        SentenceRelation::Contradiction
    } else if contrary || contrast.measure_otherwise() || contrast.goes_another_way() {
        SentenceRelation::Neutral
    } else if particular && similarity >= PARAPHRASE && !contrast.count_otherwise() {
        SentenceRelation::Paraphrase
    } else if !particular
        && turned <= 0.0
        && pairing.entailed_b >= ENTAILED
        && !contrast.is_weaker(&document_a, &document_b)
    {
        SentenceRelation::Entailment
    } else {
        SentenceRelation::Neutral
    };
    if matches!(relation, SentenceRelation::Paraphrase | SentenceRelation::Entailment) {
        because.push(shared(&pairing, &a.words));
    }
    Relatedness { similarity, relation, because }
}

/// Whether two texts have the same words and marks.
fn are_identical(a: &Document<'_>, b: &Document<'_>) -> bool {
    let (of_a, of_b) = (a.tokens().len(), b.tokens().len());
    of_a > 0 && of_a == of_b && (0..of_a).all(|at| a.lower(at) == b.lower(at))
}

/// What is read of a text that is no sentence: comparing takes time by the words of one times those of the other.
fn beginning(text: &str) -> &str {
    let end = (0..=text.len().min(MOST_BYTES)).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

fn shared(pairing: &Pairing, words: &[Word<'_>]) -> String {
    let same = |pair: &&Pair| pair.kind != Match::Opposite;
    let mut shared: Vec<(f64, &Word<'_>)> = pairing
        .pairs
        .iter()
        .filter(same)
        .filter_map(|pair| words.get(pair.a).map(|word| (pair.likeness * word.weight, word)))
        .collect();
    shared.arrange_by(|x, y| y.0.total_cmp(&x.0).then(x.1.tokens.start.cmp(&y.1.tokens.start)));
    let shared: Vec<String> = shared.iter().take(6).map(|(_, word)| format!("“{}”", word.text)).collect();
    format!("Both have {}.", shared.join(", "))
}

/// Whether it may be in the passive, where who acts stands last.
fn says_by(document: &Document<'_>) -> bool {
    (0..document.tokens().len()).any(|at| document.lower(at) == "by")
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
        check("The court in Velm convicted the mayor.", "The court in Velm acquitted the mayor.", Contradiction);
        check("The blast in Velm killed 12 workers.", "The blast in Velm killed 20 workers.", Contradiction);
        check("Over 70 of the boats in Velm sank.", "Fewer than 70 of the boats in Velm sank.", Contradiction);
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
    fn what_is_open_nearly_so_or_true_of_a_part_entails_nothing_outright() {
        use SentenceRelation::{Neutral, Paraphrase};
        for (a, b) in [
            ("A boy may be riding a horse.", "A boy is riding a horse."),
            ("If the ice melts, the race will be put off.", "The race will be put off."),
            ("The swimmer nearly reached the buoy.", "The swimmer reached the buoy."),
            ("It is false that a cat is sleeping.", "A cat is sleeping."),
            ("Hardly anyone is dancing in the hall.", "Someone is dancing in the hall."),
            ("Four of the nine tents burnt.", "The nine tents burnt."),
            ("Rents rose by 5% in spring.", "Rents rose to 5% in spring."),
            ("The wall is 10 kilometres long.", "The wall is 10 miles long."),
            ("The envoy left for Oslo.", "The envoy arrived from Oslo."),
            ("The pier fell after a barge hit it on Sunday.", "The pier fell on Monday."),
            ("Rain began on Friday, the port said on Sunday.", "Rain began on Friday, the crew said on Monday."),
        ] {
            check(a, b, Neutral);
        }
        check("A girl is singing.", "A girl is singing.", Paraphrase);
    }

    #[test]
    fn scenes_are_the_less_alike_the_less_they_show_the_same() {
        let told = "A nurse is pushing a pram under a bridge.";
        for (nearer, farther) in [
            (
                "A nurse is pushing a green pram under an old bridge.",
                "A nurse is pushing a wheelbarrow under a bridge.",
            ),
            ("A nurse is pushing a pram under a bridge.", "A nurse is pushing a pram over a bridge."),
            ("A pram is being pushed under a bridge by a nurse.", "A pram is pushing a nurse under a bridge."),
            ("A woman is pushing a pram under a bridge.", "A goat is pushing a pram under a bridge."),
            ("A nurse is not pushing a pram under a bridge.", "A nurse is sleeping in an armchair."),
        ] {
            let (near, far) = (relate(told, nearer).similarity, relate(told, farther).similarity);
            assert!(near > far, "{nearer} {near:.3} | {farther} {far:.3}");
        }
        assert!(relate(told, "A nurse is not pushing a pram under a bridge.").similarity <= DENIED);
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
