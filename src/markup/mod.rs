//! What is to be drawn, as data.
//!
//! A page of claims has thousands of elements, drawn anew from a [`Scene`](crate::scene::Scene) at each change of the
//! query. Leptos' `view!` gives each of them a type of its own, which costs about 1 kB of program an element and makes
//! a view hard to look into. The page is therefore a function from a scene to an [`Element`], and an element is a
//! Leptos view: drawn by its renderer, redrawn by its effects, changed only where it differs.
//!
//! Text is always text here: there is no way to put markup into it.

mod draw;
mod html;

use std::borrow::Cow;

/// Text of an element or attribute.
pub type Text = Cow<'static, str>;

/// A piece of what is to be drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// Text as such.
    Text(Text),
    /// An element.
    Element(Element),
}

impl Node {
    fn key(&self) -> Option<u32> {
        match self {
            Self::Text(_) => None,
            Self::Element(element) => element.0.key,
        }
    }
}

/// An element with its attributes and content.
///
/// It is a pointer, and the calls that build it are never copied into their callers: views are long chains of such
/// calls, and passing a pointer on takes a fraction of the program that moving the parts takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element(Box<Parts>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Parts {
    tag: &'static str,
    key: Option<u32>,
    lasting: bool,
    checked: Option<bool>,
    value: Option<Text>,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Node>,
}

/// An element without attributes or content.
#[must_use]
pub fn el(tag: &'static str) -> Element {
    Element::new(tag)
}

/// A link of the app to `?…`, or one that leaves it.
#[must_use]
pub fn link(href: impl Into<Text>) -> Element {
    el("a").attr("href", href)
}

impl Element {
    #[inline(never)]
    fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts {
            tag,
            key: None,
            lasting: false,
            checked: None,
            value: None,
            attributes: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute where there is a value.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the classes.
    #[must_use]
    pub fn class(self, classes: impl Into<Text>) -> Self {
        self.attr("class", classes)
    }

    /// Makes a checkbox that is checked or not, whatever the reader did to it meanwhile.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Makes a field that holds the text, whatever the reader typed meanwhile.
    #[must_use]
    pub fn value(mut self, value: impl Into<Text>) -> Self {
        self.0.value = Some(value.into());
        self
    }

    /// Says what the element stands for, apart from those beside it. An element that stands for something else is drawn
    /// afresh rather than changed, so that what the reader unfolded in one does not stay unfolded in the next; one that
    /// comes to stand elsewhere among them takes along what is unfolded in it.
    #[must_use]
    pub fn key(mut self, key: u32) -> Self {
        self.0.key = Some(key);
        self
    }

    /// Says that the element comes and goes by its key, as rows do with the filters: it is put aside rather than thrown away,
    /// and drawn but once. Not for what holds a field, which would come back with what was typed before.
    #[must_use]
    pub fn lasting(mut self, key: u32) -> Self {
        self.0.lasting = true;
        self.key(key)
    }

    /// Adds content.
    #[must_use]
    pub fn with(mut self, part: impl Part) -> Self {
        part.add_to(&mut self.0.children);
        self
    }
}

/// Several nodes side by side, without an element around them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fragment(Vec<Node>);

impl Fragment {
    /// Adds content.
    #[must_use]
    pub fn with(mut self, part: impl Part) -> Self {
        part.add_to(&mut self.0);
        self
    }
}

/// What can be the content of an element.
pub trait Part {
    /// Adds itself after what is there.
    fn add_to(self, children: &mut Vec<Node>);
}

impl Part for Text {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<Node>) {
        children.push(Node::Text(self));
    }
}

impl Part for &'static str {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<Node>) {
        children.push(Node::Text(Cow::Borrowed(self)));
    }
}

impl Part for String {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<Node>) {
        children.push(Node::Text(Cow::Owned(self)));
    }
}

impl Part for Element {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<Node>) {
        children.push(Node::Element(self));
    }
}

impl Part for Fragment {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<Node>) {
        children.extend(self.0);
    }
}

impl<P: Part> Part for Option<P> {
    fn add_to(self, children: &mut Vec<Node>) {
        if let Some(part) = self {
            part.add_to(children);
        }
    }
}

impl<P: Part> Part for Vec<P> {
    fn add_to(self, children: &mut Vec<Node>) {
        for part in self {
            part.add_to(children);
        }
    }
}
