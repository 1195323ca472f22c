//! Dates in digits: `2019-03-04`, `3/4/2019`, `4.22`.

use super::Reader;
use super::dates::Found;
use super::moment::{Grain, Moment};
use crate::quantities::Day;

impl Reader<'_> {
    /// `2019-03-04`, `3/4/2019`, `21-04-16`, `4.22`, month first where both readings hold.
    pub(super) fn numeric_date(&self, at: usize) -> Option<Found> {
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

    pub(super) fn checked(year: i32, month: i32, day: i32) -> Option<Moment> {
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
    pub(super) fn ends_code(&self, at: usize) -> bool {
        let longer = self.atoms.is_glued(at)
            && self.is(at, &["-", "/", ".", ","])
            && self.atoms.is_glued(at + 1)
            && self.atoms.is_digits(at + 1);
        let range = self.is(at, &["-"]) && self.numeric_range_follows(at + 1);
        (!longer || range) && !(self.atoms.is_glued(at) && (self.atoms.is_word(at) || self.atoms.is_digits(at)))
    }

    /// Whether a second date in digits follows a hyphen: `10/1-11/7`.
    pub(super) fn numeric_range_follows(&self, at: usize) -> bool {
        let marks = |mark: &str| self.word(at + 1) == mark && self.atoms.is_digits(at + 2);
        self.atoms.is_digits(at)
            && (marks("/") || marks("-") && self.word(at + 3) == "-" && self.word(at + 4).len() == 4)
    }
}
