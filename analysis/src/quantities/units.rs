//! Money and measures: a number with a unit before or after it.

use super::atoms::Atoms;
use super::facts::Facts;
use super::numbers::{Number, decimal, number};
use super::recognise::{Kind, Reading, Recognised};
use crate::lexicon::{Phrases, list};
use std::sync::LazyLock;

static AFTER: LazyLock<Phrases<(Kind, &'static str)>> = LazyLock::new(|| {
    Phrases::parse(list!("units.txt"), |says| match says.split_once(' ')? {
        ("currency", unit) => Some((Kind::Currency, unit)),
        ("dimension", unit) => Some((Kind::Dimension, unit)),
        _ => None,
    })
});
static BEFORE: LazyLock<Phrases<&'static str>> =
    LazyLock::new(|| Phrases::parse(list!("units.txt"), |says| says.strip_prefix("prefix ")));

/// The words that units start with.
pub(super) fn starts() -> impl Iterator<Item = &'static str> {
    AFTER.starts()
}

/// The words and marks that signs for currencies start with.
pub(super) fn starts_of_signs() -> impl Iterator<Item = &'static str> {
    BEFORE.starts()
}

/// A unit with the atom after it.
#[derive(Clone, Copy, Debug)]
struct Found {
    kind: Kind,
    unit: &'static str,
    end: usize,
}

