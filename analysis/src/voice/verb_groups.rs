//! A reporting verb with what belongs to it: auxiliaries, negation and verbs that carry it on (`refused to say`).

use super::cues::{Cue, Form};
use super::reader::{QUANTIFIERS, REACH, Reader};
use crate::document::TokenKind;
use crate::lexicon::{Phrases, list};
use crate::words::Tag;
use std::ops::Range;
use std::sync::LazyLock;

/// Verbs that carry an infinitive on; `false` for those that say it was not said.
static CARRYING: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::parse(list!("carrying-verbs.txt"), |carries| match carries {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
});

/// A reporting verb with its auxiliaries.
#[derive(Clone, Debug)]
pub(super) struct VerbGroup<'c> {
    /// From the first auxiliary to the verb.
    pub(super) tokens: Range<usize>,
    pub(super) cue: &'c Cue,
    pub(super) form: Form,
    pub(super) passive: bool,
    pub(super) negative: bool,
    /// Whether it is an infinitive that no other verb of saying or wanting carries.
    pub(super) infinitive: bool,
}

impl VerbGroup<'_> {
    /// Whether it is a participle without an auxiliary: `citing`, `calling it`.
    pub(super) fn is_participle(&self) -> bool {
        self.form == Form::Gerund && self.tokens.len() == 1
    }
}

impl Reader<'_, '_> {
    /// Whether a comma and a short noun phrase end with a token: `…, the order` before `states, …`.
    fn is_short_phrase_after_comma(&self, last: usize) -> bool {
        let mut first = last + 1;
        while first > 0 && last < first + 4 && self.is_in_base_phrase(first - 1) {
            first -= 1;
        }
        let opens = matches!(self.tag(first), Tag::Determiner | Tag::ProperNoun) && self.is_head(last);
        opens && first > 0 && self.is(first - 1, &[","])
    }

    /// Whether a verb is joined to an infinitive: `an effort to stall or dismiss`.
    fn joins_infinitive(&self, at: usize, floor: usize) -> bool {
        const NEAR: usize = 8;
        let joined = at > floor && self.is(at - 1, &["and", "or"]);
        let near = floor.max(at.saturating_sub(NEAR));
        joined
            && (near..at)
                .rev()
                .take_while(|&left| !self.is_finite(left))
                .any(|left| self.is(left, &["to"]) && self.tag(left + 1) == Tag::Verb)
    }

    /// The verb group of a reporting verb at a token.
    pub(super) fn verb_group(&self, at: usize, floor: usize) -> Option<VerbGroup<'static>> {
        let (cue, form) = self.cue_at(at)?;
        if self.tag(at) != Tag::Verb && !self.is_verb_in_place(at, cue, form) {
            return None;
        }
        // `considering his age` is a preposition.
        let preposition = self.is(at, &["considering"]) && (at == floor || self.tag(at - 1) != Tag::Auxiliary);
        if preposition || self.is_part_of_name_or_phrase(at, form, floor) {
            return None;
        }
        let mut group = VerbGroup { tokens: at..at + 1, cue, form, passive: false, negative: false, infinitive: false };
        let mut left = at;
        let mut nearest_auxiliary = None;
        while left > floor && at - left < REACH {
            let before = left - 1;
            match self.tag(before) {
                Tag::Auxiliary => {
                    nearest_auxiliary = nearest_auxiliary.or(Some(before));
                    group.tokens.start = before;
                }
                _ if self.is(before, &["not", "n't", "never"]) => group.negative = true,
                Tag::Adverb if self.document.kind(before) == TokenKind::Word => {}
                _ if self.is(before, &["long"]) && self.tag(before.saturating_sub(1)) == Tag::Auxiliary => {}
                Tag::Particle if self.is(before, &["to"]) => {
                    match self.carrier(before, floor) {
                        Some((carrier, negative)) => {
                            group.tokens.start = carrier;
                            group.negative |= negative;
                            group.infinitive = false;
                            left = carrier;
                            continue;
                        }
                        None if nearest_auxiliary.is_none() || group.tokens.start > before => group.infinitive = true,
                        None => {}
                    }
                    group.tokens.start = group.tokens.start.min(before);
                    break;
                }
                Tag::Verb if self.is(before, &["got", "gets", "get", "being", "having"]) => {
                    nearest_auxiliary = nearest_auxiliary.or(Some(before));
                    group.tokens.start = before;
                }
                _ => break,
            }
            left = before;
        }
        group.infinitive |= form == Form::Base && group.tokens.start == at && self.joins_infinitive(at, floor);
        group.negative &= group.tokens.start < at || self.is(at.saturating_sub(1), &["not", "never"]);
        group.passive = form.is_participle()
            && nearest_auxiliary.is_some_and(|auxiliary| {
                self.is(
                    auxiliary,
                    &["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "got", "gets", "am", "'m"],
                )
            });
        Some(group)
    }

