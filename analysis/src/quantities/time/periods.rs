//! Runs of days by name: months, years, and units of time as in `this week`; and what expression a text has at a place.

use super::dates::Found;
use super::moment::{Grain, Moment};
use super::{Expression, Reader, Unit};
use crate::quantities::{Day, starts_word};

impl Expression {
    pub(super) fn single((moment, end): Found) -> Self {
        let known = moment.day != Day::default() || matches!(moment.grain, Grain::Season(_) | Grain::Weekend);
        Self {
            end,
            is_period: moment.grain != Grain::Day,
            timex: known.then(|| moment.timex()),
            from: moment,
            to: moment,
        }
    }
}

impl Reader<'_> {
    /// The expression of time that starts at an atom, in the longest reading.
    pub(in crate::quantities) fn expression(&self, at: usize) -> Option<Expression> {
        if !self.atoms.may_tell_time(at) || !starts_word(self.atoms, at) && !self.starts_code(at) {
            return None;
        }
        // Most of the work, and both a reading by themselves and the first part of a range.
        let (date, period) = (self.date(at), self.period(at));
        let range = self.range(at, date, period);
        let single = Self::single(date, period);
        let readings = [range, self.bounded(at), self.days_of_month(at), self.rolling(at), single];
        let longest = readings.into_iter().flatten().max_by_key(|expression| expression.end)?;
        Some(self.with_open_end(at, longest))
    }

    fn single(date: Option<Found>, period: Option<Found>) -> Option<Expression> {
        match (date, period) {
            (Some(date), Some(period)) if period.1 > date.1 => Some(Expression::single(period)),
            (Some(date), _) => Some(Expression::single(date)),
            (None, Some(period)) => Some(Expression::single(period)),
            (None, None) => None,
        }
    }

    /// A month, year, week and the like, in the longest reading.
    pub(super) fn period(&self, at: usize) -> Option<Found> {
        let readings = [
            self.month_period(at),
            self.year_period(at),
            self.unit_period(at),
            self.week_of(at),
            self.nth_unit(at),
            self.quarter(at),
            self.season_period(at),
            self.decade(at),
            self.part_of(at),
        ];
        readings.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// `May 2019`, `the month of May`, `this May`, `2019-05`, `May`.
    pub(super) fn month_period(&self, at: usize) -> Option<Found> {
        let month = |month: u8, year: Option<i32>| {
            Moment::new(Day { year, month: Some(month), ..Day::default() }, Grain::Month)
        };
        let the = self.skip(at, &["the"]);
        if self.unit(the) == Some(Unit::Month)
            && self.word(the + 1) == "of"
            && let Some(named) = self.month(the + 2)
        {
            let (year, end) = self.year_after(the + 3);
            return Some((month(named, year), end));
        }
        if let Some((years, from)) = self.direction(at)
            && let Some(named) = self.month(from)
        {
            let year = self.today.map(|today| today.year + years as i32);
            return Some((month(named, year), from + 1));
        }
        if let Some(named) = self.month(at) {
            let stop = usize::from(self.word(at + 1) == "." && self.atoms.is_glued(at + 1) && self.word(at).len() <= 4);
            let (year, end) = self.year_after(at + 1 + stop);
            if let Some(year) = year {
                return Some((month(named, Some(year)), end));
            }
            if let Some((years, end)) = self.direction(self.skip(at + 1, &["of", ","]))
                && self.unit(end) == Some(Unit::Year)
            {
                return Some((month(named, self.today.map(|today| today.year + years as i32)), end + 1));
            }
            let placed = [
                "in", "since", "by", "until", "of", "from", "before", "after", "during", "the", "early", "late", "mid",
                "to", "between", "through", "till", "last", "next", "this",
            ];
            let ranged = self.is(at + 1, &["to", "until", "till", "through", "-"]) && self.month(at + 2).is_some();
            return (!self.is_common(at)
                || ranged
                || placed.contains(&self.before(at)) && !self.is(at + 1, &["not", "be", "have"]))
            .then(|| (month(named, None), at + 1));
        }
        if let Some(found) = self.dotted_month(at) {
            return Some(found);
        }
        let (year, end) = self.year(at)?;
        let separated = self.skip(end, &["-", "/", ".", ","]);
        if let Some(named) = self.month(separated) {
            return Some((month(named, Some(year)), separated + 1));
        }
        let number: u8 = self.word(separated).parse().ok().filter(|_| separated > end && self.word(end) != ",")?;
        let short = self.word(separated).len() <= 2 && !self.continues(separated + 1);
        ((1..=12).contains(&number) && short).then(|| (month(number, Some(year)), separated + 1))
    }

    /// `2019.3` where nothing is counted by it.
    pub(super) fn dotted_month(&self, at: usize) -> Option<Found> {
        let year: i32 = self.word(at).parse().ok().filter(|year| (1900..=2100).contains(year))?;
        let month: u8 = self.word(at + 2).parse().ok().filter(|month| (1..=12).contains(month))?;
        let dotted = self.word(at + 1) == "." && self.atoms.is_glued(at + 1) && self.atoms.is_glued(at + 2);
        let alone = !self.atoms.is_word(at + 3) && !self.continues(at + 3) && self.word(at + 2).len() <= 2;
        let month = Moment::new(Day { year: Some(year), month: Some(month), ..Day::default() }, Grain::Month);
        (dotted && alone && self.starts_code(at)).then_some((month, at + 3))
    }

    /// Whether digits or letters go on at an atom.
    pub(super) fn continues(&self, at: usize) -> bool {
        self.atoms.is_glued(at)
            && (self.atoms.is_word(at)
                || self.atoms.is_digits(at)
                || self.is(at, &["-", "/"]) && self.atoms.is_glued(at + 1))
    }

    /// `2019`, `the year 2019`, `fiscal year 2019`, in digits where the number can't be a count.
    pub(super) fn year_period(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let named = self.skip(the, &["fiscal", "calendar"]);
        if self.word(named) == "year" {
            let number = self.year(named + 1).or_else(|| {
                let number = self.numeral(named + 1).filter(|number| !number.digits && !number.ordinal)?;
                (number.value.fract() == 0.0 && number.value < 3000.0).then_some((number.value as i32, number.end))
            });
            return number.map(|(year, end)| (Moment::year(year), end));
        }
        let (year, end) = self.year(at)?;
        if !self.atoms.is_digits(at) {
            let placed = [
                "in", "from", "until", "since", "by", "of", "to", "before", "after", "till", "and", "between", "during",
            ];
            return placed.contains(&self.before(at)).then(|| (Moment::year(year), end));
        }
        let code = self.atoms.is_glued(at)
            && (self.is(at.wrapping_sub(1), &["$", "£", "€", "#", ":", "-", "/", "+"]))
            && self.before(at) != "-"
            || self.is(at.wrapping_sub(1), &["$", "£", "€", "#"]);
        let hyphened = self.atoms.is_glued(at) && self.before(at) == "-" && !self.starts_code(at);
        let longer = self.continues(end) && self.year(end + 1).is_none();
        let counted = self.is(end, &["%", "percent", "dollars", "people", "euros"])
            || self.is(end, &[","]) && self.atoms.is_digits(end + 1) && self.atoms.is_glued(end + 1);
        let plausible = (1500..=2100).contains(&year);
        (plausible && !code && !hyphened && !longer && !counted && self.starts_code(at))
            .then(|| (Moment::year(year), end))
    }

    /// `this week`, `the weekend`, `next year`, `the past decade`.
    pub(super) fn unit_period(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the", "my", "that"]);
        if let Some((count, from)) = self.direction(the) {
            let from = self.skip(from, &["calendar", "fiscal", "business"]);
            let unit = self.unit(from).filter(|unit| *unit != Unit::Day)?;
            let dropped = the > at && (!matches!(unit, Unit::Decade) || self.word(at) != "the");
            if dropped || self.is(from, &["weeks", "months", "years", "quarters", "decades"]) {
                return None;
            }
            return Some((self.current(count, unit).unwrap_or_else(|| unresolved(unit)), from + 1));
        }
        let unit = self.unit(the)?;
        let singular = self.is(the, &["week", "weekend", "month", "year"]);
        if self.word(at) == "that" {
            let current = if unit == Unit::Weekend { None } else { self.current(0, unit) };
            let that = current.unwrap_or_else(|| unresolved(unit));
            return singular.then(|| (that, the + 1));
        }
        if self.word(the) == "month"
            && self.word(the + 1) == "after"
            && self.word(the + 2) == "the"
            && self.word(the + 3) == "next"
            || unit == Unit::Weekend && self.word(the + 1) == "after" && self.word(the + 3) == "next"
            || unit == Unit::Week && self.word(the + 1) == "after" && self.word(the + 3) == "next"
        {
            return Some((self.current(2, unit).unwrap_or_else(|| unresolved(unit)), the + 4));
        }
        if unit == Unit::Year && self.is(the + 1, &["to"]) && self.is(the + 2, &["date"]) && the == at {
            return Some((self.current(0, unit).unwrap_or_else(|| unresolved(unit)), the + 3));
        }
        let counted = at.checked_sub(1).is_some_and(|before| self.numeral(before).is_some());
        let fits = singular
            && !self.is(the + 1, &["of", "-"])
            && !self.is(the + 2, &["date"])
            && !counted
            && (the > at || unit == Unit::Weekend);
        fits.then(|| (self.current(0, unit).unwrap_or_else(|| unresolved(unit)), the + 1))
    }
}

/// A unit of time that nothing tells the place of.
fn unresolved(unit: Unit) -> Moment {
    let grain = match unit {
        Unit::Day => Grain::Day,
        Unit::Week | Unit::Fortnight => Grain::Week,
        Unit::Weekend => Grain::Weekend,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Year => Grain::Year,
        Unit::Decade | Unit::Century => Grain::Decade,
    };
    Moment::new(Day::default(), grain)
}
