//! Citations for LaTeX: an entry `@misc` per claim, its quotation in the field `annote`.

use super::View;
use super::quote::{Quote, one_line};

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = String::new();
    for quote in quotes {
        let about = &quote.source.metadata;
        let place = quote.place.as_deref().map_or_else(String::new, |place| [&escape(place), "; "].concat());
        let fields = [
            // In braces of its own, so that nobody's name is turned round or split.
            ("author", about.author.as_deref().map(|author| ["{", &escape(author), "}"].concat())),
            ("title", Some(escape(&quote.title()))),
            ("howpublished", quote.source.origin().map(escape)),
            ("year", about.date.map(|date| date.year().to_string())),
            ("month", about.date.and_then(crate::Date::month).map(|month| month.to_string())),
            // With the day, which BibTeX has no field for; it skips this one, and BibLaTeX prefers it.
            ("date", about.date.map(|date| date.to_string())),
            ("url", Some(address(quote.address(view.link)))),
            ("urldate", Some(view.accessed.to_string())),
            (
                "note",
                Some([&place, "“", &escape(&about.label), "”, compared at \\url{", &address(view.link), "}"].concat()),
            ),
            ("annote", Some(escape(quote.text))),
        ];
        out.push_str(&["@misc{", &quote.claim.id, ",\n"].concat());
        for (name, value) in fields {
            if let Some(value) = value {
                out.push_str(&["  ", name, " = {", &value, "},\n"].concat());
            }
        }
        out.push_str("}\n\n");
    }
    out
}

/// Text that LaTeX sets as it stands, on one line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in one_line(text).chars() {
        // These pairs would be set as another sign: two hyphens as a dash, two apostrophes as a quotation mark.
        if matches!(
            (before, c),
            ('-', '-') | ('\'', '\'') | ('`' | '?' | '!', '`') | (',', ',') | ('<', '<') | ('>', '>')
        ) {
            out.push_str("{}");
        }
        before = c;
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// An address as `\url` takes it: verbatim, but braces have to pair and a backslash is none of its characters.
fn address(url: &str) -> String {
    one_line(url).replace(' ', "%20").replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}
