//! Small words that are more than one thing: which rule decides each, and the rules for determiners and `that`.

use super::{Place, is_possessive};
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

/// A small word that is more than one thing, by the rule that decides which.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::words) enum Small {
    To,
    That,
    CliticS,
    Have,
    Do,
    Be,
    There,
    As,
    OfTime,
    Preposition,
    Because,
    Than,
    Like,
    Around,
    So,
    Determiner,
    Either,
    What,
    One,
    No,
    Likely,
    Degree,
    BeforeNoun,
    AfterDeterminer,
    BeforeTo,
    BesideVerb,
    Per,
    May,
    Am,
}

impl Small {
    /// The words of each rule; the word table has all of them.
    pub(in crate::words) const WORDS: [(Self, &str); 29] = [
        (Self::To, "to"),
        (Self::That, "that"),
        (Self::CliticS, "'s"),
        (Self::Have, "have has had having 've"),
        (Self::Do, "do does did"),
        (Self::Be, "is are was were be been being 're"),
        (Self::There, "there"),
        (Self::As, "as"),
        (Self::OfTime, "after before since until till"),
        (Self::Preposition, "of by in from without on at about with despite into upon against for"),
        (Self::Because, "because"),
        (Self::Than, "than"),
        (Self::Like, "like"),
        (Self::Around, "over under around"),
        (Self::So, "so"),
        (Self::Determiner, "this these those all any some each both another neither"),
        (Self::Either, "either"),
        (Self::What, "what which whatever"),
        (Self::One, "one"),
        (Self::No, "no"),
        (Self::Likely, "likely"),
        (Self::Degree, "more most less least much far little"),
        (Self::BeforeNoun, "enough further overseas worldwide nationwide"),
        (Self::AfterDeterminer, "only very"),
        (Self::BeforeTo, "next prior"),
        (Self::BesideVerb, "first second last early late long wide direct better online offline"),
        (Self::Per, "per"),
        (Self::May, "may"),
        (Self::Am, "am"),
    ];
}

impl Place<'_, '_> {
    /// The tag of a word of the closed classes that is more than one thing; `None` for any other word.
    pub(super) fn small_word(&self, cell: &Cell<'_>) -> Option<Tag> {
        if cell.tag == Tag::ProperNoun {
            return None;
        }
        let either = |holds: bool, then: Tag, otherwise: Tag| if holds { then } else { otherwise };
        let Some(small) = cell.entry.and_then(|entry| entry.small) else { return self.mark(cell) };
        Some(match small {
            Small::To => self.to(),
            Small::That => self.that(),
            Small::CliticS => self.clitic_s(),
            Small::Have => self.have(),
            Small::Do => self.do_(),
            Small::Be => self.be(),
            Small::There => self.there(),
            Small::As => self.as_(),
            Small::OfTime => self.preposition_of_time(),
            Small::Preposition => self.preposition(cell),
            Small::Because => either(self.lower(1) == "of", Tag::Adposition, Tag::Subordinator),
            Small::Than => either(self.finite_clause_follows(), Tag::Subordinator, Tag::Adposition),
            Small::Like => self.like(),
            Small::Around => either(self.tag(1) == Tag::Numeral, Tag::Adverb, Tag::Adposition),
            Small::So => either(self.lower(1) == "that", Tag::Subordinator, Tag::Adverb),
            Small::Determiner => self.determiner(cell),
            Small::Either => either((1..8).any(|ahead| self.lower(ahead) == "or"), Tag::Coordinator, Tag::Determiner),
            Small::What => {
                let noun = self.tag(1) == Tag::Noun && !self.flags(1).any(Flags::VERB);
                either(noun, Tag::Determiner, Tag::Pronoun)
            }
            Small::One => {
                let stands_for_noun = matches!(self.lower(-1), "no" | "this" | "that" | "which" | "another");
                either(stands_for_noun && self.tag(1) != Tag::Noun, Tag::Noun, Tag::Numeral)
            }
            Small::No if self.lower(1) == "longer" => Tag::Adverb,
            Small::Likely if self.tag(self.before()) == Tag::Auxiliary && self.base_verb(1) => Tag::Adverb,
            Small::Degree => self.degree(cell),
            Small::BeforeNoun => self.adjective_before_noun(),
            Small::AfterDeterminer if self.tag(-1) == Tag::Determiner => self.adjective_before_noun(),
            Small::BeforeTo if self.lower(1) == "to" => Tag::Adverb,
            Small::BeforeTo | Small::BesideVerb => self.adverb_beside_verb(),
            // The given name: “Per Hansen said”, but “Per head it costs …”.
            Small::Per
                if cell.text.starts_with('P')
                    && self.tag(1) == Tag::ProperNoun
                    && matches!(self.tag(2), Tag::Verb | Tag::Auxiliary) =>
            {
                Tag::ProperNoun
            }
            Small::May if cell.capital => Tag::ProperNoun,
            Small::Am if self.tag(-1) == Tag::Numeral => Tag::Noun,
            _ => return None,
        })
    }

    /// The tag of a mark that is more than one thing.
    fn mark(&self, cell: &Cell<'_>) -> Option<Tag> {
        match cell.lower {
            "'" | "’" => Some(self.possessive_apostrophe()),
            "-" | "–" => {
                let range = self.tag(-1) == Tag::Numeral && self.tag(1) == Tag::Numeral;
                Some(if range { Tag::Symbol } else { Tag::Punctuation })
            }
            _ => None,
        }
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

#[cfg(test)]
mod tests {
    use super::Small;
    use crate::words::table;

    #[test]
    fn the_word_table_has_all_small_words() {
        for (rule, words) in Small::WORDS {
            for word in words.split(' ') {
                assert_eq!(table::get(word).and_then(|entry| entry.small), Some(rule), "{word}");
            }
        }
    }
}
