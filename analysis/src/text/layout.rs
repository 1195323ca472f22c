//! Where paragraphs begin and end.

use corpus::{Paragraph, Role, Span};

/// The paragraphs of a text, without white space at their edges, all of them body until
/// [`roles`](super::roles) has seen the sentences.
///
/// Each line that holds something is a paragraph, as news sites give their texts. Where a line plainly goes on in the
/// next, as in text copied from a page of fixed width, the two are one paragraph, which then holds the line break.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let lines = lines(text);
    for (at, line) in lines.iter().enumerate() {
        let joined = match paragraphs.last_mut() {
            Some(last) if line.adjacent && goes_on(last.span.slice(text), &lines, at, text) => {
                last.span = last.span.cover(line.span);
                true
            }
            _ => false,
        };
        if !joined {
            paragraphs.push(Paragraph { span: line.span, role: Role::Body });
        }
    }
    paragraphs
}

#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    /// Whether it follows the line before without an empty line between.
    adjacent: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut adjacent = false;
    let mut carriage_return = false;
    for line in broken(text) {
        let kept = line.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
        if !kept.is_empty() {
            let offset = start + (kept.as_ptr() as usize - line.as_ptr() as usize);
            lines.push(Line { span: Span::new(offset, offset + kept.len()), adjacent });
            adjacent = true;
        } else if !(carriage_return && line == "\n") {
            adjacent = false;
        }
        carriage_return = line.ends_with('\r');
        start += line.len();
    }
    lines
}

/// A text in pieces that end after each line break. Looked for by its bytes: where a break begins none goes on.
fn broken(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let breaks = |byte: &u8| (*byte == b'\n') | (*byte == b'\r') | (*byte == 0xe2);
    std::iter::from_fn(move || {
        // Most pieces of sixteen bytes hold none, which is told without a jump for each byte.
        let (pieces, _) = rest.as_bytes().as_chunks::<16>();
        let free = pieces.iter().take_while(|piece| !piece.iter().fold(false, |any, byte| any | breaks(byte))).count();
        let mut breaks = rest.bytes().enumerate().skip(free * 16).filter(|(_, byte)| breaks(byte));
        let end = breaks.find_map(|(at, _)| {
            let mut after = rest.get(at..)?.chars();
            matches!(after.next(), Some('\n' | '\r' | '\u{2028}' | '\u{2029}'))
                .then(|| rest.len() - after.as_str().len())
        });
        let (line, after) = rest.split_at_checked(end.unwrap_or(rest.len())).filter(|(line, _)| !line.is_empty())?;
        rest = after;
        Some(line)
    })
}

/// Lines that are looked at for the end of a sentence.
const LOOK_AHEAD: usize = 6;

/// Whether the paragraph so far goes on in the line at `at`: it breaks off within a sentence that began with a capital,
/// the line starts with a small letter and is no list item, and a stop follows before the block ends.
fn goes_on(before: &str, lines: &[Line], at: usize, text: &str) -> bool {
    let line = |at: usize| lines.get(at).map_or("", |line| line.span.slice(text));
    let open = !before.ends_with(|c: char| ".!?…:;\"”'’)]".contains(c));
    let mut letters = line(at).chars();
    let small = letters.next().is_some_and(char::is_lowercase);
    let item = letters.next().is_some_and(|second| matches!(second, '.' | ')'));
    if !open || !small || item {
        return false;
    }
    let mut tail = before.char_indices().rev().take(LONGEST_TAIL).take_while(|(_, c)| !matches!(c, '.' | '!' | '?'));
    let tail = tail.by_ref().last().and_then(|(start, _)| before.get(start..)).unwrap_or(before);
    let begins = tail.trim_start_matches(|c: char| !c.is_alphanumeric());
    let capital = begins.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let block = (at..lines.len().min(at + LOOK_AHEAD))
        .take_while(|&next| next == at || lines.get(next).is_some_and(|line| line.adjacent));
    capital && block.into_iter().any(|next| line(next).contains(['.', '!', '?', ':']))
}

/// Characters of a paragraph that are looked back on for the start of its last sentence.
const LONGEST_TAIL: usize = 1000;

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = paragraphs(text).iter().map(|paragraph| paragraph.span.slice(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_line_is_a_paragraph() {
        check("A title\n \nOne. \r\n\r\n\tTwo.\u{feff}\n", &["A title", "One.", "Two."]);
        check(" \n\u{2028}\n", &[]);
    }

    #[test]
    fn lines_of_fixed_width_are_joined() {
        check(
            "The ministers met at the\nold bridge. They talked.\nIt rained.",
            &["The ministers met at the\nold bridge. They talked.", "It rained."],
        );
    }

    #[test]
    fn lists_and_headings_are_not_joined() {
        check("Features\ncontacts\nmail, events", &["Features", "contacts", "mail, events"]);
        check("To do:\nbuy milk.", &["To do:", "buy milk."]);
        check("Choose one\na) milk.\nb) bread.", &["Choose one", "a) milk.", "b) bread."]);
    }
}
