//! What each paragraph is in its article: title, standfirst, subheading, body or credit.
//!
//! Roles follow from place, length and punctuation alone, and only where the text gives them: an article that starts
//! with a full sentence has no title.

use crate::document::{Document, TokenKind};
use crate::lexicon::{Phrases, list};
use corpus::{Role, Span};
use std::sync::LazyLock;

/// What a phrase of a credit line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    /// A name that alone makes a credit line.
    Agency,
    /// Words before a name.
    Before,
}

static CREDITS: LazyLock<Phrases<Part>> = LazyLock::new(|| {
    Phrases::parse(list!("credits.txt"), |says| match says {
        "agency" => Some(Part::Agency),
        "before" => Some(Part::Before),
        _ => None,
    })
});

/// Words a title may have.
const LONGEST_TITLE: usize = 28;
/// Words a subheading may have.
const LONGEST_SUBHEADING: usize = 16;
/// Words a standfirst may have.
const LONGEST_STANDFIRST: usize = 60;
/// Words a credit line may have.
const LONGEST_CREDIT: usize = 12;
/// Bytes of a sentence whose repetition is no chance.
const SHORTEST_REPEATED: usize = 40;
/// Paragraphs from the top among which a line `By …` names the writer.
const TOP: usize = 3;

/// What the rules ask of a paragraph.
#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    words: usize,
    /// Whether it is a single piece without a stop at its end.
    open: bool,
    /// Whether it starts with a capital letter or a digit, perhaps in quotation marks.
    capital: bool,
    /// Whether it holds nothing but a date.
    date: bool,
    /// The name in it, where it is a credit line.
    credit: Option<Span>,
}

/// Gives each paragraph its role.
pub(crate) fn assign(document: &mut Document<'_>) {
    let lines: Vec<Line> = document.paragraphs().iter().map(|paragraph| line(document, paragraph.span)).collect();
    let roles: Vec<Role> = (0..lines.len()).map(|at| role(document, &lines, at)).collect();
    for (paragraph, role) in document.paragraphs_mut().iter_mut().zip(roles) {
        paragraph.role = role;
    }
}

/// The name in the text's credit line, where it has one: `Agencies`, `Jane Doe`.
#[must_use]
pub fn credit(document: &Document<'_>) -> Option<Span> {
    let credits = document.paragraphs().iter().rev().filter(|paragraph| paragraph.role == Role::Credit);
    credits.filter_map(|paragraph| credited(document, paragraph.span)).next()
}

fn role(document: &Document<'_>, lines: &[Line], at: usize) -> Role {
    let Some(line) = lines.get(at) else { return Role::Body };
    let previous = at.checked_sub(1).and_then(|at| lines.get(at));
    let next = lines.get(at + 1);
    let last = next.is_none();
    let titled = lines.first().is_some_and(|first| is_title(first, lines.get(1)));
    if line.credit.is_some() && (last && at > 0 || at < TOP && begins_with_by(document, line.span)) {
        return Role::Credit;
    }
    if at == 0 && titled {
        return Role::Title;
    }
    if at == usize::from(titled) && !last && is_standfirst(document, line, titled) {
        return Role::Standfirst;
    }
    let between = !last && previous.is_some_and(|previous| !previous.open || previous.credit.is_some() || at == 1);
    let leads = next.is_some_and(|next| !next.open);
    if between && leads && is_heading(line, LONGEST_SUBHEADING) {
        return Role::Subheading;
    }
    Role::Body
}

fn is_title(first: &Line, next: Option<&Line>) -> bool {
    next.is_some() && first.credit.is_none() && is_heading(first, LONGEST_TITLE)
}

fn is_heading(line: &Line, longest: usize) -> bool {
    line.open && line.capital && !line.date && (1..=longest).contains(&line.words)
}

/// A standfirst is told from the lead by being repeated in the text, or by having no stop under a title.
fn is_standfirst(document: &Document<'_>, line: &Line, titled: bool) -> bool {
    let words = line.span.slice(document.text());
    let rest = document.text().get(line.span.end as usize..).unwrap_or("");
    let repeated = words.len() >= SHORTEST_REPEATED && rest.contains(words);
    line.words <= LONGEST_STANDFIRST
        && (repeated || titled && line.words > LONGEST_SUBHEADING / 2 && is_heading(line, LONGEST_STANDFIRST))
}

fn line(document: &Document<'_>, span: Span) -> Line {
    let text = span.slice(document.text());
    let tokens = document.tokens_in(span);
    let sentences = document.sentences().partition_point(|sentence| sentence.span.start < span.end)
        - document.sentences().partition_point(|sentence| sentence.span.start < span.start);
    let closed = text.trim_end_matches(|c: char| "\"'”’)]».".contains(c));
    let stopped = text.len() > closed.len() && text.get(closed.len()..).is_some_and(|tail| tail.contains('.'))
        || closed.ends_with(['!', '…', ':', ';', ',']);
    let numbers = tokens.clone().filter(|&at| document.kind(at) == TokenKind::Number).count();
    let words = document.count_words(tokens) as usize;
    Line {
        span,
        words,
        open: sentences == 1 && !stopped,
        capital: text
            .trim_start_matches(['"', '“', '‘', '\''])
            .starts_with(|c: char| c.is_uppercase() || c.is_numeric()),
        date: words <= 5 && numbers > 0 && text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4),
        credit: credited(document, span),
    }
}

