//! Numbers, ordinals and percentages wherever they stand: also signs, powers and abbreviated scales.

use super::atoms::Atoms;
use super::facts::Facts;
use super::fractions::{character, fraction, half, over, parts};
use super::numerals::Numeral;
use super::recognise::{Kind, Reading, Recognised};

/// A number with the atom after it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Number {
    pub(super) end: usize,
    pub(super) value: f64,
}

/// The numbers, ordinals and percentages of the atoms.
pub(super) fn recognise(atoms: &Atoms<'_>) -> Vec<Recognised> {
    let mut found = Vec::new();
    let mut push = |from: usize, end: usize, kind: Kind, reading: Reading| {
        found.push(Recognised { span: atoms.span(from, end), kind, reading });
    };
    let mut at = 0;
    while at < atoms.len() {
        if !atoms.facts(at).any(Facts::BEGINS.or(Facts::PERCENT)) {
            at += 1;
        } else if let Some(number) = number(atoms, at) {
            push(at, number.end, Kind::Number, Reading::Value(decimal(number.value)));
            let end = number.end + percent_after(atoms, number.end);
            if end > number.end {
                push(at, end, Kind::Percent, Reading::Value(format!("{}%", decimal(number.value))));
            }
            at = end;
        } else if let Some((of, end)) = percent_before(atoms, at) {
            match of {
                Some(of) => push(at, end, Kind::Percent, Reading::Value(format!("{}%", decimal(of)))),
                None => push(at, end, Kind::Percent, Reading::Value("null".to_owned())),
            }
            at = end;
        } else {
            at += 1;
        }
    }
    let mut at = 0;
    while at < atoms.len() {
        match ordinal(atoms, at) {
            Some(ordinal) => {
                push(at, ordinal.end, Kind::Ordinal, Reading::Value(decimal(ordinal.value)));
                at = ordinal.end;
            }
            None => at += 1,
        }
    }
    found
}

fn ordinal(atoms: &Atoms<'_>, at: usize) -> Option<Numeral> {
    if !atoms.facts(at).any(Facts::BEGINS) {
        return None;
    }
    if atoms.is_glued(at) && at > 0 && (atoms.is_digits(at - 1) || atoms.is_word(at - 1)) {
        return None;
    }
    let ordinal = atoms.numeral(at).filter(|ordinal| ordinal.ordinal)?;
    let fraction = matches!(atoms.word(at), "a" | "an" | "one") && ordinal.end == at + 2;
    (!fraction).then_some(ordinal)
}

/// Atoms of the word or sign for percent at an atom.
pub(super) fn percent_after(atoms: &Atoms<'_>, at: usize) -> usize {
    let joined = usize::from(atoms.word(at) == "-");
    match (atoms.word(at + joined), atoms.word(at + joined + 1)) {
        ("%", _) if joined == 0 => 1,
        ("percent" | "percents" | "percentage" | "percentages", _) => joined + 1,
        ("per", "cent" | "cents") => joined + 2,
        _ => 0,
    }
}

/// `percent of 10`, and the word alone.
fn percent_before(atoms: &Atoms<'_>, at: usize) -> Option<(Option<f64>, usize)> {
    let length = match (atoms.word(at), atoms.word(at + 1)) {
        ("percent" | "percents" | "percentage" | "percentages", _) => 1,
        ("per", "cent" | "cents") => 2,
        _ => return None,
    };
    let of = number(atoms, at + length + 1).filter(|_| atoms.word(at + length) == "of");
    Some((of.map(|of| of.value), of.map_or(at + length, |of| of.end)))
}

/// The number at an atom, in the longest reading.
pub(super) fn number(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    if !atoms.facts(at).any(Facts::BEGINS) {
        return None;
    }
    let apart = !atoms.is_glued(at);
    let sign = match atoms.word(at) {
        "-" if apart || !atoms.is_word(at.wrapping_sub(1)) && !atoms.is_digits(at.wrapping_sub(1)) => 1,
        "minus" | "negative" => 1,
        _ => 0,
    };
    let number = unsigned(atoms, at + sign).filter(|_| sign == 0 || atoms.word(at + sign) != "-")?;
    let negative = sign == 1 && !(atoms.word(at) == "-" && atoms.is_glued(number.end) && atoms.word(number.end) == "-");
    if sign == 1 && !negative {
        return None;
    }
    Some(if negative { powered(atoms, Number { value: -number.value, ..number }) } else { powered(atoms, number) })
}

