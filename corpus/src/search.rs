//! The words a reader searches for, and where a text has them.
//!
//! All terms must occur. A term is a word or a “quoted phrase”; it is found at the start of a word, so that
//! `contract` finds `contracts`, and without regard to case, diacritics or the shape of dashes and quotes, so that
//! `s-400` finds `S‑400` and `india's` finds `India’s`. British and American spellings find each other, as do the ways to
//! write a name of letters and a number: `f16` finds `F-16`, and `mi-8` `Mil-8`.

use crate::fold::{Folded, fold};
use crate::{Span, sort_by_number};

/// A search as typed, ready to be matched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// Folded, without duplicates, in the order typed, each in its spellings.
    terms: Vec<Vec<String>>,
}

impl Search {
    /// How many characters of a search count; what comes after is cut. Longer than any phrase one looks for, and
    /// short enough that matching stays linear in the text.
    pub const MAX_CHARS: usize = 200;

    /// Reads a search. Any string is one: a quotation mark without its partner opens a phrase that runs to the end,
    /// and sentence punctuation at the edges of a term means nothing.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let typed: String = typed.chars().take(Self::MAX_CHARS).collect();
        let mut terms = Vec::new();
        for (part, quoted) in fold(&typed).split('"').zip([false, true].into_iter().cycle()) {
            let words = if quoted { vec![part] } else { part.split(' ').collect() };
            for word in words {
                let term = word.trim_matches(|c: char| " .,;:!?()[]…'".contains(c)).to_owned();
                let term = spellings(term);
                if !term.is_empty() && !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        Self { terms }
    }

    /// Whether there is nothing to look for, so that every text matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether all terms occur in the text.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.is_empty() || self.matches_folded(&fold(text))
    }

    /// Whether all terms occur in a text that is folded already.
    pub(crate) fn matches_folded(&self, folded: &str) -> bool {
        self.terms.iter().all(|term| term.iter().any(|spelling| occurrences(folded, spelling).next().is_some()))
    }

    /// Where any of the terms occurs in the text, for highlighting: in order, without overlaps, each on character
    /// boundaries. Texts that lack some of the terms have their others highlighted all the same.
    #[must_use]
    pub fn spans(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut found: Vec<Span> = Vec::new();
        for spelling in self.terms.iter().flatten() {
            for (start, end) in occurrences(&folded.text, spelling) {
                found.extend(folded.original(start, end).map(|(start, end)| Span::new(start, end)));
            }
        }
        sort_by_number(&mut found, |span| u64::from(span.start) << 32 | u64::from(span.end));
        let mut spans: Vec<Span> = Vec::with_capacity(found.len());
        for span in found {
            match spans.last_mut() {
                Some(last) if last.overlaps(span) => *last = last.cover(span),
                _ => spans.push(span),
            }
        }
        spans
    }

    /// As [`Search::spans`], within a part of a source's text: the spans are places in the whole text.
    #[must_use]
    pub fn spans_in(&self, text: &str, part: Span) -> Vec<Span> {
        let start = part.range().start;
        let moved = |span: Span| Span::new(span.range().start + start, span.range().end + start);
        self.spans(part.slice(text)).into_iter().map(moved).collect()
    }
}

