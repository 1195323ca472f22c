//! Amounts: percentages, money, and numbers with the things they count.

use super::atoms::Atoms;
use super::numbers::percent_after;
use super::numerals::Numeral;
use super::{Amount, Kind, Quantity, Unit, Value, numerals, starts_word, units};
use crate::document::{Document, TokenKind};
use crate::text::letters;
use crate::words::Tag;
use corpus::Span;

/// The amount or ordinal that starts at an atom, with the atom after it.
pub(super) fn amount(document: &Document<'_>, atoms: &Atoms<'_>, at: usize) -> Option<(Quantity, usize)> {
    if !starts_word(atoms, at) {
        return None;
    }
    let sign = units::sign(atoms, at);
    let from = sign.map_or(at, |(_, from)| from);
    if atoms.is_digits(at)
        && let Some(degrees) = degrees(atoms, at)
    {
        return Some(degrees);
    }
    let first = atoms.numeral(from).filter(|first| !is_part_of_name(atoms, from, first))?;
    let (last, low, high) = match range(atoms, &first) {
        Some(last) => (last, shared_scale(atoms, &first, &last), last.value),
        None => (first, first.value, first.value),
    };
    let mut end = last.end;
    if last.ordinal {
        if atoms.is_glued(end) && atoms.word(end) == "-" {
            return None;
        }
        let thing = thing(document, atoms, end);
        let span = atoms.span(at, end);
        let covered = thing.as_ref().map_or(span, |(_, noun)| span.cover(*noun));
        let value = Value::Ordinal { place: high, of: thing.map(|(name, _)| name) };
        return (first.end == end).then(|| (Quantity { span: covered, value }, next_atom(atoms, end, covered)));
    }
    let mut span = atoms.span(at, end);
    let unit = if let Some(sign) = sign {
        Unit::Money(plain_name(sign.0))
    } else if percent_after(atoms, end) > 0 {
        end += percent_after(atoms, end);
        span = atoms.span(at, end);
        Unit::Percent
    } else if let Some((Kind::Currency, name, after)) = units::unit(atoms, end) {
        end = after;
        span = atoms.span(at, end);
        Unit::Money(plain_name(name))
    } else if let Some((name, noun)) = thing(document, atoms, end) {
        span = span.cover(noun);
        end = next_atom(atoms, end, span);
        Unit::Things(name)
    } else if !first.digits && first.value <= 1.0 || first.end == end && is_year(atoms, from) {
        return None;
    } else {
        Unit::None
    };
    let (low, high, rough) = bounded(atoms, at, low, high);
    // A basis point is the hundredth of a percentage point.
    let (unit, scale) = if atoms.word(last.end) == "basis" { (Unit::Percent, 100.0) } else { (unit, 1.0) };
    let value = Value::Amount(Amount { low: low / scale, high: high / scale, rough, unit });
    Some((Quantity { span, value }, end))
}

/// `40C`, `40°C`: what others write as 40 degrees Celsius.
fn degrees(atoms: &Atoms<'_>, at: usize) -> Option<(Quantity, usize)> {
    let number = atoms.numeral(at).filter(|number| number.digits && !number.ordinal)?;
    let unit = number.end + usize::from(atoms.word(number.end) == "°");
    let glued = atoms.is_glued(number.end) && atoms.written(unit) == "C" && !atoms.is_glued(unit + 1);
    let (low, high, rough) = bounded(atoms, at, number.value, number.value);
    let value = || Value::Amount(Amount { low, high, rough, unit: Unit::Things("degree".to_owned()) });
    glued.then(|| (Quantity { span: atoms.span(at, unit + 1), value: value() }, unit + 1))
}

/// Whether digits by themselves are a year rather than a number.
fn is_year(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms.is_digits(at) && atoms.word(at).len() == 4 && matches!(atoms.word(at).get(..2), Some("19" | "20"))
}

/// A currency's name for comparing: a dollar that is not called otherwise is taken for that of the United States.
fn plain_name(unit: &str) -> String {
    match unit {
        "United States dollar" => "dollar".to_owned(),
        "British pound" => "pound".to_owned(),
        unit => letters::small(unit),
    }
}

/// `2 to 3`, `two or three`, `5-10`.
fn range(atoms: &Atoms<'_>, first: &Numeral) -> Option<Numeral> {
    let joined = matches!(atoms.word(first.end), "to" | "or" | "-" | "–" | "—");
    let next = first.end + 1;
    let last = atoms
        .numeral(units::sign(atoms, next).map_or(next, |(_, after)| after))
        .filter(|_| joined && !first.ordinal)?;
    (last.value > first.value && !last.ordinal).then_some(last)
}

