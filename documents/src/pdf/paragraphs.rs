//! Lines joined into paragraphs, by where they stand.

use super::furniture::is_at_edge;
use super::lines::Line;
use drafting::append;
use std::collections::BTreeMap;

/// How many lines before and after a line are looked at for the edges of its column.
const AROUND: usize = 40;
/// How much larger than the text a line is that heads it.
const HEADING: f64 = 1.15;

/// What was read.
#[derive(Default)]
pub(super) struct Read {
    /// A paragraph or heading a line.
    pub(super) lines: Vec<String>,
    /// The largest heading of the first page, where there is one.
    pub(super) title: Option<String>,
}

/// A paragraph, with its first line.
struct Paragraph<'a> {
    text: String,
    first: &'a Line,
}

/// The paragraphs that lines make up. What stands at the edge of the first page above its title is left out.
pub(super) fn of(lines: &[Line]) -> Read {
    let body = body_size(lines);
    let mut paragraphs = joined(lines, body);
    let headings = paragraphs.iter().enumerate().filter(|(_, paragraph)| {
        paragraph.first.page == 0 && paragraph.first.size > body * HEADING && paragraph.text.contains(' ')
    });
    let largest = headings.fold(None, |best: Option<(usize, f64)>, (at, paragraph)| match best {
        Some((_, size)) if size >= paragraph.first.size => best,
        _ => Some((at, paragraph.first.size)),
    });
    let Some((title, _)) = largest else {
        return Read { lines: paragraphs.into_iter().map(|paragraph| paragraph.text).collect(), title: None };
    };
    let above: Vec<Paragraph<'_>> =
        paragraphs.drain(..title).filter(|paragraph| !is_at_edge(paragraph.first)).collect();
    let title = paragraphs.first().map(|paragraph| paragraph.text.clone());
    Read { lines: above.into_iter().chain(paragraphs).map(|paragraph| paragraph.text).collect(), title }
}

fn joined(lines: &[Line], body: f64) -> Vec<Paragraph<'_>> {
    let pitch = pitch(lines, body);
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    let mut initial = String::new();
    let mut previous: Option<&Line> = None;
    for (at, line) in lines.iter().enumerate() {
        if is_initial(line, lines.get(at + 1)) {
            initial.clone_from(&line.text);
            previous = None;
            continue;
        }
        let text = std::mem::take(&mut initial) + &line.text;
        let goes_on =
            previous.is_some_and(|previous| joins(previous, line, edges(lines, at.saturating_sub(1)), pitch, body));
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => append(&mut paragraph.text, &text),
            _ => paragraphs.push(Paragraph { text, first: line }),
        }
        previous = Some(line);
    }
    paragraphs
}

/// The size in which most of the letters are set.
fn body_size(lines: &[Line]) -> f64 {
    // In half points, so that sizes can be counted.
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.size < 1000.0) {
        *letters.entry((line.size * 2.0).round() as u32).or_default() += line.text.len();
    }
    let most = letters.into_iter().fold((0, 0), |best, next| if next.1 > best.1 { next } else { best });
    f64::from(most.0) / 2.0
}

/// The distance from line to line within paragraphs, in sizes of the font.
///
/// Of the distances that occur it is a small one and not the middle one, as paragraphs may have a line or two.
fn pitch(lines: &[Line], body: f64) -> f64 {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let near = pairs.filter(|(line, next)| line.page == next.page && alike(line.size, body) && alike(next.size, body));
    let steps = near.map(|(line, next)| (next.y - line.y) / body.max(1.0)).filter(|step| (0.8..2.4).contains(step));
    let mut steps: Vec<f64> = steps.collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 5).copied().unwrap_or(1.2)
}

/// The left and the right edge of the column that a line stands in.
///
/// The right edge is that of the lines that begin where it does, since a quotation is narrower than the text around it.
fn edges(lines: &[Line], at: usize) -> (f64, f64) {
    let Some(line) = lines.get(at) else { return (0.0, 0.0) };
    let near = lines.get(at.saturating_sub(AROUND)..lines.len().min(at + AROUND)).unwrap_or_default();
    let within = |reach: f64| {
        near.iter().filter(move |other| {
            other.page == line.page
                && alike(other.size, line.size)
                && (other.from - line.from).abs() < line.size * reach
        })
    };
    let left = within(4.0).fold(line.from, |left, other| left.min(other.from));
    let reach = if within(0.5).count() > 1 { 0.5 } else { 4.0 };
    (left, within(reach).fold(line.to, |right, other| right.max(other.to)))
}

