//! What a date says: as much of a year, month and day as it gives, how fine it is, and its TIMEX value.

use super::calendar::{Civil, days_in};
use crate::quantities::Day;

/// How fine a date is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Grain {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season(&'static str),
    Year,
    Decade,
}

/// A date as it is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Moment {
    pub(super) day: Day,
    pub(super) grain: Grain,
    /// Which part of it is meant by `end of` or `middle of`: 0 for all or the beginning, 1 the middle, 2 the end,
    /// [`NTH_WEEKDAY`], [`NTH_WEEK`] and [`WEEK_OF_DATE`] for days and weeks so named.
    pub(super) part: u8,
}

/// The part that marks a week by its number in a month, which stands for the day.
pub(super) const NTH_WEEK: u8 = 8;

/// The part that marks a day named as one of its month's Mondays and so on.
pub(super) const NTH_WEEKDAY: u8 = 7;

/// The part that marks a week named by one of its days.
pub(super) const WEEK_OF_DATE: u8 = 9;

impl Moment {
    pub(super) fn new(day: Day, grain: Grain) -> Self {
        Self { day, grain, part: 0 }
    }

    pub(super) fn of(day: Civil, grain: Grain) -> Self {
        let all = Day { year: Some(day.year), month: Some(day.month), day: Some(day.day), weekday: None };
        let day = match grain {
            Grain::Day | Grain::Week | Grain::Weekend => all,
            Grain::Month | Grain::Quarter | Grain::Half => Day { day: None, ..all },
            Grain::Season(_) | Grain::Year | Grain::Decade => Day { year: all.year, ..Day::default() },
        };
        Self::new(day, grain)
    }

    pub(super) fn year(year: i32) -> Self {
        Self::new(Day { year: Some(year), ..Day::default() }, Grain::Year)
    }

    /// The value in TIMEX3 as Microsoft's Recognizers write it: `2019-03-04`, `XXXX-03`, `2019-W10`, `XXXX-WXX-5`,
    /// `2019-SU`, `(2019-07-01,2019-10-01,P3M)`.
    pub(super) fn timex(&self) -> String {
        let Day { month, day, weekday, .. } = self.day;
        let year = self.year_text();
        let civil = || Some(Civil::new(self.day.year?, month?, day?));
        match self.grain {
            Grain::Day => match (month, day, weekday) {
                (None, None, Some(weekday)) => format!("XXXX-WXX-{weekday}"),
                (month, Some(day), Some(weekday)) if self.part == NTH_WEEKDAY => {
                    format!("{year}-{}-WXX-{weekday}-#{}", two(month), (day - 1) / 7 + 1)
                }
                (month, day, _) => format!("{year}-{}-{}", two(month), two(day)),
            },
            Grain::Week if self.part == WEEK_OF_DATE => format!("{year}-{}-{}", two(month), two(day)),
            Grain::Week if self.part == NTH_WEEK => format!("{year}-{}-W{}", two(month), two(day)),
            Grain::Week => civil().map_or_else(|| format!("{year}-WXX"), week),
            Grain::Weekend => civil().map_or_else(|| "XXXX-WXX-WE".to_owned(), |civil| format!("{}-WE", week(civil))),
            Grain::Month => format!("{year}-{}", two(month)),
            Grain::Quarter => self.months(3),
            Grain::Half => self.months(6),
            Grain::Season(code) if self.day.year.is_none() => code.to_owned(),
            Grain::Season(code) => format!("{year}-{code}"),
            Grain::Year => year,
            Grain::Decade => {
                let from = self.day.year.unwrap_or(0);
                let (from, to) = if from < 100 {
                    (format!("XX{from:02}"), format!("XX{:02}", (from + 10) % 100))
                } else {
                    (format!("{from:04}"), format!("{:04}", from + 10))
                };
                format!("({from}-01-01,{to}-01-01,P10Y)")
            }
        }
    }

    fn months(&self, count: u8) -> String {
        let month = self.day.month.unwrap_or(1);
        let over = month + count > 12;
        let next = Self { day: Day { year: self.day.year.map(|year| year + i32::from(over)), ..self.day }, ..*self };
        let to = if over { month + count - 12 } else { month + count };
        format!("({}-{month:02}-01,{}-{to:02}-01,P{count}M)", self.year_text(), next.year_text())
    }

    fn year_text(&self) -> String {
        self.day.year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"))
    }

    /// Its first day, the year being `XXXX` where it is not given; `None` for a bare day of the week or of a month.
    pub(super) fn start(&self) -> Option<(Option<i32>, u8, u8)> {
        let Day { year, month, day, .. } = self.day;
        match (self.grain, self.part) {
            (Grain::Year, 1) => Some((year, 7, 2)),
            (Grain::Year, 2) => Some((year.map(|year| year + 1), 1, 1)),
            (Grain::Month, 2) => {
                let month = month?;
                Some(if month == 12 { (year.map(|year| year + 1), 1, 1) } else { (year, month + 1, 1) })
            }
            (Grain::Month, 1) => Some((year, month?, 15)),
            (Grain::Year | Grain::Decade, _) => year.map(|year| (Some(year), 1, 1)),
            (Grain::Month | Grain::Quarter | Grain::Half, _) => Some((year, month?, 1)),
            _ => Some((year, month?, day?)),
        }
    }
}

fn two(number: Option<u8>) -> String {
    number.map_or_else(|| "XX".to_owned(), |number| format!("{number:02}"))
}

fn week(civil: Civil) -> String {
    let (year, week) = civil.week();
    format!("{year:04}-W{week:02}")
}

/// The value of all from one date to another: `(2019-03-04,2019-03-06,P2D)`.
pub(super) fn range_timex(from: &Moment, to: &Moment, today: Option<Civil>) -> Option<String> {
    let (a, b) = (from.start()?, to.start()?);
    let years = (a.0.or(b.0), b.0.or(a.0));
    let months = |grain: Grain| matches!(grain, Grain::Month | Grain::Year | Grain::Quarter | Grain::Half);
    let text = |(year, month, day): (Option<i32>, u8, u8)| {
        let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
        format!("{year}-{month:02}-{day:02}")
    };
    let unit = |count: i64, unit: char| format!("({},{},P{count}{unit})", text(a), text(b));
    if from.grain == Grain::Year && to.grain == Grain::Year && from.part == 0 && to.part == 0 {
        return Some(unit(i64::from(b.0?) - i64::from(a.0?), 'Y'));
    }
    if months(from.grain) && months(to.grain) {
        let between = match years {
            (Some(first), Some(last)) => i64::from(last - first) * 12 + i64::from(b.1) - i64::from(a.1),
            _ => (i64::from(b.1) - i64::from(a.1)).rem_euclid(12),
        };
        return Some(unit(between, 'M'));
    }
    let assumed = today.map_or(2023, |today| today.year);
    let (first, last) = (years.0.unwrap_or(assumed), years.1.unwrap_or(assumed));
    if a.2 > days_in(first, a.1) || b.2 > days_in(last, b.1) {
        return Some(format!("({},{},PXD)", text(a), text(b)));
    }
    let days = Civil::new(last, b.1, b.2).number() - Civil::new(first, a.1, a.2).number();
    if years.0.is_none() && (a.1 <= 2 && b.1 > 2) {
        let other = |days: i64| unit(days, 'D');
        let common = Civil::new(2023, b.1, b.2).number() - Civil::new(2023, a.1, a.2).number();
        return Some(format!("{}|{}", other(common), other(common + 1)));
    }
    Some(unit(if years.0.is_none() { days.rem_euclid(365) } else { days }, 'D'))
}
