//! Verb groups: a verb with its auxiliaries, negation and the adverbs among them (`has not yet been signed`), and what
//! the group says of tense, aspect, voice and mood.
//!
//! A group begins with `to`, an auxiliary or the verb and ends with its head. A chain such as `is expected to sign`
//! is two groups; [`VerbGroup::infinitive`] tells that the second hangs on something before it.

use crate::Document;
use crate::words::table::Flags;
use crate::words::{Tag, guess};
use std::ops::Range;

/// A verb with its auxiliaries. Positions are tokens of the document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerbGroup {
    /// From the first auxiliary, or `to`, to the head; a negation before (`never said`) or after a lone copula (`is not`)
    /// is in it.
    pub tokens: Range<usize>,
    /// The verb that carries the meaning; the copula where there is none, and then its tag is [`Tag::Auxiliary`].
    pub head: usize,
    /// Past, present or future, as the first word of the group marks it.
    pub tense: Tense,
    /// The modal, other than `will` and `shall`: `may`, `could`, `must`, `would` …
    pub modal: Option<usize>,
    /// `not`, `n't`, `never` or `no longer` (at `no`) in the group.
    pub negation: Option<usize>,
    /// With `have`: `has signed`.
    pub perfect: bool,
    /// With `be` and an `-ing` form: `are signing`.
    pub progressive: bool,
    /// With `be` or `get` and a participle, or a participle by itself after its noun: `was signed`, `a deal signed by`.
    pub passive: bool,
    /// Begins with `to`.
    pub infinitive: bool,
}

/// What the form of a group says of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tense {
    /// `signed`, `had signed`, `was signing`.
    Past,
    /// `signs`, `has signed`, `is signed`.
    Present,
    /// `will sign`, `shall sign`.
    Future,
    /// A modal other than `will` and `shall` leaves it open: `may sign`.
    Modal,
    /// Not finite: `to sign`, `signing`, `signed by both`.
    None,
}

impl VerbGroup {
    /// Whether the group makes a clause of its own, unlike infinitives, gerunds and bare participles.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.tense != Tense::None
    }
}

/// The group that holds a token, where that token belongs to one.
#[must_use]
pub fn verb_group(document: &Document<'_>, at: usize) -> Option<VerbGroup> {
    const REACH: usize = 8;
    let belongs = |at: usize| matches!(document.tag_at(at), Tag::Auxiliary | Tag::Verb | Tag::Particle | Tag::Adverb);
    let first = (at.saturating_sub(REACH)..at).rev().take_while(|&at| belongs(at)).last().unwrap_or(at);
    let mut start = first;
    while start <= at {
        match group_at(document, start) {
            Some(group) if group.tokens.contains(&at) => return Some(group),
            Some(group) => start = group.tokens.end.max(start + 1),
            None => start += 1,
        }
    }
    None
}

/// The groups in a run of tokens, in order.
#[must_use]
pub fn verb_groups(document: &Document<'_>, tokens: Range<usize>) -> Vec<VerbGroup> {
    let mut groups = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        match group_at(document, at).filter(|group| group.tokens.end <= tokens.end) {
            Some(group) => {
                at = group.tokens.end.max(at + 1);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
}

/// The verb forms a word may have.
fn forms(document: &Document<'_>, at: usize) -> Flags {
    let known = document.entry(at).map_or(Flags::NONE, |entry| entry.flags);
    if known.any(Flags::FORMS) { known } else { guess::form(document.lower(at)) }
}

/// What the auxiliaries so far ask of the next word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Anything,
    Base,
    Participle,
    ParticipleOrIng,
}

impl Asks {
    fn takes(self, forms: Flags, word: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Base => forms.any(Flags::BASE) || matches!(word, "be" | "have" | "do"),
            Self::Participle => forms.any(Flags::PARTICIPLE) || word == "been",
            Self::ParticipleOrIng => forms.any(Flags::PARTICIPLE.or(Flags::ING)) || matches!(word, "being"),
        }
    }
}

