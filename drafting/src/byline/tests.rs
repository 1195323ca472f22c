//! What is read around an article, line by line, and what stays.

use super::*;

fn read(head: &[&str]) -> (Metadata, Vec<String>) {
    let mut metadata = Metadata::default();
    let lines = ["Bridge opens to traffic"].into_iter().chain(head.iter().copied());
    let lines = lines.chain(["The bridge opened on Monday, the mayor said."]).map(str::to_owned).collect();
    let lines = take_byline(lines, &mut metadata);
    (metadata, lines)
}

#[test]
fn who_wrote_it_for_whom_and_when_is_taken_from_the_lines_under_the_headline() {
    for (head, author, outlet, date) in [
        (&["By Ann Lee"][..], "Ann Lee", "", ""),
        (&["BY ANN LEE and Bo van Dam", "4 December 2025"], "ANN LEE and Bo van Dam", "", "2025-12-04"),
        (
            &["By Ann Lee, Staff Writer", "Published: December 4, 2025 at 9:30 am"],
            "Ann Lee, Staff Writer",
            "",
            "2025-12-04",
        ),
        (&["The Post | By Ann Lee | Thu, 4 Dec 2025 09:30 GMT"], "Ann Lee", "The Post", "2025-12-04"),
        (&["Northern Echo, 4 December 2025"], "", "Northern Echo", "2025-12-04"),
        (&["Updated 5 December 2025", "Published 4 December 2025"], "", "", "2025-12-04"),
        (&["Last updated: 5 December 2025, 8pm"], "", "", "2025-12-05"),
        (&["Ships may pass from today.", "By Ann Lee"], "Ann Lee", "", ""),
        (&["Thursday, 4 December 2025"], "", "", "2025-12-04"),
    ] {
        let (metadata, lines) = read(head);
        let stated = |value: &Option<String>| value.clone().unwrap_or_default();
        assert_eq!(
            (stated(&metadata.author), stated(&metadata.outlet)),
            (author.to_owned(), outlet.to_owned()),
            "{head:?}"
        );
        assert_eq!(metadata.date.map(|date| date.to_string()).unwrap_or_default(), date, "{head:?}");
        assert_eq!(lines.len(), 2 + usize::from(head.len() > 1 && head[0].ends_with("today.")), "{lines:?}");
    }
}

#[test]
fn the_outlet_is_told_from_who_wrote_it_what_they_are_and_where() {
    for (head, author, outlet, date) in [
        (&["By Ann Lee, Elm Courier"][..], "Ann Lee", "Elm Courier", ""),
        (&["By Ann Lee, Elm Courier", "3 March 2031"], "Ann Lee", "Elm Courier", "2031-03-03"),
        (&["By Ann Lee and Bo Ray, The Elm Post"], "Ann Lee and Bo Ray", "The Elm Post", ""),
        (&["By Ann Lee, City correspondent, Elm Post"], "Ann Lee, City correspondent", "Elm Post", ""),
        (&["By Ann Lee, City correspondent"], "Ann Lee, City correspondent", "", ""),
        (&["By Ann Lee, Elm Courier Staff Writer"], "Ann Lee", "Elm Courier", ""),
        (&["By Ann Lee, BBC political editor"], "Ann Lee", "BBC", ""),
        (&["By Ann Lee for the Elm Courier"], "Ann Lee", "Elm Courier", ""),
        (&["By Ann Lee (Reuters)"], "Ann Lee", "Reuters", ""),
        (&["By ANN LEE Associated Press"], "ANN LEE", "Associated Press", ""),
        (&["By ANN LEE", "Associated Press"], "ANN LEE", "Associated Press", ""),
        (&["By Reuters"], "", "Reuters", ""),
        (&["By The Elm Post Staff"], "", "The Elm Post", ""),
        (&["By Emily Post"], "Emily Post", "", ""),
        (&["By Ann Lee in Northport"], "Ann Lee", "", ""),
        (&["Ann Lee in Northport"], "Ann Lee", "", ""),
        (&["By ANN LEE | Elm Courier | March 2, 2026"], "ANN LEE", "Elm Courier", "2026-03-02"),
        (&["By Ann Lee | New Elm Lens | March 2, 2026"], "Ann Lee", "New Elm Lens", "2026-03-02"),
        (&["Ann Lee | Elm Courier | March 2, 2026"], "Ann Lee", "Elm Courier", "2026-03-02"),
        (&["By Ann Lee - Elm Courier - March 2, 2026"], "Ann Lee", "Elm Courier", "2026-03-02"),
        (&["By Ann Lee, Elm Courier, March 2, 2026"], "Ann Lee", "Elm Courier", "2026-03-02"),
        (&["By Ann Lee, Northport, March 2, 2026"], "Ann Lee, Northport", "", "2026-03-02"),
        (&["Ann Lee, Elm Courier"], "Ann Lee", "Elm Courier", ""),
        (&["Elm Herald, 12 May 2030. By Ann Lee"], "Ann Lee", "Elm Herald", "2030-05-12"),
        (&["The Elm Courier, 2 March 2026"], "", "The Elm Courier", "2026-03-02"),
        (&["The Elm Courier 2 March 2026"], "", "The Elm Courier", "2026-03-02"),
        (&["Northport, 2 March 2026"], "", "", "2026-03-02"),
        (&["Politics | 2 March 2026"], "", "", "2026-03-02"),
        (&["Ann Lee", "Elm Courier", "2 March 2026"], "Ann Lee", "Elm Courier", "2026-03-02"),
        (&["Elm Courier"], "", "Elm Courier", ""),
        (&["The Elm Post", "By Ann Lee"], "Ann Lee", "The Elm Post", ""),
        (&["3 hours ago", "Ann Lee", "BBC News, Northport"], "Ann Lee", "BBC News", ""),
        (&["Source: Elm Lens", "Author: Ann Lee", "Date: 2 March 2026"], "Ann Lee", "Elm Lens", "2026-03-02"),
        (&["Ann Lee, City editor"], "Ann Lee", "", ""),
        (&["Ann Lee, City editor | Elm Post"], "Ann Lee", "Elm Post", ""),
        (&["Elm Courier, March 2"], "", "Elm Courier", ""),
        (&["From the Elm Courier"], "", "Elm Courier", ""),
        (&["Elm Courier (2 March 2026)"], "", "Elm Courier", "2026-03-02"),
        (&["Monday, March 2", "By Ann Lee"], "Ann Lee", "", ""),
        (&["Published by the Elm Post on 2 March 2026"], "", "Elm Post", "2026-03-02"),
    ] {
        let (metadata, lines) = read(head);
        let stated = |value: &Option<String>| value.clone().unwrap_or_default();
        let date_ = metadata.date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(
            (&*stated(&metadata.author), &*stated(&metadata.outlet), &*date_, lines.len()),
            (author, outlet, date, 2),
            "{head:?}"
        );
    }
}

