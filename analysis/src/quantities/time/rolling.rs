//! Runs of days counted from today or from the end of a period: `the past two years`, `the last four months of 2021`.

use super::calendar::Civil;
use super::moment::{Grain, Moment};
use super::relative::MOST_AMOUNTS;
use super::{Expression, Reader, Unit};
use crate::quantities::Day;

impl Reader<'_> {
    /// `the past 2 decades`, `last three months`, `5 upcoming years`, `past few days`, `2 days hence`, `the last four
    /// months of 2021`.
    pub(super) fn rolling(&self, at: usize) -> Option<Expression> {
        let the = self.skip(at, &["the"]);
        // `It is to last three days`
        if self.word(the) == "last" && matches!(self.before(the), "to" | "will" | "could") {
            return None;
        }
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
    pub(super) fn part_counted(&self, side: i64, count: i64, unit: Unit, of: usize) -> Option<Expression> {
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

/// A length of time as ISO 8601 writes it.
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
