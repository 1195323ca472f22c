//! How like two words are: the same, of one meaning, derived from one another, spelt nearly the same, opposites.

use super::concepts;
use super::content::Word;
use crate::quantities::{Comparison, Quantity, Unit, Value};
use crate::words::news::{self, InNews};
use crate::words::senses::{self, Kinship};
use crate::words::stem;

/// How two words match.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Match {
    /// The same word or one of the same meaning.
    Same,
    /// The first is a kind of the second.
    KindOf,
    /// The second is a kind of the first.
    Above,
    /// Related, no more.
    Near,
    /// One means the opposite of the other.
    Opposite,
}

/// How like opposites are: they tell of one thing, and not the same.
const OPPOSITE: f64 = 0.5;

/// How like two words are, from 0 to 1, and in what way; `None` for unrelated ones.
pub(super) fn of(a: &Word<'_>, b: &Word<'_>) -> Option<(Match, f64)> {
    if let (Some((a, city_a)), Some((b, city_b))) = (a.listed, b.listed) {
        // A capital may be the city, or stand for its state.
        return (a == b).then_some(if city_a == city_b { (Match::Same, 1.0) } else { (Match::Near, 0.5) });
    }
    if a.quantity.is_some() && b.quantity.is_some() {
        return figures(a, b);
    }
    if a.lemma == b.lemma || a.stem == b.stem {
        // What hammers is not a hammer: as a noun a word tells something else of the scene than as a verb.
        return Some(if a.noun == b.noun { (Match::Same, 1.0) } else { (Match::Near, 0.8) });
    }
    if a.is_number() || b.is_number() {
        return None;
    }
    if a.listed.is_some() || b.listed.is_some() {
        return None;
    }
    if a.name && b.name {
        return near_spelling(&a.lemma, &b.lemma).then_some((Match::Same, 0.8));
    }
    if let (Some(x), Some(y)) = (concepts::of(&a.lemma, a.noun), concepts::of(&b.lemma, b.noun))
        && x.class != 0
        && x.class == y.class
    {
        return Some(if x.opposite == y.opposite { (Match::Same, 0.9) } else { (Match::Opposite, OPPOSITE) });
    }
    if denies_by_prefix(a, b) || denies_by_prefix(b, a) {
        return Some((Match::Opposite, OPPOSITE));
    }
    match senses::kinship(&a.lemma, &b.lemma) {
        Some(Kinship::Synonym) => Some((Match::Same, 0.85)),
        Some(Kinship::KindOf(steps)) => Some((Match::KindOf, 0.85 - 0.08 * f64::from(steps))),
        Some(Kinship::Above(steps)) => Some((Match::Above, 0.85 - 0.08 * f64::from(steps))),
        // A man and a woman may be two people; only what is done or how something is can exclude its opposite.
        Some(Kinship::Opposite) if is_being(a) || is_being(b) => Some((Match::Near, 0.3)),
        Some(Kinship::Opposite) => Some((Match::Opposite, OPPOSITE)),
        _ if derived(&a.lemma, &b.lemma) => Some((Match::Same, 0.8)),
        Some(Kinship::Near) => Some((Match::Near, 0.6)),
        Some(Kinship::Cousins(common)) if common >= 60 => Some((Match::Near, 0.005 * f64::from(common))),
        _ => None,
    }
}

/// How the meanings of two words stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// They can mean the same.
    Same,
    /// One is a kind of the other, or both are used of one event.
    Akin,
    /// They mean the opposite.
    Opposite,
    /// Nothing is known to join them.
    Other,
}

/// A word by what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sense<'t> {
    /// The dictionary form.
    pub(super) lemma: &'t str,
    pub(super) noun: bool,
    /// The number that words of one stem or class share, and whether it stands on the side of the class's opposites;
    /// `None` where it is not among the terms of its claim.
    pub(super) key: Option<(u32, bool)>,
}

/// How two words stand to each other in meaning.
pub(super) fn meaning(a: Sense<'_>, b: Sense<'_>) -> Meaning {
    let side = |same: bool| if same { Meaning::Same } else { Meaning::Opposite };
    match (a.key, b.key) {
        (Some((x, side_x)), Some((y, side_y))) if x == y => return side(side_x == side_y),
        // Words of one stem or class would share their key.
        (Some(_), Some(_)) => {}
        _ if a.lemma == b.lemma || stem::of(a.lemma) == stem::of(b.lemma) => return Meaning::Same,
        _ => {
            if let (Some(x), Some(y)) = (concepts::of(a.lemma, a.noun), concepts::of(b.lemma, b.noun))
                && x.class != 0
                && x.class == y.class
            {
                return side(x.opposite == y.opposite);
            }
        }
    }
    // The thesaurus would be a tenth of the whole analysis where nothing else needs it.
    match news::kinship(a.lemma, b.lemma) {
        Some(InNews::Opposite) => Meaning::Opposite,
        Some(InNews::Near | InNews::OneSide) => Meaning::Akin,
        None if derived(a.lemma, b.lemma) => Meaning::Same,
        None => Meaning::Other,
    }
}

