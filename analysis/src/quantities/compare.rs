//! How two quantities stand to each other.

use super::{Amount, Bound, Day, Period, Quantity, Unit, Value};

/// How two quantities stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// They say the same.
    Same,
    /// Both may hold of the same thing: one is within the other, or they share a part.
    Overlaps,
    /// They can't both hold of the same thing.
    Differs,
    /// They are not about the same kind of thing.
    Incomparable,
}

/// Share by which a rough figure may be off.
const ROUGH: f64 = 0.1;

impl Quantity {
    /// How the quantity stands to another. The comparison is symmetric.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Comparison {
        match (&self.value, &other.value) {
            (Value::Amount(a), Value::Amount(b)) => amounts(a, b),
            (Value::Ordinal { place: a, of: of_a }, Value::Ordinal { place: b, of: of_b }) => match (of_a, of_b) {
                (Some(of_a), Some(of_b)) if of_a != of_b => Comparison::Incomparable,
                _ => ranges((*a, *a), (*b, *b)),
            },
            (Value::Time(a), Value::Time(b)) => periods(*a, *b),
            _ => Comparison::Incomparable,
        }
    }
}

fn amounts(a: &Amount, b: &Amount) -> Comparison {
    let comparable =
        a.unit == b.unit || matches!((&a.unit, &b.unit), (Unit::None, Unit::Things(_)) | (Unit::Things(_), Unit::None));
    if !comparable {
        return Comparison::Incomparable;
    }
    let exact = ranges((a.low, a.high), (b.low, b.high));
    // `More than 60` and `up to 60` share but the number that neither means.
    let meets = |a: &Amount, b: &Amount| a.high.is_infinite() && b.low.is_infinite() && a.low == b.high;
    if meets(a, b) || meets(b, a) {
        return Comparison::Differs;
    }
    if exact == Comparison::Differs && (a.rough || b.rough) {
        return ranges(widened(a), widened(b));
    }
    exact
}

fn widened(amount: &Amount) -> (f64, f64) {
    if amount.rough {
        (amount.low - amount.low.abs() * ROUGH, amount.high + amount.high.abs() * ROUGH)
    } else {
        (amount.low, amount.high)
    }
}

fn ranges<T: PartialOrd + PartialEq>(a: (T, T), b: (T, T)) -> Comparison {
    if a == b {
        Comparison::Same
    } else if a.0 <= b.1 && b.0 <= a.1 {
        Comparison::Overlaps
    } else {
        Comparison::Differs
    }
}

fn periods(a: Period, b: Period) -> Comparison {
    if a.from.weekday.is_some() && b.from.weekday.is_some() && a.from.month.is_none() && b.from.month.is_none() {
        return ranges((a.from.weekday, a.to.weekday), (b.from.weekday, b.to.weekday));
    }
    let years = a.from.year.is_some() && b.from.year.is_some();
    let months = a.from.month.is_some() && b.from.month.is_some();
    let month_days = a.from.month.is_none() && b.from.month.is_none() && !years;
    if !(years || months || month_days && a.from.day.is_some() && b.from.day.is_some()) {
        return Comparison::Incomparable;
    }
    // `2026-27` and `2027-28` share a year and are two years of account.
    let of_account =
        |period: Period| period.from.year.map(|year| year + 1) == period.to.year && period.to.month.is_none();
    if years && of_account(a) && of_account(b) && a.from.year != b.from.year {
        return Comparison::Differs;
    }
    let place = |day: Day, least: bool| {
        let year = if years { day.year.unwrap_or(0) } else { 0 };
        let open = |least_value: u8, greatest: u8| if least { least_value } else { greatest };
        (year, day.month.unwrap_or(open(1, 12)), day.day.unwrap_or(open(1, 31)))
    };
    let ends = |period: Period| {
        let first = if period.bound == Bound::Before { (i32::MIN, 1, 1) } else { place(period.from, true) };
        let last = if period.bound == Bound::After { (i32::MAX, 12, 31) } else { place(period.to, false) };
        (first, last)
    };
    ranges(ends(a), ends(b))
}
