//! Runs of capitalised words, of which names are made.

use crate::document::{Document, Token, TokenKind};
use crate::words::is_common;
use corpus::Role;
use std::ops::Range;

/// Tokens a name may have.
const LONGEST: usize = 12;

/// The runs of capitalised words of a sentence. Small words between capitalised ones (`of the`, `and`, `de`) are part
/// of a run, as readers of a run decide.
pub(super) fn runs(document: &Document<'_>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        if !is_name_word(document, at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while end < sentence.end && end - start < LONGEST {
            let small = joins(document, end);
            if is_name_word(document, end) {
                end += 1;
            } else if small > 0 && end + small < sentence.end && is_name_word(document, end + small) {
                end += small + 1;
            } else {
                break;
            }
        }
        runs.push(start..end);
        at = end;
    }
    runs
}

/// The number of small words at a token that may join parts of a name.
fn joins(document: &Document<'_>, at: usize) -> usize {
    match (document.lower(at), document.lower(at + 1)) {
        ("of" | "for", "the") => 2,
        (
            "of" | "for" | "and" | "&" | "de" | "da" | "del" | "di" | "du" | "von" | "van" | "bin" | "al" | "el" | "la",
            _,
        ) => 1,
        (".", _) if document.word(at.wrapping_sub(1)).chars().count() <= 4 => 1,
        _ => 0,
    }
}

/// Whether a token is a capitalised word.
pub(super) fn is_name_word(document: &Document<'_>, at: usize) -> bool {
    let named = |token: &Token| token.is_capitalised() || !token.is_plain() && starts_with_particle(document.word(at));
    document.token(at).is_some_and(|token| token.kind == TokenKind::Word && named(token))
}

/// Whether a word is a name with a small particle, as `al-Amr`, `d'Arc`.
fn starts_with_particle(word: &str) -> bool {
    let particle =
        |particle: &str| word.strip_prefix(particle).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    ["al-", "el-", "d'", "d’"].into_iter().any(particle)
}

/// Whether capitals say nothing in a sentence: a heading, or a line that writes most words with one.
pub(super) fn is_headline(document: &Document<'_>, sentence: usize) -> bool {
    let Some(sentence) = document.sentences().get(sentence) else { return false };
    let role = document.paragraphs().get(sentence.paragraph).map(|paragraph| paragraph.role);
    let (mut all, mut capitals, mut shouted) = (0, 0, 0);
    for token in document.tokens().get(sentence.tokens.clone()).unwrap_or_default() {
        if token.kind == TokenKind::Word && token.span.len() > 3 {
            all += 1;
            capitals += usize::from(token.is_capitalised());
            // A plain word without a capital begins with a small letter.
            let may_shout = token.is_capitalised() || !token.is_plain();
            shouted += usize::from(may_shout && !token.span.slice(document.text()).contains(char::is_lowercase));
        }
    }
    let stopped = document.lower(sentence.tokens.end.saturating_sub(1)) == ".";
    all > 2 && (shouted * 2 > all || capitals * 4 > all * 3 && (!stopped || all > 7))
        || matches!(role, Some(Role::Title | Role::Subheading)) && capitals * 2 > all
}

/// Whether a token's capital may only be owed to its place: at the start of a sentence or quotation.
pub(super) fn opens(document: &Document<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let mut before = (sentence.start..at).rev();
    match before.next() {
        None => true,
        Some(before) => {
            document.kind(before) == TokenKind::Punctuation
                && matches!(document.lower(before), "\"" | "“" | "'" | "‘" | ":" | ";" | "•" | "(" | "-" | "—" | "–")
        }
    }
}

/// Whether a word at such a place is likely no name: it is common in small letters.
pub(super) fn is_common_opening(document: &Document<'_>, sentence: &Range<usize>, at: usize) -> bool {
    opens(document, sentence, at) && is_common(document.lower(at))
}
