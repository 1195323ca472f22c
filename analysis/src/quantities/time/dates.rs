//! Single days: `4 March 2019`, `March 5th`, `2019-03-04`, `3/4/19`, `next Monday`, `two weeks after Easter`,
//! `the first Friday of May`.

use super::calendar::Civil;
use super::moment::{Grain, Moment};
use super::{Reader, Unit};
use crate::quantities::{Day, starts_word};

/// A day found, with the atom after it.
pub(super) type Found = (Moment, usize);

const SEPARATORS: [&str; 4] = ["-", "/", ".", "–"];

impl Reader<'_> {
    /// The day at an atom, in the longest reading.
    pub(super) fn date(&self, at: usize) -> Option<Found> {
        let readings = [
            self.with_weekday(at),
            self.directed_weekday(at),
            self.calendar_date(at),
            self.numeric_date(at),
            self.relative_day(at),
            self.offset(at),
            self.holiday(at),
            self.nth_weekday(at),
            self.day_of_month(at),
        ];
        readings.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    pub(super) fn full(day: u8, month: u8, year: Option<i32>) -> Moment {
        Moment::new(Day { year, month: Some(month), day: Some(day), weekday: None }, Grain::Day)
    }

    pub(super) fn civil(&self, moment: &Moment) -> Option<Civil> {
        let Day { year, month, day, weekday } = moment.day;
        match (month, day, weekday) {
            (Some(month), Some(day), _) => {
                let today = self.today;
                let year = year.or_else(|| {
                    let today = today?;
                    let past = (month, day) < (today.month, today.day);
                    Some(today.year + i32::from(past))
                })?;
                Some(Civil::new(year, month, day))
            }
            (None, None, Some(weekday)) => {
                let today = self.today?;
                let ahead = (i64::from(weekday) - i64::from(today.weekday())).rem_euclid(7);
                Some(today.plus_days(if ahead == 0 { 7 } else { ahead }))
            }
            _ => None,
        }
    }

    /// `4 March 2019`, `4th of March`, `March 4, 2019`, `2019/Mar/04`, `05-Aug-2016`.
    pub(super) fn calendar_date(&self, at: usize) -> Option<Found> {
        self.day_then_month(at).or_else(|| self.month_then_day(at)).or_else(|| self.year_then_month(at))
    }

    pub(super) fn separator(&self, at: usize) -> usize {
        self.skip(at, &SEPARATORS)
    }

    pub(super) fn day_then_month(&self, at: usize) -> Option<Found> {
        let (day, end) = self.day_number(at)?;
        let end = self.skip(end, &["day"]);
        let of = self.skip(end, &["of", "-", "/", "."]);
        let month = self.month(of)?;
        let (year, end) = self.year_after(of + 1);
        Some((Self::full(day, month, year), end))
    }

    pub(super) fn month_then_day(&self, at: usize) -> Option<Found> {
        let month = self.month(at)?;
        let from = self.skip(self.separator(at + 1), &["the"]);
        if self.year(from).is_some() {
            return None;
        }
        let (day, end) = self.day_number(from)?;
        let ordinary = !self.is_common(at) || self.atoms.is_digits(from) || self.is(from - 1, &["the"]);
        let counted = self.is(end, &["%", "percent"]) || self.atoms.is_glued(end) && self.is(end, &[":"]);
        let (year, end) = self.year_after(end);
        (ordinary && !counted).then(|| (Self::full(day, month, year), end))
    }

    pub(super) fn year_then_month(&self, at: usize) -> Option<Found> {
        let (year, end) = self.year(at)?;
        let month_at = self.separator(end);
        if let Some(month) = self.month(month_at) {
            let (day, end) = self.day_number(self.separator(month_at + 1))?;
            return Some((Self::full(day, month, Some(year)), end));
        }
        let (day, end) = self.day_number(month_at)?;
        let month = self.month(self.separator(end))?;
        Some((Self::full(day, month, Some(year)), self.separator(end) + 1))
    }

    /// A year after a day and month: `, 2019`, `of 2019`, `/2019`, `in 2019`.
    pub(super) fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        for from in [at, self.skip(self.skip(at, &[","]), &["of", "in", "the"]), self.separator(at)] {
            let from = self.skip(from, &["year"]);
            if let Some((year, end)) = self.year(from) {
                let another = self.is(end, &["-", "/"]) && self.atoms.is_glued(end) && self.atoms.is_digits(end + 1);
                let counts = self.atoms.is_digits(from) && self.is(end, &["%", "percent", "people"]);
                if !counts && (!another || from > at || self.year(end + 1).is_some()) {
                    return (Some(year), end);
                }
            }
        }
        (None, at)
    }

    /// `Monday, 4 March`, `Friday the 22nd`, `Wed 13th`, `Monday`.
    pub(super) fn with_weekday(&self, at: usize) -> Option<Found> {
        let weekday = self.weekday(at)?;
        let next = self.skip(self.skip(at + 1, &["."]), &[","]);
        let dated = self.calendar_date(self.skip(next, &["the"])).or_else(|| self.numeric_date(next));
        if let Some((moment, end)) = dated {
            return Some((moment, end));
        }
        let named = Moment::new(Day { weekday: Some(weekday), ..Day::default() }, Grain::Day);
        let the = self.skip(next, &["the"]);
        if let Some((day, end)) = self.day_number(the)
            && (the > next || self.numeral(the).is_some_and(|number| number.ordinal))
            && self.unit(end).is_none()
        {
            let of_month = self.today.map(|today| Self::full(day, today.month, Some(today.year)));
            return Some((if the > next { of_month.unwrap_or(named) } else { named }, end));
        }
        if let Some((base, end)) = self.offset(at + 1) {
            let there = self.civil(&base).map(|there| there.monday().plus_days(i64::from(weekday % 7) - 1));
            return Some((there.map_or(base, |there| Moment::of(there, Grain::Day)), end));
        }
        if let Some((weeks, end)) = self.directed_week(self.skip(at + 1, &["of", "on"])) {
            return Some((self.weekday_of_week(weekday, weeks).unwrap_or(named), end));
        }
        (!self.is_common(at)).then_some((named, at + 1))
    }

    pub(super) fn directed_week(&self, at: usize) -> Option<(i64, usize)> {
        let (weeks, end) = self.direction(at)?;
        (self.unit(end) == Some(Unit::Week)).then_some((weeks, end + 1))
    }

    pub(super) fn weekday_of_week(&self, weekday: u8, weeks: i64) -> Option<Moment> {
        let day = self.today?.monday().plus_days(weeks * 7 + i64::from(weekday) - 1);
        Some(Moment::of(day, Grain::Day))
    }

    /// `next Monday`, `next week on Friday`.
    pub(super) fn directed_weekday(&self, at: usize) -> Option<Found> {
        let (weeks, end) = self.direction(at)?;
        let of_week = if self.unit(end) == Some(Unit::Week) { self.skip(end + 1, &["on", "-", ","]) } else { end };
        let weekday = self.weekday(of_week)?;
        let moment = if self.word(at) == "past" && of_week == end {
            self.today.map(|today| {
                let back = (i64::from(today.weekday()) - i64::from(weekday)).rem_euclid(7);
                Moment::of(today.plus_days(-if back == 0 { 7 } else { back }), Grain::Day)
            })
        } else {
            self.weekday_of_week(weekday, weeks)
        };
        let named = Moment::new(Day { weekday: Some(weekday), ..Day::default() }, Grain::Day);
        let dated = self.numeric_date(of_week + 1).or_else(|| self.calendar_date(of_week + 1));
        Some(dated.unwrap_or((moment.unwrap_or(named), of_week + 1)))
    }

    /// A month after `of`: `next month`, `May 2019`.
    pub(super) fn month_of(&self, at: usize) -> Option<(Option<i32>, u8, usize)> {
        let at = self.skip(at, &["the"]);
        if self.unit(at) == Some(Unit::Month) && self.before(at) == "the" {
            return Some((self.today.map(|today| today.year), self.today.map_or(1, |today| today.month), at + 1));
        }
        if let Some((months, end)) = self.direction(at)
            && self.unit(end) == Some(Unit::Month)
        {
            let there = self.today.map(|today| today.plus_months(months));
            return Some((there.map(|there| there.year), there.map_or(1, |there| there.month), end + 1));
        }
        let month = self.month(at)?;
        let (year, end) = self.year_after(at + 1);
        Some((year, month, end))
    }

    /// `the 27th`, `the 15th day of next month`, `20th of next month`, `on 15`.
    pub(super) fn day_of_month(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let (day, end) = self.day_number(the)?;
        let ordinal = self.numeral(the).is_some_and(|number| number.ordinal);
        let of = self.skip(self.skip(end, &["day"]), &["of"]);
        if ordinal
            && let Some((year, month, end)) = self.month_of(of).filter(|_| self.month(of).is_none() || of > end)
            && (self.direction(of).is_some() || self.word(of) == "the" || self.month(of).is_some() && the == at)
        {
            return Some((Self::full(day, month, year), end));
        }
        let closes = !self.atoms.is_word(end) && !self.is(end, &["-", "%", "/", "$"])
            || self.is(end, &["at", "for", "with", "in", "and", "or", "to", "from", "by", "but"])
                && self.numeral(end + 1).is_none();
        let words = the > at && (ordinal || !self.atoms.is_digits(the) && day > 12);
        let placed = the == at && self.before(at) == "on" && self.atoms.is_digits(at) && end == at + 1;
        let fits = closes && (words || placed && !self.atoms.is_glued(end) | self.is(end, &[".", ",", "!", "?"]));
        let open = Day { day: Some(day), ..Day::default() };
        (fits && starts_word(self.atoms, at)).then_some((Moment::new(open, Grain::Day), end))
    }
}
