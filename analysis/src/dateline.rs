//! Where a report says that it was written, before it begins: `PARIS, May 3 (Reuters) –`. None of it is claimed.

use crate::document::{Document, Sentence, TokenKind};
use crate::words::Tag;

/// How many tokens a dateline has at most, its dash included.
const LONGEST: usize = 14;

/// How many letters a place has at least that stands before its dash alone: shorter ones are mostly the short form of a
/// body, about which the dash adds something.
const PLACE: usize = 5;

/// The first token after the dateline of a sentence; its first token where it has none. A dateline starts in capitals
/// throughout and holds no verb; a place alone is one where no second dash encloses what follows.
pub(crate) fn after(document: &Document<'_>, sentence: &Sentence) -> usize {
    let start = sentence.tokens.start;
    let place = document.word(start);
    if place.len() <= 1 || !place.chars().all(char::is_uppercase) {
        return start;
    }
    let is_dash = |at: usize| matches!(document.mark(at), "-" | "–" | "—" | "--");
    let head = start..sentence.tokens.end.min(start + LONGEST);
    let Some(dash) = head.clone().find(|&at| is_dash(at)).filter(|&dash| dash > start) else { return start };
    let says = |at: usize| matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary | Tag::Determiner | Tag::Pronoun);
    if (start..dash).any(says) {
        return start;
    }
    let dated =
        (start..dash).any(|at| document.kind(at) == TokenKind::Number || matches!(document.word(at), "(" | ","));
    let enclosed = (dash + 1..sentence.tokens.end).any(is_dash);
    if dated || place.len() >= PLACE && !enclosed { dash + 1 } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, rest: &str) {
        let document = Document::new(text);
        let sentence = &document.sentences()[0];
        let start = after(&document, sentence);
        assert_eq!(document.span(start..sentence.tokens.end).slice(text), rest);
    }

    #[test]
    fn a_report_begins_after_the_place_and_day_it_was_written() {
        let report = "The ferry sank on Monday.";
        for dateline in [
            "LISBON",
            "OSLO, May 3",
            "SAN JOSE, Costa Rica (AP)",
            "LIMA (Reuters)",
            "CAIRO, 3 May 2031",
            "BRUSSELS, Sept. 4",
        ] {
            for dash in ["-", "–", "—", "--"] {
                check(&format!("{dateline} {dash} {report}"), report);
            }
        }
    }

    #[test]
    fn what_a_sentence_says_of_a_body_is_no_dateline() {
        for text in [
            "UNESCO – the culture body of the UN – met on Monday.",
            "NATO - the alliance said on Monday it would stay.",
            "Lisbon – not Porto – is the capital.",
            "THE COURT RULED - on Monday.",
            "The ferry sank – on Monday.",
            "– The ferry sank on Monday.",
        ] {
            check(text, text);
        }
    }
}
