//! Words outside verb groups: those that open a clause, and the joins and marks that a later verb is placed by.

use super::{Frame, Reader, Role, is_reporting, is_subject_start, starts_verb};
use crate::document::Document;
use crate::quantities::names_day_or_month;
use crate::status::governors;
use crate::status::lexicon::{OPENERS, Opener};
use crate::words::Tag;

impl Reader<'_, '_> {
    /// Reads a word outside verb groups and returns how many tokens it took.
    pub(super) fn word(&mut self, at: usize) -> usize {
        let document = self.document;
        match document.lower(at) {
            "," => self.comma(at),
            ";" | "–" | "—" | "--" | ":" => self.dash = Some(at),
            "so" if !is_subject_start(document, at + 1) => {}
            "so" if self.comma != at.checked_sub(1) => self.push(Role::Adverbial, at, 1, false),
            "yet" if document.tag_at(at) == Tag::Adverb && self.comma != at.checked_sub(1) => {}
            "and" | "or" | "but" | "yet" | "nor" | "so" => {
                self.coordinator = Some(at);
                self.parenthesis = false;
            }
            "that" => self.that(at),
            "with" => {
                let previous = at.checked_sub(1);
                if at == self.tokens.start || self.comma == previous || self.coordinator == previous {
                    self.absolute = Some(at);
                }
            }
            _ => return self.opener(at),
        }
        1
    }

    fn comma(&mut self, at: usize) {
        self.comma = Some(at);
        self.absolute = None;
        // “in France and Spain, he said”: a coordinator before a comma joins nouns, unless the comma opens a
        // parenthesis (“and, he said, …”).
        match self.coordinator {
            Some(coordinator) if coordinator + 1 == at => self.parenthesis = true,
            Some(_) if !self.parenthesis => self.coordinator = None,
            _ => {}
        }
        // “As part of the deal, the firm …”: no verb came before the comma, so the opener was a preposition.
        while self.frames.last().is_some_and(|frame| frame.waits && frame.may_lack) {
            self.frames.pop();
        }
    }

    /// “That” opens what somebody says, or a clause about a noun; as a determiner it opens nothing.
    fn that(&mut self, at: usize) {
        let document = self.document;
        let tag = document.tag_at(at);
        let last = self.nodes.len().checked_sub(1);
        let follows = self.nodes.last().filter(|node| node.group.tokens.end == at);
        let reports = |at: usize| self.nodes.get(at).is_some_and(|node| is_reporting(document, &node.group));
        if let (Some(node), Some(last)) = (follows, last)
            && (node.group.copula || reports(last) || tag == Tag::Subordinator)
        {
            self.push(Role::Content(last), at, 1, false);
            return;
        }
        if tag == Tag::Determiner || at == self.tokens.start {
            return;
        }
        let reporting = (0..self.nodes.len()).rev().take(4).find(|&at| reports(at));
        let role = match (document.tag_at(at - 1), reporting, last) {
            // “told reporters that”: only somebody told stands between.
            (Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral | Tag::Particle, Some(parent), Some(last))
                if parent == last && self.tells(parent) && !starts_verb(document, at + 1) =>
            {
                Role::Content(parent)
            }
            (Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral | Tag::Particle, ..) => Role::Relative,
            (Tag::Adjective | Tag::Verb | Tag::Adverb, _, Some(last)) => Role::Content(last),
            (Tag::Adjective | Tag::Verb | Tag::Adverb, ..) => Role::Adverbial,
            (_, Some(parent), _) if tag == Tag::Subordinator => Role::Content(parent),
            _ if tag == Tag::Subordinator => Role::Relative,
            _ => return,
        };
        self.push(role, at, 1, false);
    }

    fn tells(&self, node: usize) -> bool {
        let document = self.document;
        self.nodes.get(node).is_some_and(|node| {
            matches!(
                document.lemma(node.group.head),
                "tell" | "warn" | "assure" | "inform" | "remind" | "promise" | "convince" | "persuade" | "say"
            )
        })
    }

    /// Any other word: one of the list of openers, or nothing. Returns how many tokens it took.
    fn opener(&mut self, at: usize) -> usize {
        let document = self.document;
        let found = if document.may_start(at, &OPENERS) { OPENERS.longest(at, |at| document.key(at)) } else { None };
        let Some((length, &opener)) = found else { return 1 };
        let first = at == self.tokens.start;
        let last = self.nodes.len().checked_sub(1);
        let near = self.nodes.last().is_some_and(|node| node.group.tokens.end + 2 >= at);
        match opener {
            Opener::None => {}
            Opener::Preposition => {
                if document.tag_at(at) != Tag::Adposition || self.has_clause_after(at) {
                    self.push(Role::Adverbial, at, length, true);
                }
            }
            // “Who won is unknown” and “Who won?” have no noun before them; the agency WHO opens nothing.
            Opener::Relative => {
                if !first && document.word(at) != "WHO" {
                    self.push(Role::Relative, at, length, false);
                }
            }
            Opener::Question => match last {
                // “whether to sign”, “how to vote”
                _ if document.lower(at + length) == "to" => {}
                Some(last) if near => self.push(Role::Content(last), at, length, false),
                _ if first && starts_verb(document, at + length) => {}
                _ => self.push(Role::Adverbial, at, length, false),
            },
            Opener::Contrast => self.push(Role::Contrast, at, length, false),
            Opener::Adverbial => self.push(Role::Adverbial, at, length, false),
            Opener::Condition => {
                // “asked if …” makes no condition of the main clause.
                let asks = |last: &usize| {
                    self.nodes
                        .get(*last)
                        .is_some_and(|node| node.group.tokens.end == at && governors::asks(document, &node.group))
                };
                match last.filter(asks) {
                    Some(last) => self.push(Role::Content(last), at, length, false),
                    None => {
                        self.condition.get_or_insert(at);
                        self.push(Role::Condition, at, length, false);
                    }
                }
            }
        }
        length
    }

    /// Whether a finite verb follows before the next comma, so that a word tagged as a preposition opens a clause after
    /// all. “As president he will …” has its noun bare, and the verb is another clause's.
    fn has_clause_after(&self, at: usize) -> bool {
        let document = self.document;
        let finite = |at: usize| match document.tag_at(at) {
            Tag::Auxiliary => true,
            Tag::Verb => !document.lower(at).ends_with("ing") && !document.lower(at).ends_with("ed"),
            _ => false,
        };
        let date = names_day_or_month(document.lower(at + 1)) && !starts_verb(document, at + 2);
        document.tag_at(at + 1) != Tag::Noun
            && !date
            && (at + 1..self.tokens.end)
                .take_while(|&at| !matches!(document.lower(at), "," | ";"))
                .take(12)
                .any(|at| finite(at) && document.lower(at - 1) != "to")
    }

    fn push(&mut self, role: Role, at: usize, length: usize, may_lack: bool) {
        self.frames.push(Frame { role, waits: true, start: at + length, opener: Some(at), may_lack });
    }
}

/// Whether a comma follows and then a verb.
pub(super) fn has_comma_then_verb(document: &Document<'_>, from: usize, to: usize) -> bool {
    let comma = (from..to).take(25).find(|&at| document.mark(at) == ",");
    comma.is_some_and(|comma| (comma + 1..to).take(25).any(|at| starts_verb(document, at)))
}
