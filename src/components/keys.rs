//! What the keys do, on demand.

use super::filters::button;
use crate::desk::{Act, Desk};
use crate::markup::{Element, el};
use crate::shortcuts::SHORTCUTS;

/// The id of the list of shortcuts.
pub const KEYS: &str = "keys";

/// The list of shortcuts, where the reader asked for it.
#[must_use]
pub fn keys(desk: &Desk) -> Option<Element> {
    if !desk.keys_open {
        return None;
    }
    let mut list = el("dl");
    for (key, _, does) in SHORTCUTS {
        list = list.with(el("dt").with(el("kbd").with(key))).with(el("dd").with(does));
    }
    list = list.with(el("dt").with(el("kbd").with("Esc"))).with(el("dd").with("close what is open"));
    let head = el("header").with(el("h2").attr("id", "keys-title").with("Keyboard shortcuts"));
    let head = head.with(button(Act::Keys).class("plain").with("Close"));
    let dialog = el("section").class("keys").attr("id", KEYS).attr("role", "dialog").attr("tabindex", "-1");
    Some(dialog.attr("aria-labelledby", "keys-title").with(head).with(list))
}
