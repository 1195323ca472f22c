//! What a claim is made of for the alignment: its content words as weighted terms.
//!
//! A term's key is the same for words that tell the same: forms of one stem, members of one class of
//! [`concepts`](super::concepts), and two ways to write a designator. Its weight blends how rare the word is among
//! the claims at hand (Spärck Jones 1972) with how rare it is in English at large, so that neither the words every
//! claim of an event uses nor the plain words of the language carry a match.

use super::concepts::{self, Concept, ConceptKind};
use super::phrasal;
use super::propositions::is_measure_of;
use crate::document::{Document, TokenKind};
use crate::maps::{HashMap, number_of};
use crate::quantities;
use crate::sorting::Sorting;
use crate::words::{Tag, frequency, stem};
use corpus::Span;
use std::ops::Range;

/// Terms of a claim beyond this number are left out; sentences of news have far fewer.
const MOST_TERMS: usize = 100;

/// How much of its weight a word keeps that only says who speaks or spells a person's name out.
const ASIDE: f32 = 0.25;

/// A content word of a claim.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Term {
    /// The same number for words that tell the same.
    pub(crate) key: u32,
    /// Whether it stands for the opposite of its class.
    pub(crate) opposite: bool,
    /// Its token.
    pub(crate) at: usize,
    /// What it tells, from near 0 for words every claim uses to 1 for rare ones.
    pub(crate) weight: f32,
    /// What part it plays.
    pub(crate) part: Part,
    /// Whether it is used as a noun.
    pub(crate) noun: bool,
    /// Whether it names a model or type by letters and digits, as `F-35`.
    pub(crate) designator: bool,
    /// Whether it only says who speaks or spells a person's name out.
    pub(crate) aside: bool,
    /// The first of the terms that stand directly before it in its noun phrase; its own position where none does.
    pub(crate) phrase: usize,
    /// The preposition that stands before its noun phrase, where one does.
    pub(crate) preposition: Option<Preposition>,
}

/// The prepositions that tie a noun to the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Preposition {
    /// `of` and `in`: `delays in delivery` are `delivery delays`.
    Of,
    /// `to`.
    To,
    /// `on`, `over`, `about`.
    On,
    /// `with`.
    With,
    /// `for`.
    For,
    /// `from`.
    From,
    /// Any other.
    Other,
}

impl Preposition {
    fn read(word: &str, tag: Tag) -> Option<Self> {
        Some(match word {
            "of" | "in" => Self::Of,
            "to" => Self::To,
            "on" | "over" | "about" => Self::On,
            "with" => Self::With,
            "for" => Self::For,
            "from" => Self::From,
            _ if tag == Tag::Adposition => Self::Other,
            _ => return None,
        })
    }
}

/// What part a term plays in its claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// A verb, or the noun of one: what is done or happens.
    Act,
    /// A name, or a designator as `F-35`.
    Name,
    /// Another noun.
    Thing,
    /// An adjective or adverb.
    Trait,
    /// A number, or the name of a day or month.
    Number,
    /// A word that tells little.
    Light,
}

/// The terms of all claims, with one numbering of keys.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    keys: HashMap<String, u32>,
    /// By key: the words' rarity in English at large.
    rarity: Vec<f32>,
    claims: Vec<Vec<Term>>,
    /// By claim: its keys, sorted, each with the greatest weight it has there.
    by_key: Vec<Vec<(u32, f32)>>,
    /// By key: how many claims use it.
    uses: Vec<u32>,
}

