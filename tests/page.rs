//! What the page promises before the program has arrived.

use parallax_app::embedded;

const PAGE: &str = include_str!("../index.html");

/// The text of the first element that is opened so.
fn text(opened: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(opened).unwrap_or_else(|| panic!("index.html should hold {opened}"));
    rest.split('<').next().expect("text")
}

#[test]
fn the_page_names_the_event_as_the_seeds_do() {
    let event = embedded::corpus().expect("the embedded corpus").event;
    assert_eq!(text("<h1>"), event.title, "index.html and seeds/corpus.toml should give the event one title");
    assert_eq!(text("<title>"), format!("{} · Parallax", event.title));
    assert_eq!(text("<p class=\"kicker\">"), event.when().unwrap_or_default());
}

#[test]
fn the_page_holds_no_inline_code_or_style() {
    for forbidden in ["<style", " style=\"", " onclick", "javascript:"] {
        assert!(!PAGE.contains(forbidden), "the policy forbids {forbidden}");
    }
    let scripts = PAGE.matches("<script").count();
    assert_eq!(scripts, PAGE.matches("src=\"site/boot.js\"").count(), "boot.js should be the only script");
}
