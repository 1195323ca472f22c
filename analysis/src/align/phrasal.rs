//! Verbs with particles or objects that mean another verb: `turn down` is to reject, `foot the bill` to pay.

use crate::document::Document;
use crate::words::Tag;

/// The one verb that the dictionary form of a verb and the particle behind it stand for; `None` where they mean what they say.
pub(super) fn verb(verb: &str, particle: &str) -> Option<&'static str> {
    Some(match (verb, particle) {
        ("turn", "down") | ("throw", "out") => "reject",
        ("break" | "call", "off") => "cancel",
        ("break", "down") | ("cave", "in") | ("fall", "apart" | "through") => "collapse",
        ("break", "out") | ("kick", "off") => "begin",
        ("strike", "down") => "overturn",
        ("scale", "back") => "reduce",
        ("wipe", "out") => "destroy",
        ("warn" | "advise" | "argue" | "speak", "against") => "oppose",
        ("decide" | "vote", "against") => "reject",
        ("switch" | "turn", "off") => "stop",
        ("switch" | "turn", "on") => "start",
        ("let", "go") => "dismiss",
        ("hand" | "give", "out") => "distribute",
        ("call", "for") => "demand",
        ("sell", "off") => "sell",
        ("step" | "stand", "down") => "resign",
        ("lay", "off") => "dismiss",
        ("put", "off") => "postpone",
        ("blow", "up") | ("go", "off") => "explode",
        ("knock" | "crash", "out") => "lose",
        ("set", "up") => "establish",
        ("take", "over") | ("snap", "up") => "acquire",
        ("give", "up") => "abandon",
        ("rule", "out") => "exclude",
        ("shut" | "close", "down") => "close",
        ("pull" | "drop" | "back", "out") => "withdraw",
        ("carry", "on") => "continue",
        ("pass", "away") => "die",
        ("find", "out") => "discover",
        _ => return None,
    })
}

/// Whether a verb tells with its object that somebody pays: `cover the cost`, `foot the bill`.
pub(super) fn pays(document: &Document<'_>, verb: usize) -> bool {
    let between = |at: &usize| matches!(document.tag_at(*at), Tag::Determiner | Tag::Adjective);
    let object = verb + 1 + (verb + 1..verb + 4).take_while(between).count();
    matches!(document.lemma(verb), "cover" | "meet" | "bear" | "foot" | "shoulder")
        && matches!(document.lemma(object), "cost" | "bill" | "expense")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_particle_changes_what_a_verb_means() {
        assert_eq!(super::verb("turn", "down"), Some("reject"));
        assert_eq!(super::verb("walk", "down"), None);
    }
}
