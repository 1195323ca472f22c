//! Words of fighting that tell of no fight: “combat climate change”, “a battle with cancer”, “the fight for justice”, “a
//! price war”.

use crate::document::Document;
use crate::words::Tag;
use corpus::Span;

/// How far behind a word of fighting its object is looked for, in tokens.
const REACH: usize = 7;

/// What is fought without an opponent.
const ILLS_AND_CAUSES: &[&str] = &[
    "climate",
    "warming",
    "emission",
    "carbon",
    "pollution",
    "drought",
    "fire",
    "wildfire",
    "blaze",
    "flame",
    "flood",
    "poverty",
    "hunger",
    "famine",
    "inflation",
    "unemployment",
    "recession",
    "disease",
    "virus",
    "cancer",
    "pandemic",
    "epidemic",
    "obesity",
    "addiction",
    "aids",
    "ebola",
    "malaria",
    "corruption",
    "crime",
    "fraud",
    "racism",
    "discrimination",
    "inequality",
    "injustice",
    "misinformation",
    "spam",
    "waste",
    "extinction",
    "justice",
    "freedom",
    "equality",
    "right",
    "survival",
    "planet",
    "future",
    "time",
    "odds",
];

/// What stands before a war without arms, a tank that is none, and the like.
const UNARMED: &[&str] = &[
    "trade",
    "price",
    "tariff",
    "culture",
    "bidding",
    "class",
    "currency",
    "economic",
    "turf",
    "star",
    "legal",
    "court",
    "uphill",
    "custody",
    "political",
    "think",
    "water",
    "fish",
    "septic",
    "hunger",
    "rail",
    "school",
    "climate",
    "general",
    "on",
];

/// Whether a word of fighting, or “against”, has an ill or a cause for its object rather than an opponent.
pub(super) fn has_no_opponent(document: &Document<'_>, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    let at = tokens.start;
    if !matches!(document.lemma(at), "fight" | "battle" | "combat" | "war" | "struggle" | "crusade" | "against") {
        return false;
    }
    // The object ends where the next verb or break is.
    let object = (tokens.end..tokens.end + REACH).take_while(|&at| {
        !matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary | Tag::Subordinator | Tag::Other)
            && !matches!(document.mark(at), "." | "," | ";" | ":" | "”" | "?" | "!")
    });
    object.into_iter().any(|at| ILLS_AND_CAUSES.contains(&document.lemma(at)))
}

/// Whether a word of fighting is a way of speaking of trade, prices or courts.
pub(super) fn is_unarmed(document: &Document<'_>, span: Span) -> bool {
    let at = document.tokens_in(span).start;
    let before = at.checked_sub(1).map_or("", |before| document.lower(before));
    matches!(document.lemma(at), "war" | "battle" | "fight" | "tank" | "shell" | "strike") && UNARMED.contains(&before)
}

#[cfg(test)]
mod tests {
    use super::{has_no_opponent, is_unarmed};
    use crate::Document;
    use corpus::Span;

    fn check(word: &str, texts: &[&str], no_opponent: bool, unarmed: bool) {
        for text in texts {
            let document = Document::new(text);
            let start = text.find(word).unwrap();
            let span = Span::new(start, start + word.len());
            assert_eq!(has_no_opponent(&document, span), no_opponent, "{text}");
            assert_eq!(is_unarmed(&document, span), unarmed, "{text}");
        }
    }

    #[test]
    fn who_fights_an_ill_or_for_a_cause_has_no_opponent() {
        check(
            "combat",
            &["They want to combat global climate change.", "A fund to combat poverty was set up."],
            true,
            false,
        );
        check("fight", &["The fight for equal rights goes on.", "Doctors fight the new virus."], true, false);
        check("against", &["A campaign against cancer began."], true, false);
        check(
            "fight",
            &["The two parties fight over the budget.", "They fight the ministry, which warms to crime."],
            false,
            false,
        );
        check("against", &["They argued against the mayor."], false, false);
        check("war", &["The trade war went on."], false, true);
        check("war", &["The war in the north went on."], false, false);
    }
}
