//! Verbs with particles or objects that mean another verb: `turn down` is to reject, `foot the bill` to pay.

use crate::document::{Document, TokenKind};
use crate::lexicon::is_among;
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
        ("step", "in") => "intervene",
        ("hand" | "give", "out") => "distribute",
        ("call", "for" | "on") => "demand",
        ("look", "into") => "investigate",
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
        ("pay", "back") => "repay",
        ("clear", "of") => "acquit",
        ("come", "down") => "fall",
        ("tear" | "pull", "down") => "demolish",
        ("swear", "in") => "inaugurate",
        _ => return None,
    })
}

/// The one verb that a verb stands for with its object: `cover the cost`, `lost their lives`, `brought to safety`.
pub(super) fn idiom(document: &Document<'_>, verb: usize) -> Option<&'static str> {
    let between = |at: &usize| {
        matches!(document.tag_at(*at), Tag::Determiner | Tag::Adjective)
            || is_among(document.lower(*at), "his her their to into at least")
            || matches!(document.tag_at(*at), Tag::Numeral)
            || document.kind(*at) == TokenKind::Number
    };
    let object = verb + 1 + (verb + 1..verb + 4).take_while(between).count();
    Some(match (document.lemma(verb), document.lemma(object)) {
        ("cover" | "meet" | "bear" | "foot" | "shoulder", "cost" | "bill" | "expense") => "pay",
        ("lose", "life") => "die",
        ("claim" | "cost", "life") => "kill",
        ("bring" | "take" | "move", "safety") | ("leave" | "flee", "home") if !leaves(document, verb) => "evacuate",
        ("burst" | "break", "bank") => "overflow",
        ("accept", "defeat") => "concede",
        ("find", _) if document.lower(verb + 1) == "guilty" => "convict",
        ("find", _) if document.lower(verb + 1) == "not" && document.lower(verb + 2) == "guilty" => "acquit",
        ("leave", _) if leaves(document, verb) => "make",
        _ => return None,
    })
}

/// Whether a verb says in what state somebody or something is left: `left 9,000 homes without power`, `left two dead`.
fn leaves(document: &Document<'_>, verb: usize) -> bool {
    let named = |at: &usize| {
        matches!(document.tag_at(*at), Tag::Determiner | Tag::Adjective | Tag::Numeral | Tag::Noun | Tag::ProperNoun)
            || document.kind(*at) == TokenKind::Number
            || matches!(document.lower(*at), "of" | "at" | "more" | "least" | "than")
    };
    let after = verb + 1 + (verb + 1..verb + 9).take_while(named).count();
    let state = |at: usize| matches!(document.lower(at), "without" | "dead" | "homeless" | "stranded" | "injured");
    document.lemma(verb) == "leave" && after > verb + 1 && (state(after) || state(after - 1))
}

/// Whether a verb tells with a share as its object that something falls: `lost 7 percent`.
pub(super) fn falls(document: &Document<'_>, verb: usize) -> bool {
    let number = |at: &usize| document.kind(*at) == TokenKind::Number || document.tag_at(*at) == Tag::Numeral;
    let after = verb + 1 + (verb + 1..verb + 4).take_while(number).count();
    after > verb + 1
        && document.lemma(verb) == "lose"
        && (matches!(document.lower(after), "percent" | "%") || is_percent(document, after + 1))
}

/// Whether a word is the second of `per cent`.
pub(super) fn is_percent(document: &Document<'_>, at: usize) -> bool {
    document.lower(at) == "cent" && at > 0 && document.lower(at - 1) == "per"
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_loses_a_share_falls() {
        let falls = |text: &str| super::falls(&crate::document::Document::new(text), 2);
        assert!(falls("The fund lost 7 percent.") && falls("The fund lost 7.5 per cent."));
        assert!(!falls("The fund lost 7 clients.") && !falls("The fund won 7 percent."));
    }

    #[test]
    fn a_particle_changes_what_a_verb_means() {
        assert_eq!(super::verb("turn", "down"), Some("reject"));
        assert_eq!(super::verb("walk", "down"), None);
    }
}
