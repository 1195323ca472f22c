//! Where sentences end.
//!
//! A boundary is decided at each run of full stops, question and exclamation marks from the words around it, in the
//! manner of rule-based segmenters (Kiss & Strunk 2006 name the cases; the Pragmatic Segmenter's golden rules are the
//! usual test). Looking back and ahead is bounded, so that time grows linearly with the text.

mod abbreviations;
mod brackets;
mod context;
mod flattened;
mod lists;
mod run_in;
mod stop;

use crate::sorting::Sorting;
use brackets::Brackets;
use corpus::Span;
use std::ops::Range;

/// The sentences of a paragraph in order, without white space at their edges. The items of a list within the
/// paragraph count as sentences. Line breaks within the paragraph are read as spaces.
#[must_use]
pub fn split(text: &str, paragraph: Span) -> Vec<Span> {
    let body = paragraph.slice(text);
    let base = paragraph.start as usize;
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in boundaries(body) {
        push(&mut sentences, base, body, start, end);
        start = end;
    }
    push(&mut sentences, base, body, start, body.len());
    sentences
}

fn push(sentences: &mut Vec<Span>, base: usize, body: &str, start: usize, end: usize) {
    let piece = body.get(start..end).unwrap_or("");
    let kept = piece.trim();
    if !kept.is_empty() {
        let offset = base + start + (piece.len() - piece.trim_start().len());
        sentences.push(Span::new(offset, offset + kept.len()));
    }
}

/// The bytes after which a new sentence begins, in order.
fn boundaries(body: &str) -> Vec<usize> {
    let Pieces { words, marks } = pieces(body);
    let brackets = Brackets::of(body, &marks);
    let mut starts = lists::items(body, &marks);
    starts.extend(flattened::starts(&words));
    starts.extend(run_in::starts(body, &words));
    starts.arrange();
    let mut starts = starts.into_iter().peekable();
    let mut stops =
        marks.into_iter().filter(|&at| body.get(at..).is_some_and(|rest| rest.starts_with(STOPS))).peekable();
    let mut ends = Vec::new();
    let mut start = 0;
    let mut at = 0;
    loop {
        while stops.next_if(|&stop| stop < at).is_some() {}
        let stop = stops.peek().copied();
        while let Some(forced) = starts.next_if(|&forced| stop.is_none_or(|stop| forced <= stop)) {
            if forced > start {
                ends.push(forced);
                start = forced;
            }
        }
        let Some(stop) = stop else { return ends };
        let run = stop::Run::at(body, stop, &brackets);
        let end = run.sentence_end(body, start, &brackets);
        if let Some(end) = end {
            ends.push(end);
            start = end;
        }
        at = end.unwrap_or(run.end).max(stop + 1);
    }
}

/// Marks that may end a sentence.
const STOPS: [char; 4] = ['.', '!', '?', '…'];

/// A word between white space.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    at: usize,
    text: &'t str,
    /// Whether it is seen at once that it holds nothing but letters and digits of ASCII.
    plain: bool,
}

/// What a paragraph is looked at by.
struct Pieces<'t> {
    words: Vec<Word<'t>>,
    /// The bytes that are no ASCII letters, digits or spaces: few, and all that stops, brackets, quotes or starts an item
    /// is among them.
    marks: Vec<usize>,
}

/// Words and marks, from one look at each byte.
fn pieces<'t>(body: &'t str) -> Pieces<'t> {
    let mut pieces = Pieces { words: Vec::with_capacity(body.len() / 5), marks: Vec::with_capacity(body.len() / 32) };
    let mut start = 0;
    let mut marks = 0;
    let mut add = |pieces: &mut Pieces<'t>, space: Range<usize>| {
        if start < space.start
            && let Some(text) = body.get(start..space.start)
        {
            pieces.words.push(Word { at: start, text, plain: pieces.marks.len() == marks });
        }
        start = space.end;
        marks = pieces.marks.len();
    };
    for (at, byte) in body.bytes().enumerate().filter(|(_, byte)| !byte.is_ascii_alphanumeric()) {
        if byte == b' ' {
            add(&mut pieces, at..at + 1);
            continue;
        }
        // What is visible in ASCII is no white space, which leaves few bytes to look at as characters.
        let wide = if byte.is_ascii_graphic() { None } else { body.get(at..).and_then(|rest| rest.chars().next()) };
        if let Some(space) = wide.filter(|c| c.is_whitespace()) {
            add(&mut pieces, at..at + space.len_utf8());
        }
        pieces.marks.push(at);
    }
    add(&mut pieces, body.len()..body.len());
    pieces
}

/// Marks before the items of a list.
const BULLETS: [char; 9] = ['•', '⁃', '◦', '‣', '▪', '●', '○', '■', '►'];

#[cfg(test)]
mod tests {
    use super::split;
    use corpus::Span;

    /// Checks that a text falls into the sentences given between `|`.
    #[track_caller]
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<_> =
            split(&text, Span::new(0, text.len())).iter().map(|span| span.slice(&text).to_owned()).collect();
        let wanted: Vec<_> = expected.split('|').map(|sentence| sentence.trim().to_owned()).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn marks_end_sentences_and_stay_with_them() {
        for text in [
            "It rained. |It poured! |Did it? |Yes.",
            "Really?! |Yes!! |Fine.",
            "He paid $100.00. |It was 0.3 % of 1,000.5 in all.",
            "It closed in 2015. |20 people left.",
        ] {
            check(text);
        }
    }

