//! Numbers in digits and words: `1,200.5`, `5 million`, `twenty-one`, `two hundred and six`, `23rd`, `twenty-third`.

use super::atoms::Atoms;
use super::facts::Facts;
use crate::lexicon::{Phrases, list};
use crate::quantities::digits;
use std::sync::LazyLock;

/// What a number word does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Unit,
    Teen,
    Ten,
    Hundred,
    Scale,
    Dozen,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    part: Part,
    ordinal: bool,
    value: f64,
}

static WORDS: LazyLock<Phrases<Entry>> = LazyLock::new(|| {
    Phrases::parse(list!("numerals.txt"), |says| {
        let (kind, value) = says.split_once(' ')?;
        let (kind, ordinal) = kind.strip_suffix("-th").map_or((kind, false), |kind| (kind, true));
        let part = match kind {
            "unit" => Part::Unit,
            "teen" => Part::Teen,
            "ten" => Part::Ten,
            "hundred" => Part::Hundred,
            "scale" => Part::Scale,
            "dozen" => Part::Dozen,
            _ => return None,
        };
        Some(Entry { part, ordinal, value: digits::value(value)? })
    })
});

/// A number found in the atoms.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Numeral {
    /// The atom after its last.
    pub(super) end: usize,
    pub(super) value: f64,
    /// Whether it tells a place in a row: `third`, `23rd`.
    pub(super) ordinal: bool,
    /// Whether it is written in digits, without a number word.
    pub(super) digits: bool,
}

/// Reads the longest number that starts at an atom where one may begin.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Option<Numeral> {
    if atoms.is_digits(at) {
        let digits = digits(atoms, at)?;
        if let Some(end) = ordinal_ending(atoms, digits) {
            return Some(Numeral { end, ordinal: true, ..digits });
        }
        return Some(words(atoms, digits.end, Some(digits.value)).unwrap_or(digits));
    }
    if matches!(atoms.word(at), "a" | "an") {
        let scaled =
            entry(atoms, at + 1).filter(|entry| matches!(entry.part, Part::Hundred | Part::Scale | Part::Dozen));
        return scaled.filter(|entry| !entry.ordinal).and_then(|_| words(atoms, at + 1, Some(1.0)));
    }
    if atoms.facts(at).any(Facts::NUMBER) { words(atoms, at, None) } else { None }
}

fn entry(atoms: &Atoms<'_>, at: usize) -> Option<Entry> {
    if atoms.facts(at).any(Facts::NUMBER) { WORDS.get(atoms.word(at)).copied() } else { None }
}

/// The words that numbers in words are made of.
pub(super) fn starts() -> impl Iterator<Item = &'static str> {
    WORDS.starts()
}

/// The place that a single ordinal word names: 5 for `fifth`, half and quarter being 2 and 4.
pub(super) fn ordinal_word(word: &str) -> Option<f64> {
    match word {
        "half" | "halve" => Some(2.0),
        "quarter" => Some(4.0),
        _ => WORDS.get(word).filter(|entry| entry.ordinal).map(|entry| entry.value),
    }
}

/// The scale at an atom, with the atom after it: 1,000,000 for `million`.
pub(super) fn place(atoms: &Atoms<'_>, at: usize) -> Option<(f64, usize)> {
    let entry = entry(atoms, at).filter(|entry| !entry.ordinal)?;
    matches!(entry.part, Part::Hundred | Part::Scale | Part::Dozen).then_some((entry.value, at + 1))
}

/// Digits in groups of three parted by commas, or in the groups of lakh and crore, with a decimal part.
fn digits(atoms: &Atoms<'_>, at: usize) -> Option<Numeral> {
    let first = atoms.word(at);
    let mut end = at + 1;
    let group = |at: usize, length: usize| {
        atoms.word(at) == ","
            && atoms.is_glued(at)
            && atoms.is_glued(at + 1)
            && atoms.is_digits(at + 1)
            && atoms.word(at + 1).len() == length
    };
    let pairs = (0..MOST_DIGITS).take_while(|pair| group(at + 1 + pair * 2, 2)).count();
    if (1..=2).contains(&first.len()) && pairs > 0 && group(at + 1 + pairs * 2, 3) {
        end = at + 1 + pairs * 2 + 2;
    } else if first.len() <= 3 {
        end += (0..MOST_DIGITS).take_while(|next| group(at + 1 + next * 2, 3)).count() * 2;
    }
    let pointed = atoms.word(end) == "." && atoms.is_glued(end) && atoms.is_glued(end + 1) && atoms.is_digits(end + 1);
    let value = if end == at + 1 && !pointed {
        digits::value(first)?
    } else {
        let mut written = first.to_owned();
        for next in (at + 2..end).step_by(2) {
            written.push_str(atoms.word(next));
        }
        if pointed {
            written.push('.');
            written.push_str(atoms.word(end + 1));
            end += 2;
        }
        digits::value(&written)?
    };
    Some(Numeral { end, value, ordinal: false, digits: true })
}

/// Digits of a number beyond which it is none.
const MOST_DIGITS: usize = 40;

fn ordinal_ending(atoms: &Atoms<'_>, digits: Numeral) -> Option<usize> {
    let ends = matches!(atoms.word(digits.end), "st" | "nd" | "rd" | "th") && atoms.is_glued(digits.end);
    ends.then_some(digits.end + 1)
}

