//! Language tags (BCP 47).

/// The tag in its usual letters, `en` or `en-GB`, of a tag or a locale (`en_gb.UTF-8`); `None` where it is neither.
#[must_use]
pub fn language(text: &str) -> Option<String> {
    let text = text.trim().split(&['.', '@', ',', ';'][..]).next()?.replace('_', "-");
    let mut parts = text.split('-');
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part))?;
    let mut tag = language.to_ascii_lowercase();
    for part in parts {
        let part = match part.len() {
            2 if letters(part) => part.to_ascii_uppercase(),
            4 if letters(part) => part.get(..1)?.to_ascii_uppercase() + &part.get(1..)?.to_ascii_lowercase(),
            1..=8 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => part.to_ascii_lowercase(),
            _ => return None,
        };
        tag.push('-');
        tag.push_str(&part);
    }
    (tag.len() <= 35).then_some(tag)
}

fn letters(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn tags_and_locales_are_read() {
        for (text, expected) in [
            ("en", Some("en")),
            ("EN_us", Some("en-US")),
            ("en_GB.UTF-8", Some("en-GB")),
            ("zh-hans-cn", Some("zh-Hans-CN")),
            ("es-419", Some("es-419")),
            ("English", None),
            ("", None),
            ("e", None),
            ("en-<b>", None),
        ] {
            assert_eq!(language(text).as_deref(), expected, "{text}");
        }
    }
}
