//! Two claims word by word: what both have, and what stands in one where the other has something else.

use crate::Span;
use crate::fold::fold;

/// Two texts side by side.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wordwise {
    /// The first text in pieces, without gap or overlap.
    pub one: Vec<Stretch>,
    /// The second.
    pub other: Vec<Stretch>,
    /// Words of the first that stand where the second has other words, in text order: places in each text. Told of
    /// texts only that share half of their words or more; what others have between two shared words are two sentences
    /// rather than two words for one thing.
    pub instead: Vec<(Span, Span)>,
}

/// A run of words that are all shared or all not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Its place in the text.
    pub span: Span,
    /// Whether its words occur in this text only, or more often than in the other.
    pub own: bool,
}

/// A word with what is known of it.
pub(crate) struct Word {
    pub(crate) span: Span,
    pub(crate) folded: String,
    /// The word of the other text that it was aligned with.
    partner: Option<usize>,
    /// Whether the other text has no word left for it, in whatever order.
    own: bool,
}

/// How many pairs of words are compared at most, as in two texts of a thousand words each. Of longer texts only what
/// both have at their beginnings and ends is aligned.
const MOST_PAIRS: usize = 1_000_000;

/// How many words stand in place of others at most; longer stretches are another way of telling, not another word.
const MOST_INSTEAD: usize = 4;

/// Compares two texts by their longest common subsequence of words, without regard to case, diacritics, the shape of
/// dashes and quotes, and a possessive ’s. Words that both have in another order count as shared all the same.
#[must_use]
pub fn compare(one: &str, other: &str) -> Wordwise {
    let (mut left, mut right) = (words(one), words(other));
    align(&mut left, &mut right);
    take_apart(&mut left, &right);
    for word in &mut right {
        word.own = word.partner.is_none();
    }
    let moved: Vec<String> =
        left.iter().filter(|word| !word.own && word.partner.is_none()).map(|word| word.folded.clone()).collect();
    share(&mut right, moved);
    let shared = left.iter().filter(|word| word.partner.is_some()).count();
    let close = shared * 2 >= left.len().min(right.len());
    let instead = if close { instead(&left, &right) } else { Vec::new() };
    Wordwise { one: stretches(one, &left), other: stretches(other, &right), instead }
}

/// Marks the words of the first text for which the second has none left.
fn take_apart(left: &mut [Word], right: &[Word]) {
    for word in left.iter_mut() {
        word.own = word.partner.is_none();
    }
    let spare = right.iter().filter(|word| word.partner.is_none()).map(|word| word.folded.clone()).collect();
    share(left, spare);
}

/// Takes as shared each word that is among the others, each of which counts for one.
fn share(words: &mut [Word], mut others: Vec<String>) {
    for word in words.iter_mut().filter(|word| word.own) {
        if let Some(at) = others.iter().position(|other| *other == word.folded) {
            others.swap_remove(at);
            word.own = false;
        }
    }
}

/// The words of a text: letters and digits, with the marks inside of them that join (`S-400`, `India’s`, `3.5`).
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut start = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = match c {
            '-' | '‐' | '‑' | '\'' | '’' => next.is_some_and(char::is_alphanumeric),
            '.' | ',' => next.is_some_and(|next| next.is_ascii_digit()),
            _ => false,
        };
        // What cannot be seen or belongs to the letter before it, such as an accent, ends no word.
        let inside = c.is_alphanumeric()
            || start.is_some() && (joins || !c.is_ascii() && fold(c.encode_utf8(&mut [0; 4])).is_empty());
        if inside && start.is_none() {
            start = Some(at);
        }
        let end = at + c.len_utf8();
        if let Some(first) = start.filter(|_| !inside || next.is_none()) {
            let span = Span::new(first, if inside { end } else { at });
            let mut folded = fold(span.slice(text));
            if folded.ends_with("'s") {
                folded.truncate(folded.len() - 2);
            }
            words.push(Word { span, folded, partner: None, own: true });
            start = None;
        }
    }
    words
}