/// The value of the first of two numbers, which may share the scale of the second: `two to three dozen`.
fn shared_scale(atoms: &Atoms<'_>, first: &Numeral, last: &Numeral) -> f64 {
    let scale = last.end.checked_sub(1).and_then(|at| numerals::place(atoms, at)).map_or(1.0, |(scale, _)| scale);
    let own = first.end.checked_sub(1).is_some_and(|at| numerals::place(atoms, at).is_some());
    if !own && first.value < last.value / scale { first.value * scale } else { first.value }
}

/// What words before a number make of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Hedge {
    AtMost,
    AtLeast,
    Rough,
}

/// What the two words before a number make of it, with how many of them do.
fn hedge(two: &str, one: &str) -> Option<(Hedge, usize)> {
    match (two, one) {
        ("up", "to") | ("at", "most") | ("less" | "fewer" | "lower", "than") => Some((Hedge::AtMost, 2)),
        (_, "under" | "below") => Some((Hedge::AtMost, 1)),
        ("at", "least") | ("more" | "greater" | "higher", "than") => Some((Hedge::AtLeast, 2)),
        (_, "over" | "above" | "exceeding") => Some((Hedge::AtLeast, 1)),
        (_, "about" | "around" | "nearly" | "almost" | "some" | "roughly" | "approximately" | "estimated") => {
            Some((Hedge::Rough, 1))
        }
        _ => None,
    }
}

/// How many tokens before that of a number make it a bound or a rough figure.
pub(crate) fn hedging_words(document: &Document<'_>, number: usize) -> usize {
    let word = |back: usize| number.checked_sub(back).map_or("", |at| document.lower(at));
    hedge(word(2), word(1)).map_or(0, |(_, words)| words)
}

/// A number as a bound or a rough figure, by the words before it.
fn bounded(atoms: &Atoms<'_>, at: usize, low: f64, high: f64) -> (f64, f64, bool) {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| atoms.word(at));
    match hedge(word(2), word(1)).map(|(hedge, _)| hedge) {
        Some(Hedge::AtMost) => (f64::NEG_INFINITY, high, false),
        Some(Hedge::AtLeast) => (low, f64::INFINITY, false),
        hedge => (low, high, hedge.is_some()),
    }
}

/// A number glued to letters or within a code is part of a name.
fn is_part_of_name(atoms: &Atoms<'_>, at: usize, number: &Numeral) -> bool {
    let glued = atoms.is_glued(number.end) && (atoms.is_word(number.end) || atoms.is_digits(number.end));
    let hyphened = atoms.is_digits(at)
        && atoms.is_glued(number.end)
        && matches!(atoms.word(number.end), "-" | "/" | ":" | ".")
        && atoms.is_glued(number.end + 1)
        && atoms.kind(number.end + 1).is_some()
        && range(atoms, number).is_none();
    glued && number.digits && !number.ordinal || hyphened
}

/// Tokens after a number among which the noun it counts is looked for.
const REACH: usize = 6;

/// The noun that is counted: the last of the nouns that follow, over adjectives and names (`five more F-16 squadrons`).
fn thing(document: &Document<'_>, atoms: &Atoms<'_>, at: usize) -> Option<(String, Span)> {
    let place = atoms.span(at, at + 1);
    let first = document.tokens().partition_point(|token| token.span.end <= place.start);
    let mut found = None;
    for token in first..first + REACH {
        if document.kind(token) == TokenKind::Punctuation {
            break;
        }
        match document.tag_at(token) {
            Tag::Noun => found = Some(token),
            Tag::Adjective | Tag::ProperNoun if found.is_none() => {}
            Tag::Numeral if found.is_none() && document.kind(token) == TokenKind::Word => {}
            Tag::Verb if found.is_none() && document.lower(token).ends_with("ed") => {}
            _ if matches!(document.lower(token), "more" | "additional" | "other" | "new" | "of") && token == first => {}
            _ => break,
        }
    }
    let token = found?;
    Some((document.lemma(token).to_owned(), document.token(token)?.span))
}

/// The first atom after a place in the text.
fn next_atom(atoms: &Atoms<'_>, from: usize, span: Span) -> usize {
    (from..atoms.len()).find(|&at| atoms.span(at, at + 1).start >= span.end).unwrap_or(atoms.len())
}