/// The group that begins at a token.
fn group_at(document: &Document<'_>, start: usize) -> Option<VerbGroup> {
    let infinitive = document.tag_at(start) == Tag::Particle && document.lower(start) == "to";
    let begins = infinitive || matches!(document.tag_at(start), Tag::Auxiliary | Tag::Verb);
    if !begins {
        return None;
    }
    let mut group = VerbGroup {
        tokens: start..start + 1,
        head: start,
        tense: if infinitive { Tense::None } else { tense(document, start) },
        modal: None,
        negation: None,
        perfect: false,
        progressive: false,
        passive: false,
        infinitive,
    };
    let mut asks = if infinitive { Asks::Base } else { Asks::Anything };
    let mut at = start + usize::from(infinitive);
    let mut found = false;
    loop {
        let skipped = skip_adverbs(document, at, &mut group);
        let tag = document.tag_at(skipped);
        if !matches!(tag, Tag::Auxiliary | Tag::Verb) {
            break;
        }
        let word = document.lower(skipped);
        let forms = forms(document, skipped);
        if !asks.takes(forms, word) {
            break;
        }
        found = true;
        group.head = skipped;
        group.tokens.end = skipped + 1;
        if asks == Asks::ParticipleOrIng && tag == Tag::Verb {
            group.progressive |= forms.any(Flags::ING);
            group.passive |= !forms.any(Flags::ING);
        }
        if asks == Asks::ParticipleOrIng && word == "being" {
            group.progressive = true;
        }
        asks = match (document.lemma(skipped), tag) {
            ("be", _) => Asks::ParticipleOrIng,
            ("get", Tag::Verb) if document.tag_at(skipped + 1) == Tag::Verb => Asks::ParticipleOrIng,
            ("have", Tag::Auxiliary) => Asks::Participle,
            (_, Tag::Auxiliary) => {
                if tense_of_modal(word) == Some(Tense::Modal) {
                    group.modal = Some(skipped);
                }
                Asks::Base
            }
            _ => break,
        };
        group.perfect |= asks == Asks::Participle && found;
        at = skipped + 1;
    }
    if !found {
        return None;
    }
    let after = group.tokens.end;
    if matches!(document.lower(after), "not" | "n't") {
        group.negation = group.negation.or(Some(after));
        group.tokens.end = after + 1;
    }
    group.negation = group.negation.filter(|&at| group.tokens.contains(&at));
    if let Some(before) = negation_before(document, start) {
        group.negation = group.negation.or(Some(before));
        group.tokens.start = before;
    }
    let alone = group.head == start && document.tag_at(start) == Tag::Verb;
    if alone && is_bare_participle(document, start) {
        group.tense = Tense::None;
        group.passive = true;
    }
    Some(group)
}

/// A negating adverb right before a group: `never said`, `no longer works`.
fn negation_before(document: &Document<'_>, start: usize) -> Option<usize> {
    let adverb = |at: usize| document.tag_at(at) == Tag::Adverb;
    let before = (1..4).map_while(|n| start.checked_sub(n)).take_while(|&at| adverb(at));
    before.filter(|&at| matches!(document.lower(at), "never" | "no")).last()
}

/// The position after adverbs and negations, which are noted.
fn skip_adverbs(document: &Document<'_>, mut at: usize, group: &mut VerbGroup) -> usize {
    loop {
        match (document.tag_at(at), document.lower(at)) {
            (Tag::Particle, "not" | "n't") | (Tag::Adverb, "never") => group.negation = group.negation.or(Some(at)),
            (Tag::Adverb, "no") => group.negation = group.negation.or(Some(at)),
            (Tag::Adverb, _) => {}
            _ => return at,
        }
        at += 1;
    }
}

fn tense_of_modal(word: &str) -> Option<Tense> {
    match word {
        "will" | "shall" | "'ll" | "wo" | "sha" => Some(Tense::Future),
        "would" | "should" | "may" | "might" | "can" | "could" | "must" | "'d" | "ca" | "ought" | "cannot" => {
            Some(Tense::Modal)
        }
        _ => None,
    }
}

/// The tense that the first word of a group marks.
fn tense(document: &Document<'_>, at: usize) -> Tense {
    let word = document.lower(at);
    if let Some(tense) = tense_of_modal(word).filter(|_| document.tag_at(at) == Tag::Auxiliary) {
        return tense;
    }
    match word {
        "am" | "is" | "are" | "'m" | "'re" | "'s" | "has" | "have" | "'ve" | "do" | "does" => return Tense::Present,
        "was" | "were" | "had" | "did" => return Tense::Past,
        "be" | "been" | "being" | "having" => return Tense::None,
        _ => {}
    }
    let forms = forms(document, at);
    if forms.any(Flags::PAST) {
        Tense::Past
    } else if forms.any(Flags::ING.or(Flags::PARTICIPLE)) && !forms.any(Flags::BASE) {
        Tense::None
    } else {
        Tense::Present
    }
}

