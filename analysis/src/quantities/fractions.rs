//! Fractions: `3/4`, `½`, `three fifths`, `half a million`, `one out of three`.

use super::atoms::Atoms;
use super::numbers::Number;
use super::numerals::{Numeral, ordinal_word, place};

/// `½`.
pub(super) fn character(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let value = match atoms.word(at) {
        "½" => 0.5,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅕" => 0.2,
        "⅖" => 0.4,
        "⅗" => 0.6,
        "⅘" => 0.8,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    };
    Some(Number { end: at + 1, value })
}

/// `3/4`, `2 1/4`.
pub(super) fn fraction(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let part = |at: usize| {
        let short = atoms.is_digits(at) && atoms.word(at).len() <= 3;
        let lower = atoms.is_digits(at + 2) && atoms.word(at + 2).len() <= 3;
        let tight = atoms.is_glued(at + 1) == atoms.is_glued(at + 2);
        let longer = atoms.is_glued(at + 3) && matches!(atoms.word(at + 3), "/" | "." | "-") && atoms.is_digits(at + 4)
            || atoms.is_glued(at + 3) && atoms.is_word(at + 3);
        let before = at > 0
            && atoms.is_glued(at)
            && matches!(atoms.word(at - 1), "/" | "-" | ".")
            && at > 1
            && atoms.is_digits(at - 2);
        if !(short && lower && tight && atoms.word(at + 1) == "/") || longer || before {
            return None;
        }
        let (above, below): (f64, f64) = (atoms.word(at).parse().ok()?, atoms.word(at + 2).parse().ok()?);
        (below > 0.0).then_some((above / below, at + 3))
    };
    if let Some((value, end)) = part(at) {
        return Some(Number { end, value });
    }
    let whole: f64 = atoms.word(at).parse().ok().filter(|_| !atoms.is_glued(at + 1))?;
    let (value, end) = part(at + 1).filter(|(value, _)| *value < 1.0)?;
    Some(Number { end, value: whole + value })
}

/// `half`, `a half`, `one half`, `quarter million`, `half a million`.
pub(super) fn half(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let article =
        usize::from(matches!(atoms.word(at), "a" | "one") && matches!(atoms.word(at + 1), "half" | "quarter"));
    let value = match atoms.word(at + article) {
        "half" => 0.5,
        "quarter" => 0.25,
        _ => return None,
    };
    let mut next = at + article + 1;
    if atoms.word(next) == "a" {
        next += 1;
    }
    if let Some((scale, end)) = place(atoms, next).filter(|(scale, _)| *scale >= 100.0 || *scale == 12.0) {
        return Some(Number { end, value: value * scale });
    }
    (article == 1 && value == 0.5).then_some(Number { end: at + 2, value })
}

/// `three fifths`, `a third`, `twenty-three fifths`, `two thirds of a million`.
pub(super) fn parts(atoms: &Atoms<'_>, at: usize) -> Option<Number> {
    let mut reading = None;
    let count = if matches!(atoms.word(at), "a" | "an") { Some((1.0, at + 1)) } else { None };
    let count =
        count.or_else(|| atoms.numeral(at).filter(|count| !count.ordinal).map(|count| (count.value, count.end)));
    if let Some((count, end)) = count {
        let joined = end + usize::from(atoms.word(end) == "-");
        let plural = atoms.word(joined).strip_suffix('s').filter(|_| count != 1.0);
        let single = Some(atoms.word(joined)).filter(|_| count == 1.0);
        if let Some(parts) = plural.or(single).and_then(ordinal_word).filter(|parts| *parts > 2.0) {
            reading = Some(Number { end: joined + 1, value: split(count, parts) });
        }
        let one = matches!(atoms.word(at), "a" | "one").then(|| atoms.numeral(at + 1)).flatten();
        if let Some(parts) = one.filter(|parts| parts.ordinal && parts.value > 2.0) {
            reading = Some(Number { end: parts.end, value: 1.0 / parts.value });
        }
    }
    let number = reading?;
    if atoms.word(number.end) == "of" {
        let scale = place(atoms, number.end + 1 + usize::from(atoms.word(number.end + 1) == "a"));
        if let Some((scale, end)) = scale.filter(|(scale, _)| *scale >= 1000.0) {
            return Some(Number { end, value: number.value * scale });
        }
    }
    Some(number)
}

/// `two hundred and fifty-four hundredths` is 200.54, but `ninety-five hundred fifths` is 1900.
fn split(count: f64, parts: f64) -> f64 {
    if parts >= 100.0 && count > parts {
        let whole = (count / 100.0).floor() * 100.0;
        return whole + (count - whole) / parts;
    }
    count / parts
}

/// `1 over three`, `one out of three`.
pub(super) fn over(atoms: &Atoms<'_>, number: Number) -> Option<Number> {
    let from = match (atoms.word(number.end), atoms.word(number.end + 1)) {
        ("over", _) => number.end + 1,
        ("out", "of") => number.end + 2,
        _ => return Some(number),
    };
    let below = atoms.numeral(from).filter(|below| !below.ordinal && below.value > 0.0);
    let unit = |below: &Numeral| atoms.is_word(below.end) && atoms.word(number.end) == "over" && !below.digits;
    Some(match below.filter(|below| !unit(below) && (atoms.word(number.end) == "over" || number.value < below.value)) {
        Some(below) => Number { end: below.end, value: number.value / below.value },
        None => number,
    })
}
