//! Drawing markup by Leptos' renderer, and redrawing what differs.

use super::{Element, Node, Text};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;

/// The namespace of the elements of a drawing (SVG 2).
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element as it stands in the page.
pub struct Drawn {
    node: types::Element,
    /// Whether it is part of a drawing.
    svg: bool,
    /// What it was drawn from, its content left out.
    shown: Element,
    children: Vec<Content>,
    /// What lasts of what stood in it before.
    attic: Vec<Drawn>,
}

/// The content of an element in the page.
enum Content {
    Text(types::Text, Text),
    Element(Drawn),
}

/// Draws an element that is to stand in a drawing or not; what stands in a drawing is of it.
fn draw(mut element: Element, within: bool) -> Drawn {
    let svg = within || element.0.tag == "svg";
    let node = Rndr::create_element(element.0.tag, svg.then_some(SVG));
    for (name, value) in &element.0.attributes {
        Rndr::set_attribute(&node, name, value);
    }
    hold(&node, &element);
    let children =
        std::mem::take(&mut element.0.children).into_iter().map(|child| content(child, &node, svg, None)).collect();
    Drawn { node, svg, shown: element, children, attic: Vec::new() }
}

/// Draws content in an element, before another or at its end.
fn content(child: Node, parent: &types::Element, svg: bool, before: Option<&types::Node>) -> Content {
    let content = match child {
        Node::Text(text) => Content::Text(Rndr::create_text_node(&text), text),
        Node::Element(element) => Content::Element(draw(element, svg)),
    };
    Rndr::insert_node(parent, content.node(), before);
    content
}

fn redraw(drawn: &mut Drawn, mut element: Element, within: bool) {
    if drawn.shown.0.tag != element.0.tag || drawn.shown.0.key != element.0.key {
        let new = draw(element, within);
        replace(&drawn.node, &new.node);
        *drawn = new;
        return;
    }
    if drawn.shown.0.attributes != element.0.attributes {
        let gone = |(name, _): &&(&'static str, Text)| !element.0.attributes.iter().any(|(kept, _)| kept == name);
        for (name, _) in drawn.shown.0.attributes.iter().filter(gone) {
            Rndr::remove_attribute(&drawn.node, name);
        }
        for new in element.0.attributes.iter().filter(|new| !drawn.shown.0.attributes.contains(new)) {
            Rndr::set_attribute(&drawn.node, new.0, &new.1);
        }
    }
    hold(&drawn.node, &element);
    let children = std::mem::take(&mut element.0.children);
    drawn.shown = element;
    redraw_content(drawn, children);
}

/// Brings the content of an element in line with what is wanted. What has a key stays the node it is, wherever it comes
/// to stand: where a filter leaves a few rows of many, the others are taken out and none is drawn anew. What lasts is put
/// aside until it is wanted again.
fn redraw_content(drawn: &mut Drawn, children: Vec<Node>) {
    let Drawn { node: parent, svg, children: shown, attic, .. } = drawn;
    let keys: Vec<u32> = children.iter().filter_map(Node::key).collect();
    for gone in shown.extract_if(.., |old| old.key().is_some_and(|key| !keys.contains(&key))) {
        Rndr::remove(gone.node());
        if let Content::Element(gone) = gone
            && gone.shown.0.lasting
        {
            attic.push(gone);
        }
    }
    let wanted = children.len();
    for (at, child) in children.into_iter().enumerate() {
        let key = child.key();
        // What has no key is taken for what stands in its place.
        let reach = if key.is_some() { shown.len() } else { at + 1 };
        let found = shown.iter().take(reach).skip(at).position(|old| old.key() == key);
        if found != Some(0) {
            let stored = || attic.iter().position(|old| key.is_some() && old.shown.0.key == key);
            let moved = match found {
                Some(steps) => shown.remove(at + steps),
                None => match stored() {
                    Some(stored) => Content::Element(attic.swap_remove(stored)),
                    None => {
                        let new = content(child, parent, *svg, shown.get(at).map(Content::node));
                        shown.insert(at, new);
                        continue;
                    }
                },
            };
            Rndr::insert_node(parent, moved.node(), shown.get(at).map(Content::node));
            shown.insert(at, moved);
        }
        if let Some(old) = shown.get_mut(at) {
            change(old, child, parent, *svg);
        }
    }
    for gone in shown.drain(wanted..) {
        Rndr::remove(gone.node());
    }
}

/// Changes what stands in an element into what is wanted in its place.
fn change(old: &mut Content, child: Node, parent: &types::Element, svg: bool) {
    match (old, child) {
        (Content::Element(old), Node::Element(new)) => redraw(old, new, svg),
        (Content::Text(node, old), Node::Text(new)) => {
            if *old != new {
                Rndr::set_text(node, &new);
                *old = new;
            }
        }
        (old, new) => {
            let new = content(new, parent, svg, Some(old.node()));
            Rndr::remove(old.node());
            *old = new;
        }
    }
}

/// Sets what a field holds, also where the reader has changed it and the markup has not.
fn hold(node: &types::Element, element: &Element) {
    if element.0.checked.is_none() && element.0.value.is_none() {
        return;
    }
    let Some(input) = node.dyn_ref::<web_sys::HtmlInputElement>() else { return };
    if let Some(checked) = element.0.checked {
        input.set_checked(checked);
    }
    if let Some(value) = &element.0.value
        && input.value() != **value
    {
        // Only where it differs: setting the value moves the caret to the end.
        input.set_value(value);
    }
}

fn replace(old: &types::Node, new: &types::Node) {
    if let Some(parent) = old.parent_node() {
        // Fails only where `old` is no child of its own parent.
        drop(parent.replace_child(new, old));
    }
}

impl Content {
    fn node(&self) -> &types::Node {
        match self {
            Self::Text(node, _) => node,
            Self::Element(drawn) => &drawn.node,
        }
    }

    fn key(&self) -> Option<u32> {
        match self {
            Self::Text(..) => None,
            Self::Element(drawn) => drawn.shown.0.key,
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_element();
        parent.is_some_and(|parent| child.try_mount(&parent, Some(&self.node)))
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        draw(self, false)
    }

    fn rebuild(self, state: &mut Drawn) {
        redraw(state, self, false);
    }
}

impl AddAnyAttr for Element {
    type Output<A: Attribute> = Self;

    /// Attributes from outside are left out: an element says itself what it has.
    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, buf: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        buf.push_str(&self.to_string());
    }

    /// Draws afresh: the app is never sent to the browser as HTML.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        draw(self, false)
    }

    fn into_owned(self) -> Self {
        self
    }
}
