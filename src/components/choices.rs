//! One of several ways to look at something, each a link.

use crate::markup::{Element, Fragment, el, link};

/// A way to look at something.
pub struct Choice {
    /// How it is called.
    pub label: Fragment,
    /// The link to it.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
}

/// The ways under a common name, the present one marked.
#[must_use]
pub fn choices(name: &'static str, choices: Vec<Choice>) -> Element {
    let mut list = el("ul");
    for choice in choices {
        let way = link(choice.href).maybe("aria-current", choice.current.then_some("true"));
        list = list.with(el("li").with(way.with(choice.label)));
    }
    let label = el("span").class("quiet").attr("aria-hidden", "true").with(name);
    el("div").class("choices").attr("role", "group").attr("aria-label", name).with(label).with(list)
}
