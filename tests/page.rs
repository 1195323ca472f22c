//! What the page promises before the program has arrived.

use parallax_app::embedded;

const PAGE: &str = include_str!("../index.html");

/// The text of the first element that is opened so.
fn text(opened: &str) -> Option<&'static str> {
    PAGE.split_once(opened)?.1.split('<').next()
}

#[test]
fn the_page_names_the_event_as_the_seeds_do() {
    let event = embedded::corpus().expect("the embedded corpus").event;
    let title = text("<h1>");
    assert_eq!(title, Some(event.title.as_str()), "index.html and seeds/corpus.toml should give the event one title");
    assert_eq!(text("<title>"), Some(format!("{} · Parallax", event.title).as_str()));
    assert_eq!(text("<p class=\"kicker\">"), event.when().as_deref());
}

#[test]
fn the_page_holds_no_inline_code_or_style() {
    for forbidden in ["<style", " style=\"", " onclick", "javascript:"] {
        assert!(!PAGE.contains(forbidden), "the policy forbids {forbidden}");
    }
    let scripts = PAGE.matches("<script").count();
    assert_eq!(scripts, PAGE.matches(" src=\"site/").count(), "every script should be a file of site/");
}
