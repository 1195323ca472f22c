//! What a save does to what is kept.

use crate::any::bridge;
use corpus::{Comparison, Condition, Kept, Trouble};
use library::{file, record};

const ID: &str = "k3f9x2";

fn first() -> Vec<u8> {
    record::saved(&bridge(), None, 1000).unwrap().0
}

/// The kind of trouble that a save of this revision in place of what is stored ends in, and what the reader is told.
fn trouble(revision: u32, stored: Option<&[u8]>) -> (Trouble, String) {
    let problem = record::saved(&Comparison { revision, ..bridge() }, stored, 2000).unwrap_err();
    (problem.trouble, problem.sentence)
}

fn kept(revision: u32, saved: u64) -> Kept {
    let title = "The Northport bridge".to_owned();
    Kept { id: ID.to_owned(), revision, title, sources: 2, saved, condition: Condition::Whole }
}

#[test]
fn each_save_counts_one_further_and_opens_as_it_was_saved() {
    let (stored, listed) = record::saved(&bridge(), None, 1000).unwrap();
    assert_eq!(listed, kept(1, 1000));
    assert_eq!(record::listed(ID, &stored), kept(1, 1000));
    let mut comparison = record::opened(ID, &stored).unwrap();
    assert_eq!(comparison, Comparison { revision: 1, ..bridge() });
    comparison.input.articles.pop();
    let (stored, listed) = record::saved(&comparison, Some(&stored), 2000).unwrap();
    assert_eq!(listed, Kept { sources: 1, ..kept(2, 2000) });
    comparison.revision = 2;
    assert_eq!(record::opened(ID, &stored).unwrap(), comparison);
}

#[test]
fn a_save_never_overwrites_what_another_tab_saved() {
    let once = first();
    let twice = record::saved(&Comparison { revision: 1, ..bridge() }, Some(&once), 2000).unwrap().0;
    for (revision, stored, says) in [
        (1, Some(&twice), "was saved in another tab"),
        (3, Some(&twice), "was saved in another tab"),
        (0, Some(&once), "is already kept on this device"),
        (1, None, "was deleted in another tab"),
    ] {
        let (trouble, sentence) = trouble(revision, stored.map(Vec::as_slice));
        assert_eq!(trouble, Trouble::Conflict, "{sentence}");
        assert!(sentence.contains(says) && sentence.contains("Nothing was overwritten"), "{sentence}");
    }
}

#[test]
fn what_is_newer_or_damaged_is_listed_as_such_and_never_overwritten() {
    let newer = br#"{"format": "parallax-comparison", "version": 2, "kept": {"revision": 3, "saved": 5000},
        "event": {"title": "A bridge", "mood": "new"}, "articles": 7}"#;
    let listed = Kept {
        revision: 3,
        title: "A bridge".to_owned(),
        sources: 0,
        saved: 5000,
        condition: Condition::Newer,
        ..kept(3, 5000)
    };
    assert_eq!(record::listed(ID, newer), listed);
    assert_eq!(record::opened(ID, newer).unwrap_err().trouble, Trouble::Newer);
    assert_eq!(trouble(3, Some(newer)).0, Trouble::Newer);
    let whole = first();
    let without_stamp = file::write(&bridge()).unwrap().into_bytes();
    for damaged in [&b"\x01\x02"[..], b"", &whole[..whole.len() / 2], &without_stamp] {
        let listed = record::listed(ID, damaged);
        assert_eq!((listed.id.as_str(), listed.condition), (ID, Condition::Damaged));
        assert!(matches!(record::opened(ID, damaged).unwrap_err().trouble, Trouble::Damaged | Trouble::Foreign));
        for revision in [0, 1] {
            assert_eq!(trouble(revision, Some(damaged)).0, Trouble::Conflict);
        }
    }
}

#[test]
fn what_is_kept_of_version_1_opens_for_good() {
    let stored = include_bytes!("kept-1.json");
    assert_eq!(record::opened(ID, stored).unwrap(), Comparison { revision: 4, ..bridge() });
    assert_eq!(record::listed(ID, stored), kept(4, 1_769_774_400_000));
}

#[test]
fn what_is_handed_out_as_it_is_can_be_imported() {
    assert_eq!(file::read(&first()).unwrap().comparison, bridge());
}

#[test]
fn the_place_in_the_store_says_what_a_comparison_is_called() {
    assert_eq!(record::opened("other", &first()).unwrap().id, "other");
}

#[test]
fn what_is_too_large_is_not_stored() {
    let mut large = bridge();
    large.input.articles[0].text = "x".repeat(library::limits::BYTES);
    let problem = record::saved(&large, None, 1000).unwrap_err();
    assert_eq!(problem.trouble, Trouble::Large);
    assert!(problem.sentence.starts_with("This comparison is too large"), "{problem}");
}
