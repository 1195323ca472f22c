//! What is understood of articles pasted as people copy them, all made up: who published them, when, under which headline,
//! and what of the copy is no part of them.

#![allow(clippy::unwrap_used, reason = "an article that is refused fails the test")]

use corpus::Draft;
use reading::{Pasted, read_pasted, read_pasted_all};

/// The text of the article below all that a copy brings along.
const BODY: [&str; 2] = [
    "The old bridge over the Elm has reopened to traffic, two years after a flood washed away one of its piers.",
    "“It is a good day for the town,” the mayor, Carla Dunn, said on Friday.",
];

/// Outlet, author, date and address of a draft, with nothing where none is stated.
fn stated(draft: &Draft) -> [String; 4] {
    let metadata = draft.metadata.clone();
    let date = metadata.date.map(|date| date.to_string());
    [metadata.outlet, metadata.author, date, metadata.url].map(Option::unwrap_or_default)
}

#[track_caller]
fn check(before: &str, after: &str, expected: [&str; 4], kept: &[&str]) {
    let [first, last] = BODY;
    let draft = read_pasted(Pasted::Plain, &format!("{before}\n\n{first}\n\n{last}\n\n{after}\n")).unwrap();
    let title = "Old bridge reopens two years after flood";
    assert_eq!(draft.metadata.title.as_deref(), Some(title), "{before}");
    assert_eq!(stated(&draft), expected, "{before}");
    let (above, below): (Vec<&str>, Vec<&str>) = kept.iter().partition(|line| before.contains(**line));
    let lines = [&[title], &*above, &BODY, &*below].concat();
    assert_eq!(draft.text.lines().collect::<Vec<_>>(), lines, "{before}");
}

#[test]
fn a_copy_of_a_broadcasters_page_is_understood() {
    check(
        "Old bridge reopens two years after flood\n3 hours ago\n\nShare\n\nSave\nAnn Lee\nBBC News, Northport\nGetty Images",
        "More on this story\nMayor under fire over costs\nFerry to stop at end of month",
        ["BBC News", "Ann Lee", "", ""],
        &[],
    );
    check(
        "Old bridge reopens two years after flood\nBy Ann Lee, CNN\n4 minute read\nPublished 9:45 AM EST, Mon March 2, 2026",
        "",
        ["CNN", "Ann Lee", "2026-03-02", ""],
        &[],
    );
}

#[test]
fn a_copy_of_an_agencys_page_is_understood() {
    let dateline = "NORTHPORT, Elm (AP) — The bridge is open.";
    check(
        &format!(
            "Old bridge reopens two years after flood\nBy  ANN LEE\nUpdated 3:45 PM GMT, March 2, 2026\n\nShare\n\n{dateline}"
        ),
        "Ray reported from Elmville.",
        ["AP", "ANN LEE", "2026-03-02", ""],
        &[dateline, "Ray reported from Elmville."],
    );
    let (dateline, credit) =
        ("NORTHPORT, March 2 (Reuters) - The bridge is open.", "Reporting by Ann Lee; Editing by Cy Orr");
    check(
        &format!(
            "Old bridge reopens two years after flood\nBy Ann Lee and Bo Ray\nMarch 2, 20269:45 AM GMTUpdated 5 hours ago\n\n{dateline}"
        ),
        credit,
        ["Reuters", "Ann Lee and Bo Ray", "2026-03-02", ""],
        &[dateline, credit],
    );
}

#[test]
fn a_copy_of_a_papers_page_is_understood() {
    check(
        "Old bridge reopens two years after flood\n\nMayor hails ‘good day’ as opponents question costs\n\nAnn Lee in Northport\nMon 2 Mar 2026 06.00 GMT\nLast modified on Mon 2 Mar 2026 09.12 GMT\n\nShare\n\nThe old bridge at dawn. Photograph: Bo Ray/The Elm Guardian",
        "Sign up to our newsletter\n\n© 2026 The Elm Guardian. All rights reserved.",
        ["The Elm Guardian", "Ann Lee", "2026-03-02", ""],
        &["Mayor hails ‘good day’ as opponents question costs"],
    );
    check(
        "The Elm Times\n\nhttps://www.elmtimes.example/2026/03/02/bridge.html\n\nOld bridge reopens two years after flood\n\nListen to this article · 7:12 min Learn more\n\nBy Ann Lee\n\nMarch 2, 2026",
        "Advertisement\n\nSKIP ADVERTISEMENT\n\nRelated Content",
        ["The Elm Times", "Ann Lee", "2026-03-02", "https://www.elmtimes.example/2026/03/02/bridge.html"],
        &[],
    );
    check(
        "EXCLUSIVE\nOld bridge reopens two years after flood\nBy ANN LEE, CHIEF REPORTER FOR THE ELM MAIL\nPUBLISHED: 14:05, 2 March 2026 | UPDATED: 09:12, 3 March 2026",
        "Share or comment on this article: Old bridge reopens\n\nComments 214",
        ["THE ELM MAIL", "ANN LEE", "2026-03-02", ""],
        &[],
    );
    check(
        "Home / News / Local\n\nOld bridge reopens two years after flood\n\nWritten by Ann Lee | Elm Express | Northport | Updated: March 3, 2026 09:12 IST",
        "Also Read | Mayor under fire over costs\n\n(With inputs from PTI)",
        ["Elm Express", "Ann Lee", "2026-03-03", ""],
        &["(With inputs from PTI)"],
    );
}

