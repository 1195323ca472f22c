//! Web pages: the article taken out of its page, and what the page says of it. Nothing is run and nothing loaded.

mod article;
mod boilerplate;
mod builder;
mod data;
mod headline;
mod lines;
mod meta;
mod names;
mod parts;
mod skipped;
mod tree;
mod trim;
mod weights;

use crate::phrases;
use article::Found;
use corpus::{Draft, Metadata};
use drafting::{Notes, Refusal, Why, date_or_note, line, take_byline, with_headline};
use meta::Meta;
use tree::Tree;

/// The most bytes of a heading or title that are read.
const LONGEST: usize = 1000;
/// Below this many characters of running text a page is likely a list of articles, or one that is not shown in full.
const LITTLE: usize = 400;

/// The article of a page.
///
/// `saved_from` is the address that the file around the page states, if any.
///
/// # Errors
/// Where the page has no text.
pub(crate) fn page(origin: &str, text: &str, saved_from: Option<&str>, mut notes: Notes) -> Result<Draft, Refusal> {
    let tree = builder::read(text);
    let mut metadata = Metadata::default();
    let stated = data::stated(&tree);
    let meta = Meta::of(&tree);
    let outlet = meta.first(&["og:site_name"]).map(str::to_owned).or(stated.outlet);
    metadata.outlet = outlet.or_else(|| {
        meta.first(&["dc.publisher", "dcterms.publisher", "publisher", "application-name"]).map(str::to_owned)
    });
    metadata.outlet = metadata.outlet.map(|outlet| line(&outlet)).filter(|outlet| !outlet.is_empty());

    let title = stated.headline.or_else(|| meta.first(&["og:title", "twitter:title", "dc.title"]).map(str::to_owned));
    let title = title.map(|title| line(&title)).filter(|title| !title.is_empty());
    let sure = title.is_some();
    let title = title.or_else(|| meta.title().map(|title| without_site(&title, metadata.outlet.as_deref())));

    const DATES: [&str; 14] = [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.created",
        "sailthru.date",
        "publish-date",
        "publishdate",
        "pubdate",
        "publication_date",
        "date",
    ];
    let date = meta
        .first(&DATES[..3])
        .map(str::to_owned)
        .or(stated.date)
        .or_else(|| meta.first(&DATES[3..]).map(str::to_owned));
    metadata.date = date.or_else(|| meta.time().map(str::to_owned)).and_then(|date| date_or_note(&date, &mut notes));

    let own = [meta.canonical().map(str::to_owned), meta.first(&["og:url"]).map(str::to_owned), stated.url];
    let saved = [tree.saved_from.clone(), saved_from.map(str::to_owned)];
    metadata.url = own.into_iter().chain(saved).flatten().find_map(|url| drafting::web(&url));

    let languages = [
        meta.language().map(str::to_owned),
        stated.language,
        meta.first(&["og:locale", "content-language"]).map(str::to_owned),
    ];
    metadata.language = languages.into_iter().flatten().find_map(|tag| drafting::language(&tag));

    let author = stated.author.or_else(|| meta.first(&["author", "article:author", "dc.creator"]).map(str::to_owned));
    metadata.author = author.map(|author| line(&author)).filter(|author| !author.is_empty() && !author.contains("://"));

    let found = article::of_page(&tree, title.as_deref(), sure);
    metadata.title = found.headline.as_deref().map(line).filter(|headline| !headline.is_empty()).or(title);
    if stated.paid {
        notes.say("The page says that it is not free to read, so this may be only the beginning of the article.");
    }
    if found.left > 0 {
        notes.say("Menus, links, captions and whatever else is not the article were left behind.");
    }
    if found.weight < LITTLE {
        notes.say("Little running text was found in the page. Please check that this is the whole article.");
    }
    draft(origin, &tree, metadata, found, notes)
}

/// The text of a piece of a page that a reader copied.
///
/// # Errors
/// Where there is no text in it.
pub(crate) fn fragment(origin: &str, text: &str, notes: Notes) -> Result<Draft, Refusal> {
    let tree = builder::read(text);
    if article::is_whole(&tree) {
        return page(origin, text, None, notes);
    }
    let found = article::of_fragment(&tree);
    let mut metadata = Metadata::default();
    let mut headings = tree.elements().filter(|(_, element)| element.name == "h1");
    metadata.title = headings.next().map(|(at, _)| line(&tree.text(at, LONGEST))).filter(|title| !title.is_empty());
    draft(origin, &tree, metadata, found, notes)
}

fn draft(origin: &str, tree: &Tree, mut metadata: Metadata, found: Found, mut notes: Notes) -> Result<Draft, Refusal> {
    if tree.cut {
        notes.say("The page has more parts than are read; what comes after them was left out.");
    }
    if found.tables {
        notes.say("Figures in tables were left out.");
    }
    notes.count(found.code, "block of code", "blocks of code", "left out");
    let lines = phrases::without(drafting::lines(&found.lines.join("\n"), &mut notes), &mut notes);
    if !lines.iter().any(|line| line.contains(char::is_alphabetic)) {
        return Err(Refusal::new(origin, Why::NoArticle));
    }
    let lines = take_byline(with_headline(metadata.title.as_deref(), lines), &mut metadata);
    drafting::tell_repeats(&lines, &mut notes);
    if metadata.title.is_none() {
        metadata.title = drafting::headline_of(&lines).map(str::to_owned);
    }
    Ok(Draft { origin: origin.to_owned(), metadata, text: lines.join("\n"), notes: notes.into_sentences() })
}

/// A page's title without the name of its site at the end: `Bridge opens | The Post`.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    const MARKS: [&str; 6] = [" | ", " - ", " – ", " — ", " :: ", " « "];
    let cut = MARKS.iter().filter_map(|mark| title.rfind(mark)).max();
    let Some((head, tail)) = cut.and_then(|at| title.split_at_checked(at)) else { return title.to_owned() };
    let tail = tail.trim_start_matches(|c: char| !c.is_alphanumeric());
    let site = outlet.is_some_and(|outlet| drafting::overlap(tail, outlet) >= 50)
        || title.contains(" | ")
        || tail.split(' ').count() <= 3;
    if site && head.split(' ').count() > 1 { head.trim().to_owned() } else { title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_no_part_of_the_title() {
        for (title, outlet, expected) in [
            ("Bridge opens again | The Post", None, "Bridge opens again"),
            ("Bridge opens again - The Morning Post of Elm", Some("Morning Post of Elm"), "Bridge opens again"),
            (
                "Bridge opens – and closes again the same day after protests",
                None,
                "Bridge opens – and closes again the same day after protests",
            ),
            ("Bridge | The Post", None, "Bridge | The Post"),
            ("Bridge opens again", None, "Bridge opens again"),
        ] {
            assert_eq!(without_site(title, outlet), expected);
        }
    }
}
