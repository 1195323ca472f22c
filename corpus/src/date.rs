//! Calendar dates as sources give them: a year, a month of a year, or a day.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A date in the Gregorian calendar, as precise as the source is: `2025`, `2025-12` or `2025-12-04` (ISO 8601).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// Reads an ISO 8601 calendar date of four, seven or ten characters.
    ///
    /// # Errors
    /// Says in words what is wrong: the form, the month or the day.
    pub fn parse(text: &str) -> Result<Self, String> {
        let form = || format!("“{text}” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD");
        let number = |part: &str, width: usize| -> Result<u16, String> {
            if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| form())
            } else {
                Err(form())
            }
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or(""), 4)?;
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(form());
        }
        let month = match month {
            Some(month @ 1..=12) => Some(month as u8),
            Some(_) => return Err(format!("“{text}” has no such month; months run from 01 to 12")),
            None => None,
        };
        let day = match (month, day) {
            (Some(month), Some(day)) if (1..=days_in(year, month)).contains(&day) => Some(day as u8),
            (_, Some(_)) => return Err(format!("“{text}” has no such day in that month")),
            (_, None) => None,
        };
        Ok(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where the date is that precise.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, from 1, where the date is that precise.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The date as prose: `4 December 2025`, `December 2025` or `2025`.
    #[must_use]
    pub fn in_words(self) -> String {
        match (self.month.map(month_name), self.day) {
            (Some(month), Some(day)) => format!("{day} {month} {}", self.year),
            (Some(month), None) => format!("{month} {}", self.year),
            _ => self.year.to_string(),
        }
    }

    /// The period from this date to `last` as prose, what both share said once: `4–5 December 2025`.
    #[must_use]
    pub fn to_in_words(self, last: Self) -> String {
        match (self.day, last.day) {
            _ if self == last => self.in_words(),
            (Some(day), Some(_)) if self.year == last.year && self.month == last.month => {
                format!("{day}–{}", last.in_words())
            }
            _ => format!("{} – {}", self.in_words(), last.in_words()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

fn days_in(year: u16, month: u8) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The English name of a month, from 1 for January to 12.
#[must_use]
pub fn month_name(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_date_is_read_and_written_as_precisely_as_it_is_given() {
        for text in ["2025", "2025-12", "2025-12-04", "2024-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_malformed_date_says_what_is_wrong() {
        for (text, why) in [
            ("12/04/2025", "YYYY-MM-DD"),
            ("25-12-04", "YYYY-MM-DD"),
            ("2025-13", "month"),
            ("2025-02-29", "day"),
            ("2025-12-04-01", "YYYY-MM-DD"),
            ("", "YYYY-MM-DD"),
            ("2025-١٢", "YYYY-MM-DD"),
        ] {
            let error = Date::parse(text).unwrap_err();
            assert!(error.contains(why), "{text}: {error}");
        }
    }

    #[test]
    fn a_period_says_once_what_both_ends_share() {
        let period = |from, to| Date::parse(from).unwrap().to_in_words(Date::parse(to).unwrap());
        assert_eq!(period("2025-12-04", "2025-12-05"), "4–5 December 2025");
        assert_eq!(period("2025-12-04", "2025-12-04"), "4 December 2025");
        assert_eq!(period("2025-11-30", "2025-12-05"), "30 November 2025 – 5 December 2025");
    }
}
