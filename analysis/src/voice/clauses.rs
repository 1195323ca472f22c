//! Where a clause with a subject and a finite verb starts.

use super::reader::{REACH, Reader};
use crate::words::Tag;

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
}