/// What British and American spelling write differently; the first of them within words, the others at the end only.
const SPELLINGS: [(&str, &str); 7] =
    [("ence", "ense"), ("isa", "iza"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"), ("our", "or"), ("tre", "ter")];
const WITHIN: usize = 5;

/// A term as typed and, from five letters on, as spelled on the other side of the ocean; nothing of no term.
fn spellings(term: String) -> Vec<String> {
    let mut all = Vec::new();
    for (at, &(one, other)) in SPELLINGS.iter().enumerate().filter(|_| term.len() > 4) {
        for (from, to) in [(one, other), (other, one)] {
            let (start, end) = term.split_once(from).unwrap_or_default();
            if !start.is_empty() && (at < WITHIN || end.is_empty()) {
                all.push([start, to, end].concat());
            }
        }
    }
    if !term.is_empty() {
        all.push(term);
    }
    all
}

/// Where the term is in the folded text, ascending and without overlaps, each by start and end. A term that starts with
/// a letter or digit must start a word.
fn occurrences<'a>(text: &'a str, term: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let worded = term.starts_with(char::is_alphanumeric);
    let named = letters_and_number(term);
    let sought = named.map_or(term, |(_, number)| number);
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + text.get(from..)?.find(sought)?;
            let start = match named {
                Some((letters, _)) => start_of_name(text, at, letters),
                None => (!worded || starts_word(text, at)).then_some(at),
            };
            if let Some(start) = start {
                from = at + sought.len();
                return Some((start, from));
            }
            // On to the next word, not the next character: a rejected start is never looked at twice.
            from = next_word(text, at)?;
        }
    })
}

/// The parts of a name such as `s-400`, `su57` or `t-72b`.
fn letters_and_number(term: &str) -> Option<(&str, &str)> {
    let rest = term.trim_start_matches(char::is_alphabetic);
    let letters = term.strip_suffix(rest).filter(|letters| !letters.is_empty())?;
    let number = rest.strip_prefix('-').unwrap_or(rest);
    let whole = number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(char::is_alphanumeric);
    whole.then_some((letters, number))
}

/// Where a name starts of which the number is at the offset: before its letters, with a hyphen, a space or nothing in
/// between. Letters can be shortened, to two at least, where there is no space.
fn start_of_name(text: &str, at: usize, letters: &str) -> Option<usize> {
    let before = text.get(..at)?;
    let word = before.strip_suffix(['-', ' ']).unwrap_or(before);
    let outside = word.trim_end_matches(char::is_alphabetic);
    let found = word.strip_prefix(outside)?;
    let shortened = found.starts_with(letters) || letters.starts_with(found);
    let shortened = shortened && found.len().min(letters.len()) > 1 && !before.ends_with(' ');
    ((found == letters || shortened) && starts_word(text, outside.len())).then_some(outside.len())
}

/// Whether a word starts at the offset: not after a letter, a digit, or an apostrophe within a word (`India's`).
fn starts_word(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or("").chars().rev();
    match before.next() {
        None => true,
        Some('\'') => !before.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
    }
}

