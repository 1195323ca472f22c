//! Text as search sees it: without case, diacritics, or the many shapes of dashes, quotes and white space.
//!
//! Covered are the Latin letters with diacritics of Unicode's Latin-1 Supplement, Extended-A, -B and Additional blocks
//! and combining marks in any script; a full decomposition table would cost the first load more than it finds.

/// A text folded for searching, with the way back to the original.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Folded {
    /// The folded text.
    pub(crate) text: String,
    /// For each byte of `text` the offset of the original character it comes from, and the original's length last.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds a text and remembers where each folded byte comes from.
    pub(crate) fn new(original: &str) -> Self {
        let mut folded = Self::default();
        each(original, |c, at| {
            folded.text.push(c);
            folded.origin.resize(folded.text.len(), at);
        });
        folded.origin.push(original.len());
        folded
    }

    /// The bytes of the original that the folded bytes `start..end` stand for, whole characters with the marks that
    /// belong to them; `None` where the folded text is not that long.
    pub(crate) fn original(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let first = *self.origin.get(start)?;
        let last = *self.origin.get(end.checked_sub(1)?)?;
        let after = self.origin.iter().skip(end).find(|&&at| at > last)?;
        Some((first, *after))
    }
}

/// The folded text alone.
pub(crate) fn fold(original: &str) -> String {
    let mut folded = String::with_capacity(original.len());
    each(original, |c, _| folded.push(c));
    folded
}

/// Gives each folded character with the offset of the original character it comes from.
fn each(original: &str, mut push: impl FnMut(char, usize)) {
    let mut after_space = false;
    for (at, c) in original.char_indices() {
        if c.is_ascii() && !c.is_ascii_whitespace() {
            after_space = false;
            push(c.to_ascii_lowercase(), at);
            continue;
        }
        if c.is_whitespace() {
            if !after_space {
                push(' ', at);
            }
            after_space = true;
            continue;
        }
        for c in c.to_lowercase() {
            if is_ignored(c) {
                continue;
            }
            after_space = false;
            match plain(c) {
                "" => push(c, at),
                letters => letters.chars().for_each(|c| push(c, at)),
            }
        }
    }
}

