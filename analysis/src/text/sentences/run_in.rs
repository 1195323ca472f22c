//! Headings, captions and dates that lost the line break after them, so that the text runs on: `Storm hits the coast
//! The wind tore roofs off.`

use super::Word;
use super::abbreviations::abbreviation;
use super::context::is_starter;

/// What a word that opens a sentence asks of the words before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Opener {
    /// Hardly ever has a capital within a sentence: `The`, `They`.
    Plain,
    /// Is also a letter that numbers things (`class A drugs`), so that only a title may come before it.
    Letter,
    /// Opens the names of films and books (`Lost In the Woods`), so that a name or number must come before it.
    Preposition,
}

fn opener(word: &str) -> Option<Opener> {
    if !word.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    match word {
        "The" | "This" | "These" | "Those" | "He" | "She" | "We" | "They" | "It" | "There" | "His" | "Her" | "Its"
        | "Their" | "According" => Some(Opener::Plain),
        "A" | "An" => Some(Opener::Letter),
        "In" | "On" | "At" | "As" | "After" | "Before" | "During" | "Since" | "While" | "When" | "Despite" | "For" => {
            Some(Opener::Preposition)
        }
        _ => None,
    }
}

/// The bytes at which sentences begin after such a piece, in order: a word that opens sentences with a capital, with a
/// small word after it, where no stop came before. Only paragraphs that end like a sentence are looked at, since in a
/// title any word may have a capital.
pub(super) fn starts(body: &str, words: &[Word<'_>]) -> Vec<usize> {
    let mut starts = Vec::new();
    if !body.trim_end_matches(['"', '\'', '”', '’', ')', ']', ' ']).ends_with(['.', '!', '?', '…']) {
        return starts;
    }
    let mut before = Before { last: "", words: 0, first: true, title: true };
    for (number, word) in words.iter().enumerate() {
        let ahead = |words_on: usize| words.get(number + words_on).map_or("", |word| word.text);
        let opener = opener(word.text);
        if opener.is_some_and(|opener| before.breaks_at(opener, ahead(1), ahead(2))) {
            starts.push(word.at);
            before = Before { last: "", words: 0, first: false, title: true };
        }
        before.push(*word);
    }
    starts
}

/// The words since the last boundary that is plain to see.
struct Before<'t> {
    last: &'t str,
    words: usize,
    /// Whether they open the paragraph.
    first: bool,
    /// Whether all longer words among them have a capital, as in titles.
    title: bool,
}

/// Letters from which on a word has a capital in titles.
const LONG_WORD: usize = 5;

impl<'t> Before<'t> {
    fn push(&mut self, Word { text: word, plain, .. }: Word<'t>) {
        if !plain && word.trim_end_matches(['"', '\'', '”', '’', ')', ']']).ends_with(['.', '!', '?', '…']) {
            *self = Self { last: word, words: 0, first: false, title: true };
            return;
        }
        self.last = word;
        self.words += 1;
        self.title &= word.len() < LONG_WORD || !word.starts_with(char::is_lowercase);
    }

    fn breaks_at(&self, opener: Opener, next: &str, third: &str) -> bool {
        let goes_on = next.starts_with(char::is_lowercase) && !next.ends_with(':') || is_day(next);
        let bracketed = self.last.starts_with('(') && self.last.ends_with(')');
        let whole = (bracketed || self.last.ends_with(char::is_alphanumeric))
            && !self.last.starts_with(['"', '“', '‘', '\''])
            && !is_starter(self.last)
            && abbreviation(self.last).is_none();
        let name = self.last.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || c == '(');
        goes_on
            && whole
            && match opener {
                Opener::Plain => self.words >= 2 || name && self.words >= 1,
                Opener::Letter => self.title && self.words >= 3,
                Opener::Preposition => {
                    (self.first || self.title) && (name || third.starts_with(char::is_lowercase)) && self.words >= 2
                }
            }
    }
}

/// Whether a word names a day or month, with or without a comma.
fn is_day(word: &str) -> bool {
    let name = word.trim_end_matches(',');
    let month = ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November"];
    name.ends_with("day") && name.starts_with(char::is_uppercase) || month.contains(&name) || name == "December"
}