/// Whether a verb form by itself is a participle (`the deal signed in May`) and not a past (`they signed in May`).
fn is_bare_participle(document: &Document<'_>, at: usize) -> bool {
    let forms = forms(document, at);
    if !forms.any(Flags::PARTICIPLE) || forms.any(Flags::BASE) {
        return false;
    }
    if !forms.any(Flags::PAST) || document.lower(at + 1) == "by" {
        return true;
    }
    let before = (1..4).filter_map(|n| at.checked_sub(n)).find(|&before| document.tag_at(before) != Tag::Adverb);
    let Some(before) = before else { return document.tag_at(at + 1) == Tag::Adposition };
    let object = matches!(
        document.tag_at(at + 1),
        Tag::Determiner
            | Tag::Pronoun
            | Tag::ProperNoun
            | Tag::Noun
            | Tag::Adjective
            | Tag::Subordinator
            | Tag::Numeral
    );
    match document.tag_at(before) {
        Tag::Determiner | Tag::Adjective | Tag::Numeral => true,
        Tag::Noun | Tag::ProperNoun => !object && finite_verb_follows(document, at + 1),
        Tag::Adposition => true,
        _ => false,
    }
}

/// Whether the clause goes on to a finite verb, which then is the predicate of the noun before.
fn finite_verb_follows(document: &Document<'_>, from: usize) -> bool {
    const REACH: usize = 12;
    for at in from..from + REACH {
        match document.tag_at(at) {
            Tag::Auxiliary => return !matches!(document.lower(at), "be" | "been" | "being" | "having"),
            Tag::Verb => {
                let forms = forms(document, at);
                if forms.any(Flags::S) || forms.any(Flags::PAST) && !forms.any(Flags::PARTICIPLE) {
                    return true;
                }
            }
            Tag::Punctuation | Tag::Coordinator | Tag::Subordinator => return false,
            Tag::Pronoun if matches!(document.lower(at), "that" | "which" | "who") => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Tense, VerbGroup, verb_group, verb_groups};
    use crate::Document;

    /// Checks the groups of a sentence: their words, tense and marks, parted by semicolons.
    #[track_caller]
    fn check(sentence: &str, expected: &str) {
        let document = Document::new(sentence);
        let groups = verb_groups(&document, 0..document.tokens().len());
        let found: Vec<_> = groups.iter().map(|group| describe(&document, group)).collect();
        assert_eq!(found.join("; "), expected);
        for group in groups {
            assert_eq!(verb_group(&document, group.head).as_ref(), Some(&group), "found again from its head");
        }
    }

    fn describe(document: &Document<'_>, group: &VerbGroup) -> String {
        let mut text = document.span(group.tokens.clone()).slice(document.text()).to_owned();
        text += match group.tense {
            Tense::Past => ": past",
            Tense::Present => ": present",
            Tense::Future => ": future",
            Tense::Modal => ": modal",
            Tense::None => ": none",
        };
        for (mark, holds) in [
            ("not", group.negation.is_some()),
            ("perfect", group.perfect),
            ("progressive", group.progressive),
            ("passive", group.passive),
            ("infinitive", group.infinitive),
        ] {
            if holds {
                text += " ";
                text += mark;
            }
        }
        text
    }

    #[test]
    fn tense_aspect_and_voice() {
        check("The ministers met.", "met: past");
        check("The firm has already signed two deals.", "has already signed: present perfect");
        check("The bill was being debated.", "was being debated: past progressive passive");
        check("The ships will arrive.", "will arrive: future");
        check("They had not been told.", "had not been told: past not perfect passive");
        check("The firm may never recover.", "may never recover: modal not");
        check("Rain is likely.", "is: present");
        check("That isn't true.", "isn't: present not");
        check("He no longer works there.", "no longer works: present not");
        check("She never said so.", "never said: past not");
        check("She is no longer working there.", "is no longer working: present not progressive");
    }

    #[test]
    fn chains_are_groups_of_their_own() {
        check(
            "The board is expected to quickly approve the plan.",
            "is expected: present passive; to quickly approve: none infinitive",
        );
        check("They refused to be named.", "refused: past; to be named: none passive infinitive");
        check("It could have been sold.", "could have been sold: modal perfect passive");
        check("Ministers don't want to pay.", "don't want: present not; to pay: none infinitive");
    }

    #[test]
    fn a_participle_after_its_noun_is_not_finite() {
        check("The deal signed in May was dropped.", "signed: none passive; was dropped: past passive");
        check("A report written by experts appeared.", "written: none passive; appeared: past");
        check("Citing costs, he resigned.", "Citing: none; resigned: past");
    }
}