impl Terms {
    /// The terms of claims, each a run of tokens of a document, with the words in it that only say who speaks or spell
    /// a person's name out: these count little, since who a claim names says less than what it tells, unless it tells
    /// of the speaker (the last of the four says so).
    pub(crate) fn new<'d>(claims: impl Iterator<Item = (&'d Document<'d>, Range<usize>, Vec<Span>, bool)>) -> Self {
        let mut terms = Self::default();
        let mut aside = Vec::new();
        for (document, tokens, spans, of_speaker) in claims {
            let mut claim = terms.read(document, tokens);
            let tokens: Vec<Range<usize>> = spans.into_iter().map(|span| document.tokens_in(span)).collect();
            let is_aside = |term: &Term| tokens.iter().any(|tokens| tokens.contains(&term.at));
            claim.iter_mut().for_each(|term| term.aside = is_aside(term));
            aside.push(claim.iter().map(|term| term.aside && !of_speaker).collect());
            terms.claims.push(claim);
        }
        terms.weigh(&aside);
        terms.by_key = terms.claims.iter().map(|claim| by_key(claim)).collect();
        terms
    }

    /// Bounds for what claims share.
    pub(crate) fn bounds(&self) -> Bounds<'_> {
        Bounds { terms: self, laid_out: Vec::new(), weights: vec![0.0; self.rarity.len()] }
    }

    /// The terms of a claim in text order.
    pub(crate) fn of(&self, claim: usize) -> &[Term] {
        self.claims.get(claim).map_or(&[], Vec::as_slice)
    }

    /// How many claims use a key.
    pub(crate) fn uses(&self, key: u32) -> usize {
        self.uses.get(key as usize).map_or(0, |uses| *uses as usize)
    }

    /// How many claims there are.
    pub(crate) fn len(&self) -> usize {
        self.claims.len()
    }

    fn read(&mut self, document: &Document<'_>, tokens: Range<usize>) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        let titled = is_titled(document, tokens.clone());
        let mut phrase = 0;
        let mut preposition = None;
        let mut until = false;
        for at in tokens {
            if terms.len() >= MOST_TERMS {
                break;
            }
            let word = document.lower(at);
            let tag = document.tag_at(at);
            until = (until || opens_time(document, at)) && tag != Tag::Punctuation;
            let range = word == "to" && is_number(document, at + 1) && at > 0 && is_number(document, at - 1);
            let Some(part) = part(document, at).filter(|_| !range) else {
                if range {
                    continue;
                }
                phrase = terms.len();
                if tag != Tag::Determiner && word != "its" && word != "their" && word != "his" && word != "her" {
                    preposition = Preposition::read(word, tag);
                }
                continue;
            };
            let noun = matches!(tag, Tag::Noun | Tag::ProperNoun | Tag::Other);
            // `Delivery Centre` is no delivery; in a heading capitals mean nothing. `Until work starts` tells of no start.
            let classed = !until && (part != Part::Name || titled);
            if matches!(tag, Tag::Verb | Tag::Adverb) {
                phrase = terms.len();
            }
            let pieces = word.split('-').filter(|piece| piece.len() > 1);
            let joined = word.contains('-') && !word.contains(|c: char| c.is_ascii_digit());
            for piece in pieces.take(if joined { usize::MAX } else { 0 }) {
                terms.push(Term { phrase, preposition, ..self.term(piece, part, at, noun, classed) });
            }
            if !joined {
                // `more` and `best` are classed as they stand, other words by their dictionary form.
                let lemma = document.lemma(at);
                let lemma = match tag {
                    Tag::Verb if is_copular(document, at) => "remain",
                    Tag::Verb if phrasal::falls(document, at) => "fall",
                    Tag::Noun if phrasal::is_percent(document, at) => "percent",
                    _ if let Some(verb) = particle(document, at, tag) => verb,
                    _ if lemma != word && concepts::of(word, noun).is_some() => word,
                    _ => lemma,
                };
                terms.push(Term { phrase, preposition, ..self.term(lemma, part, at, noun, classed) });
            }
            if matches!(tag, Tag::Verb | Tag::Adverb) {
                phrase = terms.len();
                preposition = None;
            }
        }
        terms
    }

    fn term(&mut self, lemma: &str, part: Part, at: usize, noun: bool, classed: bool) -> Term {
        let plain = classed && part != Part::Number && !is_designator(lemma);
        // An exporter is none of the exports.
        let doer =
            noun && part == Part::Thing && is_doer(lemma) && !concepts::lists(lemma.strip_suffix('s').unwrap_or(lemma));
        let stem = stem::of(lemma);
        let concept = concepts::of_stemmed(lemma, &stem, noun).filter(|_| plain && !doer);
        let part = match concept.map(|concept| concept.kind) {
            Some(ConceptKind::Act) => Part::Act,
            Some(ConceptKind::Light) => Part::Light,
            _ => part,
        };
        let key = match (concept, part) {
            (Some(Concept { class, kind, .. }), _) if kind != ConceptKind::Light => format!("={class}").into(),
            (_, Part::Number) => lemma.replace(',', "").into(),
            (_, Part::Name) if is_designator(lemma) => designator(lemma).into(),
            _ if doer => lemma.strip_suffix('s').unwrap_or(lemma).into(),
            _ => stem,
        };
        let rarity = frequency::rarity(lemma) as f32;
        let key = number_of(key, &mut self.keys);
        match self.rarity.get_mut(key as usize) {
            Some(known) => *known = known.min(rarity),
            None => self.rarity.push(rarity),
        }
        let opposite = concept.is_some_and(|concept| concept.opposite);
        Term {
            key,
            opposite,
            at,
            weight: 0.0,
            part,
            noun,
            designator: is_designator(lemma),
            aside: false,
            phrase: 0,
            preposition: None,
        }
    }

    fn weigh(&mut self, aside: &[Vec<bool>]) {
        let mut uses = vec![0_u32; self.keys.len()];
        for claim in &self.claims {
            let mut keys: Vec<u32> = claim.iter().map(|term| term.key).collect();
            keys.arrange();
            keys.dedup();
            for key in keys {
                if let Some(uses) = uses.get_mut(key as usize) {
                    *uses += 1;
                }
            }
        }
        let all = self.claims.len() as f32 + 1.0;
        let flags = aside.iter().flatten();
        for (term, aside) in self.claims.iter_mut().flatten().zip(flags) {
            let uses = uses.get(term.key as usize).copied().unwrap_or(1) as f32;
            // A word that only two of the claims use is as telling as one of a single claim.
            let here = ((all / uses.max(2.0)).ln() / (all / 2.0).ln().max(1.0)).clamp(0.0, 1.0);
            let large = self.rarity.get(term.key as usize).copied().unwrap_or(1.0);
            let factor: f32 = if term.part == Part::Light { 0.25 } else { 1.0 };
            let factor = if *aside { factor.min(ASIDE) } else { factor };
            term.weight = (here * (0.3 + 0.7 * large)).sqrt() * factor;
        }
        self.uses = uses;
    }
}

