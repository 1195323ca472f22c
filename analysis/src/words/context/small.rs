//! Small words that are more than one thing: `to`, `that`, `'s`, `as`, `have`, prepositions before clauses.

use super::{Place, is_modal, is_possessive};
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

impl Place<'_, '_> {
    /// Words of the closed classes that are more than one thing.
    pub(super) fn small_word(&self, cell: &Cell<'_>) -> Option<Tag> {
        if cell.tag == Tag::ProperNoun {
            return None;
        }
        Some(match cell.lower {
            "to" => self.to(),
            "that" => self.that(),
            "'s" | "’s" => self.clitic_s(),
            "this" | "these" | "those" | "all" | "any" | "some" | "each" | "both" | "another" | "neither" => {
                self.determiner(cell)
            }
            "either" => {
                if self.ahead_within(8, "or") {
                    Tag::Coordinator
                } else {
                    Tag::Determiner
                }
            }
            "what" | "which" | "whatever" => {
                if matches!(self.tag(1), Tag::Noun) && !self.flags(1).any(Flags::VERB) {
                    Tag::Determiner
                } else {
                    Tag::Pronoun
                }
            }
            "have" | "has" | "had" | "having" | "'ve" => self.have(),
            "do" | "does" | "did" => self.do_(),
            "'d" => Tag::Auxiliary,
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'re" => self.be(),
            "there" => {
                let next = self.after(1);
                let be =
                    |ahead| matches!(self.lower(ahead), "is" | "are" | "was" | "were" | "be" | "been" | "'s" | "'re");
                if be(next)
                    && self.lower(next) != "'s"
                    && self.participle_follows(next + 1)
                    && self.tag(-1) == Tag::Noun
                {
                    return Some(Tag::Adverb);
                }
                let modal = self.tag(next) == Tag::Auxiliary && (be(next) || be(self.after(next + 1)));
                if modal || be(next) { Tag::Pronoun } else { Tag::Adverb }
            }
            "as" => self.as_(),
            "after" | "before" | "since" | "until" | "till" => self.preposition_of_time(),
            "for" => {
                if self.gerund_follows() {
                    Tag::Subordinator
                } else {
                    Tag::Adposition
                }
            }
            "of" | "by" | "in" | "from" | "without" | "on" | "at" | "about" | "with" | "despite" | "into" | "upon"
            | "against" => {
                if cell.lower == "with" && self.with_clause_follows() {
                    Tag::Subordinator
                } else if cell.lower == "of" && self.lower(-1) == "instead" {
                    Tag::Adposition
                } else if cell.lower == "about" && (self.tag(1) == Tag::Numeral || self.lower(1) == "half") {
                    Tag::Adverb
                } else if self.gerund_follows() {
                    Tag::Subordinator
                } else {
                    Tag::Adposition
                }
            }
            "likely" if self.tag(self.before()) == Tag::Auxiliary && self.base_verb(1) => Tag::Adverb,
            "because" => {
                if self.lower(1) == "of" {
                    Tag::Adposition
                } else {
                    Tag::Subordinator
                }
            }
            "than" | "like" => {
                if cell.lower == "like"
                    && (self.tag(self.before()) == Tag::Auxiliary && is_modal(self.lower(self.before()))
                        || self.lower(self.before()) == "to")
                {
                    Tag::Verb
                } else if self.finite_clause_follows() {
                    Tag::Subordinator
                } else {
                    Tag::Adposition
                }
            }
            "so" => {
                if self.lower(1) == "that" {
                    Tag::Subordinator
                } else {
                    Tag::Adverb
                }
            }
            "over" | "under" | "around" | "some-" => {
                if self.tag(1) == Tag::Numeral {
                    Tag::Adverb
                } else {
                    Tag::Adposition
                }
            }
            "more" | "most" | "less" | "least" | "much" | "far" | "little" => self.degree(cell),
            "enough" | "only" | "very" | "further" | "overseas" | "worldwide" | "nationwide"
                if !matches!(cell.lower, "very" | "only") || self.tag(-1) == Tag::Determiner =>
            {
                self.adjective_before_noun()
            }
            "first" | "early" | "late" | "online" | "better" | "wide" | "next" | "prior" | "last" | "long"
            | "direct" | "offline" | "second" => {
                if matches!(cell.lower, "next" | "prior") && self.lower(1) == "to" {
                    Tag::Adverb
                } else {
                    self.adverb_beside_verb()
                }
            }
            "'" | "’" => self.possessive_apostrophe(),
            "-" | "–" => {
                if self.tag(-1) == Tag::Numeral && self.tag(1) == Tag::Numeral {
                    Tag::Symbol
                } else {
                    Tag::Punctuation
                }
            }
            "am" if self.tag(-1) == Tag::Numeral => Tag::Noun,
            "one" => {
                if matches!(self.lower(-1), "no" | "this" | "that" | "which" | "another")
                    && !matches!(self.tag(1), Tag::Noun)
                {
                    Tag::Noun
                } else {
                    Tag::Numeral
                }
            }
            "may" if cell.capital => Tag::ProperNoun,
            "no" if self.lower(1) == "longer" => Tag::Adverb,
            "her" | "his" | "its" | "their" => Tag::Pronoun,
            "per" => Tag::Adposition,
            _ => return None,
        })
    }

