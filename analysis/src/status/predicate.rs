//! From a predicate and what stands around it to a status.

use super::Finding;
use super::dates;
use super::governors::{self, Governed};
use super::groups::{Form, Group, is_adverb, is_be};
use super::lexicon::{ADVERBS, AIMS, FUTURATES, Place, noun};
use super::negation;
use super::reading::{Reading, shown};
use super::skeleton::{self, Role, Skeleton};
use crate::document::{Document, TokenKind};
use crate::rule::Fired;
use crate::words::Tag;
use corpus::{Certainty, Polarity, Span, Status, Time};
use std::ops::Range;

/// A status in the making.
#[derive(Clone, Debug)]
struct Judgement {
    certainty: Certainty,
    negative: bool,
    time: Time,
    /// The cue that counts most, and all the words behind the judgement.
    reading: Reading,
    words: Vec<Span>,
    /// Told as ruled out whatever the time.
    ruled_out: bool,
}

impl Judgement {
    /// Adds a cue that governs or modifies what has been judged so far.
    fn under(&mut self, reading: Reading, words: Span) {
        if reading.certainty() > self.certainty
            || matches!(self.reading, Reading::Plain | Reading::Habit)
            || reading.denies()
        {
            self.reading = reading;
        }
        self.certainty = self.certainty.max(reading.certainty());
        self.negative ^= reading.denies();
        if reading.looks_ahead() {
            self.time = Time::Future;
        }
        self.words.push(words);
    }
}

struct Judge<'d, 't> {
    document: &'d Document<'t>,
    skeleton: Skeleton,
    clause: Range<usize>,
}

/// The status of a clause.
pub(super) fn judge(document: &Document<'_>, clause: Range<usize>) -> Finding {
    let clause = clause.start..clause.end.min(document.tokens().len());
    let skeleton = skeleton::read(document, clause.clone());
    let main = skeleton.main();
    let judge = Judge { document, skeleton, clause };
    let mut judgement = match main {
        Some(main) if judge.is_reported_in_passing() => judge.reported(judge.predicate(main, 0)),
        Some(main) => judge.predicate(main, 0),
        None => judge.heading(),
    };
    judge.whole(&mut judgement, main);
    let polarity = if judgement.negative { Polarity::Negative } else { Polarity::Positive };
    let mut status = shown(judgement.certainty, polarity, judgement.time);
    if judgement.ruled_out && judgement.negative {
        status = Status::RuledOut;
    }
    judgement.words.sort_unstable();
    judgement.words.dedup();
    let rule = judgement.reading.rule();
    let words = if matches!(judgement.reading, Reading::Plain | Reading::Habit) { Vec::new() } else { judgement.words };
    Finding {
        certainty: judgement.certainty,
        polarity,
        time: judgement.time,
        shown: status,
        fired: Fired { rule, words },
    }
}

impl Judge<'_, '_> {
    /// Judges the predicate of a node: inside out, from what it governs to what denies it.
    fn predicate(&self, node: usize, depth: usize) -> Judgement {
        let mut judgement = self.tense(node);
        let Some(this) = self.skeleton.nodes.get(node) else { return judgement };
        let group = &this.group;
        let governed = self.governed(node);
        let denied = negation::of(self.document, this, self.clause.end);
        if let Some(governed) = governed {
            judgement = self.govern(judgement, governed, denied.is_some(), depth);
        } else {
            self.noun_predicate(node, &mut judgement);
            self.futurate(node, &mut judgement);
        }
        if let Some(modal) = group.modal {
            self.modal(modal, node, denied.is_some(), &mut judgement);
        }
        for (reading, words) in self.adverbs(node) {
            judgement.under(reading, words);
        }
        if let Some(words) = denied {
            self.deny(&mut judgement, words, governed.map(|governed| governed.reading));
        }
        judgement
    }

    /// The bare status that the tense of a node gives.
    fn tense(&self, node: usize) -> Judgement {
        let time = self.skeleton.nodes.get(node).map_or(Time::Present, |node| {
            let group = &node.group;
            let past = matches!(group.form, Form::Past | Form::PastOrParticiple | Form::Participle);
            if past || group.perfect && !group.progressive { Time::Past } else { Time::Present }
        });
        Judgement {
            certainty: Certainty::Certain,
            negative: false,
            time,
            reading: Reading::Plain,
            words: Vec::new(),
            ruled_out: false,
        }
    }

