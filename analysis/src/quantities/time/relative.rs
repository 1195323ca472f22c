//! Days that count from another: `yesterday`, `two weeks ago`, `three days after Easter`.

use super::Reader;
use super::calendar::Civil;
use super::dates::Found;
use super::moment::{Grain, Moment};
use crate::quantities::Day;

/// Amounts that one distance in time is given in: `2 years, 1 month and 3 days`.
pub(super) const MOST_AMOUNTS: usize = 4;

impl Reader<'_> {
    /// `today`, `yesterday`, `the day before yesterday`, `the day`.
    pub(super) fn relative_day(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let (days, end) = match (self.word(the), self.word(the + 1), self.word(the + 2)) {
            ("day", "before", "yesterday") => (-2, the + 3),
            ("day", "after", "tomorrow") => (2, the + 3),
            ("day", "before", next) if the > at && !self.opens_date(the + 2, next) => (-1, the + 2),
            ("day", "after", next) if the > at && !self.opens_date(the + 2, next) && next != "day" => (1, the + 2),
            ("day", after, _) if the > at && !matches!(after, "of" | "to" | "that" | "when") => (0, the + 1),
            ("last" | "previous", "day", after) if after != "of" => (-1, the + 2),
            ("next" | "following", "day", after) if after != "of" => (1, the + 2),
            ("this", "day", _) if the == at => (0, the + 2),
            ("today", ..) if the == at => (0, the + 1),
            ("yesterday", ..) if the == at => (-1, the + 1),
            ("tomorrow" | "tmr", ..) if the == at => (1, the + 1),
            _ => return None,
        };
        let moment = self.today.map_or_else(
            || Moment::new(Day::default(), Grain::Day),
            |today| Moment::of(today.plus_days(days), Grain::Day),
        );
        Some((moment, end))
    }

    pub(super) fn opens_date(&self, at: usize, _word: &str) -> bool {
        self.month(at).is_some() || self.weekday(at).is_some() || self.atoms.is_digits(at) || self.year(at).is_some()
    }

    /// `two weeks ago`, `3 days after Easter`, `1 month and 21 days from yesterday`, `a fortnight later`.
    pub(super) fn offset(&self, at: usize) -> Option<Found> {
        let opened = self.word(at) == "in";
        let (mut amounts, mut end) = (Vec::new(), self.skip(at, &["in"]));
        while amounts.len() < MOST_AMOUNTS {
            let from = if amounts.is_empty() { end } else { self.skip(self.skip(end, &[","]), &["and"]) };
            let Some((count, unit_at)) = self.count(from) else { break };
            let Some(unit) = self.unit(unit_at) else { break };
            amounts.push((count, unit));
            end = unit_at + 1;
        }
        if amounts.is_empty() {
            return None;
        }
        let (sign, base, end) = match (self.word(end), self.word(end + 1)) {
            ("ago" | "earlier", _) if !opened => (-1, self.today, end + 1),
            ("later", _) if !opened => (1, self.today, end + 1),
            ("before", _) | ("prior", "to") => {
                let (base, after) = self.base(end + 1 + usize::from(self.word(end) == "prior"))?;
                (-1, base, after)
            }
            ("after" | "from" | "since" | "following", _) => {
                let (base, after) = self.base(end + 1)?;
                (1, base, after)
            }
            _ => return None,
        };
        let day = base.map(|base| amounts.iter().fold(base, |day, (count, unit)| self.moved(day, sign * count, *unit)));
        let moment = day.map_or_else(|| Moment::new(Day::default(), Grain::Day), |day| Moment::of(day, Grain::Day));
        Some((moment, end))
    }

    /// The day an offset counts from.
    pub(super) fn base(&self, at: usize) -> Option<(Option<Civil>, usize)> {
        if self.word(at) == "now" {
            return Some((self.today, at + 1));
        }
        let readings = [
            self.with_weekday(at),
            self.directed_weekday(at),
            self.calendar_date(at),
            self.numeric_date(at),
            self.relative_day(at),
            self.holiday(at),
        ];
        if let Some((moment, end)) = readings.into_iter().flatten().max_by_key(|(_, end)| *end) {
            return Some((self.civil(&moment), end));
        }
        let (year, end) = self.year(at)?;
        Some((Some(Civil::new(year, 1, 1)), end))
    }
}
