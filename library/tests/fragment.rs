//! A comparison in the fragment of a link.

use crate::any::{bridge, comparison};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use corpus::{Opened, Trouble};
use library::{Problem, file, fragment, limits};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::deflate::core::CompressorOxide;
use miniz_oxide::deflate::stream::deflate;
use miniz_oxide::{DataFormat, MZFlush};
use proptest::prelude::*;

/// Fragments as they were published, each with the file it must open as, up to what links leave out.
const PUBLISHED: &str = include_str!("fragments.txt");

fn packed(text: &[u8]) -> String {
    ["d1.", &URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(text, 9))].concat()
}

fn refused(fragment: &str, trouble: Trouble, says: &str) {
    let problem: Problem = fragment::unpack(fragment).unwrap_err();
    assert_eq!(problem.trouble, trouble, "{problem}");
    assert!(problem.sentence.contains(says), "{problem}");
}

#[test]
fn a_published_fragment_opens_for_good() {
    let mut lines = PUBLISHED.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).peekable();
    assert!(lines.peek().is_some());
    while let (Some(fragment), Some(file)) = (lines.next(), lines.next()) {
        let expected = file::read(file.as_bytes()).unwrap();
        assert_eq!(fragment::unpack(fragment).unwrap(), expected, "{fragment}");
    }
}

proptest! {
    #[test]
    fn what_is_packed_unpacks(comparison in comparison()) {
        let packed = fragment::pack(&comparison).unwrap();
        prop_assert!(packed.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
        prop_assert_eq!(fragment::unpack(&packed).unwrap(), Opened { comparison, notes: Vec::new() });
    }

    #[test]
    fn any_string_gives_a_result(text in "(#?d1\\.)?([A-Za-z0-9_-]*|.*)") {
        prop_assert!(fragment::unpack(&text).is_err());
    }

    #[test]
    fn any_bytes_packed_give_a_result(bytes in any::<Vec<u8>>()) {
        prop_assert!(fragment::unpack(&["d1.", &URL_SAFE_NO_PAD.encode(bytes)].concat()).is_err());
    }

    #[test]
    fn a_link_with_a_character_changed_opens_as_nothing_else(at in 3..600_usize, by in "[A-Za-z0-9_-]") {
        let whole = fragment::pack(&bridge()).unwrap();
        let mut changed = whole.clone();
        let at = at.min(whole.len() - 1);
        changed.replace_range(at..=at, &by);
        if let Ok(opened) = fragment::unpack(&changed) {
            prop_assert_eq!(opened.comparison, bridge());
        }
    }

    #[test]
    fn a_link_cut_off_anywhere_is_refused(end in 0..600_usize) {
        let whole = fragment::pack(&bridge()).unwrap();
        prop_assert!(fragment::unpack(&whole[..end.min(whole.len() - 1)]).is_err());
    }
}

#[test]
fn a_link_opens_with_its_mark_and_with_white_space_around_it() {
    let packed = fragment::pack(&bridge()).unwrap();
    for link in [["#", &packed].concat(), [" ", &packed, "\n"].concat()] {
        assert_eq!(fragment::unpack(&link).unwrap().comparison, bridge());
    }
}

/// A fragment of so many megabytes of blanks: one of them packed, again and again.
fn megabytes(count: usize) -> String {
    let mut compressor = CompressorOxide::new(0);
    compressor.set_format_and_level(DataFormat::Raw, 9);
    let mut block = vec![0; 100_000];
    // A full flush: the block ends with a byte, and looks back on nothing before it.
    let written = deflate(&mut compressor, &[b' '; 1_000_000], &mut block, MZFlush::Full).bytes_written;
    let stream = [&b"\x78\x9c"[..], &block[..written].repeat(count)].concat();
    ["d1.", &URL_SAFE_NO_PAD.encode(stream)].concat()
}

#[test]
fn what_would_unpack_to_gigabytes_is_stopped_on_the_way() {
    let bomb = megabytes(2000);
    assert!(bomb.len() < 4_000_000);
    refused(&bomb, Trouble::Large, "it would unpack to more than 20 MB");
    refused(&megabytes(21), Trouble::Large, "it would unpack to more than 20 MB");
    // Below the limit it is only that the stream has no end.
    refused(&megabytes(19), Trouble::Damaged, "cut short");
    refused(&["d1.", &"A".repeat(limits::BYTES * 2)].concat(), Trouble::Large, "it has 30.0 MB, of 20 MB at most");
}

#[test]
fn versions_stand_in_front_and_inside() {
    let whole = fragment::pack(&bridge()).unwrap();
    refused(&whole.replacen("d1", "d2", 1), Trouble::Newer, "format 2");
    refused(&packed(br#"{"format": "parallax-comparison", "version": 9}"#), Trouble::Newer, "format 9");
    for other in ["", "#", "d", "d1", "d0.AAAA", "d-1.AAAA", "dx.AAAA", "claim-7f3a9c", "?view=read", "D1.AAAA"] {
        refused(other, Trouble::Foreign, "holds no comparison");
    }
}

#[test]
fn a_damaged_link_says_so() {
    let whole = fragment::pack(&bridge()).unwrap();
    refused(&whole[..whole.len() / 2], Trouble::Damaged, "cut short");
    refused(
        &whole.replacen("d1.", "d1.?", 1),
        Trouble::Damaged,
        "a character in it, 1 after “d1.”, belongs to no link",
    );
    refused(&packed(br#"{"format": "parallax-comparison", "version": 1}"#), Trouble::Damaged, "“event” is missing");
    refused("d1.", Trouble::Damaged, "cut short");
}
