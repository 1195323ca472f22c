//! Auxiliaries that are also verbs, the copula, and what `'s` stands for.

use super::Place;
use crate::words::Tag;
use crate::words::table::Flags;

impl Place<'_, '_> {
    /// The possessive, a short `is` or `has`, or the `us` of `let's`.
    pub(super) fn clitic_s(&self) -> Tag {
        let before = self.lower(-1);
        if matches!(
            before,
            "it" | "he" | "she" | "that" | "what" | "who" | "where" | "how" | "here" | "this" | "everything"
        ) {
            return Tag::Auxiliary;
        }
        if before == "there" {
            return Tag::Verb;
        }
        if before == "let" {
            return Tag::Pronoun;
        }
        let next = self.after(1);
        match self.tag(next) {
            Tag::Determiner if matches!(self.lower(next), "a" | "an" | "the" | "no") => Tag::Auxiliary,
            Tag::Verb
                if next > 1 && !matches!(self.lower(1), "most" | "best" | "least")
                    || self.flags(next).any(Flags::ING) && self.object_starts(next + 1) =>
            {
                Tag::Auxiliary
            }
            _ if matches!(self.lower(1), "not" | "been" | "n't") => Tag::Auxiliary,
            _ => Tag::Particle,
        }
    }

    /// An auxiliary before a participle.
    pub(super) fn have(&self) -> Tag {
        let mut next = self.after(1);
        if self.tag(next) == Tag::Pronoun || matches!(self.lower(next), "all" | "both" | "each" | "long" | "first") {
            next = self.after(next + 1);
        }
        if self.participle_follows(next) { Tag::Auxiliary } else { Tag::Verb }
    }

    /// An auxiliary before the base form of a verb, with or without its subject between.
    pub(super) fn do_(&self) -> Tag {
        if matches!(self.lower(1), "n't" | "not") {
            return Tag::Auxiliary;
        }
        let mut next = self.after(1);
        if matches!(self.tag(next), Tag::Pronoun | Tag::ProperNoun) || self.tag(next) == Tag::Determiner && self.at == 0
        {
            next = (next + 1..next + 4).find(|&ahead| self.base_verb(ahead)).unwrap_or(next);
        }
        if self.base_verb(next) && !matches!(self.tag(next), Tag::Noun | Tag::Adposition) {
            Tag::Auxiliary
        } else {
            Tag::Verb
        }
    }

    /// `there is` tells of being as such.
    pub(super) fn be(&self) -> Tag {
        let before = self.before();
        let there = |ahead| self.lower(ahead) == "there" && self.tag(ahead) == Tag::Pronoun;
        if self.participle_follows(self.after(1)) {
            return Tag::Auxiliary;
        }
        if there(before) || self.tag(before) == Tag::Auxiliary && there(before - 1) {
            Tag::Verb
        } else {
            Tag::Auxiliary
        }
    }

    /// A pronoun before a form of `be`: `there are`, `there may be`.
    pub(super) fn there(&self) -> Tag {
        let is = |ahead| matches!(self.lower(ahead), "is" | "are" | "was" | "were" | "be" | "been" | "'s" | "'re");
        let next = self.after(1);
        // "The last vote there was cast at noon."
        let place = self.tag(-1) == Tag::Noun && self.lower(next) != "'s" && self.participle_follows(next + 1);
        let modal = self.tag(next) == Tag::Auxiliary && is(self.after(next + 1));
        if !place && (is(next) || modal) { Tag::Pronoun } else { Tag::Adverb }
    }
}