    fn governed(&self, node: usize) -> Option<Governed> {
        let document = self.document;
        let end = self.clause.end;
        let this = self.skeleton.nodes.get(node)?;
        let group = &this.group;
        // “is to visit”, but “the aim is to visit”.
        if group.copula
            && group.form != Form::Infinitive
            && document.lower(group.tokens.end) == "to"
            && (group.head + 1..group.tokens.end).all(|at| {
                matches!(document.lower(at), "not" | "n't" | "never" | "also" | "now" | "still" | "soon" | "then")
            })
            && document.lower(group.tokens.end + 1) != "blame"
            && matches!(document.tag_at(group.tokens.end + 1), Tag::Verb | Tag::Auxiliary | Tag::Noun)
        {
            let infinitive =
                self.skeleton.nodes.get(node + 1).is_some_and(|next| next.group.tokens.start == group.tokens.end);
            let aim = (this.start..group.tokens.start).find_map(|at| AIMS.get(document.lemma(at)).copied());
            return Some(Governed {
                reading: aim.unwrap_or(Reading::Scheduled),
                words: document.span(group.tokens.start..group.tokens.end + 1),
                complement: infinitive.then_some(node + 1),
                denied: None,
            });
        }
        // “The hope is that …”, “the truth is that …”.
        let content = self.skeleton.nodes.get(node + 1).is_some_and(|next| next.role == Role::Content(node));
        if group.copula && content && document.lower(group.tokens.end) == "that" {
            let named = (this.start..group.tokens.start).find_map(|at| noun(document.lemma(at), Place::Head));
            return Some(Governed {
                reading: named.unwrap_or(Reading::Content),
                words: document.span(this.start..group.tokens.end + 1),
                complement: Some(node + 1),
                denied: None,
            });
        }
        governors::of(document, &self.skeleton, node, end)
    }

    fn govern(&self, outer: Judgement, governed: Governed, denied: bool, depth: usize) -> Judgement {
        let complement = governed.complement.filter(|_| depth < 8);
        let inner = |judge: &Self| complement.map(|complement| judge.predicate(complement, depth + 1));
        let mut judgement = match governed.reading {
            Reading::Through => match inner(self) {
                Some(inner) => Judgement { time: outer.time.max(inner.time), ..inner },
                None => return outer,
            },
            Reading::Content if denied => return outer,
            Reading::Content => match inner(self) {
                Some(inner) => self.reported(inner),
                None => return outer,
            },
            Reading::Believed | Reading::Deny | Reading::Unlikely | Reading::Possible | Reading::Seems => {
                match inner(self) {
                    Some(inner) if self.is_finite(complement) => self.reported(inner),
                    Some(inner) => Judgement { time: outer.time.max(inner.time), ..outer },
                    None => outer,
                }
            }
            _ => outer,
        };
        if !matches!(governed.reading, Reading::Through | Reading::Content | Reading::Plain | Reading::Habit) {
            judgement.under(governed.reading, governed.words);
        }
        let infinitive = governed.complement.is_some() && !self.is_finite(governed.complement);
        match governed.reading {
            Reading::Refuse if judgement.time == Time::Present => judgement.time = Time::Future,
            Reading::Unlikely => {
                judgement.ruled_out = true;
                if infinitive && !self.is_perfect(governed.complement) {
                    judgement.time = Time::Future;
                }
            }
            Reading::Likely | Reading::Possible if infinitive => {
                judgement.time = if self.is_perfect(governed.complement) { Time::Past } else { Time::Future };
            }
            Reading::Believed | Reading::Hearsay | Reading::Alleged | Reading::Seems
                if self.is_perfect(governed.complement) =>
            {
                judgement.time = Time::Past;
            }
            _ => {}
        }
        if let Some(at) = governed.denied {
            judgement.negative = !judgement.negative;
            judgement.words.push(self.document.span(at..at + 1));
        }
        judgement
    }

