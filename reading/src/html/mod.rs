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
mod stated;
mod tree;
mod trim;
mod weights;

use crate::phrases;
use article::Found;
use corpus::{Draft, Metadata};
use drafting::{Notes, Refusal, Why, line, take_byline, with_headline};
use meta::Meta;
use stated::Stated;
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
    let mut stated = stated::of(&tree, saved_from, &mut notes);
    let found = article::of_page(&tree, stated.title.as_deref(), stated.sure);
    stated.complete(&tree, &found);
    let Stated { mut metadata, title, paid, .. } = stated;
    metadata.title = found.headline.as_deref().map(line).filter(|headline| !headline.is_empty()).or(title);
    if paid {
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
    let mut draft = draft(origin, &tree, metadata, found, notes)?;
    // What the text says of its day tells publication from a change.
    draft.metadata.date = draft.metadata.date.or_else(|| drafting::date(Meta::of(&tree).time()?));
    Ok(draft)
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
