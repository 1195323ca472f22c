//! Words, numbers and marks, in the manner of Universal Dependencies: clitics (`'s`, `n't`) are tokens of their own;
//! unlike there, words joined by hyphens (`air-defence`, `S-400`) stay one.

use crate::document::TokenKind;
use corpus::Span;

const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];
const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// The tokens of a sentence in order, with their kinds.
#[must_use]
pub fn split(text: &str, sentence: Span) -> Vec<(Span, TokenKind)> {
    let body = sentence.slice(text);
    let base = sentence.start as usize;
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = body.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() || first.is_control() {
            at += first.len_utf8();
            continue;
        }
        let (len, kind) = if first.is_alphanumeric() {
            let kind = if first.is_numeric() { TokenKind::Number } else { TokenKind::Word };
            (word_length(rest), kind)
        } else {
            mark(rest, first)
        };
        let word = rest.get(..len).unwrap_or("");
        let stem = if kind == TokenKind::Word { clitic_start(word) } else { len };
        tokens.push((Span::new(base + at, base + at + stem), kind));
        if stem < len {
            tokens.push((Span::new(base + at + stem, base + at + len), TokenKind::Word));
        }
        at += len.max(1);
    }
    tokens
}

/// A word in lower case, with plain apostrophes and hyphens.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends a word in lower case, with plain apostrophes and hyphens.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            c if c.is_ascii() => folded.push(c),
            _ => folded.extend(c.to_lowercase()),
        }
    }
}

/// What a token that stands by itself is made of.
#[must_use]
pub fn kind(word: &str) -> TokenKind {
    match word.chars().next() {
        Some(first) if first.is_numeric() => TokenKind::Number,
        Some(first) if first.is_alphanumeric() => TokenKind::Word,
        Some(first) if word.chars().any(char::is_alphanumeric) && APOSTROPHES.contains(&first) => TokenKind::Word,
        Some(first)
            if word.chars().any(char::is_numeric)
                && !word.chars().any(char::is_alphabetic)
                && "-.+".contains(first) =>
        {
            TokenKind::Number
        }
        Some(first) => mark(word, first).1,
        None => TokenKind::Punctuation,
    }
}

fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        let inner = APOSTROPHES.contains(&c) && joins(next)
            || HYPHENS.contains(&c) && joins(next)
            || matches!(c, '.' | ',') && last.is_numeric() && next.is_some_and(char::is_numeric)
            || c == '–' && last.is_numeric() && next.is_some_and(char::is_numeric)
            || c == '&' && last.is_uppercase() && next.is_some_and(char::is_uppercase)
            || c == '.' && is_abbreviation_dot(rest.get(..at).unwrap_or(""), next);
        if !(c.is_alphanumeric() || is_mark(c) || inner) {
            break;
        }
        end = at + c.len_utf8();
        last = c;
    }
    end
}

/// Whether a dot after `before` belongs to a word of single letters: `U.S.`, `p.m.`, `J.`.
fn is_abbreviation_dot(before: &str, next: Option<char>) -> bool {
    let piece = before.rsplit('.').next().unwrap_or("");
    let single = piece.chars().count() == 1 && piece.chars().all(char::is_alphabetic);
    single && (before.contains('.') || next.is_some_and(char::is_alphabetic) || piece.chars().all(char::is_uppercase))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

fn mark(rest: &str, first: char) -> (usize, TokenKind) {
    let run = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
    match first {
        '.' => (run(|c| c == '.'), TokenKind::Punctuation),
        '-' => (run(|c| c == '-'), TokenKind::Punctuation),
        c if APOSTROPHES.contains(&c) => {
            let len = rest.chars().skip(1).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
            match rest.get(c.len_utf8()..c.len_utf8() + len).unwrap_or("") {
                "s" | "re" | "ve" | "ll" | "d" | "m" => (c.len_utf8() + len, TokenKind::Word),
                _ => (c.len_utf8(), TokenKind::Punctuation),
            }
        }
        c if c.is_ascii_punctuation() && !"$%+<=>^`|~#&@*".contains(c) => (1, TokenKind::Punctuation),
        '“' | '”' | '‘' | '«' | '»' | '–' | '—' | '―' | '…' | '¿' | '¡' | '•' | '·' | '„' | '‚' | '‹' | '›' | '′'
        | '″' => (first.len_utf8(), TokenKind::Punctuation),
        c => (c.len_utf8(), TokenKind::Symbol),
    }
}

/// Where a clitic starts in a word, or the word's length.
fn clitic_start(word: &str) -> usize {
    let bytes = word.len();
    if let Some((at, mark)) = word.char_indices().rev().find(|(_, c)| APOSTROPHES.contains(c)) {
        let tail = word.get(at + mark.len_utf8()..).unwrap_or("");
        if tail.eq_ignore_ascii_case("t")
            && word.get(..at).is_some_and(|head| head.ends_with(['n', 'N']) && head.len() > 1)
        {
            return at - 1;
        }
        if at > 0 && ["s", "re", "ve", "ll", "d", "m"].iter().any(|clitic| tail.eq_ignore_ascii_case(clitic)) {
            return at;
        }
    }
    bytes
}
