//! Numbers and dates on which the sources of a point differ.
//!
//! Two figures are set against each other only where they count the same thing next to what the claims share and
//! can't both hold, and where no other figure of the two sources agrees. A figure that only one source gives is a
//! detail, not a contradiction.

use super::grouping::Cluster;
use super::terms::Term;
use super::{Candidate, View, dated};
use crate::document::Document;
use crate::quantities::{self, Amount, Bound, Comparison, Period, Quantity, Unit, Value};
use crate::sorting::Sorting;
use crate::status::predications::{self, Predication};
use crate::text::letters;
use crate::words::Tag;
use corpus::{ClaimIx, Difference, DifferenceKind, Side, Span};
use std::ops::Range;

/// How many words after a figure belong to what it counts.
const REACH: usize = 6;

/// How many words before a figure may say what it is a figure of.
const BEFORE: usize = 3;

/// A figure of a claim.
struct Figure {
    claim: usize,
    source: usize,
    quantity: Quantity,
    /// Of a date, the verb that the claims share and whose time it tells.
    deed: Option<u32>,
}

/// The differences in figures, each with whether it sets the sources against each other.
pub(super) fn differences(view: &View<'_>, cluster: &Cluster) -> Vec<(Difference, bool)> {
    let figures: Vec<Figure> = cluster.claims.iter().flat_map(|&claim| figures(view, cluster, claim)).collect();
    let counted = |figure: &&Figure| matches!(figure.quantity.value, Value::Amount(_));
    let dated = |figure: &&Figure| matches!(figure.quantity.value, Value::Time(_));
    let (amounts, dates): (Vec<&Figure>, Vec<&Figure>) =
        (figures.iter().filter(counted).collect(), figures.iter().filter(dated).collect());
    let mut found = Vec::new();
    found.extend(difference(view, cluster, &amounts, DifferenceKind::Quantity, "no number"));
    found.extend(difference(view, cluster, &dates, DifferenceKind::Date, "no date"));
    found
}

fn difference(
    view: &View<'_>,
    cluster: &Cluster,
    figures: &[&Figure],
    kind: DifferenceKind,
    none: &str,
) -> Option<(Difference, bool)> {
    let others = |a: &Figure| {
        let source = a.source;
        figures.iter().filter(move |b| b.source != source)
    };
    let conflict = figures.iter().find_map(|a| {
        // A source that also gives the other's figure is not against it; what third sources give has no say.
        let gives = |source: usize, figure: &Figure| {
            let own = figures.iter().filter(|own| own.source == source);
            own.into_iter().any(|own| matches!(compare(figure, own), Comparison::Same | Comparison::Overlaps))
        };
        let b =
            others(a).find(|b| compare(a, b) == Comparison::Differs && !gives(b.source, a) && !gives(a.source, b))?;
        Some((a, b))
    });
    let side = |figure: &Figure| Side {
        claim: ClaimIx::from(figure.claim),
        words: vec![figure.quantity.span],
        reading: words(view, figure),
    };
    if let Some((a, b)) = conflict {
        // Then each further source with its figure of the same thing.
        let mut told: Vec<&Figure> = vec![a, b];
        for figure in figures {
            let known = told.iter().any(|known| known.source == figure.source);
            if !known && compare(a, figure) != Comparison::Incomparable {
                told.push(figure);
            }
        }
        let mut sides: Vec<Side> = told.into_iter().map(side).collect();
        sides.arrange_by_key(|side| side.claim);
        return Some((Difference { kind, sides }, true));
    }
    let bounded = figures.iter().find_map(|a| Some((*a, *others(a).find(|b| is_bounded_otherwise(a, b))?)));
    if let Some((a, b)) = bounded {
        let mut sides = vec![side(a), side(b)];
        sides.arrange_by_key(|side| side.claim);
        return Some((Difference { kind, sides }, false));
    }
    let alone = figures.iter().find(|a| others(a).next().is_none())?;
    let source = |claim: usize| view.candidates.get(claim).map(|it| it.source);
    let pair = matches!(&alone.quantity.value, Value::Amount(amount) if amount.low == 2.0 && amount.high == 2.0);
    let silent = cluster.claims.iter().find(|&&claim| {
        let told = cluster.claims.iter().filter(|&&other| source(other) == source(claim));
        source(claim) != Some(alone.source)
            && !(pair && says_both(view, claim))
            && told.flat_map(|&claim| all(view, claim)).all(|other| !alike(&alone.quantity.value, &other.value))
    })?;
    let silent = Side { claim: ClaimIx::from(*silent), words: Vec::new(), reading: none.to_owned() };
    let mut sides = vec![side(alone), silent];
    sides.arrange_by_key(|side| side.claim);
    Some((Difference { kind, sides }, false))
}

