//! Numbers, amounts, counts and dates, normalised so that they can be compared: `five` is `5`, `two to three
//! squadrons` overlaps `3 squadrons`, `4-5 December` is within `December 2025`.

pub(crate) use counted::hedging_words;
pub(crate) use time::names_day_or_month;

mod atoms;
mod compare;
mod counted;
mod digits;
mod facts;
mod fractions;
mod numbers;
mod numerals;
mod recognise;
mod time;
mod units;

pub use compare::Comparison;
pub use recognise::{Kind, Reading, Recognised, recognise};

use crate::document::Document;
use crate::words::Tag;
use atoms::Atoms;
use corpus::Span;
use std::ops::Range;

/// A quantity as the text gives it.
#[derive(Clone, PartialEq, Debug)]
pub struct Quantity {
    /// Its words, what is counted included: `two to three squadrons`.
    pub span: Span,
    /// What it says.
    pub value: Value,
}

/// What a quantity says.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// A number, or all from one number to another.
    Amount(Amount),
    /// A place in a row: `third`.
    Ordinal {
        /// The place, from one.
        place: f64,
        /// The dictionary form of what stands in a row, in small letters, where it follows.
        of: Option<String>,
    },
    /// A day or a run of days.
    Time(Period),
}

/// A number or a range of numbers of something.
#[derive(Clone, PartialEq, Debug)]
pub struct Amount {
    /// The least number that fits the words; `-∞` for `at most 5`.
    pub low: f64,
    /// The greatest; `∞` for `more than 5`.
    pub high: f64,
    /// Whether the words call it a rough figure.
    pub rough: bool,
    /// Of what.
    pub unit: Unit,
}

/// What is counted or measured.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Nothing that the text names next to the number.
    None,
    /// Parts of a hundred.
    Percent,
    /// Money, by the name of the currency in small letters: `dollar`, `indian rupee`.
    Money(String),
    /// Things, by the dictionary form of the noun in small letters: `squadron`.
    Things(String),
}

/// All days from the first of one date to the last of another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// Where it begins.
    pub from: Day,
    /// Where it ends; equal to `from` for a single date.
    pub to: Day,
    /// Whether it is the time itself, or all before or after it.
    pub bound: Bound,
}

/// How a period is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bound {
    /// As it stands.
    Within,
    /// All up to it: `before 2019`, `until May`.
    Before,
    /// All from it on: `after 2019`, `since May`.
    After,
}

/// A date as far as the text gives it: a year, a month, a day of a month, a day of the week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Day {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day of the week, 1 for Monday to 7.
    pub weekday: Option<u8>,
}

