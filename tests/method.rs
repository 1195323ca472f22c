//! What the Method page and the README say of the program itself is so.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use parallax_app::desk::Desk;
use parallax_app::loaded;
use parallax_app::page;
use parallax_app::query::Query;
use parallax_app::scene::Scene;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const README: &str = include_str!("../README.md");
const FIGURES: &str = include_str!("../quality/figures.tsv");
const NOTICE: &str = include_str!("../LICENSE-THIRD-PARTY");
const MANIFEST: &str = include_str!("../Cargo.toml");

/// What stands on top of a word list of our own.
const OWN: &str = "MIT OR Apache-2.0 as the rest of the program";

/// Word lists made from the work of others, with how the page names that.
const OF_OTHERS: [(&str, &str, &str); 3] = [
    ("words/open.txt", "Harper", "Apache 2.0"),
    ("frequencies.txt", "SymSpell", "MIT, © Wolf Garbe and mmb L"),
    ("senses.txt", "WordNet 3.1", "© Princeton University"),
];

#[test]
fn the_readme_gives_the_figures_that_the_method_page_shows_and_no_others() {
    let rows: Vec<String> = FIGURES.lines().map(|line| format!("| {} |", line.replace('\t', " | "))).collect();
    let begin = README.find(&rows[0]).expect("README.md should have the table of figures");
    let table = README[begin..].lines().take_while(|line| line.starts_with('|'));
    let told: Vec<&str> = table.filter(|line| !line.starts_with("|-")).collect();
    assert_eq!(told, rows);
}

#[test]
fn every_word_list_says_whose_it_is_and_the_page_names_those_of_others() {
    let page = method();
    let files = [files("analysis/data"), files("drafting/data"), files("reading/data")].concat();
    assert!(files.len() > OF_OTHERS.len(), "there should be word lists");
    for file in &files {
        let text = fs::read_to_string(file).expect("a word list can be read");
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        let head = head.iter().map(|line| line.trim_matches(['#', ' '])).collect::<Vec<_>>().join(" ");
        let of_others = OF_OTHERS.iter().find(|(name, ..)| file.ends_with(name));
        let Some((name, origin, licence)) = of_others else {
            assert!(head.contains(OWN), "{} should say “{OWN}” on top", file.display());
            continue;
        };
        assert!(head.contains(origin), "{name} should name {origin} on top");
        assert!(NOTICE.contains(&format!("\n{name}\n")), "LICENSE-THIRD-PARTY should have the terms of {name}");
        for told in [origin, licence] {
            assert!(page.contains(told), "the Method page should name {told} for {name}");
        }
    }
}

#[test]
fn the_method_page_names_the_version_and_the_libraries_of_the_program() {
    let page = method();
    assert!(page.contains(&format!("Parallax {}", env!("CARGO_PKG_VERSION"))));
    let (_, libraries) = MANIFEST.split_once("\n[dependencies]\n").expect("Cargo.toml should have dependencies");
    let lines = libraries.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split(['=', '.', ' ']).next()).filter(|name| {
        let first = name.chars().next();
        first.is_some_and(|first| first.is_ascii_lowercase()) && !LEFT_OUT.contains(name)
    });
    let mut named = 0;
    for name in names {
        assert!(page.to_lowercase().contains(name), "the Method page should name {name}");
        named += 1;
    }
    assert!(named > 3, "there should be libraries");
}

/// Dependencies that are part of this program, or of a library that is named.
const LEFT_OUT: [&str; 2] = ["corpus", "wasm-bindgen-futures"];

/// The Method page of the built-in event as HTML.
fn method() -> String {
    let loaded = loaded::event().expect("the built-in event is sound");
    let query = Query::parse("?view=method", &loaded.corpus).query;
    let selection = Arc::new(loaded.index.select(&query.filter));
    page::page(&Scene::new(loaded, query, selection), &Desk::default()).to_string()
}

/// Every file below a folder of the project.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of word lists") {
            let path = entry.expect("an entry of that folder").path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
