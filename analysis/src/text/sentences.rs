//! Where sentences end.

use corpus::Span;

/// The sentences of a paragraph in order, without white space at their edges.
#[must_use]
pub fn split(text: &str, paragraph: Span) -> Vec<Span> {
    let body = paragraph.slice(text);
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in body.char_indices() {
        let after = body.get(at + mark.len_utf8()..).unwrap_or("");
        let ends = matches!(mark, '.' | '!' | '?')
            && after.trim_start().chars().next().is_some_and(|next| next.is_uppercase() || "“\"‘".contains(next))
            && (after.starts_with(char::is_whitespace)
                || body.get(..at).unwrap_or("").chars().rev().take(3).all(char::is_lowercase));
        if ends {
            push(&mut sentences, paragraph, body, start, at + mark.len_utf8());
            start = at + mark.len_utf8();
        }
    }
    push(&mut sentences, paragraph, body, start, body.len());
    sentences
}

fn push(sentences: &mut Vec<Span>, paragraph: Span, body: &str, start: usize, end: usize) {
    let piece = body.get(start..end).unwrap_or("");
    let kept = piece.trim();
    if !kept.is_empty() {
        let offset = paragraph.start as usize + start + (piece.len() - piece.trim_start().len());
        sentences.push(Span::new(offset, offset + kept.len()));
    }
}
