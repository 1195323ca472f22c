//! Names in links: lower-case letters a–z, digits and single hyphens.

/// The most words of a text that go into its slug, and the most characters of each.
const WORDS: usize = 8;
const CHARACTERS: usize = 40;

/// Whether a text can name something in a link.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(plain)
}

/// The first words of a text as a slug (`The Łódź “bridge”` gives `the-lodz-bridge`); empty where the text has no Latin
/// letter and no digit.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let plain = crate::fold::fold(text);
    for part in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).take(WORDS) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(part.chars().take(CHARACTERS));
    }
    slug
}

/// A slug as it is, where it is not taken; else with the smallest number from 2 on that makes it one that is not.
#[must_use]
pub fn untaken_slug(slug: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(slug) {
        return slug.to_owned();
    }
    let mut number = 2_u32;
    loop {
        let numbered = format!("{slug}-{number}");
        if !taken(&numbered) {
            return numbered;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_first_words_of_a_text_in_plain_letters() {
        for (text, expected) in [
            ("The Łódź “bridge”", "the-lodz-bridge"),
            ("  S-400 ", "s-400"),
            ("__proto__", "proto"),
            ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"),
            ("…", ""),
            ("Москва", ""),
        ] {
            assert_eq!(slug(text), expected);
            assert!(is_slug(expected) || expected.is_empty());
        }
        assert_eq!(slug(&"x".repeat(99)).len(), CHARACTERS);
    }

    #[test]
    fn what_cannot_stand_in_a_link_is_no_slug() {
        for text in ["", "-", "a-", "a--b", "A", "é", "a b", "a_b"] {
            assert!(!is_slug(text), "{text}");
        }
    }

    #[test]
    fn a_taken_slug_gets_the_first_number_that_is_free() {
        assert_eq!(untaken_slug("a", |_| false), "a");
        assert_eq!(untaken_slug("a", |slug| ["a", "a-2"].contains(&slug)), "a-3");
    }
}