    fn is_finite(&self, node: Option<usize>) -> bool {
        node.and_then(|node| self.skeleton.nodes.get(node)).is_some_and(|node| node.group.form.is_finite())
    }

    fn is_perfect(&self, node: Option<usize>) -> bool {
        node.and_then(|node| self.skeleton.nodes.get(node)).is_some_and(|node| {
            let second = self.document.lower(node.group.tokens.start + 1);
            node.group.perfect || second == "have"
        })
    }

    /// What is reported in the past tense is shifted back by one: “said it would” stands for “will”.
    fn reported(&self, mut inner: Judgement) -> Judgement {
        if inner.reading == Reading::Would && inner.time == Time::Future {
            inner.reading = Reading::Will;
            inner.certainty = Certainty::Certain;
            inner.time = Time::Future;
        }
        inner
    }

    /// “The money, he said, would be spent”: reported in the past tense and not word for word.
    fn is_reported_in_passing(&self) -> bool {
        let past = |group: &Group| matches!(group.form, Form::Past | Form::PastOrParticiple);
        let quotes = |at: usize| matches!(self.document.word(at), "\"" | "“" | "”");
        self.skeleton.nodes.iter().any(|node| node.role == Role::Parenthetical && past(&node.group))
            && !self.clause.clone().any(quotes)
    }

    fn modal(&self, modal: usize, node: usize, denied: bool, judgement: &mut Judgement) {
        let document = self.document;
        let Some(group) = self.skeleton.nodes.get(node).map(|node| &node.group) else { return };
        let perfect = group.perfect;
        let standing = group.copula || is_be(document.lower(group.head));
        let words = document.span(modal..modal + 1);
        let possible = if perfect {
            Time::Past
        } else if standing {
            Time::Present
        } else {
            Time::Future
        };
        match document.lower(modal) {
            "will" | "'ll" | "wo" | "shall" | "sha" => judgement.under(Reading::Will, words),
            "may" | "might" => {
                judgement.under(Reading::May, words);
                judgement.time = possible;
            }
            "could" if !perfect && denied => {
                judgement.time = Time::Past;
            }
            "could" => {
                judgement.under(Reading::May, words);
                judgement.time = possible;
            }
            "would" | "'d" => {
                judgement.under(Reading::Would, words);
                judgement.time = if perfect { Time::Past } else { Time::Future };
            }
            "should" | "ought" => {
                judgement.under(Reading::Should, words);
                judgement.time = if perfect { Time::Past } else { Time::Future };
            }
            "must" if perfect => {
                judgement.under(Reading::Seems, words);
                judgement.time = Time::Past;
            }
            "must" => judgement.under(Reading::Obligation, words),
            "ca" | "cannot" => {
                judgement.negative |= document.lower(modal) == "cannot";
                if judgement.negative {
                    judgement.reading = Reading::Denied;
                    judgement.words.push(words);
                }
            }
            _ => {}
        }
    }

    fn deny(&self, judgement: &mut Judgement, words: Span, governor: Option<Reading>) {
        judgement.words.push(words);
        match governor {
            // “did not deny”, “has not ruled out”: the opposite stays open.
            Some(Reading::Deny | Reading::RuledOut) => {
                judgement.negative = false;
                judgement.reading = Reading::Possible;
                judgement.certainty = Certainty::Possible;
            }
            Some(Reading::Open) => {}
            // “is not seeking to”, “has not decided to”: nothing is wanted or arranged.
            _ => {
                judgement.negative = !judgement.negative;
                if judgement.negative && matches!(governor, Some(Reading::Wish | Reading::Deliberation)) {
                    judgement.certainty = Certainty::Certain;
                    judgement.time = Time::Present;
                    judgement.reading = Reading::Denied;
                }
                if matches!(judgement.reading, Reading::Plain | Reading::Habit | Reading::Will | Reading::Obligation) {
                    judgement.reading = Reading::Denied;
                }
            }
        }
    }