/// Reads number words; `start` is a number in digits (or `a`) before them, which must be multiplied by the first word.
fn words(atoms: &Atoms<'_>, from: usize, start: Option<f64>) -> Option<Numeral> {
    let mut reader = Reader {
        total: 0.0,
        group: start.unwrap_or(0.0),
        full: start.is_some(),
        tens: start.is_some(),
        scale: f64::INFINITY,
    };
    let mut at = from;
    let mut end: Option<(usize, bool)> = None;
    while end.is_none_or(|(_, ordinal)| !ordinal) {
        if start.is_some()
            && end.is_some()
            && !reader.tens
            && let Some((value, after)) = digits_within(atoms, at)
        {
            reader.group += value;
            reader.full = true;
            reader.tens = true;
            at = after;
            end = Some((after, false));
            continue;
        }
        let join =
            usize::from(end.is_some() && (atoms.word(at) == "and" && reader.takes_and() || atoms.word(at) == "-"));
        let Some(entry) = entry(atoms, at + join) else { break };
        if start.is_some() && end.is_none() && matches!(entry.part, Part::Unit | Part::Teen | Part::Ten) {
            break;
        }
        if join == 1 && atoms.word(at) == "-" && !(reader.tens && entry.part == Part::Unit) {
            break;
        }
        if !reader.take(entry) {
            break;
        }
        at += join + 1;
        end = Some((at, entry.ordinal));
    }
    let (end, ordinal) = end?;
    Some(Numeral { end, value: reader.total + reader.group, ordinal, digits: false })
}

/// Digits that go on a number begun in digits: `3 hundred and 21`, `4 thousand 3 hundred`.
fn digits_within(atoms: &Atoms<'_>, at: usize) -> Option<(f64, usize)> {
    let and = usize::from(atoms.word(at) == "and");
    if !atoms.is_digits(at + and) {
        return None;
    }
    let digits = digits(atoms, at + and).filter(|digits| digits.value.fract() == 0.0 && digits.end == at + and + 1)?;
    let multiplied = entry(atoms, digits.end).is_some_and(|entry| matches!(entry.part, Part::Hundred | Part::Scale));
    let fits = (1.0..100.0).contains(&digits.value) && (and == 1) != multiplied;
    fits.then_some((digits.value, digits.end))
}

/// A number as far as it has been read.
struct Reader {
    /// The finished part, from scales.
    total: f64,
    /// The part below the next scale.
    group: f64,
    /// Whether the group has its unit.
    full: bool,
    /// Whether the group has its tens.
    tens: bool,
    /// The last scale taken.
    scale: f64,
}

impl Reader {
    fn takes_and(&self) -> bool {
        self.group >= 100.0 || self.group == 0.0 && self.total > 0.0
    }

    /// Adds a word where a number may go on with it.
    fn take(&mut self, entry: Entry) -> bool {
        match entry.part {
            Part::Unit if !self.full => {
                self.group += entry.value;
                self.full = true;
                self.tens = true;
            }
            Part::Teen if !self.tens => {
                self.group += entry.value;
                self.full = true;
                self.tens = true;
            }
            Part::Ten if !self.tens => {
                self.group += entry.value;
                self.tens = true;
            }
            Part::Hundred if self.group < 100.0 && (self.group > 0.0 || entry.ordinal) => {
                self.group = self.group.max(1.0) * entry.value;
                self.full = false;
                self.tens = false;
            }
            Part::Dozen if self.group > 0.0 => {
                let hundreds = (self.group / 100.0).floor() * 100.0;
                self.total += hundreds + (self.group - hundreds) * entry.value;
                self.next_group(entry.value);
            }
            Part::Scale if self.group > 0.0 && entry.value < self.scale => {
                self.total += self.group * entry.value;
                self.next_group(entry.value);
            }
            Part::Scale if self.total > 0.0 && entry.value > self.scale => {
                self.total *= entry.value;
                self.next_group(entry.value);
            }
            Part::Scale if entry.ordinal && self.total == 0.0 => self.group = entry.value,
            _ => return false,
        }
        true
    }

    fn next_group(&mut self, scale: f64) {
        self.group = 0.0;
        self.full = false;
        self.tens = false;
        self.scale = scale;
    }
}

#[cfg(test)]
mod tests {
    use super::Atoms;
    use corpus::Span;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, f64, bool)>) {
        let atoms = Atoms::of(text, Span::new(0, text.len()));
        let found =
            atoms.numeral(0).map(|numeral| (atoms.span(0, numeral.end).slice(text), numeral.value, numeral.ordinal));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_in_digits() {
        check("1,200.5 tons", Some(("1,200.5", 1200.5, false)));
        check("5 million people", Some(("5 million", 5e6, false)));
        check("12,34,567 rupees", Some(("12,34,567", 1_234_567.0, false)));
        check("22,24 and", Some(("22", 22.0, false)));
        check("23rd summit", Some(("23rd", 23.0, true)));
        check("3 hundred and 21", Some(("3 hundred and 21", 321.0, false)));
        check("3 hundred and 2 hundred", Some(("3 hundred", 300.0, false)));
    }

    #[test]
    fn numbers_in_words() {
        check("twenty-one trillion", Some(("twenty-one trillion", 21e12, false)));
        check("two hundred and six of", Some(("two hundred and six", 206.0, false)));
        check("four thousand and three hundred", Some(("four thousand and three hundred", 4300.0, false)));
        check("three and four", Some(("three", 3.0, false)));
        check("a dozen eggs", Some(("a dozen", 12.0, false)));
        check("twenty-third", Some(("twenty-third", 23.0, true)));
        check("nineteen ninety", Some(("nineteen", 19.0, false)));
        check("a house", None);
    }
}
