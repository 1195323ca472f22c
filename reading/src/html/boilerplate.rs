//! What of a page belongs to the site and not to the article: told by what elements are called and marked as.

use super::names;
use super::tree::Element;

/// Words in the class or the name of an element that is no part of the article. Our own list, from how publishers'
/// systems name such parts.
const WORDS: &[&str] = &[
    "ad",
    "ads",
    "adsense",
    "adslot",
    "adunit",
    "advert",
    "advertisement",
    "advertising",
    "affiliate",
    "alsoread",
    "amazon",
    "author",
    "authors",
    "avatar",
    "banner",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byl",
    "byline",
    "caption",
    "captions",
    "carousel",
    "comment",
    "commentlist",
    "comments",
    "consent",
    "contributor",
    "cookie",
    "cookies",
    "credit",
    "credits",
    "cta",
    "dateline",
    "disqus",
    "donate",
    "donation",
    "dropdown",
    "embed",
    "facebook",
    "figcaption",
    "footer",
    "footnotes",
    "gdpr",
    "hidden",
    "infobox",
    "keywords",
    "lightbox",
    "links",
    "masthead",
    "menu",
    "meta",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "overlay",
    "paywall",
    "popular",
    "popup",
    "print",
    "promo",
    "promotion",
    "pubdate",
    "rating",
    "readmore",
    "recirc",
    "recommendations",
    "recommended",
    "related",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "signup",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "tag",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "timestamp",
    "toc",
    "toolbar",
    "tooltip",
    "topics",
    "trending",
    "tweet",
    "twitter",
    "whatsapp",
    "widget",
    "widgets",
];
/// How words begin that mean the same however they end: `relatedposts`, `newsletters`.
const STEMS: &[&str] = &[
    "advert",
    "breadcrumb",
    "cookie",
    "newsletter",
    "promo",
    "recommend",
    "related",
    "sharedaddy",
    "sidebar",
    "sponsor",
    "subscri",
];
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
        || words(element).any(|word| WORDS.contains(&word.as_str()) || STEMS.iter().any(|stem| word.starts_with(stem)))
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

/// The words in the names that a page gives an element: `RelatedLinks_list` is related, links, list.
fn words(element: &Element) -> impl Iterator<Item = String> {
    let names = ["class", "id", "data-component", "data-module", "data-testid"]
        .into_iter()
        .filter_map(|attribute| element.get(attribute));
    names.flat_map(|name| name.split(|c: char| !c.is_ascii_alphanumeric())).flat_map(humps)
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

/// Whether a line is what sites put between paragraphs, word for word at its start.
pub(super) fn is_phrase(line: &str) -> bool {
    /// At the start of a line, before the end of it or a colon.
    const WHOLE: &[&str] = &[
        "advertisement",
        "advertisements",
        "sponsored",
        "share",
        "share this",
        "share this article",
        "share this story",
        "read more",
        "also read",
        "read also",
        "see also",
        "related",
        "related articles",
        "related stories",
        "more on this story",
        "recommended",
        "listen to this article",
        "print",
        "comments",
        "story continues below advertisement",
        "article continues below",
    ];
    /// At the start of a line.
    const STARTS: &[&str] = &[
        "also read:",
        "also read |",
        "read more:",
        "read also:",
        "read |",
        "sign up for our",
        "subscribe to our",
        "follow us on",
        "click here to",
        "download our app",
        "join our whatsapp",
        "watch:",
    ];
    let small = line.to_lowercase();
    let bare = small.trim_end_matches([':', '.', '…', '»', '>', ' ']);
    let follow = small.starts_with("follow ")
        && ["facebook", "instagram", "whatsapp", "telegram"].iter().any(|site| small.contains(site));
    follow || WHOLE.contains(&bare) || STARTS.iter().any(|start| small.starts_with(start))
}

/// Whether a line says who a report comes from, as agencies and papers close theirs.
pub(super) fn is_credit(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "reporting by",
        "additional reporting",
        "writing by",
        "edited by",
        "editing by",
        "compiled by",
        "with input",
        "with agency",
        "source:",
        "agencies",
    ];
    let small = line.to_lowercase();
    line.len() < 200 && STARTS.iter().any(|start| small.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::tree::Tree;

    fn first(page: &str, says: impl Fn(&Element) -> bool) -> bool {
        says(Tree::read(page).element(0).unwrap())
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

    #[test]
    fn phrases_of_sites_are_known() {
        for line in
            ["Advertisement", "Read more:", "Also read: The bridge", "ALSO READ | The bridge", "Follow us on X."]
        {
            assert!(is_phrase(line), "{line}");
        }
        for line in ["Read more than once, the letter was clear.", "Share prices fell.", "Related work is done."] {
            assert!(!is_phrase(line), "{line}");
        }
    }
}
