//! Pairs of brackets and quotation marks within which no sentence ends.

use crate::sorting::Sorting;

/// The outermost pairs of round and square brackets of a text, and of quotation marks after which the sentence goes
/// on: `called out, “Help! Help!” and ran`.
#[derive(Debug)]
pub(super) struct Brackets {
    pairs: Vec<(usize, usize)>,
    /// Where straight quotation marks stand that have a space on either side.
    spaced: Vec<usize>,
}

/// Bytes a pair may hold; what is longer holds sentences of its own.
const LONGEST: usize = 400;

impl Brackets {
    pub(super) fn of(body: &str, marks: &[usize]) -> Self {
        let mut open: Vec<(u8, usize)> = Vec::new();
        let mut all = Vec::new();
        for &at in marks {
            let byte = body.as_bytes().get(at).copied().unwrap_or(0);
            match byte {
                b'(' | b'[' => open.push((byte, at)),
                b')' | b']' => {
                    let wanted = if byte == b')' { b'(' } else { b'[' };
                    if let Some(&(mark, from)) = open.last()
                        && mark == wanted
                    {
                        open.pop();
                        if at - from <= LONGEST {
                            all.push((from, at));
                        }
                    }
                }
                _ => {}
            }
        }
        all.extend(quotations(body, marks));
        all.arrange();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for pair in all {
            if pairs.last().is_none_or(|last| pair.0 > last.1) {
                pairs.push(pair);
            }
        }
        let straight = |at: &usize| body.as_bytes().get(*at) == Some(&b'"') && is_spaced(body, *at, 1);
        let spaced = marks.iter().copied().filter(straight).collect();
        Self { pairs, spaced }
    }

    /// Bytes of a space and the quotation mark after it that closes what was said before the byte `at`, in texts put
    /// together from tokens: `It rained . " The wind`.
    pub(super) fn spaced_closer(&self, body: &str, at: usize) -> usize {
        let Some(rest) = body.get(at..).and_then(|rest| rest.strip_prefix(' ')) else { return 0 };
        let ends = |mark: &str| rest.strip_prefix(mark).is_some_and(|tail| tail.is_empty() || tail.starts_with(' '));
        let straight = ends("\"") && self.spaced.partition_point(|&mark| mark < at) % 2 == 1;
        match () {
            () if straight => 2,
            () if ends("''") => 3,
            () if ends("”") => 1 + '”'.len_utf8(),
            () => 0,
        }
    }

    /// The pair that holds the byte `at`.
    pub(super) fn around(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.pairs.partition_point(|pair| pair.0 < at);
        self.pairs.get(next.checked_sub(1)?).copied().filter(|pair| at < pair.1)
    }
}

/// Whether a mark of so many bytes has a space, or an edge of the text, on either side.
fn is_spaced(body: &str, at: usize, bytes: usize) -> bool {
    let before = body.get(..at).unwrap_or("");
    let after = body.get(at + bytes..).unwrap_or("");
    (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
}

fn quotations(body: &str, marks: &[usize]) -> Vec<(usize, usize)> {
    let mut open: Option<usize> = None;
    let mut found = Vec::new();
    for &at in marks {
        let Some((before, rest)) = body.split_at_checked(at) else { continue };
        let before = before.chars().next_back().unwrap_or(' ');
        let c = rest.chars().next().unwrap_or(' ');
        let turns = c == '"' && open.is_some() && is_spaced(body, at, 1);
        let starts = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '-');
        let opens = c == '“' || c == '"' && starts && !turns || c == '`' && before == '`';
        let closes = matches!(c, '”' | '"') || c == '\'' && before == '\'';
        if opens {
            open = Some(at);
        } else if let (true, Some(from)) = (closes, open) {
            open = None;
            let after = body.get(at + c.len_utf8()..).unwrap_or("").trim_start_matches(' ');
            let continues = after.starts_with(|c: char| c.is_lowercase());
            if continues && at - from <= LONGEST {
                found.push((from, at));
            }
        }
    }
    found
}