#[test]
fn of_several_dates_that_of_publication_counts() {
    for (head, date) in [
        (&["Published 2 March 2026 · Updated 3 March 2026, 14:05 GMT"][..], "2026-03-02"),
        (&["Updated 3 March 2026 · Published 2 March 2026"], "2026-03-02"),
        (&["Published 2 March 2026 Updated 3 March 2026"], "2026-03-02"),
        (&["2 March 2026, updated 3 March 2026"], "2026-03-02"),
        (&["Mon 2 Mar 2026 06.00 GMT Last modified on Tue 3 Mar 2026 09.00 GMT"], "2026-03-02"),
        (&["First published on Mon 2 Mar 2026 06.00 GMT"], "2026-03-02"),
        (&["PUBLISHED: 14:05 GMT, 2 March 2026 | UPDATED: 09:12 GMT, 3 March 2026"], "2026-03-02"),
        (&["March 2, 20269:45 AM GMTUpdated 3 hours ago"], "2026-03-02"),
        (&["Updated 3:45 PM ET, March 3, 2026"], "2026-03-03"),
        (&["Posted on March 2, 2026 by Ann Lee"], "2026-03-02"),
        (&["Published 3 hours ago"], ""),
    ] {
        let (metadata, lines) = read(head);
        let read = metadata.date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!((&*read, lines.len()), (date, 2), "{head:?} {lines:?}");
    }
}

#[test]
fn what_stands_above_the_headline_is_taken() {
    for (above, outlet, date) in [
        (&["Elm Courier"][..], "Elm Courier", ""),
        (&["Elm Courier", "2 March 2026"], "Elm Courier", "2026-03-02"),
        (&["Politics"], "", ""),
        (&["BREAKING NEWS"], "", ""),
        (&["The Elm Post | 2 March 2026"], "The Elm Post", "2026-03-02"),
        (&["https://www.elm-courier.example/bridge", "Elm Lantern"], "Elm Lantern", ""),
    ] {
        let text = ["Bridge opens to traffic", "The bridge opened on Monday, the mayor said."];
        let lines = above.iter().chain(&text).map(|&line| line.to_owned()).collect();
        let mut metadata = Metadata::default();
        assert_eq!(take_byline(lines, &mut metadata), text, "{above:?}");
        let read = metadata.date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!((&*metadata.outlet.unwrap_or_default(), &*read), (outlet, date), "{above:?}");
    }
}

#[test]
fn a_title_may_be_named_as_such_and_a_text_may_begin_with_its_byline() {
    let lines = ["Headline: Bridge opens", "Source: Elm Lens", "The bridge opened on Monday."].map(str::to_owned);
    let mut metadata = Metadata::default();
    assert_eq!(take_byline(lines.to_vec(), &mut metadata), ["Bridge opens", "The bridge opened on Monday."]);
    assert_eq!(metadata.title.as_deref(), Some("Bridge opens"));
    let lines = ["By Ann Lee, Elm Courier", "The bridge opened on Monday."].map(str::to_owned);
    let mut metadata = Metadata::default();
    assert_eq!(take_byline(lines.to_vec(), &mut metadata), ["The bridge opened on Monday."]);
    assert_eq!((metadata.author.as_deref(), metadata.outlet.as_deref()), (Some("Ann Lee"), Some("Elm Courier")));
}

