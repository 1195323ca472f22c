//! What is taken out of realistic pages, all made up: each file in `tests/pages/` with the text it must give beside it.

#![allow(clippy::unwrap_used, reason = "a missing file fails the test")]

use corpus::{Draft, Metadata};
use std::fs;
use std::path::Path;

fn read(name: &str) -> (Draft, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let bytes = fs::read(folder.join(name)).unwrap();
    let expected = fs::read_to_string(folder.join(name).with_extension("txt")).unwrap();
    (reading::read(name, &bytes).unwrap(), expected)
}

fn check(name: &str, metadata: &[(&str, &str)], notes: &[&str]) {
    let (draft, expected) = read(name);
    assert_eq!(draft.text.lines().collect::<Vec<_>>(), expected.lines().collect::<Vec<_>>(), "{name}");
    let Metadata { slug, label, outlet, title, author, date, url, language } = draft.metadata;
    assert_eq!((slug, label, draft.origin.as_str()), (String::new(), String::new(), name));
    let date = date.map(|date| date.to_string());
    let found = [
        ("outlet", outlet),
        ("title", title),
        ("author", author),
        ("date", date),
        ("url", url),
        ("language", language),
    ];
    let found: Vec<(&str, &str)> = found.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))).collect();
    assert_eq!(found, metadata, "{name}");
    assert_eq!(draft.notes, notes, "{name}");
}

const LEFT: &str = "Menus, links, captions and whatever else is not the article were left behind.";

#[test]
fn a_news_page_gives_its_article_and_nothing_of_the_site() {
    let metadata = [
        ("outlet", "The Elm Post"),
        ("title", "Old bridge opens again after two years"),
        ("author", "Ann Lee"),
        ("date", "2025-03-14"),
        ("url", "https://www.elmpost.example/city/old-bridge-opens"),
        ("language", "en-GB"),
    ];
    check("news.html", &metadata, &[LEFT]);
}

#[test]
fn a_page_laid_out_in_tables_gives_its_article() {
    let metadata =
        [("outlet", "The Harbour Gazette"), ("title", "Ferry to stop at the end of the month"), ("date", "2025-03-15")];
    check("old.html", &metadata, &[LEFT]);
}

#[test]
fn a_page_that_names_nothing_gives_its_article() {
    let metadata =
        [("outlet", "Valley Wire"), ("title", "Council asks state to pay half of bridge repairs"), ("language", "en")];
    check("divs.html", &metadata, &[LEFT]);
}

#[test]
fn a_page_saved_as_one_file_gives_the_same_article() {
    let (page, _) = read("news.html");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let html = fs::read_to_string(folder.join("news.html")).unwrap();
    let head = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://www.elmpost.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n";
    let part = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    let body = html.replace('=', "=3D").replace('£', "=C2=A3").replace("the ", "the=\r\n ");
    let archive = format!("{head}{part}{body}\r\n--b\r\nContent-Type: image/jpeg\r\n\r\nx\r\n--b--\r\n");
    let saved = reading::read("news.html", archive.as_bytes()).unwrap();
    assert_eq!(saved, page);
}

#[test]
fn what_is_copied_from_a_page_is_taken_whole() {
    let html = "<meta charset='utf-8'><!--StartFragment--><h1>Bridge opens</h1><p class=\"related\">It is <a href='x'>open</a>.</p><ul><li>One</li></ul><!--EndFragment-->";
    let draft = reading::read_pasted(reading::Pasted::Html, html).unwrap();
    assert_eq!(draft.text, "Bridge opens\nIt is open.\nOne");
    assert_eq!(draft.metadata.title.as_deref(), Some("Bridge opens"));
    assert_eq!((draft.origin.as_str(), draft.notes.len()), ("", 0));
}

