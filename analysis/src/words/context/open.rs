//! Words of the open classes: nouns against verbs, adjectives against nouns, and forms in `-ing`.

use super::{Place, is_modal, is_possessive, is_subject};
use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

impl Place<'_, '_> {
    /// Words of the open classes.
    pub(super) fn open_word(&self, cell: &Cell<'_>) -> Tag {
        let flags = cell.flags;
        let verbal = flags.any(Flags::VERB);
        let before = self.before();
        let (prior, prior_word) = (self.tag(before), self.lower(before));
        // A verb only now and then, after a plural and before what can only be its object.
        let strained = flags.any(Flags::RARE_VERB)
            && flags.any(Flags::BASE)
            && !self.finite
            && prior == Tag::Noun
            && self.is_plural(before)
            && self.object_is_sure(1);
        if strained && self.tag(-1) == prior {
            return Tag::Verb;
        }
        let rare = flags.any(Flags::VERB.or(Flags::RARE_VERB));
        if rare && flags.any(Flags::BASE) && !cell.capital {
            if prior == Tag::Particle && prior_word == "to" {
                return Tag::Verb;
            }
            if prior == Tag::Auxiliary && (is_modal(prior_word) || matches!(prior_word, "do" | "does" | "did")) {
                return Tag::Verb;
            }
        }
        // Whatever follows subject and modal is a verb: “the airline will ground its fleet”.
        if prior == Tag::Auxiliary
            && is_modal(prior_word)
            && cell.tag == Tag::Noun
            && !flags.any(Flags::S)
            && matches!(self.tag(before - 1), Tag::Noun | Tag::ProperNoun)
            && self.tag(1) != Tag::Verb
        {
            return Tag::Verb;
        }
        let auxiliary =
            prior == Tag::Auxiliary && !is_modal(prior_word) && !matches!(prior_word, "do" | "does" | "did");
        if auxiliary && verbal && flags.any(Flags::PARTICIPLE) && !matches!(cell.tag, Tag::Adjective | Tag::ProperNoun)
        {
            return Tag::Verb;
        }
        if flags.any(Flags::NOUN) && (verbal || cell.tag == Tag::Verb) && flags.any(Flags::BASE.or(Flags::S)) {
            return self.noun_or_verb(cell);
        }
        if flags.any(Flags::ING) && cell.tag != Tag::ProperNoun {
            return self.ing(cell);
        }
        if cell.tag == Tag::Adjective && flags.any(Flags::NOUN) {
            return self.adjective_or_noun(cell);
        }
        cell.tag
    }

    fn noun_or_verb(&self, cell: &Cell<'_>) -> Tag {
        let noun = if cell.capital { Tag::ProperNoun } else { Tag::Noun };
        let direct = self.tag(-1);
        let before = self.before();
        let prior = self.tag(before);
        let singular_form = cell.flags.any(Flags::BASE);
        match direct {
            Tag::Determiner | Tag::Adjective | Tag::Numeral => return self.keep(cell, noun),
            Tag::Particle if self.lower(-1) != "to" && self.lower(-1) != "not" => return noun,
            Tag::Adposition | Tag::Subordinator if direct == Tag::Adposition => return self.keep(cell, noun),
            Tag::Pronoun if is_possessive(self.lower(-1)) => return self.keep(cell, noun),
            _ => {}
        }
        if direct == Tag::Verb && !cell.flags.any(Flags::PAST) && !takes_bare_verb(self.lower(-1)) {
            return noun;
        }
        if cell.flags.any(Flags::S) && self.quotation_follows() && matches!(direct, Tag::Noun | Tag::ProperNoun) {
            return Tag::Verb;
        }
        if direct == Tag::Coordinator && self.joins_a_verb(cell) {
            return Tag::Verb;
        }
        // No form in `-s` opens a clause as its verb: “Engineers said …”.
        let opens = self.at == 0 && !self.object_is_sure(1) || direct == Tag::Punctuation && self.finite_follows();
        if cell.flags.any(Flags::S) && opens {
            return noun;
        }
        // `Farmers in Velm fear for their crops`: the place behind a noun is no subject.
        let placed =
            prior == Tag::ProperNoun && self.tag(before - 1) == Tag::Adposition && self.tag(before - 2) == Tag::Noun;
        let plural = self.is_plural(if placed { before - 2 } else { before });
        let beat = cell.flags.any(Flags::PAST) && matches!((prior, self.tag(1)), (Tag::ProperNoun, Tag::ProperNoun));
        // A past like the present, and no other verb: “The firm cut 300 jobs”.
        let past = cell.flags.any(Flags::PAST) && !self.finite && self.is_only_verb();
        let agrees = plural == singular_form || beat || past || plural && prior == Tag::ProperNoun;
        match prior {
            Tag::Pronoun if is_subject(self.lower(before)) => Tag::Verb,
            Tag::Noun | Tag::ProperNoun if agrees && self.object_is_sure(1) => Tag::Verb,
            Tag::Auxiliary if !is_modal(self.lower(before)) => self.keep(cell, noun),
            Tag::Noun | Tag::ProperNoun if !self.finite => {
                let object = self.object_starts(1) || matches!(self.tag(1), Tag::Particle) || self.lower(1) == "to";
                let follows = match self.tag(1) {
                    Tag::Adposition | Tag::Subordinator | Tag::Adverb => true,
                    Tag::Noun => singular_form && plural,
                    _ => false,
                };
                let adjunct = follows && !self.verb_ahead();
                if agrees && (object || adjunct || cell.tag == Tag::Verb || prior != direct) { Tag::Verb } else { noun }
            }
            Tag::Noun | Tag::ProperNoun if cell.tag == Tag::Verb && self.object_starts(1) => Tag::Verb,
            // A name that is also a verb: “Shell denied …”.
            _ if self.at == 0 && singular_form && self.tag(1) == Tag::Verb && self.flags(1).any(Flags::PAST) => {
                Tag::ProperNoun
            }
            Tag::Noun | Tag::ProperNoun => noun,
            _ => cell.tag,
        }
    }

