//! Whether an actor does what a clause tells: as the subject of an active verb, or after the `by` of a passive one.

use crate::document::Document;
use crate::words::Tag;
use crate::words::verbs::VerbGroup;
use corpus::Span;
use std::ops::Range;

/// Whether the actor named at a place of the clause does something in it. Unsure means no: a name within a phrase
/// (`Norland's army`, `the talks with Norland`) does nothing itself.
pub(crate) fn acts(document: &Document<'_>, clause: Range<usize>, groups: &[VerbGroup], mention: Span) -> bool {
    let named = document.tokens_in(mention);
    if named.is_empty() || named.start < clause.start || named.end > clause.end {
        return false;
    }
    let start = head_of_name(document, clause.start, named.start);
    let before = start.checked_sub(1).filter(|&at| at >= clause.start);
    let by = before.is_some_and(|at| document.lower(at) == "by");
    if by {
        return groups.iter().any(|group| group.passive && group.tokens.end <= start) && !owns(document, named.end);
    }
    if before.is_some_and(|at| document.tag_at(at) == Tag::Adposition) {
        return false;
    }
    // The verb of a relative clause has its own subject.
    let relative = |group: &&VerbGroup| {
        group.tokens.start.checked_sub(1).is_some_and(|at| matches!(document.lower(at), "who" | "which" | "that"))
    };
    let verb = groups
        .iter()
        .find(|group| group.is_finite() && group.tokens.start >= named.end && !relative(group))
        .filter(|verb| !verb.passive);
    verb.is_some_and(|verb| !owns(document, named.end) && leads_to(document, named.end, verb.tokens.start))
}

/// Where the phrase of a name begins: with its titles, adjectives and article.
fn head_of_name(document: &Document<'_>, floor: usize, start: usize) -> usize {
    let belongs =
        |at: &usize| matches!(document.tag_at(*at), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::ProperNoun);
    (floor..start).rev().take_while(belongs).last().unwrap_or(start)
}

/// Whether the name is that of an owner or describes the noun after it.
fn owns(document: &Document<'_>, after: usize) -> bool {
    matches!(document.lower(after), "'s" | "’s" | "'" | "’")
        || matches!(document.tag_at(after), Tag::Noun | Tag::ProperNoun | Tag::Adjective)
}

/// Whether nothing but an apposition, further subjects or adverbs stand between a name and the verb.
fn leads_to(document: &Document<'_>, from: usize, verb: usize) -> bool {
    let closed = document.lower(from) == "," && verb > from + 1 && document.lower(verb - 1) == ",";
    let further = |at: usize| match document.tag_at(at) {
        Tag::Coordinator | Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::ProperNoun | Tag::Adverb => true,
        _ => document.lower(at) == ",",
    };
    let joined = matches!(document.tag_at(from), Tag::Coordinator) || document.lower(from) == ",";
    let adverbs = (from..verb).all(|at| document.tag_at(at) == Tag::Adverb);
    adverbs || closed || joined && (from..verb).all(further)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::verbs::verb_groups;

    /// Checks whether the name, at its first place, acts.
    fn check(text: &str, name: &str, expected: bool) {
        let document = Document::new(text);
        let start = u32::try_from(text.find(name).unwrap()).unwrap();
        let mention = Span { start, end: start + u32::try_from(name.len()).unwrap() };
        let clause = 0..document.tokens().len();
        let groups = verb_groups(&document, clause.clone());
        assert_eq!(acts(&document, clause, &groups, mention), expected, "{name} in “{text}”");
    }

    #[test]
    fn the_subject_of_an_active_verb_acts() {
        check("Norland will buy six frigates.", "Norland", true);
        check("President Ana Berg has signed the law.", "Ana Berg", true);
        check("Norland, which has no coast, rejected the plan.", "Norland", true);
        check("Norland and Vestria agreed to lower tariffs.", "Norland", true);
        check("Norland and Vestria agreed to lower tariffs.", "Vestria", true);
        check("On Monday, Norland quietly withdrew its troops.", "Norland", true);
    }

    #[test]
    fn who_is_done_to_or_only_named_does_not_act() {
        check("Norland was fined by the court.", "Norland", false);
        check("The talks with Norland ended without a deal.", "Norland", false);
        check("Norland's army withdrew.", "Norland", false);
        check("The Norland visit was short.", "Norland", false);
        check("A letter from Norland arrived late.", "Norland", false);
        check("The court fined Norland.", "Norland", false);
    }

    #[test]
    fn whoever_a_passive_names_with_by_acts() {
        check("The law was signed by President Ana Berg.", "Ana Berg", true);
        check("The fleet was sunk by Norland's navy.", "Norland", false);
    }
}
