//! Weeks, quarters, seasons and decades by name or number, and parts of periods.

use super::calendar::Civil;
use super::dates::Found;
use super::moment::{Grain, Moment, NTH_WEEK, WEEK_OF_DATE};
use super::{Reader, Unit};
use crate::quantities::Day;

impl Reader<'_> {
    /// `the week of April 10th`.
    pub(super) fn week_of(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        if self.unit(the) != Some(Unit::Week) || !self.is(the + 1, &["of", "commencing", "beginning", "starting"]) {
            return None;
        }
        let (date, end) = self.date(the + 2)?;
        let start = date.day.month.and(date.day.day);
        start.map(|_| (Moment { grain: Grain::Week, day: Day { weekday: None, ..date.day }, part: WEEK_OF_DATE }, end))
    }

    /// `the third week of May`, `first week of 2019`.
    pub(super) fn nth_unit(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, &["the"]);
        let (nth, end) = match self.word(the) {
            "last" => (-1, the + 1),
            _ => self
                .numeral(the)
                .filter(|number| number.ordinal && number.value <= 53.0)
                .map(|number| (number.value as i64, number.end))?,
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

    pub(super) fn week_of_year(&self, year: i32, nth: i64) -> Moment {
        let first = Civil::new(year, 1, 4).monday();
        let day = if nth < 0 { Civil::new(year, 12, 28).monday() } else { first.plus_days((nth - 1) * 7) };
        Moment::of(day.plus_days(3), Grain::Week)
    }

    /// `Q3 2019`, `2019 H2`, `the third quarter of 2016`, `the first half of next year`.
    pub(super) fn quarter(&self, at: usize) -> Option<Found> {
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
    pub(super) fn named_part(&self, at: usize) -> Option<(Grain, u8, usize)> {
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
    pub(super) fn season_period(&self, at: usize) -> Option<Found> {
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
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
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
    pub(super) fn part_of(&self, at: usize) -> Option<Found> {
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
        let inner = Self { parts: self.parts.checked_sub(1)?, ..*self };
        let (moment, end) = inner.period(self.skip(from, &["in"]))?;
        Some((Moment { part, ..moment }, end))
    }
}
