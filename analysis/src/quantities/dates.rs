//! Dates and runs of dates: `4 March 2019`, `March 5`, `4-5 March`, `May 2020`, `2026-27`, `from 2010 to 2015`,
//! `Monday`.

use super::atoms::Atoms;
use super::numerals::numeral;
use super::{Day, Period, Quantity, Value, starts_word};
use crate::lexicon::Phrases;
use std::sync::LazyLock;

/// What a word of the calendar names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Name {
    Month(u8),
    Weekday(u8),
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    name: Name,
    /// Whether the word is common otherwise (`may`, `march`), so that it needs a number beside it.
    common: bool,
}

static NAMES: LazyLock<Phrases<Entry>> = LazyLock::new(|| {
    Phrases::parse(include_str!("../../data/calendar.txt"), |says| {
        let mut says = says.split(' ');
        let (kind, number) = (says.next()?, says.next()?.parse().ok()?);
        let name = match kind {
            "month" => Name::Month(number),
            "weekday" => Name::Weekday(number),
            _ => return None,
        };
        Some(Entry { name, common: says.next() == Some("common") })
    })
});

/// The date or run of dates that starts at an atom, with the atom after it.
pub(super) fn period(atoms: &Atoms, at: usize) -> Option<(Quantity, usize)> {
    if !starts_word(atoms, at) {
        return None;
    }
    let (period, end) = opened(atoms, at).or_else(|| run(atoms, at))?;
    Some((Quantity { span: atoms.span(at, end), value: Value::Time(period) }, end))
}

/// `from 2010 to 2015`, `between 4 and 5 March`.
fn opened(atoms: &Atoms, at: usize) -> Option<(Period, usize)> {
    if !matches!(atoms.word(at), "from" | "between") {
        return None;
    }
    run(atoms, at + 1).filter(|(period, _)| period.from != period.to)
}

/// Two dates joined by a dash or a word, or a single one.
fn run(atoms: &Atoms, at: usize) -> Option<(Period, usize)> {
    if let Some(found) = year_span(atoms, at).or_else(|| days_of_month(atoms, at)) {
        return Some(found);
    }
    let (from, end) = date(atoms, at)?;
    let between = at.checked_sub(1).is_some_and(|before| atoms.word(before) == "between");
    let joined = joins(atoms, end) || between && atoms.word(end) == "and";
    if joined && let Some((to, end)) = date(atoms, end + 1) {
        let from = Day { year: from.year.or(to.year), ..from };
        let to = Day { month: to.month, ..to };
        return Some((Period { from, to }, end));
    }
    Some((Period { from, to: from }, end))
}

fn joins(atoms: &Atoms, at: usize) -> bool {
    matches!(atoms.word(at), "-" | "–" | "—" | "to" | "until" | "till" | "through")
}

/// `2026-27`, the two years that a season or a fiscal year runs over.
fn year_span(atoms: &Atoms, at: usize) -> Option<(Period, usize)> {
    let from = four_digits(atoms, at)?;
    let joined = matches!(atoms.word(at + 1), "-" | "–" | "/") && atoms.is_glued(at + 1) && atoms.is_glued(at + 2);
    let short = atoms.word(at + 2);
    let next: i32 = short.parse().ok().filter(|_| joined && short.len() == 2)?;
    let ends_there = !(atoms.is_glued(at + 3) && matches!(atoms.word(at + 3), "-" | "/" | "–"));
    let to = from + 1;
    let year = |year| Day { year: Some(year), ..Day::default() };
    (to % 100 == next && ends_there).then(|| (Period { from: year(from), to: year(to) }, at + 3))
}

/// `4-5 March 2019`, `4 and 5 March`, `March 4-5, 2019`.
fn days_of_month(atoms: &Atoms, at: usize) -> Option<(Period, usize)> {
    let pair = |at: usize| {
        let (from, end) = day_of_month(atoms, at)?;
        let joined = joins(atoms, end) || atoms.word(end) == "and";
        let (to, end) = day_of_month(atoms, end + 1).filter(|_| joined)?;
        (from < to).then_some((from, to, end))
    };
    if let Some((from, to, end)) = pair(at) {
        let of = usize::from(atoms.word(end) == "of");
        let month = month(atoms, end + of)?;
        let (year, end) = year_after(atoms, end + of + 1);
        return Some((days(year, month, from, to), end));
    }
    let month = month(atoms, at)?;
    let (from, to, end) = pair(at + 1)?;
    let (year, end) = year_after(atoms, end);
    Some((days(year, month, from, to), end))
}

fn days(year: Option<i32>, month: u8, from: u8, to: u8) -> Period {
    let day = |day| Day { year, month: Some(month), day: Some(day), weekday: None };
    Period { from: day(from), to: day(to) }
}

/// A single date.
fn date(atoms: &Atoms, at: usize) -> Option<(Day, usize)> {
    if let Some(weekday) = weekday(atoms, at) {
        let comma = usize::from(atoms.word(at + 1) == ",");
        if let Some((day, end)) = calendar_date(atoms, at + 1 + comma).filter(|(day, _)| day.day.is_some()) {
            return Some((Day { weekday: Some(weekday), ..day }, end));
        }
        return Some((Day { weekday: Some(weekday), ..Day::default() }, at + 1));
    }
    calendar_date(atoms, at).or_else(|| iso_date(atoms, at)).or_else(|| lone_year(atoms, at))
}

