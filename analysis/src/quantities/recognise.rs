//! Every number, amount and date of a text by kind, with values as Microsoft's Recognizers-Text writes them.
//!
//! Unlike [`find`](super::find), which gives each quantity once, this marks each kind for itself: `$5 million` is an
//! amount of money and holds the number `5 million`.

use super::atoms::Atoms;
use super::time::{Civil, Reader};
use crate::sorting::Sorting;
use corpus::{Date, Span};

/// A kind of quantity.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A number in digits or words.
    Number,
    /// A place in a row: `third`, `23rd`.
    Ordinal,
    /// Parts of a hundred.
    Percent,
    /// An amount of money.
    Currency,
    /// A length, weight, area, volume, speed, angle or amount of data.
    Dimension,
    /// A day.
    Date,
    /// A week, month, year, or all from one date to another.
    DatePeriod,
}

impl Kind {
    /// The kind as data sets name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Percent => "percent",
            Self::Currency => "currency",
            Self::Dimension => "dimension",
            Self::Date => "date",
            Self::DatePeriod => "date_period",
        }
    }
}

/// A quantity with its kind.
#[derive(Clone, PartialEq, Debug)]
pub struct Recognised {
    /// Its words.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// What it says.
    pub reading: Reading,
}

/// What a recognised quantity says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reading {
    /// Nothing that could be worked out, such as `next week` where today is not known.
    Open,
    /// A decimal number (`5000000`), a percentage (`5%`) or a TIMEX3 value (`2019-W03`).
    Value(String),
    /// A decimal number and a unit, or a unit alone.
    Measure(Option<String>, &'static str),
}

/// The quantities of a text, by kind and then in text order; those of one kind do not overlap. Dates that count from
/// today (`next week`) get a value only where `today` says which day that is.
#[must_use]
pub fn recognise(text: &str, today: Option<Date>) -> Vec<Recognised> {
    let atoms = Atoms::of(text, Span::new(0, text.len()));
    let today = today.and_then(|date| Some(Civil::new(i32::from(date.year()), date.month()?, date.day()?)));
    let mut found = Vec::new();
    found.extend(super::numbers::recognise(&atoms));
    found.extend(super::units::recognise(&atoms));
    times(&Reader::new(&atoms, today), &mut found);
    found.arrange_by_key(|found| (found.kind, found.span));
    found
}

