//! What the page promises of words: which set a source apart, where they stand, what the sources call the same, and
//! how two claims differ word by word.

#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests")]

use corpus::sample::Draft;
use corpus::{Corpus, Keyness, Keyword, Role, Span, Status, Tone, ToneTag, ToneVoice};
use parallax_app::desk::Desk;
use parallax_app::loaded::Loaded;
use parallax_app::page;
use parallax_app::query::Query;
use parallax_app::scene::Scene;
use std::sync::Arc;

/// Two articles on a spill. Without `counted` they are too short for counts of words.
fn corpus(counted: bool) -> Corpus {
    let mut corpus = Draft::new("The spill", &["oil"])
        .source("post")
        .paragraph(Role::Body)
        .claim("The leak off Velm was found on Monday.", &["oil"], Status::Fact)
        .called("Velm Council", "Velm")
        .claim("A shameful leak, leaks being rare.", &["oil"], Status::Fact)
        .source("wire")
        .paragraph(Role::Body)
        .claim("The spill off the harbour was found on Monday.", &["oil"], Status::Fact)
        .called("Velm Council", "harbour")
        .claim("“A shameful lie,” they said.", &["oil"], Status::Fact)
        .by("they")
        .point(&[0, 2], corpus::Relation::Both, &[])
        .corpus();
    for (claim, voice) in [(1, ToneVoice::Outlet), (3, ToneVoice::Quoted)] {
        let claim = &mut corpus.claims[claim];
        let text = &corpus.sources[claim.source.at()].text;
        let start = text.find("shameful").expect("the word");
        claim.tone = vec![ToneTag { tone: Tone::Loaded, voice, span: Span::new(start, start + "shameful".len()) }];
    }
    if counted {
        let keyword = |word: &str, forms: &[&str], z_hundredths, uses: usize, elsewhere| Keyword {
            word: word.to_owned(),
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            z_hundredths,
            places: vec![Span::new(4, 8); uses],
            elsewhere,
        };
        let leak = keyword("leak", &["leak", "leaks"], 310, 3, 0);
        let day = keyword("Monday", &["monday"], 170, 7, 2);
        corpus.sources[0].keyness = Keyness::Words(vec![leak, day]);
        corpus.sources[1].keyness = Keyness::Words(Vec::new());
    }
    corpus
}

/// The page of a link as HTML.
fn shown(corpus: Corpus, link: &str) -> String {
    let loaded = Loaded::made(corpus);
    let parsed = Query::parse(link, &loaded.corpus);
    assert_eq!(parsed.notices, [], "{link}");
    let selection = Arc::new(loaded.index.select(&parsed.query.filter));
    page::page(&Scene::new(loaded, parsed.query, selection), &Desk::default()).to_string()
}