/// `2.5^-1`, `1.3x10^6`.
fn powered(atoms: &Atoms<'_>, number: Number) -> Number {
    let end = number.end;
    let exponent = |at: usize| {
        let sign = usize::from(matches!(atoms.word(at), "-" | "+"));
        let value: i32 = atoms.word(at + sign).parse().ok().filter(|_| atoms.is_digits(at + sign))?;
        Some((if atoms.word(at) == "-" { -value } else { value }, at + sign + 1))
    };
    if atoms.word(end) == "^"
        && let Some((power, end)) = exponent(end + 1)
    {
        return Number { end, value: number.value.abs().powi(power) * number.value.signum() };
    }
    let times = matches!(atoms.word(end), "x" | "×" | "*") && atoms.word(end + 1) == "10" && atoms.word(end + 2) == "^";
    if times && let Some((power, end)) = exponent(end + 3) {
        return Number { end, value: scaled(number.value, power) };
    }
    number
}

/// A number times a power of ten, read as it would be written, so that no rounding creeps in.
fn scaled(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(value)
}

fn unsigned(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let glued = atoms.is_glued(at) && at > 0;
    let before = at.wrapping_sub(1);
    if glued && (atoms.is_word(before) || atoms.is_digits(before) || atoms.word(before) == "_") {
        return None;
    }
    let code = glued
        && matches!(atoms.word(before), "-" | "/")
        && atoms.is_glued(before)
        && before > 0
        && atoms.is_word(before - 1);
    if code {
        return None;
    }
    let readings = [in_digits(atoms, at), in_words(atoms, at), character(atoms, at)];
    readings.into_iter().flatten().max_by_key(|number| number.end)
}

fn in_digits(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let glued = |at: usize| atoms.is_glued(at);
    if atoms.word(at) == "." && glued(at + 1) && atoms.is_digits(at + 1) && !(at > 0 && glued(at)) {
        let value = format!("0.{}", atoms.word(at + 1)).parse().ok()?;
        return (!(glued(at + 2) && atoms.is_word(at + 2))).then_some(Number { end: at + 2, value });
    }
    if !atoms.is_digits(at) {
        return None;
    }
    if let Some(number) = fraction(atoms, at).or_else(|| spaced(atoms, at)) {
        return Some(number);
    }
    let mut plain = atoms.numeral(at)?;
    if plain.ordinal {
        return None;
    }
    let dotted = glued(at) && atoms.word(at.wrapping_sub(1)) == "." && at >= 2 && atoms.is_digits(at - 2);
    let more_dots = plain.end == at + 3
        && atoms.word(at + 1) == "."
        && atoms.word(at + 3) == "."
        && glued(at + 3)
        && atoms.is_digits(at + 4)
        && glued(at + 4);
    if plain.digits && (dotted || more_dots) {
        return Some(Number { end: at + 1, value: atoms.word(at).parse().ok()? });
    }
    let comma = plain.end == at + 1
        && atoms.word(at + 1) == ","
        && glued(at + 1)
        && glued(at + 2)
        && atoms.is_digits(at + 2)
        && atoms.word(at + 2).len() == 2
        && !(glued(at + 3) && matches!(atoms.word(at + 3), "," | ".") && glued(at + 4) && atoms.is_digits(at + 4))
        && !(at > 0 && glued(at) && atoms.word(at - 1) == ",");
    if comma {
        let value = format!("{}.{}", atoms.word(at), atoms.word(at + 2)).parse().ok()?;
        return Some(Number { end: at + 3, value });
    }
    if let Some(number) = exponent(atoms, &plain) {
        return Some(number);
    }
    let money = at > 0 && glued(at) && matches!(atoms.word(at - 1), "$" | "€" | "£" | "¥" | "₹");
    if let Some(power) = suffix(atoms, plain.end, money).filter(|_| plain.digits) {
        return Some(Number { end: plain.end + 1, value: scaled(plain.value, power) });
    }
    let powers = atoms.word(plain.end) == "x" && atoms.word(plain.end + 2) == "^";
    if glued(plain.end) && atoms.is_word(plain.end) && !powers {
        if plain.digits {
            return None;
        }
        plain.end -= 1;
    }
    over(atoms, Number { end: plain.end, value: plain.value })
}

