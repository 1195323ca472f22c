//! Where quotation marks open and close, over the borders of sentences and paragraphs.
//!
//! Straight marks open after a space and close after a word; a quotation that runs over paragraphs opens again at each.
//! Texts put together from tokens have spaces around all marks, which then open and close by turns.

use crate::document::Document;
use std::ops::Range;

/// Words between quotation marks, the marks included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Quotation {
    /// The tokens, marks included; the paragraphs of one quotation are one run.
    pub(super) tokens: Range<usize>,
    /// Whether it says something, as against a name or a word in marks.
    pub(super) utterance: bool,
}

/// The longest name or phrase in quotation marks, in tokens, that is not taken for something said.
const PHRASE: usize = 4;

/// The quotations of a document in order; none lies in another.
pub(super) fn find(document: &Document<'_>) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut open: Option<(usize, Closing)> = None;
    let mut paragraph = 0;
    for sentence in document.sentences() {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            open = open.filter(|&(_, closing)| goes_on(document, sentence.tokens.start, paragraph, closing));
        }
        let mut unquoted = sentence.tokens.start;
        for at in sentence.tokens.clone() {
            match open {
                Some((_, closing)) if at == sentence.tokens.start && opens(document, at) == Some(closing) => {}
                // A mark that can only open: the one before was never closed.
                Some((first, Closing::Straight))
                    if at > sentence.tokens.start && document.mark(at) == "\"" && only_opens(document, at) =>
                {
                    let end = if first < sentence.tokens.start { sentence.tokens.start } else { first };
                    if end > first + PHRASE {
                        push(document, &mut quotations, first..end);
                    }
                    open = Some((at, Closing::Straight));
                }
                Some((first, closing)) if closes(document, at, closing) => {
                    push(document, &mut quotations, first..at + 1);
                    open = None;
                    unquoted = at + 1;
                }
                Some(_) => {}
                None if closes_unopened(document, at, unquoted..sentence.tokens.end) => {
                    push(document, &mut quotations, unquoted..at + 1);
                    unquoted = at + 1;
                }
                None => open = opens(document, at).map(|closing| (at, closing)),
            }
        }
    }
    quotations
}

/// Whether a double mark after a comma closes words of the sentence whose opening mark is lost or was in another
/// sentence: `We were lucky,” she said`.
fn closes_unopened(document: &Document<'_>, at: usize, words: Range<usize>) -> bool {
    at > words.start + PHRASE
        && at + 1 < words.end
        && matches!(document.mark(at), "\"" | "”")
        && matches!(document.mark(at - 1), "," | "?" | "!")
        && glued_left(document, at)
        && !glued_right(document, at)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Closing {
    Straight,
    Curly,
    Single,
    SingleStraight,
    Angle,
}

fn opens(document: &Document<'_>, at: usize) -> Option<Closing> {
    let closing = match document.mark(at) {
        "\"" if glued_left(document, at) && !(glued_right(document, at) && after_stop(document, at)) => return None,
        "\"" => return Some(Closing::Straight),
        "“" | "„" if !glued_left(document, at) => return Some(Closing::Curly),
        "“" | "„" => Closing::Curly,
        "«" => Closing::Angle,
        "‘" => Closing::Single,
        "'" => Closing::SingleStraight,
        _ => return None,
    };
    (glued_right(document, at) && !glued_left(document, at)).then_some(closing)
}

/// Whether a straight mark stands before a word and after a space or bracket, and a word stands before that.
fn only_opens(document: &Document<'_>, at: usize) -> bool {
    glued_right(document, at) && !glued_left(document, at) && document.is_capitalised(at + 1)
}

/// Whether a mark between two glued sentences (`ended.“Now`) opens the second.
fn after_stop(document: &Document<'_>, at: usize) -> bool {
    let stop = at.checked_sub(1).is_some_and(|before| matches!(document.mark(before), "." | "!" | "?"));
    stop && document.is_capitalised(at + 1)
}

fn closes(document: &Document<'_>, at: usize, closing: Closing) -> bool {
    match (closing, document.mark(at)) {
        (Closing::Straight, "\"") | (Closing::Curly, "”" | "\"") | (Closing::Angle, "»") => true,
        (Closing::Single, "’") | (Closing::SingleStraight, "'") => {
            glued_left(document, at) && !glued_right(document, at) && !after_plural(document, at)
        }
        _ => false,
    }
}

/// Whether an apostrophe follows a plural and a noun follows it: `the parents' home` closes no quotation.
fn after_plural(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| document.lower(before));
    before.ends_with('s')
        && document.word(at + 1).chars().all(char::is_alphanumeric)
        && !document.word(at + 1).is_empty()
}

fn glued_right(document: &Document<'_>, at: usize) -> bool {
    match (document.token(at), document.token(at + 1)) {
        (Some(token), Some(next)) => token.span.end == next.span.start && !".,;:!?)".contains(document.word(at + 1)),
        _ => false,
    }
}

fn glued_left(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    match (before.and_then(|before| document.token(before)), document.token(at)) {
        (Some(before), Some(token)) => {
            before.span.end == token.span.start && !matches!(document.mark(at - 1), "(" | "[" | "—" | "–")
        }
        _ => false,
    }
}

/// Whether a quotation left open at the end of a paragraph goes on in the one that starts at a token: it opens with a
/// mark again, or a mark closes there before any opens.
fn goes_on(document: &Document<'_>, start: usize, paragraph: usize, closing: Closing) -> bool {
    if opens(document, start) == Some(closing) || matches!(closing, Closing::Single | Closing::SingleStraight) {
        return opens(document, start) == Some(closing);
    }
    let next = document.sentences().partition_point(|sentence| sentence.paragraph <= paragraph);
    let end = document.sentences().get(next).map_or(document.tokens().len(), |next| next.tokens.start);
    (start..end)
        .find(|&at| matches!(document.mark(at), "\"" | "“" | "”"))
        .is_some_and(|at| document.mark(at) != "“" && (glued_left(document, at) || !glued_right(document, at)))
}

fn push(document: &Document<'_>, quotations: &mut Vec<Quotation>, tokens: Range<usize>) {
    let words = tokens.len().saturating_sub(2);
    let last = document.word(tokens.end.saturating_sub(2));
    let ends = matches!(last, "." | "," | "!" | "?" | "..." | "…");
    let utterance = words > PHRASE || (ends && words > 1);
    quotations.push(Quotation { tokens, utterance });
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::document::Document;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::new(text);
        let found: Vec<_> =
            find(&document).into_iter().map(|quotation| document.span(quotation.tokens).slice(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn quotations_are_found_whatever_their_marks() {
        check("“We will stay,” she said.", &["“We will stay,”"]);
        check("\"We will stay,\" she said. \"For good.\"", &["\"We will stay,\"", "\"For good.\""]);
        check("She said: ‘We’ll stay in the parents’ home.’", &["‘We’ll stay in the parents’ home.’"]);
        check("He's the workers' man, isn't he?", &[]);
        check("`` We will stay , '' she said .", &["`` We will stay , ''"]);
        check("\" We will stay . \" He said \" For good . \"", &["\" We will stay . \"", "\" For good . \""]);
    }

    #[test]
    fn a_quotation_may_run_over_paragraphs() {
        check("“We stay.\n\n“We hope.”", &["“We stay.\n\n“We hope.”"]);
        check("\"We stay.\n\nWe hope.\"", &["\"We stay.\n\nWe hope.\""]);
        check("`` We stay .\n\nWe hope . ''", &["`` We stay .\n\nWe hope . ''"]);
        check("“We stay.\n\nHe left.", &[]);
    }
}
