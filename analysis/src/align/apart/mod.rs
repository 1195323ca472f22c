//! What keeps two claims apart although they share a core: another act, turned or other parts, another place.
//!
//! Words in common say what two claims are about; whether they tell one thing depends on who does what to whom. Where
//! that can't be told from the words, nothing is said against the claims.

mod facts;
mod phrases;
mod side;

use super::likeness::{Meaning, Sense, meaning};
use super::link::{self, Link};
use super::overlap::{Overlap, Shared};
use super::propositions::{self, Phrase, Proposition};
use super::{View, concepts};
use crate::document::Document;
use crate::quantities::{self, Quantity};
use crate::words::Tag;
use corpus::{Polarity, Time};
use side::Side;
use std::cell::OnceCell;

/// The claims with what each tells, read when it is first asked for.
pub(super) struct Apart<'v> {
    view: &'v View<'v>,
    told: Vec<OnceCell<(Vec<Proposition>, Vec<Quantity>)>>,
}

impl<'v> Apart<'v> {
    pub(super) fn new(view: &'v View<'v>) -> Self {
        Self { view, told: vec![OnceCell::new(); view.candidates.len()] }
    }

    /// Whether two claims with such a core tell different things.
    pub(super) fn tells(&self, a: usize, b: usize, core: &[Shared]) -> bool {
        // Without a verb nothing shows what is told of what both name.
        if !self.has_verb(a) || !self.has_verb(b) {
            return true;
        }
        let (Some(a), Some(b)) = (self.side(a), self.side(b)) else { return false };
        let pair = Two { a, b };
        if pair.denies_another(core) {
            return true;
        }
        // Of claims that tell several things those count that the core is about.
        let anchored = |p: &Proposition, q: &Proposition| {
            core.iter().any(|shared| a.is_at(shared.a, p.verb.head) && b.is_at(shared.b, q.verb.head))
        };
        let mut met = pair.met(anchored);
        if met.is_empty() {
            met = pair.met(|_, _| true);
        }
        if met.is_empty() {
            return match pair.refused() {
                Some((p, q)) => !pair.same_doer(p, q),
                None => {
                    pair.contrary_of_others(core)
                        || pair.act_otherwise() && (pair.demands() || !pair.shares_figure(core))
                }
            };
        }
        met.iter().all(|(p, q)| pair.are_apart(p, q))
    }

    /// Whether two claims tell by one verb that the same is done, or that it is done to the same: few words in common are
    /// enough then.
    pub(super) fn is_one_deed(&self, a: usize, b: usize, core: &[Shared]) -> bool {
        let (Some(a), Some(b)) = (self.side(a), self.side(b)) else { return false };
        let pair = Two { a, b };
        let anchored = |p: &Proposition, q: &Proposition| {
            core.iter().any(|shared| a.is_at(shared.a, p.verb.head) && b.is_at(shared.b, q.verb.head))
        };
        let met = pair.met(anchored);
        let same = met.iter().any(|&(p, q)| {
            p.is_told_by_verb()
                && q.is_told_by_verb()
                && p.verb.negative == q.verb.negative
                && pair.share_undergoer(p, q)
        });
        let names = |side: Side<'_>, other: Side<'_>| side.names_more_than(&other);
        same && !(names(a, b) && names(b, a)) && !met.iter().any(|(p, q)| pair.part_ways(p, q))
    }