#[test]
fn a_copy_of_a_blog_and_a_list_of_what_is_known_are_understood() {
    check(
        "Old bridge reopens two years after flood\nPosted on March 2, 2026 by Ann Lee\nFiled under: Local news",
        "Tags: bridge, flood\nCopyright © 2026 The Elmville Lens. All Rights Reserved.",
        ["The Elmville Lens", "Ann Lee", "2026-03-02", ""],
        &[],
    );
    check(
        "Title: Old bridge reopens two years after flood\nSource: Elmville Lens\nAuthor: Ann Lee\nDate: 2 March 2026\nURL: https://lens.example/bridge",
        "",
        ["Elmville Lens", "Ann Lee", "2026-03-02", "https://lens.example/bridge"],
        &[],
    );
    check(
        "Old bridge reopens two years after flood",
        "www.elm-courier.example/news/bridge",
        ["Elm Courier", "", "", "https://www.elm-courier.example/news/bridge"],
        &[],
    );
}

#[test]
fn where_nothing_is_named_nothing_is_made_up() {
    let kept = "The mayor told the Elm Courier that she was pleased, in a report seen by Reuters today.";
    check("Old bridge reopens two years after flood", kept, ["", "", "", ""], &[kept]);
}

#[test]
fn several_articles_in_one_paste_are_read_each_by_itself() {
    let text = |rule: &str| {
        let body = BODY.join("\n\n");
        format!(
            "Old bridge reopens\n\nBy Ann Lee, Elm Courier\n2 March 2026\n\n{body}\n\n{rule}\nWho pays for the old bridge?\n\nBo Ray | The Valley Herald | March 3, 2026\n\n{body}\n\n{rule}\nBridge closure ends at last\n\nNORTHPORT, March 2 (Valley News) - Cars crossed it.\n\n{body}\n\nCopyright 2026 Valley News. All rights reserved.\n"
        )
    };
    for rule in ["---\n", "-----------\n", "\n\n", ""] {
        let drafts = read_pasted_all(Pasted::Plain, &text(rule)).unwrap();
        let found: Vec<_> =
            drafts.iter().map(|draft| (draft.metadata.title.as_deref().unwrap_or(""), stated(draft))).collect();
        let own = |values: [&str; 3]| [values[0], values[1], values[2], ""].map(str::to_owned);
        let expected = [
            ("Old bridge reopens", own(["Elm Courier", "Ann Lee", "2026-03-02"])),
            ("Who pays for the old bridge?", own(["The Valley Herald", "Bo Ray", "2026-03-03"])),
            ("Bridge closure ends at last", own(["Valley News", "", ""])),
        ];
        assert_eq!(found, expected, "{rule}");
        for draft in drafts {
            assert!(BODY.iter().all(|line| draft.text.lines().any(|kept| kept == *line)), "{}", draft.text);
            assert!(!draft.text.contains("--"), "{}", draft.text);
        }
    }
}

#[test]
fn one_article_is_read_as_one() {
    let text = format!("Old bridge reopens\n\nBy Ann Lee, Elm Courier\n\n{}", BODY.join("\n\n---\n\n"));
    let all = read_pasted_all(Pasted::Plain, &text).unwrap();
    assert_eq!(all, [read_pasted(Pasted::Plain, &text).unwrap()]);
    let html = format!("<h1>Old bridge reopens</h1><p>{}</p><hr><p>{}</p>", BODY[0], BODY[1]);
    assert_eq!(read_pasted_all(Pasted::Html, &html).unwrap(), [read_pasted(Pasted::Html, &html).unwrap()]);
}