#[test]
fn what_is_copied_with_its_byline_says_who_wrote_it_for_whom_and_when() {
    let html = "<h1>Bridge opens</h1><div>By Ann Lee, Elm Courier</div><p><time datetime='2026-03-02T09:00Z'>2 hours ago</time></p><ul><li>Share</li></ul><p>The bridge over the Elm opened to traffic.</p><p>Sign up to our newsletter</p>";
    let draft = reading::read_pasted(reading::Pasted::Html, html).unwrap();
    assert_eq!(draft.text, "Bridge opens\nThe bridge over the Elm opened to traffic.");
    let Metadata { outlet, author, date, .. } = draft.metadata;
    assert_eq!((outlet.as_deref(), author.as_deref()), (Some("Elm Courier"), Some("Ann Lee")));
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(draft.notes, ["2 lines of the site were left out, such as “Share”."]);
}

#[test]
fn pages_of_many_makers_give_their_articles() {
    let titled = "Old bridge opens again after two years";
    for (name, title) in [
        ("blog.html", titled),
        ("blocks.html", titled),
        ("breaks.html", titled),
        ("comments.html", titled),
        ("islands.html", titled),
        ("live.html", "Bridge live: Old bridge opens again after two years"),
        ("mobile.html", titled),
        ("release.html", titled),
        ("wire.html", titled),
        ("word.html", titled),
    ] {
        let (draft, expected) = read(name);
        assert_eq!(draft.text.lines().collect::<Vec<_>>(), expected.lines().collect::<Vec<_>>(), "{name}");
        assert_eq!(draft.metadata.title.as_deref(), Some(title), "{name}");
    }
}

#[test]
fn a_page_that_is_copied_whole_gives_its_article() {
    let links: String = (0..12).map(|at| format!("<li><a href='x'>Another story, number {at}</a></li>")).collect();
    let text = "<p>The bridge over the Elm opened to traffic on Friday morning, said the mayor.</p>".repeat(3);
    let html = format!(
        "<meta charset=utf-8><ul>{links}</ul><h1>Bridge opens</h1><div>{text}</div><div class=comments><p>Well done, I say, and about time too.</p></div>"
    );
    let draft = reading::read_pasted(reading::Pasted::Html, &html).unwrap();
    let line = "The bridge over the Elm opened to traffic on Friday morning, said the mayor.";
    assert_eq!(draft.text, format!("Bridge opens\n{line}\n{line}\n{line}"));
    let source = format!("<!DOCTYPE html><html><body>{html}</body></html>");
    assert_eq!(reading::read_pasted(reading::Pasted::Plain, &source).unwrap().text, draft.text);
}

/// Pages in the manner of news sites, all of the same article; what comes out of them was judged by hand.
#[test]
fn pages_built_as_news_sites_build_them_give_their_article() {
    let (title, two_years) = ("Old bridge opens again", "Old bridge opens again after two years");
    let day = ("date", "2025-12-04");
    let english = ("language", "en");
    let post = ("outlet", "Elm Post");
    let url = ("url", "https://elm.example/bridge");
    let graph = [
        ("outlet", "The Elm Post"),
        ("title", two_years),
        ("author", "Ann Lee, Bo Dunn"),
        day,
        url,
        ("language", "en-GB"),
    ];
    check("graph.html", &graph, &[LEFT]);
    check("accelerated.html", &[post, ("title", title), day, english], &[LEFT]);
    check(
        "agency.html",
        &[("outlet", "Valley Wire"), ("title", title), ("author", "ANN LEE"), ("date", "2025-12-05"), english],
        &[LEFT],
    );
    check("embeds.html", &[("title", title), english], &[LEFT]);
    let author = ("author", "Ann Lee");
    check("microdata.html", &[post, ("title", title), author, day, english], &[LEFT]);
    check("hashed.html", &[post, ("title", two_years), author, day, url, english], &[LEFT]);
}

#[test]
fn of_articles_that_follow_one_another_the_one_under_the_headline_is_taken() {
    check("endless.html", &[("title", "Old bridge opens again"), ("language", "en")], &[LEFT]);
}

#[test]
fn the_beginning_of_an_article_that_is_not_free_is_told_as_such() {
    let notes = [
        "The page says that it is not free to read, so this may be only the beginning of the article.",
        LEFT,
        "Little running text was found in the page. Please check that this is the whole article.",
    ];
    check("paywall.html", &[("title", "Old bridge opens again"), ("language", "en")], &notes);
}
