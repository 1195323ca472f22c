//! Quotations with their sources as Markdown (CommonMark): point by point, in the order of the table. A claim of several
//! points stands under each.

use super::View;
use super::quote::{Quote, differences, one_line};
use crate::{Point, Relation, Table};
use std::ptr;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = ["# ", &escape(&view.corpus.event.title), "\n\n", "<", view.link, ">, "].concat();
    out.push_str(&["accessed ", &view.accessed.in_words(), "\n"].concat());
    let table = Table::new(view.corpus, view.selection);
    let points = table.groups.iter().flat_map(|group| &group.rows).filter_map(|row| view.corpus.point(row.point));
    for point in points {
        out.push_str(&["\n## ", &escape(&point.label), "\n\n", &escape(&stand(view, point)), "\n"].concat());
        for quote in quotes.iter().filter(|quote| quote.points.iter().any(|&it| ptr::eq(it, point))) {
            let mut facts = quote.stated();
            facts.extend(quote.speaker.map(|speaker| ["said by ", speaker].concat()));
            facts.push(quote.claim.status.shown.label().to_owned());
            let facts: Vec<String> = facts.iter().map(|fact| address(fact).unwrap_or_else(|| escape(fact))).collect();
            out.push_str(&["\n> ", &escape(quote.text), "\n\n— ", &facts.join(" · "), "\n"].concat());
        }
    }
    out
}

/// How the sources stand to each other on a point, and in what they differ.
fn stand(view: &View<'_>, point: &Point) -> String {
    let told = match point.relation {
        Relation::All => "Told by all",
        Relation::Both if view.corpus.sources.len() > 2 => "Told by some",
        Relation::Both => "Told by both",
        Relation::Differently => "Told differently",
        Relation::Only => "Told by one",
    };
    let mut told = vec![told.to_owned()];
    told.extend(differences(view.corpus, point));
    told.join("; ")
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
