//! Runs of days: months, years, weeks, quarters, seasons and decades, and all from one date to another.

use super::Day;
use super::calendar::Civil;
use super::dates::{Found, MOST_AMOUNTS, is_holiday_word};
use super::moment::{Grain, Moment, NTH_WEEK, WEEK_OF_DATE, range_timex};
use super::reader::{Reader, Unit};
use super::starts_word;

/// An expression of time.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Expression {
    /// The atom after its last.
    pub(super) end: usize,
    /// Whether it is more than a day.
    pub(super) is_period: bool,
    /// Its value, where one can be given.
    pub(super) timex: Option<String>,
    pub(super) from: Moment,
    pub(super) to: Moment,
}

impl Expression {
    fn single((moment, end): Found) -> Self {
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
    pub(super) fn expression(&self, at: usize) -> Option<Expression> {
        if !self.may_begin(at) || !starts_word(self.atoms, at) && !self.starts_code(at) {
            return None;
        }
        let single = self.single(at);
        let readings = [self.range(at), self.bounded(at), self.days_of_month(at), self.rolling(at), single];
        let longest = readings.into_iter().flatten().max_by_key(|expression| expression.end)?;
        Some(self.with_open_end(at, longest))
    }

    /// Whether the first word leaves the possibility of an expression of time; most words do not.
    fn may_begin(&self, at: usize) -> bool {
        self.atoms.is_digits(at)
            || self.is_named(at)
            || self.numeral(at).is_some()
            || is_holiday_word(self.word(at))
            || matches!(
                self.word(at),
                "the"
                    | "a"
                    | "an"
                    | "in"
                    | "on"
                    | "from"
                    | "between"
                    | "before"
                    | "after"
                    | "since"
                    | "until"
                    | "till"
                    | "by"
                    | "around"
                    | "circa"
                    | "prior"
                    | "starting"
                    | "beginning"
                    | "ending"
                    | "no"
                    | "as"
                    | "earlier"
                    | "later"
                    | "this"
                    | "that"
                    | "my"
                    | "last"
                    | "past"
                    | "previous"
                    | "current"
                    | "next"
                    | "following"
                    | "coming"
                    | "upcoming"
                    | "today"
                    | "yesterday"
                    | "tomorrow"
                    | "tmr"
                    | "early"
                    | "late"
                    | "mid"
                    | "start"
                    | "middle"
                    | "end"
                    | "rest"
                    | "remainder"
                    | "few"
                    | "several"
                    | "some"
                    | "couple"
                    | "q"
                    | "h"
                    | "noughties"
                    | "fiscal"
                    | "calendar"
                    | "'"
                    | "’"
                    | ">"
                    | "<"
                    | "="
            )
    }

    fn single(&self, at: usize) -> Option<Expression> {
        let (date, period) = (self.date(at), self.period(at));
        match (date, period) {
            (Some(date), Some(period)) if period.1 > date.1 => Some(Expression::single(period)),
            (Some(date), _) => Some(Expression::single(date)),
            (None, Some(period)) => Some(Expression::single(period)),
            (None, None) => None,
        }
    }

    /// A month, year, week and the like, in the longest reading.
    fn period(&self, at: usize) -> Option<Found> {
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
    fn month_period(&self, at: usize) -> Option<Found> {
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
    fn dotted_month(&self, at: usize) -> Option<Found> {
        let year: i32 = self.word(at).parse().ok().filter(|year| (1900..=2100).contains(year))?;
        let month: u8 = self.word(at + 2).parse().ok().filter(|month| (1..=12).contains(month))?;
        let dotted = self.word(at + 1) == "." && self.atoms.is_glued(at + 1) && self.atoms.is_glued(at + 2);
        let alone = !self.atoms.is_word(at + 3) && !self.continues(at + 3) && self.word(at + 2).len() <= 2;
        let month = Moment::new(Day { year: Some(year), month: Some(month), ..Day::default() }, Grain::Month);
        (dotted && alone && self.starts_code(at)).then_some((month, at + 3))
    }

    /// Whether digits or letters go on at an atom.
    fn continues(&self, at: usize) -> bool {
        self.atoms.is_glued(at)
            && (self.atoms.is_word(at)
                || self.atoms.is_digits(at)
                || self.is(at, &["-", "/"]) && self.atoms.is_glued(at + 1))
    }

    /// `2019`, `the year 2019`, `fiscal year 2019`, in digits where the number can't be a count.
    fn year_period(&self, at: usize) -> Option<Found> {
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
    fn unit_period(&self, at: usize) -> Option<Found> {
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

    /// `the week of April 10th`.
    fn week_of(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        if self.unit(the) != Some(Unit::Week) || !self.is(the + 1, &["of", "commencing", "beginning", "starting"]) {
            return None;
        }
        let (date, end) = self.date(the + 2)?;
        let start = date.day.month.and(date.day.day);
        start.map(|_| (Moment { grain: Grain::Week, day: Day { weekday: None, ..date.day }, part: WEEK_OF_DATE }, end))
    }

    /// `the third week of May`, `first week of 2019`.
    fn nth_unit(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let (nth, end) = match self.word(the) {
            "last" => (-1, the + 1),
            _ => self.numeral(the).filter(|number| number.ordinal).map(|number| (number.value as i64, number.end))?,
        };
        if self.unit(end) != Some(Unit::Week) || !self.is(end + 1, &["of", "in"]) {
            return None;
        }
        let of = end + 2;
        let (moment, end) = if let Some((year, month, end)) = self.month_of(of) {
            let month = Moment::new(
                Day { year, month: Some(month), day: u8::try_from(nth.max(0)).ok(), weekday: None },
                Grain::Week,
            );
            (Moment { part: NTH_WEEK, ..month }, end)
        } else if let Some((year, end)) = self.year(self.skip(self.skip(of, &["the"]), &["year"])) {
            (self.week_of_year(year, nth), end)
        } else {
            let (years, from) = self.direction(of)?;
            let year = self.today.map_or(0, |today| today.year) + years as i32;
            (self.week_of_year(year, nth), (self.unit(from)? == Unit::Year).then_some(from + 1)?)
        };
        Some((moment, end))
    }

    fn week_of_year(&self, year: i32, nth: i64) -> Moment {
        let first = Civil::new(year, 1, 4).monday();
        let day = if nth < 0 { Civil::new(year, 12, 28).monday() } else { first.plus_days((nth - 1) * 7) };
        Moment::of(day.plus_days(3), Grain::Week)
    }

    /// `Q3 2019`, `2019 H2`, `the third quarter of 2016`, `the first half of next year`.
    fn quarter(&self, at: usize) -> Option<Found> {
        let part = |at: usize| {
            let grain = match self.word(at) {
                "q" => Grain::Quarter,
                "h" => Grain::Half,
                _ => return None,
            };
            let number: u8 = self.word(at + 1).parse().ok().filter(|_| self.atoms.is_glued(at + 1))?;
            let most = if grain == Grain::Quarter { 4 } else { 2 };
            (1..=most).contains(&number).then_some((grain, number, at + 2))
        };
        let moment = |grain: Grain, number: u8, year: Option<i32>| {
            let month = if grain == Grain::Quarter { number * 3 - 2 } else { number * 6 - 5 };
            Moment::new(Day { year, month: Some(month), ..Day::default() }, grain)
        };
        if let Some((grain, number, end)) = part(at) {
            let (year, after) = self.year_after(end);
            return (year.is_some() || grain == Grain::Quarter).then(|| (moment(grain, number, year), after));
        }
        if let Some((year, end)) = self.year(at)
            && let Some((grain, number, end)) = part(self.skip(end, &["-", "/", ","]))
        {
            return Some((moment(grain, number, Some(year)), end));
        }
        if let Some((years, from)) = self.direction(at)
            && self.unit(from) == Some(Unit::Year)
            && self.is(from + 1, &["'", "’"])
            && self.is(from + 2, &["s"])
        {
            let (grain, number, end) = self.named_part(from + 3)?;
            let year = self.today.map(|today| today.year + years as i32);
            return Some((moment(grain, number, year), end));
        }
        let (grain, number, end) = self.named_part(self.skip(at, &["the"]))?;
        let (year, after) = self.year_after(end);
        if year.is_some() {
            return Some((moment(grain, number, year), after));
        }
        let of = self.skip(end, &["of", "in"]);
        if let Some((years, from)) = self.direction(of)
            && self.unit(from) == Some(Unit::Year)
        {
            return Some((moment(grain, number, self.today.map(|today| today.year + years as i32)), from + 1));
        }
        if of > end && self.word(of) == "the" && self.unit(of + 1) == Some(Unit::Year) {
            return Some((moment(grain, number, None), of + 2));
        }
        (grain == Grain::Quarter).then(|| (moment(grain, number, None), end))
    }

    /// `third quarter`, `first half`.
    fn named_part(&self, at: usize) -> Option<(Grain, u8, usize)> {
        let number = self.numeral(at).filter(|number| number.ordinal)?;
        let unit_at = self.skip(number.end, &["-"]);
        let (grain, most) = match self.word(unit_at) {
            "quarter" => (Grain::Quarter, 4.0),
            "half" => (Grain::Half, 2.0),
            _ => return None,
        };
        (1.0..=most).contains(&number.value).then_some((grain, number.value as u8, unit_at + 1))
    }

    /// `summer`, `the spring of 2016`, `last winter`.
    fn season_period(&self, at: usize) -> Option<Found> {
        let season =
            |code: &'static str, year: Option<i32>| Moment::new(Day { year, ..Day::default() }, Grain::Season(code));
        if let Some((years, from)) = self.direction(at) {
            let code = self.season(from)?;
            return Some((season(code, self.today.map(|today| today.year + years as i32)), from + 1));
        }
        let the = self.skip(at, &["the"]);
        let code = self.season(the)?;
        let (year, end) = self.year_after(the + 1);
        let ambiguous = self.is(the, &["fall", "spring"]);
        let placed =
            the > at || ["in", "this", "last", "next", "by", "mid", "early", "late"].contains(&self.before(at));
        (year.is_some() || !ambiguous || placed && self.word(the) == "spring").then(|| (season(code, year), end))
    }

    /// `the 1970s`, `the 70s`, `the nineteen seventies`, `the noughties`.
    fn decade(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let decade = |year: i32| Moment::new(Day { year: Some(year), ..Day::default() }, Grain::Decade);
        let apostrophe = self.skip(the, &["'", "’"]);
        if self.atoms.is_digits(apostrophe) {
            let plural = self.skip(apostrophe + 1, &["'", "’"]);
            let year: i32 = self.word(apostrophe).parse().ok()?;
            let fits = matches!(self.word(apostrophe).len(), 2 | 4) && year % 10 == 0 && self.word(plural) == "s";
            return fits.then(|| (decade(year), plural + 1));
        }
        let tens = |word: &str| {
            Some(match word {
                "twenties" => 20,
                "thirties" => 30,
                "forties" => 40,
                "fifties" => 50,
                "sixties" => 60,
                "seventies" => 70,
                "eighties" => 80,
                "nineties" => 90,
                "tens" => 10,
                "hundreds" | "noughties" => 0,
                _ => return None,
            })
        };
        if self.word(the) == "noughties" {
            return Some((decade(2000), the + 1));
        }
        if let Some(ten) = tens(self.word(the)) {
            return (the > at && ten >= 20).then(|| (decade(ten), the + 1));
        }
        let century = self.numeral(the).filter(|number| !number.digits && (10.0..=20.0).contains(&number.value))?;
        let ten = tens(self.word(self.skip(century.end, &["-"])))?;
        Some((decade(century.value as i32 * 100 + ten), self.skip(century.end, &["-"]) + 1))
    }

    /// `early September`, `the end of 2000`, `mid-1989`, `late last week`, `rest of the week`.
    fn part_of(&self, at: usize) -> Option<Found> {
        let the = at;
        let (part, from) = match self.word(the) {
            "early" | "earlier" => (0, the + 1),
            "late" | "later" => (2, the + 1),
            "mid" => (1, self.skip(the + 1, &["-"])),
            "beginning" | "start" | "middle" | "end" if self.word(the + 1) == "of" => (
                match self.word(the) {
                    "middle" => 1,
                    "end" => 2,
                    _ => 0,
                },
                the + 2,
            ),
            "rest" | "remainder" => (0, self.skip(the + 1, &["of"])),
            _ => return None,
        };
        let the_in = self.skip(from, &["in"]);
        let (moment, end) = self.period(the_in)?;
        Some((Moment { part, ..moment }, end))
    }

    /// `from March to May`, `between 2014 and 2018`, `2014-2018`, `10/1 - 11/7`.
    fn range(&self, at: usize) -> Option<Expression> {
        let opened = usize::from(self.is(at, &["from", "between"]));
        let between = self.word(at) == "between";
        let from_at = at + opened;
        let (from, end) = self.end_point(from_at)?;
        let joined = match self.word(end) {
            "to" | "until" | "till" | "through" | "thru" | "~" => true,
            "-" | "–" | "—" => true,
            "and" => between,
            _ => false,
        };
        let next = self.skip(end + 1, &["the"]);
        let second = Reader { second: Some(end + 1), ..*self };
        let (to, end) = second.end_point(end + 1).or_else(|| second.end_point(next)).filter(|_| joined)?;
        let fiscal = from.grain == Grain::Year && to.grain == Grain::Year && self.word(end - 1).len() == 2;
        if fiscal {
            return None;
        }
        let mut from = from;
        let mut to = to;
        if from.day.year.is_none() && to.day.year.is_some() && from.grain <= Grain::Half {
            let over = from.day.month > to.day.month;
            from.day.year = to.day.year.map(|year| year - i32::from(over));
        }
        if from.day.weekday.is_some() || to.day.weekday.is_some() {
            from = self.resolved(from, None);
            to = self.resolved(to, Some(from));
        }
        let timex = range_timex(&from, &to, self.today);
        Some(Expression { end, is_period: true, timex, from, to })
    }

    /// A bare day of the week as the next such day, from today or from another day.
    fn resolved(&self, moment: Moment, after: Option<Moment>) -> Moment {
        let Day { year, month, day, weekday } = moment.day;
        let (Some(weekday), None, None) = (weekday, month, day) else { return moment };
        let base =
            after.and_then(|after| Some(Civil::new(after.day.year?, after.day.month?, after.day.day?))).or(self.today);
        let _ = year;
        base.map_or(moment, |base| {
            let ahead = (i64::from(weekday) - i64::from(base.weekday())).rem_euclid(7);
            Moment::of(base.plus_days(if ahead == 0 { 7 } else { ahead }), Grain::Day)
        })
    }

    /// A date or period that may begin or end a range.
    fn end_point(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let date = self.date(at).filter(|(moment, _)| {
            moment.day.month.is_some()
                || moment.day.weekday.is_some()
                || self.is(at, &["today", "yesterday", "tomorrow"])
        });
        let readings = [date, self.period(at), self.part_of(the)];
        readings.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// `November 18-19`, `4-22 January, 1995`, `between 4 and 22 this month`, `from 3 until 12 of Sept`.
    fn days_of_month(&self, at: usize) -> Option<Expression> {
        let expression = |year: Option<i32>, month: u8, from: u8, to: u8, end: usize| {
            let day =
                |day: u8| Moment::new(Day { year, month: Some(month), day: Some(day), weekday: None }, Grain::Day);
            let (from, to) = (day(from), day(to));
            let timex = range_timex(&from, &to, self.today);
            (from.day.day < to.day.day).then_some(Expression { end, is_period: true, timex, from, to })
        };
        let pair = |at: usize| {
            let between = self.word(at) == "between";
            let from_at = self.skip(self.skip(at, &["from", "between"]), &["the"]);
            let (from, end) = self.day_number(from_at)?;
            let joined = matches!(self.word(end), "-" | "–" | "—" | "to" | "until" | "till" | "through" | "thru" | "~")
                || self.word(end) == "and" && (between || self.month(self.skip(end + 2, &["of"])).is_some());
            let (to, end) = self.day_number(self.skip(end + 1, &["the"])).filter(|_| joined)?;
            Some((from, to, end))
        };
        let on = at + usize::from(self.word(at) == "on" && self.month(at + 1).is_some());
        let opened = self.skip(on, &["from", "between"]);
        if let Some(month) = self.month(opened)
            && let Some((from, to, end)) = pair(opened + 1)
        {
            let (year, end) = self.year_after(end);
            return expression(year, month, from, to, end);
        }
        if let Some((from, to, end)) = pair(at)
            && let Some((year, month, end)) = self.month_of(self.skip(end, &["of"]))
        {
            return expression(year, month, from, to, end);
        }
        let from_at = self.skip(at, &["from", "between"]);
        let (from, end) = self.day_number(from_at).filter(|_| from_at > at)?;
        let month_at = end + 1;
        let month = self.month(month_at).filter(|_| self.is(end, &["-", "–", "to", "until", "till", "through"]))?;
        let (to, end) = self.day_number(self.skip(month_at + 1, &["the"]))?;
        let (year, end) = self.year_after(end);
        expression(year, month, from, to, end)
    }

    /// `after 2016`, `before early September`, `since May`, `no later than 5 May`, `> = 2019`.
    fn bounded(&self, at: usize) -> Option<Expression> {
        let end = match (self.word(at), self.word(at + 1), self.word(at + 2)) {
            ("till", "date", _) => {
                let moment = Moment::new(Day::default(), Grain::Decade);
                let timex = Some("PRESENT_REF".to_owned());
                return Some(Expression { end: at + 2, is_period: true, timex, from: moment, to: moment });
            }
            ("no", "later" | "earlier" | "sooner", "than") => at + 3,
            ("before" | "after" | "since" | "until" | "till" | "by" | "around" | "circa", ..) => at + 1,
            ("prior", "to", _) => at + 2,
            ("starting" | "beginning", "from" | "on" | "with" | "in", _) | ("ending", "on" | "with" | "in", _) => {
                at + 2
            }
            ("starting" | "beginning" | "ending", ..) => at + 1,
            ("as", "early" | "late" | "soon", "as") => at + 3,
            ("earlier" | "later", "than", _) => at + 2,
            ("on" | "in", "or", "before" | "after") => at + 3,
            (">" | "<", "=", _) => at + 2,
            (">" | "<" | "=", ..) => at + 1,
            ("year", "greater" | "less" | "later" | "earlier", "than") => at + 3,
            _ => return None,
        };
        let found = self.end_point(end).or_else(|| self.end_point(self.skip(end, &["the"])))?;
        let mark = !self.atoms.is_word(at);
        let season = self.word(at) == "by" && matches!(found.0.grain, Grain::Season(_));
        if mark && found.0.grain == Grain::Day || season {
            return None;
        }
        let single = Expression::single(found);
        Some(Expression { is_period: true, ..single })
    }

    /// `2018 or later`, `1/1/2016 and after`.
    fn with_open_end(&self, at: usize, expression: Expression) -> Expression {
        let end = expression.end;
        let open = self.is(end, &["or", "and"])
            && self.is(end + 1, &["later", "greater", "earlier", "after", "before", "above"]);
        let closes = !self.atoms.is_word(end + 2) && self.date(end + 2).is_none() && self.period(end + 2).is_none();
        if open && closes && expression.from == expression.to && !self.is(at, &["before", "after"]) {
            return Expression { end: end + 2, is_period: true, ..expression };
        }
        expression
    }

    /// `the past 2 decades`, `last three months`, `5 upcoming years`, `past few days`, `2 days hence`, `the last four
    /// months of 2021`.
    fn rolling(&self, at: usize) -> Option<Expression> {
        let the = self.skip(at, &["the"]);
        let (sign, amounts, end) =
            if let Some((direction, from)) = self.direction(the).filter(|(direction, _)| *direction != 0) {
                let (count, unit_at) = self.count(from)?;
                let mut amounts = vec![(count, self.unit(unit_at)?)];
                let mut end = unit_at + 1;
                while amounts.len() < MOST_AMOUNTS
                    && self.word(end) == "and"
                    && let Some((count, unit_at)) = self.count(end + 1)
                    && let Some(unit) = self.unit(unit_at)
                {
                    amounts.push((count, unit));
                    end = unit_at + 1;
                }
                let kept = the == at || matches!(amounts.first(), Some((_, Unit::Decade))) || self.word(end) == "of";
                if !kept {
                    return None;
                }
                (direction, amounts, end)
            } else if let Some(number) = self.numeral(the).filter(|number| number.ordinal && number.value == 1.0)
                && let Some((count, unit_at)) = self.count(number.end)
                && let Some(unit) = self.unit(unit_at)
            {
                return self.part_counted(1, count, unit, unit_at + 1);
            } else {
                let (count, from) = self.count(at)?;
                if let Some((direction, unit_at)) = self.direction(from).filter(|(direction, _)| *direction != 0) {
                    let plural = self.word(unit_at).ends_with('s') || count == 1;
                    (direction, vec![(count, self.unit(unit_at).filter(|_| plural)?)], unit_at + 1)
                } else {
                    let unit = self.unit(from).filter(|_| self.word(from + 1) == "hence")?;
                    (1, vec![(count, unit)], from + 2)
                }
            };
        if self.word(end) == "of"
            && let Some((count, unit)) = amounts.first().copied()
            && let Some(found) = self.part_counted(-1, count, unit, end)
        {
            return Some(found);
        }
        let today = self.today;
        let moved =
            |day: Civil, sign: i64| amounts.iter().fold(day, |day, (count, unit)| self.moved(day, sign * count, *unit));
        let range = today.map(|today| {
            let aligned = match amounts.first() {
                Some((_, Unit::Quarter)) => self.current(i64::from(sign > 0), Unit::Quarter),
                Some((_, Unit::Decade)) => self.current(i64::from(sign > 0), Unit::Decade),
                _ => None,
            };
            let base = aligned
                .and_then(|moment| moment.start())
                .map(|(year, month, day)| Civil::new(year.unwrap_or(0), month, day));
            let base = base.unwrap_or(if sign > 0 { today.plus_days(1) } else { today });
            if sign > 0 { (base, moved(base, 1)) } else { (moved(base, -1), base) }
        });
        let length: String = amounts.iter().map(|(count, unit)| length(*count, *unit)).collect();
        let empty = Moment::new(Day::default(), Grain::Day);
        let (from, to) =
            range.map_or((empty, empty), |(from, to)| (Moment::of(from, Grain::Day), Moment::of(to, Grain::Day)));
        let timex = range.map(|_| format!("({},{},P{length})", from.timex(), to.timex()));
        Some(Expression { end, is_period: true, timex, from, to })
    }

    /// `last four months of 2021`, `first ten days of last year`.
    fn part_counted(&self, side: i64, count: i64, unit: Unit, of: usize) -> Option<Expression> {
        let (moment, end) = self.period(of + 1).filter(|_| self.is(of, &["of", "in"]))?;
        let (year, month, day) = moment.start()?;
        let start = Civil::new(year?, month, day);
        let next = match moment.grain {
            Grain::Month => start.plus_months(1),
            Grain::Year => start.plus_months(12),
            _ => return None,
        };
        let (from, to) =
            if side > 0 { (start, self.moved(start, count, unit)) } else { (self.moved(next, -count, unit), next) };
        let (from, to) = (Moment::of(from, Grain::Day), Moment::of(to, Grain::Day));
        let timex = Some(format!("({},{},P{})", from.timex(), to.timex(), length(count, unit)));
        Some(Expression { end, is_period: true, timex, from, to })
    }
}

fn length(count: i64, unit: Unit) -> String {
    match unit {
        Unit::Day => format!("{count}D"),
        Unit::Week | Unit::Weekend => format!("{count}W"),
        Unit::Fortnight => format!("{}W", count * 2),
        Unit::Month => format!("{count}M"),
        Unit::Quarter => format!("{}M", count * 3),
        Unit::Year => format!("{count}Y"),
        Unit::Decade => format!("{}Y", count * 10),
        Unit::Century => format!("{}Y", count * 100),
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
