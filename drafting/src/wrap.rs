//! Joining lines that a program broke at the margin, and words it broke at a line's end.
//!
//! A program that fills lines breaks one where the next word no longer fits. So a break belongs to the margin, and not to
//! the writer, where the first word of the next line would have gone past the longest line.

/// The widest margin at which lines are taken to be filled, in characters.
const WIDEST: usize = 110;
/// The narrowest such margin.
const NARROWEST: usize = 30;
/// How many of the breaks between full lines must be at the margin, in percent, for lines to be joined.
const SHARE: usize = 80;

/// The lines of a text with those joined that were broken at the margin; the text itself where none clearly were.
///
/// Empty lines and indents begin a paragraph, and so do list marks and addresses of the web that have a line to themselves. The result has a line for each paragraph.
#[must_use]
pub fn joined(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let Some(margin) = margin(&lines) else { return lines.into_iter().map(str::to_owned).collect() };
    let mut paragraphs: Vec<String> = Vec::new();
    let mut previous = "";
    for line in lines {
        match paragraphs.last_mut() {
            Some(paragraph) if continues(previous, line, margin) => append(paragraph, line.trim_start()),
            _ => paragraphs.push(line.to_owned()),
        }
        previous = line;
    }
    paragraphs
}

/// The margin in characters, where the text is clearly filled to one: most breaks are at it, and half of these are within
/// a sentence, which tells filled lines from verses and headlines of the same length.
fn margin(lines: &[&str]) -> Option<usize> {
    let width = lines.iter().map(|line| width(line)).max()?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let pairs = pairs.filter(|(line, next)| !line.is_empty() && !next.trim().is_empty());
    let (mut all, mut full, mut within) = (0, 0, 0);
    for (line, next) in pairs {
        all += 1;
        if continues(line, next, width) {
            full += 1;
            within += usize::from(next.starts_with(char::is_lowercase) || line.ends_with(&[',', '-'][..]));
        }
    }
    (full > 0 && full * 100 >= all * SHARE && within * 2 >= full).then_some(width)
}

/// Whether a line goes on in the next: the next begins no paragraph, and its first word would not have fitted.
fn continues(line: &str, next: &str, margin: usize) -> bool {
    let first = next.split_whitespace().next().unwrap_or("");
    let indented = next.starts_with(char::is_whitespace) && !line.starts_with(char::is_whitespace);
    let address = crate::address::alone(next.trim()).is_some();
    let listed = address || matches!(first, "-" | "*" | "•" | "–" | "—" | ">") || first.starts_with('#');
    !line.is_empty() && !first.is_empty() && !indented && !listed && width(line) + 1 + width(first) > margin
}

/// Adds a line to a paragraph: after a hyphen that broke a word without it, else after a space.
pub fn append(paragraph: &mut String, line: &str) {
    let broken = paragraph.strip_suffix('-').is_some_and(|stem| stem.ends_with(char::is_lowercase));
    if broken && line.starts_with(char::is_lowercase) && !keeps_hyphen(paragraph) {
        paragraph.pop();
    } else if !broken {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// Whether the hyphen at the end belongs to the word: after a part that English seldom joins without one.
fn keeps_hyphen(paragraph: &str) -> bool {
    const PARTS: [&str; 16] = [
        "anti", "co", "cross", "ex", "far", "half", "high", "long", "low", "mid", "non", "pro", "self", "short", "so",
        "well",
    ];
    let word = paragraph.trim_end_matches('-').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    PARTS.contains(&word.to_ascii_lowercase().as_str())
}

fn width(line: &str) -> usize {
    line.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_broken_at_a_margin_are_joined() {
        let text = "\
The council voted on Tuesday to reopen
the old bridge, which had been closed
since the flood of last spring, to
traffic in both directions.

Repairs cost more than first thought,
the mayor said, but less than a new
bridge would have.";
        let expected = [
            "The council voted on Tuesday to reopen the old bridge, which had been closed since the flood of last spring, to traffic in both directions.",
            "",
            "Repairs cost more than first thought, the mayor said, but less than a new bridge would have.",
        ];
        assert_eq!(joined(text), expected);
    }

    #[test]
    fn lines_that_a_writer_ended_stay() {
        for text in [
            "One short line\nand another\nand a third that is a little longer",
            "A paragraph on a line of its own that goes on and on and on, far beyond any margin that a program would fill a line to, and on.\nAnother one.",
            "The bridge is open again for all traffic\nThe council will meet again on Thursday",
            "The river runs beneath the bridge of old\nThe mayor walks above it in the cold\nAnd no one speaks of who will have to pay\nFor what the flood had carried all away",
            "The bridge is open again for all traffic, and\nthe council will meet again on Thursday next.\nhttps://www.post.example/the/bridge",
            "- one item of a list that is long enough\n- another item of the list, as long as it",
            "",
        ] {
            assert_eq!(joined(text), text.split('\n').collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn a_word_broken_at_the_margin_is_one_word() {
        for (one, other, expected) in [
            ("the agree-", "ment held", "the agreement held"),
            ("a self-", "governing town", "a self-governing town"),
            ("the Paris-", "Lyon line", "the Paris-Lyon line"),
            ("and so", "on", "and so on"),
        ] {
            let mut paragraph = one.to_owned();
            append(&mut paragraph, other);
            assert_eq!(paragraph, expected);
        }
    }
}