/// How two figures stand to each other as told: `at least 14` and `at least 19`, `until 2030` and `until 2035` may both
/// hold, but tell different things.
fn compare(a: &Figure, b: &Figure) -> Comparison {
    if a.deed.zip(b.deed).is_some_and(|(a, b)| a != b) {
        return Comparison::Incomparable;
    }
    let found = a.quantity.compare(&b.quantity);
    let other_bound = match (&a.quantity.value, &b.quantity.value) {
        (Value::Time(a), Value::Time(b)) if a.bound == b.bound && a.bound != Bound::Within => {
            let day = |period: &Period| Quantity {
                span: Span::default(),
                value: Value::Time(Period { bound: Bound::Within, ..*period }),
            };
            day(a).compare(&day(b)) == Comparison::Differs
        }
        (Value::Amount(a), Value::Amount(b)) => {
            let least = a.high.is_infinite() && b.high.is_infinite() && a.low != b.low;
            least || a.low.is_infinite() && b.low.is_infinite() && a.high != b.high
        }
        _ => false,
    };
    if found == Comparison::Overlaps && other_bound { Comparison::Differs } else { found }
}

/// Whether two figures may both hold, one of them being a bound: `more than 60`, `60`.
fn is_bounded_otherwise(a: &Figure, b: &Figure) -> bool {
    let (Value::Amount(x), Value::Amount(y)) = (&a.quantity.value, &b.quantity.value) else { return false };
    let open = |amount: &Amount| amount.low.is_infinite() || amount.high.is_infinite();
    (open(x) || open(y)) && compare(a, b) == Comparison::Overlaps
}

/// Whether two figures are of one kind, so that none of the kind is missing where the other stands.
fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Amount(a), Value::Amount(b)) => {
            let things = |unit: &Unit| matches!(unit, Unit::Things(_) | Unit::None);
            a.unit == b.unit
                || things(&a.unit) && things(&b.unit)
                || matches!((&a.unit, &b.unit), (Unit::Money(_), Unit::Money(_)))
        }
        (Value::Time(_), Value::Time(_)) => true,
        _ => false,
    }
}

fn all(view: &View<'_>, claim: usize) -> Vec<Quantity> {
    view.claim(claim)
        .map(|(candidate, document)| quantities::find(document, candidate.tokens.clone()))
        .unwrap_or_default()
}