    #[test]
    fn abbreviations_end_a_sentence_only_where_another_starts() {
        for text in [
            "Mr. Brown met Dr. Jones and Gen. Lee. |They talked.",
            "She works for Brown & Co. in Leeds.",
            "She works for Brown & Co. |It pays well.",
            "See p. 55, Fig. 3 and No. 7 there. |No. |That was all.",
            "He lives in the U.S. Virgin Islands. |She lives in the U.S. |They never meet.",
            "At 5 a.m. Mr. Brown left. |He came back at 6 p.m. |The train was late.",
            "It opens at 9 a.m. Monday.",
            "Bring fruit, e.g. apples, i.e. Not pears.",
            "On Jan. 20 they met in Oct. weather.",
        ] {
            check(text);
        }
    }

    #[test]
    fn initials_belong_to_names() {
        for text in [
            "Ann B. Carter wrote to J. K. Lee. |He answered.",
            "We make a team, you and I. |Are we not?",
            "They went for plan B. |It failed.",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_dot_within_a_word_ends_nothing() {
        for text in [
            "Write to Ann.Lee@example.com. |She answers.",
            "See www.example.org/News.Html or https://example.org/a.b. |Then reply.",
            "Open report.final.pdf and Node.js. |Then save.",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_missing_space_after_a_full_stop_is_forgiven() {
        check("They trade in grain.|Foreign ministers met.|It rained.");
        check("It cost 1,000.|That is a lot.");
    }

    #[test]
    fn an_ellipsis_ends_a_sentence_before_a_capital() {
        for text in [
            "I never said that.... |She left.",
            "I was ... well, it was . . . I forget.",
            "He quoted “the law [...] of Rome” twice.",
            "Nothing is left of it. |. . . The rest is lost.",
        ] {
            check(text);
        }
    }

    #[test]
    fn quotes_and_brackets_close_with_their_sentence() {
        for text in [
            "She said, “This is good.” |He nodded.",
            "“This is good.” she said. |'So it is,' he said.",
            "\" This is good . \" |He nodded . |`` It is . '' |She said , \" So it is . \"",
            "He said , `` Help ! '' and ran .",
            "He teaches (He was a clerk before.) at a school. |(That is well known.) |It is so.",
            "It was unlawful.[7][8] |The court agreed.",
            "It grew in a year.1 |It fell in the next.",
        ] {
            check(text);
        }
    }

    #[test]
    fn names_may_hold_an_exclamation_mark() {
        check("She works at Yahoo! in Leeds. |He does not.");
        check("Stop! he cried. |is it over? |i hope so. |we all do.");
    }

    #[test]
    fn list_items_are_sentences() {
        for text in [
            "1. Buy milk |2. Buy bread |3. Go home",
            "1.) Buy milk. |2.) Buy bread.",
            "a) buy milk |b) buy bread",
            "• Buy milk |• Buy bread",
            "1. A single item. |It has two sentences.",
            "It fell to 1. |In the end it rose to 2. |That was all.",
        ] {
            check(text);
        }
    }

    #[test]
    fn lost_line_breaks_are_found_again() {
        for text in [
            "The bridge at dawn |Photo: Ann Carter",
            "Please call. |Best regards, |Ann Carter",
            "See you there. |------------ |All rights reserved.",
            "Ann Carter |08/16/2001 12:05 PM |The plan has changed.",
            "Dear Ann, |The plan has changed. |-- |Sent by the shop :-) |More soon at https://example.org/a |Ann Lee",
            "Write to ann@example.com |We answer at once.",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_heading_or_caption_may_run_into_the_text() {
        for text in [
            "Storm hits northern coast |The wind tore off roofs. |It rained.",
            "Mayor Joan Hill of the Green List |In the eastern quarter her list won nine seats.",
            "Monday, 4 May 2020 |On Monday, the council met.",
            "Council Says No to New Bridge |A new bridge would cost too much, it said.",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_capital_within_a_sentence_begins_none() {
        for text in [
            "Police found class A drugs in the van.",
            "She played the lead in the film In the Valley of Stones.",
            "Lost In the Woods",
            "1) The first item. |2) The second item.",
            "Hi there, Ann said. |Hello again!",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_face_closes_no_quotation() {
        check("It was great! :P |you must see it. ;-) |we did.");
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for piece in [".", "!", "(", "a.", "\"", "1. ", ". ", "1) a ", "…", "A", ".)", "'"] {
            let text = piece.repeat(100_000 / piece.len());
            let _ = split(&text, Span::new(0, text.len()));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_falls_into_sentences_that_cover_it(text in "([A-Za-z0-9 .!?…\"'“”()\\[\\]:;,\n•é_-]|\\PC){0,80}") {
            let sentences = split(&text, Span::new(0, text.len()));
            let mut end = 0;
            for sentence in &sentences {
                assert!(sentence.start as usize >= end && !sentence.slice(&text).trim().is_empty());
                assert!(text[end..sentence.start as usize].trim().is_empty());
                end = sentence.end as usize;
            }
            assert!(text[end..].trim().is_empty());
        }
    }
}
