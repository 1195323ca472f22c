//! The smallest pieces of a text that a quantity is put together from: runs of digits, runs of letters, single marks.
//!
//! Words of the document would be too large: `200lbs`, `Dec31` and `2017-Q1` are one word each.

use super::facts::Facts;
use super::numerals::{self, Numeral};
use corpus::Span;

/// What an atom is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// ASCII digits.
    Digits,
    /// Letters.
    Word,
    /// Any other character that is not white space.
    Mark,
}

#[derive(Clone, Copy, Debug)]
struct Atom {
    start: usize,
    end: usize,
    kind: Kind,
    facts: Facts,
    /// The longest number that starts here: readers ask for it again and again.
    numeral: Option<Numeral>,
}

/// What the first character is, `None` for white space, and how many bytes from there on are the same without doubt: all
/// letters and digits of ASCII, and of any others the first.
fn piece(rest: &str) -> (Option<Kind>, usize) {
    let run = |same: fn(&u8) -> bool| rest.bytes().take_while(same).count();
    match rest.chars().next() {
        None => (None, 0),
        Some('a'..='z') => (Some(Kind::Word), run(u8::is_ascii_lowercase)),
        Some('0'..='9') => (Some(Kind::Digits), run(u8::is_ascii_digit)),
        Some(' ') => (None, 1),
        Some(c) if c.is_alphabetic() => (Some(Kind::Word), c.len_utf8()),
        Some(c) if c.is_whitespace() => (None, c.len_utf8()),
        Some(c) => (Some(Kind::Mark), c.len_utf8()),
    }
}

/// The atoms of a piece of text. All look-ups are total: past the end there is an empty mark.
#[derive(Debug)]
pub(super) struct Atoms<'t> {
    text: &'t str,
    /// The text with ASCII letters made small, so that offsets stay.
    lower: String,
    base: usize,
    atoms: Vec<Atom>,
}

impl<'t> Atoms<'t> {
    /// The atoms of the words at `span`.
    pub(super) fn of(text: &'t str, span: Span) -> Self {
        let text = span.slice(text);
        let lower = text.to_ascii_lowercase();
        let mut atoms: Vec<Atom> = Vec::with_capacity(text.len() / 4);
        let mut at = 0;
        while let Some(rest) = lower.get(at..).filter(|rest| !rest.is_empty()) {
            let (kind, length) = piece(rest);
            let end = at + length;
            match (kind, atoms.last_mut()) {
                (None, _) => {}
                (Some(kind), Some(last)) if last.kind == kind && last.end == at && kind != Kind::Mark => last.end = end,
                (Some(kind), _) => atoms.push(Atom { start: at, end, kind, facts: Facts::default(), numeral: None }),
            }
            at = end;
        }
        let mut atoms = Self { text, lower, base: span.start as usize, atoms };
        atoms.look_up();
        atoms
    }

    /// Looks each atom up, from the last to the first, since what one may begin is told by those after it.
    fn look_up(&mut self) {
        let (mut told, mut begins) = (false, false);
        for at in (0..self.atoms.len()).rev() {
            let digits = self.is_digits(at);
            let mut facts = if digits { Facts::LEADS } else { Facts::of(self.word(at)) };
            // `½` and other marks may be numbers, too.
            if digits || begins && facts.any(Facts::JOINS) || !self.is_word(at) && !self.word(at).is_ascii() {
                facts.add(Facts::BEGINS);
            }
            begins = facts.any(Facts::BEGINS);
            let leads = facts.any(Facts::LEADS);
            told = told && leads
                || facts.any(Facts::TELLS)
                || facts.any(Facts::NUMBER) && !leads
                || digits && self.may_be_dated(at);
            if told {
                facts.add(Facts::HOLDS_TIME);
            }
            if let Some(atom) = self.atoms.get_mut(at) {
                atom.facts = facts;
            }
            if begins {
                let numeral = numerals::read(self, at);
                if let Some(atom) = self.atoms.get_mut(at) {
                    atom.numeral = numeral;
                }
            }
        }
    }

    /// Whether digits may be a date or part of one, whatever words stand around them: a year, `5/6`, `Q3`, `70 s`, `on 15`.
    fn may_be_dated(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let followed = match self.word(at + 1) {
            "s" => true,
            "%" => false,
            _ => self.is_glued(at + 1),
        };
        followed || self.word(at).len() == 4 || matches!(before, "on" | "q" | "h")
    }

    /// The longest number that starts at an atom.
    pub(super) fn numeral(&self, at: usize) -> Option<Numeral> {
        self.atoms.get(at).and_then(|atom| atom.numeral)
    }

    pub(super) fn len(&self) -> usize {
        self.atoms.len()
    }

    /// The atom's characters, in small letters.
    pub(super) fn word(&self, at: usize) -> &str {
        self.atoms.get(at).and_then(|atom| self.lower.get(atom.start..atom.end)).unwrap_or("")
    }

    /// The atom as written.
    pub(super) fn written(&self, at: usize) -> &'t str {
        self.atoms.get(at).and_then(|atom| self.text.get(atom.start..atom.end)).unwrap_or("")
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word)
    }

    pub(super) fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Digits)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.atoms.get(at).map(|atom| atom.kind)
    }

    /// What the lists say of the atom.
    pub(super) fn facts(&self, at: usize) -> Facts {
        self.atoms.get(at).map_or_else(Facts::default, |atom| atom.facts)
    }

    /// Whether the atom follows the one before without white space.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.atoms.get(before));
        matches!((before, self.atoms.get(at)), (Some(before), Some(atom)) if before.end == atom.start)
    }

    /// The place of the atoms `from..to` in the text.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.atoms.get(from).map(|atom| atom.start);
        let end = to.checked_sub(1).and_then(|last| self.atoms.get(last)).map(|atom| atom.end);
        match (start, end) {
            (Some(start), Some(end)) => Span::new(self.base + start, self.base + end),
            _ => Span::new(self.base, self.base),
        }
    }
}