    fn ahead_within(&self, reach: isize, word: &str) -> bool {
        (1..reach).any(|ahead| self.lower(ahead) == word)
    }

    fn to(&self) -> Tag {
        let quoted = self.tag(1) == Tag::Punctuation && matches!(self.lower(1), "\"" | "“" | "'" | "‘");
        let next = self.after(1 + isize::from(quoted));
        if self.flags(-1).any(Flags::TAKES_TO) && self.tag(next) != Tag::Verb {
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

    fn that(&self) -> Tag {
        let next = self.after(1);
        let verbal = matches!(self.tag(next), Tag::Verb | Tag::Auxiliary) && self.lower(next) != "according"
            || self.lower(1) == "'s";
        let ends = matches!(self.lower(1), "" | "." | "?" | "!" | ";");
        let noun_next = matches!(self.tag(1), Tag::Noun | Tag::Adjective) && !self.flags(1).any(Flags::S);
        match self.tag(-1) {
            Tag::Adposition if noun_next => Tag::Determiner,
            Tag::Adposition => Tag::Pronoun,
            _ if verbal || ends => Tag::Pronoun,
            Tag::Punctuation | Tag::Coordinator | Tag::Subordinator if noun_next => Tag::Determiner,
            Tag::Noun if self.tag(1) == Tag::Pronoun && !self.flags(-1).any(Flags::TAKES_THAT) => Tag::Pronoun,
            Tag::Verb | Tag::Auxiliary if noun_next && !self.finite_clause_follows() => Tag::Determiner,
            _ => Tag::Subordinator,
        }
    }

    fn clitic_s(&self) -> Tag {
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

    fn determiner(&self, cell: &Cell<'_>) -> Tag {
        let whole = matches!(cell.lower, "all" | "both" | "each");
        if cell.lower == "both" && self.lower(1) != "of" && self.both_and() {
            return Tag::Coordinator;
        }
        if whole && matches!(self.tag(-1), Tag::Auxiliary) && self.participle_follows(1) {
            return Tag::Adverb;
        }
        let flags = self.flags(1);
        match self.tag(1) {
            Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral | Tag::Symbol => Tag::Determiner,
            Tag::Determiner if whole => Tag::Determiner,
            Tag::Pronoun if whole || is_possessive(self.lower(1)) => Tag::Determiner,
            Tag::Verb if flags.any(Flags::NOUN.or(Flags::ADJECTIVE).or(Flags::PARTICIPLE)) && !flags.any(Flags::S) => {
                Tag::Determiner
            }
            Tag::Adverb if matches!(self.tag(2), Tag::Adjective | Tag::Verb | Tag::Noun) => Tag::Determiner,
            _ if matches!(cell.lower, "all" | "both") => Tag::Determiner,
            _ => Tag::Pronoun,
        }
    }

    /// `both` before a pair: `both praise and blame`, but not `both countries and …`.
    fn both_and(&self) -> bool {
        let pair = (2..10).find(|&ahead| self.lower(ahead) == "and" || self.tag(ahead) == Tag::Punctuation);
        pair.is_some_and(|ahead| self.lower(ahead) == "and")
            && !(self.flags(1).any(Flags::S) && self.tag(1) == Tag::Noun && self.lower(2) != "and")
    }

    fn have(&self) -> Tag {
        let mut next = self.after(1);
        if self.tag(next) == Tag::Pronoun || matches!(self.lower(next), "all" | "both" | "each" | "long" | "first") {
            next = self.after(next + 1);
        }
        if self.participle_follows(next) { Tag::Auxiliary } else { Tag::Verb }
    }

    fn do_(&self) -> Tag {
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
    fn be(&self) -> Tag {
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

    fn as_(&self) -> Tag {
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

    fn preposition_of_time(&self) -> Tag {
        match self.tag(1) {
            Tag::Punctuation => Tag::Adverb,
            _ if self.gerund_follows() || self.finite_clause_follows() => Tag::Subordinator,
            _ => Tag::Adposition,
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

    fn degree(&self, cell: &Cell<'_>) -> Tag {
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
    fn adjective_before_noun(&self) -> Tag {
        match self.tag(1) {
            Tag::Noun | Tag::ProperNoun => Tag::Adjective,
            Tag::Adjective if self.tag(2) == Tag::Noun => Tag::Adjective,
            _ => Tag::Adverb,
        }
    }

    /// `first`, `early`, `online`: adjectives, but adverbs beside a verb.
    fn adverb_beside_verb(&self) -> Tag {
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

    /// An apostrophe after a plural, before what is owned.
    fn possessive_apostrophe(&self) -> Tag {
        let plural = matches!(self.tag(-1), Tag::Noun | Tag::ProperNoun) && self.lower(-1).ends_with('s');
        let owned = matches!(self.tag(1), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral);
        let is_mark = |cell: &Cell<'_>| matches!(cell.lower, "'" | "’" | "‘");
        let opened =
            self.cells.iter().take(self.at).rev().take(40).filter(|cell| is_mark(cell) && cell.tag != Tag::Particle);
        if plural && owned && opened.count() % 2 == 0 { Tag::Particle } else { Tag::Punctuation }
    }
}
