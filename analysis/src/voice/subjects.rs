//! The subject of a verb, read from the verb to the left: past parentheses, relative clauses and appositions, up to
//! where another clause ends.

use super::according::TITLES;
use super::cues::cues;
use super::reader::{QUANTIFIERS, REACH, Reader};
use crate::words::Tag;
use std::ops::Range;

impl Reader<'_, '_> {
    /// The subject that ends just before a verb group, adverbs and parentheses between them left out.
    pub(super) fn subject_before(&self, verb: usize, floor: usize) -> Option<Range<usize>> {
        let floor = floor.max(verb.saturating_sub(REACH));
        let mut end = verb;
        while end > floor && (self.tag(end - 1) == Tag::Adverb || self.is(end - 1, &["all", "not", "n't"])) {
            end -= 1;
        }
        let relative = end > floor + 1 && self.is(end - 1, &["that"]) && self.is_head(end - 2);
        if end > floor && (relative || self.is_subject_pronoun(end - 1)) {
            return Some(end - 1..end);
        }
        let closed = end > floor && self.lower(end - 1) == ",";
        if closed {
            end -= 1;
        }
        let there = self.is(end.saturating_sub(1), &["there", "here"]) && end > floor + 1 && self.is_head(end - 2);
        let end = end - usize::from(there);
        let start = self.subject_start(end, floor, closed);
        if closed && start > floor && !(start..end).any(|at| self.lower(at) == ",") {
            return None;
        }
        let mut subject = self.without_fronted(start..end);
        if closed {
            subject = self.without_parenthesis(subject);
        }
        while subject.end > subject.start && !self.is_head(subject.end - 1) && !self.is_nominal(subject.end - 1) {
            subject.end -= 1;
        }
        subject = self.without_modifiers(subject);
        if let Some(whole) = self.over_relative(&subject, floor).filter(|_| !closed) {
            return Some(whole);
        }
        subject.start = self.with_office(subject.clone(), floor);
        let aged = subject.len() > 1
            && self.tag(subject.start) == Tag::Determiner
            && self.lower(subject.end - 1).ends_with("year-old");
        let aged = aged || self.is(subject.start, &QUANTIFIERS);
        let headed = aged || subject.clone().any(|at| self.is_head(at) && !self.is_time(at));
        (subject.start < subject.end && headed && self.is_plausible_subject(&subject)).then_some(subject)
    }

    /// The subject of a sentence whose main verb stands before a token.
    pub(super) fn sentence_subject(&self, sentence: &Range<usize>, before: usize) -> Option<Range<usize>> {
        let limit = before.min(sentence.start + REACH);
        let opening = self.without_fronted(sentence.start..limit);
        match (opening.start..limit).find(|&at| self.is_finite(at) && !self.is_reduced_relative(at)) {
            Some(verb) => self.subject_before(verb, sentence.start),
            None => {
                let phrase = self.noun_phrase_from(opening.start, limit)?;
                let verb = (opening.start..limit).find(|&at| self.tag(at) == Tag::Verb)?;
                Some(phrase.start..phrase.end.min(verb)).filter(|subject| subject.start < subject.end)
            }
        }
    }

    /// The subject after the participle phrase that opens a sentence: `Citing costs, the firm …`.
    pub(super) fn subject_after_comma(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let comma = (sentence.start..sentence.end.min(sentence.start + REACH)).find(|&at| self.lower(at) == ",")?;
        self.noun_phrase_from(comma + 1, sentence.end)
    }

    pub(super) fn is_plausible_subject(&self, subject: &Range<usize>) -> bool {
        let lone = subject.len() == 1;
        !(lone && self.is(subject.start, &["there", "what", "that", "this", "me", "him", "them", "us", "her"]))
    }

