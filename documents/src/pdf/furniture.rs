//! What stands on each page and is no part of the text: running heads, page numbers, addresses of printed web pages.

use super::lines::Line;
use std::collections::BTreeMap;

/// The part of a page at its top and its bottom in which these stand.
const EDGE: f64 = 0.12;
/// The share of the pages on which the same words are a running head, in percent.
const SHARE: usize = 40;

/// The lines without those that belong to the page.
pub(super) fn without(mut lines: Vec<Line>, pages: usize) -> Vec<Line> {
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for line in lines.iter().filter(|line| is_at_edge(line)) {
        let pages = seen.entry(likeness(line)).or_default();
        if pages.last() != Some(&line.page) {
            pages.push(line.page);
        }
    }
    let repeated =
        |line: &Line| seen.get(&likeness(line)).is_some_and(|on| on.len() > 1 && on.len() * 100 >= pages * SHARE);
    lines.retain(|line| !is_at_edge(line) || !(is_page_number(&line.text) || is_address(&line.text) || repeated(line)));
    lines
}

/// Whether a line stands at the top or the bottom of its page.
pub(super) fn is_at_edge(line: &Line) -> bool {
    line.height < EDGE || line.height > 1.0 - EDGE
}

/// What a running head has in common with itself on another page: size, and words without numbers.
fn likeness(line: &Line) -> String {
    let words: String = line.text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    format!("{:.0} {words}", line.size)
}

/// `7`, `– 7 –`, `Page 7 of 9`, `7/9`.
fn is_page_number(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut numbers = 0;
    let known = words.all(|word| {
        let number = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
        numbers += usize::from(number);
        number || matches!(word.to_ascii_lowercase().as_str(), "page" | "p" | "of")
    });
    known && (1..=2).contains(&numbers)
}

/// The address that a browser prints below a page, with or without the number of the page.
fn is_address(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or("");
    (first.starts_with("https://") || first.starts_with("http://")) && text.split(' ').skip(1).all(is_page_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(page: usize, height: f64, text: &str) -> Line {
        Line { page, text: text.to_owned(), from: 50.0, to: 300.0, y: height * 800.0, height, size: 10.0 }
    }

    #[test]
    fn heads_and_numbers_go_and_the_text_stays() {
        let lines = vec![
            line(0, 0.05, "The Elm Post 1"),
            line(0, 0.5, "2025"),
            line(0, 0.95, "Page 1 of 2"),
            line(1, 0.05, "The Elm Post 2"),
            line(1, 0.08, "Once at the top"),
            line(1, 0.5, "The Elm Post 2"),
            line(1, 0.95, "https://post.example/a 2/2"),
        ];
        let kept: Vec<String> = without(lines, 2).into_iter().map(|line| line.text).collect();
        assert_eq!(kept, ["2025", "Once at the top", "The Elm Post 2"]);
    }

    #[test]
    fn page_numbers_are_told_from_numbers_with_words() {
        for text in ["7", "- 7 -", "Page 7", "page 7 of 9", "7/9", "7 | 9"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["Page", "7 bridges", "1, 2, 3", "20250314", ""] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
