//! What the lists say of an atom, looked up once, so that no reader is tried where it can find nothing.

use super::atoms::Atoms;
use super::{numerals, time, units};
use crate::lexicon::WordMap;
use std::sync::LazyLock;

/// A set of facts about an atom.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Facts(u16);

impl Facts {
    /// A number word.
    pub(super) const NUMBER: Self = Self(1);
    /// A month, day, season or unit of time.
    pub(super) const NAMED: Self = Self(1 << 1);
    /// The first word of a unit.
    pub(super) const UNIT: Self = Self(1 << 2);
    /// The first word of a sign for a currency.
    pub(super) const SIGN: Self = Self(1 << 3);
    /// A word that an expression of time may begin with.
    pub(super) const OPENS: Self = Self(1 << 4);
    /// A word that may stand before the first word that tells a time.
    pub(super) const LEADS: Self = Self(1 << 5);
    /// A word that tells a time, as all number words do that do not lead.
    pub(super) const TELLS: Self = Self(1 << 6);
    /// Words that lead, and then one that tells a time.
    pub(super) const HOLDS_TIME: Self = Self(1 << 7);

    /// A word or mark that a number may begin with; most leave no possibility of one.
    pub(super) const BEGINS: Self = Self(1 << 8);
    /// A word for parts of a hundred, or the first of two.
    pub(super) const PERCENT: Self = Self(1 << 9);
    /// A word or mark that a number begins with where more of it follows: `a dozen`, `-5`.
    pub(super) const JOINS: Self = Self(1 << 10);

    /// What the lists say of a lower-case word or mark.
    pub(super) fn of(word: &str) -> Self {
        FACTS.get(word).copied().unwrap_or_default()
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn add(&mut self, other: Self) {
        *self = self.or(other);
    }
}

static FACTS: LazyLock<WordMap<Facts>> = LazyLock::new(|| {
    let mut facts: WordMap<Facts> = WordMap::default();
    let mut add = |words: &mut dyn Iterator<Item = &'static str>, told: Facts| {
        words.for_each(|word| facts.change(word, |facts| facts.add(told)));
    };
    add(&mut numerals::starts(), Facts::NUMBER.or(Facts::BEGINS));
    add(&mut units::starts(), Facts::UNIT);
    add(&mut units::starts_of_signs(), Facts::SIGN);
    add(&mut time::starts(), Facts::NAMED.or(Facts::OPENS).or(Facts::TELLS));
    add(&mut time::starts_of_holidays(), Facts::OPENS.or(Facts::TELLS));
    for (words, facts) in [
        (BEGINNING, Facts::BEGINS),
        (JOINING, Facts::JOINS),
        (PARTS_OF_A_HUNDRED, Facts::PERCENT),
        (TELLING, Facts::OPENS.or(Facts::TELLS)),
        (TELLING_WITHIN, Facts::TELLS),
        (OPENING, Facts::OPENS.or(Facts::LEADS)),
        (LEADING, Facts::LEADS),
    ] {
        add(&mut words.split(' '), facts);
    }
    facts
});

/// Words that a number may begin with, beside digits and number words.
const BEGINNING: &str = "half quarter";

/// Words and marks that a number may begin with where more of it follows.
const JOINING: &str = "a an minus negative - .";

/// Words for parts of a hundred, or the first of two.
const PARTS_OF_A_HUNDRED: &str = "percent percents percentage percentages per";

/// Words that tell a time by themselves.
const TELLING: &str = "today yesterday tomorrow tmr noughties";

/// Words that tell a time after others: `till date`, `the nineties`.
const TELLING_WITHIN: &str = "date twenties thirties forties fifties sixties seventies eighties nineties";

/// Words that an expression of time may begin with, before a word that tells which.
const OPENING: &str = "the a an in on from between before after since until till by around circa prior starting \
    beginning ending no as earlier later this that my last past previous current next following coming upcoming early \
    late mid start middle end rest remainder few several some couple q h fiscal calendar ' ’ > < =";

/// Further words and marks that may stand between these and the word that tells which time. Digits may, too, and numbers
/// below ten, which are no year and no day of a month by themselves.
const LEADING: &str = "of to than sooner soon or with same business and through thru - – — ~ / . zero naught nought nil one \
    two three four five six seven eight nine";

impl Atoms<'_> {
    /// Whether an expression of time may begin at an atom; at most atoms none can.
    pub(super) fn may_tell_time(&self, at: usize) -> bool {
        let facts = self.facts(at);
        facts.any(Facts::HOLDS_TIME) && (self.is_digits(at) || facts.any(Facts::OPENS.or(Facts::NUMBER)))
    }
}
