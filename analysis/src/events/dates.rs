//! When articles were published, and what it says of their being on the same event.
//!
//! News of an event comes within days, and what is like it but weeks away tells of another (Yang, Pierce & Carbonell
//! 1998 weigh likeness by distance in time). How much nearness tells depends on the collection: where all articles
//! are of one day it tells nothing, where they are spread over years much, and the more so the fewer there are of a day.

use crate::document::Document;
use crate::quantities::{self, Day, Value};
use crate::sorting::Sorting;
use crate::words::Tag;
use corpus::Date;

/// The most that nearness in time adds, as a multiple of the likeness of the words.
const NEAR: f64 = 3.5;

/// With how many others near each article nearness tells half of that.
const CROWD: f64 = 12.0;

/// News of one event appears within so many days.
const DAYS: u32 = 3;

/// The number of days, after the first, over which nearness halves.
const FADES: f64 = 4.0;

/// How much nearness in time tells in a collection.
pub(super) struct Nearness {
    near: f64,
}

impl Nearness {
    /// From the days of the articles, as far as they are known.
    pub(super) fn of(days: &[Option<i32>]) -> Self {
        let mut known: Vec<i32> = days.iter().copied().flatten().collect();
        known.arrange();
        let mut near = 0;
        let mut first = 0;
        for (at, day) in known.iter().enumerate() {
            while known.get(first).is_some_and(|first| first.abs_diff(*day) > DAYS) {
                first += 1;
            }
            near += at - first;
        }
        let pairs = known.len() * known.len().saturating_sub(1) / 2;
        let share = near as f64 / pairs.max(1) as f64;
        let others = 2.0 * near as f64 / known.len().max(1) as f64;
        Self { near: 1.0 + NEAR * (1.0 - share) * CROWD / (CROWD + others) }
    }

    /// What the likeness of two clusters is multiplied with, by the distance of their nearest members; 1 where either
    /// has no dates. Both lists are in order.
    pub(super) fn weight(&self, a: &[i32], b: &[i32]) -> f64 {
        let (mut x, mut y, mut least) = (0, 0, None::<u32>);
        while let (Some(&first), Some(&second)) = (a.get(x), b.get(y)) {
            let apart = first.abs_diff(second);
            least = Some(least.map_or(apart, |least| least.min(apart)));
            if first < second { x += 1 } else { y += 1 }
        }
        let Some(apart) = least else { return 1.0 };
        let faded = f64::from(apart.saturating_sub(1)) / FADES;
        self.near / (1.0 + faded * faded)
    }
}

/// Sentences among which a dateline is looked for.
const HEAD: usize = 3;

/// Tokens within which the date of a dateline begins: `PARIS, France —`, `Thursday,`.
const PLACE: usize = 6;

/// Tokens within which it ends.
const DATELINE: usize = 12;

/// The day that an article gives of itself: a full date at the start of one of its first sentences, with no verb
/// before it, which would make it the date of a deed.
pub(super) fn dateline(article: &Document<'_>) -> Option<Date> {
    article.sentences().iter().take(HEAD).find_map(|sentence| {
        let start = sentence.tokens.start;
        let head = start..sentence.tokens.end.min(start + DATELINE);
        let place = start..head.end.min(start + PLACE);
        let place = start..place.clone().find(|&at| article.tag_at(at) == Tag::Verb).unwrap_or(place.end);
        let until = article.span(place).end;
        quantities::find(article, head).into_iter().filter(|found| found.span.start < until).find_map(|found| {
            let Value::Time(period) = found.value else { return None };
            let Day { year: Some(year), month: Some(month), day: Some(day), .. } = period.from else { return None };
            let date = (period.from == period.to).then(|| format!("{year:04}-{month:02}-{day:02}"))?;
            Date::parse(&date).ok()
        })
    })
}

/// The days from the first of March of the year 0 to a date; `None` for one without a day.
pub(super) fn day_number(date: Date) -> Option<i32> {
    let (month, day) = (i32::from(date.month()?), i32::from(date.day()?));
    // The year begins with March, so that the day which may be missing is its last.
    let year = i32::from(date.year()) - i32::from(month < 3);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * ((month + 9) % 12) + 2) / 5 + day)
}