/// The quantities in a run of tokens, in text order, none within another. Numbers within names (`F-16`) are none.
#[must_use]
pub fn find(document: &Document<'_>, tokens: Range<usize>) -> Vec<Quantity> {
    let span = document.span(tokens);
    let atoms = Atoms::of(document.text(), span);
    let mut found = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        let quantity = time::stated::period(&atoms, at).or_else(|| counted::amount(document, &atoms, at));
        match quantity {
            Some((quantity, end)) => {
                if !is_first_name(document, &quantity) && !is_time_of_day(document, &quantity) {
                    found.push(quantity);
                }
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether what reads as a number is a time of day: `3 p.m.`, which counts nothing.
fn is_time_of_day(document: &Document<'_>, quantity: &Quantity) -> bool {
    let last = document.tokens_in(quantity.span).end;
    let half = |at: usize| matches!(document.lower(at).trim_end_matches('.'), "a.m" | "p.m" | "am" | "pm" | "o'clock");
    matches!(quantity.value, Value::Amount(_)) && (half(last) || last > 0 && half(last - 1))
}

/// Whether what reads as a month is somebody's first name: `Jan Petrik`, but `in May Parliament`.
fn is_first_name(document: &Document<'_>, quantity: &Quantity) -> bool {
    let own = document.tokens_in(quantity.span);
    let names = |at: usize| document.tag_at(at) == Tag::ProperNoun && document.is_capitalised(at);
    let dated = own.start.checked_sub(1).is_some_and(|before| {
        matches!(document.tag_at(before), Tag::Adposition | Tag::Subordinator | Tag::Numeral | Tag::Adjective)
    });
    let month =
        matches!(quantity.value, Value::Time(period) if period.from.month.is_some() && period.from.day.is_none());
    month
        && own.len() == 1
        && names(own.start)
        && !dated
        && names(own.end)
        && !names_day_or_month(document.lower(own.end))
}

/// Whether an atom starts a word rather than going on within a name or code such as `F-16` or `sales_2002`.
fn starts_word(atoms: &Atoms<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    if !atoms.is_glued(at) {
        return true;
    }
    match atoms.word(before) {
        "-" | "‑" | "‐" | "_" | "/" | "." | "," | ":" | "#" | "'" | "’" => !atoms.is_glued(before) || before == 0,
        _ => !atoms.is_word(before) && !atoms.is_digits(before),
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, find};
    use crate::document::Document;

    /// The words of all quantities in a text.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let document = Document::new(text);
        let found = find(&document, 0..document.tokens().len());
        let words: Vec<_> = found.iter().map(|quantity| quantity.span.slice(text)).collect();
        assert_eq!(words, expected, "{text}: {found:?}");
    }

    /// How the first quantity of one text stands to that of another.
    #[track_caller]
    fn compare(a: &str, b: &str, expected: Comparison) {
        let first = |text: &str| {
            let document = Document::new(text);
            find(&document, 0..document.tokens().len()).into_iter().next().expect(text)
        };
        assert_eq!(first(a).compare(&first(b)), expected, "{a} / {b}");
        assert_eq!(first(b).compare(&first(a)), expected, "{b} / {a}");
    }

    #[test]
    fn quantities_are_found_with_what_they_count() {
        check("They bought five more bridges in 2019.", &["five more bridges", "2019"]);
        check("It takes two to three teams of the army.", &["two to three teams"]);
        check("An additional four boats came.", &["four boats"]);
        check("Prices rose by 5.5% or 6 percent.", &["5.5%", "6 percent"]);
        check("Clerk Jan Holm left at 3 p.m. on Monday, but in May Parliament met.", &["Monday", "May"]);
        check("It cost $5 million, or 4 million euros.", &["$5 million", "4 million euros"]);
        check("The 23rd meeting is on 4-5 March 2019.", &["23rd meeting", "4-5 March 2019"]);
    }

    #[test]
    fn numbers_in_names_are_no_quantities() {
        check("The Tu-154 and the X500, an A4-sheet, F-16s and a third-party plan.", &[]);
        check("No one told them which one.", &[]);
    }

    #[test]
    fn dates_are_read_as_far_as_they_go() {
        check("On 4 March 2019 and March 5, 2019 and in May 2020.", &["4 March 2019", "March 5, 2019", "May 2020"]);
        check("They plan it by 2026-27, from 2010 to 2015.", &["2026-27", "from 2010 to 2015"]);
        check("They may march on Monday.", &["Monday"]);
        check("Sales rose in fiscal year 2026-27.", &["fiscal year 2026-27"]);
    }

    #[test]
    fn equal_amounts_are_the_same_however_written() {
        compare("five more bridges", "5 bridges", Comparison::Same);
        compare("two to three teams", "3 teams", Comparison::Overlaps);
        compare("up to 50% of it", "50 percent", Comparison::Overlaps);
        compare("two to three dozen teams", "30 teams", Comparison::Overlaps);
        compare("2 to 3 million people", "two people", Comparison::Differs);
        compare("two teams", "3 teams", Comparison::Differs);
        compare("two teams", "two bridges", Comparison::Incomparable);
        compare("$5 million", "5,000,000 dollars", Comparison::Same);
        compare("about 100 people", "103 people", Comparison::Overlaps);
        compare("33C at noon", "33 degrees at noon", Comparison::Same);
        compare("33°C at noon", "35C at noon", Comparison::Differs);
        compare("50 basis points", "0.5 percentage points", Comparison::Same);
        compare("more than 60 people", "60 people", Comparison::Overlaps);
        compare("more than 60 people", "fewer than 60 people", Comparison::Differs);
    }

    #[test]
    fn dates_are_compared_on_what_both_give() {
        compare("4-5 March", "4-5 March 2019", Comparison::Same);
        compare("on 4 March 2019", "in March 2019", Comparison::Overlaps);
        compare("in 2018", "in March 2019", Comparison::Differs);
        compare("in March", "in 2019", Comparison::Incomparable);
        compare("after 2018", "in 2019", Comparison::Overlaps);
        compare("before 2018", "in 2019", Comparison::Differs);
        compare("before 2018", "after 2018", Comparison::Overlaps);
        compare("by 2026-27", "in 2026", Comparison::Overlaps);
        compare("five teams", "in 2019", Comparison::Incomparable);
        compare("for 2026-27", "for 2027-28", Comparison::Differs);
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_quantities_that_slice_it(
            pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..12),
            tail in ".{0,12}",
        ) {
            let text = format!("{}{tail}", pieces.join(" ")) + &pieces.concat();
            let document = Document::new(&text);
            for quantity in find(&document, 0..document.tokens().len()) {
                assert!(!quantity.span.slice(&text).is_empty());
            }
            let today = corpus::Date::parse("2024-02-29").ok();
            for found in super::recognise(&text, today) {
                assert!(!found.span.slice(&text).is_empty());
            }
        }
    }

    /// What numbers and dates are made of, to put together at random.
    const PIECES: [&str; 60] = [
        "1",
        "0",
        "31",
        "2024",
        "1.5",
        "-",
        "/",
        ".",
        ",",
        "$",
        "%",
        "½",
        "e",
        "^",
        "x10",
        "(",
        "\"",
        "'",
        "’s",
        "é",
        "one",
        "two",
        "twenty",
        "hundred",
        "million",
        "trillionth",
        "third",
        "half",
        "a",
        "and",
        "of",
        "point",
        "over",
        "the",
        "last",
        "next",
        "past",
        "day",
        "weeks",
        "month",
        "quarter",
        "years",
        "decade",
        "May",
        "Monday",
        "Easter",
        "from",
        "to",
        "between",
        "after",
        "before",
        "ago",
        "early",
        "end of",
        "week of",
        "Q3",
        "summer",
        "km",
        "dollars",
        "today",
    ];
}
