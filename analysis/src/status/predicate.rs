//! From a predicate and what stands around it to a status.

use super::Finding;
use super::forms::{Form, is_be};
use super::governors::{self, Governed};
use super::groups::Group;
use super::lexicon::{AIMS, Place, noun};
use super::negation;
use super::reading::{Reading, shown};
use super::skeleton::{Role, Skeleton};
use crate::document::Document;
use crate::quantities::names_day_or_month;
use crate::rule::Fired;
use crate::sorting::Sorting;
use crate::words::Tag;
use corpus::{Certainty, Polarity, Span, Status, Time};
use std::ops::Range;

/// A status in the making.
#[derive(Clone, Debug)]
pub(super) struct Judgement {
    pub(super) certainty: Certainty,
    pub(super) negative: bool,
    pub(super) time: Time,
    /// The cue that counts most, and all the words behind the judgement.
    pub(super) reading: Reading,
    pub(super) words: Vec<Span>,
    /// Told as ruled out whatever the time.
    pub(super) ruled_out: bool,
}

impl Judgement {
    /// Adds a cue that governs or modifies what has been judged so far.
    pub(super) fn under(&mut self, reading: Reading, words: Span) {
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

/// The judge of one clause.
pub(super) struct Judge<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) skeleton: &'d Skeleton,
    pub(super) clause: Range<usize>,
}

/// The status of a clause.
pub(super) fn judge(document: &Document<'_>, clause: Range<usize>, skeleton: &Skeleton) -> Finding {
    let main = skeleton.main();
    let judge = Judge { document, skeleton, clause };
    // `Bellcom to close two plants as sales fall`, `…, union says`
    let headed = |main: usize| {
        let passing =
            skeleton.nodes.get(main).is_some_and(|it| it.role != Role::Main) || judge.is_reported_in_passing();
        let first = skeleton.nodes.first().filter(|_| passing && judge.is_heading());
        first.is_some_and(|it| it.role == Role::NonFinite && it.group.form == Form::Infinitive)
    };
    let mut judgement = match main {
        Some(main) if headed(main) => judge.heading(),
        Some(main) if judge.is_reported_in_passing() => judge.reported(judge.predicate(main, 0), Some(main)),
        Some(main) => judge.predicate(main, 0),
        None => judge.heading(),
    };
    judge.whole(&mut judgement, main);
    let polarity = if judgement.negative { Polarity::Negative } else { Polarity::Positive };
    let mut status = shown(judgement.certainty, polarity, judgement.time);
    if judgement.ruled_out && judgement.negative {
        status = Status::RuledOut;
    }
    judgement.words.arrange();
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
        // “has yet to decide”: it has not.
        let yet = group.head + 1;
        if matches!(self.document.lower(yet), "yet" | "still")
            && self.document.lower(yet + 1) == "to"
            && matches!(self.document.lemma(group.head), "have" | "be" | "remain")
        {
            self.deny(&mut judgement, self.document.span(yet..yet + 2), None);
            return judgement;
        }
        if let Some(governed) = governed {
            judgement = self.govern(judgement, governed, denied.is_some(), depth);
        } else {
            self.noun_predicate(node, &mut judgement);
            self.futurate(node, &mut judgement);
        }
        let governor = governed.map_or(judgement.reading, |governed| governed.reading);
        if let Some(modal) = group.modal {
            self.modal(modal, node, denied.is_some(), &mut judgement);
        }
        for (reading, words) in self.adverbs(node) {
            judgement.under(reading, words);
        }
        if let Some(words) = denied {
            self.deny(&mut judgement, words, Some(governor));
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

    pub(super) fn governed(&self, node: usize) -> Option<Governed> {
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
        governors::of(document, self.skeleton, node, end)
    }

    pub(super) fn govern(&self, outer: Judgement, governed: Governed, denied: bool, depth: usize) -> Judgement {
        let complement = governed.complement.filter(|_| depth < 8);
        let inner = |judge: &Self| complement.map(|complement| judge.predicate(complement, depth + 1));
        let mut judgement = match governed.reading {
            Reading::Through => match inner(self) {
                Some(inner) => Judgement { time: outer.time.max(inner.time), ..inner },
                None => return outer,
            },
            Reading::Content if denied => return outer,
            Reading::Content => match inner(self) {
                Some(inner) => self.reported(inner, complement),
                None => return outer,
            },
            Reading::Believed | Reading::Deny | Reading::Unlikely | Reading::Possible | Reading::Seems => {
                match inner(self) {
                    Some(inner) if self.is_finite(complement) => self.reported(inner, complement),
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
        // “refused to rule out”: the opposite stays open.
        let denies = |it: Governed| matches!(it.reading, Reading::Deny | Reading::RuledOut);
        if governed.reading == Reading::Refuse && complement.and_then(|it| self.governed(it)).is_some_and(denies) {
            self.deny(&mut judgement, governed.words, Some(Reading::RuledOut));
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
    fn reported(&self, mut inner: Judgement, node: Option<usize>) -> Judgement {
        if inner.reading == Reading::Would && inner.time == Time::Future {
            inner.reading = node.map_or(Reading::Will, |node| self.will(node));
            inner.certainty = inner.reading.certainty();
            inner.time = Time::Future;
        }
        inner
    }

    /// “The money, he said, would be spent”: reported in the past tense and not word for word.
    fn is_reported_in_passing(&self) -> bool {
        let past = |group: &Group| matches!(group.form, Form::Past | Form::PastOrParticiple);
        let quotes = |at: usize| matches!(self.document.mark(at), "\"" | "“" | "”");
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
            "will" | "'ll" | "wo" | "shall" | "sha" => judgement.under(self.will(node), words),
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
            "would" | "'d" if !perfect && self.is_dated(group) => judgement.under(self.will(node), words),
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

    /// Whether a day stands behind a verb and nothing makes a condition of it: `the vote would take place on 5 May` tells in
    /// the past what was to come.
    fn is_dated(&self, group: &Group) -> bool {
        let document = self.document;
        let day = |at: usize| {
            matches!(document.lower(at), "on" | "by")
                && (at + 1..at + 3).any(|at| names_day_or_month(document.lower(at)))
        };
        let open = |at: usize| matches!(document.lower(at), "if" | "unless" | "otherwise" | "without" | "i");
        (group.tokens.end..self.clause.end).any(day) && !self.clause.clone().any(open)
    }

    pub(super) fn deny(&self, judgement: &mut Judgement, words: Span, governor: Option<Reading>) {
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
                // “no danger of collapse”, “not possible to repair”: what can't be is as sure as what is not.
                if judgement.negative && governor == Some(Reading::Possible) {
                    judgement.certainty = Certainty::Certain;
                    judgement.reading = Reading::Denied;
                }
                if matches!(
                    judgement.reading,
                    Reading::Plain | Reading::Habit | Reading::Will | Reading::Prediction | Reading::Obligation
                ) {
                    judgement.reading = Reading::Denied;
                }
            }
        }
    }
}
