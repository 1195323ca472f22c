//! The smallest pieces of a text that a quantity is put together from: runs of digits, runs of letters, single marks.
//!
//! Words of the document would be too large: `200lbs`, `Dec31` and `2017-Q1` are one word each.

use super::facts::Facts;
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
                (Some(kind), _) => atoms.push(Atom { start: at, end, kind, facts: Facts::default() }),
            }
            at = end;
        }
        let mut told = false;
        for atom in atoms.iter_mut().rev() {
            let digits = atom.kind == Kind::Digits;
            let word = lower.get(atom.start..atom.end).unwrap_or("");
            if !digits {
                atom.facts = Facts::of(word);
            }
            // `½` and other marks may be numbers, too.
            if digits || atom.kind == Kind::Mark && !word.is_ascii() {
                atom.facts.add(Facts::BEGINS);
            }
            told = digits || atom.facts.any(Facts::TELLS) || told && atom.facts.any(Facts::LEADS);
            if told {
                atom.facts.add(Facts::HOLDS_TIME);
            }
        }
        Self { text, lower, base: span.start as usize, atoms }
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
