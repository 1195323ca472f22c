//! The date that a line states, where it states nothing else.

use crate::dates;
use corpus::{Date, month_name};

pub(super) const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What stands before a date at the end of a text, and the date: the earliest cut, since `2025` in `4 May 2025` is one too.
pub(crate) fn before_date(text: &str) -> Option<(&str, Date)> {
    let cuts = text.match_indices(' ').take(20).filter_map(|(at, _)| text.split_at_checked(at));
    let dated = |(front, back): (&'_ str, &str)| Some((front.len(), whole_date(back.trim_start())?));
    let (length, date) = cuts.filter_map(dated).next()?;
    Some((text.get(..length)?, date))
}

/// Whether a text names a day and leaves its year open: `Monday, March 2`.
pub(super) fn is_day(text: &str) -> bool {
    let numbered = text.contains(|c: char| c.is_ascii_digit());
    numbered
        && whole_date(text).is_none()
        && whole_date(&[text, " 2000"].concat()).is_some_and(|date| date.day().is_some())
}

/// Whether a text says no more than how long ago, or how long reading takes: `3 hours ago`, `4 min read`.
pub(super) fn is_relative(text: &str) -> bool {
    let small = text.to_lowercase();
    let mut words = small.split_whitespace();
    let number =
        words.next().is_some_and(|word| word == "an" || word == "a" || word.bytes().all(|b| b.is_ascii_digit()));
    let unit = words.next().unwrap_or("").trim_end_matches('s');
    let read = matches!(unit, "min" | "minute") && words.clone().eq(["read"]);
    let ago = ["second", "sec", "minute", "min", "hour", "hr", "day", "week", "month"].contains(&unit);
    number && (ago && words.eq(["ago"]) || read)
}

/// The date that a text states, where it states nothing else but a weekday and a time of day.
pub(super) fn whole_date(text: &str) -> Option<Date> {
    let text = &*unglued(text);
    let of_a_date = |word: &str| {
        let plain = word.trim_start_matches(|c: char| c.is_ascii_digit()).to_lowercase();
        let begins = |name: &str| plain.len() >= 3 && name.to_lowercase().starts_with(&*plain);
        let zone = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        zone || [
            "", "st", "nd", "rd", "th", "am", "pm", "at", "on", "h", "hrs", "t", "z", "sept", "a", "m", "p", "of",
            "local", "time",
        ]
        .contains(&&*plain)
            || (1..=12).any(|month| begins(month_name(month)))
            || DAYS.into_iter().any(begins)
    };
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A year alone may be anything.
    (text.len() > 4 && !text.ends_with(&['?', '!'][..]) && words.all(of_a_date)).then(|| dates::date(text))?
}

/// A text with a space between the year and the time of day, where a copy has lost it: `2 March 20269:45 AM`.
fn unglued(text: &str) -> String {
    let glued = |(at, _): (usize, &str)| {
        let digits = text.get(..at)?.bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = at.checked_sub(digits)?;
        let year = text.get(start..)?.starts_with("20") || text.get(start..)?.starts_with("19");
        (matches!(digits, 5 | 6) && year).then_some(start + 4)
    };
    let cut = text.match_indices(':').filter_map(glued).next();
    let Some((front, back)) = cut.and_then(|at| text.split_at_checked(at)) else { return text.to_owned() };
    [front, " ", back].concat()
}