    /// How far left the tokens before `end` can belong to one subject.
    pub(super) fn subject_start(&self, end: usize, floor: usize, closed: bool) -> usize {
        let mut at = end;
        let mut joined = None;
        while at > floor {
            let before = at - 1;
            if self.is_utterance_mark(before) {
                break;
            }
            let goes_on = match self.tag(before) {
                Tag::Coordinator if self.is(before, &["and", "or", "&"]) => {
                    joined = Some(at);
                    true
                }
                Tag::Punctuation if self.lower(before) == "," => closed || joined.is_some(),
                Tag::Punctuation if self.is(before, &["-", "/"]) => before > floor && self.is_nominal(before - 1),
                Tag::Punctuation if self.is(before, &["."]) => before > floor && self.is_inner_stop(before),
                Tag::Punctuation if self.is(before, &["'", "’", "(", ")"]) => true,
                Tag::Punctuation if self.is(before, &["\"", "“", "”", "‘"]) => {
                    self.quotation_at(before).is_some()
                }
                // `when the crew reported`
                Tag::Adverb if self.is(before, &["when", "where", "why", "how"]) => closed,
                Tag::Adposition | Tag::Adverb => true,
                Tag::Verb | Tag::Auxiliary if self.is_reduced_relative(before) => true,
                Tag::Verb | Tag::Auxiliary if !self.is_finite(before) => true,
                Tag::Verb if self.is(before, &["close"]) && self.is(before + 1, &["to"]) => true,
                Tag::Verb if joined.is_none() && self.can_be_participle(before, closed) => true,
                Tag::Verb | Tag::Auxiliary => closed && self.in_relative(before, floor),
                Tag::Pronoun if self.is_subject_pronoun(before) => closed && self.is(before, &["who", "which"]),
                Tag::Particle => self.is(before, &["'s", "'", "to", "not", "n't"]),
                _ => self.is_nominal(before),
            };
            if !goes_on {
                let clause = self.is_finite(before) || self.tag(before) == Tag::Verb;
                return joined.filter(|_| clause).unwrap_or(at);
            }
            at = before;
        }
        at
    }

    /// Whether a past form between a noun and a preposition can belong to the noun: `the study published in May showed`.
    pub(super) fn can_be_participle(&self, at: usize, closed: bool) -> bool {
        at > 0
            && self.lower(at).ends_with("ed")
            && (matches!(self.tag(at - 1), Tag::Noun | Tag::ProperNoun) || closed && self.is(at - 1, &[","]))
            && (self.tag(at + 1) == Tag::Adposition || self.is_time(at + 1))
            && !cues().verb(self.lower(at)).is_some_and(|(cue, _)| cue.takes("bare"))
    }

    /// Whether a full stop lies in a name: `Example.com`, `Mr. Smith`.
    pub(super) fn is_inner_stop(&self, at: usize) -> bool {
        let glued = |left: usize, right: usize| match (self.document.token(left), self.document.token(right)) {
            (Some(left), Some(right)) => left.span.end == right.span.start,
            _ => false,
        };
        at > 0 && glued(at - 1, at) && (glued(at, at + 1) || TITLES.has(self.lower(at - 1)))
    }

    /// Whether a verb lies in a relative clause that a comma opened: `, who leads the party,`.
    pub(super) fn in_relative(&self, at: usize, floor: usize) -> bool {
        (floor.max(at.saturating_sub(20))..at)
            .rev()
            .take_while(|&left| self.lower(left) != ",")
            .any(|left| self.is(left, &["who", "which", "whose", "where"]))
    }

    /// Where a name starts with the office that a comma parts from it: `the prime minister, Ana Ruiz said`.
    pub(super) fn with_office(&self, name: Range<usize>, floor: usize) -> usize {
        let comma = name.start.wrapping_sub(1);
        let plain = name.clone().all(|at| self.tag(at) == Tag::ProperNoun);
        if !plain || name.start < floor + 2 || self.lower(comma) != "," || !TITLES.has(self.lower(comma - 1)) {
            return name.start;
        }
        let mut first = comma;
        while first > floor && (self.is_nominal(first - 1) || self.is(first - 1, &["of"])) {
            first -= 1;
        }
        let opens = first == floor || self.is(first - 1, &[",", "and", "but"]);
        if opens { first } else { name.start }
    }

    /// A subject without the participle or bracket after its head: `a letter seen by the press`, `the Council (EC)`.
    pub(super) fn without_modifiers(&self, subject: Range<usize>) -> Range<usize> {
        let modifier = (subject.start + 1..subject.end).find(|&at| {
            let verbal = self.tag(at) == Tag::Verb && !self.is_nominal(at)
                || self.is(at, &["to"]) && matches!(self.tag(at + 1), Tag::Verb | Tag::Auxiliary);
            let after_head = matches!(self.tag(at - 1), Tag::Noun | Tag::ProperNoun);
            after_head && verbal
                || self.is(at, &["("]) && !(at + 1..subject.end).any(|at| self.is(at, &[")"]) && at + 1 < subject.end)
        });
        let relative = (subject.start + 1..subject.end).find(|&at| self.is(at, &["who", "which", "whose"]));
        let end = modifier.into_iter().chain(relative).min().unwrap_or(subject.end);
        let end = if self.lower(end.saturating_sub(1)) == "," { end.saturating_sub(1) } else { end };
        if end > subject.start { subject.start..end } else { subject }
    }

