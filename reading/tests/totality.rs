//! Any bytes under any name give a draft or a refusal, and the same ones the same.

use proptest::prelude::*;
use reading::{Pasted, read, read_pasted};

/// Pieces of pages and texts, to be put together at random.
fn pieces() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class='related'>",
        "</div>",
        "<article>",
        "</article>",
        "<h1>",
        "</h1>",
        "<table>",
        "<td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<script>",
        "</script>",
        "<li>",
        "<ul>",
        "<svg/>",
        "<!--",
        "-->",
        "<title>",
        "</title>",
        "<meta name=date content=2025-12-04>",
        "The bridge is open, said the mayor on Tuesday. ",
        "\n\n",
        "---\n",
        "title: a\n",
        "# ",
        "* ",
        "> ",
        "```",
        "[a](b)",
        "&amp;",
        "\u{202e}",
        "\u{0}",
        "e\u{301}",
        "é",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n",
    ]);
    let any = prop_oneof![8 => known.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(any, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_read(text in pieces(), ending in prop::sample::select(vec!["html", "md", "txt", "mht", ""])) {
        let name = format!("a.{ending}");
        let first = read(&name, text.as_bytes());
        prop_assert_eq!(&first, &read(&name, text.as_bytes()));
        if let Ok(draft) = first {
            prop_assert!(draft.text.lines().all(|line| !line.is_empty() && line.trim() == line), "{:?}", draft.text);
            prop_assert!(!draft.text.chars().any(|c| c.is_control() && c != '\n'), "{:?}", draft.text);
        }
        let _ = read_pasted(Pasted::Html, &text);
        let _ = read_pasted(Pasted::Plain, &text);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in "(html|md|txt|mht|pdf)?") {
        let _ = read(&format!("a.{ending}"), &bytes);
    }
}
