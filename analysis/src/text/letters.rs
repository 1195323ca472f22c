//! Small letters and capitals of words.
//!
//! The standard library's own conversions of whole strings carry tables for cases that no rule here turns on, such as the
//! sigma at the end of a Greek word.

/// A word in small letters.
pub(crate) fn small(word: &str) -> String {
    let mut small = String::with_capacity(word.len());
    push_all_small(word, &mut small);
    small
}

/// Whether a word is of ASCII and has no capitals, as most words.
#[inline]
pub(crate) fn is_plain_small(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// Adds a word in small letters.
pub(crate) fn push_all_small(word: &str, small: &mut String) {
    if is_plain_small(word) {
        small.push_str(word);
    } else {
        word.chars().for_each(|letter| push_small(letter, small));
    }
}

/// Adds a letter as a small one.
pub(crate) fn push_small(letter: char, small: &mut String) {
    if letter.is_ascii() {
        small.push(letter.to_ascii_lowercase());
    } else {
        small.extend(letter.to_lowercase());
    }
}

/// How far before a small letter its capital stands: in English and most Latin, Greek and Cyrillic; in the longer Latin
/// alphabets; in the rest of Cyrillic; in Armenian.
const DISTANCES: [u32; 4] = [32, 1, 80, 48];

/// Words with a capital first, where their first letter has one.
pub(crate) fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    let Some(first) = chars.next() else { return String::new() };
    let capital = |distance: u32| {
        let candidate = u32::from(first).checked_sub(distance).and_then(char::from_u32)?;
        (candidate != first && candidate.to_lowercase().eq([first])).then_some(candidate)
    };
    let mut capitalised = String::with_capacity(words.len());
    capitalised.push(DISTANCES.into_iter().find_map(capital).unwrap_or(first));
    capitalised.push_str(chars.as_str());
    capitalised
}

#[cfg(test)]
mod tests {
    use super::{capitalised, small};

    #[test]
    fn letters_are_small_or_large_in_any_alphabet() {
        for (word, lower, upper) in [
            ("tALKS", "talks", "TALKS"),
            ("élan", "élan", "Élan"),
            ("čAPEK", "čapek", "ČAPEK"),
            ("щИТ", "щит", "ЩИТ"),
            ("єС", "єс", "ЄС"),
            ("ωΜΕΓΑ", "ωμεγα", "ΩΜΕΓΑ"),
            ("Ready", "ready", "Ready"),
            ("14th", "14th", "14th"),
            ("「」", "「」", "「」"),
            ("", "", ""),
        ] {
            assert_eq!((small(word), capitalised(word)), (lower.to_owned(), upper.to_owned()), "{word}");
        }
    }
}