    /// Whether a verb form is an adjective (`the proposed rule`) or part of a name (`the Reporting Project`).
    pub(super) fn is_part_of_name_or_phrase(&self, at: usize, form: Form, floor: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= floor) else { return false };
        let attributive = form.is_participle()
            && (self.tag(before) == Tag::Determiner
                || self.is(before, &["'s", "his", "her", "its", "their", "our", "my"]))
            && matches!(self.tag(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
        let named = form == Form::Gerund && self.document.is_capitalised(at) && self.document.is_capitalised(before);
        attributive || named
    }

    /// Whether a form such as `claims` or `notes`, taken for a noun, has the place of a verb: after a name and before
    /// `that`, a quotation or an infinitive.
    pub(super) fn is_verb_in_place(&self, at: usize, cue: &Cue, form: Form) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        if self.tag(at) != Tag::Noun {
            return false;
        }
        if form == Form::Base {
            return self.is_plural_verb_in_place(at, before, cue);
        }
        if form != Form::Third {
            return false;
        }
        if cue.takes("quote") && self.is(at + 1, &[","]) && self.is_short_phrase_after_comma(before) {
            return true;
        }
        // A noun is not followed by a determiner: `the ministry disputes the figures`.
        if (cue.takes("object") || cue.takes("bare"))
            && self.tag(at + 1) == Tag::Determiner
            && matches!(self.tag(before), Tag::Noun | Tag::ProperNoun)
            && !self.lower(before).ends_with('s')
        {
            return true;
        }
        if self.is_only_verb(at, before, cue) {
            return true;
        }
        let comma = usize::from(self.is(at + 1, &[",", ":"]));
        let followed = cue.takes("quote") && self.utterance_opening(at + 1 + comma).is_some()
            || cue.takes("clause") && self.is(at + 1, &["that"])
            || cue.takes("to") && self.is(at + 1, &["to"]) && self.tag(at + 2) == Tag::Verb
            || cue.takes("sure") && self.is_subject_pronoun(at + 1) && self.is_finite(at + 2);
        followed && (self.tag(before) == Tag::ProperNoun || self.is(before, &[")"]))
    }

    /// Whether a base form, taken for a noun, follows a plural and brings a clause or an infinitive: `critics claim that`.
    fn is_plural_verb_in_place(&self, at: usize, before: usize, cue: &Cue) -> bool {
        let never_noun = self.is(at, &["say"]) && matches!(self.tag(before), Tag::Noun | Tag::ProperNoun);
        let plural = self.tag(before) == Tag::Noun && self.lower(before).ends_with('s')
            || self.is(before, &QUANTIFIERS)
            || self.plural_head_before(before);
        let clause = self.is_subject_pronoun(at + 1) && self.is_finite(at + 2);
        let brings = cue.takes("clause") && (self.is(at + 1, &["that", "whether", "how"]) || clause)
            || cue.takes("quote") && self.utterance_opening(at + 1).is_some()
            || cue.takes("to") && self.is(at + 1, &["to"]) && self.tag(at + 2) == Tag::Verb;
        never_noun || plural && brings
    }

    /// Whether a noun ends the `of`- or `for`-phrase of a plural: `lawyers for the family`.
    fn plural_head_before(&self, last: usize) -> bool {
        const NEAR: usize = 8;
        let phrase = |&at: &usize| self.is_nominal(at) || self.tag(at) == Tag::Adposition;
        (last.saturating_sub(NEAR)..last).rev().take_while(phrase).any(|at| {
            self.tag(at) == Tag::Adposition
                && at > 0
                && (self.tag(at - 1) == Tag::Noun && self.lower(at - 1).ends_with('s') || self.is(at - 1, &QUANTIFIERS))
        })
    }

    /// Whether a form between a singular and a noun phrase is the only word of its sentence that can be its verb:
    /// `Judge orders release of prisoners`.
    fn is_only_verb(&self, at: usize, before: usize, cue: &Cue) -> bool {
        const NEAR: usize = 25;
        let subject = matches!(self.tag(before), Tag::Noun | Tag::ProperNoun) && !self.lower(before).ends_with('s');
        let object = (cue.takes("object") || cue.takes("object-adjective") || cue.takes("object-to"))
            && matches!(self.tag(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Numeral);
        let stops = |&at: &usize| !self.is(at, &[".", "!", "?", ";", ":"]);
        let lonely = (at.saturating_sub(NEAR)..at).rev().take_while(stops).all(|at| !self.is_finite(at))
            && (at + 1..(at + NEAR).min(self.document.tokens().len())).take_while(stops).all(|at| !self.is_finite(at));
        subject && object && lonely
    }

    /// The verb before `to` that carries an infinitive on: `refused to say`, `went on to add`, with whether it denies.
    pub(super) fn carrier(&self, to: usize, floor: usize) -> Option<(usize, bool)> {
        let mut at = to.checked_sub(1)?;
        if self.is(at, &["on"]) {
            at = at.checked_sub(1)?;
        }
        if at < floor {
            return None;
        }
        CARRYING.get(self.lower(at)).map(|&carries| (at, !carries))
    }
}
