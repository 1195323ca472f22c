//! What a page says of itself in `meta`, `link`, `title` and `time`, by Open Graph, Dublin Core and custom.

use super::tree::{Element, Tree};

/// The values that a page's head states, by name.
pub(super) struct Meta<'a> {
    values: Vec<(String, &'a str)>,
    tree: &'a Tree,
}

impl<'a> Meta<'a> {
    pub(super) fn of(tree: &'a Tree) -> Self {
        let pair = |element: &'a Element| {
            let name = element.get("property").or_else(|| element.get("name")).or_else(|| element.get("itemprop"));
            let value = element.get("content").map(str::trim).filter(|value| !value.is_empty())?;
            let name = name.or_else(|| element.get("http-equiv"))?;
            Some((name.to_ascii_lowercase(), value))
        };
        let metas = tree.elements().filter(|(_, element)| element.name == "meta");
        Self { values: metas.filter_map(|(_, element)| pair(element)).collect(), tree }
    }

    /// The first value stated under the first of these names that has one.
    pub(super) fn first(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| self.values.iter().find(|(known, _)| known == name).map(|(_, value)| *value))
    }

    /// The title of the page, with the name of its site as it may be.
    pub(super) fn title(&self) -> Option<String> {
        let mut titles = self.tree.elements().filter(|(_, element)| element.name == "title");
        let text = titles.next().map(|(at, _)| drafting::line(&self.tree.text(at, super::LONGEST)));
        text.filter(|text| !text.is_empty())
    }

    /// The address that the page says is its own.
    pub(super) fn canonical(&self) -> Option<&'a str> {
        let mut links = self.tree.elements().filter(|(_, element)| element.name == "link");
        links.find(|(_, element)| element.has_word("rel", "canonical")).and_then(|(_, element)| element.get("href"))
    }

    /// The date that the page's text marks as that of publication; where it marks none, its only date.
    pub(super) fn time(&self) -> Option<&'a str> {
        let times: Vec<&Element> =
            self.tree.elements().map(|(_, element)| element).filter(|element| element.name == "time").collect();
        let marked =
            times.iter().find(|time| time.get("pubdate").is_some() || time.has_word("itemprop", "datePublished"));
        let stated = |time: &&'a Element| time.get("datetime");
        match (marked, times.as_slice()) {
            (Some(time), _) | (None, [time]) => stated(time),
            _ => None,
        }
    }

    /// The language of the page.
    pub(super) fn language(&self) -> Option<&'a str> {
        let mut roots =
            self.tree.elements().filter(|(_, element)| matches!(element.name.as_str(), "html" | "body" | "article"));
        roots.find_map(|(_, element)| element.get("lang")).filter(|lang| !lang.trim().is_empty())
    }
}
