//! Any bytes under any name give a draft or a refusal, and the same ones the same.

use proptest::prelude::*;
use reading::{Pasted, read, read_all, read_pasted, read_pasted_all};

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

/// Lines that stand around articles, whole or in pieces.
fn around() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "By Ann Lee, Elm Courier",
        "By ",
        "ANN LEE",
        "Elm Courier",
        "The Post | ",
        " · ",
        "Published 2 March 2026",
        "Updated ",
        "20269:45 AM",
        "3 hours ago",
        "Source: ",
        "© 2026 ",
        "(c) ",
        "All rights reserved.",
        "www.elm-courier.example/a",
        "https://",
        "ELM (Reuters) — ",
        "(AP)",
        "-----",
        "",
        "Photograph: ",
        "/Getty Images",
        "Image caption, the bridge",
        "12 comments",
        "Related stories",
        "Share",
        "Read more: ",
        "Mayor resigns",
        ". ",
        ", ",
        "(",
        ")",
        "İß—ﬁ",
    ]);
    prop::collection::vec(prop_oneof![8 => known.prop_map(str::to_owned), 1 => "[^<&\\p{Cc}]{0,6}"], 0..4)
        .prop_map(|parts| parts.concat())
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
    fn any_text_around_an_article_is_read_and_no_sentence_of_it_lost(
        head in prop::collection::vec(around(), 0..8),
        foot in prop::collection::vec(around(), 0..8),
    ) {
        let body = [
            "The council of Northport voted on Tuesday to reopen the old bridge over the Elm to traffic.",
            "Repairs cost £4.2 million, a third more than planned, said the mayor, who had hoped for less.",
        ];
        let text = [&["Old bridge opens again".to_owned()], &*head, &body.map(str::to_owned), &*foot].concat().join("\n\n");
        let all = read_pasted_all(Pasted::Plain, &text).unwrap_or_default();
        prop_assert_eq!(&all, &read_all("", text.as_bytes()).unwrap_or_default());
        let lines: Vec<&str> = all.iter().flat_map(|draft| draft.text.lines()).collect();
        for sentence in body {
            prop_assert!(lines.contains(&sentence), "{:?} of {}", lines, text);
        }
        for html in [text.replace("\n\n", "<p>"), text.replace('\n', "<br>")] {
            let draft = read_pasted(Pasted::Html, &html).map(|draft| draft.text).unwrap_or_default();
            prop_assert!(body.iter().all(|sentence| draft.contains(sentence)), "{:?} of {}", draft, html);
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in "(html|md|txt|mht|pdf)?") {
        let _ = read(&format!("a.{ending}"), &bytes);
    }
}
