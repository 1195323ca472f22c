//! A page as a tree: the elements and texts in document order, each knowing where it ends.

/// A page.
#[derive(Default)]
pub(crate) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// The address that a browser noted in the page when it saved it.
    pub(crate) saved_from: Option<String>,
    /// Whether the page has more elements than are read.
    pub(crate) cut: bool,
}

/// An element or a text.
pub(crate) struct Node {
    /// The place after the last node within it.
    pub(crate) end: usize,
    /// The place of the element that it is in, if any.
    pub(crate) parent: Option<usize>,
    /// Which of the two it is.
    pub(crate) kind: Kind,
}

/// An element or a text.
pub(crate) enum Kind {
    /// An element.
    Element(Element),
    /// A text, its character references resolved.
    Text(String),
}

/// An element.
#[derive(Default)]
pub(crate) struct Element {
    /// Its name in small letters.
    pub(crate) name: String,
    pub(super) attributes: Vec<(&'static str, String)>,
}

impl Element {
    /// The value of an attribute, where the element has it.
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).map(|(_, value)| value.as_str())
    }

    /// Whether a word is among those of an attribute, whatever its case.
    pub(crate) fn has_word(&self, attribute: &str, word: &str) -> bool {
        self.get(attribute)
            .is_some_and(|value| value.split_ascii_whitespace().any(|part| part.eq_ignore_ascii_case(word)))
    }
}

impl Tree {
    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node at a place.
    pub(crate) fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// The element at a place, where there is one.
    pub(crate) fn element(&self, at: usize) -> Option<&Element> {
        match self.nodes.get(at).map(|node| &node.kind) {
            Some(Kind::Element(element)) => Some(element),
            _ => None,
        }
    }

    /// All elements with their places, in document order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = (usize, &Element)> {
        (0..self.nodes.len()).filter_map(|at| self.element(at).map(|element| (at, element)))
    }

    /// The place after the last node within the one at a place.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.nodes.get(at).map_or(at, |node| node.end)
    }

    /// The text within the node at a place, as it stands, up to about `most` bytes.
    pub(crate) fn text(&self, at: usize, most: usize) -> String {
        let mut text = String::new();
        for node in self.nodes.get(at..self.end(at)).unwrap_or_default() {
            if text.len() > most {
                break;
            }
            if let Kind::Text(part) = &node.kind {
                text.push_str(part.get(..most).unwrap_or(part));
            }
        }
        text
    }
}
