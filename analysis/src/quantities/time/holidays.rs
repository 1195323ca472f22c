//! Holidays, and days named as one of their month's Mondays and so on.

use super::Reader;
use super::calendar::{Civil, days_in, easter};
use super::dates::Found;
use super::moment::{Grain, Moment, NTH_WEEKDAY};
use crate::lexicon::{Phrases, list};
use crate::quantities::Day;
use std::sync::LazyLock;

/// When a holiday is.
#[derive(Clone, Copy, Debug)]
enum Holiday {
    Fixed(u8, u8),
    /// Days from Easter Sunday.
    Easter(i64),
    /// Month, weekday, which of them, and days from there.
    Nth(u8, u8, i8, i64),
}

static HOLIDAYS: LazyLock<Phrases<Holiday>> = LazyLock::new(|| {
    Phrases::parse(list!("holidays.txt"), |says| {
        let parts: Vec<&str> = says.split(' ').collect();
        Some(match parts.as_slice() {
            ["easter", days] => Holiday::Easter(days.parse().ok()?),
            [month, day] => Holiday::Fixed(month.parse().ok()?, day.parse().ok()?),
            [month, day, which] => Holiday::Nth(month.parse().ok()?, day.parse().ok()?, which.parse().ok()?, 0),
            [month, day, which, days] => {
                Holiday::Nth(month.parse().ok()?, day.parse().ok()?, which.parse().ok()?, days.parse().ok()?)
            }
            _ => return None,
        })
    })
});

/// The words that holidays' names start with.
pub(in crate::quantities) fn starts_of_holidays() -> impl Iterator<Item = &'static str> {
    HOLIDAYS.starts()
}

impl Reader<'_> {
    /// `Christmas`, `next easter`, `saint patrick 2020`.
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let (direction, from) = self.direction(at).map_or((None, at), |(direction, from)| (Some(direction), from));
        let word = |at: usize| if self.word(at) == "’" { "'" } else { self.word(at) };
        let (length, holiday) = HOLIDAYS.longest(from, word)?;
        let end = from + length;
        let (year, end) = self.year_after(end);
        let year = year.or_else(|| {
            let today = self.today?;
            let here = self.holiday_in(*holiday, today.year);
            match direction? {
                0 => Some(today.year),
                1 => Some(today.year + i32::from(here <= today)),
                _ => Some(today.year - i32::from(here >= today)),
            }
        });
        let moment = match (year, holiday) {
            (Some(year), holiday) => Moment::of(self.holiday_in(*holiday, year), Grain::Day),
            (None, Holiday::Fixed(month, day)) => Self::full(*day, *month, None),
            (None, holiday) => {
                let day = self.today.map(|today| {
                    let here = self.holiday_in(*holiday, today.year);
                    if here < today { self.holiday_in(*holiday, today.year + 1) } else { here }
                });
                match day {
                    Some(day) => Self::full(day.day, day.month, None),
                    None => Moment::new(Day::default(), Grain::Day),
                }
            }
        };
        Some((moment, end))
    }

    fn holiday_in(&self, holiday: Holiday, year: i32) -> Civil {
        match holiday {
            Holiday::Fixed(month, day) => Civil::new(year, month, day),
            Holiday::Easter(days) => easter(year).plus_days(days),
            Holiday::Nth(month, weekday, which, days) => {
                let first =
                    if which < 0 { Civil::new(year, month, 1).plus_months(1) } else { Civil::new(year, month, 1) };
                let ahead = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
                let nth = if which < 0 { i64::from(which) } else { i64::from(which) - 1 };
                first.plus_days(ahead + nth * 7 + days)
            }
        }
    }

    /// `second Sunday`, `the first Friday of next month`.
    pub(super) fn nth_weekday(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let last = self.word(the) == "last";
        let (nth, weekday_at) = if last {
            (5, the + 1)
        } else {
            let number = self.numeral(the).filter(|number| number.ordinal && (1.0..=5.0).contains(&number.value))?;
            (number.value as u8, number.end)
        };
        let weekday = self.weekday(weekday_at)?;
        let of = self.skip(weekday_at + 1, &["of", "in"]);
        let month = if of > weekday_at + 1 { self.month_of(of) } else { None };
        let first = |year: i32, month: u8| {
            let first = Civil::new(year, month, 1);
            let ahead = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
            first.plus_days(ahead)
        };
        if let Some((year, month, end)) = month {
            let number = year.map(|year| {
                let day = first(year, month).day + (nth - 1) * 7;
                if last && day > days_in(year, month) { day - 7 } else { day }
            });
            let named = self.direction(of).is_none() && self.word(of) != "the";
            let day = Day { year: year.filter(|_| named), month: Some(month), day: number, weekday: Some(weekday) };
            return Some((Moment { part: NTH_WEEKDAY, ..Moment::new(day, Grain::Day) }, end));
        }
        if the > at || last {
            return None;
        }
        let moment = self.today.map_or_else(
            || Moment::new(Day::default(), Grain::Day),
            |today| {
                let day = first(today.year, today.month).day + (nth - 1) * 7;
                Moment::of(Civil::new(today.year, today.month, day), Grain::Day)
            },
        );
        Some((moment, weekday_at + 1))
    }
}
