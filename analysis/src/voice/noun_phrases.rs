//! Noun phrases read from their first word to the right, with what follows their head.

use super::reader::{REACH, Reader};
use crate::document::TokenKind;
use crate::words::Tag;
use std::ops::Range;

impl Reader<'_, '_> {
    /// The noun phrase that starts at a token, with what follows its head up to `end`: `of`-phrases, participles and
    /// appositions between commas.
    pub(super) fn noun_phrase_from(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let end = end.min(start + REACH);
        if start < end && self.is_subject_pronoun(start) {
            return Some(start..start + 1);
        }
        let mut at = start;
        let mut last = None;
        while at < end {
            if last == Some(at) && self.tag(at) == Tag::Determiner && self.tag(at - 1) != Tag::Determiner {
                break;
            }
            // `people close to the firm`
            let after_head = last == Some(at)
                && (self.tag(at) == Tag::Adjective || self.is(at, &["close", "familiar", "involved", "briefed"]));
            if after_head && self.is(at + 1, &["to", "with", "in", "on"]) && self.is_nominal(at + 2) {
                at += 2;
                continue;
            }
            if self.is_nominal(at) || (self.tag(at) == Tag::Adverb && last.is_none()) {
                if self.is_head(at)
                    || self.is(at, &["'s"])
                    || (self.tag(at) == Tag::Adjective && self.document.is_capitalised(at))
                    || self.document.kind(at) == TokenKind::Punctuation && last.is_some()
                {
                    last = Some(at + 1);
                }
                at += 1;
            } else if last.is_none() {
                break;
            } else if self.joins_phrases(at, end) && last == Some(at) {
                at += 1;
            } else if self.lower(at) == "," && last == Some(at) {
                match self.apposition(at, end) {
                    Some(to) => {
                        at = to;
                        last = Some(to);
                    }
                    None => break,
                }
            } else {
                break;
            }
        }
        last.map(|last| start..last)
    }

    /// Whether a token lets a noun phrase go on after its head: a preposition, `and` before a noun, a participle.
    pub(super) fn joins_phrases(&self, at: usize, end: usize) -> bool {
        match self.tag(at) {
            Tag::Adposition => self.is_nominal(at + 1) && !self.is_time(at + 1) && !self.is(at, &["as"]),
            Tag::Particle => self.is(at, &["to"]) && matches!(self.tag(at + 1), Tag::Determiner | Tag::ProperNoun),
            Tag::Coordinator => {
                let names = at > 0 && self.tag(at - 1) == Tag::ProperNoun && self.tag(at + 1) == Tag::ProperNoun;
                names || self.starts_noun_phrase(at + 1) && !self.finite_before_break(at + 1, end)
            }
            _ => self.is_reduced_relative(at),
        }
    }

    pub(super) fn starts_noun_phrase(&self, at: usize) -> bool {
        self.is_nominal(at) && !self.is_subject_pronoun(at)
    }

    /// Where an apposition that a comma opens ends: before its second comma, which is left out, or at the end.
    pub(super) fn apposition(&self, comma: usize, end: usize) -> Option<usize> {
        let first = comma + 1;
        let starts =
            self.is_nominal(first) && !self.is(first, &["this", "that", "these", "there", "some", "many", "all"]);
        if !starts && !self.is(first, &["of", "from"]) {
            return None;
        }
        let stop = (first..end.min(first + REACH / 2))
            .find(|&at| self.is(at, &[",", ".", ";", ":", "!", "?"]) || self.is_utterance_mark(at))
            .unwrap_or(end);
        let closed = self.is(stop, &[",", "."]) || stop == end;
        let plain = (first..stop).all(|at| !self.is_finite(at) || self.is_reduced_relative(at)) && !self.is_time(first);
        (closed && plain && stop > first).then_some(stop)
    }
}