/// What two claims can share at most, much cheaper than what they share; cheapest where one claim is asked for many
/// times in a row.
#[derive(Debug)]
pub(crate) struct Bounds<'t> {
    terms: &'t Terms,
    /// The keys of the claim asked for last, and by key the weight there, 0 of any other.
    laid_out: Vec<u32>,
    weights: Vec<f32>,
}

impl Bounds<'_> {
    /// Makes ready for a claim to be asked for.
    pub(crate) fn lay_out(&mut self, claim: usize) {
        for key in self.laid_out.drain(..) {
            if let Some(weight) = self.weights.get_mut(key as usize) {
                *weight = 0.0;
            }
        }
        for &(key, weight) in self.terms.by_key.get(claim).map_or(&[][..], Vec::as_slice) {
            self.laid_out.push(key);
            if let Some(place) = self.weights.get_mut(key as usize) {
                *place = weight;
            }
        }
    }

    /// The most that the claim laid out and another can share, by weight.
    pub(crate) fn shared_with(&self, other: usize) -> f32 {
        let keys = self.terms.by_key.get(other).map_or(&[][..], Vec::as_slice);
        // Not `f32::min`, which is a call in WebAssembly; no weight is not a number.
        let lesser = |one: f32, two: f32| if two < one { two } else { one };
        keys.iter().map(|&(key, weight)| self.weights.get(key as usize).map_or(0.0, |&own| lesser(own, weight))).sum()
    }
}

fn by_key(claim: &[Term]) -> Vec<(u32, f32)> {
    let mut keys: Vec<(u32, f32)> = claim.iter().map(|term| (term.key, term.weight)).collect();
    keys.arrange_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    keys.dedup_by_key(|(key, _)| *key);
    keys
}

