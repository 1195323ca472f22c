//! How a source that a reader brought is called, until the reader says otherwise.

use corpus::{Article, Draft};

/// The most a label may take, in characters.
const MAX_LABEL: usize = 28;

/// What a source is called in the interface: its outlet, else the site it is from, else its file, else its author, else by
/// its number. The beginning of its headline would tell it from no other that tells the same event.
pub(super) fn label(draft: &Draft, taken: &[Article]) -> String {
    let file = draft.origin.rsplit_once('.').map_or(draft.origin.as_str(), |(name, _)| name);
    let site = draft.metadata.url.as_deref().and_then(host);
    let candidates = [draft.metadata.outlet.as_deref(), site, Some(file), draft.metadata.author.as_deref()];
    let found = candidates.into_iter().flatten().map(str::trim).find(|text| !text.is_empty());
    let is_taken = |name: &str| taken.iter().any(|article| article.metadata.label == name);
    match found {
        Some(found) => unique(&shortened(found), is_taken),
        None => numbered("Article", taken.len() + 1).find(|name| !is_taken(name)).unwrap_or_default(),
    }
}

/// The host of an address of the web, as people name it.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// The name of a source in links, made of its label.
pub(super) fn slug(label: &str, taken: &[Article]) -> String {
    free_slug(label, |name| taken.iter().any(|article| article.metadata.slug == name))
}

/// A name for links that is not taken, made of a label.
pub(super) fn free_slug(label: &str, taken: impl Fn(&str) -> bool) -> String {
    let slug = corpus::slug(label);
    corpus::untaken_slug(if slug.is_empty() { "source" } else { &slug }, taken)
}

/// The name itself where it is free, else with the first number that makes it so.
fn unique(name: &str, taken: impl Fn(&str) -> bool) -> String {
    std::iter::once(name.to_owned()).chain(numbered(name, 2)).find(|name| !taken(name)).unwrap_or_default()
}

/// The name with each number from this one on.
fn numbered(name: &str, from: usize) -> impl Iterator<Item = String> {
    (from..).map(move |number| [name, " ", &number.to_string()].concat())
}

/// The beginning of a text, cut at a word.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_LABEL) else { return text.to_owned() };
    let start = text.get(..end).unwrap_or(text);
    let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
    [words.trim_end_matches([' ', ',', ';', ':', '–', '-']), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::Metadata;

    fn draft(origin: &str, outlet: Option<&str>, text: &str) -> Draft {
        let metadata = Metadata { outlet: outlet.map(str::to_owned), ..Metadata::default() };
        Draft { origin: origin.to_owned(), metadata, text: text.to_owned(), notes: Vec::new() }
    }

    #[test]
    fn a_source_is_called_by_its_outlet_its_site_its_file_its_author_or_its_number() {
        let check = |draft, label_: &str, slug_: &str| {
            let label = label(&draft, &[]);
            assert_eq!((label.as_str(), slug(&label, &[]).as_str()), (label_, slug_));
        };
        check(draft("a.html", Some("The Northport Herald"), "Text"), "The Northport Herald", "the-northport-herald");
        check(draft("saved page.html", None, "Text"), "saved page", "saved-page");
        check(
            draft("", Some("The Herald of the Northern Ports and Isles"), "Text"),
            "The Herald of the Northern…",
            "the-herald-of-the-northern",
        );
        for (url, label_, slug_) in [
            ("https://www.northport.example/bridge?page=2", "northport.example", "northport-example"),
            ("http://news.example:8080", "news.example", "news-example"),
            ("northport", "saved page", "saved-page"),
        ] {
            let mut from_site = draft("saved page.html", None, "Text");
            from_site.metadata.url = Some(url.to_owned());
            check(from_site, label_, slug_);
        }
        check(draft("東京.txt", None, ""), "東京", "source");
        check(draft("", None, "Bridge opens after long delay, mayor says"), "Article 1", "article-1");
        let mut by_author = draft("", None, "Text");
        by_author.metadata.author = Some("Ann Lee".to_owned());
        check(by_author, "Ann Lee", "ann-lee");
    }

    #[test]
    fn no_two_sources_have_the_same_name() {
        let named = |label: &str, slug: &str| Article {
            metadata: Metadata { label: label.to_owned(), slug: slug.to_owned(), ..Metadata::default() },
            text: String::new(),
        };
        let taken = [named("Herald", "herald"), named("Herald 2", "herald-2")];
        assert_eq!(label(&draft("", Some("Herald"), ""), &taken), "Herald 3");
        assert_eq!(slug("Herald", &taken), "herald-3");
        assert_eq!(label(&draft("", None, "Text"), &taken), "Article 3");
        let one_removed = [named("Article 2", "article-2")];
        assert_eq!(label(&draft("", None, "Text"), &one_removed), "Article 3");
    }
}