    /// The closest link between what two claims say of one act each, whatever else they tell: a sentence that tells of
    /// several things has little in common with one that tells of one.
    pub(super) fn of_one_act(&self, a: usize, b: usize) -> Option<Link> {
        let pair = Two { a: self.side(a)?, b: self.side(b)? };
        // Dearer than what most acts fail by.
        let mut whole: Option<Overlap> = None;
        let mut best: Option<Link> = None;
        for (p, q) in pair.met(|_, _| true) {
            let (from_a, of_a) = pair.a.clause(p);
            let (from_b, of_b) = pair.b.clause(q);
            let founds =
                |link: &Link| link.score >= link::FOUNDING && best.as_ref().is_none_or(|best| best.score < link.score);
            let Some(mut link) = link::between(&of_a, &of_b).filter(founds) else { continue };
            if pair.are_apart(p, q) {
                continue;
            }
            move_core(&mut link.core, from_a, from_b);
            // What stands behind may show that the words tell of two things: `commitment to peace`, `to growth`.
            let held = |shared: &&Shared| link.core.iter().any(|it| it.a == shared.a);
            let whole = whole.get_or_insert_with(|| Overlap::of(pair.a.terms, pair.b.terms));
            let agreed: f32 = whole.shared.iter().filter(held).map(|shared| shared.weight).sum();
            if agreed >= link::LEAST_WEIGHT {
                best = Some(link);
            }
        }
        best.or_else(|| pair.of_same_figure())
    }

    /// The verb or adjective of `b` that means the contrary of one of `a` with the same parts.
    pub(super) fn contrary(&self, a: usize, b: usize) -> Option<usize> {
        let pair = Two { a: self.side(a)?, b: self.side(b)? };
        let met = pair.met(|_, _| true);
        if met.is_empty() {
            let (_, q) = pair.refused().filter(|(p, q)| pair.same_doer(p, q) && refuses(q))?;
            return Some(q.verb.head);
        }
        let opposed =
            met.iter().find(|(p, q)| pair.are_opposed(p, q) && !pair.is_converse(p, q) && !pair.part_ways(p, q));
        opposed.and_then(|(_, q)| q.telling)
    }

    /// Whether two claims tell one deed from its two ends: `bought from`, `sold to`.
    pub(super) fn are_converse(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.side(a), self.side(b)) else { return false };
        let pair = Two { a, b };
        pair.met(|_, _| true).iter().any(|(p, q)| pair.is_converse(p, q))
    }

    fn has_verb(&self, claim: usize) -> bool {
        self.view.claim(claim).is_some_and(|(candidate, document)| document.has_verb(candidate.tokens.clone()))
    }

    fn side(&self, claim: usize) -> Option<Side<'_>> {
        let (candidate, document) = self.view.claim(claim)?;
        let read = || (propositions::of(document, candidate), quantities::find(document, candidate.tokens.clone()));
        let (told, quantities) = self.told.get(claim)?.get_or_init(read);
        let denies = candidate.status.polarity == Polarity::Negative;
        let (terms, time) = (self.view.terms.of(claim), candidate.status.time);
        let (start, persons) = (candidate.tokens.start, &candidate.persons);
        Some(Side { document, start, told, quantities, terms, denies, time, persons })
    }
}

/// Two claims.
#[derive(Clone, Copy)]
struct Two<'s> {
    a: Side<'s>,
    b: Side<'s>,
}

impl<'s> Two<'s> {
    /// The propositions that are among these and have to do with each other by what they tell.
    fn met(&self, among: impl Fn(&Proposition, &Proposition) -> bool) -> Vec<(&'s Proposition, &'s Proposition)> {
        let mut met = Vec::new();
        for p in self.a.told.iter().filter(|p| p.telling.is_some()) {
            for q in self.b.told.iter().filter(|q| among(p, q)) {
                let (Some(x), Some(y)) = (self.a.telling(p), self.b.telling(q)) else { continue };
                if meaning(x, y) != Meaning::Other {
                    met.push((p, q));
                }
            }
        }
        met
    }

    /// Whether two propositions that have to do with each other are told by verbs, so that their parts compare.
    fn is_one_verb(&self, p: &Proposition, q: &Proposition) -> bool {
        p.is_told_by_verb() && q.is_told_by_verb() || p.lemma == q.lemma
    }

    /// The propositions of which one refuses what the other offers or wants: `rejected a vote`, `offered a vote`.
    fn refused(&self) -> Option<(&'s Proposition, &'s Proposition)> {
        let all = self.a.told.iter().flat_map(|p| self.b.told.iter().map(move |q| (p, q)));
        all.into_iter().find(|(p, q)| {
            let same = || p.object.as_ref().zip(q.object.as_ref()).is_some_and(|(x, y)| self.meet(x, y));
            (refuses(q) && !p.is_told_by_verb() || refuses(p) && !q.is_told_by_verb()) && same()
        })
    }

