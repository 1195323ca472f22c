//! Rules of context: which of the parts of speech a word may have its neighbours leave.
//!
//! One pass from left to right. What stands before a word has its final tag, what stands after it a first guess.

use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

/// Settles the tags of a sentence.
pub(super) fn apply(cells: &mut [Cell<'_>]) {
    let mut clause = Clause::default();
    for at in 0..cells.len() {
        let place = Place { cells, at, clause };
        let tag = place.choose();
        if let Some(cell) = cells.get_mut(at) {
            cell.tag = tag;
            clause.read(cell);
        }
    }
}

/// What the clause has had so far.
#[derive(Clone, Copy, Debug, Default)]
struct Clause {
    /// A finite verb or an auxiliary.
    finite: bool,
}

impl Clause {
    fn read(&mut self, cell: &Cell<'_>) {
        match cell.tag {
            Tag::Auxiliary => self.finite = true,
            Tag::Verb if cell.flags.any(Flags::PAST.or(Flags::S).or(Flags::BASE)) => self.finite = true,
            Tag::Subordinator | Tag::Coordinator => self.finite = false,
            Tag::Pronoun if matches!(cell.lower, "that" | "which" | "who" | "what") => self.finite = false,
            Tag::Punctuation if !matches!(cell.lower, "-" | "'" | "’") => self.finite = false,
            _ => {}
        }
    }
}

/// A word with its neighbours.
#[derive(Clone, Copy)]
struct Place<'c, 'w> {
    cells: &'c [Cell<'w>],
    at: usize,
    clause: Clause,
}