    /// A subject without the parenthesis that its closing comma ends: `, in remarks to the press`, `, however`.
    pub(super) fn without_parenthesis(&self, mut subject: Range<usize>) -> Range<usize> {
        while let Some(comma) = subject.clone().rev().find(|&at| self.lower(at) == ",") {
            let first = comma + 1;
            let beside = matches!(self.tag(first), Tag::Adverb | Tag::Subordinator | Tag::Verb)
                || (self.tag(first) == Tag::Adposition && !self.is(first, &["of", "from", "for", "at"]));
            if !beside {
                break;
            }
            subject.end = comma;
        }
        subject
    }

    /// A clause's opening without what stands before its subject: coordinators, adverbs, `On Friday,`.
    pub(super) fn without_fronted(&self, mut range: Range<usize>) -> Range<usize> {
        loop {
            let first = range.start;
            // `“…,” presiding judge Ana Ruiz said`
            let office = || self.lower(first).ends_with("ing") && self.utterance_closing(first).is_some();
            if first >= range.end || self.opens_quantity(first) || office() {
                return range;
            }
            let fronted = matches!(self.tag(first), Tag::Adposition | Tag::Subordinator | Tag::Verb | Tag::Auxiliary)
                || self.is(first, &["to", "last", "next", "earlier", "later"]);
            let comma = range.clone().find(|&at| self.lower(at) == ",");
            range.start = match comma {
                Some(comma)
                    if fronted
                        || self.is_time(first)
                        || self.is(comma.saturating_sub(1), &["week", "month", "year"]) =>
                {
                    comma + 1
                }
                _ if fronted => self.after_time_phrase(first, range.end),
                _ if matches!(self.tag(first), Tag::Coordinator | Tag::Adverb)
                    || self.is(first, &[",", ".", "-", "(", ")", "”", "’"]) =>
                {
                    first + 1
                }
                _ if self.is_time(first) && first + 1 < range.end && self.tag(first + 1) != Tag::Noun => first + 1,
                _ => return range,
            };
        }
    }

    /// Whether a subject begins with words that say about how many: `at least four`, `about a dozen`, `more than half`.
    fn opens_quantity(&self, first: usize) -> bool {
        let pair =
            [["at", "least"], ["at", "most"], ["more", "than"], ["fewer", "than"], ["less", "than"], ["up", "to"]];
        let after = if pair.iter().any(|[one, two]| self.is(first, &[one]) && self.is(first + 1, &[two])) {
            first + 2
        } else if self.is(first, &["about", "around", "over", "nearly", "almost", "roughly", "some"]) {
            first + 1
        } else {
            return false;
        };
        self.tag(after) == Tag::Numeral
            || self.is(after, &["half", "dozens", "hundreds"])
            || self.is(after, &["a", "one"])
                && self.is(after + 1, &["dozen", "third", "quarter", "hundred", "thousand", "million"])
    }

    /// The head of a subject whose relative clause ends just before the verb, with that clause: `the man who led the
    /// firm | said`. `last` is what was read as the subject.
    fn over_relative(&self, last: &Range<usize>, floor: usize) -> Option<Range<usize>> {
        let nearest = floor.max(last.start.saturating_sub(REACH / 3));
        let pronoun =
            (nearest..last.start).rev().find(|&at| self.is(at, &["who", "that", ",", ";", ":", "and", "but"]))?;
        let verb = pronoun + 1 + usize::from(self.tag(pronoun + 1) == Tag::Adverb);
        let relative = self.is(pronoun, &["who", "that"])
            && self.is_finite(verb)
            && pronoun > floor
            && self.is_head(pronoun - 1)
            && !(pronoun..last.start)
                .any(|at| self.is_utterance_mark(at) || self.cue_at(at).is_some_and(|(cue, _)| cue.takes("bare")));
        if !relative {
            return None;
        }
        let start = self.without_fronted(self.subject_start(pronoun, floor, false)..pronoun).start;
        (start < pronoun).then_some(start..last.end)
    }

    /// After a fronted phrase without a comma: past `On Friday`, `Last week`, `In March 2020`, or past one noun.
    pub(super) fn after_time_phrase(&self, first: usize, end: usize) -> usize {
        let mut at = first + 1;
        while at < end
            && (self.is_time(at)
                || self.is(at, &["last", "next", "the", "same", "time", "week", "month", "year", "past", "end"]))
        {
            at += 1;
        }
        if at == first + 1 {
            while at < end && !self.is_head(at) {
                at += 1;
            }
            at += 1;
        }
        at
    }
}
