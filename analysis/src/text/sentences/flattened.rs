//! Boundaries that were line breaks before a text was put on one line: the credits of pictures, the date stamps of
//! letters, what they open and close with, addresses that stand alone, faces and ruled lines.

use super::Word;
use super::stop::is_face;
use crate::lexicon::{Phrases, list};
use crate::text::letters;
use std::sync::LazyLock;

static CAPTION_LABELS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("caption-labels.txt"), |_| Some(())));
static SIGN_OFFS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::parse(list!("sign-offs.txt"), |_| Some(())));

/// The bytes at which sentences begin for such a reason, in order.
pub(super) fn starts(words: &[Word<'_>]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut dated = false;
    let mut greeted = false;
    for (number, &Word { at, text: word, plain }) in words.iter().enumerate() {
        let last = || number.checked_sub(1).and_then(|before| words.get(before)).map_or("", |word| word.text);
        let opens = || last().trim_end_matches(['"', '\'', '”', '’', ')']).ends_with(['.', '!', '?']) || number == 0;
        greeted = is_greeting(word) && opens() || greeted && word.starts_with(char::is_uppercase);
        // All that follows is told by a mark.
        if plain {
            continue;
        }
        let last = last();
        let next = words.get(number + 1).map(|next| (next.at, next.text));
        let end = at + word.len();
        let capital = next.is_some_and(|(_, next)| next.starts_with(char::is_uppercase));
        if is_ruled(word) {
            starts.extend([at, end]);
        } else if is_caption_label(word) {
            starts.push(at);
        } else if is_date(word) && next.is_some_and(|(_, next)| is_time(next)) {
            if !last.ends_with(char::is_lowercase) || last.starts_with(char::is_uppercase) {
                starts.push(at);
            }
            dated = true;
        } else if dated && is_time(word) {
            match next {
                Some((half, "AM" | "PM" | "am" | "pm")) => starts.push(half + 2),
                _ => starts.push(end),
            }
            dated = false;
        } else if capital && word.strip_suffix(',').is_some_and(|word| SIGN_OFFS.has(&letters::small(word))) {
            if opens() || word.starts_with(char::is_lowercase) {
                starts.push(end);
            }
        } else if capital && (word == "--" && opens() || greeted && word.ends_with(',') || is_face(word))
            || is_address(word) && next.is_some_and(|(_, next)| capital || is_link(word) && is_link(next))
        {
            starts.push(end);
            greeted = false;
        }
    }
    starts
}

/// Whether a word greets the reader of a letter.
fn is_greeting(word: &str) -> bool {
    matches!(word.as_bytes(), [b'D' | b'H', ..])
        && matches!(word.trim_end_matches(','), "Dear" | "Hello" | "Hey" | "Hi")
}

/// Whether a word is a whole link or mail address, with no mark after it that goes on with the sentence.
fn is_address(word: &str) -> bool {
    let mail = || word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    word.ends_with(|c: char| c.is_alphanumeric() || c == '/' || c == '>') && (mail() || is_link(word))
}

fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.")
}

/// Marks of which a line is ruled, at least so many.
const SHORTEST_RULE: usize = 8;

fn is_ruled(word: &str) -> bool {
    word.len() >= SHORTEST_RULE && word.bytes().all(|byte| matches!(byte, b'_' | b'=' | b'*' | b'-' | b'~'))
}

fn is_caption_label(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.len() <= SHORTEST_RULE * 2
        && word.strip_suffix(':').is_some_and(|label| CAPTION_LABELS.has(&letters::small(label)))
}

/// Whether a word is a date such as `08/16/2000`.
fn is_date(word: &str) -> bool {
    word.len() <= 10 && is_digits(word, '/', 3)
}

/// Whether a word is a time such as `12:05` or `03:14:14`.
fn is_time(word: &str) -> bool {
    word.len() <= 8 && (is_digits(word, ':', 2) || is_digits(word, ':', 3))
}

fn is_digits(word: &str, mark: char, parts: usize) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    word.starts_with(|c: char| c.is_ascii_digit()) && word.split(mark).count() == parts && word.split(mark).all(digits)
}