/// The words of a piece of HTML, without its tags.
fn plain(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

/// What stands in the page between two marks.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let rest = html.split_once(start).unwrap_or_else(|| panic!("no {start} in {html}")).1;
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

#[test]
fn the_most_characteristic_word_is_told_and_each_word_opens_its_uses() {
    let html = shown(corpus(true), "");
    let part = between(&html, "id=\"words\"", "</section>");
    assert!(plain(part).contains("“leak” stands 3 times in A, never in the other"), "{part}");
    assert!(part.contains("<a href=\"?word=leak\">leak</a>"), "{part}");
    assert!(html.contains("No word is used significantly more often here."));
}

#[test]
fn every_use_of_a_word_stands_in_its_line_and_opens_the_text_at_its_claim() {
    let corpus = corpus(true);
    let id = corpus.claims[1].id.clone();
    let html = shown(corpus, "?word=leak");
    let part = between(&html, "class=\"concordance\"", "</table>");
    assert!(plain(part).contains("3 uses of “leak” in 1 source"), "{part}");
    assert!(plain(part).contains("Looked for: leak, leaks."), "{part}");
    assert!(plain(part).contains("Wire not used in this article"), "{part}");
    assert_eq!(part.matches(&format!("?view=read&amp;claim={id}&amp;word=leak")).count(), 2, "{part}");
    assert!(part.contains("<a href=\"?sort=z\""), "closing should leave what is around open: {part}");
}

#[test]
fn the_table_of_words_has_what_the_bars_show_and_is_sorted_as_asked() {
    let order = |link| {
        let html = shown(corpus(true), link);
        let rows = between(&html, "class=\"twin\"", "</table>").to_owned();
        (plain(between(&rows, "<tbody>", "</tbody>")), rows.contains("aria-sort"))
    };
    assert_eq!(order(""), ("Aleak3.130AMonday1.772".to_owned(), true));
    assert_eq!(order("?sort=here").0, "AMonday1.772Aleak3.130");
    assert_eq!(order("?sort=word").0, "Aleak3.130AMonday1.772");
    assert_eq!(order("?sort=others").0, "AMonday1.772Aleak3.130");
}

#[test]
fn too_little_text_says_so_and_any_word_can_be_looked_up_all_the_same() {
    let html = shown(corpus(false), "?word=Monday");
    assert!(plain(between(&html, "id=\"words\"", "</summary>")).contains("Too little text"), "{html}");
    assert!(!html.contains("class=\"keyness\""));
    assert!(plain(&html).contains("2 uses of “Monday” in 2 sources"));
    assert!(plain(&shown(corpus(false), "?word=zeppelin")).contains("0 uses of “zeppelin” in 0 sources"));
}

#[test]
fn the_words_can_stand_alone_in_another_page() {
    let html = shown(corpus(true), "?embed=words");
    assert!(html.contains("<details class=\"fold words\" open=\"\">") && !html.contains("class=\"matrix"), "{html}");
}

#[test]
fn what_the_sources_call_otherwise_is_set_side_by_side() {
    let html = shown(corpus(false), "");
    let part = between(&html, "class=\"names\"", "</section>");
    assert!(plain(part).contains("Velm Council“Velm” 1×“harbour” 1×"), "{part}");
    assert!(part.contains("?view=claims&amp;source=wire&amp;actor=velm-council"), "{part}");
}

#[test]
fn other_words_in_the_same_place_are_set_side_by_side_and_open_their_claims() {
    let claim =
        |text: &'static str| move |draft: Draft| draft.paragraph(Role::Body).claim(text, &["oil"], Status::Fact);
    let draft = claim("The oil has leaked.")(Draft::new("The spill", &["oil"]).source("post"));
    let mut corpus =
        claim("Oil has spilled there.")(draft.source("wire")).point(&[0, 1], corpus::Relation::Both, &[]).corpus();
    corpus.wordings = corpus::Wording::all(&corpus);
    let link = format!("?view=claims&amp;claim={}", corpus.claims[1].id);
    let html = shown(corpus.clone(), "");
    let part = between(&html, "class=\"names\"", "</section>");
    assert!(plain(part).contains("A “oil has leaked” · B “Oil has spilled”"), "{part}");
    assert!(part.contains(&link), "{part}");
    assert!(!shown(corpus, "?source=wire").contains("class=\"names\""));
}

#[test]
fn claims_that_meet_can_be_compared_word_by_word() {
    let html = shown(corpus(false), "");
    let part = between(&html, "class=\"wordwise\"", "</details>");
    assert!(
        part.contains("The <mark class=\"own\">leak</mark> off <mark class=\"own\">Velm</mark> was found"),
        "{part}"
    );
    assert!(plain(part).contains("A “leak” · B “spill”"), "{part}");
    let corpus = corpus(false);
    let link = format!("?view=claims&claim={}", corpus.claims[0].id);
    assert!(shown(corpus, &link).contains("Compare word by word"));
}

#[test]
fn a_point_of_many_sources_leads_to_where_its_claims_are_compared() {
    let mut draft = Draft::new("The spill", &["oil"]);
    for source in ["post", "wire", "bell", "echo"] {
        let text = format!("The {source} says oil was found on Monday.");
        draft = draft.source(source).paragraph(Role::Body).claim(&text, &["oil"], Status::Fact);
    }
    let corpus = draft.point(&[0, 1, 2, 3], corpus::Relation::All, &[]).corpus();
    let first = corpus.claims[0].id.clone();
    let html = shown(corpus.clone(), "");
    let way = format!("href=\"?view=claims&amp;claim={first}\">Compare word by word</a>");
    assert!(html.contains(&way), "{html}");
    let details = shown(corpus, &format!("?view=claims&claim={first}"));
    assert_eq!(details.matches("<summary>Compare word by word</summary>").count(), 3);
}

#[test]
fn loaded_words_of_the_outlet_stand_apart_from_those_it_quotes() {
    let html = shown(corpus(false), "");
    let profiles: Vec<&str> = html.split("<article").skip(1).collect();
    let own = |profile| between(profile, "Loaded words, own voice", "</dd>").to_owned();
    let quoted = |profile| between(profile, "Loaded words it quotes", "</dd>").to_owned();
    assert!(own(profiles[0]).contains("?view=claims&amp;source=post&amp;voice=outlet&amp;q=%22shameful%22"));
    assert!(quoted(profiles[0]).contains("none found") && own(profiles[1]).contains("none found"));
    assert!(quoted(profiles[1]).contains("?view=claims&amp;source=wire&amp;voice=they&amp;q=%22shameful%22"));
}
