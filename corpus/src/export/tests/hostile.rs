//! A made-up event whose texts hold what means something to one format or another.

use crate::sample::Draft;
use crate::{Corpus, Date, Role, Status};

/// Words of articles, as hostile as an article can be.
pub(super) const QUOTATIONS: [&str; 17] = [
    "=HYPERLINK(\"https://evil.example\",\"half, or 50 %\")",
    "+1; -2",
    "-3 degrees",
    "@all “of” you",
    "'=1+1",
    "A \"quoted\" word, a 'single' one and a \\ backslash",
    "<script>alert(1)</script> &amp; <b onclick=x()>bold</b>",
    "[x](javascript:alert(1)) ![y](https://evil.example/y.png) <https://evil.example> [z]: /z",
    "# Not a heading with `code`, ``more code``, *stars*, __lines__, ~~strokes~~ and $math$",
    "1. Not a list\n- nor here\r\n> nor a quotation\n\n    nor code\n```\nnor a fence\n---\n| nor | a table |",
    "The line before\r\nER  - \r\nTY  - BOOK\r\nTI  - Another record",
    "{Braces} that } do { not \\textbf{pair}, 100% & more_or_less #1 ^2 ~3 @misc{x, title = {y}},",
    "שלום \u{202e}right to left\u{202c} مرحبا and back",
    "👩‍👩‍👧 🇳🇴 e\u{301} 𝒳 \u{feff}marks, combined and beyond the first plane",
    "Tabs\tand\u{85}odd\u{2028}line\u{2029}breaks\u{b}here\u{c}",
    "A dash -- or ---, ``quoted'' ,,so'' or <<so>>, ?` and !`",
    "10) Ends with a backslash \\",
];

/// The quotations told twice: by a source that states everything, in words as hostile, and by one that states nothing.
pub(super) fn corpus() -> Corpus {
    let mut draft = Draft::new("# An <i>event</i> & [more](javascript:alert(2))", &["topic"]);
    for slug in ["gazette", "unknown"] {
        draft = draft.source(slug).paragraph(Role::Title);
        for text in QUOTATIONS {
            draft = draft.claim(text, &["topic"], Status::Fact).by("=Cmd “<b>Bob</b>”").paragraph(Role::Body);
        }
    }
    let mut corpus = draft.corpus();
    let about = &mut corpus.sources[0].metadata;
    about.label = "@Gazette | *daily*".to_owned();
    about.outlet = Some("Ports & {Harbours} \"Gazette\", 100% _free_".to_owned());
    about.title = Some("=Of $5 \\ and #1\r\nER  - \r\n<b>Toll</b> } [doubled](javascript:alert(3))".to_owned());
    about.date = Some(Date::parse("2026-01-30").unwrap());
    about.url = Some("https://gazette.example/a_b/~c?d=1&e=%20f;g=(h)#i".to_owned());
    about.language = Some("en-GB".to_owned());
    corpus
}
