//! Whether a run of stops ends a sentence.

use super::abbreviations::{Kind, abbreviation, is_acronym, is_certain_word, is_plain_word, is_time_of_day};
use super::brackets::Brackets;
use super::context::{Next, first_piece, is_item_number, last_piece, last_word};
use crate::lexicon::{Phrases, list};
use crate::text::letters;
use std::sync::LazyLock;

static EXCLAMATIONS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("exclamation-names.txt"), |_| Some(())));

static DOTTED_ENDINGS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("dotted-endings.txt"), |_| Some(())));

/// A run of stops with the quotation marks, brackets and note numbers that close after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where its marks begin.
    start: usize,
    /// After its marks.
    pub(super) end: usize,
    /// After the quotation marks and brackets that close.
    closed: usize,
    /// Where the next sentence would begin.
    pub(super) after: usize,
    /// Whether one of the marks is `!` or `?`.
    strong: bool,
    /// The number of full stops; an ellipsis character counts three.
    stops: usize,
    /// Whether the stops are parted by spaces: `. . .`.
    spread: bool,
}

impl Run {
    /// The run that begins at the mark at byte `start`.
    pub(super) fn at(body: &str, start: usize, brackets: &Brackets) -> Self {
        let mut run = Self { start, end: start, closed: start, after: start, strong: false, stops: 0, spread: false };
        let mut spaced = false;
        for (at, c) in body.get(start..).unwrap_or("").char_indices() {
            match c {
                '.' | '…' => {
                    run.spread |= spaced;
                    run.stops += if c == '.' { 1 } else { 3 };
                }
                '!' | '?' if !spaced => run.strong = true,
                ' ' | '\u{a0}' if !spaced && !run.strong => {
                    spaced = true;
                    continue;
                }
                _ => break,
            }
            spaced = false;
            run.end = start + at + c.len_utf8();
        }
        run.closed = run.end + closers(body.get(run.end..).unwrap_or(""));
        run.closed += brackets.spaced_closer(body, run.closed);
        run.after = run.closed;
        run.after += emoticon(body.get(run.after..).unwrap_or(""));
        if run.stops == 1 && !run.strong && run.after == run.end {
            run.after += note_numbers(body.get(..start).unwrap_or(""), body.get(run.end..).unwrap_or(""));
        }
        run
    }

    /// Where the sentence that began at byte `sentence` ends at this run, or `None` where it goes on.
    pub(super) fn sentence_end(&self, body: &str, sentence: usize, brackets: &Brackets) -> Option<usize> {
        let before = body.get(sentence..self.start).unwrap_or("");
        let rest = body.get(self.after..).unwrap_or("");
        if rest.is_empty() || !before.contains(|c: char| !c.is_whitespace()) {
            return None;
        }
        if let Some((open, close)) = brackets.around(self.start)
            && self.after <= close
            && body.get(sentence..open).is_some_and(|head| head.contains(|c: char| !c.is_whitespace()))
        {
            return None;
        }
        if !rest.starts_with(char::is_whitespace) {
            return self.ends_without_space(before, rest).then_some(self.after);
        }
        let next = Next::of(rest);
        if self.spread && self.stops >= 4 && !before.ends_with(char::is_whitespace) {
            return (!next.lower).then_some(self.start + 1);
        }
        let quoted = self.closed > self.end;
        let ends = if next.continues || quoted && (next.lower || next.dash) || next.dash && next.lower {
            false
        } else if self.strong {
            !(next.lower && next.tells_who_spoke || self.is_part_of_name(before, &next))
        } else if self.stops >= 2 {
            let within = self.spread && self.stops < 4 || before.ends_with(['[', '(']) && next.opened;
            next.upper && !within
        } else {
            ends_at_stop(before, &next)
        };
        ends.then_some(self.after)
    }

