//! The page itself: its title, its elements by name, where the reader is in it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Gives the page its title.
pub fn set_title(title: &str) {
    if let Some(document) = document()
        && document.title() != title
    {
        document.set_title(title);
    }
}

/// The element the app is mounted into, emptied of what stood there until the program started.
#[must_use]
pub fn take_place(id: &str) -> Option<HtmlElement> {
    let place = element(id)?.dyn_into::<HtmlElement>().ok()?;
    place.set_text_content(None);
    Some(place)
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take the focus leaves it where it is.
        drop(element.focus());
    }
}

/// Whether an element has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|active| active.id() == id)
}

/// Gives an element the focus where nothing has it, as when what had it is no longer there. Does not scroll.
pub fn keep_focus(id: &str) {
    let lost = document().is_some_and(|document| match document.active_element() {
        None => true,
        Some(active) => active.tag_name() == "BODY",
    });
    if lost && let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// How far [`reveal`] goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reveal {
    /// Into the middle of the screen.
    Centred,
    /// Only as far as it takes to be seen; what is in sight stays where it is.
    IfUnseen,
}

/// Brings every element that bears the class into sight, on the screen and in each box it scrolls in; where they can't
/// all be seen, the first.
pub fn reveal(class: &str, how: Reveal) {
    let Some(document) = document() else { return };
    let found = document.get_elements_by_class_name(class);
    for at in (0..found.length()).rev() {
        if let Some(element) = found.item(at) {
            // Without smooth behaviour: a jump is what a link does, and what reduced motion asks for.
            let options = ScrollIntoViewOptions::new();
            options.set_block(match how {
                Reveal::Centred => ScrollLogicalPosition::Center,
                Reveal::IfUnseen => ScrollLogicalPosition::Nearest,
            });
            options.set_inline(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// The full address of a link given relative to this page, to be handed on.
#[must_use]
pub fn address_of(search: &str) -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return search.to_owned() };
    let mut address = location.origin().unwrap_or_default();
    address.push_str(&location.pathname().unwrap_or_default());
    address.push_str(search);
    address
}
