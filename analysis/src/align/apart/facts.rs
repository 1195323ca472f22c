//! Figures that two claims give of one matter: `17 people were injured`, `at least 21 were hurt`.
//!
//! Short claims share few words, and plain ones. That they tell of one matter shows by their parts: the same is done,
//! by and to the same, and the same is counted. A place, a name or a group that only one of them has keeps them apart.
//! What is told of nobody counts none.

use super::phrases::stands_for_any;
use super::side::Side;
use super::{Apart, Two, move_core};
use crate::align::link::{self, Link};
use crate::align::overlap::{Overlap, Shared};
use crate::align::propositions::{self, Phrase, Proposition};
use crate::align::terms::Part;
use crate::document::TokenKind;
use crate::quantities::{self, Amount, Comparison, Quantity, Unit, Value};
use crate::sorting::{Sorting, arrange_numbers};
use crate::words::Tag;
use corpus::{Polarity, Time};

/// Claims that tell more than this are not put together by one figure.
const MOST_TOLD: usize = 3;

/// With how many of the next facts of one kind a fact is compared.
const NEXT: usize = 16;

/// How many times greater one of two figures of one matter may be.
const MANY_TIMES: f64 = 5.0;

/// What a claim must share beside a figure, by weight.
const BESIDE: f32 = 0.4;

/// A figure with the proposition it is part of.
struct Fact<'a> {
    claim: usize,
    told: &'a Proposition,
    quantity: Quantity,
    /// The word that says what is told.
    act: usize,
}

impl<'v> Apart<'v> {
    /// The links between claims of one event that give a figure of one matter, each with its core.
    pub(in crate::align) fn of_one_figure(&self) -> Vec<(usize, usize, Link)> {
        let mut facts: Vec<Fact<'_>> = Vec::new();
        let mut kinds: Vec<(u64, u32)> = Vec::new();
        for (claim, candidate) in self.view.candidates.iter().enumerate() {
            let Some(side) = self.side(claim).filter(|side| side.told.len() <= MOST_TOLD) else { continue };
            let quantities = side.quantities;
            if quantities.is_empty() && candidate.status.polarity == Polarity::Positive {
                continue;
            }
            for told in side.told {
                let figure = quantities.iter().find(|it| side.is_figure_of(told, it)).map(of_anybody);
                let figure = figure.map(|quantity| (quantity, told.verb.head)).or_else(|| side.of_nobody(told));
                if let Some((quantity, act)) = figure {
                    let kind = (candidate.event as u64) << 32 | u64::from(side.act(told, act));
                    kinds.push((kind, u32::try_from(facts.len()).unwrap_or(u32::MAX)));
                    facts.push(Fact { claim, told, quantity, act });
                }
            }
        }
        arrange_numbers(&mut kinds);
        let fact = |at: u32| facts.get(at as usize);
        let mut found: Vec<(&Fact<'_>, &Fact<'_>, Link)> = Vec::new();
        for (at, &(kind, x)) in kinds.iter().enumerate() {
            for &(_, y) in kinds.iter().skip(at + 1).take(NEXT).take_while(|(other, _)| *other == kind) {
                let two = fact(x).zip(fact(y)).filter(|(x, y)| self.source(x) != self.source(y));
                found.extend(two.and_then(|(x, y)| Some((x, y, self.one_figure(x, y)?))));
            }
        }
        // Of two that may be meant neither is sure, unless the figure agrees.
        let agree = |x: &Fact<'_>, y: &Fact<'_>| {
            matches!(x.quantity.compare(&y.quantity), Comparison::Same | Comparison::Overlaps)
        };
        let sure = |(x, y, _): &&(&Fact<'_>, &Fact<'_>, Link)| {
            let rivals = |own: &Fact<'_>, other: &Fact<'_>| {
                let meant = found.iter().filter_map(|(p, q, _)| {
                    if p.claim == own.claim { Some(*q) } else { (q.claim == own.claim).then_some(*p) }
                });
                let source = self.source(other);
                meant.filter(|it| self.source(it) == source && !agree(it, other)).count()
            };
            agree(x, y) || rivals(x, y) == 0 && rivals(y, x) == 0
        };
        found.iter().filter(sure).map(|(x, y, link)| (x.claim, y.claim, link.clone())).collect()
    }