/// Whether an adjective or adverb is another with a prefix that denies it: `unconscious`, `ineffective`.
fn denies_by_prefix(a: &Word<'_>, b: &Word<'_>) -> bool {
    let cut = ["un", "in", "im", "ir", "il", "dis"].iter().filter_map(|prefix| a.lemma.strip_prefix(prefix));
    !a.noun && !b.noun && !a.verb && !b.verb && b.lemma.len() > 3 && cut.into_iter().any(|rest| rest == b.lemma)
}

/// Whether a word can mean a person or an animal: a convict, while to convict is to do something.
fn is_being(word: &Word<'_>) -> bool {
    !word.verb && (is_a(&word.lemma, "person") || is_a(&word.lemma, "animal"))
}

/// Whether a word can mean a kind of what another means, or the same.
pub(super) fn is_a(lemma: &str, kind: &str) -> bool {
    lemma == kind || matches!(senses::kinship(lemma, kind), Some(Kinship::KindOf(_) | Kinship::Synonym))
}

fn figures(a: &Word<'_>, b: &Word<'_>) -> Option<(Match, f64)> {
    let (x, y) = (a.quantity.as_ref()?, b.quantity.as_ref()?);
    match x.compare(y) {
        Comparison::Same => Some((Match::Same, 1.0)),
        Comparison::Overlaps => Some((Match::Same, 0.8)),
        Comparison::Differs => None,
        Comparison::Incomparable => match (&x.value, &y.value) {
            _ if are_other_measures(x, y) => None,
            (Value::Amount(x), Value::Amount(y)) if (x.low, x.high) == (y.low, y.high) => Some((Match::Same, 0.8)),
            _ => (a.lemma == b.lemma).then_some((Match::Same, 1.0)),
        },
    }
}

/// Whether two amounts give one number of two units of measure or currencies: `10 miles`, `10 kilometres`.
pub(super) fn are_other_measures(x: &Quantity, y: &Quantity) -> bool {
    let (Value::Amount(x), Value::Amount(y)) = (&x.value, &y.value) else { return false };
    let measures = |unit: &Unit| match unit {
        Unit::Things(noun) => is_measure(noun),
        Unit::Money(_) => true,
        _ => false,
    };
    (x.low, x.high) == (y.low, y.high) && x.unit != y.unit && measures(&x.unit) && measures(&y.unit)
}

fn is_measure(noun: &str) -> bool {
    [
        "metre",
        "meter",
        "kilometre",
        "kilometer",
        "km",
        "mile",
        "foot",
        "inch",
        "yard",
        "acre",
        "hectare",
        "gram",
        "kilogram",
        "kilo",
        "kg",
        "pound",
        "ounce",
        "tonne",
        "ton",
        "litre",
        "liter",
        "gallon",
        "barrel",
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "degree",
        "knot",
    ]
    .contains(&noun)
}

/// Endings by which English derives words from one another.
const ENDINGS: [&str; 49] = [
    "", "e", "y", "ed", "ing", "er", "or", "ion", "ation", "ition", "ment", "al", "ial", "ical", "ic", "ive", "ative",
    "able", "ible", "ance", "ence", "ancy", "ency", "ity", "ty", "ry", "ness", "ist", "ism", "ian", "an", "n", "ese",
    "ish", "ise", "ize", "ify", "ful", "ous", "age", "ure", "th", "de", "d", "sion", "t", "ssion", "tion", "ly",
];

/// Whether one word is likely derived from the other: `decide` and `decision`, `nation` and `national`.
fn derived(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let longer = a.len().max(b.len());
    (4..=common).any(|cut| {
        let (Some(x), Some(y)) = (a.get(cut..), b.get(cut..)) else { return false };
        let short = x.len().min(y.len());
        // `police` and `policy` differ in an ending each, but neither is the root of the other.
        x.len().abs_diff(y.len()) >= 1
            && short <= 2
            && cut * 2 >= longer
            && (cut > 4 || x.len().max(y.len()) > 2 && x != "ion" && y != "ion")
            && ENDINGS.contains(&x)
            && ENDINGS.contains(&y)
    })
}

/// Whether two names are one in two spellings: most of their pairs of neighbouring letters are the same (Dice).
fn near_spelling(a: &str, b: &str) -> bool {
    let pairs = |word: &str| -> Vec<(char, char)> { word.chars().zip(word.chars().skip(1)).collect() };
    let (of_a, mut of_b) = (pairs(a), pairs(b));
    let all = of_a.len() + of_b.len();
    let shared = of_a
        .iter()
        .filter(|pair| of_b.iter().position(|other| other == *pair).map(|at| of_b.swap_remove(at)).is_some())
        .count();
    all >= 8 && 3 * shared >= all
}

#[cfg(test)]
mod tests {
    use super::{derived, near_spelling};

    #[test]
    fn derived_words_and_spellings_are_told_from_others() {
        for (a, b) in
            [("decide", "decision"), ("nation", "national"), ("invade", "invasion"), ("produce", "production")]
        {
            assert!(derived(a, b) && derived(b, a), "{a} {b}");
        }
        for (a, b) in [("police", "policy"), ("port", "portion"), ("general", "generate"), ("man", "many")] {
            assert!(!derived(a, b), "{a} {b}");
        }
        assert!(near_spelling("qadhafi", "gadhafi") && !near_spelling("kabul", "kandahar"));
    }
}
