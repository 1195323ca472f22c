//! A label for a claim that stands alone and of which one word or a mere name is all that a phrase would say: the words
//! beside it that make it say something, `Talks` as `No talks are planned`.

use super::View;
use super::label::phrase;
use crate::document::{Document, TokenKind};
use crate::words::Tag;
use std::ops::Range;

/// Words in such a label at most.
const MOST_WORDS: usize = 8;

/// Words that may stand between a noun and what it is said to do: `has not been`.
const VERBAL: usize = 5;

/// A phrase of a claim with the adjectives, owner and denial before it and with what ties it to a further thing, or what
/// it is said to do; `None` where that makes it no longer.
pub(super) fn of_phrase(view: &View<'_>, claim: usize, run: &Range<usize>) -> Option<String> {
    let (candidate, document) = view.claim(claim)?;
    let start = owner_start(document, run.start, candidate.tokens.start);
    let last = candidate.tokens.end;
    let tied = document.tag_at(run.end) == Tag::Adposition;
    let after = after_apposition(document, run.end, last).unwrap_or(run.end);
    let end = if tied { noun_end(document, run.end + 1, last) } else { done_end(document, after, last) };
    let whole = start..end.unwrap_or(run.end);
    let fits = document.count_words(whole.clone()) as usize <= MOST_WORDS;
    let longer = end.is_some() || document.count_words(whole.clone()) > document.count_words(run.clone());
    (fits && longer).then(|| phrase(document, whole))
}

/// All of a claim up to its first comma, where that is short.
pub(super) fn whole(view: &View<'_>, claim: usize) -> Option<String> {
    let (candidate, document) = view.claim(claim)?;
    let marks = |at: &usize| document.kind(*at) == TokenKind::Punctuation;
    // `That there was no more money`
    let opens = |at: &usize| marks(at) || matches!(document.lower(*at), "that" | "and" | "but");
    let start = candidate.tokens.clone().find(|at| !opens(at))?;
    let stops = |at: &usize| matches!(document.word(*at), "," | "." | ";" | ":" | "!" | "?" | "”" | "\"" | "–" | "—");
    let end = (start..candidate.tokens.end).find(stops).unwrap_or(candidate.tokens.end);
    let told = document.has_verb(start..end);
    let words = document.count_words(start..end) as usize;
    (told && (3..=MOST_WORDS).contains(&words)).then(|| phrase(document, start..end))
}

/// Whether what is done breaks off at a verb before what it acts on: `Island counts | its dead`.
pub(super) fn breaks_off(view: &View<'_>, claim: usize, run: &Range<usize>) -> bool {
    let Some((candidate, document)) = view.claim(claim) else { return false };
    let goes_on = run.end < candidate.tokens.end && document.kind(run.end) != TokenKind::Punctuation;
    goes_on && run.end.checked_sub(1).is_some_and(|last| document.tag_at(last) == Tag::Verb)
}

/// Whether `no` stands before a phrase.
pub(super) fn is_denied(view: &View<'_>, claim: usize, run: &Range<usize>) -> bool {
    let before = |document: &Document<'_>| run.start.checked_sub(1).is_some_and(|at| document.lower(at) == "no");
    view.claim(claim).is_some_and(|(_, document)| before(document))
}

/// Where the phrase starts with its adjectives, the one it belongs to, and `no`.
fn owner_start(document: &Document<'_>, run: usize, first: usize) -> usize {
    let belongs = |at: usize| {
        matches!(document.tag_at(at), Tag::Adjective | Tag::Noun | Tag::ProperNoun)
            || matches!(document.lower(at), "'s" | "no")
    };
    let start = run - (first..run).rev().take(MOST_WORDS / 2).take_while(|&at| belongs(at)).count();
    if document.lower(start) == "'s" { start + 1 } else { start }
}

/// After the apposition that a comma opens: `the attacker, Ann Lee, | shot`.
fn after_apposition(document: &Document<'_>, comma: usize, last: usize) -> Option<usize> {
    let inner = comma + 1..last.min(comma + MOST_WORDS);
    let closing = inner.clone().find(|&at| document.lower(at) == ",")?;
    let names =
        (inner.start..closing).all(|at| matches!(document.tag_at(at), Tag::ProperNoun | Tag::Noun | Tag::Numeral));
    (document.lower(comma) == "," && closing > inner.start && names).then_some(closing + 1)
}

/// The end of the noun phrase at a token.
fn noun_end(document: &Document<'_>, start: usize, last: usize) -> Option<usize> {
    let phrase = (start..last).take_while(|&at| {
        matches!(document.tag_at(at), Tag::Determiner | Tag::Adjective | Tag::Numeral | Tag::Noun | Tag::ProperNoun)
            || matches!(document.lower(at), "'s" | "its" | "their" | "his" | "her" | "our")
    });
    let nouns = phrase.filter(|&at| matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun));
    nouns.last().map(|at| at + 1)
}

/// The end of the verb group at a token and of what it acts on.
fn done_end(document: &Document<'_>, start: usize, last: usize) -> Option<usize> {
    let verbal = |at: &usize| {
        matches!(document.tag_at(*at), Tag::Auxiliary | Tag::Verb | Tag::Adverb)
            || matches!(document.lower(*at), "not" | "n't")
    };
    let group: Vec<usize> = (start..last.min(start + VERBAL)).take_while(verbal).collect();
    let verb = group.iter().rev().copied().find(|&at| document.tag_at(at) == Tag::Verb);
    let after = group.last()? + 1;
    noun_end(document, after, last).or_else(|| {
        let next = document.tag_at(after);
        let whom = next == Tag::Pronoun && !document.lower(after).starts_with("wh");
        let predicate = (next == Tag::Adjective || whom) && after < last;
        let tied = (next == Tag::Adposition).then(|| noun_end(document, after + 1, last)).flatten();
        if predicate { Some(after + 1) } else { tied.or(verb.map(|verb| verb + 1)) }
    })
}
