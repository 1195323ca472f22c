//! Single days: `4 March 2019`, `March 5th`, `2019-03-04`, `3/4/19`, `next Monday`, `two weeks after Easter`,
//! `the first Friday of May`.

use super::Day;
use super::calendar::{Civil, days_in, easter};
use super::moment::{Grain, Moment, NTH_WEEKDAY};
use super::reader::{Reader, Unit};
use super::starts_word;
use crate::lexicon::Phrases;
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
    Phrases::parse(include_str!("../../data/holidays.txt"), |says| {
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

/// Whether a holiday's name may begin with a word.
pub(super) fn is_holiday_word(word: &str) -> bool {
    HOLIDAYS.starts(word)
}

/// A day found, with the atom after it.
pub(super) type Found = (Moment, usize);

/// Amounts that one distance in time is given in: `2 years, 1 month and 3 days`.
pub(super) const MOST_AMOUNTS: usize = 4;

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

    fn full(day: u8, month: u8, year: Option<i32>) -> Moment {
        Moment::new(Day { year, month: Some(month), day: Some(day), weekday: None }, Grain::Day)
    }

    fn civil(&self, moment: &Moment) -> Option<Civil> {
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
    fn calendar_date(&self, at: usize) -> Option<Found> {
        self.day_then_month(at).or_else(|| self.month_then_day(at)).or_else(|| self.year_then_month(at))
    }

    fn separator(&self, at: usize) -> usize {
        self.skip(at, &SEPARATORS)
    }

    fn day_then_month(&self, at: usize) -> Option<Found> {
        let (day, end) = self.day_number(at)?;
        let end = self.skip(end, &["day"]);
        let of = self.skip(end, &["of", "-", "/", "."]);
        let month = self.month(of)?;
        let (year, end) = self.year_after(of + 1);
        Some((Self::full(day, month, year), end))
    }

    fn month_then_day(&self, at: usize) -> Option<Found> {
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

    fn year_then_month(&self, at: usize) -> Option<Found> {
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
    fn with_weekday(&self, at: usize) -> Option<Found> {
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

    fn directed_week(&self, at: usize) -> Option<(i64, usize)> {
        let (weeks, end) = self.direction(at)?;
        (self.unit(end) == Some(Unit::Week)).then_some((weeks, end + 1))
    }

    fn weekday_of_week(&self, weekday: u8, weeks: i64) -> Option<Moment> {
        let day = self.today?.monday().plus_days(weeks * 7 + i64::from(weekday) - 1);
        Some(Moment::of(day, Grain::Day))
    }

    /// `next Monday`, `next week on Friday`.
    fn directed_weekday(&self, at: usize) -> Option<Found> {
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

    /// `2019-03-04`, `3/4/2019`, `21-04-16`, `4.22`, month first where both readings hold.
    fn numeric_date(&self, at: usize) -> Option<Found> {
        if !self.starts_code(at) {
            return None;
        }
        let digits = |at: usize, longest: usize| {
            let word = self.word(at);
            if self.atoms.is_digits(at) && word.len() <= longest { word.parse::<i32>().ok() } else { None }
        };
        let glued = |at: usize| self.atoms.is_glued(at);
        let mark = self.word(at + 1);
        let first = digits(at, 4)?;
        let second = digits(at + 2, 2)?;
        let spaced = self.word(at).len() == 4 && !glued(at + 1) && digits(at + 1, 2).is_some();
        if spaced && let (Some(month), Some(day)) = (digits(at + 1, 2), digits(at + 2, 2)) {
            return Self::checked(first, month, day).map(|moment| (moment, at + 3));
        }
        if !matches!(mark, "-" | "/" | ".") || !glued(at + 1) || !glued(at + 2) {
            return None;
        }
        let again = self.word(at + 3) == mark && glued(at + 3) && glued(at + 4);
        if self.word(at).len() == 4 {
            let day = digits(at + 4, 2).filter(|_| again)?;
            return self
                .ends_code(at + 5)
                .then(|| Self::checked(first, second, day))
                .flatten()
                .map(|moment| (moment, at + 5));
        }
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        let comma = self.word(at + 3) == "," && glued(at + 3) && glued(at + 4);
        if let Some(year) = digits(at + 4, 4).filter(|_| again || comma) {
            let year = match self.word(at + 4).len() {
                4 => year,
                2 if year < 40 => 2000 + year,
                2 => 1900 + year,
                _ => return None,
            };
            return self
                .ends_code(at + 5)
                .then(|| Self::checked(year, month, day))
                .flatten()
                .map(|moment| (moment, at + 5));
        }
        let placed =
            ["on", "in", "by", "until", "since", "from", "between", "before", "after", "back", "for", "till", "to"];
        let fits = match mark {
            "/" => {
                !self.atoms.is_word(at + 3)
                    || self.is(at + 3, &["to", "until", "till", "through", "and"])
                    || placed.contains(&self.before(at))
                    || first > 12
            }
            _ => placed.contains(&self.before(at)) && !self.atoms.is_word(at + 3) && self.before(at) != "to",
        };
        let fits = fits && self.ends_code(at + 3) && !self.is(at + 3, &["%", "point"]);
        let moment = Self::checked(2024, month, day).filter(|_| fits)?;
        Some((Moment::new(Day { year: None, ..moment.day }, Grain::Day), at + 3))
    }

    fn checked(year: i32, month: i32, day: i32) -> Option<Moment> {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| Self::full(day, month, Some(year)))
    }

    /// Whether an atom does not go on within a code of digits.
    pub(super) fn starts_code(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        if !self.atoms.is_glued(at) || self.second == Some(at) {
            return true;
        }
        let digits_before =
            before.checked_sub(1).is_some_and(|two| self.atoms.is_glued(before) && self.atoms.is_digits(two));
        match self.word(before) {
            "-" | "/" | "." | "," | "+" => !digits_before,
            _ => !self.atoms.is_word(before),
        }
    }

    /// Whether a date in digits may end before an atom, rather than go on as a longer code.
    fn ends_code(&self, at: usize) -> bool {
        let longer = self.atoms.is_glued(at)
            && self.is(at, &["-", "/", ".", ","])
            && self.atoms.is_glued(at + 1)
            && self.atoms.is_digits(at + 1);
        let range = self.is(at, &["-"]) && self.numeric_range_follows(at + 1);
        (!longer || range) && !(self.atoms.is_glued(at) && (self.atoms.is_word(at) || self.atoms.is_digits(at)))
    }

    /// Whether a second date in digits follows a hyphen: `10/1-11/7`.
    fn numeric_range_follows(&self, at: usize) -> bool {
        let marks = |mark: &str| self.word(at + 1) == mark && self.atoms.is_digits(at + 2);
        self.atoms.is_digits(at)
            && (marks("/") || marks("-") && self.word(at + 3) == "-" && self.word(at + 4).len() == 4)
    }

    /// `today`, `yesterday`, `the day before yesterday`, `the day`.
    fn relative_day(&self, at: usize) -> Option<Found> {
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

    fn opens_date(&self, at: usize, _word: &str) -> bool {
        self.month(at).is_some() || self.weekday(at).is_some() || self.atoms.is_digits(at) || self.year(at).is_some()
    }

    /// `two weeks ago`, `3 days after Easter`, `1 month and 21 days from yesterday`, `a fortnight later`.
    fn offset(&self, at: usize) -> Option<Found> {
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
    fn base(&self, at: usize) -> Option<(Option<Civil>, usize)> {
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

    /// `Christmas`, `next easter`, `saint patrick 2020`.
    fn holiday(&self, at: usize) -> Option<Found> {
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
    fn nth_weekday(&self, at: usize) -> Option<Found> {
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
    fn day_of_month(&self, at: usize) -> Option<Found> {
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
