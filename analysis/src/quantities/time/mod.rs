//! Dates and periods.
//!
//! [`Reader`] reads the words of the calendar; the modules below add the kinds of expression, each as methods that
//! take the position of an atom and return what starts there with the position after it. The longest reading wins.

mod calendar;
mod dates;
mod holidays;
mod moment;
mod numeric;
mod parts;
mod periods;
mod ranges;
mod relative;
mod rolling;
pub(super) mod stated;

pub(super) use calendar::Civil;
pub(super) use holidays::starts_of_holidays;

use super::atoms::Atoms;
use super::facts::Facts;
use super::numerals::Numeral;
use crate::lexicon::{Phrases, list};
use moment::{Grain, Moment};
use std::sync::LazyLock;

/// An expression of time.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Expression {
    /// The atom after its last.
    pub(super) end: usize,
    /// Whether it is more than a day.
    pub(super) is_period: bool,
    /// Its value, where one can be given.
    pub(super) timex: Option<String>,
    from: Moment,
    to: Moment,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Name {
    Month(u8),
    Weekday(u8),
    Season(&'static str),
    Unit(Unit),
}

/// A unit of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Unit {
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    name: Name,
    common: bool,
}

static NAMES: LazyLock<Phrases<Entry>> = LazyLock::new(|| {
    Phrases::parse(list!("calendar.txt"), |says| {
        let mut says = says.split(' ');
        let (kind, value) = (says.next()?, says.next()?);
        let name = match kind {
            "month" => Name::Month(value.parse().ok()?),
            "weekday" => Name::Weekday(value.parse().ok()?),
            "season" => Name::Season(value),
            "unit" => Name::Unit(match value {
                "D" => Unit::Day,
                "W" => Unit::Week,
                "WE" => Unit::Weekend,
                "F" => Unit::Fortnight,
                "M" => Unit::Month,
                "Q" => Unit::Quarter,
                "Y" => Unit::Year,
                "DECADE" => Unit::Decade,
                "CENTURY" => Unit::Century,
                _ => return None,
            }),
            _ => return None,
        };
        Some(Entry { name, common: says.next() == Some("common") })
    })
});

/// The names of months, days and seasons, and the units of time.
pub(super) fn starts() -> impl Iterator<Item = &'static str> {
    NAMES.starts()
}

/// Whether a lower-case word is the name of a day of the week or of a month, common words among them.
pub(crate) fn names_day_or_month(word: &str) -> bool {
    NAMES.get(word).is_some_and(|entry| matches!(entry.name, Name::Month(_) | Name::Weekday(_)))
}

/// Atoms with the day that `today` is, where that is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub(super) atoms: &'a Atoms<'a>,
    today: Option<Civil>,
    /// Where the second part of a range begins, which may be glued to the first by a hyphen.
    second: Option<usize>,
    /// How many parts of parts may still be read: `early in mid-May`.
    parts: u8,
}

/// Parts of parts of a period beyond which it is none.
const MOST_PARTS: u8 = 4;

impl<'a> Reader<'a> {
    pub(super) fn new(atoms: &'a Atoms<'a>, today: Option<Civil>) -> Self {
        Self { atoms, today, second: None, parts: MOST_PARTS }
    }

