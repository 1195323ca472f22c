//! Words, numbers and marks, in the manner of Universal Dependencies: clitics (`'s`, `n't`, the `not` of `cannot`) are
//! tokens of their own; unlike there, words joined by hyphens (`air-defence`, `F-16`) stay one.

use crate::document::TokenKind;
use crate::text::letters;
use crate::words;
use corpus::Span;

const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];
const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// Last parts of the names of sites, which keep the dot before them inside a word.
const DOMAINS: [&str; 14] =
    ["com", "org", "net", "gov", "edu", "int", "info", "co", "uk", "in", "io", "eu", "tv", "news"];

/// The tokens of a sentence in order, with their kinds. Time grows linearly with its length.
#[must_use]
pub fn split(text: &str, sentence: Span) -> Vec<(Span, TokenKind)> {
    let mut tokens = Vec::new();
    for_each(sentence.slice(text), sentence.start as usize, &mut |span, kind| tokens.push((span, kind)));
    tokens
}

/// Hands on the tokens of a sentence that begins at a byte of its text, in order and with their kinds.
pub(crate) fn for_each(body: &str, base: usize, take: &mut impl FnMut(Span, TokenKind)) {
    let mut at = 0;
    while let Some(rest) = body.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        if first == ' ' || first.is_whitespace() || first.is_control() {
            at += first.len_utf8();
            continue;
        }
        let (len, kind) = token(rest, first);
        let stem = match rest.get(..len) {
            Some(word) if kind == TokenKind::Word => clitic_start(word),
            _ => len,
        };
        take(Span::new(base + at, base + at + stem), kind);
        if stem < len {
            take(Span::new(base + at + stem, base + at + len), TokenKind::Word);
        }
        at += len.max(1);
    }
}

/// Length in bytes and kind of the token that `rest` starts with, clitics not yet taken off.
fn token(rest: &str, first: char) -> (usize, TokenKind) {
    if let Some(len) = address_length(rest, first) {
        return (len, TokenKind::Word);
    }
    if !first.is_alphanumeric() {
        return mark(rest, first);
    }
    let kind = if first.is_numeric() { TokenKind::Number } else { TokenKind::Word };
    (word_length(rest), kind)
}

/// The length of an address of the web, a hashtag or a name after `@`.
fn address_length(rest: &str, first: char) -> Option<usize> {
    match first {
        'h' | 'H' | 'w' | 'W' if ["http://", "https://", "www."].iter().any(|start| has_prefix(rest, start)) => {
            let end = rest.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"“”«»".contains(c));
            let address = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
            Some(address.trim_end_matches(|c: char| ".,;:!?)]}'’".contains(c)).len())
        }
        '#' | '@' => {
            let name = rest.get(1..).unwrap_or("");
            let len = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            name.starts_with(char::is_alphanumeric).then_some(len + 1)
        }
        _ => None,
    }
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// The mark that a pair of plain ones stands for, as corpora and typewriters have it: ``` `` ``` opens, `''` closes.
pub(crate) fn plain_quotation_mark(word: &str) -> Option<&'static str> {
    if word.starts_with("``") {
        return Some("“");
    }
    word.starts_with("''").then_some("”")
}

/// A word in lower case, with plain apostrophes and hyphens.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends a word in lower case, with plain apostrophes and hyphens.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    if let Some(mark) = plain_quotation_mark(word).filter(|_| !word.is_ascii()) {
        folded.push_str(mark);
        return;
    }
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            _ => letters::push_small(c, folded),
        }
    }
}

/// What a token that stands by itself is made of.
#[must_use]
pub fn kind(word: &str) -> TokenKind {
    match word.chars().next() {
        Some(first) if first.is_numeric() => TokenKind::Number,
        Some(first) if first.is_alphanumeric() || address_length(word, first).is_some() => TokenKind::Word,
        Some(first) if word.chars().any(char::is_alphanumeric) && APOSTROPHES.contains(&first) => TokenKind::Word,
        Some(first)
            if word.chars().any(char::is_numeric)
                && !word.chars().any(char::is_alphabetic)
                && "-.+".contains(first) =>
        {
            TokenKind::Number
        }
        Some(first) => mark(word, first).1,
        None => TokenKind::Punctuation,
    }
}