/// `4 March 2019`, `4th of March`, `March 4, 2019`, `March 2019`, `March`.
fn calendar_date(atoms: &Atoms, at: usize) -> Option<(Day, usize)> {
    if let Some((day, end)) = day_of_month(atoms, at) {
        let of = usize::from(atoms.word(end) == "of");
        let month = month(atoms, end + of)?;
        let (year, end) = year_after(atoms, end + of + 1);
        return Some((Day { year, month: Some(month), day: Some(day), weekday: None }, end));
    }
    let month = month(atoms, at)?;
    let stop = usize::from(atoms.word(at + 1) == "." && atoms.is_glued(at + 1) && atoms.word(at).len() <= 4);
    if let Some((day, end)) = day_of_month(atoms, at + 1 + stop).filter(|_| four_digits(atoms, at + 1).is_none()) {
        let (year, end) = year_after(atoms, end);
        return Some((Day { year, month: Some(month), day: Some(day), weekday: None }, end));
    }
    let (year, end) = year_after(atoms, at + 1 + stop);
    let common = NAMES.get(atoms.word(at)).is_some_and(|entry| entry.common);
    let placed = at.checked_sub(1).is_some_and(|before| {
        matches!(
            atoms.word(before),
            "in" | "since" | "by" | "until" | "last" | "next" | "this" | "early" | "late" | "mid"
        )
    });
    let end = if year.is_some() { end } else { at + 1 };
    (year.is_some() || !common || placed).then_some((Day { year, month: Some(month), ..Day::default() }, end))
}

/// `2019-03-04`.
fn iso_date(atoms: &Atoms, at: usize) -> Option<(Day, usize)> {
    let year = four_digits(atoms, at)?;
    let mark = atoms.word(at + 1);
    let joined =
        matches!(mark, "-" | "/") && atoms.word(at + 3) == mark && (at + 1..at + 5).all(|at| atoms.is_glued(at));
    let month = atoms.word(at + 2).parse().ok().filter(|month| joined && (1..=12).contains(month))?;
    let day = atoms.word(at + 4).parse().ok().filter(|day| (1..=31).contains(day))?;
    Some((Day { year: Some(year), month: Some(month), day: Some(day), weekday: None }, at + 5))
}

/// A year without a month counts where a preposition or the like stands before it.
fn lone_year(atoms: &Atoms, at: usize) -> Option<(Day, usize)> {
    let year = four_digits(atoms, at).filter(|year| (1500..=2100).contains(year))?;
    let placed = at.checked_sub(1).is_some_and(|before| {
        matches!(
            atoms.word(before),
            "in" | "by"
                | "since"
                | "from"
                | "until"
                | "till"
                | "before"
                | "after"
                | "during"
                | "through"
                | "to"
                | "of"
                | "early"
                | "late"
                | "mid"
                | "and"
                | "between"
                | "year"
                | "for"
                | "("
                | "-"
                | "–"
                | "throughout"
                | "around"
        )
    });
    let counts = atoms.is_word(at + 1) && matches!(atoms.word(at), "1500" | "2000");
    (placed && !counts).then_some((Day { year: Some(year), ..Day::default() }, at + 1))
}

fn month(atoms: &Atoms, at: usize) -> Option<u8> {
    match NAMES.get(atoms.word(at))?.name {
        Name::Month(month) => Some(month),
        Name::Weekday(_) => None,
    }
}

fn weekday(atoms: &Atoms, at: usize) -> Option<u8> {
    let entry = NAMES.get(atoms.word(at)).filter(|entry| !entry.common)?;
    match entry.name {
        Name::Weekday(day) => Some(day),
        Name::Month(_) => None,
    }
}

fn day_of_month(atoms: &Atoms, at: usize) -> Option<(u8, usize)> {
    let number = numeral(atoms, at).filter(|number| number.digits || number.ordinal)?;
    let whole = number.value.fract() == 0.0 && (1.0..=31.0).contains(&number.value);
    let plain = number.ordinal || number.end == at + 1 && atoms.word(at).len() <= 2;
    (whole && plain).then_some((number.value as u8, number.end))
}

fn year_after(atoms: &Atoms, at: usize) -> (Option<i32>, usize) {
    let comma = usize::from(matches!(atoms.word(at), "," | "of" | "in"));
    match four_digits(atoms, at + comma).filter(|year| (1000..=2500).contains(year)) {
        Some(year) => (Some(year), at + comma + 1),
        None => (None, at),
    }
}

fn four_digits(atoms: &Atoms, at: usize) -> Option<i32> {
    let fraction = matches!(atoms.word(at + 1), "." | ",")
        && atoms.is_glued(at + 1)
        && atoms.is_glued(at + 2)
        && atoms.is_digits(at + 2);
    let suffixed = atoms.is_glued(at + 1) && atoms.is_word(at + 1);
    let plain = atoms.is_digits(at) && atoms.word(at).len() == 4 && !fraction && !suffixed;
    atoms.word(at).parse().ok().filter(|_| plain)
}