/// Whether a line goes on in the next.
fn joins(line: &Line, next: &Line, (left, right): (f64, f64), pitch: f64, body: f64) -> bool {
    let size = line.size;
    if !alike(size, next.size) || begins_item(&next.text) {
        return false;
    }
    let step = (next.y - line.y) / size;
    let heading = size > body * HEADING;
    let full = {
        let letters = next.text.chars().count().max(1) as f64;
        let word = next.text.split(' ').next().map_or(0, |word| word.chars().count()) as f64;
        let first = (next.to - next.from) / letters * word;
        line.to + size * 0.25 + first > right - size * 0.5
    };
    if line.page != next.page || step <= 0.0 {
        let open = !line.text.ends_with(['.', '!', '?', '”', '"', ':', ')']);
        // On another page or in another column, the words must say that the sentence goes on.
        return !heading && open && (next.text.starts_with(char::is_lowercase) || line.text.len() > 40);
    }
    if step > pitch.max(1.0) * 1.3 {
        return false;
    }
    if heading {
        return true;
    }
    let indented = next.from - line.from > size * 0.8 && next.from - left > size * 0.8;
    full && !indented
}

/// Whether a line is a single large letter that the next line begins with.
fn is_initial(line: &Line, next: Option<&Line>) -> bool {
    let mut letters = line.text.chars();
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    single && next.is_some_and(|next| next.size < line.size * 0.6 && next.text.starts_with(char::is_lowercase))
}

/// Whether a line is an item of a list.
fn begins_item(text: &str) -> bool {
    text.starts_with(['•', '◦', '▪', '●', '■', '‣', '–', '—']) || text.starts_with("- ") || text.starts_with("* ")
}

/// Whether two sizes are the same, as printing goes.
fn alike(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.max(b) * 0.08
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of 10 points, given by page, left edge and height, half a size for each letter.
    fn lines(given: &[(usize, f64, f64, &str)]) -> Vec<Line> {
        let line = |&(page, from, y, text): &(usize, f64, f64, &str)| {
            let to = from + 5.0 * text.chars().count() as f64;
            Line { page, text: text.to_owned(), from, to, y, height: y / 800.0, size: 10.0 }
        };
        given.iter().map(line).collect()
    }

    fn check(given: &[(usize, f64, f64, &str)], expected: &[&str]) {
        assert_eq!(of(&lines(given)).lines, expected);
    }

    #[test]
    fn full_lines_go_on_and_short_ones_end() {
        let given = [
            (0, 50.0, 100.0, "The council voted on Tuesday to reopen the old"),
            (0, 50.0, 112.0, "bridge to all traffic, after a vote on the agree-"),
            (0, 50.0, 124.0, "ment with the state."),
            (0, 50.0, 136.0, "Repairs had cost more than was first thought it"),
            (0, 50.0, 148.0, "would."),
        ];
        let expected = [
            "The council voted on Tuesday to reopen the old bridge to all traffic, after a vote on the agreement with the state.",
            "Repairs had cost more than was first thought it would.",
        ];
        check(&given, &expected);
    }

    #[test]
    fn gaps_and_indents_begin_a_paragraph() {
        let long = "The council voted on Tuesday to reopen it all.";
        check(
            &[(0, 50.0, 100.0, long), (0, 50.0, 112.0, long), (0, 50.0, 130.0, long)],
            &[&format!("{long} {long}"), long],
        );
        check(
            &[(0, 50.0, 100.0, long), (0, 62.0, 112.0, long), (0, 50.0, 124.0, long)],
            &[long, &format!("{long} {long}")],
        );
    }

    #[test]
    fn sentences_go_on_over_pages_and_columns() {
        let open = "The council voted on Tuesday to reopen the old";
        check(&[(0, 50.0, 700.0, open), (1, 50.0, 100.0, "bridge.")], &[&format!("{open} bridge.")]);
        check(&[(0, 50.0, 700.0, open), (0, 320.0, 100.0, "bridge.")], &[&format!("{open} bridge.")]);
        check(&[(0, 50.0, 700.0, "It did."), (1, 50.0, 100.0, "Then not.")], &["It did.", "Then not."]);
    }
}