/// The offset of the first character after `at` that is not part of the word there; `None` at the end.
fn next_word(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.char_indices().find(|(_, c)| !c.is_alphanumeric()).map(|(offset, _)| at + offset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text with what is found in brackets, where all terms are found.
    fn marked(typed: &str, text: &str) -> Option<String> {
        let search = Search::parse(typed);
        let mut marked = String::new();
        let mut at = 0;
        for span in search.spans(text) {
            marked.push_str(&text[at..span.range().start]);
            marked.push_str(&format!("[{}]", span.slice(text)));
            at = span.range().end;
        }
        search.matches(text).then(|| marked + &text[at..])
    }

    fn check(typed: &str, expected: &str) {
        let text = expected.replace(['[', ']'], "");
        assert_eq!(marked(typed, &text).as_deref(), Some(expected), "{typed}");
    }

    fn check_absent(typed: &str, text: &str) {
        assert_eq!(marked(typed, text), None, "{typed}");
    }

    #[test]
    fn a_term_is_found_at_the_start_of_a_word() {
        check("contract", "No [contract]s, but one [Contract]or");
        check("400", "the S-[400] system");
        check("$5", "worth [$5] billion, or US[$5] billion");
        check_absent("tract", "No contracts");
        check_absent("s", "India’s moon, don't");
        check_absent("99", "1999");
    }

    #[test]
    fn dashes_quotes_case_and_diacritics_do_not_matter() {
        check("s-400", "[S-400], [S‑400] and [S–400]");
        check("india's", "[India’s] ties");
        check("India’s", "[India's] ties");
        check("ŁODZ", "[Łódź]");
        check("café", "a [CAFE\u{301}] there");
        check("aesir", "the [Æsir]");
        check("soft", "[so\u{ad}ft]ware");
    }

    #[test]
    fn all_terms_must_occur_and_a_phrase_stays_together() {
        check("talks open", "[Open] for [talks]");
        check_absent("talks closed", "Open for talks");
        check("\"key def\"", "several [key def]ence deals");
        check("“key defence”", "several [key\u{a0} defence] deals");
        check_absent("\"defence key\"", "key defence deals");
        check("\"key defence", "[key defence]");
        check("deals \"key defence\"", "[key defence] [deals]");
    }

    #[test]
    fn a_name_of_letters_and_a_number_is_found_however_it_is_joined_or_shortened() {
        check("f16", "the [F-16], an [F 16], [F16]s");
        check("f-16", "the [F16]B");
        check("mil-17b", "a [Mi-17B] or [Mil17b]");
        check("mi17", "the [Mil-17]");
        check("f-1", "the [F-1]6");
        check_absent("f-16", "an RF-16, an F-116, in May 16, F 1");
        check_absent("ma-16", "on Mars 16");
        check_absent("m-16", "the MA-16");
    }

    #[test]
    fn british_and_american_spellings_find_each_other() {
        check("defense", "[defence]");
        check("offence", "an [offense]");
        check("organization", "an [organisation]");
        check("analyzed", "[analysed], [analyzed]");
        check("labor", "[labour]ers");
        check("harbour", "[harbor]");
        check("center", "the [centre]");
        check("theatre", "[theater]");
        check_absent("for", "four");
    }

    #[test]
    fn sentence_punctuation_around_a_term_is_not_looked_for() {
        check("contracts, (deals).", "[deals] and [contracts]");
        check("‘summit’", "the [summit]");
        check("3.5", "[3.5] billion");
    }

    #[test]
    fn found_words_that_overlap_are_marked_once() {
        check("air airports", "[airports]");
        check("a-a", "xa-[a-a]");
    }

    #[test]
    fn nothing_to_look_for_matches_everything_and_marks_nothing() {
        for typed in ["", "  ", "\"\"", " . ", "“ ”"] {
            assert!(Search::parse(typed).is_empty(), "{typed}");
            check(typed, "any text");
        }
    }

    #[test]
    fn a_part_of_a_text_is_searched_by_itself() {
        let text = "Talks, talks – talks";
        let found = Search::parse("talks").spans_in(text, Span::new(7, text.len()));
        assert_eq!(found, [Span::new(7, 12), Span::new(17, 22)]);
    }

    #[test]
    fn a_text_made_to_be_slow_is_searched_to_its_end() {
        // In quadratic time each of these would take minutes.
        for (typed, text, found) in [
            ("aab".repeat(60), "a".repeat(1_000_000), 0),
            ("a".repeat(200), "xa".repeat(500_000), 0),
            ("a-xa".repeat(50), "xa-".repeat(330_000), 0),
            ("\u{301}a".repeat(99), "a\u{301}".repeat(300_000), 1),
            ("'".repeat(200), "'".repeat(1_000_000), 0),
        ] {
            let search = Search::parse(&typed);
            assert_eq!(search.spans(&text).len(), found, "{typed:.8}");
            assert_eq!(search.matches(&text), found > 0 || search.is_empty(), "{typed:.8}");
        }
    }

    proptest! {
        #[test]
        fn what_is_found_slices_the_text(typed in any::<String>(), text in any::<String>()) {
            let search = Search::parse(&typed);
            let spans = search.spans(&text);
            prop_assert!(spans.iter().all(|span| !span.is_empty() && !span.slice(&text).is_empty()));
            prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(!search.matches(&text) || search.is_empty() || !spans.is_empty());
        }

        #[test]
        fn a_word_of_the_text_is_found(before in "[a-zß-ɏ’ -]{0,20}", word in "[a-zA-Zß-ɏ]{1,12}", after in any::<String>()) {
            let text = format!("{before} {word} {after}");
            prop_assert!(Search::parse(&word).matches(&text));
        }
    }
}
