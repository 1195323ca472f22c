//! Text without what can't be seen: control, zero-width and direction characters; composed to NFC (UAX #15).

use crate::Notes;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Lines without white space at their edges or doubled within, without empty ones and without what can't be seen.
///
/// Lines end at any line or paragraph separator; each other white space is a space. Says in a note what was removed.
#[must_use]
pub fn lines(text: &str, notes: &mut Notes) -> Vec<String> {
    let mut seen = Seen::default();
    let lines = text.split(is_line_end).map(|line| tidied(line, &mut seen)).filter(|line| !line.is_empty()).collect();
    seen.tell(notes);
    lines
}

/// A text on one line, tidied as by [`lines`] but without notes: for a title, a name, a heading.
#[must_use]
pub fn line(text: &str) -> String {
    let mut seen = Seen::default();
    let spaced: String = text.chars().map(|c| if is_line_end(c) { ' ' } else { c }).collect();
    tidied(&spaced, &mut seen)
}

/// What was removed.
#[derive(Default)]
struct Seen {
    direction: usize,
    unseen: usize,
}

impl Seen {
    fn tell(&self, notes: &mut Notes) {
        let direction = "character that changes the direction of writing";
        notes.count(self.direction, direction, "characters that change the direction of writing", "removed");
        notes.count(self.unseen, "invisible character", "invisible characters", "removed");
    }
}

fn tidied(line: &str, seen: &mut Seen) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut space = false;
    for c in line.chars() {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if is_direction(c) {
            seen.direction += 1;
            continue;
        }
        if is_unseen(c) {
            seen.unseen += 1;
            continue;
        }
        if space && !kept.is_empty() {
            kept.push(' ');
        }
        space = false;
        kept.push(c);
    }
    if is_nfc(&kept) { kept } else { kept.nfc().collect() }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9): none belongs to English text.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What takes no room on the page. Variation selectors and the zero-width joiner stay: emoji are made of them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{e0000}'..='\u{e007f}')
        || matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff)
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_removed_and_said() {
        for (text, kept, said) in [
            ("two  spaces\tand a tab ", "two spaces and a tab", ""),
            ("no\u{a0}break", "no break", ""),
            ("zero\u{200b}width", "zerowidth", "1 invisible character was removed."),
            ("soft\u{ad}hy\u{ad}phens", "softhyphens", "2 invisible characters were removed."),
            ("bell\u{7}", "bell", "1 invisible character was removed."),
            ("\u{feff}mark", "mark", "1 invisible character was removed."),
            (
                "abc\u{202e}txt.exe\u{202c}",
                "abctxt.exe",
                "2 characters that change the direction of writing were removed.",
            ),
            ("cafe\u{301}", "café", ""),
            ("👩\u{200d}🚀", "👩\u{200d}🚀", ""),
        ] {
            let mut notes = Notes::default();
            assert_eq!(lines(text, &mut notes), [kept], "{text:?}");
            assert_eq!(notes.into_sentences().concat(), said, "{text:?}");
        }
    }

    #[test]
    fn lines_end_where_any_system_ends_them() {
        let mut notes = Notes::default();
        assert_eq!(lines("a\r\nb\rc\n\n \nd\u{2029}e", &mut notes), ["a", "b", "c", "d", "e"]);
        assert_eq!(line(" a\nb "), "a b");
    }
}
