//! Arithmetic in the Gregorian calendar. Day numbers count from 1 January 1970 (Hinnant's algorithms).

/// A day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::quantities) struct Civil {
    pub(super) year: i32,
    /// 1 to 12.
    pub(super) month: u8,
    /// 1 to 31.
    pub(super) day: u8,
}

impl Civil {
    pub(in crate::quantities) fn new(year: i32, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Its number; days that the month lacks run over into the next.
    pub(super) fn number(self) -> i64 {
        let (year, month, day) = (i64::from(self.year), i64::from(self.month), i64::from(self.day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        era * 146_097 + of_era - 719_468
    }

    pub(super) fn of_number(number: i64) -> Self {
        let number = number + 719_468;
        let era = number.div_euclid(146_097);
        let of_era = number - era * 146_097;
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = years + era * 400 + i64::from(month <= 2);
        Self { year: i32::try_from(year).unwrap_or(i32::MAX), month: month as u8, day: day as u8 }
    }

    pub(super) fn plus_days(self, days: i64) -> Self {
        Self::of_number(self.number() + days)
    }

    /// The same day some months on, or the month's last day where it has no such day.
    pub(super) fn plus_months(self, months: i64) -> Self {
        let all = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months;
        let year = i32::try_from(all.div_euclid(12)).unwrap_or(i32::MAX);
        let month = all.rem_euclid(12) as u8 + 1;
        Self { year, month, day: self.day.min(days_in(year, month)) }
    }

    /// 1 for Monday to 7 for Sunday.
    pub(super) fn weekday(self) -> u8 {
        (self.number() + 3).rem_euclid(7) as u8 + 1
    }

    /// The Monday of its week.
    pub(super) fn monday(self) -> Self {
        self.plus_days(1 - i64::from(self.weekday()))
    }

    /// The ISO 8601 week and the year that week belongs to.
    pub(super) fn week(self) -> (i32, i64) {
        let thursday = self.monday().plus_days(3);
        let first = Self::new(thursday.year, 1, 1);
        (thursday.year, (thursday.number() - first.number()) / 7 + 1)
    }
}

pub(super) fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Easter Sunday of the western churches (the anonymous Gregorian computus).
pub(super) fn easter(year: i32) -> Civil {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let all = h + l - 7 * m + 114;
    Civil::new(year, (all / 31) as u8, (all % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::{Civil, easter};

    #[test]
    fn days_are_counted_through_leap_years_and_weeks_belong_to_their_thursday() {
        assert_eq!(Civil::new(1970, 1, 1).number(), 0);
        for number in (-800_000..800_000).step_by(997) {
            assert_eq!(Civil::of_number(number).number(), number);
        }
        assert_eq!(Civil::new(2024, 2, 29).weekday(), 4);
        assert_eq!(Civil::new(2021, 1, 2).week(), (2020, 53));
        assert_eq!(Civil::new(2024, 1, 31).plus_months(1), Civil::new(2024, 2, 29));
        assert_eq!(easter(2019), Civil::new(2019, 4, 21));
    }
}