    fn source(&self, fact: &Fact<'_>) -> Option<usize> {
        self.view.candidates.get(fact.claim).map(|candidate| candidate.source)
    }

    /// The link between two facts, if they are of one matter.
    fn one_figure(&self, x: &Fact<'_>, y: &Fact<'_>) -> Option<Link> {
        let two = Two { a: self.side(x.claim)?, b: self.side(y.claim)? };
        let (p, q) = (x.told, y.told);
        // `No injuries were reported`
        let by_noun = x.act != p.verb.head || y.act != q.verb.head;
        let counts_none = |it: &Fact<'_>| matches!(&it.quantity.value, Value::Amount(amount) if amount.high <= 0.0);
        let dated = |side: &Side<'_>| side.quantities.iter().any(|it| matches!(it.value, Value::Time(_)));
        // `There were no arrests`, `two men were arrested`
        let alike = if counts_none(x) == counts_none(y) {
            x.quantity.compare(&y.quantity) != Comparison::Incomparable
                && are_of_one_size(&x.quantity, &y.quantity)
                && p.verb.negative == q.verb.negative
        } else {
            !dated(&two.a) && !dated(&two.b)
        };
        let same = alike
            && (by_noun || two.share_parts(p, q, counts_things(&x.quantity)))
            && !two.part_ways(p, q)
            && two.a.names_nothing_else(p, &two.b, self)
            && two.b.names_nothing_else(q, &two.a, self);
        let core = two.core(x, y);
        (same && !core.is_empty()).then_some(Link { score: link::BY_FIGURE, core, by_figure: true, same_figure: false })
    }
}

/// Whether neither of two amounts is many times the other, as one of a year is of one of a day.
fn are_of_one_size(x: &Quantity, y: &Quantity) -> bool {
    let (Value::Amount(x), Value::Amount(y)) = (&x.value, &y.value) else { return true };
    let size = |amount: &Amount| if amount.low.is_finite() { amount.low } else { amount.high };
    size(x) <= MANY_TIMES * size(y) && size(y) <= MANY_TIMES * size(x)
}

/// Whether a figure is no small count.
fn is_telling(x: &Quantity) -> bool {
    match &x.value {
        Value::Amount(amount) => match &amount.unit {
            Unit::Things(noun) => amount.low >= 10.0 || propositions::is_time_unit(noun),
            Unit::None => amount.low >= 10.0,
            _ => true,
        },
        _ => false,
    }
}

/// Whether two figures are the same day of a month.
fn are_one_day(x: &Quantity, y: &Quantity) -> bool {
    matches!(&x.value, Value::Time(period) if period.from.day.is_some()) && x.compare(y) == Comparison::Same
}

fn counts_things(quantity: &Quantity) -> bool {
    matches!(&quantity.value, Value::Amount(amount) if matches!(amount.unit, Unit::Things(_) | Unit::None))
}

