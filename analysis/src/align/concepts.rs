//! Words that tell the same in news (`sign`, `conclude`), their opposites, and words that tell little.

use crate::lexicon::{is_among, list};
use crate::maps::HashMap;
use crate::words::stem;
use std::sync::OnceLock;

static LIST: &str = list!("concepts.txt");

/// What the list says of a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Concept {
    /// The number of its class; light words share none and have 0.
    pub(crate) class: u16,
    /// Whether it stands on the side of the class's opposites.
    pub(crate) opposite: bool,
    /// What kind of word it is.
    pub(crate) kind: ConceptKind,
}

/// What kind of word a class holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ConceptKind {
    /// Something that can be done or happen.
    Act,
    /// Another noun.
    Thing,
    /// An adjective.
    Trait,
    /// A word that says little about what a claim tells.
    Light,
}

/// The class of a lower-case dictionary form, looked up as it is and then by its stem. Nouns are things before they are
/// acts; verbs are never things.
pub(crate) fn of(lemma: &str, noun: bool) -> Option<Concept> {
    let concepts = concepts();
    let classes = concepts.get(lemma).or_else(|| concepts.get(&*stem::of(lemma)))?;
    among(classes, noun)
}

/// The class of a lower-case dictionary form, as [`of`] gives it, whose stem is known.
pub(crate) fn of_stemmed(lemma: &str, stem: &str, noun: bool) -> Option<Concept> {
    let concepts = concepts();
    match concepts.get(lemma) {
        Some(classes) => among(classes, noun),
        // Times are light, their timing is not.
        None => among(concepts.get(stem)?, noun)
            .filter(|it| it.kind != ConceptKind::Light || !noun || !lemma.ends_with("ing")),
    }
}

fn among(classes: &[Concept], noun: bool) -> Option<Concept> {
    let thing = classes.iter().find(|concept| concept.kind == ConceptKind::Thing);
    let other = classes.iter().find(|concept| concept.kind != ConceptKind::Thing);
    if noun { thing.or(other).copied() } else { other.copied() }
}

/// Whether a verb tells that what it acts on will not be: the class of `cancel`.
pub(crate) fn calls_off(lemma: &str) -> bool {
    let class = |lemma| of(lemma, false).filter(|concept| !concept.opposite).map(|concept| concept.class);
    class(lemma).is_some_and(|own| Some(own) == class("cancel"))
}

/// Whether a verb is of a class whose opposites undo one another rather than exclude one another: `arrest` and `release`.
pub(crate) fn undoes(lemma: &str) -> bool {
    let class = |lemma: &str| of(lemma, false).map(|concept| concept.class);
    class(lemma).is_some_and(|own| {
        ["arrest", "begin", "leave", "retreat", "dismiss", "open"].iter().any(|it| Some(own) == class(it))
    })
}

/// Whether the list has the word itself, and not only one of its stem.
pub(crate) fn lists(word: &str) -> bool {
    concepts().contains_key(word)
}

/// Whether a lower-case word denies what it stands with.
pub(crate) fn denies(word: &str) -> bool {
    is_among(word, "no not n't never nobody none nothing neither nor without cannot nowhere")
}

fn concepts() -> &'static HashMap<String, Vec<Concept>> {
    static CONCEPTS: OnceLock<HashMap<String, Vec<Concept>>> = OnceLock::new();
    CONCEPTS.get_or_init(|| {
        let mut concepts: HashMap<String, Vec<Concept>> = HashMap::default();
        let lines = LIST.lines().filter_map(|line| line.split_once('\t'));
        for (class, (kind, words)) in (1_u16..).zip(lines) {
            let kind = match kind {
                "act" => ConceptKind::Act,
                "thing" => ConceptKind::Thing,
                "trait" => ConceptKind::Trait,
                _ => ConceptKind::Light,
            };
            let class = if kind == ConceptKind::Light { 0 } else { class };
            let mut opposite = false;
            for word in words.split(' ') {
                if word == "|" {
                    opposite = true;
                    continue;
                }
                let concept = Concept { class, opposite, kind };
                let stem = stem::of(word);
                if stem != word {
                    concepts.entry(stem.into_owned()).or_default().push(concept);
                }
                concepts.entry(word.to_owned()).or_default().push(concept);
            }
        }
        concepts
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_class_meet_and_opposites_know_each_other() {
        let class = |word| of(word, true).map(|concept| (concept.class, concept.opposite));
        assert_eq!(class("procurement"), class("purchase"));
        assert_eq!(class("rise").map(|(class, _)| class), class("fall").map(|(class, _)| class));
        assert_ne!(class("rise"), class("fall"));
        assert_eq!(of("seek", false).map(|concept| concept.kind), Some(ConceptKind::Light));
        assert_eq!(of("zebra", true), None);
    }

    #[test]
    fn a_noun_is_a_thing_and_a_verb_an_act() {
        let kind = |word, noun| of(word, noun).map(|concept| concept.kind);
        assert_eq!(kind("share", true), Some(ConceptKind::Thing));
        assert_eq!(kind("share", false), Some(ConceptKind::Act));
        assert_ne!(kind("contract", false), Some(ConceptKind::Thing));
    }
}
