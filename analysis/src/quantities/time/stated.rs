//! The dates of a text that say of themselves when they are, for comparing: `4-5 March`, `2026-27`, `in 2019`.

use super::Reader;
use super::moment::Grain;
use crate::quantities::atoms::Atoms;
use crate::quantities::{Bound, Day, Period, Quantity, Value, starts_word};

/// The date or run of dates that starts at an atom, with the atom after it.
pub(in crate::quantities) fn period(atoms: &Atoms<'_>, at: usize) -> Option<(Quantity, usize)> {
    if !starts_word(atoms, at) {
        return None;
    }
    let reader = Reader::new(atoms, None);
    // `fiscal year 2026-27`
    let named = matches!(reader.word(at), "fiscal" | "financial") && reader.word(at + 1) == "year";
    let (period, end) = year_span(&reader, if named { at + 2 } else { at }).or_else(|| expression(&reader, at))?;
    Some((Quantity { span: atoms.span(at, end), value: Value::Time(period) }, end))
}

fn expression(reader: &Reader<'_>, at: usize) -> Option<(Period, usize)> {
    let expression = reader.expression(at)?;
    let (from, to) = (expression.from, expression.to);
    let dated = |day: Day| day != Day::default();
    let lone_day = from == to && from.day == Day { day: from.day.day, ..Day::default() };
    let lone_year = from == to && from.grain == Grain::Year && expression.end == at + 1;
    if !(dated(from.day) && dated(to.day)) || lone_year && !is_placed(reader, at) || lone_day {
        return None;
    }
    let bound = match reader.word(at) {
        "before" | "until" | "till" | "by" | "prior" | "ending" => Bound::Before,
        "after" | "since" | "starting" | "beginning" => Bound::After,
        _ => Bound::Within,
    };
    Some((Period { from: from.day, to: to.day, bound }, expression.end))
}

/// Whether a word stands before a number that makes it a year rather than a count.
fn is_placed(reader: &Reader<'_>, at: usize) -> bool {
    let placed = [
        "in",
        "by",
        "since",
        "from",
        "until",
        "till",
        "before",
        "after",
        "during",
        "through",
        "to",
        "of",
        "early",
        "late",
        "mid",
        "and",
        "between",
        "year",
        "for",
        "(",
        "-",
        "–",
        "throughout",
        "around",
    ];
    placed.contains(&reader.before(at)) && !(reader.is(at, &["1500", "2000"]) && reader.atoms.is_word(at + 1))
}

/// `2026-27`, the two years that a season or a fiscal year runs over.
fn year_span(reader: &Reader<'_>, at: usize) -> Option<(Period, usize)> {
    let (from, end) = reader.year(at).filter(|_| reader.atoms.is_digits(at))?;
    let joined = reader.is(end, &["-", "–", "/"]) && reader.atoms.is_glued(end) && reader.atoms.is_glued(end + 1);
    let short = reader.word(end + 1);
    let next: i32 = short.parse().ok().filter(|_| joined && short.len() == 2)?;
    let ends = !(reader.atoms.is_glued(end + 2) && reader.is(end + 2, &["-", "/", "–"]));
    let year = |year: i32| Day { year: Some(year), ..Day::default() };
    ((from + 1) % 100 == next && ends)
        .then(|| (Period { from: year(from), to: year(from + 1), bound: Bound::Within }, end + 2))
}
