//! How far the words reach that a cue attributes.

use super::cues::Cue;
use super::reader::{Reader, is_weekday_or_month};
use crate::words::Tag;
use std::ops::Range;

/// How many tokens of addressee, place and time may stand between a verb and what it brings.
const COMPLEMENTS: usize = 25;

/// What follows a verb as its content.
pub(super) enum Following {
    /// A quotation, or a clause with one.
    Quotation(Range<usize>),
    /// A clause.
    Clause(Range<usize>),
}

impl Reader<'_, '_> {
    /// The clause or quotation that a verb brings, looked for from the token after it to the end of its sentence.
    pub(super) fn following(&self, from: usize, end: usize, cue: &Cue) -> Option<Following> {
        self.directly_following(from, end, cue).or_else(|| self.after_adjunct(from, end, cue))
    }

    fn directly_following(&self, from: usize, end: usize, cue: &Cue) -> Option<Following> {
        let limit = end.min(from + COMPLEMENTS);
        let mut at = from;
        let mut hearer = cue.takes("hearer");
        let surely = cue.takes("sure");
        while at < limit {
            if let Some(quotation) = self.utterance_opening(at).filter(|_| cue.takes("quote")) {
                return Some(Following::Quotation(at..self.quoted_end(quotation.tokens.clone(), end)));
            }
            if self.lower(at) == ":" {
                return self.after_colon(at + 1, end).filter(|_| cue.takes("quote") || cue.takes("clause"));
            }
            if cue.takes("clause") && self.opens_content_clause(at, from, end, cue) {
                return Some(Following::Clause(at..self.through_quotation(at, end)));
            }
            if cue.takes("bare")
                && !self.is(at, &["to"])
                && (at > from || !self.opens_time(at))
                && !hearer
                && self.tag(at) != Tag::Adposition
                && self.lower(at) != ","
                && self.clause_starts(at, end)
                && !self.opens_relative(at)
            {
                return Some(Following::Clause(at..self.through_quotation(at, end)));
            }
            let pronoun = hearer && self.is_subject_pronoun(at) && self.is_finite(at + 1);
            if pronoun && cue.takes("bare") {
                return Some(Following::Clause(at..self.through_quotation(at, end)));
            }
            if cue.takes("only") && at == from && end > at + 3 && self.is_nominal(at) && !self.opens_time(at) {
                return Some(Following::Clause(at..self.through_quotation(at, end)));
            }
            if surely && at == from && !hearer && self.opens_bare_clause(at, end) {
                return Some(Following::Clause(at..self.through_quotation(at, end)));
            }
            at = match self.tag(at) {
                _ if at == from && self.is(at, &["out", "back", "up"]) => at + 1,
                Tag::Adverb => at + 1,
                _ if is_weekday_or_month(self.lower(at))
                    || self.is(at, &["last", "this"]) && self.is(at + 1, &["week", "month", "year"]) =>
                {
                    at + 1
                }
                _ if self.is(at, &["week", "month", "year", "'s"]) => at + 1,
                Tag::Adposition | Tag::Particle
                    if self.is(
                        at,
                        &[
                            "to", "in", "on", "at", "during", "through", "via", "by", "after", "before", "from",
                            "with", "of", "against",
                        ],
                    ) =>
                {
                    let phrase = self.noun_phrase_from(at + 1, end)?;
                    hearer = false;
                    phrase.end
                }
                Tag::Punctuation if self.lower(at) == "," => self.over_parenthesis(at, limit)?,
                _ if hearer => {
                    hearer = false;
                    self.hearer_end(at, end)?
                }
                _ => return None,
            };
        }
        None
    }

    /// What a colon brings that is further off: `defended the record: “…”`, `denied the reports:` before a paragraph.
    pub(super) fn after_later_colon(&self, from: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
        let colon = (from..sentence.end).find(|&at| self.lower(at) == ":")?;
        if let Some(quotation) = self.utterance_opening(colon + 1) {
            return Some(colon + 1..self.quoted_end(quotation.tokens.clone(), sentence.end));
        }
        (colon + 1 == sentence.end).then(|| self.next_paragraph(sentence.end)).flatten()
    }

