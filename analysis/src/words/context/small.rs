//! Small words that are more than one thing: which rule decides each, and the rules for determiners and `that`.

use super::{Place, is_possessive};
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

impl Place<'_, '_> {
    /// The tag of a word of the closed classes that is more than one thing; `None` for any other word.
    pub(super) fn small_word(&self, cell: &Cell<'_>) -> Option<Tag> {
        if cell.tag == Tag::ProperNoun {
            return None;
        }
        let either = |holds: bool, then: Tag, otherwise: Tag| if holds { then } else { otherwise };
        Some(match cell.lower {
            "to" => self.to(),
            "that" => self.that(),
            "'s" => self.clitic_s(),
            "have" | "has" | "had" | "having" | "'ve" => self.have(),
            "do" | "does" | "did" => self.do_(),
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'re" => self.be(),
            "there" => self.there(),
            "as" => self.as_(),
            "after" | "before" | "since" | "until" | "till" => self.preposition_of_time(),
            "of" | "by" | "in" | "from" | "without" | "on" | "at" | "about" | "with" | "despite" | "into" | "upon"
            | "against" | "for" => self.preposition(cell),
            "because" => either(self.lower(1) == "of", Tag::Adposition, Tag::Subordinator),
            "than" => either(self.finite_clause_follows(), Tag::Subordinator, Tag::Adposition),
            "like" => self.like(),
            "over" | "under" | "around" => either(self.tag(1) == Tag::Numeral, Tag::Adverb, Tag::Adposition),
            "so" => either(self.lower(1) == "that", Tag::Subordinator, Tag::Adverb),
            "this" | "these" | "those" | "all" | "any" | "some" | "each" | "both" | "another" | "neither" => {
                self.determiner(cell)
            }
            "either" => either((1..8).any(|ahead| self.lower(ahead) == "or"), Tag::Coordinator, Tag::Determiner),
            "what" | "which" | "whatever" => {
                let noun = self.tag(1) == Tag::Noun && !self.flags(1).any(Flags::VERB);
                either(noun, Tag::Determiner, Tag::Pronoun)
            }
            "one" => {
                let stands_for_noun = matches!(self.lower(-1), "no" | "this" | "that" | "which" | "another");
                either(stands_for_noun && self.tag(1) != Tag::Noun, Tag::Noun, Tag::Numeral)
            }
            "no" if self.lower(1) == "longer" => Tag::Adverb,
            "likely" if self.tag(self.before()) == Tag::Auxiliary && self.base_verb(1) => Tag::Adverb,
            "more" | "most" | "less" | "least" | "much" | "far" | "little" => self.degree(cell),
            "enough" | "further" | "overseas" | "worldwide" | "nationwide" => self.adjective_before_noun(),
            "only" | "very" if self.tag(-1) == Tag::Determiner => self.adjective_before_noun(),
            "next" | "prior" if self.lower(1) == "to" => Tag::Adverb,
            "last" if self.lasts(0) => Tag::Verb,
            "first" | "second" | "last" | "next" | "prior" | "early" | "late" | "long" | "wide" | "direct"
            | "better" | "online" | "offline" => self.adverb_beside_verb(),
            // The given name: “Per Hansen said”, but “Per head it costs …”.
            "per"
                if cell.text.starts_with('P')
                    && self.tag(1) == Tag::ProperNoun
                    && matches!(self.tag(2), Tag::Verb | Tag::Auxiliary) =>
            {
                Tag::ProperNoun
            }
            "may" if cell.capital || cell.text == "May" && self.tag(1) == Tag::Numeral => Tag::ProperNoun,
            "am" if self.tag(-1) == Tag::Numeral => Tag::Noun,
            "'" | "’" => self.possessive_apostrophe(),
            "-" | "–" => {
                let range = self.tag(-1) == Tag::Numeral && self.tag(1) == Tag::Numeral;
                either(range, Tag::Symbol, Tag::Punctuation)
            }
            _ => return None,
        })
    }

    /// A conjunction before a clause, a pronoun before a verb, a determiner before a noun.
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
