//! Quotations with their sources as Markdown (CommonMark).

use super::View;
use super::quote::{Quote, differences, one_line};

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = ["# ", &escape(&view.corpus.event.title), "\n\n", "<", view.link, ">, "].concat();
    out.push_str(&["accessed ", &view.accessed.in_words(), "\n"].concat());
    for quote in quotes {
        let mut facts = quote.stated();
        facts.extend(quote.speaker.map(|speaker| ["said by ", speaker].concat()));
        facts.push(quote.claim.status.shown.label().to_owned());
        let differences = quote.points.iter().flat_map(|point| differences(view.corpus, point));
        facts.extend(differences.map(|told| ["told differently, ", &told].concat()));
        let facts: Vec<String> = facts.iter().map(|fact| escape(fact)).collect();
        out.push_str(&["\n> ", &escape(quote.text), "\n\n— ", &facts.join(" · "), "\n"].concat());
    }
    out
}

/// Text that Markdown shows as it stands, on one line.
pub(super) fn escape(text: &str) -> String {
    let text = one_line(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let begins_block = match c {
            '+' | '-' | '=' => at == 0,
            // A number with a dot or bracket begins a list.
            '.' | ')' => digits > 0 && at == digits,
            _ => false,
        };
        if begins_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
