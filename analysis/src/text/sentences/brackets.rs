//! Pairs of brackets and quotation marks within which no sentence ends.

/// The outermost pairs of round and square brackets of a text, and of quotation marks after which the sentence goes
/// on: `called out, “Help! Help!” and ran`.
#[derive(Debug)]
pub(super) struct Brackets {
    pairs: Vec<(usize, usize)>,
}

/// Bytes a pair may hold; what is longer holds sentences of its own.
const LONGEST: usize = 400;

impl Brackets {
    pub(super) fn of(body: &str) -> Self {
        let mut open: Vec<(u8, usize)> = Vec::new();
        let mut all = Vec::new();
        for (at, byte) in body.bytes().enumerate() {
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
        all.extend(quotations(body));
        all.sort_unstable();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for pair in all {
            if pairs.last().is_none_or(|last| pair.0 > last.1) {
                pairs.push(pair);
            }
        }
        Self { pairs }
    }

    /// The pair that holds the byte `at`.
    pub(super) fn around(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.pairs.partition_point(|pair| pair.0 < at);
        self.pairs.get(next.checked_sub(1)?).copied().filter(|pair| at < pair.1)
    }
}

fn quotations(body: &str) -> Vec<(usize, usize)> {
    let mut open: Option<usize> = None;
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, c) in body.char_indices() {
        let opens = c == '“' || c == '"' && (before.is_whitespace() || "([—–-".contains(before));
        if opens {
            open = Some(at);
        } else if let ('”' | '"', Some(from)) = (c, open) {
            open = None;
            let after = body.get(at + c.len_utf8()..).unwrap_or("").trim_start_matches(' ');
            let continues = after.starts_with(|c: char| c.is_lowercase());
            if continues && at - from <= LONGEST {
                found.push((from, at));
            }
        }
        before = c;
    }
    found
}