impl Side<'_> {
    /// A number for what a word tells of a figure: who is killed has died, who runs shops has them.
    fn act(&self, it: &Proposition, at: usize) -> u32 {
        let verb = at == it.verb.head;
        let sense = if verb { self.verb(it) } else { self.sense(at) };
        match sense.lemma {
            "die" | "perish" | "kill" | "death" | "fatality" => u32::MAX,
            "have" | "own" | "run" | "operate" => u32::MAX - 1,
            "take" | "win" => u32::MAX - 2,
            _ => sense.key.map_or(u32::MAX - 3, |(key, opposite)| key * 2 + u32::from(opposite)),
        }
    }

    /// None, where a proposition is told of nobody, with the word that says what: `nobody was hurt`, `no one died`,
    /// `there were no injuries`.
    fn of_nobody(&self, it: &Proposition) -> Option<(Quantity, usize)> {
        let document = self.document;
        let persons = |at: usize| match document.lower(at) {
            "nobody" | "no-one" => true,
            "no" => matches!(document.lower(at + 1), "one" | "people" | "person"),
            _ => false,
        };
        let denied = |phrase: &&Phrase| document.lower(phrase.tokens.start) == "no";
        let counted = |phrase: &Phrase| {
            let act = self.terms.iter().any(|term| term.at == phrase.head && term.noun && term.part == Part::Act);
            act.then_some(phrase.head)
        };
        // `nobody was hurt`, `arrested nobody`
        let act = if (it.verb.start..it.verb.tokens.start).any(persons) || persons(it.verb.tokens.end) {
            Some(it.verb.head)
        } else {
            [it.subject.as_ref(), it.object.as_ref()].into_iter().flatten().find(denied).and_then(counted)
        };
        let none = Amount { low: 0.0, high: 0.0, rough: false, unit: Unit::Things(String::new()) };
        let span = document.span(it.verb.tokens.clone());
        act.filter(|_| it.verb.negative).map(|act| (Quantity { span, value: Value::Amount(none) }, act))
    }

    /// What stands before its verb; where nothing does, what the claim starts with, as in `the coach, which …, was built`.
    fn subject(&self, it: &Proposition) -> Option<Phrase> {
        let document = self.document;
        let relative = |at: usize| matches!(document.lower(at), "which" | "who" | "that" | "whose" | "where");
        let before = it.verb.start.saturating_sub(1)..it.verb.tokens.start;
        let counts = |at: usize| document.tag_at(at) == Tag::Numeral;
        let told = before.clone().any(relative) || before.clone().any(counts);
        let first = || propositions::phrase_at(document, self.start, it.verb.start).filter(|_| !told);
        it.subject.clone().or_else(first)
    }

    /// What undergoes it, or who does what is done to nothing.
    fn undergoer(&self, it: &Proposition) -> Option<Phrase> {
        // `kills at least 7`
        let figure =
            |at: usize| self.document.tag_at(at) == Tag::Numeral || self.document.kind(at) == TokenKind::Number;
        let end = it.verb.tokens.end;
        let counted = !it.verb.passive
            && (end..end + 3).any(|at| figure(at) && end + quantities::hedging_words(self.document, at) == at);
        it.object.clone().filter(|_| !it.verb.passive).or_else(|| if counted { None } else { self.subject(it) })
    }

    /// Whether a figure counts or dates what a proposition tells.
    fn is_figure_of(&self, it: &Proposition, quantity: &Quantity) -> bool {
        let own = self.document.tokens_in(quantity.span);
        let within = |phrase: Option<&Phrase>| phrase.is_some_and(|phrase| phrase.tokens.contains(&own.start));
        match &quantity.value {
            // `21 were hurt`, `kills at least 7`
            Value::Amount(amount) if amount.unit == Unit::None => {
                let hedges = quantities::hedging_words(self.document, own.start);
                own.end == it.verb.tokens.start || it.object.is_none() && own.start == it.verb.tokens.end + hedges
            }
            Value::Amount(_) => within(self.undergoer(it).as_ref()),
            Value::Time(period) => {
                let end = it.object.as_ref().map_or(it.verb.tokens.end, |object| object.tokens.end);
                period.from.year.is_some() && (own.start == end + 1 || own.start == end)
            }
            Value::Ordinal { .. } => false,
        }
    }

    /// Whether a proposition holds no name that another claim lacks, and no thing tied to it of which only it tells.
    fn names_nothing_else(&self, it: &Proposition, other: &Side<'_>, all: &Apart<'_>) -> bool {
        let end = it.tied.last().map_or(it.verb.tokens.end, |(_, phrase)| phrase.tokens.end);
        let own = it.verb.start..end.max(it.object.as_ref().map_or(0, |object| object.tokens.end));
        let tied = |at: usize| it.tied.iter().any(|(_, phrase)| phrase.head == at);
        let is_time = |at: usize| quantities::names_day_or_month(self.document.lower(at));
        self.terms.iter().filter(|term| own.contains(&term.at)).all(|term| {
            let asked = term.part == Part::Name || tied(term.at) && all.view.terms.uses(term.key) < 2;
            let any = term.part != Part::Name && stands_for_any(self.document.lemma(term.at));
            !asked || any || is_time(term.at) || other.terms.iter().any(|other| other.key == term.key)
        })
    }
}