    /// Whether one denies what the other, which denies nothing, does not say: by a verb of the core of which that only
    /// speaks, as in `critics of the plan to close the pool`, or by the one verb it has.
    fn denies_another(&self, core: &[Shared]) -> bool {
        let against = |side: &Side<'s>, other: &Side<'s>, meet: &dyn Fn(&Shared) -> Option<(usize, usize)>| {
            if other.denies || other.told.iter().any(|it| it.verb.negative) {
                return false;
            }
            let only = side.told.first().filter(|it| side.denies && side.told.len() == 1 && it.verb.negative);
            let unsaid = only.and_then(|it| side.telling(it)).is_some_and(|telling| !other.says(telling));
            let named = |shared: &Shared| {
                let (at, named) = meet(shared)?;
                let mut told = other.told.iter().filter(|it| it.verb.head == named || it.telling == Some(named));
                let denied = side.told.iter().any(|it| it.verb.head == at && it.verb.negative);
                Some(denied && !told.any(|it| other.asserts(it)))
            };
            unsaid || core.iter().any(|shared| named(shared) == Some(true))
        };
        let terms = |shared: &Shared| Some((self.a.terms.get(shared.a)?.at, self.b.terms.get(shared.b)?.at));
        against(&self.a, &self.b, &terms)
            || against(&self.b, &self.a, &|shared| terms(shared).map(|(at, other)| (other, at)))
    }

    /// Whether both tell who acts, and it is the same.
    fn same_doer(&self, p: &Proposition, q: &Proposition) -> bool {
        let doers = p.doer(self.a.document).zip(q.doer(self.b.document));
        doers.is_some_and(|(x, y)| self.meet(x, y))
    }

    /// Whether the core holds a word and its opposite that are told of two: `the Greens won`, `Ada Vale conceded defeat`.
    fn contrary_of_others(&self, core: &[Shared]) -> bool {
        let opposite = |shared: &Shared| {
            let two = self.a.terms.get(shared.a).zip(self.b.terms.get(shared.b));
            two.is_some_and(|(x, y)| x.opposite != y.opposite)
        };
        let subject = |side: Side<'s>| side.told.first()?.subject.as_ref();
        core.iter().any(opposite) && subject(self.a).zip(subject(self.b)).is_some_and(|(x, y)| self.differ(x, y))
    }

    /// Whether one tells only that somebody wants what the other tells.
    fn demands(&self) -> bool {
        let request = |side: Side<'s>, other: Side<'s>| {
            side.main().is_some_and(|main| propositions::is_request(main.lemma) && !other.says(main))
        };
        request(self.a, self.b) || request(self.b, self.a)
    }

    /// Whether each tells an act that the other says nothing of, or one only a demand for it.
    fn act_otherwise(&self) -> bool {
        let (Some(x), Some(y)) = (self.a.main(), self.b.main()) else { return false };
        if x.noun != y.noun {
            let subject = |side: Side<'s>| side.told.iter().find(|it| it.telling.is_some())?.subject.as_ref();
            return subject(self.a).zip(subject(self.b)).is_some_and(|(x, y)| self.differ(x, y));
        }
        !x.noun && !y.noun && (!self.b.says(x) && !self.a.says(y) || self.demands())
    }

    /// Whether one tells of what anybody does, the other of what somebody did.
    fn one_is_general(&self, p: &Proposition, q: &Proposition) -> bool {
        self.a.is_general(p) != self.b.is_general(q)
    }

    /// Whether two propositions that have to do with each other tell different things all the same.
    fn are_apart(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        if self.is_one_verb(p, q) { self.part_ways(p, q) } else { self.other_doers(p, q) }
    }

