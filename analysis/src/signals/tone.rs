//! Tone words: loaded words, boosters and hedges, with their places and in whose voice they stand, since a quoted
//! “outrageous” is not the outlet's.

use super::{cues, hedging};
use crate::document::Document;
use crate::lexicon::{Phrases, list};
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use crate::voice::{self, Attribution};
use crate::words::Tag;
use corpus::Span;
use std::ops::Range;
use std::sync::LazyLock;

pub use corpus::{Tone, ToneVoice as Voice};

/// A tone word at its place.
#[derive(Clone, PartialEq, Debug)]
pub struct ToneWord {
    /// What it does.
    pub tone: Tone,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The rule, with the words.
    pub fired: Fired,
}

/// A word of the list of loaded words.
pub const LOADED: Rule =
    Rule { name: "tone.loaded", explanation: "The word judges what it names: it praises, blames, alarms or scorns." };

/// A word of the list of boosters.
pub const BOOSTER: Rule =
    Rule { name: "tone.booster", explanation: "The word strengthens what is said without adding to it." };

/// A hedge.
pub const HEDGE: Rule = Rule { name: "tone.hedge", explanation: "The word marks what is said as uncertain." };

pub(super) static LOADED_WORDS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("signals/loaded.txt"), |_| Some(())));

pub(super) static BOOSTERS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(list!("signals/boosters.txt"), |_| Some(())));

/// The tone words in a run of tokens, in text order. Names are left out: a word with a capital inside a sentence
/// judges nothing.
#[must_use]
pub fn words(document: &Document<'_>, tokens: Range<usize>) -> Vec<ToneWord> {
    let listed = |list: &Phrases<()>, tone, rule| {
        cues::find(document, tokens.clone(), list)
            .into_iter()
            .filter(|(words, _)| words.start == tokens.start || !document.is_capitalised(words.start))
            .filter(|(words, _)| tone != Tone::Loaded || judges(document, words.start))
            .map(|(words, _)| mark(document, words, tone, rule))
            .collect::<Vec<_>>()
    };
    let mut found = listed(&LOADED_WORDS, Tone::Loaded, &LOADED);
    found.extend(listed(&BOOSTERS, Tone::Booster, &BOOSTER));
    let hedges = hedging::hedges(document, tokens.clone());
    found.extend(hedges.into_iter().map(|words| mark(document, words, Tone::Hedge, &HEDGE)));
    found.arrange_by_key(|word| (word.tokens.start, word.tokens.end, word.tone));
    found
}

/// Whether a loaded word is used in the sense that judges: not “is moving house”, “sounds like”, “lies in the valley”,
/// “greater than”.
fn judges(document: &Document<'_>, at: usize) -> bool {
    let tag = document.tag_at(at);
    match document.lemma(at) {
        "sound" => tag == Tag::Adjective,
        "lie" => tag != Tag::Verb || document.tag_at(at + 1) != Tag::Adposition || document.lower(at + 1) == "about",
        "great" => document.lower(at) != "greater",
        _ if tag == Tag::Verb && document.lower(at).ends_with("ing") => {
            let before = at.checked_sub(1).map_or(Tag::Other, |before| document.tag_at(before));
            matches!(before, Tag::Determiner | Tag::Adjective) && document.tag_at(at + 1) == Tag::Noun
        }
        _ => true,
    }
}

/// The tone words of a document in text order, each with the voice it stands in, given the document's attributions.
/// What stands in quotation marks, or is attributed by words that a reader would call “who says so”, is quoted.
#[must_use]
pub fn voiced(document: &Document<'_>, attributions: &[Attribution]) -> Vec<(ToneWord, Voice)> {
    let shown = attributions.iter().filter(|attribution| attribution.shown);
    let mut said: Vec<Span> = shown.flat_map(|attribution| attribution.content.iter().copied()).collect();
    said.arrange_by_key(|span| (span.start, span.end));
    said.dedup_by(|next, known| {
        let joined = next.start <= known.end;
        if joined {
            *known = known.cover(*next);
        }
        joined
    });
    let within = |span: Span| {
        let after = said.partition_point(|said| said.start <= span.start);
        after.checked_sub(1).and_then(|at| said.get(at)).is_some_and(|said| said.contains(span))
    };
    let marked = voice::in_marks(document);
    let mut found = Vec::new();
    for sentence in document.sentences() {
        for word in words(document, sentence.tokens.clone()) {
            let at = word.tokens.start;
            let opened = marked.partition_point(|marks| marks.start <= at);
            let marked =
                opened.checked_sub(1).and_then(|last| marked.get(last)).is_some_and(|marks| marks.contains(&at));
            let quoted = marked || within(document.span(word.tokens.clone()));
            found.push((word, if quoted { Voice::Quoted } else { Voice::Outlet }));
        }
    }
    found
}

fn mark(document: &Document<'_>, tokens: Range<usize>, tone: Tone, rule: &'static Rule) -> ToneWord {
    let fired = Fired { rule, words: vec![document.span(tokens.clone())] };
    ToneWord { tone, tokens, fired }
}

#[cfg(test)]
mod tests {
    use super::{Tone, Voice, voiced, words};
    use crate::{Document, voice};

    fn check(text: &str, expected: &[(Tone, &str)]) {
        let document = Document::new(text);
        let found: Vec<_> = words(&document, 0..document.tokens().len())
            .into_iter()
            .map(|word| (word.tone, document.span(word.tokens).slice(text)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn loaded_words_boosters_and_hedges_are_marked_in_place() {
        check(
            "The outrageous plan will certainly fail, and perhaps it should.",
            &[(Tone::Loaded, "outrageous"), (Tone::Booster, "certainly"), (Tone::Hedge, "perhaps")],
        );
        check("The bridge opened in March.", &[]);
        check("The film Brave opened in March.", &[]);
        check("The family is moving house, and the house lies in a valley.", &[]);
        check("It was a moving speech, but he lies about it.", &[(Tone::Loaded, "moving"), (Tone::Loaded, "lies")]);
    }

    fn check_voices(text: &str, expected: &[(Voice, &str)]) {
        let document = Document::new(text);
        let found: Vec<_> = voiced(&document, &voice::attributions(&document))
            .into_iter()
            .map(|(word, voice)| (voice, document.span(word.tokens).slice(text)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_quoted_word_is_not_the_outlets() {
        use Voice::{Outlet, Quoted};
        check_voices("The outrageous plan fell through.", &[(Outlet, "outrageous")]);
        check_voices(
            "“It is an outrageous plan,” the mayor said after a disastrous vote.",
            &[(Quoted, "outrageous"), (Outlet, "disastrous")],
        );
        check_voices("The mayor said the plan was outrageous.", &[(Quoted, "outrageous")]);
        check_voices(
            "A shameful vote: the mayor called it “perhaps a disaster”.",
            &[(Outlet, "shameful"), (Quoted, "perhaps"), (Quoted, "disaster")],
        );
        check_voices(
            "“It is a disgrace. It is a disaster,” she said.\n\nThe disaster is real.",
            &[(Quoted, "disgrace"), (Quoted, "disaster"), (Outlet, "disaster")],
        );
        check_voices(
            "‘An outrageous waste’: the keepers’ shameful plan for the lighthouse\n\nIt’s a ‘disaster’, and it’s shameful.",
            &[
                (Quoted, "outrageous"),
                (Quoted, "waste"),
                (Outlet, "shameful"),
                (Quoted, "disaster"),
                (Outlet, "shameful"),
            ],
        );
    }
}
