//! What a reader is told about a link that can't be shown in full.

use corpus::Facet;
use std::fmt;

/// How much of a value from a link a notice repeats, in characters.
const MAX_SHOWN: usize = 40;

/// Something in a link that could not be shown. Displays as a sentence.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Notice {
    /// There is no such view; the default one is shown.
    UnknownView(String),
    /// The facet has no such value in this corpus; the value is left out.
    UnknownValue(Facet, String),
    /// There is no such choice of what is named first; it is left out.
    UnknownChoice(&'static str, String),
    /// There is no such claim; none is opened.
    GoneClaim(String),
    /// The search was too long and is cut.
    LongSearch,
    /// The search held broken escapes or bytes that are not UTF-8.
    UnreadableSearch,
    /// There is more to tell than is worth reading: so many notices are left out.
    More(usize),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownView(view) => {
                write!(
                    f,
                    "This link asks for a view “{}”, which does not exist. Compare is shown instead.",
                    shown(view)
                )
            }
            Self::UnknownValue(facet, value) => {
                let facet = match facet {
                    Facet::Topic => "topic",
                    Facet::Source => "source",
                    Facet::Status => "status",
                    Facet::Voice => "voice",
                    Facet::Actor => "actor",
                    Facet::Frame => "frame",
                    Facet::Relation => "relation",
                };
                let value = shown(value);
                write!(f, "This link asks for the {facet} “{value}”, which this corpus does not have. It is left out.")
            }
            Self::UnknownChoice(what, value) => {
                let value = shown(value);
                write!(f, "This link asks for the {what} “{value}”, which does not exist. It is left out.")
            }
            Self::GoneClaim(id) => {
                write!(f, "This link points at the claim “{}”. There is no such claim here, or no longer.", shown(id))
            }
            Self::LongSearch => {
                write!(f, "The search in this link is too long. Only its beginning is used.")
            }
            Self::UnreadableSearch => {
                write!(f, "The search in this link is damaged. What could be read of it is used.")
            }
            Self::More(1) => write!(f, "One more thing in this link could not be shown."),
            Self::More(count) => write!(f, "{count} more things in this link could not be shown."),
        }
    }
}

/// A value as a notice shows it: its beginning, without characters that can't be seen or that turn the writing
/// direction.
fn shown(value: &str) -> String {
    let harmless = |c: &char| {
        !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    };
    let mut letters = value.chars().filter(harmless);
    let mut shown: String = letters.by_ref().take(MAX_SHOWN).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_says_what_is_missing_and_what_is_done() {
        let check = |notice: Notice, expected: &str| assert_eq!(notice.to_string(), expected);
        check(
            Notice::UnknownValue(Facet::Relation, "seldom".to_owned()),
            "This link asks for the relation “seldom”, which this corpus does not have. It is left out.",
        );
        check(
            Notice::GoneClaim("agencies-7f3a9c".to_owned()),
            "This link points at the claim “agencies-7f3a9c”. There is no such claim here, or no longer.",
        );
        check(
            Notice::UnknownView(format!("\u{202e}{}", "x".repeat(1000))),
            &format!(
                "This link asks for a view “{}…”, which does not exist. Compare is shown instead.",
                "x".repeat(40)
            ),
        );
    }
}
