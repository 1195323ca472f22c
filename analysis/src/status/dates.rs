//! Whether a clause in the present tense names a coming date: “arrives on Friday”, “next week”, “tomorrow”.

use crate::document::{Document, TokenKind};
use corpus::{Span, month_name};
use std::ops::Range;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const PERIODS: [&str; 12] =
    ["week", "month", "year", "weekend", "season", "summer", "autumn", "fall", "winter", "spring", "day", "quarter"];

fn is_month(word: &str) -> bool {
    (1..=12).any(|month| month_name(month).eq_ignore_ascii_case(word))
}

/// The words that name a coming date among the tokens.
pub(crate) fn coming(document: &Document<'_>, tokens: Range<usize>) -> Option<Span> {
    let end = tokens.end;
    tokens.clone().find_map(|at| {
        let next = document.lower(at + 1);
        let length = match document.lower(at) {
            "tomorrow" | "tonight" => 1,
            "next" if PERIODS.contains(&next) || DAYS.contains(&next) || is_month(next) => 2,
            "later" if next == "this" || next == "today" => 2,
            "this" if matches!(next, "weekend" | "summer" | "autumn" | "winter" | "spring") => 2,
            "on" | "from" if DAYS.contains(&next) => 2,
            "on" | "from" if is_month(next) || is_month(document.lower(at + 2)) => 3,
            "on" | "from" | "in" if is_month(next) && document.is_capitalised(at + 1) => 2,
            "in" if document.kind(at + 1) == TokenKind::Number
                && PERIODS.contains(&document.lower(at + 2).trim_end_matches('s')) =>
            {
                3
            }
            _ => return None,
        };
        (at + length <= end).then(|| document.span(at..at + length))
    })
}