    /// Whether one act has other parts in the two claims.
    fn part_ways(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        self.opposed_by_another(p, q)
            || self.one_is_general(p, q)
            || self.came_after(p, q)
            || self.turned(p, q)
            || p.asked && !q.asked && !self.b.denies
            || q.asked && !p.asked && !self.a.denies
            || self.other_parts(p, q)
            || self.elsewhere(p, q)
    }

    /// Whether both say of the same that it is done to it or, where it is done to nothing, that it does it, and tell of no
    /// two who do it.
    fn share_undergoer(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let alone = |it: &Proposition| !it.verb.passive && it.object.is_none();
        let under = |it: &'s Proposition| if alone(it) { it.subject.as_ref() } else { it.undergoer() };
        let doer = |it: &'s Proposition, side: Side<'s>| it.doer(side.document).filter(|_| !alone(it));
        under(p).zip(under(q)).is_some_and(|(x, y)| self.meet(x, y) && !self.differ(x, y))
            && doer(p, self.a).zip(doer(q, self.b)).is_none_or(|(x, y)| self.meet(x, y))
    }

    /// Whether the contrary is told of somebody else: what one side praises another may well condemn.
    fn opposed_by_another(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let (doer_p, doer_q) = (p.doer(self.a.document), q.doer(self.b.document));
        self.are_opposed(p, q) && doer_p.zip(doer_q).is_some_and(|(x, y)| !self.meet(x, y)) && !self.is_converse(p, q)
    }

    /// Whether of two opposites one may have followed on the other: what began can end, what was cut can be raised next
    /// year. Between these there is no contradiction.
    fn came_after(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let undone = || concepts::undoes(&p.lemma) && concepts::undoes(&q.lemma);
        let (then, next) = (self.a.time, self.b.time);
        let times = then != next && (then == Time::Future || next == Time::Future);
        !self.a.denies && !self.b.denies && self.are_opposed(p, q) && (undone() || times)
    }

    /// Whether what two propositions tell means the opposite.
    fn are_opposed(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let (Some(x), Some(y)) = (self.a.telling(p), self.b.telling(q)) else { return false };
        // `began and was halted`, `escaped jail with a suspended sentence` tell both.
        let told_too = |side: Side<'s>, word: Sense<'_>| {
            let others = side.told.iter().filter_map(|it| side.telling(it));
            let named = |key: (u32, bool)| side.terms.iter().any(|term| (term.key, term.opposite) == key);
            others.into_iter().any(|other| meaning(other, word) == Meaning::Same) || word.key.is_some_and(named)
        };
        meaning(x, y) == Meaning::Opposite && !told_too(self.b, x) && !told_too(self.a, y)
    }

    /// Whether opposite verbs tell one deed from its two ends.
    fn is_converse(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let to_q = || q.doer(b).is_some_and(|doer| p.given(a).any(|phrase| self.meet(phrase, doer)));
        let to_p = || p.doer(a).is_some_and(|doer| q.given(b).any(|phrase| self.meet(doer, phrase)));
        self.are_opposed(p, q) && (to_q() || to_p())
    }