    fn word(&self, at: usize) -> &'a str {
        self.atoms.word(at)
    }

    fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.atoms.word(before))
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at))
    }

    /// The position after an optional word.
    fn skip(&self, at: usize, words: &[&str]) -> usize {
        at + usize::from(self.is(at, words))
    }

    /// The month, day, season or unit of time that the word is.
    fn named(&self, at: usize) -> Option<&'static Entry> {
        if self.atoms.facts(at).any(Facts::NAMED) { NAMES.get(self.word(at)) } else { None }
    }

    fn month(&self, at: usize) -> Option<u8> {
        match self.named(at)?.name {
            Name::Month(month) => Some(month),
            _ => None,
        }
    }

    fn weekday(&self, at: usize) -> Option<u8> {
        match self.named(at)?.name {
            Name::Weekday(day) => Some(day),
            _ => None,
        }
    }

    fn season(&self, at: usize) -> Option<&'static str> {
        match self.named(at)?.name {
            Name::Season(code) => Some(code),
            _ => None,
        }
    }

    fn unit(&self, at: usize) -> Option<Unit> {
        match self.named(at)?.name {
            Name::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    /// Whether the word is a common one otherwise: `may`, `march`, `sun`.
    fn is_common(&self, at: usize) -> bool {
        self.named(at).is_some_and(|entry| entry.common)
    }

    fn numeral(&self, at: usize) -> Option<Numeral> {
        self.atoms.numeral(at)
    }

    /// A count of units: a number, `a`, `a few`, `several`.
    fn count(&self, at: usize) -> Option<(i64, usize)> {
        match (self.word(at), self.word(at + 1)) {
            ("a", "few") => return Some((3, at + 2)),
            ("a", "couple") => return Some((2, self.skip(at + 2, &["of"]))),
            ("few" | "several" | "some", _) => return Some((3, at + 1)),
            ("couple", _) => return Some((2, self.skip(at + 1, &["of"]))),
            ("a" | "an", _) if self.unit(at + 1).is_some() => return Some((1, at + 1)),
            _ => {}
        }
        let number = self.numeral(at).filter(|number| !number.ordinal && number.value.fract() == 0.0)?;
        (number.value < 10_000.0).then_some((number.value as i64, number.end))
    }

    /// A day of a month: `4`, `4th`, `fourth`, `twenty two`.
    fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let number = self.numeral(at)?;
        let fits = number.value.fract() == 0.0 && (1.0..=31.0).contains(&number.value);
        let plain = !number.digits || number.end == at + 1 || number.ordinal;
        (fits && plain && self.word(at).len() != 4 || fits && !number.digits)
            .then_some((number.value as u8, number.end))
    }

    /// A year in four digits or in words: `2019`, `nineteen ninety six`, `two thousand and fifteen`.
    fn year(&self, at: usize) -> Option<(i32, usize)> {
        if self.atoms.is_digits(at) {
            let glued = |at: usize| self.atoms.is_glued(at);
            let fraction =
                self.is(at + 1, &[".", ","]) && glued(at + 1) && glued(at + 2) && self.atoms.is_digits(at + 2);
            let lettered = glued(at + 1) && self.atoms.is_word(at + 1);
            let year: i32 = self.word(at).parse().ok()?;
            let fits = self.word(at).len() == 4 && (1000..=2999).contains(&year) && !fraction && !lettered;
            return fits.then_some((year, at + 1));
        }
        let first = self.numeral(at).filter(|number| !number.digits && !number.ordinal)?;
        if (10.0..=20.0).contains(&first.value)
            && let Some(second) = self.numeral(first.end).filter(|number| !number.digits && !number.ordinal)
            && (10.0..=99.0).contains(&second.value)
        {
            return Some(((first.value * 100.0 + second.value) as i32, second.end));
        }
        let fits = (1000.0..=2999.0).contains(&first.value) && first.value.fract() == 0.0;
        fits.then_some((first.value as i32, first.end))
    }

    /// Words that point to a unit of time before, now or after: `last`, `this`, `next`.
    fn direction(&self, at: usize) -> Option<(i64, usize)> {
        match self.word(at) {
            "last" | "previous" | "past" | "prior" => Some((-1, at + 1)),
            "this" | "current" => Some((0, self.skip(at + 1, &["past", "current", "same", "coming", "upcoming"]))),
            "next" | "following" | "coming" | "upcoming" => Some((1, at + 1)),
            _ => None,
        }
    }

    /// Today moved by a number of units.
    fn moved(&self, from: Civil, count: i64, unit: Unit) -> Civil {
        match unit {
            Unit::Day => from.plus_days(count),
            Unit::Week | Unit::Weekend => from.plus_days(count * 7),
            Unit::Fortnight => from.plus_days(count * 14),
            Unit::Month => from.plus_months(count),
            Unit::Quarter => from.plus_months(count * 3),
            Unit::Year => from.plus_months(count * 12),
            Unit::Decade => from.plus_months(count * 120),
            Unit::Century => from.plus_months(count * 1200),
        }
    }

    /// The unit of time that `count` units from today's leads to: `this week`, `next month`.
    fn current(&self, count: i64, unit: Unit) -> Option<Moment> {
        let today = self.today?;
        let there = self.moved(today, count, unit);
        Some(match unit {
            Unit::Day => Moment::of(there, Grain::Day),
            Unit::Week => Moment::of(there.monday(), Grain::Week),
            Unit::Weekend => Moment::of(there.monday().plus_days(5), Grain::Weekend),
            Unit::Month => Moment::of(there, Grain::Month),
            Unit::Quarter => {
                let start = Civil::new(there.year, (there.month - 1) / 3 * 3 + 1, 1);
                Moment::of(start, Grain::Quarter)
            }
            Unit::Year => Moment::year(there.year),
            Unit::Decade => Moment::of(Civil::new(there.year.div_euclid(10) * 10, 1, 1), Grain::Decade),
            Unit::Fortnight | Unit::Century => return None,
        })
    }
}