/// The amounts of money and measures of the atoms.
pub(super) fn recognise(atoms: &Atoms<'_>) -> Vec<Recognised> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        if !atoms.facts(at).any(Facts::BEGINS.or(Facts::SIGN).or(Facts::UNIT)) {
            at += 1;
            continue;
        }
        match prefixed(atoms, at).or_else(|| suffixed(atoms, at)).or_else(|| alone(atoms, at)) {
            Some((kind, value, unit, end)) => {
                found.push(Recognised { span: atoms.span(at, end), kind, reading: Reading::Measure(value, unit) });
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

type Measure = (Kind, Option<String>, &'static str, usize);

/// The currency whose sign stands at an atom: `$`, `US $`, `£`.
pub(super) fn sign(atoms: &Atoms<'_>, at: usize) -> Option<(&'static str, usize)> {
    if !atoms.facts(at).any(Facts::SIGN) {
        return None;
    }
    let inner = at > 0 && atoms.is_glued(at) && (atoms.is_word(at - 1) || atoms.is_digits(at - 1));
    let (length, unit) = BEFORE.longest(at, |at| atoms.word(at)).filter(|_| !inner || !atoms.is_word(at))?;
    Some((unit, at + length))
}

/// The unit at an atom: `euros`, `square metres`.
pub(super) fn unit(atoms: &Atoms<'_>, at: usize) -> Option<(Kind, &'static str, usize)> {
    if !atoms.facts(at).any(Facts::UNIT) {
        return None;
    }
    let (length, &(kind, unit)) = AFTER.longest(at, |at| atoms.word(at))?;
    if let Some((power, end)) = power(atoms, at + length).filter(|_| kind == Kind::Dimension) {
        return POWERS.iter().find(|(of, to, _)| *of == unit && *to == power).map(|(.., name)| (kind, *name, end));
    }
    let end = at + length;
    let goes_on = atoms.is_glued(end) && (atoms.is_word(end) || atoms.is_digits(end) && atoms.is_word(end - 1));
    (!goes_on).then_some((kind, unit, end))
}

/// What `2` and `3` glued to a unit of length make of it.
const POWERS: [(&str, u8, &str); 10] = [
    ("Meter", 2, "Square meter"),
    ("Meter", 3, "Cubic meter"),
    ("Kilometer", 2, "Square kilometer"),
    ("Kilometer", 3, "Cubic kilometer"),
    ("Centimeter", 2, "Square centimeter"),
    ("Centimeter", 3, "Cubic centimeter"),
    ("Foot", 2, "Square foot"),
    ("Foot", 3, "Cubic foot"),
    ("Mile", 2, "Square mile"),
    ("Inch", 2, "Square inch"),
];

fn power(atoms: &Atoms<'_>, at: usize) -> Option<(u8, usize)> {
    let from = at + usize::from(atoms.word(at) == "^");
    let power = match atoms.word(from) {
        "2" | "²" => 2,
        "3" | "³" => 3,
        _ => return None,
    };
    (atoms.is_glued(at) && atoms.is_glued(from)).then_some((power, from + 1))
}

/// `$5 million`, `US$ 10`, `£8.10 million`, `10 $ 30 cent` from its second part on.
fn prefixed(atoms: &Atoms<'_>, at: usize) -> Option<Measure> {
    let (unit, from) = sign(atoms, at)?;
    let plain = amount(atoms, from).filter(|plain| plain.value >= 0.0)?;
    Some((Kind::Currency, Some(decimal(plain.value)), unit, plain.end))
}

/// A number that a unit stands by; `$5 over 3 years` is no fraction.
fn amount(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let plain = || {
        let plain = atoms.numeral(at).filter(|plain| !plain.ordinal)?;
        Some(Number { end: plain.end, value: plain.value })
    };
    let number =
        number(atoms, at).filter(|number| !(at..number.end).any(|at| matches!(atoms.word(at), "over" | "out")));
    number.or_else(plain)
}

/// `5 euros`, `3-inch`, `20 (kg)`, `5 feet 2 inches`, `15 dollars and 50`.
fn suffixed(atoms: &Atoms<'_>, at: usize) -> Option<Measure> {
    let one = || if atoms.word(at) == "one" { amount(atoms, at) } else { None };
    let first = number(atoms, at).or_else(|| glued_number(atoms, at)).or_else(one)?;
    let found = unit_after(atoms, first.end)?;
    let sign_of_next = !atoms.is_word(first.end)
        && !atoms.is_glued(first.end)
        && atoms.is_glued(found.end)
        && atoms.is_digits(found.end);
    if sign_of_next {
        return None;
    }
    let scaled = scale_after(atoms, &first, found);
    let (first, found) = scaled.unwrap_or((first, found));
    if found.unit == "Inch" && matches!(atoms.word(found.end - 1), "in") && !closes(atoms, found.end)
        || found.kind == Kind::Dimension && is_no_measure(atoms, &first, &found)
    {
        return None;
    }
    let joined = found.end + usize::from(matches!(atoms.word(found.end), "and" | ","));
    if let Some(second) = number(atoms, joined).filter(|_| atoms.word(found.end) != ",") {
        let part = unit_after(atoms, second.end);
        if let Some((share, part)) = part.and_then(|part| Some((share(found.unit, part.unit)?, part))) {
            let value = first.value + second.value * share;
            let value = if found.kind == Kind::Dimension { value.to_string() } else { decimal(value) };
            return Some((found.kind, Some(value), found.unit, part.end));
        }
        let bare = found.kind == Kind::Currency
            && (10.0..100.0).contains(&second.value)
            && second.value.fract() == 0.0
            && part.is_none()
            && (joined > found.end || atoms.is_digits(joined))
            && (!atoms.is_word(second.end) || atoms.word(second.end) == "more")
            && sign(atoms, second.end).is_none();
        if bare {
            return Some((found.kind, Some(decimal(first.value + second.value / 100.0)), found.unit, second.end));
        }
    }
    Some((found.kind, Some(decimal(first.value)), found.unit, found.end))
}

/// A number with its unit glued to it, which the numbers by themselves leave out: `200lbs`, `-300mm`.
fn glued_number(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let before = at.wrapping_sub(1);
    let starts = at == 0
        || !atoms.is_glued(at)
        || !(atoms.is_word(before) || atoms.is_digits(before) || matches!(atoms.word(before), "." | "," | "_"))
            && !(before > 0 && atoms.is_glued(before) && (atoms.is_word(before - 1) || atoms.is_digits(before - 1)));
    let plain = atoms.numeral(at).filter(|plain| plain.digits && !plain.ordinal && starts)?;
    atoms.is_glued(plain.end).then_some(Number { end: plain.end, value: plain.value })
}

fn unit_after(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let found = |at: usize| unit(atoms, at).map(|(kind, unit, end)| Found { kind, unit, end });
    let hyphen = usize::from(atoms.word(at) == "-" && atoms.is_word(at + 1));
    let opened = matches!(atoms.word(at), "(" | "[" | "{" | "<");
    if opened {
        let inner = found(at + 1).filter(|inner| matches!(atoms.word(inner.end), ")" | "]" | "}" | ">"))?;
        return Some(Found { end: inner.end + 1, ..inner });
    }
    found(at + hyphen).or_else(|| millions(atoms, at))
}

/// `30 MUSD`, `120 MEUR`.
fn millions(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let unit = match atoms.written(at) {
        "MUSD" => "United States dollar",
        "MEUR" => "Euro",
        _ => return None,
    };
    Some(Found { kind: Kind::Currency, unit, end: at + 1 })
}

/// A scale after the unit, or within it: `75 USD million`.
fn scale_after(atoms: &Atoms<'_>, first: &Number, found: Found) -> Option<(Number, Found)> {
    if matches!(atoms.written(found.end - 1), "MUSD" | "MEUR") {
        return Some((Number { value: first.value * 1e6, ..*first }, found));
    }
    let (scale, end) = super::numerals::place(atoms, found.end).filter(|(scale, _)| *scale >= 1000.0)?;
    let money = found.kind == Kind::Currency;
    money.then_some((Number { value: first.value * scale, ..*first }, Found { end, ..found }))
}

/// Whether a quotation mark after a number stands for inches: none is open before it, and the sentence goes on.
fn is_inch_mark(atoms: &Atoms<'_>, at: usize) -> bool {
    let open = (at.saturating_sub(LONGEST_QUOTATION)..at).filter(|&at| atoms.word(at) == "\"").count() % 2 == 1;
    !open && atoms.is_digits(at.saturating_sub(1)) && atoms.is_word(at + 1)
}

/// Atoms that are looked back on for an open quotation mark.
const LONGEST_QUOTATION: usize = 100;

/// How much of a larger unit one of a smaller is.
fn share(unit: &str, part: &str) -> Option<f64> {
    match (unit, part) {
        (_, "Cent") if unit.ends_with("ollar") || unit == "Euro" => Some(0.01),
        ("Pound" | "British pound", "Pence") => Some(0.01),
        ("Foot", "Inch") => Some(1.0 / 12.0),
        ("Pound", "Ounce") => Some(1.0 / 16.0),
        ("Kilogram", "Gram") | ("Kilometer", "Meter") => Some(0.001),
        ("Meter", "Centimeter") => Some(0.01),
        _ => None,
    }
}

/// Whether what looks like a measure is none: a temperature, a name, `2 in 5`.
fn is_no_measure(atoms: &Atoms<'_>, first: &Number, found: &Found) -> bool {
    let temperature =
        || (0..atoms.len().min(60)).any(|at| matches!(atoms.word(at), "temperature" | "celsius" | "fahrenheit"));
    let letter = found.end == first.end + 1 && atoms.word(first.end).len() == 1 && atoms.is_word(first.end);
    let spaced_letter = letter && !atoms.is_glued(first.end) && atoms.written(first.end) != atoms.word(first.end);
    let mark = atoms.word(found.end - 1) == "\"" && !is_inch_mark(atoms, found.end - 1);
    found.unit == "Degree" && temperature() || spaced_letter || mark
}

fn closes(atoms: &Atoms<'_>, at: usize) -> bool {
    !(atoms.is_word(at) || atoms.is_digits(at)) || matches!(atoms.word(at), "tall" | "long" | "wide" | "high" | "deep")
}

/// A unit without a number, where the word is nothing else.
fn alone(atoms: &Atoms<'_>, at: usize) -> Option<Measure> {
    let inner = at > 0 && atoms.is_glued(at) && (atoms.is_word(at - 1) || atoms.is_digits(at - 1));
    let (kind, name, end) = unit(atoms, at).filter(|_| !inner)?;
    let plain = matches!(atoms.word(at), "dollar" | "dollars" | "euro" | "euros" | "yen" | "yuan" | "mcg")
        || end > at + 1 && atoms.is_word(at) && atoms.is_word(end - 1) && atoms.word(at).len() > 2;
    let of = matches!(atoms.word(end), "sign" | "store" | "bill");
    (plain && !of).then_some((kind, None, name, end))
}