/// Characters that are not seen: soft hyphens, zero-width characters, combining marks.
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// What a keyboard would type for a lower-case character; empty for the character itself.
fn plain(c: char) -> &'static str {
    match c {
        '‐'..='―' | '−' | '﹘' | '﹣' | '－' => "-",
        '‘' | '’' | '‚' | '‛' | 'ʼ' | 'ʹ' | '′' | '‹' | '›' | '＇' | '`' | '´' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => "\"",
        'à'..='å'
        | 'ā'
        | 'ă'
        | 'ą'
        | 'ǎ'
        | 'ǟ'
        | 'ǡ'
        | 'ǻ'
        | 'ȁ'
        | 'ȃ'
        | 'ȧ'
        | 'ḁ'
        | 'ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ẩ'
        | 'ẫ'
        | 'ậ'
        | 'ắ'
        | 'ằ'
        | 'ẳ'
        | 'ẵ'
        | 'ặ' => "a",
        'æ' | 'ǣ' | 'ǽ' => "ae",
        'ḃ' | 'ḅ' | 'ḇ' => "b",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' | 'ḉ' => "c",
        'ď' | 'đ' | 'ð' | 'ḋ' | 'ḍ' | 'ḏ' | 'ḑ' | 'ḓ' => "d",
        'è'..='ë'
        | 'ē'
        | 'ĕ'
        | 'ė'
        | 'ę'
        | 'ě'
        | 'ȅ'
        | 'ȇ'
        | 'ȩ'
        | 'ḕ'
        | 'ḗ'
        | 'ḙ'
        | 'ḛ'
        | 'ḝ'
        | 'ẹ'
        | 'ẻ'
        | 'ẽ'
        | 'ế'
        | 'ề'
        | 'ể'
        | 'ễ'
        | 'ệ' => "e",
        'ḟ' => "f",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' | 'ǵ' | 'ḡ' => "g",
        'ĥ' | 'ħ' | 'ȟ' | 'ḣ' | 'ḥ' | 'ḧ' | 'ḩ' | 'ḫ' | 'ẖ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ȉ' | 'ȋ' | 'ḭ' | 'ḯ' | 'ỉ' | 'ị' => "i",
        'ĵ' | 'ǰ' => "j",
        'ķ' | 'ǩ' | 'ḱ' | 'ḳ' | 'ḵ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ḷ' | 'ḹ' | 'ḻ' | 'ḽ' => "l",
        'ḿ' | 'ṁ' | 'ṃ' => "m",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ǹ' | 'ṅ' | 'ṇ' | 'ṉ' | 'ṋ' => "n",
        'ò'..='ö'
        | 'ø'
        | 'ō'
        | 'ŏ'
        | 'ő'
        | 'ơ'
        | 'ǒ'
        | 'ǫ'
        | 'ǭ'
        | 'ǿ'
        | 'ȍ'
        | 'ȏ'
        | 'ȫ'
        | 'ȭ'
        | 'ȯ'
        | 'ȱ'
        | 'ṍ'
        | 'ṏ'
        | 'ṑ'
        | 'ṓ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => "o",
        'œ' => "oe",
        'ṕ' | 'ṗ' => "p",
        'ŕ' | 'ŗ' | 'ř' | 'ȑ' | 'ȓ' | 'ṙ' | 'ṛ' | 'ṝ' | 'ṟ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṡ' | 'ṣ' | 'ṥ' | 'ṧ' | 'ṩ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṫ' | 'ṭ' | 'ṯ' | 'ṱ' | 'ẗ' => "t",
        'þ' => "th",
        'ù'..='ü'
        | 'ũ'
        | 'ū'
        | 'ŭ'
        | 'ů'
        | 'ű'
        | 'ų'
        | 'ư'
        | 'ǔ'
        | 'ǖ'
        | 'ǘ'
        | 'ǚ'
        | 'ǜ'
        | 'ȕ'
        | 'ȗ'
        | 'ṳ'
        | 'ṵ'
        | 'ṷ'
        | 'ṹ'
        | 'ṻ'
        | 'ụ'
        | 'ủ'
        | 'ứ'
        | 'ừ'
        | 'ử'
        | 'ữ'
        | 'ự' => "u",
        'ṽ' | 'ṿ' => "v",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' | 'ẇ' | 'ẉ' | 'ẘ' => "w",
        'ẋ' | 'ẍ' => "x",
        'ý' | 'ÿ' | 'ŷ' | 'ȳ' | 'ẏ' | 'ẙ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẑ' | 'ẓ' | 'ẕ' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(original: &str, folded: &str) {
        assert_eq!(fold(original), folded);
        assert_eq!(Folded::new(original).text, folded);
    }

    #[test]
    fn a_text_is_folded_to_what_a_keyboard_types() {
        check("S‑400 and S–500 — Triumf", "s-400 and s-500 - triumf");
        check("India’s “time-tested” ties", "india's \"time-tested\" ties");
        check("Café, CAFE\u{301}, naïve, Łódź, Straße, Æsir", "cafe, cafe, naive, lodz, strasse, aesir");
        check("two\u{a0}\n  spaces", "two spaces");
        check("soft\u{ad}hyphen", "softhyphen");
        check("İstanbul", "istanbul");
        check("Москва 東京", "москва 東京");
        check("", "");
    }

    #[test]
    fn folded_bytes_lead_back_to_whole_characters() {
        let original = "CAFE\u{301} Æsir";
        let folded = Folded::new(original);
        let back = |start, end| folded.original(start, end).and_then(|(start, end)| original.get(start..end));
        assert_eq!(back(0, 4), Some("CAFE\u{301}"));
        assert_eq!(back(5, 6), Some("Æ"));
        assert_eq!(back(5, 10), Some("Æsir"));
        assert_eq!(back(0, 99), None);
    }
}
