//! What the rules ask of a document: tags, words, quotations, which tokens are finite verbs or parts of noun phrases.
//!
//! No parser: each question looks a bounded way to the left or right, so that reading stays linear on any text.

use super::cues::{Cue, Form, cues};
use super::quotations::{self, Quotation};
use crate::document::{Document, TokenKind};
use crate::words::Tag;
use crate::words::verbs::verb_groups;

/// How far, in tokens, a noun phrase or a verb group may reach.
pub(super) const REACH: usize = 60;

/// A document with its quotations, read by the rules.
pub(super) struct Reader<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) quotations: Vec<Quotation>,
    /// For each token whether it is in a finite verb group, adverbs left out.
    pub(super) finite: Vec<bool>,
    /// For each token the reporting verb that it can be a form of.
    pub(super) verbs: Vec<Option<(&'static Cue, Form)>>,
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Self {
        let mut finite = vec![false; document.tokens().len()];
        for sentence in document.sentences() {
            for group in verb_groups(document, sentence.tokens.clone()).iter().filter(|group| group.is_finite()) {
                for at in group.tokens.clone().filter(|&at| matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary)) {
                    if let Some(finite) = finite.get_mut(at) {
                        *finite = true;
                    }
                }
            }
        }
        let verbs = (0..document.tokens().len())
            .map(|at| match document.tag_at(at) {
                Tag::Verb => cues().verb(document.key(at)),
                Tag::Noun => cues().verb(document.key(at)),
                _ => None,
            })
            .collect();
        let mut reader = Self { document, quotations: quotations::find(document), finite, verbs };
        for at in 0..document.tokens().len() {
            let copula = matches!(document.lower(at), "is" | "are" | "was" | "were");
            if (copula || reader.cue_at(at).is_some_and(|(cue, form)| reader.is_verb_in_place(at, cue, form)))
                && let Some(finite) = reader.finite.get_mut(at)
            {
                *finite = true;
            }
        }
        reader
    }

    /// The reporting verb that a token can be a form of.
    pub(super) fn cue_at(&self, at: usize) -> Option<(&'static Cue, Form)> {
        self.verbs.get(at).copied().flatten()
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.document.tag_at(at)
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.document.lower(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    /// The quotation whose marks enclose or are a token.
    pub(super) fn quotation_at(&self, at: usize) -> Option<&Quotation> {
        let index = self.quotations.partition_point(|quotation| quotation.tokens.end <= at);
        self.quotations.get(index).filter(|quotation| quotation.tokens.start <= at)
    }

    /// The utterance that opens at a token.
    pub(super) fn utterance_opening(&self, at: usize) -> Option<&Quotation> {
        self.quotation_at(at).filter(|quotation| quotation.utterance && quotation.tokens.start == at)
    }

    /// The utterance that closes just before a token.
    pub(super) fn utterance_closing(&self, before: usize) -> Option<&Quotation> {
        let last = before.checked_sub(1)?;
        self.quotation_at(last).filter(|quotation| quotation.utterance && quotation.tokens.end == before)
    }

    /// Whether two tokens stand in one paragraph.
    pub(super) fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |at: usize| {
            let sentences = self.document.sentences();
            sentences
                .get(sentences.partition_point(|sentence| sentence.tokens.end <= at))
                .map(|sentence| sentence.paragraph)
        };
        paragraph(one) == paragraph(other)
    }

    /// Whether a token is a mark of an utterance, where reading of phrases stops.
    pub(super) fn is_utterance_mark(&self, at: usize) -> bool {
        self.quotation_at(at).is_some_and(|quotation| {
            quotation.utterance && (quotation.tokens.start == at || quotation.tokens.end == at + 1)
        })
    }

    /// Whether a token can be part of a noun phrase's core: determiners, adjectives, nouns, names, numbers.
    pub(super) fn is_nominal(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::Noun
            | Tag::ProperNoun
            | Tag::Numeral
            | Tag::Adjective
            | Tag::Determiner
            | Tag::Symbol
            | Tag::Other => self.document.kind(at) != TokenKind::Punctuation,
            Tag::Pronoun => !self.is_subject_pronoun(at),
            Tag::Particle => self.is(at, &["'s", "'"]),
            Tag::Verb => self.document.is_capitalised(at) && self.tag(at + 1) == Tag::ProperNoun,
            Tag::Punctuation => {
                self.is(at, &["'", "’"])
                    || (self.quotation_at(at).is_some()
                        && !self.is_utterance_mark(at)
                        && self.is(at, &["\"", "“", "”", "‘"]))
            }
            _ => false,
        }
    }

    /// Whether a token belongs to the plain noun phrase that ends after it.
    pub(super) fn is_in_base_phrase(&self, at: usize) -> bool {
        self.is_nominal(at) && !self.is_utterance_mark(at)
    }

    pub(super) fn is_subject_pronoun(&self, at: usize) -> bool {
        self.is(at, &["i", "he", "she", "they", "we", "it", "you", "who", "which"])
    }

    pub(super) fn is_head(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral)
    }

    pub(super) fn is_time(&self, at: usize) -> bool {
        is_weekday_or_month(self.lower(at))
            || (self.document.kind(at) == TokenKind::Number && !self.document.is_capitalised(at))
    }

    /// Whether a token is the head of a finite verb group or an auxiliary in one.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.finite.get(at).copied().unwrap_or(false)
    }

    /// Whether a verb form is a participle after its noun (`the study published in …`) rather than its verb.
    pub(super) fn is_reduced_relative(&self, at: usize) -> bool {
        let noun_before =
            at.checked_sub(1).is_some_and(|before| matches!(self.tag(before), Tag::Noun | Tag::ProperNoun));
        self.tag(at) == Tag::Verb && !self.is_finite(at) && noun_before
    }

    /// Whether a finite verb comes before the next comma, semicolon or full stop.
    pub(super) fn finite_before_break(&self, start: usize, end: usize) -> bool {
        (start..end.min(start + REACH))
            .take_while(|&at| {
                !self.is(at, &[",", ";", ":", ".", "–", "—", "that", "which", "who"]) && !self.is_utterance_mark(at)
            })
            .any(|at| self.is_finite(at) && !self.is_reduced_relative(at))
    }
}

/// Words that may stand for people by themselves: `many doubt it`, `some in the party`.
pub(super) const QUANTIFIERS: [&str; 6] = ["many", "some", "most", "few", "several", "others"];

/// Whether a lower-case word names a day or a month.
pub(super) fn is_weekday_or_month(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "yesterday"
            | "today"
            | "tomorrow"
    )
}