    /// The paragraph that starts at a token: what a line ending with a colon brings.
    fn next_paragraph(&self, start: usize) -> Option<Range<usize>> {
        let sentences = self.document.sentences();
        let first = sentences.partition_point(|sentence| sentence.tokens.start < start);
        let paragraph = sentences.get(first)?.paragraph;
        let opens = first == 0 || sentences.get(first - 1).is_some_and(|before| before.paragraph != paragraph);
        let last = sentences.partition_point(|sentence| sentence.paragraph <= paragraph);
        let end = sentences.get(last - 1)?.tokens.end;
        let told = (first..last)
            .filter_map(|sentence| sentences.get(sentence))
            .find(|sentence| {
                sentence.tokens.clone().any(|at| {
                    self.quotation_at(at).is_none()
                        && self.verb_group(at, sentence.tokens.start).is_some_and(|group| group.cue.takes("sure"))
                })
            })
            .map_or(end, |sentence| sentence.tokens.start);
        (opens && told > start).then_some(start..told)
    }

    /// Whether a token opens a phrase of time: `Monday`, `last week`.
    fn opens_time(&self, at: usize) -> bool {
        is_weekday_or_month(self.lower(at)) || self.is(at, &["last", "this", "next"])
    }

    /// `that` after an adjunct with a verb of its own: `said shortly after taking office that …`.
    fn after_adjunct(&self, from: usize, end: usize, cue: &Cue) -> Option<Following> {
        let adjunct = cue.takes("hearer")
            || matches!(self.tag(from), Tag::Adverb | Tag::Adposition | Tag::Subordinator)
            || is_weekday_or_month(self.lower(from));
        let that = (from..end.min(from + 15))
            .take_while(|&at| {
                !self.is_finite(at) && !self.is(at, &[",", ";", ":"]) && self.verb_group(at, from).is_none()
            })
            .find(|&at| self.is(at, &["that"]))?;
        let told = adjunct && cue.takes("clause") && !self.is_finite(that + 1) && self.finite_within(that, end);
        told.then(|| Following::Clause(that..self.through_quotation(that, end)))
    }

    /// Whether a clause follows a verb that takes nothing else, such as `say`, where its subject is hard to read.
    fn opens_bare_clause(&self, at: usize, end: usize) -> bool {
        if self.opens_time(at) {
            return false;
        }
        let opens = match self.tag(at) {
            Tag::Noun | Tag::ProperNoun | Tag::Determiner | Tag::Adjective | Tag::Numeral | Tag::Verb => true,
            Tag::Adposition => {
                (at..end.min(at + 8)).any(|at| self.lower(at) == ",") && self.is(at, &["by", "although", "if"])
            }
            Tag::Subordinator => !self.is(at, &["as", "when", "while", "because", "after", "before", "since"]),
            _ => false,
        };
        opens && self.finite_within(at, end)
    }

    fn opens_relative(&self, at: usize) -> bool {
        self.is(at, &["which", "who", "whose"])
    }

    /// `that`, `whether` and question words, where they open a clause of content.
    fn opens_content_clause(&self, at: usize, from: usize, end: usize, cue: &Cue) -> bool {
        match self.lower(at) {
            "that" => !self.is_finite(at + 1) && self.finite_within(at + 1, end),
            "whether" => true,
            "how" | "why" | "what" => at <= from + 1 || cue.takes("hearer"),
            "who" | "whom" | "where" => at == from,
            "if" => cue.takes("about") && at <= from + 1,
            _ => false,
        }
    }

    fn finite_within(&self, start: usize, end: usize) -> bool {
        (start..end.min(start + 40)).any(|at| self.is_finite(at))
    }

