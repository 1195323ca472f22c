//! Where the keyboard is: moving the focus, and finding the link again that had it.

use super::document::{document, element};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement};

/// Moves the focus to the element with this id, and scrolls to it.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take the focus leaves it where it is.
        drop(element.focus());
    }
}

/// Moves the focus to the element with this id, without scrolling.
pub fn focus_in_place(id: &str) {
    if let Some(element) = element(id) {
        give(&element);
    }
}

/// Moves the focus to the first element with this class, without scrolling. Returns whether it took it.
#[must_use]
pub fn focus_first(class: &str) -> bool {
    document().and_then(|it| it.get_elements_by_class_name(class).item(0)).is_some_and(|first| give(&first))
}

/// Moves the focus to the control for something of own sources, as [`OWN`](super::OWN) names it.
pub fn focus_control(deed: &str) {
    let found = document().and_then(|it| it.query_selector(&["[data-own='", deed, "']"].concat()).ok()?);
    if let Some(control) = found {
        give(&control);
    }
}

/// Whether the element with this id has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    active().is_some_and(|active| active.id() == id)
}

/// Whether nothing has the focus, as when what had it is no longer there.
#[must_use]
pub fn focus_lost() -> bool {
    active().is_none_or(|active| active.tag_name() == "BODY")
}

/// Whether the keyboard is in a field for text.
#[must_use]
pub fn is_typing() -> bool {
    active().is_some_and(|active| active.matches("textarea, [type=text], [type=search]").unwrap_or(false))
}

/// Gives an element the focus without scrolling. Returns whether it took it: one that is folded away does not.
pub(super) fn give(element: &Element) -> bool {
    let Some(focusable) = element.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    focusable.focus_with_options(&options).is_ok() && active().as_ref() == Some(element)
}

/// A link by what it leads to. Elements don't outlive the view they stand in; this does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FollowedLink {
    href: String,
    /// How many links before it lead to the same.
    nth: usize,
}

impl FollowedLink {
    /// The link that has the focus.
    pub(super) fn focused() -> Option<Self> {
        let active = active()?;
        let href = active.get_attribute("href")?;
        let nth = leading_to(&document()?, &href).iter().position(|link| *link == active)?;
        Some(Self { href, nth })
    }

    /// Gives the link the focus. Returns whether it is there and took it.
    pub(super) fn focus(&self) -> bool {
        let Some(document) = document() else { return false };
        leading_to(&document, &self.href).get(self.nth).is_some_and(give)
    }
}

fn active() -> Option<Element> {
    document()?.active_element()
}

fn leading_to(document: &Document, href: &str) -> Vec<Element> {
    let links = document.get_elements_by_tag_name("a");
    let links = (0..links.length()).filter_map(|at| links.item(at));
    links.filter(|link| link.get_attribute("href").as_deref() == Some(href)).collect()
}