    /// Whether a space was left out after the stop: `supply chains.The`, but not `example.Com` or `J.Smith`.
    fn ends_without_space(&self, before: &str, rest: &str) -> bool {
        let left = last_piece(before, char::is_whitespace);
        let right = first_piece(rest, char::is_whitespace);
        if self.stops + usize::from(self.strong) != 1 || [left, right].iter().any(|piece| piece.contains(['@', '/'])) {
            return false;
        }
        let word = last_word(before);
        let written_small = |c: char| c.is_lowercase() || c.is_ascii_digit();
        if word.chars().count() < 2 || !word.ends_with(written_small) || left.starts_with("www") {
            return false;
        }
        let right = right.trim_start_matches(['“', '‘']);
        let following = first_piece(right, |c| !c.is_alphanumeric());
        let mut letters = following.chars();
        let capitalised = letters.next().is_some_and(char::is_uppercase)
            && letters.next().map_or(matches!(following, "I" | "A"), char::is_lowercase);
        capitalised && !DOTTED_ENDINGS.has(&letters::small(following)) && abbreviation(word).is_none()
    }

    fn is_part_of_name(&self, before: &str, next: &Next<'_>) -> bool {
        EXCLAMATIONS.has(&letters::small(last_word(before))) && !next.starts_sentence()
    }
}

/// Words of an opening such as `At 5 a.m.`, after which a sentence has hardly begun.
const SHORT_OPENING: usize = 4;

/// Whether a sentence with the words `before` ends at a single full stop.
fn ends_at_stop(before: &str, next: &Next<'_>) -> bool {
    let word = last_word(before);
    if is_item_number(before, word)
        || next.lower && !(is_plain_word(word) || next.is_pronoun() && is_certain_word(word))
    {
        return false;
    }
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if let Some(kind) = abbreviation(word) {
        return match kind {
            Kind::Title | Kind::Inner => false,
            Kind::Number => !next.digit && (!single || next.starts_sentence()),
            Kind::Open => next.starts_sentence(),
            Kind::Last => true,
        };
    }
    if is_time_of_day(word) {
        let title = abbreviation(next.word) == Some(Kind::Title);
        return next.starts_sentence() || title && before.split_whitespace().nth(SHORT_OPENING).is_some();
    }
    if single || is_acronym(word) {
        return next.starts_sentence();
    }
    true
}

/// Bytes of the quotation marks, brackets and bracketed note numbers that close a sentence after its stop.
fn closers(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let closes = match c {
            '”' | '’' | '»' | ')' | ']' | '}' => true,
            '"' | '\'' => next.is_none_or(|next| !next.is_alphanumeric()),
            _ => false,
        };
        if !closes {
            break;
        }
        end = at + c.len_utf8();
    }
    let mut tail = rest.get(end..).unwrap_or("");
    while let Some(note) = tail.strip_prefix('[') {
        let digits = note.bytes().take_while(u8::is_ascii_digit).count();
        match note.get(digits..).and_then(|note| note.strip_prefix(']')) {
            Some(after) if (1..=3).contains(&digits) => {
                end += digits + 2;
                tail = after;
            }
            _ => break,
        }
    }
    end
}

/// Bytes of a face such as ` :-)` that belongs to the sentence before it.
fn emoticon(rest: &str) -> usize {
    let face = rest.trim_start();
    let word = first_piece(face, char::is_whitespace);
    if is_face(word) { rest.len() - face.len() + word.len() } else { 0 }
}

/// Whether a word is a face made of marks: `:-)`, `;)`.
pub(super) fn is_face(word: &str) -> bool {
    let mouth = word.strip_prefix([':', ';', '=']).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    matches!(mouth, Some(")" | "(" | "D" | "P" | "p" | "/"))
}

/// Bytes of note numbers set after a stop (`consultation.11 12 Take`), where a capital follows them.
fn note_numbers(before: &str, rest: &str) -> usize {
    let word = last_word(before);
    let plain = word.chars().count() >= 3 && word.chars().all(char::is_lowercase) && abbreviation(word).is_none();
    if !(plain || before.ends_with(')')) {
        return 0;
    }
    let mut end = 0;
    let mut tail = rest;
    loop {
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&digits) {
            break;
        }
        end = rest.len() - tail.len() + digits;
        match tail.get(digits..).and_then(|tail| tail.strip_prefix(' ')) {
            Some(after) => tail = after,
            None => break,
        }
    }
    let follows = rest.get(end..).unwrap_or("");
    let capital = follows.trim_start().starts_with(char::is_uppercase);
    if follows.starts_with(char::is_whitespace) && capital { end } else { 0 }
}
