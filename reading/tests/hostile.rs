//! What no file may do, whoever made it: run, hide, lead astray, take for ever, or say nothing.

#![allow(clippy::panic)]

use corpus::Draft;
use reading::{Pasted, read, read_all, read_pasted};
use std::time::{Duration, Instant};

/// A paragraph of an article, so that there is one.
const TEXT: &str = "The council voted on Tuesday to reopen the old bridge to traffic, two years after the flood.";

fn page(head: &str, body: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>").into_bytes()
}

fn article(name: &str, bytes: &[u8]) -> Draft {
    read(name, bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

#[test]
fn nothing_that_runs_or_hides_becomes_text() {
    let cases = [
        ("scripts", format!("<script>alert('{TEXT}')</script><p>{TEXT}</p>")),
        ("scripts that do not end well", format!("<p>{TEXT}</p><script>document.write('<p>evil evil evil')")),
        ("event handlers", format!("<p onclick=\"evil()\" onmouseover=evil()>{TEXT}</p><img src=x onerror=evil()>")),
        ("drawings", format!("<svg onload=evil()><script>evil()</script><text>evil</text></svg><p>{TEXT}</p>")),
        ("formulas", format!("<math><mtext><style><img src=x onerror=evil()></style></mtext></math><p>{TEXT}</p>")),
        ("frames", format!("<iframe srcdoc='<p>evil'>evil</iframe><object data=evil>evil</object><p>{TEXT}</p>")),
        ("templates", format!("<template><p>evil {TEXT}</p></template><noscript><p>evil</p></noscript><p>{TEXT}</p>")),
        ("styles", format!("<style>p::before {{ content: 'evil' }}</style><p>{TEXT}</p>")),
        (
            "what is hidden",
            format!("<p hidden>evil {TEXT}</p><div style='display:none'>evil {TEXT}</div><p>{TEXT}</p>"),
        ),
        ("comments", format!("<!-- evil --><!--> evil? --><p>{TEXT}</p>").replace(" evil? -->", "")),
        (
            "data in place of addresses",
            format!(
                "<img src='data:image/svg+xml,<svg onload=evil()>' alt=evil><object data='data:text/html,evil'></object><p>{TEXT}</p><p><a href='data:text/html,<script>evil()</script>'>evil</a></p>"
            ),
        ),
        ("links that run", format!("<p>{TEXT}</p><p><a href=javascript:evil()>evil</a></p>")),
        (
            "forms",
            format!(
                "<form action=https://evil.example><input value=evil><textarea>evil</textarea></form><p>{TEXT}</p>"
            ),
        ),
    ];
    for (what, body) in cases {
        assert_eq!(article("a.html", &page("", &body)).text, TEXT, "{what}");
    }
}

#[test]
fn what_looks_like_markup_in_a_text_stays_text() {
    let body = format!("<p>{TEXT}</p><p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board.</p>");
    let text = article("a.html", &page("", &body)).text;
    assert_eq!(text.lines().last(), Some("He wrote <script>alert(1)</script> on the board."));
}

#[test]
fn no_address_leads_astray() {
    let heads = [
        "<link rel=canonical href='javascript:alert(1)'>",
        "<meta property=og:url content='data:text/html,<script>alert(1)</script>'>",
        "<link rel=canonical href='&#106;avascript:alert(1)'>",
        "<link rel=canonical href='java&#10;script:alert(1)'>",
        "<meta property=og:url content='//post.example/a'>",
        "<meta property=og:url content='https://post.example&#x202e;/a'>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"url\": \"vbscript:x\"}</script>",
        "<base href='https://evil.example/'><link rel=canonical href='a'>",
    ];
    for head in heads {
        assert_eq!(article("a.html", &page(head, &format!("<p>{TEXT}</p>"))).metadata.url, None, "{head}");
    }
}

#[test]
fn metadata_hold_no_markup_lines_or_unseen_characters() {
    let head = "<meta property=og:site_name content='The\u{202e}\u{200b} Post\n\u{7}'><meta property=og:title content=' A  title\r\nof it '>";
    let metadata = article("a.html", &page(head, &format!("<p>{TEXT}</p>"))).metadata;
    assert_eq!((metadata.outlet.as_deref(), metadata.title.as_deref()), (Some("The Post"), Some("A title of it")));
}

#[test]
fn odd_data_in_a_page_are_passed_over() {
    let data = [
        r#"{"__proto__": {"polluted": 1}, "constructor": {"prototype": 1}, "@type": "NewsArticle"}"#,
        r#"{"@type": "NewsArticle", "headline": ["a"], "datePublished": 5, "publisher": [[[]]], "author": {"name": {}}}"#,
        r#"{"@type": "NewsArticle", "datePublished": "2025-02-31"}"#,
        r#"{"@type": "NewsArticle""#,
    ];
    for data in data {
        let head = format!("<script type=application/ld+json>{data}</script>");
        let draft = article("a.html", &page(&head, &format!("<p>{TEXT}</p>")));
        assert_eq!((draft.text.as_str(), draft.metadata.date), (TEXT, None), "{data}");
    }
}

#[test]
fn what_is_damaged_gives_what_there_is() {
    let whole = page("", &format!("<article><h1>Bridge opens</h1><p>{TEXT}</p><p>{TEXT} Again."));
    for end in (0..whole.len()).step_by(7) {
        // A page that was cut short is an article or a refusal, and never a panic.
        let _ = read("a.html", &whole[..end]);
    }
    for body in [
        format!("</div></p></table><p>{TEXT}"),
        format!("<table><p>{TEXT}<tr><td></table>"),
        format!("<p <b =''><<>{TEXT}</p>"),
        format!("<b><i><p>{TEXT}</b></i></p>"),
        format!("<p>{TEXT}</p><![CDATA[ <? <!"),
    ] {
        assert!(article("a.html", &page("", &body)).text.contains("reopen the old bridge"), "{body}");
    }
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    let long = "The ferry sank on Monday. ".repeat(drafting::LONGEST / 20);
    let told = read("long.txt", long.as_bytes()).unwrap_err().to_string();
    assert!(told.contains("of text; an article may have up to 2"), "{told}");
    let big = vec![b'a'; drafting::LIMIT + 1];
    let cases: [(&str, &[u8], &str); 16] = [
        ("a.txt", b"", "“a.txt” is empty."),
        ("a.txt", &big, "“a.txt” is 21 MB large; files of up to 20 MB are read."),
        ("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "“a.txt” is a program, which is not read. Choose a text,"),
        ("e.exe", b"a few words that can be read", "“e.exe” is a program, which is not read. Choose a text,"),
        (
            "a.svg",
            b"<svg onload='evil()'><text>evil",
            "“a.svg” is a drawing (SVG), which is not read. Bring the article",
        ),
        (
            "a.txt",
            b"{\\rtf1\\ansi evil}",
            "“a.txt” is a rich text file (.rtf), which is not read. Open it and save it as",
        ),
        ("a", b"ID3\x03\0", "“a” is a sound, which is not read. Bring what is said in it as text."),
        ("a.txt", &[0; 4096], "“a.txt” is not text."),
        ("a.md", b"# Title\0\0\0\0", "“a.md” is not text."),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "“a.txt” is a picture, which is not read."),
        ("a.html", b"PK\x03\x04", "“a.html” is a Word or other packed file, which is not read."),
        ("a.html", b"<html><script>1</script>", "“a.html” was read, but no article was found in it."),
        ("a.html", b"<html><body> <br> &nbsp;", "“a.html” was read, but no article was found in it."),
        ("a.txt", b" \n\t\n", "“a.txt” was read, but no article was found in it."),
        ("a.md", b"---\ntitle: \n---\n```\ncode\n```", "“a.md” was read, but no article was found in it."),
        (
            "a.mht",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b",
            "“a.mht” can’t be read as a saved web page",
        ),
    ];
    for (name, bytes, start) in cases {
        let told = read(name, bytes).unwrap_err().to_string();
        assert!(told.starts_with(start), "{name}: {told}");
    }
    assert!(read_pasted(Pasted::Html, "<p>").unwrap_err().to_string().starts_with("The pasted text was read"));
}

#[test]
fn a_text_that_repeats_itself_is_told() {
    let page = page("", &format!("<article><h1>Bridge opens</h1>{}</article>", format!("<p>{TEXT}</p>").repeat(30)));
    for (name, bytes) in [("a.txt", format!("{TEXT}\n").repeat(1200).into_bytes()), ("a.html", page)] {
        let notes = article(name, &bytes).notes;
        assert!(notes.iter().any(|note| note.contains("sentences that stand in it already")), "{name}: {notes:?}");
    }
    let draft = article("a.txt", TEXT.as_bytes());
    assert!(draft.notes.is_empty(), "{:?}", draft.notes);
}

#[test]
fn unseen_characters_are_removed_and_said() {
    let draft = article("a.txt", "The br\u{200b}idge \u{202e}neppo\u{202c} is\u{feff} open.\u{7}\n".as_bytes());
    assert_eq!(draft.text, "The bridge neppo is open.");
    let expected =
        ["2 characters that change the direction of writing were removed.", "3 invisible characters were removed."];
    assert_eq!(draft.notes, expected);
}

#[test]
fn what_is_deep_long_or_tangled_ends_in_time() {
    let many = 30_000;
    let cases = [
        ("a.html", format!("{}{TEXT}{}", "<div>".repeat(100_000), "</div>".repeat(100_000))),
        ("a.html", format!("{}{TEXT}", "<b><p>".repeat(many))),
        ("a.html", format!("{}{TEXT}", "<table><tr><td>".repeat(many))),
        ("a.html", format!("{}{TEXT}", "<ul><li>".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "<a id=x><p>".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "</p>".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "<h1>a".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "<p>a sentence that counts as one, all in all.".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p><p {}>", "a=b ".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "<!--".repeat(many))),
        ("a.html", format!("<p>{TEXT}</p>{}", "&lt;&#x41;&nosuch".repeat(many))),
        ("a.html", format!("<p class='{}'>{TEXT}</p>", "a_B ".repeat(many))),
        ("a.md", format!("{TEXT}\n\n{}", "[".repeat(many))),
        ("a.md", format!("{TEXT}\n\n{}", "*a_ ".repeat(many))),
        ("a.md", format!("{TEXT}\n\n{}", "> ".repeat(1000))),
        ("a.md", format!("{TEXT}\n\n{}", "- ".repeat(1000))),
        ("a.md", format!("{TEXT}\n\n{}", "![](".repeat(many))),
        ("a.txt", format!("{TEXT}\n{}", "a\n".repeat(many))),
        ("a.txt", format!("{TEXT}\n{}", "-".repeat(many))),
    ];
    let lines = [
        "Bridge opens again\n\n",
        "Ann Lee\n\n",
        "By Ann Lee, Elm Courier\n\n",
        "It opened on Friday.\n\nBy Ann Lee, Elm Courier\n2 March 2026\n\n",
        "https://elm.example/a\n",
        "-----\n\nBridge opens again\n\n",
        "Related\nMayor resigns\n",
        "Ann Lee|",
        "Published ",
        "(c) ",
        "2 March 2026 ",
    ];
    let repeated =
        lines.map(|line| ("a.txt", [&TEXT.repeat(3), "\n\n", TEXT, "\n\n", &line.repeat(many / 5)].concat()));
    let first = lines.map(|line| ("a.txt", line.repeat(many / 5)));
    for (name, text) in cases.into_iter().chain(repeated).chain(first) {
        let start = Instant::now();
        let _ = read_all(name, text.as_bytes());
        let took = start.elapsed();
        // Without optimisation and on a busy machine; quadratic work would take minutes.
        assert!(took < Duration::from_secs(20), "{took:?} for {name} {:.60}…", &text[text.len() - 60..]);
    }
}