/// The figures of a claim that stand next to what the point is about.
fn figures(view: &View<'_>, cluster: &Cluster, claim: usize) -> Vec<Figure> {
    let Some((candidate, document)) = view.claim(claim) else { return Vec::new() };
    let quantities = all(view, claim);
    if quantities.is_empty() {
        return Vec::new();
    }
    let terms = view.terms.of(claim);
    // Of a word that a founding claim has twice, only the one that it shares counts.
    let (first, second) = cluster.founders;
    let shared = |key: u32| {
        let own = cluster.core.iter().filter_map(|pair| {
            let place = if claim == first { Some(pair.a) } else { (claim == second).then_some(pair.b) };
            terms.get(place?)
        });
        own.into_iter().find(|term| term.key == key)
    };
    let key_within = |tokens: Range<usize>| {
        let keys = terms.iter().filter(|term| tokens.contains(&term.at));
        let own = |term: &&Term| {
            cluster.anchor.iter().any(|(anchor, _)| *anchor == term.key)
                && shared(term.key).is_none_or(|shared| shared.at == term.at)
        };
        keys.into_iter().find(own).map(|term| term.key)
    };
    let anchored = |tokens: Range<usize>| key_within(tokens).is_some();
    let verbs = predications::of(document, candidate.tokens.clone());
    // `was closed`, where the tagger takes what is told for an adjective.
    let told = |verb: &Predication| {
        let copula = usize::from(document.tag_at(verb.head) == Tag::Auxiliary);
        key_within(verb.head + copula..verb.head + copula + 1)
    };
    let deed = |date: usize| dated::verb(document, &verbs, date).and_then(told);
    quantities
        .into_iter()
        .filter(|quantity| {
            let own = document.tokens_in(quantity.span);
            match &quantity.value {
                Value::Amount(amount) => {
                    let head = own.end.saturating_sub(1)..own.end;
                    // `50 % tariffs` and `two squadrons of jets` count what follows, `6 % lower than` does not.
                    let of = document.lower(own.end) == "of";
                    let counts = of || amount.unit == Unit::Percent && names_thing(document, own.end);
                    let end = if counts { phrase_end(document, own.end, &candidate.tokens) } else { own.end };
                    let before = own.start.saturating_sub(BEFORE)..own.start;
                    // `21 people were hurt`, `21 were hurt`
                    let verb_follows = || {
                        let verb = (own.end..candidate.tokens.end).find(|&at| document.tag_at(at) != Tag::Auxiliary);
                        verb.is_some_and(|at| document.tag_at(at) == Tag::Verb && anchored(at..at + 1))
                    };
                    // `119 of the 240 seats`
                    if amount.unit == Unit::None && !of {
                        verb_follows()
                    } else {
                        anchored(head) || anchored(own.end..end) || anchored(before) || verb_follows()
                    }
                }
                // A date of another clause says nothing of what the claims share.
                Value::Time(_) => {
                    !dates_the_saying(document, candidate, own.start) && (verbs.len() < 2 || deed(own.start).is_some())
                }
                Value::Ordinal { .. } => false,
            }
        })
        .map(|quantity| {
            let dated = matches!(quantity.value, Value::Time(_));
            let deed = if dated { deed(document.tokens_in(quantity.span).start) } else { None };
            Figure { claim, source: candidate.source, quantity, deed }
        })
        .collect()
}

/// Whether a date says when something was said rather than when it happened: `said on Tuesday that …`.
fn dates_the_saying(document: &Document<'_>, candidate: &Candidate<'_>, date: usize) -> bool {
    let cues = candidate.cue.iter().map(|cue| document.tokens_in(*cue).end);
    cues.into_iter().any(|end| {
        let between = end..date;
        end <= date
            && between.len() <= 3
            && between
                .into_iter()
                .all(|at| matches!(document.tag_at(at), Tag::Adposition | Tag::Adjective | Tag::Adverb | Tag::Noun))
    })
}

/// Whether a claim speaks of the things by `both`, which counts them without a figure.
fn says_both(view: &View<'_>, claim: usize) -> bool {
    view.claim(claim).is_some_and(|(candidate, document)| {
        candidate.tokens.clone().any(|at| document.lower(at) == "both" && names_thing(document, at + 1))
    })
}

fn names_thing(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
}

/// The end of the words that say what is counted: up to a verb, a mark or a few words on.
fn phrase_end(document: &Document<'_>, start: usize, claim: &Range<usize>) -> usize {
    let stops = |at: &usize| {
        matches!(
            document.tag_at(*at),
            Tag::Verb | Tag::Auxiliary | Tag::Punctuation | Tag::Coordinator | Tag::Subordinator
        )
    };
    let last = claim.end.min(start + REACH);
    (start..last).find(stops).unwrap_or(last)
}

/// The words of a figure, with those before it that make it a bound: `more than 60 people`.
fn words(view: &View<'_>, figure: &Figure) -> String {
    let Some((_, document)) = view.claim(figure.claim) else { return String::new() };
    let own = document.tokens_in(figure.quantity.span);
    let figure = figure.quantity.span.slice(document.text());
    match quantities::hedging_words(document, own.start) {
        0 => figure.to_owned(),
        hedges => {
            let hedge = document.span(own.start - hedges..own.start).slice(document.text());
            format!("{} {figure}", letters::small(hedge))
        }
    }
}
