//! What stands around a verb group: hedged nouns after it, coming dates, adverbs, and signs of the whole sentence.

use super::dates;
use super::forms::{Form, is_adverb, is_be};
use super::governors;
use super::lexicon::{ADVERBS, EFFECTS, FUTURATES, Place, noun};
use super::predicate::{Judge, Judgement};
use super::reading::Reading;
use super::skeleton::Role;
use crate::document::Document;
use crate::words::Tag;
use corpus::{Certainty, Span, Time};

impl Judge<'_, '_> {
    /// “has no plans to”, “is a potential buyer”, “there is a chance that”.
    pub(super) fn noun_predicate(&self, node: usize, judgement: &mut Judgement) {
        let document = self.document;
        let Some(group) = self.skeleton.nodes.get(node).map(|node| &node.group) else { return };
        let lemma = document.lemma(group.head);
        let verb = group.copula || matches!(lemma, "have" | "has" | "had" | "remain" | "become");
        if !verb && !is_be(document.lower(group.head)) {
            return;
        }
        let phrase = group.tokens.end..self.clause.end.min(group.tokens.end + 8);
        for at in phrase {
            let stop =
                matches!(document.tag_at(at), Tag::Adposition | Tag::Punctuation | Tag::Verb | Tag::Subordinator)
                    && document.lower(at) != "'s";
            if stop {
                break;
            }
            let follows = document.lower(at + 1);
            let singular = [document.lemma(at), document.lower(at), document.lower(at).trim_end_matches('s')];
            if matches!(follows, "to" | "that" | "of" | "for")
                && let Some(reading) = singular.into_iter().find_map(|word| noun(word, Place::Head))
            {
                judgement.under(reading, document.span(at..at + 2));
                judgement.time = judgement.time.max(Time::Future);
                return;
            }
            let before_noun = matches!(document.tag_at(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
            if group.copula
                && before_noun
                && let Some(reading) = noun(document.lower(at), Place::Modifier)
            {
                judgement.under(reading, document.span(at..at + 1));
                return;
            }
        }
    }

    /// “arrives on Friday”, “is visiting next week”.
    pub(super) fn futurate(&self, node: usize, judgement: &mut Judgement) {
        let document = self.document;
        let Some(group) = self.skeleton.nodes.get(node).map(|node| &node.group) else { return };
        if group.form != Form::Present || group.perfect || group.modal.is_some() {
            return;
        }
        let verb = FUTURATES.contains(document.lemma(group.head))
            || FUTURATES.contains(document.lower(group.head).trim_end_matches('s'));
        if (verb || group.progressive)
            && !group.passive
            && let Some(date) = dates::coming(document, group.tokens.end..self.clause_end(node))
        {
            judgement.under(Reading::Futurate, date);
            judgement.words.push(document.span(group.tokens.clone()));
        }
    }

    /// What “will” says of a verb: an effect or a change is predicted, what somebody does is announced.
    pub(super) fn will(&self, node: usize) -> Reading {
        let group = self.skeleton.nodes.get(node).map(|node| &node.group);
        let effect = group.is_some_and(|group| !group.passive && EFFECTS.contains(self.document.lemma(group.head)));
        if effect { Reading::Prediction } else { Reading::Will }
    }

    /// Where the clause of a node ends: before the next opener or coordinator with a verb of its own.
    fn clause_end(&self, node: usize) -> usize {
        self.skeleton
            .nodes
            .iter()
            .skip(node + 1)
            .find_map(|next| next.opener.or((next.role != Role::NonFinite).then_some(next.start)))
            .unwrap_or(self.clause.end)
    }

    /// Hedging adverbs in, before and right after the verb group, and at the start of its clause.
    pub(super) fn adverbs(&self, node: usize) -> Vec<(Reading, Span)> {
        let document = self.document;
        let Some(this) = self.skeleton.nodes.get(node) else { return Vec::new() };
        let group = &this.group;
        let mut first = group.tokens.start;
        while first > this.start && is_adverb(document, first - 1) {
            first -= 1;
        }
        let mut after = group.tokens.end;
        while group.copula && after < self.clause.end && is_adverb(document, after) {
            after += 1;
        }
        let opening = this.start..(this.start + 3).min(group.tokens.start);
        let mut found: Vec<(Reading, Span)> = Vec::new();
        let mut skip = 0;
        for at in opening.filter(|&at| at < first).chain(first..after) {
            if at < skip {
                continue;
            }
            if document.may_start(at, &ADVERBS)
                && let Some((length, &reading)) = ADVERBS.longest(at, |at| document.key(at))
            {
                // “is likely to” is a governor, read before.
                let governs = document.lower(at + length) == "to" || governs_here(document, group.copula, at, after);
                if !governs {
                    found.push((reading, document.span(at..at + length)));
                }
                skip = at + length;
            }
        }
        found
    }

    /// What holds of the whole sentence: a question, a condition.
    pub(super) fn whole(&self, judgement: &mut Judgement, main: Option<usize>) {
        let document = self.document;
        let last = self.clause.clone().rev().find(|&at| !matches!(document.mark(at), "\"" | "”" | "’" | "'" | ")"));
        // A question quoted at the end of a sentence is not the sentence's own.
        let is_quote = |at: usize| matches!(document.mark(at), "\"" | "“" | "”");
        let quoted = is_quote(self.clause.end.saturating_sub(1)) && !is_quote(self.clause.start);
        if let Some(last) = last.filter(|&last| document.mark(last) == "?" && !quoted) {
            judgement.under(Reading::Question, document.span(last..last + 1));
            judgement.reading = Reading::Question;
        }
        let own = main.and_then(|main| self.skeleton.nodes.get(main)).is_some_and(|node| node.role == Role::Condition);
        if let Some(at) = self.skeleton.condition
            && !own
            && judgement.time == Time::Future
            && judgement.certainty < Certainty::Uncommitted
        {
            judgement.under(Reading::Condition, document.span(at..at + 1));
            judgement.reading = Reading::Condition;
        }
    }
}

fn governs_here(document: &Document<'_>, copula: bool, at: usize, after: usize) -> bool {
    copula && at + 1 == after && governors::lines(document, at).next().is_some()
}
