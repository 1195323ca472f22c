//! A comparison as a file.

use crate::any::{bridge, comparison};
use corpus::{Comparison, Opened, Trouble};
use library::{Problem, file, limits};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A file as version 1 wrote it; it opens for good.
const FIRST: &str = include_str!("version-1.json");

fn read(text: &str) -> Result<Opened, Problem> {
    file::read(text.as_bytes())
}

/// A file of an event and the articles given.
fn of(articles: Value) -> String {
    json!({ "format": file::FORMAT, "version": 1, "event": { "title": "E" }, "articles": articles }).to_string()
}

/// The file of the bridge with the member at this address altered.
fn altered(at: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(&file::write(&bridge()).unwrap()).unwrap();
    let (parent, name) = at.rsplit_once('/').unwrap();
    match (document.pointer_mut(parent).unwrap(), name.parse::<usize>()) {
        (Value::Array(items), Ok(place)) if place == items.len() => items.push(value),
        (Value::Array(items), Ok(place)) => items[place] = value,
        (object, _) => object[name] = value,
    }
    document.to_string()
}

#[test]
fn a_file_of_version_1_opens_as_it_did() {
    let opened = read(FIRST).unwrap();
    assert_eq!(opened, Opened { comparison: bridge(), notes: Vec::new() });
    assert_eq!(file::write(&bridge()).unwrap(), FIRST);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(comparison in comparison()) {
        let opened = read(&file::write(&comparison).unwrap()).unwrap();
        prop_assert_eq!(opened, Opened { comparison, notes: Vec::new() });
    }

    #[test]
    fn any_bytes_give_a_result(bytes in any::<Vec<u8>>()) {
        prop_assert!(file::read(&bytes).is_err());
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused(end in 1..FIRST.trim_end().len()) {
        let problem = file::read(&FIRST.as_bytes()[..end]).unwrap_err();
        prop_assert_eq!(problem.trouble, Trouble::Damaged);
    }

    #[test]
    fn a_file_changed_anywhere_is_refused_or_opens_as_what_can_be_kept(
        at in 0..FIRST.len(), length in 0..12_usize, by in "[\\PC\\x00-\\x1f]{0,3}|[\\[\\]{}\",:0-9]{0,3}",
    ) {
        let end = (at + length).min(FIRST.len());
        let bytes = [&FIRST.as_bytes()[..at], by.as_bytes(), &FIRST.as_bytes()[end..]].concat();
        if let Ok(Opened { comparison, .. }) = file::read(&bytes) {
            let again = read(&file::write(&comparison).unwrap()).unwrap();
            prop_assert_eq!(again, Opened { comparison, notes: Vec::new() });
        }
    }

    #[test]
    fn what_was_set_right_once_is_right(label in any::<String>(), slug in any::<String>(), url in any::<String>()) {
        let file = of(json!([{ "slug": slug, "label": label, "url": url, "text": "" }, { "slug": slug, "text": [] }]));
        let first = read(&file).unwrap().comparison;
        let again = read(&file::write(&first).unwrap()).unwrap();
        prop_assert_eq!(again, Opened { comparison: first, notes: Vec::new() });
    }
}

/// What is refused: kind, and what the sentence says.
fn refused(text: &str, trouble: Trouble, says: &str) {
    let problem = read(text).unwrap_err();
    assert_eq!(problem.trouble, trouble, "{problem}");
    assert!(problem.sentence.contains(says), "{problem}");
    assert!(problem.sentence.len() < 600, "{problem}");
    for word in ["expected", "sequence", "struct", "field", "u32", "invalid type"] {
        assert!(!problem.sentence.contains(word), "{problem}");
    }
}

#[test]
fn what_is_no_comparison_is_told_as_such() {
    for text in
        ["", "  ", "hello", "\u{0}", "%PDF-1.7", "[1]", "null", "{}", r#"{"format": "parallax-claims", "version": 1}"#]
    {
        refused(text, Trouble::Foreign, "not a comparison saved from Parallax");
    }
}

#[test]
fn a_newer_file_is_told_and_never_half_read() {
    let newer = json!({ "version": 2, "format": file::FORMAT, "articles": "in some other form" }).to_string();
    refused(&newer, Trouble::Newer, "format 2; this version reads up to format 1");
}

#[test]
fn a_damaged_file_says_where() {
    let broken = FIRST.replace("\"place\": \"Northport\"", "\"place\": Northport");
    refused(&broken, Trouble::Damaged, "line 10");
    refused(&FIRST[..FIRST.len() / 2], Trouble::Damaged, "cut short");
    refused(&[FIRST, "x"].concat(), Trouble::Damaged, "line 53, column 1: something follows after the end");
    let raw = FIRST.replace("Nobody will", "Nobody\u{1}will");
    refused(
        &raw,
        Trouble::Damaged,
        "line 48, column 15, in articles: a line break or another control character stands within a text",
    );
    let twice = FIRST.replace("\"place\"", "\"title\": \"Again\",\n\"place\"");
    refused(&twice, Trouble::Damaged, "in event: “title” stands there twice");
    let latin = FIRST.as_bytes().iter().map(|&b| if b.is_ascii() { b } else { 0xe9 }).collect::<Vec<u8>>();
    let problem = file::read(&latin).unwrap_err();
    assert!(problem.sentence.contains("saved as UTF-8"), "{problem}");
}

#[test]
fn a_member_of_the_wrong_type_is_told_with_its_path() {
    for (at, value, says) in [
        ("/version", json!("1"), "in version: the text “1” stands where a whole number from 0 should"),
        ("/version", json!(0), "“version” should be a whole number from 1"),
        ("/version", json!(1e99), "in version: the number 1e+99 stands where a whole number"),
        ("/version", json!(-1), "in version: the number -1 stands where a whole number"),
        ("/id", json!(7), "in id: the number 7 stands where a text should"),
        (
            "/event",
            json!("The bridge"),
            "in event: the text “The bridge” stands where a group of members in { } should",
        ),
        ("/event", json!(["The bridge"]), "in event: a list in [ ] stands where a group"),
        ("/event/title", json!(null), "in event.title: nothing (null) stands where a text should"),
        ("/event/from", json!("29 January"), "in event.from: “29 January” is not a date"),
        ("/topics", json!({}), "in topics: a group of members in { } stands where a list in [ ] should"),
        ("/topics/0", json!([]), "in topics[0]: a list in [ ] stands where a group of members in { } should"),
        ("/topics/0/terms/1", json!({}), "in topics[0].terms[1]: a group of members in { } stands where a text should"),
        ("/articles", json!(null), "in articles: nothing (null) stands where a list in [ ] should"),
        ("/articles/1", json!({ "label": "Echo" }), "in articles[1]: “text” is missing"),
        ("/articles/1/date", json!("2026-02-30"), "in articles[1].date: “2026-02-30” has no such day"),
        ("/articles/1/text", json!(["a", ["b"]]), "in articles[1].text[1]: a list in [ ] stands where a text should"),
        ("/articles/1/text", json!(1), "the number 1 stands where a text or a list of its lines should"),
        ("/articles/1/url", json!({ "toString": "x" }), "in articles[1].url"),
        ("/kept", json!("yesterday"), "in kept"),
    ] {
        refused(&altered(at, value), Trouble::Damaged, says);
    }
    refused(&altered("/articles/0/date", json!("9".repeat(100_000))), Trouble::Damaged, "in articles[0].date");
}

#[test]
fn members_nobody_knows_are_passed_over_whatever_they_are_called() {
    for name in ["__proto__", "constructor", "prototype", "hasOwnProperty", "", "comment"] {
        for parent in ["", "/event", "/topics/0", "/articles/0"] {
            let deep = "[".repeat(100) + &"]".repeat(100);
            for value in [json!({ "slug": "polluted" }), serde_json::from_str(&deep).unwrap()] {
                let opened = read(&altered(&[parent, "/", name].concat(), value)).unwrap();
                assert_eq!(opened, Opened { comparison: bridge(), notes: Vec::new() });
            }
        }
    }
}

#[test]
fn nesting_without_end_is_refused() {
    for deep in ["[".repeat(1_000_000), "{\"a\":".repeat(1_000_000)] {
        assert_eq!(read(&FIRST.replacen("{", &format!("{{\"x\": {deep},"), 1)).unwrap_err().trouble, Trouble::Damaged);
        assert_eq!(read(&altered("/event", json!(0)).replace(":0", &deep)).unwrap_err().trouble, Trouble::Damaged);
    }
}

#[test]
fn limits_are_told_with_what_they_are() {
    let long = of(json!([{ "text": "x".repeat(limits::BYTES) }]));
    refused(&long, Trouble::Large, "it has 20.1 MB, of 20 MB at most");
    let many = |count: usize| of(json!(vec![json!({ "text": "" }); count]));
    assert_eq!(read(&many(limits::ITEMS)).unwrap().comparison.input.articles.len(), limits::ITEMS);
    refused(&many(limits::ITEMS + 1), Trouble::Damaged, "in articles: there are more than 1000 of these");
    let terms = altered("/topics/0/terms", json!(vec!["toll"; limits::TERMS + 1]));
    refused(&terms, Trouble::Damaged, "in topics[0].terms: there are more than 1000 of these");
}

#[test]
fn what_is_above_the_limits_is_not_written_either() {
    let mut long = bridge();
    long.input.articles[0].text = "x".repeat(limits::BYTES);
    let mut many = bridge();
    many.input.articles = vec![corpus::Article::default(); limits::ITEMS + 1];
    for (comparison, says) in [(long, "20.1 MB, of 20 MB"), (many, "1001 articles, of 1000")] {
        let problem = file::write(&comparison).unwrap_err();
        assert_eq!(problem.trouble, Trouble::Large);
        assert!(problem.sentence.contains(says), "{problem}");
    }
}

fn slugs(comparison: &Comparison) -> Vec<&str> {
    comparison.input.articles.iter().map(|article| article.metadata.slug.as_str()).collect()
}

#[test]
fn names_in_links_are_made_legal_and_unique_and_right_ones_stay() {
    let file = of(json!([
        { "slug": "Post", "text": "" },
        { "slug": "post", "text": "" },
        { "slug": "post", "label": "Echo", "text": "" },
        { "slug": "", "label": "Der Łódź-Bote", "text": "" },
        { "outlet": "The Echo", "text": "" },
        { "slug": "__proto__", "text": "" },
        { "slug": "../../etc", "text": "" },
        { "slug": "Москва", "text": "" },
        { "text": "" },
    ]));
    let opened = read(&file).unwrap();
    let expected = ["post-2", "post", "post-3", "der-lodz-bote", "the-echo", "proto", "etc", "source-8", "source-9"];
    assert_eq!(slugs(&opened.comparison), expected);
    assert_eq!(
        opened.notes,
        [
            "Names in links are lower-case letters, digits and hyphens, each once: “Post” is “post-2”, “post” is “post-3”, \
          “__proto__” is “proto” and 2 more now."
        ]
    );
    let labels = opened.comparison.input.articles.iter().map(|article| article.metadata.label.as_str());
    assert_eq!(
        labels.collect::<Vec<_>>(),
        ["Source 1", "Source 2", "Echo", "Der Łódź-Bote", "The Echo", "Source 6", "Source 7", "Source 8", "Source 9"]
    );
    let clash = altered("/topics", json!([{ "label": "Tolls" }, { "slug": "tolls", "label": "" }, { "label": "" }]));
    let topics = read(&clash).unwrap().comparison.input.topics;
    let told = topics.iter().map(|topic| (topic.slug.as_str(), topic.label.as_str(), topic.terms.as_slice()));
    let terms = ["Tolls", "tolls", "Topic 3"].map(|term| [term.to_owned()]);
    assert_eq!(
        told.collect::<Vec<_>>(),
        [("tolls-2", "Tolls", &terms[0][..]), ("tolls", "tolls", &terms[1][..]), ("topic-3", "Topic 3", &terms[2][..])]
    );
}

#[test]
fn only_addresses_of_the_web_are_kept() {
    for (url, kept) in [
        ("https://post.example/a?b#c", true),
        (" HTTP://post.example ", true),
        ("javascript:alert(1)", false),
        ("java\nscript://alert(1)", false),
        ("javascript://https://post.example/%0Aalert(1)", false),
        ("data:text/html,<script>alert(1)</script>", false),
        ("file:///etc/passwd", false),
        ("blob:https://post.example/1", false),
        ("//post.example", false),
        ("https://", false),
        ("https://post.example/ onclick=alert(1)", false),
    ] {
        let opened = read(&altered("/articles/0/url", json!(url))).unwrap();
        let read = opened.comparison.input.articles[0].metadata.url.as_deref();
        assert_eq!(read, kept.then_some(url.trim()));
        let note = "Left out as no address of the web (http or https): that of “Northport Post”.";
        assert_eq!(opened.notes, if kept { Vec::new() } else { vec![note] });
    }
}

#[test]
fn a_line_is_a_line_and_a_text_is_taken_exactly_as_it_is() {
    let title = "\u{feff}The\u{0}bridge\r\n\u{202e} opens\u{7f} ";
    let text = "\u{feff}A\u{0}\r\nB\t\u{202e}\n\n";
    let file = json!({
        "format": file::FORMAT, "version": 1, "id": "../../x",
        "event": { "title": title, "place": " \u{0} " }, "articles": [{ "text": text, "label": "x".repeat(9000) }],
    });
    let comparison = read(&["\u{feff}", &file.to_string()].concat()).unwrap().comparison;
    let Comparison { id, revision, input } = comparison;
    assert_eq!((id.as_str(), revision), ("", 0));
    assert_eq!((input.event.title.as_str(), input.event.place), ("The bridge opens", None));
    assert_eq!(input.articles[0].text, text);
    assert_eq!(input.articles[0].metadata.label.len(), limits::LABEL);
}

#[test]
fn the_count_of_saves_stays_on_the_device() {
    let kept = Comparison { revision: 7, ..bridge() };
    assert_eq!(file::write(&kept).unwrap(), FIRST);
    assert_eq!(read(&altered("/kept", json!({ "revision": 7, "saved": 1 }))).unwrap().comparison.revision, 0);
}
