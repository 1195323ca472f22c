//! Markdown, read by `pulldown-cmark`.

use super::{LINK, export, hostile, one_line, saying};
use crate::export::Format;
use crate::sample::bridge;
use crate::{Claim, Corpus, Difference, Relation};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

/// A block as read: `#`, `##`, `>` or nothing, and its text.
type Block = (&'static str, String);

/// What a reader of Markdown finds; with the extensions that sites for sharing texts have, or without any.
fn blocks(corpus: &Corpus, file: &str, extended: bool) -> Vec<Block> {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut blocks: Vec<Block> = Vec::new();
    let mut quoted = false;
    let mut addresses = Vec::new();
    for event in Parser::new_ext(file, if extended { extensions } else { Options::empty() }) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push((if level == HeadingLevel::H1 { "#" } else { "##" }, String::new()));
            }
            Event::Start(Tag::BlockQuote(None)) => quoted = true,
            Event::End(TagEnd::BlockQuote(None)) => quoted = false,
            Event::Start(Tag::Paragraph) => blocks.push((if quoted { ">" } else { "" }, String::new())),
            Event::Text(text) => blocks.last_mut().unwrap().1.push_str(&text),
            // Addresses lead where they say: that of the view, and those that sources state.
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                addresses.push(dest_url.to_string())
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Link) => {}
            // Everything else is markup that nobody but an article can have put there.
            other => panic!("{other:?} in {file}"),
        }
    }
    let stated =
        |address: &String| address == LINK || corpus.sources.iter().any(|it| it.metadata.url.as_ref() == Some(address));
    assert!(addresses.iter().all(stated), "{addresses:?}");
    blocks
}

fn holds(corpus: &Corpus) {
    let file = export(corpus, Format::Markdown);
    let read = blocks(corpus, &file, true);
    assert_eq!(read, blocks(corpus, &file, false));
    assert_eq!(read[0], ("#", one_line(&corpus.event.title)));
    assert_eq!(read[1], ("", [LINK, ", accessed 31 January 2026"].concat()));
    let mut blocks = read[2..].iter();
    let mut told = Vec::new();
    for _ in &corpus.points {
        let heading = blocks.next().unwrap();
        let at = corpus
            .points
            .iter()
            .enumerate()
            .position(|(at, point)| !told.contains(&at) && heading == &("##", one_line(&point.label)));
        let at = at.unwrap_or_else(|| panic!("{heading:?} is no point, or told twice"));
        told.push(at);
        let point = &corpus.points[at];
        let (kind, stands) = blocks.next().unwrap();
        assert!(kind.is_empty() && stands.starts_with("Told "), "{stands}");
        assert_eq!(stands.starts_with("Told differently"), point.relation == Relation::Differently);
        let differs = |difference: &Difference| stands.contains(&["; ", difference.kind.label(), ":"].concat());
        assert!(point.differences.iter().all(differs), "{stands}");
        let mut claims = point.claims.clone();
        claims.sort();
        for claim in claims {
            quoted(corpus, corpus.claim(claim).unwrap(), blocks.next().unwrap(), blocks.next().unwrap());
        }
    }
    assert_eq!(blocks.next(), None);
}

/// A quotation with all that its source states.
fn quoted(corpus: &Corpus, claim: &Claim, quotation: &Block, facts: &Block) {
    let source = corpus.source(claim.source).unwrap();
    let about = &source.metadata;
    let words = claim.span.slice(&source.text);
    assert_eq!(quotation, &(">", one_line(words)));
    let speaker = claim.voice.speaker().map(|at| ["said by ", &corpus.speaker(at).unwrap().name].concat());
    let stated = [
        Some(about.label.clone()),
        about.outlet.clone(),
        source.headline().filter(|title| *title != words).map(str::to_owned),
        about.date.map(crate::Date::in_words),
        source.place(claim.paragraph).map(crate::Place::in_words),
        about.url.clone(),
        speaker,
        Some(claim.status.shown.label().to_owned()),
    ];
    let stated: Vec<String> = stated.iter().flatten().map(|fact| one_line(fact)).collect();
    assert_eq!(facts, &("", ["— ", &stated.join(" · ")].concat()));
}

#[test]
fn markdown_gives_back_all_that_a_source_states_and_runs_nothing_that_it_says() {
    holds(&bridge());
    holds(&hostile::corpus());
}

#[test]
fn markdown_shows_a_quotation_as_it_stands() {
    let text = export(&saying("1. *Not* a [list] <b>"), Format::Markdown);
    assert!(text.contains("> 1\\. \\*Not\\* a \\[list\\] \\<b\\>\n"), "{text}");
}

proptest! {
    #[test]
    fn no_text_breaks_out_of_its_quotation(text in "[A-Za-z ]?([ -~\n]|\\PC){0,40}") {
        let line = one_line(&text);
        prop_assume!(!line.is_empty());
        let corpus = saying(&text);
        let file = export(&corpus, Format::Markdown);
        for extended in [false, true] {
            let read = blocks(&corpus, &file, extended);
            prop_assert_eq!(read.len(), 6);
            prop_assert_eq!(&read[4], &(">", line.clone()));
        }
    }
}