/// The name in a line that says where the text comes from.
fn credited(document: &Document<'_>, span: Span) -> Option<Span> {
    let tokens = document.tokens_in(span);
    if document.count_words(tokens.clone()) as usize > LONGEST_CREDIT {
        return None;
    }
    let is_word = |at: usize| matches!(document.kind(at), TokenKind::Word | TokenKind::Number);
    let words: Vec<usize> = tokens.filter(|&at| is_word(at)).collect();
    let word = |at: usize| words.get(at).map_or("", |&token| document.lower(token));
    let before = match CREDITS.longest(0, word) {
        Some((length, Part::Before)) => length,
        _ => 0,
    };
    let mut at = before;
    let (mut agencies, mut names) = (true, true);
    while at < words.len() {
        let length = match CREDITS.longest(at, word) {
            Some((length, Part::Agency)) => length,
            _ => 1,
        };
        let joins = matches!(word(at), "and" | "with");
        agencies &= joins || matches!(CREDITS.longest(at, word), Some((_, Part::Agency)));
        names &= joins || matches!(word(at), "of" | "the" | "in" | "for") || is_name(document, &words, at);
        at += length;
    }
    let first = words.get(before.min(words.len().checked_sub(1)?))?;
    let last = words.last()?;
    let stopped = span.slice(document.text()).trim_end_matches([')', ']']).ends_with(['?', '!', ':']);
    let whole = word(0) == "with" && before == words.len();
    let credit = !stopped && (whole || before < words.len() && (agencies || before > 0 && names));
    let name = if whole { document.span(*words.first()?..last + 1) } else { document.span(*first..last + 1) };
    credit.then_some(name)
}

fn is_name(document: &Document<'_>, words: &[usize], at: usize) -> bool {
    words.get(at).is_some_and(|&token| document.is_capitalised(token))
}

fn begins_with_by(document: &Document<'_>, span: Span) -> bool {
    document.lower(document.tokens_in(span).start) == "by"
}

#[cfg(test)]
mod tests {
    use super::credit;
    use crate::document::Document;
    use corpus::Role::{self, Body, Credit, Standfirst, Subheading, Title};

    #[track_caller]
    fn check(text: &str, expected: &[Role]) {
        let document = Document::new(text);
        let found: Vec<_> = document.paragraphs().iter().map(|paragraph| paragraph.role).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_first_line_without_a_stop_is_the_title() {
        check("Ministers meet at the bridge\n\nThey met on Monday.", &[Title, Body]);
        check("Will the bridge hold?\nExperts doubt it.", &[Title, Body]);
        check("Ministers met at the bridge.\nThey talked.", &[Body, Body]);
        check("Ministers meet at the bridge", &[Body]);
    }

    #[test]
    fn a_first_sentence_that_the_text_repeats_is_its_standfirst() {
        let lead = "The old bridge has long carried all the traffic of the town.";
        check(&format!("{lead}\n{lead} It will be closed.\nSo it is."), &[Standfirst, Body, Body]);
        check(&format!("Bridge to close\n{lead}\nIt is old. {lead}"), &[Title, Standfirst, Body]);
    }

    #[test]
    fn a_short_line_between_paragraphs_is_a_subheading() {
        check("It rained.\n\nWhat Comes Next For The Bridge\n\nIt will be closed.", &[Body, Subheading, Body]);
        check("Buy these.\nMilk\nBread\nIt is late.", &[Body, Body, Body, Body]);
        check("Bridge to close\nThursday, May 7, 2015\nIt is old.", &[Title, Body, Body]);
    }

    #[test]
    fn a_closing_line_names_where_the_text_comes_from() {
        for (line, name) in [
            ("Agencies", Some("Agencies")),
            ("Reuters", Some("Reuters")),
            ("(With inputs from PTI)", Some("PTI")),
            ("By Ann Carter", Some("Ann Carter")),
            ("— PTI and AFP", Some("PTI and AFP")),
            ("Source: The Daily Bridge", Some("The Daily Bridge")),
            ("The bridge is old", None),
            ("It is with agencies.", None),
        ] {
            let text = format!("It rained.\nThe bridge held.\n{line}");
            let document = Document::new(&text);
            assert_eq!(credit(&document).map(|span| span.slice(&text)), name, "{line}");
            assert_eq!(document.paragraphs()[2].role == Credit, name.is_some(), "{line}");
        }
        check("Bridge to close\nBy Ann Carter\nIt is old.", &[Title, Credit, Body]);
    }
}
