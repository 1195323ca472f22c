//! A mistake in a folder of seeds is told with file, line, what is wrong and what to do.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

const EVENT: &str = "[event]\ntitle = \"A harbour opens\"\n";

/// A folder of seeds in a place of its own, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &[u8])]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("parallax-intake-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        for (name, bytes) in files {
            fs::write(path.join(name), bytes).unwrap();
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Checks that a folder has exactly one problem: in `place` (file and line), told with `words`.
fn check(files: &[(&str, &[u8])], place: &str, words: &str) {
    let folder = Folder::with(files);
    let problems = intake::read(&folder.0).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let told = problems[0].to_string();
    assert!(told.contains(&format!("{place}: ")), "{place} is not in: {told}");
    assert!(told.contains(words), "{words} is not in: {told}");
    assert!(!problems[0].help.is_empty());
}

fn source(rest: &str) -> String {
    format!("{EVENT}[[source]]\nfile = \"a.txt\"\nslug = \"a\"\nlabel = \"A\"\n{rest}")
}

const TEXT: (&str, &[u8]) = ("a.txt", b"The harbour opened on Monday.");

#[test]
fn a_folder_without_corpus_toml_says_what_it_needs() {
    check(&[TEXT], "corpus.toml", "can't be read");
}

#[test]
fn a_missing_file_is_told_where_it_is_listed() {
    check(&[("corpus.toml", source("").as_bytes())], "corpus.toml:4", "no file “a.txt”");
}

#[test]
fn a_text_that_is_not_utf8_is_told_with_its_line() {
    let files = [("corpus.toml", source("")), ("a.txt", String::new())];
    check(&[(files[0].0, files[0].1.as_bytes()), ("a.txt", b"one\ntwo \xff")], "a.txt:2", "not UTF-8");
}

#[test]
fn an_empty_text_is_refused() {
    check(&[("corpus.toml", source("").as_bytes()), ("a.txt", b" \n")], "a.txt", "empty");
}

#[test]
fn a_duplicate_slug_names_both_lines() {
    let toml = source("[[source]]\nfile = \"b.txt\"\nslug = \"a\"\nlabel = \"B\"\n");
    check(&[("corpus.toml", toml.as_bytes()), TEXT, ("b.txt", b"x")], "corpus.toml:9", "taken on line 5");
}

#[test]
fn a_file_listed_twice_is_refused() {
    let toml = source("[[source]]\nfile = \"a.txt\"\nslug = \"b\"\nlabel = \"B\"\n");
    check(&[("corpus.toml", toml.as_bytes()), TEXT], "corpus.toml:8", "taken on line 4");
}

#[test]
fn an_unknown_key_is_told_with_the_known_ones() {
    check(&[("corpus.toml", source("publisher = \"X\"\n").as_bytes()), TEXT], "corpus.toml:7", "publisher");
}

#[test]
fn a_malformed_date_says_which_form_is_wanted() {
    check(&[("corpus.toml", source("date = \"4.12.2025\"\n").as_bytes()), TEXT], "corpus.toml:7", "YYYY-MM-DD");
}

#[test]
fn an_event_that_ends_before_it_begins_is_refused() {
    let toml = source("").replace("title", "from = \"2025-12-05\"\nto = \"2025-12-04\"\ntitle");
    check(&[("corpus.toml", toml.as_bytes()), TEXT], "corpus.toml:3", "before it begins");
}

#[test]
fn a_slug_that_would_not_survive_in_a_link_is_refused() {
    let toml = source("").replace("slug = \"a\"", "slug = \"A b\"");
    check(&[("corpus.toml", toml.as_bytes()), TEXT], "corpus.toml:5", "can't be a slug");
}

#[test]
fn an_address_that_is_no_web_page_is_refused() {
    check(&[("corpus.toml", source("url = \"javascript:x\"\n").as_bytes()), TEXT], "corpus.toml:7", "address");
}

#[test]
fn a_corpus_without_sources_is_refused() {
    check(&[("corpus.toml", EVENT.as_bytes())], "corpus.toml", "no source");
}

#[test]
fn a_topic_without_terms_is_refused() {
    let topics = "[[topic]]\nslug = \"sea\"\nlabel = \"Sea\"\ndescription = \"The sea.\"\nterms = []\n";
    let files: [(&str, &[u8]); 3] =
        [("corpus.toml", &source("").into_bytes()), TEXT, ("topics.toml", topics.as_bytes())];
    check(&files, "topics.toml:5", "no terms");
}

#[test]
fn two_topics_of_one_slug_are_refused() {
    let topic = "[[topic]]\nslug = \"sea\"\nlabel = \"Sea\"\ndescription = \"The sea.\"\nterms = [\"sea\"]\n";
    let topics = topic.repeat(2);
    let files: [(&str, &[u8]); 3] =
        [("corpus.toml", &source("").into_bytes()), TEXT, ("topics.toml", topics.as_bytes())];
    check(&files, "topics.toml:7", "taken on line 2");
}

#[test]
fn all_mistakes_are_told_at_once() {
    let toml = source("date = \"x\"\n").replace("slug = \"a\"", "slug = \"-\"");
    let folder = Folder::with(&[("corpus.toml", toml.as_bytes()), ("topics.toml", b"[[topic")]);
    assert_eq!(intake::read(&folder.0).unwrap_err().len(), 3);
}

#[test]
fn a_text_file_nobody_lists_is_pointed_out() {
    let folder = Folder::with(&[("corpus.toml", source("").as_bytes()), TEXT, ("forgotten.txt", b"x")]);
    let seeds = intake::read(&folder.0).unwrap();
    assert_eq!(seeds.unlisted, [folder.0.join("forgotten.txt")]);
    assert_eq!(seeds.articles[0].text.as_bytes(), TEXT.1);
}