    /// The end of the one told: a pronoun or the first noun phrase, so that `told him he` and `told Reuters talks` part.
    fn hearer_end(&self, start: usize, end: usize) -> Option<usize> {
        if self.tag(start) == Tag::Pronoun && !self.is_subject_pronoun(start) || self.is(start, &["you", "it"]) {
            return Some(start + 1);
        }
        let mut at = start;
        let mut head = None;
        while at < end.min(start + 12) {
            match self.tag(at) {
                Tag::Determiner if at == start => {}
                Tag::Noun | Tag::ProperNoun | Tag::Adjective
                    if self.tag(at) != Tag::Adjective || self.document.is_capitalised(at) =>
                {
                    if head.is_some() && self.tag(at) == Tag::Noun && self.tag(at - 1) == Tag::ProperNoun {
                        break;
                    }
                    head = Some(at + 1);
                }
                Tag::Adjective | Tag::Numeral => {}
                Tag::Particle if self.is(at, &["'s", "'"]) => {}
                Tag::Pronoun if at == start => {}
                Tag::Coordinator if head == Some(at) && !self.clause_starts(at + 1, end.min(at + 6)) => {}
                _ => break,
            }
            at += 1;
        }
        head
    }

    /// Past a parenthesis between commas that a clause or quotation follows: `explains, in a satirical way, that`.
    fn over_parenthesis(&self, comma: usize, limit: usize) -> Option<usize> {
        let next = comma + 1;
        if self.utterance_opening(next).is_some() || self.is(next, &["that"]) {
            return Some(next);
        }
        let close = (next..limit).find(|&at| self.lower(at) == ",")?;
        let after = close + 1;
        (self.utterance_opening(after).is_some() || self.is(after, &["that"])).then_some(after)
    }

    /// What a colon brings: a quotation, also one that opens the next paragraph, or the clause after it.
    fn after_colon(&self, at: usize, end: usize) -> Option<Following> {
        if let Some(quotation) = self.utterance_opening(at) {
            return Some(Following::Quotation(at..self.quoted_end(quotation.tokens.clone(), end)));
        }
        (at + 2 < end && self.finite_within(at, end)).then(|| Following::Clause(at..self.through_quotation(at, end)))
    }

    /// Where content that is a quotation ends: with it, or with the sentence where that goes on without a comma.
    fn quoted_end(&self, quotation: Range<usize>, sentence_end: usize) -> usize {
        let after = quotation.end;
        if after >= sentence_end {
            return after;
        }
        let last = self.document.word(after.saturating_sub(2));
        let closed = self.is(after, &[",", ";", "-", "–", "—", "and", "but", "(", "as"])
            || matches!(last, "." | "!" | "?" | ",");
        if closed { after } else { self.through_quotation(after, sentence_end) }
    }

    /// The end of a sentence, or of the quotation that the sentence opens and does not close.
    pub(super) fn through_quotation(&self, start: usize, end: usize) -> usize {
        let end = (start..end).find(|&at| self.lower(at) == ";" && self.quotation_at(at).is_none()).unwrap_or(end);
        let last = end.saturating_sub(1);
        match self.quotation_at(last) {
            Some(quotation) if quotation.utterance && quotation.tokens.start >= start => quotation.tokens.end.max(end),
            _ => end,
        }
    }

    /// Where a phrase ends that is the content of a verb: before the next clause with a subject of its own.
    pub(super) fn phrase_end(&self, start: usize, end: usize) -> usize {
        (start + 1..end)
            .find(|&at| {
                self.is(at, &[";", "—"])
                    || (self.is(at, &["but", "yet", "while", "whereas", "although", "though", "because"])
                        && self.finite_before_break(at + 1, end))
                    || (self.is(at, &["and"])
                        && self.clause_starts(at + 1, end.min(at + 8))
                        && self.lower(at - 1) == ",")
            })
            .map_or(end, |stop| if self.lower(stop.saturating_sub(1)) == "," { stop - 1 } else { stop })
    }
}