    /// Whether who does it in one claim undergoes it in the other.
    fn turned(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let (doer_p, doer_q) = (p.doer(a), q.doer(b));
        let meet = |x: Option<&Phrase>, y: Option<&Phrase>| x.zip(y).is_some_and(|(x, y)| self.meet(x, y));
        let (Some(x), Some(y)) = (doer_p, doer_q) else { return false };
        if self.meet(x, y) {
            return false;
        }
        // `sold the yard to the bank`, `the bank sold the yard`
        let given_p = p.given(a).any(|phrase| self.meet(phrase, y));
        let given_q = q.given(b).any(|phrase| self.meet(x, phrase));
        let (under_p, under_q) = (p.undergoer(), q.undergoer());
        let opposed = self.are_opposed(p, q);
        if opposed || given_p || given_q {
            return !opposed;
        }
        // `Prices rose` and `the shop raised prices` tell of no turned parts.
        let acts = |it: &Proposition, document: &Document<'_>| {
            it.object.is_some() || it.tied.iter().any(|(with, _)| matches!(document.lower(*with), "for" | "by"))
        };
        !meet(under_p, under_q) && acts(p, a) && acts(q, b) && (meet(Some(x), under_q) || meet(under_p, Some(y)))
    }

    /// Whether different ones do it, where one tells by a noun what the other tells by a verb: `made a profit`, `earned`.
    fn other_doers(&self, p: &'s Proposition, q: &'s Proposition) -> bool {
        let named = |side: Side<'s>, phrase: &Phrase| side.document.tag_at(phrase.head) == Tag::ProperNoun;
        // `Acquitted` may be read as what somebody is, who undergoes it.
        let doer = |it: &'s Proposition, side: Side<'s>| it.doer(side.document).or(it.subject.as_ref());
        doer(p, self.a).zip(doer(q, self.b)).is_some_and(|(x, y)| {
            named(self.a, x) && named(self.b, y) && self.differ(x, y)
                || self.a.is_person(x) && self.b.is_body(y)
                || self.a.is_body(x) && self.b.is_person(y)
        })
    }

    fn other_parts(&self, p: &Proposition, q: &Proposition) -> bool {
        let differ = |x: Option<&Phrase>, y: Option<&Phrase>| x.zip(y).is_some_and(|(x, y)| self.differ(x, y));
        let alone = |it: &Proposition| !it.verb.passive && it.object.is_none();
        let (a, b) = (self.a.document, self.b.document);
        let (doer, under) = (differ(p.doer(a), q.doer(b)), differ(p.undergoer(), q.undergoer()));
        // What stands before a verb without an object may act or undergo it: `the ship sank`.
        match (alone(p), alone(q)) {
            (true, false) => {
                let subject = p.subject.as_ref();
                differ(subject, q.undergoer()) && (q.doer(b).is_none() || differ(subject, q.doer(b)))
            }
            (false, true) => {
                let subject = q.subject.as_ref();
                differ(p.undergoer(), subject) && (p.doer(a).is_none() || differ(p.doer(a), subject))
            }
            _ => doer || under,
        }
    }

    /// Whether the claims tie different names to the verb by the same preposition, or one place under two names.
    fn elsewhere(&self, p: &Proposition, q: &Proposition) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let named = |document: &Document<'_>, phrase: &Phrase| {
            document.tag_at(phrase.head) == Tag::ProperNoun && !propositions::is_time(document, phrase)
        };
        p.tied.iter().any(|(at, x)| {
            let alike = |(with, y): &&(usize, Phrase)| {
                let one_noun = || !named(a, x) && !named(b, y) && (self.meet(x, y) || is_side(a, x) && is_side(b, y));
                b.lower(*with) == a.lower(*at) && (named(a, x) && named(b, y) || one_noun())
            };
            // What lies in a town lies in its state, but who flies to one flies to no other.
            let within = matches!(a.lower(*at), "in" | "at" | "on" | "near" | "off");
            let other = |y: &Phrase| !within && named(a, x) && named(b, y) && !self.meet(x, y);
            let apart = |y: &Phrase| self.differ(x, y) || other(y);
            q.tied.iter().any(|tied| alike(&tied)) && q.tied.iter().filter(alike).all(|(_, y)| apart(y))
        })
    }
}

/// Tells where a core that was found in parts of two claims stands in the whole.
fn move_core(core: &mut [Shared], from_a: usize, from_b: usize) {
    for shared in core {
        shared.a += from_a;
        shared.b += from_b;
    }
}

/// Whether a phrase names a side of a country or a town: `in the north`.
fn is_side(document: &Document<'_>, phrase: &Phrase) -> bool {
    matches!(document.lower(phrase.head), "north" | "south" | "east" | "west")
}

/// Whether a verb says that what it acts on is not accepted or will not be.
fn refuses(it: &Proposition) -> bool {
    let side = |lemma: &str| concepts::of(lemma, false).map(|concept| (concept.class, concept.opposite));
    concepts::calls_off(&it.lemma) || side(&it.lemma).is_some_and(|own| side("reject") == Some(own))
}
