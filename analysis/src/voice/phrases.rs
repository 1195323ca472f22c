//! Reading a sentence by its tags: noun phrases, verb groups, where a clause starts.
//!
//! No parser: each function looks a bounded way to the left or right, so that reading stays linear on any text.

use super::cues::{Cue, Form, cues};
use super::quotations::{self, Quotation};
use crate::document::{Document, TokenKind};
use crate::words::Tag;
use crate::words::verbs::verb_groups;
use std::ops::Range;

/// How far, in tokens, a noun phrase or a verb group may reach.
const REACH: usize = 60;

/// A document with its quotations, read by the rules.
pub(super) struct Reader<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) quotations: Vec<Quotation>,
    /// For each token whether it is in a finite verb group, adverbs left out.
    finite: Vec<bool>,
    /// For each token the reporting verb that it can be a form of.
    verbs: Vec<Option<(&'static Cue, Form)>>,
}

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
                Tag::Verb => cues().verb(document.lower(at)),
                Tag::Noun if document.lower(at).ends_with('s') => cues().verb(document.lower(at)),
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
    fn cue_at(&self, at: usize) -> Option<(&'static Cue, Form)> {
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
    fn is_utterance_mark(&self, at: usize) -> bool {
        self.quotation_at(at).is_some_and(|quotation| {
            quotation.utterance && (quotation.tokens.start == at || quotation.tokens.end == at + 1)
        })
    }

    /// Whether a token can be part of a noun phrase's core: determiners, adjectives, nouns, names, numbers.
    fn is_nominal(&self, at: usize) -> bool {
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

    pub(super) fn is_subject_pronoun(&self, at: usize) -> bool {
        self.is(at, &["i", "he", "she", "they", "we", "it", "you", "who", "which"])
    }

    pub(super) fn is_head(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral)
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

    /// Whether a verb form is an adjective (`the proposed rule`) or part of a name (`the Reporting Project`).
    fn is_part_of_name_or_phrase(&self, at: usize, form: Form, floor: usize) -> bool {
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
    fn is_verb_in_place(&self, at: usize, cue: &Cue, form: Form) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let named = self.tag(before) == Tag::ProperNoun || self.is(before, &[")"]);
        if self.tag(at) != Tag::Noun || form != Form::Third || !named {
            return false;
        }
        let comma = usize::from(self.is(at + 1, &[",", ":"]));
        cue.takes("quote") && self.utterance_opening(at + 1 + comma).is_some()
            || cue.takes("clause") && self.is(at + 1, &["that"])
            || cue.takes("to") && self.is(at + 1, &["to"]) && self.tag(at + 2) == Tag::Verb
    }

    /// The verb group of a reporting verb at a token.
    pub(super) fn verb_group(&self, at: usize, floor: usize) -> Option<VerbGroup<'static>> {
        let (cue, form) = self.cue_at(at)?;
        if self.tag(at) != Tag::Verb && !self.is_verb_in_place(at, cue, form) {
            return None;
        }
        if self.is_part_of_name_or_phrase(at, form, floor) {
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
                Tag::Adverb if self.is_within_group(before) => {}
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

    /// An adverb between auxiliary and verb; time and place words that end a clause are none.
    fn is_within_group(&self, at: usize) -> bool {
        self.document.kind(at) == TokenKind::Word
    }

    /// The verb before `to` that carries an infinitive on: `refused to say`, `went on to add`, with whether it denies.
    fn carrier(&self, to: usize, floor: usize) -> Option<(usize, bool)> {
        let mut at = to.checked_sub(1)?;
        if self.is(at, &["on"]) {
            at = at.checked_sub(1)?;
        }
        if at < floor {
            return None;
        }
        let negative = self.is(
            at,
            &[
                "refuse",
                "refused",
                "refuses",
                "refusing",
                "decline",
                "declined",
                "declines",
                "declining",
                "fail",
                "failed",
                "fails",
            ],
        );
        let carries = negative
            || self.is(
                at,
                &[
                    "went",
                    "go",
                    "goes",
                    "going",
                    "continued",
                    "continues",
                    "continue",
                    "proceeded",
                    "proceeds",
                    "came",
                    "has",
                    "had",
                    "have",
                    "began",
                    "begins",
                    "used",
                    "appeared",
                    "appears",
                    "seemed",
                    "seems",
                    "wanted",
                    "wants",
                    "want",
                    "tried",
                    "tries",
                ],
            );
        carries.then_some((at, negative))
    }

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
    fn joins_phrases(&self, at: usize, end: usize) -> bool {
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

    fn starts_noun_phrase(&self, at: usize) -> bool {
        self.is_nominal(at) && !self.is_subject_pronoun(at)
    }

    fn is_time(&self, at: usize) -> bool {
        is_weekday_or_month(self.lower(at))
            || (self.document.kind(at) == TokenKind::Number && !self.document.is_capitalised(at))
    }

    /// Whether a finite verb comes before the next comma, semicolon or full stop.
    pub(super) fn finite_before_break(&self, start: usize, end: usize) -> bool {
        (start..end.min(start + REACH))
            .take_while(|&at| {
                !self.is(at, &[",", ";", ":", ".", "–", "—", "that", "which", "who"]) && !self.is_utterance_mark(at)
            })
            .any(|at| self.is_finite(at) && !self.is_reduced_relative(at))
    }

    /// Where an apposition that a comma opens ends: before its second comma, which is left out, or at the end.
    fn apposition(&self, comma: usize, end: usize) -> Option<usize> {
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

    /// The subject that ends just before a verb group, adverbs and parentheses between them left out.
    pub(super) fn subject_before(&self, verb: usize, floor: usize) -> Option<Range<usize>> {
        let floor = floor.max(verb.saturating_sub(REACH));
        let mut end = verb;
        while end > floor && (self.tag(end - 1) == Tag::Adverb || self.is(end - 1, &["all", "not", "n't"])) {
            end -= 1;
        }
        if end > floor && self.is_subject_pronoun(end - 1) {
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
        subject.start = self.with_office(subject.clone(), floor);
        let headed = subject.clone().any(|at| self.is_head(at) && !self.is_time(at));
        (subject.start < subject.end && headed && self.is_plausible_subject(&subject)).then_some(subject)
    }

    /// A subject without the participle or bracket after its head: `a letter seen by the press`, `the Council (EC)`.
    fn without_modifiers(&self, subject: Range<usize>) -> Range<usize> {
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

    /// Where a name starts with the office that a comma parts from it: `the prime minister, Ana Ruiz said`.
    fn with_office(&self, name: Range<usize>, floor: usize) -> usize {
        let comma = name.start.wrapping_sub(1);
        let plain = name.clone().all(|at| self.tag(at) == Tag::ProperNoun);
        if !plain
            || name.start < floor + 2
            || self.lower(comma) != ","
            || !super::according::TITLES.has(self.lower(comma - 1))
        {
            return name.start;
        }
        let mut first = comma;
        while first > floor && (self.is_nominal(first - 1) || self.is(first - 1, &["of"])) {
            first -= 1;
        }
        let opens = first == floor || self.is(first - 1, &[",", "and", "but"]);
        if opens { first } else { name.start }
    }

    fn is_plausible_subject(&self, subject: &Range<usize>) -> bool {
        let lone = subject.len() == 1;
        !(lone && self.is(subject.start, &["there", "what", "that", "this", "me", "him", "them", "us", "her"]))
    }

    /// How far left the tokens before `end` can belong to one subject.
    fn subject_start(&self, end: usize, floor: usize, closed: bool) -> usize {
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
                Tag::Adposition | Tag::Adverb => true,
                Tag::Verb | Tag::Auxiliary if self.is_reduced_relative(before) => true,
                Tag::Verb | Tag::Auxiliary if !self.is_finite(before) => true,
                Tag::Verb if joined.is_none() && self.can_be_participle(before) => true,
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
    fn can_be_participle(&self, at: usize) -> bool {
        at > 0
            && self.lower(at).ends_with("ed")
            && matches!(self.tag(at - 1), Tag::Noun | Tag::ProperNoun)
            && (self.tag(at + 1) == Tag::Adposition || self.is_time(at + 1))
            && !cues().verb(self.lower(at)).is_some_and(|(cue, _)| cue.takes("bare"))
    }

    /// Whether a full stop lies in a name: `Gawker.com`, `Mr. Smith`.
    fn is_inner_stop(&self, at: usize) -> bool {
        let glued = |left: usize, right: usize| match (self.document.token(left), self.document.token(right)) {
            (Some(left), Some(right)) => left.span.end == right.span.start,
            _ => false,
        };
        at > 0 && glued(at - 1, at) && (glued(at, at + 1) || super::according::TITLES.has(self.lower(at - 1)))
    }

    /// Whether a verb lies in a relative clause that a comma opened: `, who leads the party,`.
    fn in_relative(&self, at: usize, floor: usize) -> bool {
        (floor.max(at.saturating_sub(20))..at)
            .rev()
            .take_while(|&left| self.lower(left) != ",")
            .any(|left| self.is(left, &["who", "which", "whose", "where"]))
    }

    /// A clause's opening without what stands before its subject: coordinators, adverbs, `On Friday,`.
    pub(super) fn without_fronted(&self, mut range: Range<usize>) -> Range<usize> {
        loop {
            let first = range.start;
            if first >= range.end {
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
                    || self.is(first, &[",", ".", "-", ")", "”", "’"]) =>
                {
                    first + 1
                }
                _ if self.is_time(first) && first + 1 < range.end && self.tag(first + 1) != Tag::Noun => first + 1,
                _ => return range,
            };
        }
    }

    /// After a fronted phrase without a comma: past `On Friday`, `Last week`, `In March 2020`, or past one noun.
    fn after_time_phrase(&self, first: usize, end: usize) -> usize {
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

    /// A subject without the parenthesis that its closing comma ends: `, in remarks to the press`, `, however`.
    fn without_parenthesis(&self, mut subject: Range<usize>) -> Range<usize> {
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

    /// Whether a token belongs to the plain noun phrase that ends after it.
    pub(super) fn is_in_base_phrase(&self, at: usize) -> bool {
        self.is_nominal(at) && !self.is_utterance_mark(at)
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
    fn opens_another_clause(&self, at: usize) -> bool {
        self.is(at, &["and", "but", "so", "yet"]) && at > 0 && self.lower(at - 1) == ","
    }

    /// Whether a token cannot stand between the start of a subject and its verb.
    fn ends_subject(&self, at: usize, noun: bool) -> bool {
        self.is(at, &["who", "which", "that", "whose", ";", ":"])
            || self.is(at, &["to"]) && self.tag(at + 1) == Tag::Verb
            || noun && self.is(at, &["where", "when", "while", "because", "as", "since"])
            || self.is_utterance_mark(at)
                && (self.utterance_opening(at).is_none() || self.is(at.saturating_sub(1), &[",", ":"]))
    }
}

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
