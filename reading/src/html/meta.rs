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

    /// The publisher that the page's text marks (microdata).
    pub(super) fn publisher(&self) -> Option<String> {
        self.marked("publisher")
    }

    /// The author that the page's text marks.
    pub(super) fn author(&self) -> Option<String> {
        self.marked("author")
    }

    /// The name of the first thing that is marked as the value of a property: its `name`, else its own text.
    fn marked(&self, property: &str) -> Option<String> {
        let mut elements = self.tree.elements();
        let (at, element) = elements.find(|(_, element)| element.has_word("itemprop", property))?;
        let value = |at: usize, element: &Element| match element.get("content") {
            Some(content) => content.to_owned(),
            None => self.tree.text(at, super::LONGEST),
        };
        let name = (at + 1..self.tree.end(at)).find_map(|at| {
            let element = self.tree.element(at).filter(|element| element.has_word("itemprop", "name"))?;
            Some(value(at, element))
        });
        let name = name.unwrap_or_else(|| value(at, element));
        Some(drafting::line(&name)).filter(|name| !name.is_empty() && name.chars().count() <= 100)
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

    /// The first date that is marked from one place of the page up to another, and not as that of a change.
    pub(super) fn time_within(tree: &'a Tree, from: usize, end: usize) -> Option<&'a str> {
        let of_change = |at: usize| {
            let element = tree.element(at);
            let class = element.and_then(|element| element.get("class")).unwrap_or("").to_ascii_lowercase();
            let text = tree.text(at, 200).to_ascii_lowercase();
            let itemprop = element.is_some_and(|element| element.has_word("itemprop", "dateModified"));
            itemprop || [class, text].iter().any(|said| said.contains("updated") || said.contains("modified"))
        };
        let mut times = (from..end).filter_map(|at| Some((at, tree.element(at)?)));
        times.find_map(|(at, element)| {
            let stated = element.get("datetime").filter(|_| element.name == "time")?;
            let parent = tree.node(at).and_then(|node| node.parent).filter(|parent| *parent >= from);
            (!of_change(at) && !parent.is_some_and(of_change)).then_some(stated)
        })
    }

    /// The language of the page.
    pub(super) fn language(&self) -> Option<&'a str> {
        let mut roots =
            self.tree.elements().filter(|(_, element)| matches!(element.name.as_str(), "html" | "body" | "article"));
        roots.find_map(|(_, element)| element.get("lang")).filter(|lang| !lang.trim().is_empty())
    }
}
