//! Quotations with their sources as Markdown (CommonMark).

use super::View;
use super::quote::{Quote, differences, one_line};
use crate::Relation;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = ["# ", &escape(&view.corpus.event.title), "\n\n", "<", view.link, ">, "].concat();
    out.push_str(&["accessed ", &view.accessed.in_words(), "\n"].concat());
    for quote in quotes {
        let mut facts = quote.stated();
        facts.extend(quote.speaker.map(|speaker| ["said by ", speaker].concat()));
        facts.push(quote.claim.status.shown.label().to_owned());
        for point in &quote.points {
            let how = if point.relation == Relation::Differently { "told differently, " } else { "" };
            facts.extend(differences(view.corpus, point).iter().map(|told| [how, told].concat()));
        }
        let facts: Vec<String> = facts.iter().map(|fact| address(fact).unwrap_or_else(|| escape(fact))).collect();
        out.push_str(&["\n> ", &escape(quote.text), "\n\n— ", &facts.join(" · "), "\n"].concat());
    }
    out
}

/// An address as a link to it; `None` where the text is something else.
fn address(text: &str) -> Option<String> {
    let is_address = text.starts_with("http") && !text.contains([' ', '<', '>', '\n']);
    is_address.then(|| ["<", text, ">"].concat())
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
