//! The headline: the first line of a draft's text, where there is one.

use crate::tidy::line;

/// The most characters a headline has; a longer first line is a paragraph.
const LONGEST: usize = 160;

/// The first line, where it reads as a headline: a few words without a full stop at the end, with text to follow.
#[must_use]
pub fn headline_of(lines: &[String]) -> Option<&str> {
    let (first, rest) = lines.split_first()?;
    let words = first.split(' ').count();
    let ends = first.ends_with(&['.', ':', ';', ',', '…'][..]);
    let shorter = rest.iter().any(|line| line.len() > first.len());
    (words > 1 && !ends && shorter && first.chars().count() <= LONGEST).then_some(first)
}

/// The lines with the title first: put there, unless one of the first three lines is the title already.
#[must_use]
pub fn with_headline(title: Option<&str>, mut lines: Vec<String>) -> Vec<String> {
    let Some(title) = title.map(line).filter(|title| !title.is_empty()) else { return lines };
    let place = lines.iter().take(3).position(|line| same(line, &title));
    let headline = place.map_or(title, |at| lines.remove(at));
    lines.insert(0, headline);
    lines
}

/// How many of the words of the shorter of two texts are in the other, in percent.
#[must_use]
pub fn overlap(a: &str, b: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.take(60).map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    (shared * 100).checked_div(short.len()).unwrap_or(0)
}

/// Whether two lines have the same letters and digits, whatever their case and punctuation.
fn same(a: &str, b: &str) -> bool {
    let folded =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    folded(a) == folded(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|&line| line.to_owned()).collect()
    }

    #[test]
    fn a_headline_is_a_short_first_line_without_a_full_stop() {
        let body = "The council voted on Tuesday to reopen the old bridge to traffic.";
        assert_eq!(headline_of(&owned(&["Bridge reopens after repairs", body])), Some("Bridge reopens after repairs"));
        for lines in [&["Bridge reopens after repairs"][..], &[body, body], &["Notes:", body], &["Bridge", body], &[]] {
            assert_eq!(headline_of(&owned(lines)), None, "{lines:?}");
        }
    }

    #[test]
    fn the_title_comes_first_and_once() {
        for (lines, expected) in [
            (&["A.", "B."][..], &["The title", "A.", "B."][..]),
            (&["THE TITLE!", "A."], &["THE TITLE!", "A."]),
            (&["News", "The title", "A."], &["The title", "News", "A."]),
        ] {
            assert_eq!(with_headline(Some("The title"), owned(lines)), owned(expected));
        }
        assert_eq!(with_headline(Some(" "), owned(&["A."])), ["A."]);
    }
}