#[test]
fn what_closes_a_text_and_its_dateline_name_the_outlet_in_this_order() {
    for (head, foot, outlet) in [
        ("ELM, March 2 (Valley News) - The bridge opened.", "It is old.", "Valley News"),
        ("ELM (Reuters) — The bridge opened.", "(c) 2026 Elm Courier. All rights reserved.", "Elm Courier"),
        ("ELM (Reuters) — The bridge opened.", "https://www.elm-courier.example/bridge", "Elm Courier"),
        ("The bridge opened.", "www.elm-courier.example/bridge", "Elm Courier"),
        ("The bridge opened.", "Source: Elm Courier", "Elm Courier"),
        ("The bridge opened.", "© Valley News Agency", "Valley News Agency"),
        ("The bridge opened.", "© Ann Lee/Getty Images", ""),
        ("The bridge opened.", "Source: Ministry of Transport", ""),
        ("The bridge opened.", "– AFP", "AFP"),
        ("The bridge opened.", "This article first appeared in the Elm Courier on 2 March 2026.", "Elm Courier"),
        ("The bridge opened.", "This story was originally published by Elm Post.", "Elm Post"),
        ("The bridge opened.", "By Ann Lee, Elm Courier", "Elm Courier"),
        ("The bridge opened, the mayor told the Elm Courier.", "It is old.", ""),
    ] {
        let mut metadata = Metadata::default();
        let text = ["Bridge opens to traffic", head, "It had been closed for a year, said the mayor.", foot];
        let lines = take_byline(text.map(str::to_owned).to_vec(), &mut metadata);
        assert_eq!(metadata.outlet.as_deref().unwrap_or(""), outlet, "{text:?}");
        // The dateline stays, and so does what names no outlet for certain.
        assert_eq!(lines.get(1).map(String::as_str), Some(head));
        let stays = ["It is old.", "– AFP", "Source: Ministry of Transport"].contains(&foot);
        assert_eq!(lines.len(), 3 + usize::from(stays), "{lines:?}");
    }
}

#[test]
fn the_outlet_after_a_headline_is_no_part_of_it() {
    for (line, headline, outlet) in [
        ("Bridge opens to traffic | The Post", "Bridge opens to traffic", "The Post"),
        ("Bridge opens to traffic - Elm Courier", "Bridge opens to traffic", "Elm Courier"),
        ("Bridge opens to traffic - Reuters", "Bridge opens to traffic - Reuters", ""),
        ("Bridge to open – mayor", "Bridge to open – mayor", ""),
        ("Bridge to open | Politics", "Bridge to open | Politics", ""),
        ("Post | The Courier", "Post | The Courier", ""),
    ] {
        let mut metadata = Metadata::default();
        let lines = [line, "The bridge opened on Monday, the mayor said in the town hall."].map(str::to_owned);
        let lines = take_byline(lines.to_vec(), &mut metadata);
        assert_eq!((&*lines[0], metadata.outlet.as_deref().unwrap_or("")), (headline, outlet));
    }
}

#[test]
fn an_address_is_kept_where_it_is_the_only_one() {
    let read = |lines: &[&str]| {
        let mut metadata = Metadata::default();
        let lines = take_byline(lines.iter().map(|&line| line.to_owned()).collect(), &mut metadata);
        (metadata.url, lines.len())
    };
    let (head, body, url) = ("Bridge opens to traffic", "The bridge opened on Monday.", "https://elm.example/a");
    assert_eq!(read(&[head, url, body]), (Some(url.to_owned()), 2));
    assert_eq!(read(&[head, body, url]), (Some(url.to_owned()), 2));
    assert_eq!(read(&[head, body, body, body, body, url, "https://elm.example/b"]), (None, 7));
    assert_eq!(read(&[url]), (None, 1));
}

#[test]
fn a_line_that_says_anything_else_stays() {
    for line in [
        "By the river",
        "By Monday the bridge was open again",
        "By Ann Lee's account it was late.",
        "Talks began on 4 December 2025",
        "On 4 December 2025 the bridge opened.",
        "The Post",
        "The Post | The Echo | 4 December 2025",
        "04/12/2025",
        "Opened | 4 December 2025, they say",
        "Chaos on the bridge",
        "Mayor in Northport",
        "Monday in Northport",
        "The mayor",
        "Published works",
        "Updated plans",
        "Breaking News",
        "A Bridge in Northport",
        "Ann Lee",
        "https://elm.example/a is where it can be read",
        "Source: it was the mayor",
        "By Monday",
        "2 March 2026?",
    ] {
        let (metadata, lines) = read(&[line]);
        assert_eq!((metadata, lines.len()), (Metadata::default(), 3), "{line}");
    }
}

#[test]
fn what_is_stated_already_stays_and_the_headline_is_never_taken() {
    let mut metadata = Metadata { author: Some("Cy Orr".to_owned()), ..Metadata::default() };
    let lines = ["By Bus", "By Ann Lee", "It opened."].map(str::to_owned).to_vec();
    assert_eq!(take_byline(lines, &mut metadata), ["By Bus", "It opened."]);
    assert_eq!(metadata.author.as_deref(), Some("Cy Orr"));
}
