//! Citations for reference managers (RIS): a record per claim, its quotation in the field `AB`.

use super::View;
use super::quote::{Quote, one_line};
use crate::Date;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    let mut out = String::new();
    for quote in quotes {
        let about = &quote.source.metadata;
        let fields = [
            ("TY", Some("NEWS".to_owned())),
            ("ID", Some(quote.claim.id.clone())),
            ("AU", about.author.clone()),
            ("TI", Some(quote.title())),
            // Where a reference manager looks for the newspaper of `NEWS`; it may drop a publisher (`PB`).
            ("T2", quote.source.origin().map(str::to_owned)),
            ("PY", about.date.map(|date| date.year().to_string())),
            ("DA", about.date.map(day)),
            ("LA", about.language.clone()),
            ("SE", quote.place.clone()),
            ("AB", Some(quote.text.to_owned())),
            ("N1", Some(quote.compared(view.link))),
            ("UR", Some(quote.address(view.link).to_owned())),
            ("Y2", Some(day(view.accessed))),
            ("ER", Some(String::new())),
        ];
        for (tag, value) in fields {
            if let Some(value) = value {
                // A line break would begin another field.
                out.push_str(&[tag, "  - ", &one_line(&value), "\r\n"].concat());
            }
        }
    }
    out
}

/// A date as `YYYY/MM/DD`, as far as it is known.
fn day(date: Date) -> String {
    date.to_string().replace('-', "/")
}