impl<'w> Place<'_, 'w> {
    fn get(&self, ahead: isize) -> Option<&Cell<'w>> {
        self.at.checked_add_signed(ahead).and_then(|at| self.cells.get(at))
    }

    fn lower(&self, ahead: isize) -> &'w str {
        self.get(ahead).map_or("", |cell| cell.lower)
    }

    fn tag(&self, ahead: isize) -> Tag {
        self.get(ahead).map_or(Tag::Punctuation, |cell| cell.tag)
    }

    fn flags(&self, ahead: isize) -> Flags {
        self.get(ahead).map_or(Flags::NONE, |cell| cell.flags)
    }

    /// The distance to the word before, adverbs and `not` left out.
    fn before(&self) -> isize {
        let adverb =
            |ahead: &isize| matches!(self.tag(*ahead), Tag::Adverb) || matches!(self.lower(*ahead), "not" | "n't");
        (1..4).map(|n| -n).find(|ahead| !adverb(ahead)).unwrap_or(-1)
    }

    /// The distance to the word after, adverbs and `not` left out, from `ahead` on.
    fn after(&self, ahead: isize) -> isize {
        let adverb =
            |ahead: &isize| matches!(self.tag(*ahead), Tag::Adverb) || matches!(self.lower(*ahead), "not" | "n't");
        (ahead..ahead + 3).find(|ahead| !adverb(ahead)).unwrap_or(ahead)
    }

    fn choose(&self) -> Tag {
        let Some(cell) = self.get(0) else { return Tag::Other };
        if let Some(tag) = self.closed(cell) {
            return tag;
        }
        if cell.flags.any(Flags::CLOSED) || cell.tag == Tag::ProperNoun {
            return cell.tag;
        }
        self.open(cell)
    }

    /// Words of the closed classes that are more than one thing.
    fn closed(&self, cell: &Cell<'_>) -> Option<Tag> {
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
            "first" | "early" | "late" | "online" | "better" | "wide" | "next" | "prior" | "last" | "direct"
            | "offline" | "second" => {
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

    /// Whether a word may be the base form of a verb.
    fn base_verb(&self, ahead: isize) -> bool {
        self.flags(ahead).any(Flags::BASE)
            && self.flags(ahead).any(Flags::VERB.or(Flags::RARE_VERB))
            && !self.get(ahead).is_some_and(|cell| cell.capital)
            || matches!(self.lower(ahead), "be" | "have" | "do" | "like" | "further" | "out")
    }

    fn to(&self) -> Tag {
        let quoted = self.tag(1) == Tag::Punctuation && matches!(self.lower(1), "\"" | "“" | "'" | "‘");
        let next = self.after(1 + isize::from(quoted));
        if takes_to(self.lower(-1)) && self.tag(next) != Tag::Verb {
            return Tag::Adposition;
        }
        if !self.base_verb(next) || self.tag(next) == Tag::ProperNoun {
            return Tag::Adposition;
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

    /// Whether what starts here can be the object of a verb before it.
    fn object_starts(&self, ahead: isize) -> bool {
        matches!(self.tag(ahead), Tag::Determiner | Tag::Pronoun | Tag::ProperNoun | Tag::Numeral | Tag::Adjective)
            && !matches!(self.lower(ahead), "which" | "who" | "that" | "whose")
            || matches!(self.lower(ahead), "that" | "up" | "out" | "off")
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
            Tag::Noun if self.tag(1) == Tag::Pronoun && !takes_that(self.lower(-1)) => Tag::Pronoun,
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

    fn participle_follows(&self, ahead: isize) -> bool {
        let flags = self.flags(ahead);
        matches!(self.lower(ahead), "been" | "had" | "done")
            || flags.any(Flags::PARTICIPLE) && (flags.any(Flags::VERB) || self.tag(ahead) == Tag::Verb)
    }

    fn have(&self) -> Tag {
        let mut next = self.after(1);
        if self.tag(next) == Tag::Pronoun || matches!(self.lower(next), "all" | "both" | "each") {
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

    /// A verb in `-ing` that governs something comes next.
    fn gerund_follows(&self) -> bool {
        let next = self.after(1);
        let cell = self.get(next);
        cell.is_some_and(|cell| {
            !cell.capital
                && (cell.tag == Tag::Verb && cell.flags.any(Flags::ING) || matches!(cell.lower, "being" | "having"))
        })
    }

    /// Whether a noun phrase and then a finite verb follow.
    fn finite_clause_follows(&self) -> bool {
        let mut subject = false;
        for ahead in 1..9 {
            match self.tag(ahead) {
                Tag::Auxiliary => return subject,
                Tag::Verb if subject && self.flags(ahead).any(Flags::PAST.or(Flags::S)) => return true,
                Tag::Verb if subject && self.flags(ahead).any(Flags::BASE) => {
                    return matches!(self.tag(ahead - 1), Tag::Pronoun) || self.flags(ahead - 1).any(Flags::S);
                }
                Tag::Verb if !subject => return false,
                Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral => subject = true,
                Tag::Determiner if matches!(self.lower(ahead), "this" | "that" | "these" | "those") => subject = true,
                Tag::Punctuation if self.lower(ahead) != "-" => return false,
                Tag::Coordinator if subject && self.is_nominal(ahead - 1) && self.is_nominal(ahead + 1) => {}
                Tag::Coordinator if matches!(self.tag(ahead - 1), Tag::ProperNoun | Tag::Adjective) => {}
                Tag::Coordinator | Tag::Subordinator => return false,
                _ => {}
            }
        }
        false
    }

    fn is_nominal(&self, ahead: isize) -> bool {
        matches!(self.tag(ahead), Tag::Noun | Tag::ProperNoun | Tag::Numeral | Tag::Determiner | Tag::Adjective)
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

    /// Words of the open classes.
    fn open(&self, cell: &Cell<'_>) -> Tag {
        let flags = cell.flags;
        let verbal = flags.any(Flags::VERB);
        let before = self.before();
        let (prior, prior_word) = (self.tag(before), self.lower(before));
        let rare = flags.any(Flags::VERB.or(Flags::RARE_VERB));
        if rare && flags.any(Flags::BASE) && !cell.capital {
            if prior == Tag::Particle && prior_word == "to" {
                return Tag::Verb;
            }
            if prior == Tag::Auxiliary && (is_modal(prior_word) || matches!(prior_word, "do" | "does" | "did")) {
                return Tag::Verb;
            }
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
        match prior {
            Tag::Pronoun if is_subject(self.lower(before)) => Tag::Verb,
            Tag::Auxiliary if singular_form && !is_modal(self.lower(before)) => self.keep(cell, noun),
            Tag::Noun | Tag::ProperNoun if !self.clause.finite => {
                let plural = self.flags(before).any(Flags::S);
                let agrees = plural == singular_form || plural && prior == Tag::ProperNoun;
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
            Tag::Noun | Tag::ProperNoun => noun,
            _ => cell.tag,
        }
    }

    /// Whether a finite verb comes before the clause ends.
    fn verb_ahead(&self) -> bool {
        for ahead in 1..12 {
            match self.tag(ahead) {
                Tag::Auxiliary => return true,
                Tag::Verb if self.flags(ahead).any(Flags::PAST) => return true,
                Tag::Punctuation | Tag::Subordinator => return false,
                _ => {}
            }
        }
        false
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
            (Tag::Determiner | Tag::Adjective, _) if noun && !matches!(self.tag(1), Tag::Noun | Tag::ProperNoun) => {
                Tag::Noun
            }
            (Tag::Particle, _) if self.lower(-1) == "'s" && noun && !object => Tag::Noun,
            (_, Tag::Auxiliary) if verb => Tag::Verb,
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

fn is_modal(word: &str) -> bool {
    matches!(
        word,
        "will"
            | "would"
            | "shall"
            | "should"
            | "may"
            | "might"
            | "can"
            | "could"
            | "must"
            | "'ll"
            | "'d"
            | "ca"
            | "wo"
            | "cannot"
    )
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their" | "whose")
}

fn is_subject(word: &str) -> bool {
    matches!(word, "i" | "you" | "we" | "they" | "he" | "she" | "it" | "who" | "which" | "that")
}

/// Words that take `to` with a noun.
fn takes_to(word: &str) -> bool {
    matches!(
        word,
        "due"
            | "access"
            | "according"
            | "thanks"
            | "prior"
            | "contrary"
            | "owing"
            | "opposition"
            | "addition"
            | "relation"
            | "response"
            | "opposed"
            | "related"
            | "similar"
            | "subject"
            | "next"
            | "close"
    )
}

/// Nouns whose content a clause with `that` gives.
fn takes_that(noun: &str) -> bool {
    matches!(
        noun,
        "fact"
            | "claim"
            | "claims"
            | "news"
            | "belief"
            | "report"
            | "reports"
            | "idea"
            | "fear"
            | "fears"
            | "hope"
            | "hopes"
            | "statement"
            | "view"
            | "allegation"
            | "allegations"
            | "suggestion"
            | "possibility"
            | "evidence"
            | "announcement"
            | "warning"
            | "concern"
            | "concerns"
            | "sign"
            | "signs"
            | "assertion"
            | "condition"
            | "conclusion"
            | "doubt"
            | "likelihood"
            | "chance"
    )
}