/// Gives the words of the longest common subsequence each its partner.
fn align(left: &mut [Word], right: &mut [Word]) {
    let same = |(one, other): &(&Word, &Word)| one.folded == other.folded;
    let shortest = left.len().min(right.len());
    let head = left.iter().zip(right.iter()).take_while(same).count();
    let tail = left.iter().rev().zip(right.iter().rev()).take(shortest - head).take_while(same).count();
    for at in 0..head {
        pair(left, right, at, at);
    }
    for back in 1..=tail {
        let (one, other) = (left.len() - back, right.len() - back);
        pair(left, right, one, other);
    }
    let (rows, columns) = (left.len() - head - tail, right.len() - head - tail);
    if rows.saturating_mul(columns) > MOST_PAIRS {
        return;
    }
    // The length of the longest common subsequence of what begins at a row and at a column.
    let width = columns + 1;
    let mut longest = vec![0_u32; (rows + 1) * width];
    let length = |longest: &[u32], row: usize, column: usize| longest.get(row * width + column).copied().unwrap_or(0);
    let equal = |left: &[Word], right: &[Word], row: usize, column: usize| {
        left.get(head + row).zip(right.get(head + column)).is_some_and(|pair| same(&pair))
    };
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let best = if equal(left, right, row, column) {
                length(&longest, row + 1, column + 1) + 1
            } else {
                length(&longest, row + 1, column).max(length(&longest, row, column + 1))
            };
            if let Some(cell) = longest.get_mut(row * width + column) {
                *cell = best;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        if equal(left, right, row, column) {
            pair(left, right, head + row, head + column);
            (row, column) = (row + 1, column + 1);
        } else if length(&longest, row + 1, column) >= length(&longest, row, column + 1) {
            row += 1;
        } else {
            column += 1;
        }
    }
}

fn pair(left: &mut [Word], right: &mut [Word], one: usize, other: usize) {
    if let Some((left, right)) = left.get_mut(one).zip(right.get_mut(other)) {
        left.partner = Some(other);
        right.partner = Some(one);
    }
}

/// The text in pieces: runs of words of its own with what stands between them, and what lies between these runs.
fn stretches(text: &str, words: &[Word]) -> Vec<Stretch> {
    let mut pieces: Vec<Stretch> = Vec::new();
    let mut at = 0;
    for run in words.chunk_by(|one, next| one.own == next.own).filter(|run| run.first().is_some_and(|word| word.own)) {
        let Some((first, last)) = run.first().zip(run.last()) else { continue };
        let span = first.span.cover(last.span);
        pieces.push(Stretch { span: Span::new(at, span.range().start), own: false });
        pieces.push(Stretch { span, own: true });
        at = span.range().end;
    }
    pieces.push(Stretch { span: Span::new(at, text.len()), own: false });
    pieces.retain(|piece| !piece.span.is_empty());
    pieces
}

/// What stands in the one text where the other has something else: between two aligned pairs, words of both that
/// say something and are each text's own.
fn instead(left: &[Word], right: &[Word]) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let (mut from, mut across) = (0, 0);
    let anchors = left.iter().enumerate().filter_map(|(at, word)| Some((at, word.partner?)));
    for (at, partner) in anchors.chain([(left.len(), right.len())]) {
        let gap = |words: &[Word], from: usize, to: usize| content(words.get(from..to).unwrap_or(&[]));
        found.extend(gap(left, from, at).zip(gap(right, across, partner)));
        (from, across) = (at + 1, partner + 1);
    }
    found
}

/// The words of a gap without function words at its edges; none where some are shared, or where they are many.
fn content(gap: &[Word]) -> Option<Span> {
    let says = |word: &Word| !FUNCTION_WORDS.contains(&word.folded.as_str());
    let first = gap.iter().position(says)?;
    let last = gap.iter().rposition(says)?;
    let words = gap.get(first..=last)?;
    let fits = words.len() <= MOST_INSTEAD && words.iter().all(|word| word.own);
    fits.then(|| Some(words.first()?.span.cover(words.last()?.span))).flatten()
}