impl<'s> Two<'s> {
    /// The link between two claims that give one figure which hardly two matters of an event have in common: money, a
    /// share, a measure, a count of ten or more. One more thing beside it must be told with it.
    pub(super) fn of_same_figure(&self) -> Option<Link> {
        let figures = self.a.quantities.iter().flat_map(|x| self.b.quantities.iter().map(move |y| (x, y)));
        figures.into_iter().filter(|(x, y)| self.are_one_figure(x, y)).find_map(|(x, y)| {
            let (x, y) = (self.a.document.tokens_in(x.span), self.b.document.tokens_in(y.span));
            let beside = |shared: &&Shared| {
                let terms = self.a.terms.get(shared.a).zip(self.b.terms.get(shared.b));
                terms.is_some_and(|(it, other)| {
                    !(x.contains(&it.at) && y.contains(&other.at))
                        && matches!(it.part, Part::Act | Part::Name | Part::Thing)
                })
            };
            let told =
                |core: &Vec<Shared>| core.iter().filter(beside).map(|shared| shared.weight).sum::<f32>() >= BESIDE;
            let ((from_a, of_a), (from_b, of_b)) = (self.a.around(&x), self.b.around(&y));
            let mut core = Overlap::of(&of_a, &of_b).shared;
            move_core(&mut core, from_a, from_b);
            let core = if told(&core) { core } else { Overlap::of(self.a.terms, self.b.terms).shared };
            told(&core).then_some(Link { score: link::BY_FIGURE, core, by_figure: false, same_figure: true })
        })
    }

    /// Whether two figures are the same and no small count; where they count two things, one claim tells of both: `could
    /// cost 900 jobs`, `900 workers could lose their jobs`.
    fn are_one_figure(&self, x: &Quantity, y: &Quantity) -> bool {
        let of_both = || {
            let (Value::Amount(x), Value::Amount(y)) = (&x.value, &y.value) else { return false };
            let (Unit::Things(of_x), Unit::Things(of_y)) = (&x.unit, &y.unit) else { return false };
            let says = |side: &Side<'_>, noun: &str| side.terms.iter().any(|it| side.document.lemma(it.at) == noun);
            (x.low, x.high) == (y.low, y.high) && (says(&self.a, of_y) || says(&self.b, of_x))
        };
        is_telling(x) && (x.compare(y) == Comparison::Same || is_telling(y) && of_both())
    }