    /// “has no plans to”, “is a potential buyer”, “there is a chance that”.
    fn noun_predicate(&self, node: usize, judgement: &mut Judgement) {
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
    fn futurate(&self, node: usize, judgement: &mut Judgement) {
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
    fn adverbs(&self, node: usize) -> Vec<(Reading, Span)> {
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
            if let Some((length, &reading)) = ADVERBS.longest(at, |at| document.lower(at)) {
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
    fn whole(&self, judgement: &mut Judgement, main: Option<usize>) {
        let document = self.document;
        let last = self.clause.clone().rev().find(|&at| !matches!(document.word(at), "\"" | "”" | "’" | "'" | ")"));
        // A question quoted at the end of a sentence is not the sentence's own.
        let is_quote = |at: usize| matches!(document.word(at), "\"" | "“" | "”");
        let quoted = is_quote(self.clause.end.saturating_sub(1)) && !is_quote(self.clause.start);
        if let Some(last) = last.filter(|&last| document.word(last) == "?" && !quoted) {
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

    /// A run of tokens without a finite verb: a heading, or a phrase such as “with further deliveries planned”.
    fn heading(&self) -> Judgement {
        let document = self.document;
        let mut judgement = Judgement {
            certainty: Certainty::Certain,
            negative: false,
            time: Time::Present,
            reading: Reading::Plain,
            words: Vec::new(),
            ruled_out: false,
        };
        // A full stop makes it a sentence whose verb was not recognised, not a heading.
        let heading = !self.clause.clone().any(|at| document.word(at) == ".");
        // What comes after a comma or in a clause about a noun is not what the heading says.
        let end = self.clause.clone().find(|&at| document.word(at) == ",").unwrap_or(self.clause.end);
        let own = |node: &&skeleton::Node| node.role == Role::NonFinite && node.group.tokens.start < end;
        for (at, node) in self.skeleton.nodes.iter().take_while(own).enumerate() {
            let participle = node.group.form == Form::Participle;
            if let Some(governed) =
                governors::fitting(document, &self.skeleton, at, node.group.head, self.clause.end, participle)
                && !matches!(
                    governed.reading,
                    Reading::Through | Reading::Content | Reading::Plain | Reading::Obligation
                )
                && (participle || node.group.form == Form::PastOrParticiple)
            {
                judgement = self.govern(judgement, governed, false, 0);
                break;
            }
            if node.group.form == Form::Infinitive && document.lower(node.group.tokens.start) == "to" {
                let before = node.group.tokens.start.checked_sub(1).filter(|&before| before >= self.clause.start);
                let Some(before) = before else { continue };
                let noun_reading =
                    [document.lemma(before), document.lower(before), document.lower(before).trim_end_matches('s')]
                        .into_iter()
                        .find_map(|word| noun(word, Place::Head))
                        .filter(|_| heading);
                let governed = governors::fitting(document, &self.skeleton, at, before, self.clause.end, true);
                match (noun_reading, governed) {
                    (Some(reading), _) => judgement.under(reading, document.span(before..before + 2)),
                    (None, Some(governed)) => judgement = self.govern(judgement, governed, false, 0),
                    (None, None) if heading && at == 0 && is_name(document, before) => {
                        judgement.under(Reading::Scheduled, document.span(node.group.tokens.clone()));
                    }
                    (None, None) => continue,
                }
                break;
            }
            if participle || node.group.form == Form::PastOrParticiple {
                judgement.time = Time::Past;
            }
        }
        for at in self.clause.clone() {
            if judgement.reading == Reading::Plain
                && let Some((length, &reading)) = ADVERBS.longest(at, |at| document.lower(at))
            {
                judgement.under(reading, document.span(at..at + length));
            }
        }
        let first = self.clause.clone().find(|&at| document.kind(at) != TokenKind::Punctuation);
        if let Some(first) = first.filter(|&first| document.lower(first) == "no" && document.word(first + 1) != ".") {
            self.deny(&mut judgement, document.span(first..first + 1), None);
        }
        judgement
    }
}

fn governs_here(document: &Document<'_>, copula: bool, at: usize, after: usize) -> bool {
    copula && at + 1 == after && governors::lines(document, at).next().is_some()
}

fn is_name(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
}