    /// Whether a word after `and` goes on from a verb of the same form: `seeks help and provides the rest`.
    fn joins_a_verb(&self, cell: &Cell<'_>) -> bool {
        let form = if cell.flags.any(Flags::S) { Flags::S } else { Flags::BASE };
        // Nouns joined by "and" are hardly followed by an article.
        if matches!(self.lower(1), "the" | "a" | "an") {
            return true;
        }
        if self.tag(-2) == Tag::Verb && self.flags(-2).any(form) {
            return true;
        }
        let first = (2..14).map(|n| -n).find(|&ahead| self.tag(ahead) == Tag::Verb);
        first.is_some_and(|ahead| self.flags(ahead).any(form))
            && (self.object_is_sure(1) || cell.tag == Tag::Verb && self.object_starts(1))
    }

    /// Whether an object follows, and no finite verb before its clause ends.
    fn is_only_verb(&self) -> bool {
        // What comes after a word has only a first guess yet.
        let ends = |ahead| {
            matches!(self.tag(ahead), Tag::Punctuation | Tag::Subordinator | Tag::Coordinator)
                || matches!(self.lower(ahead), "after" | "before" | "until" | "since" | "as")
        };
        let mut rest = (1..12).take_while(|&ahead| !ends(ahead));
        (self.tag(1) == Tag::Numeral || self.object_is_sure(1))
            && rest.all(|ahead| match self.tag(ahead) {
                // `cut its forecast`
                Tag::Verb => !self.flags(ahead).any(Flags::PAST) || is_possessive(self.lower(ahead - 1)),
                tag => tag != Tag::Auxiliary,
            })
    }

    /// Whether the next word, adverbs left out, is a finite verb that needs a subject.
    fn finite_follows(&self) -> bool {
        let next = self.after(1);
        match self.tag(next) {
            Tag::Auxiliary => true,
            Tag::Verb => self.flags(next).any(Flags::PAST.or(Flags::BASE)),
            _ => false,
        }
    }

    /// Whether a comma or colon and an opening quotation mark come next.
    fn quotation_follows(&self) -> bool {
        matches!(self.lower(1), "," | ":") && matches!(self.lower(2), "\"" | "“" | "'" | "‘")
    }

    /// A noun, unless the word is an adjective first of all.
    fn keep(&self, cell: &Cell<'_>, noun: Tag) -> Tag {
        if cell.tag == Tag::Adjective { Tag::Adjective } else { noun }
    }

    fn ing(&self, cell: &Cell<'_>) -> Tag {
        let noun = cell.flags.any(Flags::NOUN);
        let verb = cell.flags.any(Flags::VERB.or(Flags::RARE_VERB)) && cell.tag != Tag::Adjective;
        let object = self.object_starts(1) && self.tag(1) != Tag::Adjective && !cell.capital;
        match (self.tag(-1), self.tag(self.before())) {
            (Tag::Determiner | Tag::Adjective, _) if self.lower(1) == "of" && !cell.capital => Tag::Noun,
            (Tag::Determiner | Tag::Adjective, _) if noun && !matches!(self.tag(1), Tag::Noun | Tag::ProperNoun) => {
                Tag::Noun
            }
            (Tag::Particle, _) if self.lower(-1) == "'s" && noun && !object => Tag::Noun,
            (_, Tag::Auxiliary) if verb => Tag::Verb,
            (Tag::Punctuation, _) if verb && self.tag(1) == Tag::Adposition => Tag::Verb,
            (Tag::Noun | Tag::ProperNoun | Tag::Subordinator | Tag::Punctuation | Tag::Verb | Tag::Adposition, _)
                if verb && object =>
            {
                Tag::Verb
            }
            _ => cell.tag,
        }
    }

    fn adjective_or_noun(&self, cell: &Cell<'_>) -> Tag {
        let ends_name = self.tag(-1) == Tag::ProperNoun && !self.get(1).is_some_and(|next| next.capital);
        if cell.capital && ends_name && !cell.flags.any(Flags::NAME) {
            return Tag::ProperNoun;
        }
        let noun_follows = matches!(self.tag(1), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral);
        match self.tag(-1) {
            Tag::Determiner | Tag::Particle
                if !noun_follows
                    && cell.flags.any(Flags::BASE)
                    && !matches!(self.tag(1), Tag::Coordinator | Tag::Verb | Tag::Punctuation) =>
            {
                if cell.capital {
                    Tag::ProperNoun
                } else {
                    Tag::Noun
                }
            }
            _ => cell.tag,
        }
    }
}

/// Verbs that a second verb may follow without `to`.
fn takes_bare_verb(word: &str) -> bool {
    matches!(
        word,
        "help" | "helps" | "helped" | "helping" | "let" | "lets" | "make" | "makes" | "made" | "dare" | "go" | "come"
    )
}
