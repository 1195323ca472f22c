//! How a source that a reader brought is called, until the reader says otherwise.

use corpus::{Article, Draft};

/// The most a label may take, in characters.
const MAX_LABEL: usize = 28;

/// What a source is called in the interface: its outlet, else the name of its file, else its first words.
pub(super) fn label(draft: &Draft, taken: &[Article]) -> String {
    let file = draft.origin.rsplit_once('.').map_or(draft.origin.as_str(), |(name, _)| name);
    let first = draft.metadata.title.as_deref().or_else(|| draft.text.lines().find(|line| !line.trim().is_empty()));
    let candidates = [draft.metadata.outlet.as_deref(), Some(file), first];
    let found = candidates.into_iter().flatten().map(str::trim).find(|text| !text.is_empty()).unwrap_or("Source");
    unique(&shortened(found), |name| taken.iter().any(|article| article.metadata.label == name))
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
    let numbered = (2_u32..).map(|number| [name, " ", &number.to_string()].concat());
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
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
    fn a_source_is_called_by_its_outlet_its_file_or_its_first_words() {
        let check = |draft, label_: &str, slug_: &str| {
            let label = label(&draft, &[]);
            assert_eq!((label.as_str(), slug(&label, &[]).as_str()), (label_, slug_));
        };
        check(draft("a.html", Some("The Northport Herald"), "Text"), "The Northport Herald", "the-northport-herald");
        check(draft("saved page.html", None, "Text"), "saved page", "saved-page");
        check(
            draft("", None, "\nBridge opens after long delay, mayor says\nText"),
            "Bridge opens after long…",
            "bridge-opens-after-long",
        );
        check(draft("", None, "東京"), "東京", "source");
        check(draft("", None, ""), "Source", "source");
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
    }
}
