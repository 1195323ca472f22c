//! What of a page belongs to the site and not to the article: told by what elements are called and marked as.

use super::names;
use super::tree::Element;
use drafting::List;
use std::sync::LazyLock;

/// Words in the names of elements that are no part of the article.
static WORDS: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../../data/site-words.txt")));
/// Lines that say who a report comes from.
static CREDITS: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../../data/credits.txt")));
/// Names that hold one of the words and mean the article.
const TRUSTED: &[&str] = &["articlebody", "article-body", "entry-content", "post-content", "story-body", "storybody"];

/// Whether nobody reads what is in an element, wherever it stands.
pub(super) fn is_unseen(element: &Element) -> bool {
    names::is_unread(&element.name)
        || element.get("hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || element.has_word("aria-hidden", "true")
        || element.get("style").is_some_and(hides)
        || words(element).any(|word| matches!(word.as_str(), "sr" | "visuallyhidden" | "screenreader" | "noprint"))
        || ["visually-hidden", "screen-reader-text", "sr-only"].iter().any(|class| element.has_word("class", class))
}

/// Whether an element is called as parts of the site are. It is left behind unless it holds much of the page's text.
pub(super) fn is_of_the_site(element: &Element) -> bool {
    if matches!(element.name.as_str(), "html" | "body" | "article" | "main" | "h1") || is_trusted(element) {
        return false;
    }
    let role = element.get("role").unwrap_or("").to_ascii_lowercase();
    matches!(element.name.as_str(), "aside" | "footer" | "address" | "form" | "header" | "hgroup" | "time")
        || matches!(
            role.as_str(),
            "alert"
                | "alertdialog"
                | "banner"
                | "complementary"
                | "contentinfo"
                | "dialog"
                | "form"
                | "menu"
                | "menubar"
                | "navigation"
                | "note"
                | "search"
                | "status"
                | "tablist"
                | "toolbar"
                | "tooltip"
        )
        || ["author", "datePublished", "dateModified", "comment", "keywords"]
            .iter()
            .any(|name| element.has_word("itemprop", name))
        || element.has_word("rel", "author")
        || element.has_word("rel", "tag")
        || words(element).any(|word| WORDS.has(&word))
}

/// Whether the page itself says that an element holds the text of the article.
pub(super) fn is_body(element: &Element) -> bool {
    element.has_word("itemprop", "articleBody") || is_trusted(element)
}

/// Whether an element is the sentence or two below the headline.
pub(super) fn is_standfirst(element: &Element) -> bool {
    !element.name.starts_with("meta")
        && (element.has_word("itemprop", "description")
            || words(element).any(|word| {
                matches!(
                    word.as_str(),
                    "standfirst"
                        | "dek"
                        | "deck"
                        | "subtitle"
                        | "subheadline"
                        | "subhead"
                        | "strapline"
                        | "lede"
                        | "summary"
                        | "synopsis"
                )
            }))
}

fn is_trusted(element: &Element) -> bool {
    let classes = element.get("class").unwrap_or("").split_ascii_whitespace().chain(element.get("id"));
    classes.into_iter().any(|class| {
        let class = class.to_ascii_lowercase().replace('_', "-");
        TRUSTED.contains(&class.as_str())
    })
}

fn hides(style: &str) -> bool {
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    plain.contains("display:none") || plain.contains("visibility:hidden")
}

/// The words in the names that a page gives an element: `RelatedLinks_list` is related, links, list. An element that HTML
/// does not know has such a name itself: `amp-ad`.
fn words(element: &Element) -> impl Iterator<Item = String> {
    let own = Some(element.name.as_str()).filter(|name| name.contains('-'));
    let names = ["class", "id", "data-component", "data-module", "data-testid"]
        .into_iter()
        .filter_map(|attribute| element.get(attribute));
    names.chain(own).flat_map(|name| name.split(|c: char| !c.is_ascii_alphanumeric())).flat_map(humps)
}

/// The parts of a name in camel case, in small letters.
fn humps(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut small = false;
    for c in name.chars() {
        match parts.last_mut() {
            Some(part) if !(small && c.is_ascii_uppercase()) => part.push(c.to_ascii_lowercase()),
            _ => parts.push(c.to_ascii_lowercase().to_string()),
        }
        small = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    parts
}

/// Whether a line says who a report comes from, as agencies and papers close theirs.
pub(super) fn is_credit(line: &str) -> bool {
    line.len() < 200 && CREDITS.has(line.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::builder::read as parse;

    fn first(page: &str, says: impl Fn(&Element) -> bool) -> bool {
        says(parse(page).element(0).unwrap())
    }

    #[test]
    fn names_tell_what_belongs_to_the_site() {
        for page in [
            "<div class='article__related-links'>",
            "<div class=shareBar>",
            "<section id='RelatedStories'>",
            "<aside>",
            "<div role=navigation>",
            "<p class='photo-caption'>",
            "<span itemprop=author>",
            "<amp-carousel>",
        ] {
            assert!(first(page, is_of_the_site), "{page}");
        }
        for page in [
            "<div class='article-body ad-enabled'>",
            "<div class=shadow>",
            "<div class=heading>",
            "<body class='has-sidebar'>",
            "<div class=header-text-address>",
        ] {
            assert!(!first(page, is_of_the_site), "{page}");
        }
    }

    #[test]
    fn what_is_hidden_is_not_read() {
        for page in [
            "<p hidden>",
            "<p style='color:red; display : none'>",
            "<p aria-hidden=true>",
            "<p class='sr-only'>",
            "<nav>",
        ] {
            assert!(first(page, is_unseen), "{page}");
        }
        for page in ["<p style='display:block'>", "<p aria-hidden=false>", "<p>"] {
            assert!(!first(page, is_unseen), "{page}");
        }
    }
}