/// `1e10`, `12.32e+14`.
fn exponent(atoms: &Atoms<'_>, plain: &Numeral) -> Option<Number> {
    let mark = plain.end;
    let sign = usize::from(matches!(atoms.word(mark + 1), "+" | "-"));
    let digits = mark + 1 + sign;
    let joined = atoms.word(mark) == "e" && (mark..=digits).all(|at| atoms.is_glued(at)) && atoms.is_digits(digits);
    let power: i32 = atoms.word(digits).parse().ok().filter(|_| joined)?;
    let power = if atoms.word(mark + 1) == "-" { -power } else { power };
    Some(Number { end: digits + 1, value: scaled(plain.value, power) })
}

/// The power of ten of an abbreviated scale: `10k`, `1MM`, `2mil`, `1.5bn`, `1,674.5 G`, of money also `$2m`.
fn suffix(atoms: &Atoms<'_>, at: usize, money: bool) -> Option<i32> {
    let glued = atoms.is_glued(at);
    let closes = !(atoms.is_glued(at + 1) && (atoms.is_word(at + 1) || atoms.is_digits(at + 1)));
    let power = match atoms.written(at) {
        "k" | "K" => 3,
        "M" | "MM" | "mil" => 6,
        "m" if glued && money => 6,
        "G" => 9,
        "bn" | "Bn" | "BN" if glued => 9,
        "tn" | "Tn" if glued => 12,
        "B" | "b" | "bil" if glued => 9,
        "T" => 12,
        _ => return None,
    };
    closes.then_some(power)
}

/// `1 414 021 100`: digits in groups of three parted by spaces, at least three groups.
fn spaced(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let mut end = at + 1;
    let mut digits = atoms.word(at).to_owned();
    while !atoms.is_glued(end) && atoms.is_digits(end) && atoms.word(end).len() == 3 && digits.len() < 24 {
        digits.push_str(atoms.word(end));
        end += 1;
    }
    let first = atoms.word(at);
    let fits = end - at >= 3
        && first.len() <= 3
        && !first.starts_with('0')
        && !(atoms.is_glued(end) && atoms.kind(end).is_some() && !matches!(atoms.word(end), "." | ","));
    let value = digits.parse().ok().filter(|_| fits)?;
    Some(Number { end, value })
}

fn in_words(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    if let Some(number) = half(atoms, at) {
        return Some(number);
    }
    if atoms.is_digits(at) {
        return None;
    }
    if let Some(number) = parts(atoms, at) {
        return Some(number);
    }
    let plain = atoms.numeral(at).filter(|plain| !plain.ordinal)?;
    if plain.end == at + 1 && atoms.word(at) == "one" && is_pronoun(atoms, at) {
        return None;
    }
    let mut number = Number { end: plain.end, value: plain.value };
    if let Some((value, end)) = point(atoms, number.end) {
        number = Number { end, value: number.value + value };
    }
    if atoms.word(number.end) == "and" {
        let added = half(atoms, number.end + 1).or_else(|| parts(atoms, number.end + 1));
        if let Some(added) = added.filter(|added| added.value < 1.0) {
            return Some(Number { end: added.end, value: number.value + added.value });
        }
    }
    over(atoms, number)
}

/// Whether `one` stands for a noun: `this one`, `no one`.
fn is_pronoun(atoms: &Atoms<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| atoms.word(before));
    matches!(
        before,
        "this" | "that" | "which" | "no" | "any" | "every" | "each" | "some" | "another" | "the" | "good" | "new"
    )
}

/// `point zero three`, `point seventy-one`.
fn point(atoms: &Atoms<'_>, at: usize) -> Option<(f64, usize)> {
    if atoms.word(at) != "point" {
        return None;
    }
    let mut digits = String::from("0.");
    let mut end = at + 1;
    while let Some(number) = atoms.numeral(end).filter(|number| !number.ordinal && !number.digits && digits.len() < 17)
    {
        if number.value.fract() != 0.0 || number.value >= 100.0 {
            break;
        }
        digits.push_str(&number.value.to_string());
        end = number.end;
    }
    (end > at + 1).then(|| digits.parse().ok().map(|value| (value, end)))?
}

/// A number in at most fifteen digits, with an exponent where it is very large or small (`%.15G` in C).
pub(super) fn decimal(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    // Most are whole.
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return (value as i64).to_string();
    }
    let written = format!("{value:.14e}");
    let (digits, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let short = |digits: &str| {
        if digits.contains('.') {
            digits.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            digits.to_owned()
        }
    };
    if (-5..15).contains(&exponent) {
        let places = usize::try_from(14 - exponent).unwrap_or(0);
        short(&format!("{value:.places$}"))
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{}E{sign}{:02}", short(digits), exponent.abs())
    }
}
