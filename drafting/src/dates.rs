//! Dates as pages, files and people write them, read as [`corpus::Date`].

use crate::Notes;
use corpus::{Date, month_name};

/// The most characters of a date with its weekday, time and zone.
const LONGEST: usize = 80;

/// The date that a text states, as precise as it is; `None` where it states none, or one that reads in two ways.
///
/// Reads ISO 8601 with or without a time (`2025-12-04T09:30:00+05:30`, `20251204`), PDF's `D:20251204…`, and English dates with a
/// month's name (`4 December 2025`, `Thu, 04 Dec 2025 09:30:00 GMT`, `December 4, 2025 at 9 am`). The day is that of the
/// time zone in which the date is written. `04/12/2025` is none: it is April to some and December to others;
/// `25/12/2025` and `12/25/2025` read in one way, and so does `04.12.2025`, as the day comes before dots.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let digits = text.strip_prefix("D:").unwrap_or(text);
    iso(digits).or_else(|| compact(digits)).or_else(|| named(text)).or_else(|| numeric(text))
}

/// The date that a text states; where it states none, says so in a note.
#[must_use]
pub fn date_or_note(text: &str, notes: &mut Notes) -> Option<Date> {
    let read = date(text);
    if read.is_none() && !text.trim().is_empty() {
        let shown: String = crate::line(text).chars().take(LONGEST).collect();
        notes.say(format!("The date “{shown}” could not be read and was left out."));
    }
    read
}

/// `2025`, `2025-12`, `2025-12-04`, alone or before a time.
fn iso(text: &str) -> Option<Date> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/')).unwrap_or(text.len());
    let (date, time) = text.split_at_checked(end)?;
    let date = date.replace('/', "-");
    let whole = time.is_empty() || date.len() == 10 && time.starts_with(&['T', 't', ' ', ','][..]);
    whole.then(|| Date::parse(&date).ok()).flatten()
}

/// `20251204`, alone or before a time of day without a break, as in PDF.
fn compact(text: &str) -> Option<Date> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !matches!(digits, 8 | 12 | 14) {
        return None;
    }
    Date::parse(&format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..8)?)).ok()
}

/// A day, month and year in numbers, alone or before a time, where only one of the first two can be the month.
fn numeric(text: &str) -> Option<Date> {
    let word = text.split(&[' ', ',', 'T'][..]).next()?;
    let mark = ['/', '.', '-'].into_iter().find(|mark| word.contains(*mark))?;
    let mut parts = word.split(mark);
    let (one, other, year) = (day(parts.next()?)?, day(parts.next()?)?, year(parts.next()?)?);
    let (day, month) = match (one, other) {
        _ if parts.next().is_some() => return None,
        (one, other) if mark == '.' || one == other || one > 12 => (one, other),
        (one, other) if other > 12 => (other, one),
        _ => return None,
    };
    Date::parse(&format!("{year}-{month:02}-{day:02}")).ok()
}

/// A date with the month's name, in the order day month year or month day year.
fn named(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words.get(at)?)?;
    let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
    let after = |steps: usize| at.checked_add(steps).and_then(|at| words.get(at)).copied();
    let numbered = before.is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
    let (year, day) = match (before.and_then(day), after(1).and_then(year), after(1).and_then(day)) {
        (Some(day), Some(year), _) => (year, Some(day)),
        (_, _, Some(day)) => (year(after(2)?)?, Some(day)),
        (None, Some(year), _) if !numbered => (year, None),
        _ => return None,
    };
    let written = day.map_or_else(|| format!("{year}-{month:02}"), |day| format!("{year}-{month:02}-{day:02}"));
    Date::parse(&written).ok()
}

/// The number of a month, from 1, of its English name or the beginning of it, of three letters or more.
fn month(word: &str) -> Option<u8> {
    let named = |name: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let month = (1..=12).find(|&month| word.len() >= 3 && named(month_name(month)));
    month.or_else(|| word.eq_ignore_ascii_case("sept").then_some(9))
}

/// A day of the month, with or without its ordinal ending.
fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    let ordinal = matches!(ending.to_ascii_lowercase().as_str(), "" | "st" | "nd" | "rd" | "th");
    let number: u8 = digits.parse().ok()?;
    (ordinal && digits.len() <= 2 && (1..=31).contains(&number)).then_some(number)
}

fn year(word: &str) -> Option<&str> {
    (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_pages_files_and_people_write_them() {
        for (text, expected) in [
            ("2025-12-04", "2025-12-04"),
            ("2025-12", "2025-12"),
            ("2025", "2025"),
            ("2025-12-04T23:30:00-08:00", "2025-12-04"),
            ("2025-12-04 09:30", "2025-12-04"),
            ("2025/12/04", "2025-12-04"),
            ("20251204", "2025-12-04"),
            ("D:20251204093000+05'30'", "2025-12-04"),
            ("4 December 2025", "2025-12-04"),
            ("4th Dec. 2025", "2025-12-04"),
            ("Thu, 04 Dec 2025 09:30:00 GMT", "2025-12-04"),
            ("Published: December 4, 2025 at 9:30 am", "2025-12-04"),
            ("09:30 May 4, 2025", "2025-05-04"),
            ("Sept 1 2025", "2025-09-01"),
            ("December 2025", "2025-12"),
            ("25/12/2025", "2025-12-25"),
            ("12/25/2025, 9:30 am", "2025-12-25"),
            ("04.12.2025", "2025-12-04"),
            ("7/7/2025", "2025-07-07"),
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_or_reads_in_two_ways_is_none() {
        for text in [
            "",
            "yesterday",
            "04/12/2025",
            "2025-02-30",
            "31 June 2025",
            "Decembers 4, 2025",
            "1764842400",
            "4 2025",
            "2025-12-04x",
            "March on Washington",
            "99 May 2025",
            "May 2025000",
            "4-12-2025",
            "25/13/2025",
            "1.2.3.2025",
            "04th/25/2025x",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_that_cannot_be_read_is_noted() {
        let mut notes = Notes::default();
        assert_eq!(date_or_note("2025-13-01", &mut notes), None);
        assert_eq!(notes.into_sentences(), ["The date “2025-13-01” could not be read and was left out."]);
    }
}
