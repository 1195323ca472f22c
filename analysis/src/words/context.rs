//! Rules of context: which of the parts of speech a word may have its neighbours leave.
//!
//! One pass from left to right. What stands before a word has its final tag, what stands after it a first guess. Each
//! rule looks a fixed number of words ahead and behind, so that time grows linearly.

mod auxiliaries;
mod degrees;
mod open;
mod prepositions;
mod small;

use crate::words::Tag;
use crate::words::table::Flags;
use crate::words::tagger::Cell;

/// Settles the tags of a sentence.
pub(super) fn apply(cells: &mut [Cell<'_>]) {
    let mut finite = false;
    for at in 0..cells.len() {
        let place = Place { cells, at, finite };
        let tag = place.choose();
        if let Some(cell) = cells.get_mut(at) {
            cell.tag = tag;
            finite = finite_after(finite, cell);
        }
    }
}

/// Whether the clause has had a finite verb once this word is read.
fn finite_after(before: bool, cell: &Cell<'_>) -> bool {
    match cell.tag {
        Tag::Auxiliary => true,
        Tag::Verb if cell.flags.any(Flags::PAST.or(Flags::S).or(Flags::BASE)) => true,
        Tag::Subordinator | Tag::Coordinator => false,
        Tag::Pronoun if matches!(cell.lower, "that" | "which" | "who" | "what") => false,
        Tag::Punctuation if !matches!(cell.lower, "-" | "'" | "’") => false,
        _ => before,
    }
}

/// A word with its neighbours, at distances from it: -1 is the word before.
#[derive(Clone, Copy)]
struct Place<'c, 'w> {
    cells: &'c [Cell<'w>],
    at: usize,
    /// Whether the clause has had a finite verb.
    finite: bool,
}

impl<'w> Place<'_, 'w> {
    fn choose(&self) -> Tag {
        let Some(cell) = self.get(0) else { return Tag::Other };
        if let Some(tag) = self.small_word(cell) {
            return tag;
        }
        if cell.flags.any(Flags::CLOSED) || cell.tag == Tag::ProperNoun {
            return cell.tag;
        }
        self.open_word(cell)
    }

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

    fn is_adverb(&self, ahead: isize) -> bool {
        self.tag(ahead) == Tag::Adverb || matches!(self.lower(ahead), "not" | "n't")
    }

    /// The distance to the word before, adverbs and `not` left out.
    fn before(&self) -> isize {
        (1..4).map(|n| -n).find(|&ahead| !self.is_adverb(ahead)).unwrap_or(-1)
    }

    /// The distance to the word after, adverbs and `not` left out, from `ahead` on.
    fn after(&self, ahead: isize) -> isize {
        (ahead..ahead + 3).find(|&ahead| !self.is_adverb(ahead)).unwrap_or(ahead)
    }

    /// Whether a word may be the base form of a verb.
    fn base_verb(&self, ahead: isize) -> bool {
        self.flags(ahead).any(Flags::BASE)
            && self.flags(ahead).any(Flags::VERB.or(Flags::RARE_VERB))
            && !self.get(ahead).is_some_and(|cell| cell.capital)
            || matches!(self.lower(ahead), "be" | "have" | "do" | "like" | "further" | "out")
    }

    /// Whether what starts here can be the object of a verb before it.
    fn object_starts(&self, ahead: isize) -> bool {
        matches!(self.tag(ahead), Tag::Determiner | Tag::Pronoun | Tag::ProperNoun | Tag::Numeral | Tag::Adjective)
            && !matches!(self.lower(ahead), "which" | "who" | "that" | "whose")
            || matches!(self.lower(ahead), "that" | "up" | "out" | "off")
    }

    fn participle_follows(&self, ahead: isize) -> bool {
        let flags = self.flags(ahead);
        matches!(self.lower(ahead), "been" | "had" | "done")
            || flags.any(Flags::PARTICIPLE) && (flags.any(Flags::VERB) || self.tag(ahead) == Tag::Verb)
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
                Tag::Noun if subject && self.is_predicate(ahead) => return true,
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

    /// Whether a word first taken for a noun agrees with the noun before as its verb and has an object.
    fn is_predicate(&self, ahead: isize) -> bool {
        let flags = self.flags(ahead);
        let plural = self.is_plural(ahead - 1);
        flags.any(Flags::VERB)
            && self.is_nominal(ahead - 1)
            && if plural { flags.any(Flags::BASE) } else { flags.any(Flags::S) }
            && self.object_is_sure(ahead + 1)
    }

    /// Whether what starts here can hardly be anything but the object of a verb before it.
    fn object_is_sure(&self, ahead: isize) -> bool {
        match self.tag(ahead) {
            Tag::Determiner => true,
            _ if self.lower(ahead) == "that" && self.tag(ahead + 1) == Tag::Punctuation => true,
            Tag::Pronoun => !matches!(self.lower(ahead), "which" | "who" | "that" | "whose" | "what"),
            Tag::ProperNoun => matches!(self.tag(ahead + 1), Tag::Particle),
            _ => self.lower(ahead) == "to" && self.base_verb(ahead + 1) && self.tag(ahead + 1) == Tag::Verb,
        }
    }

    /// Whether a noun is a plural, as far as the word alone says.
    fn is_plural(&self, ahead: isize) -> bool {
        self.flags(ahead).any(Flags::S) || is_plural_without_s(self.lower(ahead))
    }

    fn is_nominal(&self, ahead: isize) -> bool {
        matches!(self.tag(ahead), Tag::Noun | Tag::ProperNoun | Tag::Numeral | Tag::Determiner | Tag::Adjective)
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
}

/// Whether a noun for people takes the verb of a plural without ending in `-s`: `police say`, `women fear`.
pub(in crate::words) fn is_plural_without_s(word: &str) -> bool {
    word.ends_with("men") || matches!(word, "police" | "people" | "staff" | "children" | "clergy" | "troops")
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