    /// Whether such a figure is part of a core.
    pub(super) fn shares_figure(&self, core: &[Shared]) -> bool {
        let within = |side: &Side<'_>, quantity: &Quantity, term: usize| {
            let own = side.document.tokens_in(quantity.span);
            side.terms.get(term).is_some_and(|it| it.part == Part::Number && own.contains(&it.at))
        };
        let mut figures = self.a.quantities.iter().flat_map(|x| self.b.quantities.iter().map(move |y| (x, y)));
        // Much may have happened on one day, but of what is to come each thing has its own.
        let ahead = self.a.time == Time::Future && self.b.time == Time::Future;
        // `Will lend to the families` and `will borrow from the families` tell of two sums.
        let from = |side: &Side<'_>, with: usize| side.document.lower(with) == "from";
        let tied = |side: Side<'s>| side.told.iter().flat_map(|it| &it.tied);
        let turned = tied(self.a).any(|(with, x)| {
            tied(self.b).any(|(other, y)| from(&self.a, *with) != from(&self.b, *other) && self.meet(x, y))
        });
        !turned
            && figures.any(|(x, y)| {
                (self.are_one_figure(x, y) || ahead && are_one_day(x, y))
                    && core.iter().any(|it| within(&self.a, x, it.a) && within(&self.b, y, it.b))
            })
    }

    /// Whether two propositions have the same parts, as far as both have them; what counts no things needs somebody or
    /// something of which it is told.
    fn share_parts(&self, p: &Proposition, q: &Proposition, things: bool) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let alone = |it: &Proposition| !it.verb.passive && it.object.is_none();
        let (doer_p, doer_q) = (p.doer(a).filter(|_| !alone(p)), q.doer(b).filter(|_| !alone(q)));
        let doers = doer_p.zip(doer_q).map(|(x, y)| self.meet(x, y));
        let tied = p.tied.iter().all(|(with, x)| {
            let alike = |(other, _): &&(usize, Phrase)| b.lower(*other) == a.lower(*with);
            q.tied.iter().filter(alike).all(|(_, y)| !self.differ(x, y))
        });
        let transitive = p.object.is_some() && q.object.is_some();
        let both = self.a.undergoer(p).is_some() && self.b.undergoer(q).is_some();
        let under = match (self.a.undergoer(p), self.b.undergoer(q)) {
            (Some(x), Some(y)) if things || !transitive => {
                self.meet(&x, &y) || is_anybody(a.lemma(x.head)) && is_anybody(b.lemma(y.head))
            }
            // `21 were hurt`
            (Some(phrase), None) => is_anybody(a.lemma(phrase.head)),
            (None, Some(phrase)) => is_anybody(b.lemma(phrase.head)),
            _ => true,
        };
        tied && under && doers.unwrap_or(!transitive && (things || both))
    }

    /// The terms of the verbs and of the things that two propositions have in common.
    fn core(&self, x: &Fact<'_>, y: &Fact<'_>) -> Vec<Shared> {
        let (p, q) = (x.told, y.told);
        let place = |side: &Side<'_>, at: usize| side.terms.iter().position(|term| term.at == at);
        let heads = |side: &Side<'_>, it: &Proposition| {
            [side.subject(it), it.object.clone()].map(|phrase| phrase.map(|phrase| phrase.head))
        };
        let verbs = Some((x.act, y.act));
        let parts = heads(&self.a, p)
            .into_iter()
            .flatten()
            .flat_map(|x| heads(&self.b, q).into_iter().flatten().map(move |y| (x, y)));
        let key = |side: &Side<'_>, at: usize| side.terms.get(at).map(|term| term.key);
        let mut core: Vec<Shared> = verbs
            .into_iter()
            .chain(parts)
            .enumerate()
            .filter_map(|(at, (x, y))| {
                let (a, b) = (place(&self.a, x)?, place(&self.b, y)?);
                let weight = self.a.terms.get(a).map_or(0.0, |term| term.weight);
                (at == 0 || key(&self.a, a) == key(&self.b, b)).then_some(Shared { a, b, weight })
            })
            .collect();
        core.arrange_by_key(|shared| shared.a);
        core
    }
}

/// Whether a noun stands for persons of whatever kind, who need not be named where they are counted.
fn is_anybody(noun: &str) -> bool {
    matches!(noun, "people" | "person" | "other" | "victim" | "one" | "life")
}

/// A figure, which counts nothing in particular where it counts persons of whatever kind.
fn of_anybody(figure: &Quantity) -> Quantity {
    match &figure.value {
        Value::Amount(amount) if matches!(&amount.unit, Unit::Things(noun) if is_anybody(noun)) => {
            Quantity { value: Value::Amount(Amount { unit: Unit::None, ..amount.clone() }), ..figure.clone() }
        }
        _ => figure.clone(),
    }
}