/// The length of a word or number: letters and digits, and the marks that join them.
fn word_length(rest: &str) -> usize {
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let lettered = rest.as_bytes().get(..plain).and_then(|word| word.last()).is_some_and(u8::is_ascii_alphabetic);
    let ends = |next: &u8| match next {
        b' ' | b'\t'..=b'\r' | b'"' | b';' | b'!' | b'?' | b'(' | b')' => true,
        b',' | b':' | b'/' => lettered,
        _ => false,
    };
    if rest.as_bytes().get(plain).is_none_or(ends) {
        return plain;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut last = ' ';
    // Letters since the last dot or the start, and whether there was a dot: what tells `U.S.` from `us.`
    let (mut letters, mut dotted) = (0, false);
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = next.is_some_and(char::is_alphanumeric);
        let in_number = last.is_numeric() && next.is_some_and(char::is_numeric);
        let inside = match c {
            '.' if in_number => true,
            '.' => {
                let after = rest.get(at + 1..).unwrap_or("");
                let before = rest.get(..at).unwrap_or("");
                letters == 1 && last.is_alphabetic() && initial_keeps_dot(last, dotted, after)
                    || !dotted && is_abbreviation(before, after)
                    || joins && is_domain(after)
            }
            ',' | ':' | '/' | '–' => in_number,
            '&' => last.is_uppercase() && next.is_some_and(char::is_uppercase),
            '@' => joins && rest.get(at + 1..).is_some_and(|after| after.bytes().take(64).any(|byte| byte == b'.')),
            c if APOSTROPHES.contains(&c) || HYPHENS.contains(&c) => joins,
            c => c.is_alphanumeric() || is_mark(c),
        };
        if !inside {
            break;
        }
        (letters, dotted) = match c {
            '.' => (0, true),
            '-' => (0, dotted),
            _ => (letters + 1, dotted),
        };
        end = at + c.len_utf8();
        last = c;
    }
    end
}

/// Whether a dot after a single letter belongs to it: `U.S.`, `p.m.`, `J. Doe`, but not `Plan B.` at the end.
fn initial_keeps_dot(letter: char, dotted: bool, after: &str) -> bool {
    dotted || after.starts_with(char::is_alphabetic) || letter.is_uppercase() && !after.trim_start().is_empty()
}

/// Whether `before` with a dot is a known abbreviation (`Mr.`, `Inc.`). At the end of a sentence only one with a capital
/// is taken for one.
fn is_abbreviation(before: &str, after: &str) -> bool {
    const LONGEST: usize = 6;
    let large = before.starts_with(|c: char| c.is_ascii_uppercase());
    before.len() <= LONGEST
        && before.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !after.starts_with(char::is_alphanumeric)
        && (large || after.contains(char::is_alphanumeric))
        && words::is_abbreviation(before)
}

