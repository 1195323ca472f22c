//! RIS, read by `biblib`.

use super::{LINK, export, hostile, one_line};
use crate::Corpus;
use crate::export::Format;
use crate::sample::bridge;
use biblib::{CitationParser, RisParser};

fn holds(corpus: &Corpus) {
    let file = export(corpus, Format::Ris);
    let records = RisParser::new().parse(&file).unwrap();
    assert_eq!(records.len(), corpus.claims.len());
    for (record, claim) in records.iter().zip(&corpus.claims) {
        let source = corpus.source(claim.source).unwrap();
        let about = &source.metadata;
        let line = |text: &Option<String>| text.as_deref().map(one_line);
        assert_eq!(record.citation_type, ["Newspaper"]);
        let title = source.headline().map_or_else(|| ["[", &one_line(&about.label), "]"].concat(), one_line);
        assert_eq!(record.title, title);
        assert_eq!(record.journal, line(&about.outlet));
        assert_eq!(record.language, about.language);
        assert_eq!(record.urls, [about.url.as_deref().unwrap_or(LINK)]);
        let date = record.date.as_ref().map(|date| (date.year, date.month, date.day));
        assert_eq!(date, about.date.map(|date| (i32::from(date.year()), date.month(), date.day())));
        assert_eq!(record.abstract_text, Some(one_line(claim.span.slice(&source.text))));
        assert_eq!(record.extra_fields["ID"], [claim.id.as_str()]);
        assert_eq!(record.extra_fields["N1"], [["“", &one_line(&about.label), "”, compared at ", LINK].concat()]);
        let place = source.place(claim.paragraph).map(crate::Place::in_words).unwrap();
        assert_eq!(record.extra_fields["SE"], [place]);
        assert!(record.authors.is_empty() && record.publisher.is_none() && record.extra_fields.len() == 3);
    }
    // This reader has no place for the day of access.
    assert_eq!(file.matches("\r\nY2  - 2026/01/31\r\n").count(), records.len());
}

#[test]
fn a_reference_manager_reads_from_ris_all_that_a_source_states_and_no_more() {
    holds(&bridge());
    holds(&hostile::corpus());
}
