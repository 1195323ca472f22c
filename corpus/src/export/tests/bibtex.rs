//! BibTeX, read by `biblatex`.

use super::{LINK, export, hostile, one_line};
use crate::export::Format;
use crate::sample::bridge;
use crate::{Corpus, Date};
use biblatex::{Bibliography, ChunksExt, DateValue, EntryType, PermissiveType};

/// A date as read, of whichever precision.
fn day(date: Option<PermissiveType<biblatex::Date>>) -> Option<(i32, Option<u8>, Option<u8>)> {
    match date? {
        PermissiveType::Typed(biblatex::Date { value: DateValue::At(at), .. }) => {
            Some((at.year, at.month.map(|month| month + 1), at.day.map(|day| day + 1)))
        }
        other => panic!("{other:?}"),
    }
}

fn ours(date: Date) -> (i32, Option<u8>, Option<u8>) {
    (i32::from(date.year()), date.month(), date.day())
}

fn holds(corpus: &Corpus) {
    let file = export(corpus, Format::Bibtex);
    let entries = Bibliography::parse(&file).unwrap();
    assert_eq!(entries.len(), corpus.claims.len());
    for (entry, claim) in entries.iter().zip(&corpus.claims) {
        let source = corpus.source(claim.source).unwrap();
        let about = &source.metadata;
        let field = |name: &str| entry.get(name).map(|chunks| chunks.format_verbatim());
        let line = |text: &Option<String>| text.as_deref().map(one_line);
        assert_eq!((&entry.entry_type, &entry.key), (&EntryType::Misc, &claim.id));
        let title = source.headline().map_or_else(|| format!("[{}]", one_line(&about.label)), one_line);
        assert_eq!(field("title"), Some(title));
        assert_eq!(field("howpublished"), line(&about.outlet));
        assert_eq!(field("url").as_deref(), about.url.as_deref().or(Some(LINK)));
        assert_eq!(day(entry.date().ok()), about.date.map(ours));
        assert_eq!(field("year"), about.date.map(|date| date.year().to_string()));
        assert_eq!(field("month"), about.date.and_then(Date::month).map(|month| month.to_string()));
        assert_eq!(day(entry.url_date().ok()), Some((2026, Some(1), Some(31))));
        assert_eq!(field("annote"), Some(one_line(claim.span.slice(&source.text))));
        let place = source.place(claim.paragraph).map(crate::Place::in_words).unwrap();
        assert_eq!(field("note"), Some(format!("{place}; “{}”, compared at \\url{{{LINK}}}", one_line(&about.label))));
    }
}

#[test]
fn bibtex_gives_back_all_that_a_source_states_and_no_more() {
    holds(&bridge());
    holds(&hostile::corpus());
}