fn is_domain(after: &str) -> bool {
    const LONGEST: usize = 4;
    let len = after.bytes().take(LONGEST + 1).take_while(u8::is_ascii_lowercase).count();
    let ends = !after.get(len..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    ends && after.get(..len).is_some_and(|name| DOMAINS.contains(&name))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

fn mark(rest: &str, first: char) -> (usize, TokenKind) {
    let run = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
    match first {
        '.' => (run(|c| c == '.'), TokenKind::Punctuation),
        '-' => (run(|c| c == '-'), TokenKind::Punctuation),
        '`' | '\'' if plain_quotation_mark(rest).is_some() => (2, TokenKind::Punctuation),
        c if APOSTROPHES.contains(&c) => {
            let len = rest.chars().skip(1).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
            match rest.get(c.len_utf8()..c.len_utf8() + len).unwrap_or("") {
                "s" | "re" | "ve" | "ll" | "d" | "m" => (c.len_utf8() + len, TokenKind::Word),
                _ => (c.len_utf8(), TokenKind::Punctuation),
            }
        }
        c if c.is_ascii_punctuation() && !"$%+<=>^`|~#&@*".contains(c) => (1, TokenKind::Punctuation),
        '“' | '”' | '‘' | '«' | '»' | '–' | '—' | '―' | '…' | '¿' | '¡' | '•' | '·' | '„' | '‚' | '‹' | '›' | '′'
        | '″' => (first.len_utf8(), TokenKind::Punctuation),
        c => (c.len_utf8(), TokenKind::Symbol),
    }
}

/// Where a clitic starts in a word, or the word's length.
fn clitic_start(word: &str) -> usize {
    let bytes = word.len();
    if word.eq_ignore_ascii_case("cannot") {
        return 3;
    }
    // In ASCII, all other clitics have an apostrophe.
    if word.bytes().all(|byte| byte.is_ascii() && byte != b'\'') {
        return bytes;
    }
    if let Some((at, mark)) = word.char_indices().rev().find(|(_, c)| APOSTROPHES.contains(c)) {
        let tail = word.get(at + mark.len_utf8()..).unwrap_or("");
        if tail.eq_ignore_ascii_case("t")
            && word.get(..at).is_some_and(|head| head.ends_with(['n', 'N']) && head.len() > 1)
        {
            return at - 1;
        }
        if at > 0 && ["s", "re", "ve", "ll", "d", "m"].iter().any(|clitic| tail.eq_ignore_ascii_case(clitic)) {
            return at;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{kind, split};
    use crate::TokenKind;
    use corpus::Span;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let tokens = split(text, Span::new(0, text.len()));
        let found: Vec<_> = tokens.iter().map(|(span, _)| span.slice(text)).collect();
        assert_eq!(found.join(" | "), expected);
    }

    #[test]
    fn clitics_are_tokens_of_their_own() {
        check("It's Ann's, isn’t it?", "It | 's | Ann | 's | , | is | n’t | it | ?");
        check("They won't and cannot go", "They | wo | n't | and | can | not | go");
        check("the workers' pay", "the | workers | ' | pay");
        check("``Stay,'' they said", "`` | Stay | , | '' | they | said");
        check("O'Brien's rock'n'roll", "O'Brien | 's | rock'n'roll");
    }

    #[test]
    fn hyphens_join_and_dashes_part() {
        check("the T-90 and MiG-29UPG anti-tank F-16s", "the | T-90 | and | MiG-29UPG | anti-tank | F-16s");
        check("from 2026-27 on 4–5 May—or 4-5", "from | 2026-27 | on | 4–5 | May | — | or | 4-5");
        check("wait--what", "wait | -- | what");
    }

    #[test]
    fn numbers_keep_their_marks_and_leave_their_units() {
        check("$1,200.50, 50%, €3bn.", "$ | 1,200.50 | , | 50 | % | , | € | 3bn | .");
        check("at 10:30 on 12/05/2025, the 1990s", "at | 10:30 | on | 12/05/2025 | , | the | 1990s");
        check("Version 2.0.", "Version | 2.0 | .");
    }

    #[test]
    fn abbreviations_keep_their_dots() {
        check(
            "Mr. J. Doe of the U.S.-led Acme Inc. left at 5 p.m. today.",
            "Mr. | J. | Doe | of | the | U.S.-led | Acme | Inc. | left | at | 5 | p.m. | today | .",
        );
        check("That was plan B.", "That | was | plan | B | .");
        check("The end.", "The | end | .");
    }

    #[test]
    fn addresses_stay_whole() {
        check(
            "See https://example.org/a?b=1, or www.example.com.",
            "See | https://example.org/a?b=1 | , | or | www.example.com | .",
        );
        check(
            "Ask me@example.org about #OneTopic @some_one on Example.com.",
            "Ask | me@example.org | about | #OneTopic | @some_one | on | Example.com | .",
        );
        check("AT&T and R & D", "AT&T | and | R | & | D");
    }

    #[test]
    fn a_token_by_itself_has_the_kind_it_has_in_a_text() {
        for (word, expected) in [
            ("don", TokenKind::Word),
            ("n't", TokenKind::Word),
            ("'s", TokenKind::Word),
            ("50", TokenKind::Number),
            ("%", TokenKind::Symbol),
            ("...", TokenKind::Punctuation),
            ("'", TokenKind::Punctuation),
            ("#tag", TokenKind::Word),
            ("", TokenKind::Punctuation),
        ] {
            assert_eq!(kind(word), expected, "{word}");
        }
    }

    #[test]
    fn a_long_run_takes_linear_time() {
        for piece in ["a", ".", "a.", "'", "a'", "-", "1.", "a@", "@", "#", "http://", "Mr.", "\u{301}", "(", "A.b-"] {
            let text = piece.repeat(1_000_000 / piece.len());
            let covered: usize = split(&text, Span::new(0, text.len())).iter().map(|(span, _)| span.len()).sum();
            assert_eq!(covered, text.len(), "every character of {piece:?} is in a token");
        }
    }
}
