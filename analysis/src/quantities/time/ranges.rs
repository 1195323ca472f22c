//! All from one date to another, and all before or after a date.

use super::calendar::Civil;
use super::dates::Found;
use super::moment::{Grain, Moment, range_timex};
use super::{Expression, Reader};
use crate::quantities::Day;

impl Reader<'_> {
    /// `from March to May`, `between 2014 and 2018`, `2014-2018`, `10/1 - 11/7`, given the date and the period at the atom.
    pub(super) fn range(&self, at: usize, date: Option<Found>, period: Option<Found>) -> Option<Expression> {
        let opened = self.is(at, &["from", "between"]);
        let between = self.word(at) == "between";
        let (from, end) = if opened { self.end_point(at + 1) } else { self.end_point_of(at, date, period) }?;
        let end_of_first = end;
        let joined = match self.word(end) {
            "to" | "until" | "till" | "through" | "thru" | "~" => true,
            "-" | "–" | "—" => true,
            "and" => between,
            _ => false,
        };
        if !joined {
            return None;
        }
        let next = self.skip(end + 1, &["the"]);
        let second = Reader { second: Some(end + 1), ..*self };
        let (to, end) = second.end_point(end + 1).or_else(|| second.end_point(next))?;
        let dashed = !self.atoms.is_word(end_of_first);
        if dashed && (from.grain == Grain::Day) != (to.grain == Grain::Day) {
            return None;
        }
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
    pub(super) fn resolved(&self, moment: Moment, after: Option<Moment>) -> Moment {
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
    pub(super) fn end_point(&self, at: usize) -> Option<Found> {
        self.end_point_of(at, self.date(at), self.period(at))
    }

    /// The same, given the date and the period at the atom.
    fn end_point_of(&self, at: usize, date: Option<Found>, period: Option<Found>) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let date = date.filter(|(moment, _)| {
            moment.day.month.is_some()
                || moment.day.weekday.is_some()
                || self.is(at, &["today", "yesterday", "tomorrow"])
        });
        let readings = [date, period, self.part_of(the)];
        readings.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// `November 18-19`, `4-22 January, 1995`, `between 4 and 22 this month`, `from 3 until 12 of Sept`.
    pub(super) fn days_of_month(&self, at: usize) -> Option<Expression> {
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
    pub(super) fn bounded(&self, at: usize) -> Option<Expression> {
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
    pub(super) fn with_open_end(&self, at: usize, expression: Expression) -> Expression {
        let end = expression.end;
        let open = self.is(end, &["or", "and"])
            && self.is(end + 1, &["later", "greater", "earlier", "after", "before", "above"]);
        let closes = || !self.atoms.is_word(end + 2) && self.date(end + 2).is_none() && self.period(end + 2).is_none();
        if open && expression.from == expression.to && !self.is(at, &["before", "after"]) && closes() {
            return Expression { end: end + 2, is_period: true, ..expression };
        }
        expression
    }
}