/// Words of closed classes that say little by themselves: articles, prepositions, pronouns, auxiliaries, conjunctions.
/// Words that deny or limit (`not`, `no`, `only`) are none of them.
pub(crate) const FUNCTION_WORDS: [&str; 62] = [
    "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "over", "s", "she", "so",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
    "under", "up", "upon", "was", "were", "what", "when", "which", "while", "who", "whom", "whose", "will", "with",
    "within", "would",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, pieces: &[Stretch]) -> String {
        let shown = |piece: &Stretch| match piece.own {
            true => format!("[{}]", piece.span.slice(text)),
            false => piece.span.slice(text).to_owned(),
        };
        pieces.iter().map(shown).collect()
    }

    /// Checks two texts by what is marked in them, and by the words that stand for each other.
    fn check(one: &str, other: &str, instead: &[(&str, &str)]) {
        let plain = [one, other].map(|text| text.replace(['[', ']'], ""));
        let found = compare(&plain[0], &plain[1]);
        assert_eq!(marked(&plain[0], &found.one), one);
        assert_eq!(marked(&plain[1], &found.other), other);
        let found: Vec<(&str, &str)> =
            found.instead.iter().map(|(one, other)| (one.slice(&plain[0]), other.slice(&plain[1]))).collect();
        assert_eq!(found, instead);
    }

    #[test]
    fn words_that_stand_for_each_other_are_found() {
        check("The [leak] was found on Monday.", "The [oil spill] was found on Monday.", &[("leak", "oil spill")]);
        check(
            "Norland keeps its [neutral position] in May.",
            "Norland keeps [on] its [tightrope] in May.",
            &[("neutral position", "tightrope")],
        );
        check("The [strike] hurt", "The [long, bitter, loud and costly dispute] hurt", &[]);
        check("Norland [keeps its neutral position]", "Norland [walks a tightrope]", &[]);
        check("They met [in] May", "They met [during] May", &[]);
    }

    #[test]
    fn case_and_the_shape_of_dashes_and_quotes_make_no_difference() {
        check("The S‑400 deal", "the S-400 DEAL", &[]);
        check("India’s café", "india's cafe", &[]);
        check("3.5 billion, [not] less", "3.5 billion less", &[]);
    }

    #[test]
    fn what_both_have_in_another_order_is_shared() {
        check("On Monday the ferry sank", "The ferry sank on Monday", &[]);
        check("very [very] late", "very late", &[]);
    }

    #[test]
    fn nothing_compares_with_nothing() {
        check("", "", &[]);
        check("[All of it]", "", &[]);
        check("… – !", "…", &[]);
    }

    #[test]
    fn texts_too_long_to_align_are_compared_all_the_same() {
        let long = "one two three four ".repeat(260);
        let found = compare(&long, &format!("five {long}six"));
        assert_eq!(found.one.iter().filter(|piece| piece.own).count(), 0);
        assert_eq!(found.other.iter().filter(|piece| piece.own).count(), 2);
    }

    proptest! {
        #[test]
        fn marked_and_unmarked_together_give_the_text(one in "[a-c é’.-]{0,60}", other in any::<String>()) {
            for (one, other) in [(&one, &other), (&one, &one), (&other, &one)] {
                let found = compare(one, other);
                for (text, pieces) in [(one, &found.one), (other, &found.other)] {
                    let joined: String = pieces.iter().map(|piece| piece.span.slice(text)).collect();
                    prop_assert_eq!(&joined, text);
                    prop_assert!(pieces.windows(2).all(|pair| pair[0].own != pair[1].own));
                }
            }
        }

        #[test]
        fn a_text_beside_itself_has_nothing_of_its_own(text in any::<String>()) {
            let found = compare(&text, &text);
            prop_assert!(found.one.iter().chain(&found.other).all(|piece| !piece.own));
            prop_assert!(found.instead.is_empty());
        }

        #[test]
        fn the_comparison_reads_the_same_from_either_side(one in "[ab ]{0,30}", other in "[ab ]{0,30}") {
            let own = |pieces: &[Stretch], text: &str| -> Vec<String> {
                let mut words: Vec<String> = pieces.iter().filter(|piece| piece.own)
                    .flat_map(|piece| piece.span.slice(text).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
                words.retain(|word| !word.is_empty());
                words.sort();
                words
            };
            let (there, back) = (compare(&one, &other), compare(&other, &one));
            prop_assert_eq!(own(&there.one, &one), own(&back.other, &one));
            prop_assert_eq!(own(&there.other, &other), own(&back.one, &other));
        }
    }
}
