//! What the JSON decoder finds wrong, in the words of people who write no programs.

/// What the decoder says when a value is of another type, or beyond what its type holds.
const TYPES: [&str; 2] = ["invalid type: ", "invalid value: "];

/// What the decoder says of the form of the text, and what that means.
const FORMS: [(&str, &str); 14] = [
    ("trailing characters", "something follows after the end of the comparison"),
    ("trailing comma", "a comma stands there with nothing after it"),
    ("control character", "a line break or another control character stands within a text"),
    ("recursion limit", "there are too many brackets within one another"),
    ("number out of range", "a number is too large"),
    ("invalid number", "a number is not written as numbers are"),
    ("invalid unicode", "a character is not readable; the file should be saved as UTF-8"),
    ("invalid escape", "what follows a backslash is no character"),
    ("unexpected end of hex", "what follows a backslash is no character"),
    ("lone leading surrogate", "what follows a backslash is no character"),
    ("key must be a string", "the name of a member has no quotation marks"),
    ("expected `:`", "a colon is missing after the name of a member"),
    ("expected `,`", "a comma or a closing bracket is missing"),
    ("expected", "there is no value that can be read: texts have quotation marks"),
];

/// The most characters of what is quoted of the file.
const QUOTED: usize = 40;

/// The finding in plain words; as it is where it is not of the decoder but in such words already.
pub(crate) fn plain(said: &str) -> String {
    for start in TYPES {
        if let Some((found, wanted)) = said.strip_prefix(start).and_then(|rest| rest.rsplit_once(", expected ")) {
            return format!("{} stands where {} should", value(found), kind(wanted));
        }
    }
    for (start, end) in [("missing field `", "is missing"), ("duplicate field `", "stands there twice")] {
        if let Some(name) = said.strip_prefix(start) {
            return format!("“{}” {end}", name.trim_end_matches('`'));
        }
    }
    let form = FORMS.iter().find(|(start, _)| said.starts_with(start));
    form.map_or_else(|| said.to_owned(), |(_, meaning)| (*meaning).to_owned())
}

/// A value that was found.
fn value(found: &str) -> String {
    match found.split_once(' ') {
        Some(("string", text)) => {
            let text = text.trim_matches('"');
            let quoted: String = text.chars().take(QUOTED).collect();
            format!("the text “{quoted}{}”", if quoted.len() < text.len() { "…" } else { "" })
        }
        Some(("boolean", value)) => value.trim_matches('`').to_owned(),
        Some((_, number)) => format!("the number {}", number.rsplit(' ').next().unwrap_or(number).trim_matches('`')),
        None if found == "null" => "nothing (null)".to_owned(),
        None => kind(found).to_owned(),
    }
}

/// A type of values.
fn kind(name: &str) -> &str {
    match name {
        "a string" => "a text",
        "u32" | "u64" => "a whole number from 0",
        "sequence" | "a sequence" | "a list" => "a list in [ ]",
        "map" | "a map" | "an object" => "a group of members in { }",
        _ if name.starts_with("struct") => "a group of members in { }",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_the_decoder_says_is_told_in_plain_words() {
        for (said, told) in [
            ("invalid type: string \"1\", expected u32", "the text “1” stands where a whole number from 0 should"),
            ("invalid type: null, expected a string", "nothing (null) stands where a text should"),
            ("invalid type: map, expected a list", "a group of members in { } stands where a list in [ ] should"),
            (
                "invalid type: boolean `true`, expected struct Event",
                "true stands where a group of members in { } should",
            ),
            ("invalid value: integer `-1`, expected u64", "the number -1 stands where a whole number from 0 should"),
            (
                "invalid type: floating point `1e99`, expected u32",
                "the number 1e99 stands where a whole number from 0 should",
            ),
            ("missing field `text`", "“text” is missing"),
            ("duplicate field `title`", "“title” stands there twice"),
            ("expected `,` or `}`", "a comma or a closing bracket is missing"),
            ("“29 January” is not a date", "“29 January” is not a date"),
        ] {
            assert_eq!(plain(said), told);
        }
        let long = plain(&format!("invalid type: string \"{}\", expected u32", "é".repeat(90)));
        assert!(long.contains("éé…”") && long.chars().count() < 100, "{long}");
    }
}