fn times(reader: &Reader<'_>, found: &mut Vec<Recognised>) {
    let mut at = 0;
    while at < reader.atoms.len() {
        let Some(expression) = reader.expression(at) else {
            at += 1;
            continue;
        };
        found.push(Recognised {
            span: reader.atoms.span(at, expression.end),
            kind: if expression.is_period { Kind::DatePeriod } else { Kind::Date },
            reading: expression.timex.map_or(Reading::Open, Reading::Value),
        });
        at = expression.end.max(at + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Reading, recognise};
    use corpus::Date;

    /// Checks the words and values of one kind in a text, read on 15 May 2019.
    #[track_caller]
    fn check(kind: Kind, text: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = recognise(text, Some(Date::parse("2019-05-15").unwrap()))
            .into_iter()
            .filter(|found| found.kind == kind)
            .map(|found| {
                let value = match found.reading {
                    Reading::Open => String::new(),
                    Reading::Value(value) => value,
                    Reading::Measure(number, unit) => format!("{} {unit}", number.unwrap_or_default()),
                };
                (found.span.slice(text).to_owned(), value)
            })
            .collect();
        let found: Vec<_> = found.iter().map(|(words, value)| (words.as_str(), value.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers() {
        for (text, words, value) in [
            ("It grew to 1,250.50 in all", "1,250.50", "1250.5"),
            ("It grew by 12 million people", "12 million", "12000000"),
            ("It cost $2m to mend", "2m", "2000000"),
            ("They planted 3bn trees", "3bn", "3000000000"),
            ("some two hundred and seven boats", "two hundred and seven", "207"),
            ("three quarters of them", "three quarters", "0.75"),
            ("they drank 2 1/2 bottles", "2 1/2", "2.5"),
            ("minus forty is cold", "minus forty", "-40"),
            ("one out of eight fell", "one out of eight", "0.125"),
            ("it holds 4.5e12 atoms", "4.5e12", "4500000000000"),
            ("it holds 7x10^9 atoms", "7x10^9", "7000000000"),
            ("half a million fled", "half a million", "500000"),
        ] {
            check(Kind::Number, text, &[(words, value)]);
        }
        check(Kind::Number, "the T-90, a B12 and this one", &[]);
    }

    #[test]
    fn ordinals_and_percentages() {
        check(Kind::Ordinal, "the 42nd and the forty-third day", &[("42nd", "42"), ("forty-third", "43")]);
        check(Kind::Percent, "5.5% or six per cent", &[("5.5%", "5.5%"), ("six per cent", "6%")]);
    }

    #[test]
    fn money_and_measures() {
        for (text, words, value) in [
            ("it cost US$ 3.5 billion", "US$ 3.5 billion", "3500000000 United States dollar"),
            ("it cost 700 Swiss francs", "700 Swiss francs", "700 Swiss franc"),
            ("it cost five dollars and 20 cents", "five dollars and 20 cents", "5.2 Dollar"),
        ] {
            check(Kind::Currency, text, &[(words, value)]);
        }
        for (text, words, value) in [
            ("a 40-mile march", "40-mile", "40 Mile"),
            ("it weighs 80kg", "80kg", "80 Kilogram"),
            ("some 12 square kilometres", "12 square kilometres", "12 Square kilometer"),
            ("a wall of 6 feet 6 inches", "6 feet 6 inches", "6.5 Foot"),
        ] {
            check(Kind::Dimension, text, &[(words, value)]);
        }
    }

    #[test]
    fn days() {
        for (text, words, value) in [
            ("It was on 9 March 1998.", "9 March 1998", "1998-03-09"),
            ("It was on Tuesday, March 9th", "Tuesday, March 9th", "XXXX-03-09"),
            ("It was on 2018-11-30.", "2018-11-30", "2018-11-30"),
            ("It was on 30/11/2018", "30/11/2018", "2018-11-30"),
            ("It was on Sunday", "Sunday", "XXXX-WXX-7"),
            ("They met last Monday", "last Monday", "2019-05-06"),
            ("They met three weeks ago", "three weeks ago", "2019-04-24"),
            ("They meet two days after Christmas 2020", "two days after Christmas 2020", "2020-12-27"),
            ("They meet on the second Sunday of June 2020", "the second Sunday of June 2020", "2020-06-WXX-7-#2"),
        ] {
            check(Kind::Date, text, &[(words, value)]);
        }
        check(Kind::Date, "They may meet on floor 30, at 555-12-3456 or 10.10.10.10.", &[]);
    }

    #[test]
    fn periods() {
        for (text, words, value) in [
            ("It was in June 1998.", "June 1998", "1998-06"),
            ("It rained last week", "last week", "2019-W19"),
            ("It rained from 4 to 9 June 2018", "from 4 to 9 June 2018", "(2018-06-04,2018-06-09,P5D)"),
            ("It rained between 2001 and 2004", "between 2001 and 2004", "(2001-01-01,2004-01-01,P3Y)"),
            ("In the second quarter of 2018", "the second quarter of 2018", "(2018-04-01,2018-07-01,P3M)"),
            ("It rained in the 1980s", "the 1980s", "(1980-01-01,1990-01-01,P10Y)"),
            ("It has rained since early May", "since early May", "XXXX-05"),
            ("for the past two decades", "the past two decades", "(1990-01-01,2010-01-01,P20Y)"),
            ("It rained in the summer of 2018", "the summer of 2018", "2018-SU"),
        ] {
            check(Kind::DatePeriod, text, &[(words, value)]);
        }
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for piece in
            ["1", "1,", "1 ", "one ", "million ", "1/1/", "may ", "from ", "the ", "-", "$", "1-1-", "and ", "early "]
        {
            let _ = recognise(&piece.repeat(40_000 / piece.len()), None);
        }
    }
}
