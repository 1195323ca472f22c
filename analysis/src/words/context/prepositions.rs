//! Prepositions, which become conjunctions before a clause and `to` a particle before an infinitive.

use super::{Place, is_modal};
use crate::quantities::names_day_or_month;
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

impl Place<'_, '_> {
    /// A particle before an infinitive.
    pub(super) fn to(&self) -> Tag {
        let quoted = self.tag(1) == Tag::Punctuation && matches!(self.lower(1), "\"" | "“" | "'" | "‘");
        let next = self.after(1 + isize::from(quoted));
        // `The fair is due to end on Friday`: what is due is done at some time.
        let due = || {
            let verb = self.lower(-1) == "due" && self.flags(next).any(Flags::VERB) && self.base_verb(next);
            verb && self.tag(self.before() - 1) == Tag::Auxiliary
                && matches!(self.lower(next + 1), "on" | "at" | "in" | "by")
        };
        if self.lasts(next) {
            return Tag::Particle;
        }
        if self.flags(-1).any(Flags::TAKES_TO) && self.tag(next) != Tag::Verb && !due() {
            return Tag::Adposition;
        }
        if !self.base_verb(next) || self.tag(next) == Tag::ProperNoun {
            return Tag::Adposition;
        }
        let governor = -1 - isize::from(self.tag(-1) == Tag::Pronoun);
        if self.flags(governor).any(Flags::TAKES_INFINITIVE) {
            return Tag::Particle;
        }
        let flags = self.flags(next);
        if !flags.any(Flags::VERB) && !self.object_starts(next + 1) {
            return Tag::Adposition;
        }
        if self.tag(next) != Tag::Noun || self.object_starts(next + 1) {
            return Tag::Particle;
        }
        // "to attack" against "to work": a noun first of all, and no object.
        match self.tag(next + 1) {
            Tag::Noun | Tag::ProperNoun | Tag::Auxiliary if !self.flags(next + 1).any(Flags::S) => Tag::Adposition,
            Tag::Auxiliary => Tag::Adposition,
            _ if flags.any(Flags::VERB) => Tag::Particle,
            _ => Tag::Adposition,
        }
    }

    /// Whether `last` is a verb at a place: `is due to last three days`.
    pub(super) fn lasts(&self, ahead: isize) -> bool {
        self.lower(ahead) == "last"
            && matches!(self.lower(ahead - 1), "to" | "will" | "could")
            && (self.tag(ahead + 1) == Tag::Numeral || matches!(self.lower(ahead + 1), "until" | "for" | "about"))
    }

    /// A conjunction before a form in `-ing` with what it governs.
    pub(super) fn preposition(&self, cell: &Cell<'_>) -> Tag {
        match cell.lower {
            "with" if self.with_clause_follows() => Tag::Subordinator,
            "of" if self.lower(-1) == "instead" => Tag::Adposition,
            "about" if self.tag(1) == Tag::Numeral || self.lower(1) == "half" => Tag::Adverb,
            _ if self.gerund_follows() => Tag::Subordinator,
            _ => Tag::Adposition,
        }
    }

    /// A conjunction before a clause, an adverb at its end.
    pub(super) fn preposition_of_time(&self) -> Tag {
        match self.tag(1) {
            Tag::Punctuation => Tag::Adverb,
            // `Until Wednesday schools will …`
            _ if names_day_or_month(self.lower(1)) && !matches!(self.tag(2), Tag::Verb | Tag::Auxiliary) => {
                Tag::Adposition
            }
            _ if self.gerund_follows() || self.finite_clause_follows() => Tag::Subordinator,
            _ => Tag::Adposition,
        }
    }

    /// An adverb in `as far as`, a conjunction before a clause or participle.
    pub(super) fn as_(&self) -> Tag {
        if self.lower(1) == "of" {
            return Tag::Adposition;
        }
        if matches!(self.tag(1), Tag::Adjective | Tag::Adverb) && (2..6).any(|ahead| self.lower(ahead) == "as") {
            return Tag::Adverb;
        }
        if self.lower(1) == "well" && self.lower(2) == "as" {
            return Tag::Adverb;
        }
        let participle = self.tag(1) == Tag::Verb && self.flags(1).any(Flags::PARTICIPLE);
        if participle || self.lower(1) == "if" || self.finite_clause_follows() {
            Tag::Subordinator
        } else {
            Tag::Adposition
        }
    }

    /// A verb after a modal or `to`, a conjunction before a clause.
    pub(super) fn like(&self) -> Tag {
        let before = self.before();
        if self.lower(before) == "to" || self.tag(before) == Tag::Auxiliary && is_modal(self.lower(before)) {
            Tag::Verb
        } else if self.finite_clause_follows() {
            Tag::Subordinator
        } else {
            Tag::Adposition
        }
    }

    /// `with` before a noun phrase and what it does: `with hundreds waiting`.
    fn with_clause_follows(&self) -> bool {
        let mut subject = false;
        for ahead in 1..7 {
            match self.tag(ahead) {
                Tag::Noun | Tag::ProperNoun | Tag::Pronoun => subject = true,
                Tag::Verb => {
                    return subject && self.flags(ahead).any(Flags::ING) && self.tag(ahead - 1) != Tag::Adposition;
                }
                Tag::Determiner | Tag::Adjective | Tag::Numeral | Tag::Particle => {}
                _ => return false,
            }
        }
        false
    }
}