/// Whether most words of a run bear a capital, as in a heading.
pub(super) fn is_titled(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let words = tokens.filter(|&at| document.kind(at) == TokenKind::Word);
    let (all, capitals) =
        words.fold((0, 0), |(all, capitals), at| (all + 1, capitals + usize::from(document.is_capitalised(at))));
    capitals * 10 > all * 6
}

fn is_number(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == TokenKind::Number || document.tag_at(at) == Tag::Numeral
}

/// Whether a word opens a clause that says until when: `until work starts`. It tells nothing else of what happens then.
pub(super) fn opens_time(document: &Document<'_>, at: usize) -> bool {
    matches!(document.lower(at), "until" | "till")
        && !is_number(document, at + 1)
        && document.tag_at(at + 1) != Tag::ProperNoun
}

/// What a verb means with the particle or object behind it: `turn down`, `foot the bill`.
fn particle(document: &Document<'_>, at: usize, tag: Tag) -> Option<&'static str> {
    let idiom = || phrasal::idiom(document, at).or_else(|| phrasal::verb(document.lemma(at), document.lower(at + 1)));
    (tag == Tag::Verb).then(idiom).flatten()
}

/// Whether a verb says of something only how it goes on: `stay closed`.
pub(super) fn is_copular(document: &Document<'_>, verb: usize) -> bool {
    let next = verb + 1;
    document.lemma(verb) == "stay"
        && (document.tag_at(next) == Tag::Adjective
            || document.tag_at(next) == Tag::Verb && !document.lower(next).ends_with("ing"))
}

/// What part a token plays by its tag; `None` for function words and marks.
fn part(document: &Document<'_>, at: usize) -> Option<Part> {
    let word = document.lower(at);
    match (document.kind(at), document.tag_at(at)) {
        (TokenKind::Punctuation | TokenKind::Symbol, _) => None,
        (TokenKind::Number, _) | (_, Tag::Numeral) => Some(Part::Number),
        // `a state of emergency`
        (_, Tag::Noun) if is_measure_of(document.lemma(at)) && document.lower(at + 1) == "of" => Some(Part::Light),
        _ if is_designator(word) => Some(Part::Name),
        (_, Tag::ProperNoun | Tag::Noun) if document.is_capitalised(at) && quantities::names_day_or_month(word) => {
            Some(Part::Number)
        }
        _ if word.chars().count() < 2 => None,
        (_, Tag::Verb) => Some(Part::Act),
        (_, Tag::ProperNoun) => Some(Part::Name),
        (_, Tag::Noun | Tag::Other) => Some(Part::Thing),
        (_, Tag::Adjective | Tag::Adverb) => Some(Part::Trait),
        _ => None,
    }
}

/// Whether a noun ends as those do who do something: `exporter`, `inspector`.
fn is_doer(word: &str) -> bool {
    let lemma = word.strip_suffix('s').unwrap_or(word);
    lemma.len() > 5 && (lemma.ends_with("er") || lemma.ends_with("or"))
}

/// Whether a lower-case word names a model or type by letters and digits: `f-35`, `a380`, `mig-29k`.
fn is_designator(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic())
        && word.contains(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// A designator in one way of writing: without hyphens, a maker's name cut to its first two letters, so that
/// `boeing-747` and `bo-747` meet.
fn designator(word: &str) -> String {
    let digits = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let (maker, model) = word.split_at(digits);
    let maker = maker.trim_end_matches('-');
    maker.chars().take(2).chain(model.chars().filter(|c| *c != '-')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(a: &str, b: &str) -> (Vec<u32>, Vec<u32>) {
        let (a, b) = (Document::new(a), Document::new(b));
        let whole = |document| (document, 0..Document::tokens(document).len(), Vec::new(), false);
        let terms = Terms::new([whole(&a), whole(&b)].into_iter());
        let keys = |claim| terms.of(claim).iter().map(|term| term.key).collect();
        (keys(0), keys(1))
    }

    #[test]
    fn two_ways_to_write_a_designator_meet() {
        for (a, b) in [("Mikoyan-29", "Mi-29"), ("F-16", "F16"), ("A-320neo", "A320neo")] {
            let (a, b) = keys(a, b);
            assert_eq!(a, b);
        }
        let (a, b) = keys("A320", "A380");
        assert_ne!(a, b);
    }
}
