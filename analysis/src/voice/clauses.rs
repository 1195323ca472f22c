//! Where a clause with a subject and a finite verb starts.

use super::reader::{REACH, Reader};
use crate::words::Tag;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Whether a clause with subject and finite verb starts at a token.
    pub(super) fn clause_starts(&self, start: usize, end: usize) -> bool {
        if self.tag(start) == Tag::Coordinator {
            return false;
        }
        let mut noun = self.tag(start) == Tag::Verb && self.lower(start).ends_with("ing");
        let mut fronted = matches!(self.tag(start), Tag::Adposition | Tag::Subordinator) && !self.is(start, &["that"]);
        for at in start..end.min(start + REACH) {
            if self.is(at, &[",", "(", ")"]) {
                fronted = false;
            } else if fronted {
                continue;
            } else if self.is_finite(at) && (noun || at > start && self.is_nominal(at - 1)) {
                return true;
            } else if at > start && (self.ends_subject(at, noun) || self.opens_another_clause(at)) {
                return false;
            }
            noun |= self.is_head(at) || self.is(at, &["there"]);
        }
        false
    }

    /// Whether a coordinator after a comma opens a clause of its own.
    pub(super) fn opens_another_clause(&self, at: usize) -> bool {
        self.is(at, &["and", "but", "so", "yet"]) && at > 0 && self.lower(at - 1) == ","
    }

    /// Whether a token cannot stand between the start of a subject and its verb.
    pub(super) fn ends_subject(&self, at: usize, noun: bool) -> bool {
        self.is(at, &["who", "which", "that", "whose", ";", ":"])
            || self.is(at, &["to"]) && self.tag(at + 1) == Tag::Verb
            || noun && self.is(at, &["where", "when", "while", "because", "as", "since"])
            || self.is_utterance_mark(at)
                && (self.utterance_opening(at).is_none() || self.is(at.saturating_sub(1), &[",", ":"]))
    }

    /// Where a relative clause ends that a comma closes before the main verb: `who opposes the dam, | has vowed`.
    pub(super) fn relative_end(&self, start: usize, end: usize) -> Option<usize> {
        (start + 1..end).find(|&at| {
            self.is(at, &[","]) && (self.is_finite(at + 1) || self.tag(at + 1) == Tag::Adverb && self.is_finite(at + 2))
        })
    }

    /// The main verb after a relative clause without commas, which `within` is a part of: `the aide who claimed the bank
    /// had failed | resigned`. A sentence that has its main verb before the relative pronoun has none after it.
    pub(super) fn main_verb_after(&self, sentence: usize, pronoun: usize, within: Range<usize>) -> Option<usize> {
        if pronoun == sentence || !self.is_head(pronoun - 1) || (sentence..pronoun).any(|at| self.is_finite(at)) {
            return None;
        }
        let mut told = false;
        let mut opened = true;
        for at in within {
            let said =
                || self.verb_group(at, sentence).is_some_and(|group| group.cue.takes("sure") && !group.infinitive);
            if !self.is_finite(at) && !said() {
                opened |= matches!(self.tag(at), Tag::Coordinator | Tag::Subordinator | Tag::Punctuation)
                    || self.is_subject_pronoun(at)
                    || self.is(at, &["that"]);
            } else if told && !opened && !self.goes_on(at) {
                return Some(at);
            } else {
                told = true;
                opened = self.cue_at(at).is_some_and(|(cue, _)| cue.takes("bare"));
            }
        }
        None
    }

    /// Whether a verb belongs to the auxiliary before it.
    fn goes_on(&self, verb: usize) -> bool {
        let before = (0..verb).rev().take(4).find(|&at| self.tag(at) != Tag::Adverb && !self.is(at, &["not", "n't"]));
        before.is_some_and(|at| self.is_finite(at) && self.tag(at) == Tag::Auxiliary)
    }
}
