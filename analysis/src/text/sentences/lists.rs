//! Lists written within a paragraph: `1. … 2. …`, `a) … b) …`, `• … • …`.

use super::BULLETS;

/// How the number of an item is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// `1.`
    NumberStop,
    /// `1)` or `1.)`
    NumberBracket,
    /// `a.`
    LetterStop,
    /// `a)`
    LetterBracket,
}

const STYLES: [Style; 4] = [Style::NumberStop, Style::NumberBracket, Style::LetterStop, Style::LetterBracket];

#[derive(Clone, Copy, Debug)]
struct Marker {
    at: usize,
    style: Style,
    value: u32,
    /// Whether it stands where a sentence may begin.
    opens: bool,
}

/// The bytes at which list items begin, in no order.
pub(super) fn items(body: &str, marks: &[usize]) -> Vec<usize> {
    let (markers, mut starts) = markers(body, marks);
    for style in STYLES {
        let mut run: Vec<Marker> = Vec::new();
        let mut in_list = false;
        for marker in markers.iter().filter(|marker| marker.style == style) {
            match run.last() {
                Some(last) if marker.value == last.value + 1 => run.push(*marker),
                Some(_) if !marker.opens && marker.value != 1 => {}
                _ => {
                    in_list = keep(&run, in_list, &mut starts);
                    run = vec![*marker];
                }
            }
        }
        keep(&run, in_list, &mut starts);
    }
    starts
}

/// Keeps a run of consecutive numbers where it is a list: it begins like a sentence or after another list, or is too
/// long to be chance. Returns whether it is one.
fn keep(run: &[Marker], after_list: bool, starts: &mut Vec<usize>) -> bool {
    let Some(first) = run.first() else { return after_list };
    let list = run.len() >= 2 && (first.opens || first.value == 1 && (after_list || run.len() >= 3));
    if list {
        starts.extend(run.iter().map(|marker| marker.at));
    }
    list
}

/// The numbers and letters that may be those of items, and the bytes at which bullets stand.
fn markers(body: &str, marks: &[usize]) -> (Vec<Marker>, Vec<usize>) {
    let mut markers = Vec::new();
    let mut bullets = Vec::new();
    for &at in marks {
        let rest = body.get(at..).unwrap_or("");
        if rest.starts_with(['.', ')']) {
            markers.extend(marker_before(body, at));
        } else if rest.starts_with(BULLETS) {
            bullets.push(at);
        }
    }
    (markers, bullets)
}

/// The marker whose number or letter ends before a stop or bracket.
fn marker_before(body: &str, end: usize) -> Option<Marker> {
    let head = body.get(..end)?;
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = if before.len() < head.len() { before } else { head.strip_suffix(|c: char| c.is_ascii_lowercase())? };
    let spaced = before.is_empty() || before.ends_with(char::is_whitespace);
    if !spaced || before.trim_end().ends_with(BULLETS) {
        return None;
    }
    let (style, value) = marker(body.get(before.len()..)?)?;
    let closes = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | ')');
    let last = before.trim_end_matches(closes);
    let opens = last.is_empty() || last.ends_with(['.', '!', '?']);
    Some(Marker { at: before.len(), style, value, opens })
}

fn marker(rest: &str) -> Option<(Style, u32)> {
    let bytes = rest.as_bytes();
    let digits = bytes.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let (len, value) = match digits {
        0 => (1, u32::from(bytes.first()?.checked_sub(b'a')?) + 1),
        1..=3 => (digits, rest.get(..digits)?.parse().ok()?),
        _ => return None,
    };
    let tail = rest.get(len..)?;
    let (bracket, tail) = match tail.strip_prefix(".)").or_else(|| tail.strip_prefix(')')) {
        Some(tail) => (true, tail),
        None => (false, tail.strip_prefix('.')?),
    };
    let style = match (digits == 0, bracket) {
        (false, false) => Style::NumberStop,
        (false, true) => Style::NumberBracket,
        (true, false) => Style::LetterStop,
        (true, true) => Style::LetterBracket,
    };
    tail.starts_with(char::is_whitespace).then_some((style, value))
}
