//! The words before and after a stop, looked at within bounds.

use super::BULLETS;
use crate::lexicon::{Phrases, list};
use crate::text::letters;
use std::sync::LazyLock;

static STARTERS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("sentence-starters.txt"), |_| Some(())));

static SPEECH_VERBS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("speech-verbs.txt"), |_| Some(())));

/// Bytes of a word that are looked at; what is longer is no abbreviation.
const REACH: usize = 40;

const DASHES: [char; 3] = ['-', '–', '—'];

/// What follows a stop and white space.
pub(super) struct Next<'t> {
    /// The first word without the marks that open before it; empty where none comes.
    pub(super) word: &'t str,
    /// Whether it starts with a small letter.
    pub(super) lower: bool,
    /// Whether it starts with a capital letter.
    pub(super) upper: bool,
    /// Whether it starts with a digit.
    pub(super) digit: bool,
    /// Whether a mark follows that only stands within a sentence.
    pub(super) continues: bool,
    /// Whether a dash and a space come before it.
    pub(super) dash: bool,
    /// Whether any mark opens before it.
    pub(super) opened: bool,
    /// Whether a colon follows it: `Photo: …`.
    pub(super) label: bool,
    /// Whether it or the word after it is a verb of speech: `he said`, `cried the boy`.
    pub(super) tells_who_spoke: bool,
}

impl<'t> Next<'t> {
    pub(super) fn of(rest: &'t str) -> Self {
        let rest = rest.trim_start();
        let opened = rest.trim_start_matches(|c: char| "\"'`“‘«„([{—–-*_¿¡".contains(c) || BULLETS.contains(&c));
        let opened = opened.trim_start();
        let first = opened.chars().next().unwrap_or(' ');
        let part = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'));
        let word = first_piece(opened, part);
        let after = opened.get(word.len()..).unwrap_or("");
        let second = first_piece(after.strip_prefix(' ').unwrap_or(""), part);
        Self {
            word,
            lower: first.is_lowercase(),
            upper: first.is_uppercase(),
            digit: first.is_numeric(),
            continues: rest.starts_with([',', ';', ':', ')', ']', '}', '%']),
            dash: rest.trim_start_matches(DASHES).starts_with(char::is_whitespace),
            opened: opened.len() < rest.len(),
            label: after.starts_with(':'),
            tells_who_spoke: SPEECH_VERBS.has(word) || SPEECH_VERBS.has(second),
        }
    }

    /// Whether it is a personal pronoun or `there`, with which even careless writers start a sentence.
    pub(super) fn is_pronoun(&self) -> bool {
        matches!(self.word, "i" | "i'm" | "he" | "she" | "it" | "it's" | "we" | "you" | "they" | "there")
    }

    pub(super) fn starts_sentence(&self) -> bool {
        self.upper && (self.label || is_starter(self.word))
    }
}

/// Whether a word is one of those that start sentences, in any letters.
pub(super) fn is_starter(word: &str) -> bool {
    STARTERS.has(&letters::small(word).replace('’', "'"))
}

/// Whether `before` holds nothing but the number of a list item: `1`, `iv`, `b`, `• 9`.
pub(super) fn is_item_number(before: &str, word: &str) -> bool {
    let all = before.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || BULLETS.contains(&c));
    let numeral = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
        || word.len() <= 4 && word.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x'))
        || word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    !word.is_empty() && numeral && all == word
}

/// The word that ends a text, with its inner stops, from the last [`REACH`] bytes.
pub(super) fn last_word(before: &str) -> &str {
    last_piece(before, |c| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '[' | '{' | '"' | '“' | '”' | '‘' | '’' | '\'' | '—' | '–' | '/' | ')' | ']' | '}' | '»'
            )
            || BULLETS.contains(&c)
    })
}

pub(super) fn last_piece(text: &str, parts: impl Fn(char) -> bool) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if parts(c) {
            break;
        }
        start = at;
        if text.len() - at > REACH {
            break;
        }
    }
    text.get(start..).unwrap_or("")
}

pub(super) fn first_piece(text: &str, parts: impl Fn(char) -> bool) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if parts(c) || at > REACH {
            break;
        }
        end = at + c.len_utf8();
    }
    text.get(..end).unwrap_or("")
}
