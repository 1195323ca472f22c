//! Words of degree, order and place that are adjectives before a noun and adverbs elsewhere.

use super::{Place, is_possessive};
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

impl Place<'_, '_> {
    /// `more`, `most`, `less`, `least`, `much`, `little`, `far`.
    pub(super) fn degree(&self, cell: &Cell<'_>) -> Tag {
        let comparing = matches!(cell.lower, "more" | "less" | "most" | "least");
        match self.tag(1) {
            Tag::Noun | Tag::ProperNoun => Tag::Adjective,
            Tag::Adjective if comparing && self.tag(2) == Tag::Noun && self.flags(2).any(Flags::S) => {
                if self.tag(-1) == Tag::Determiner { Tag::Adverb } else { Tag::Adjective }
            }
            Tag::Adjective | Tag::Adverb => Tag::Adverb,
            Tag::Verb if self.flags(1).any(Flags::PARTICIPLE.or(Flags::ING)) && self.tag(-1) != Tag::Determiner => {
                Tag::Adverb
            }
            _ if self.lower(1) == "than" => {
                if matches!(self.tag(-1), Tag::Noun | Tag::Verb) {
                    Tag::Adverb
                } else {
                    Tag::Adjective
                }
            }
            _ if self.lower(1) == "of" || cell.lower == "least" => Tag::Adjective,
            _ if comparing && matches!(self.tag(-1), Tag::Numeral | Tag::Coordinator | Tag::Determiner) => {
                Tag::Adjective
            }
            _ => Tag::Adverb,
        }
    }

    /// Words that stand before a noun as adjectives and elsewhere as adverbs.
    pub(super) fn adjective_before_noun(&self) -> Tag {
        match self.tag(1) {
            Tag::Noun | Tag::ProperNoun => Tag::Adjective,
            Tag::Adjective if self.tag(2) == Tag::Noun => Tag::Adjective,
            _ => Tag::Adverb,
        }
    }

    /// `first`, `early`, `online`: adjectives, but adverbs beside a verb.
    pub(super) fn adverb_beside_verb(&self) -> Tag {
        let nominal =
            matches!(self.tag(1), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral | Tag::Coordinator);
        let verb = matches!(self.tag(1), Tag::Verb) && !self.flags(1).any(Flags::NOUN);
        match self.tag(-1) {
            Tag::Determiner | Tag::Particle | Tag::Adposition | Tag::Adjective => Tag::Adjective,
            Tag::Pronoun if is_possessive(self.lower(-1)) => Tag::Adjective,
            _ if verb => Tag::Adverb,
            Tag::Verb | Tag::Noun | Tag::ProperNoun | Tag::Pronoun if !nominal => Tag::Adverb,
            _ => Tag::Adjective,
        }
    }
}
