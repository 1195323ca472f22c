//! The page itself: its title, its elements by name, where the reader is in it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

/// How far [`reveal`] goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reveal {
    /// Into the middle of the screen, or to its top where it is too tall to be seen whole.
    Centred,
    /// Only as far as it takes to be seen; what is in sight stays where it is.
    IfUnseen,
}

/// Brings every element that bears the class into sight, on the screen and in each box it scrolls in; of those in one
/// text, and of those that can't all be seen, the first.
pub fn reveal(class: &str, how: Reveal) {
    let Some(document) = document() else { return };
    let found = document.get_elements_by_class_name(class);
    let boxed = |element: Element| element.closest(".text").ok().flatten();
    for at in (0..found.length()).rev() {
        let before = at.checked_sub(1).and_then(|at| found.item(at)).and_then(boxed);
        let first = |element: &Element| before.is_none() || boxed(element.clone()) != before;
        if let Some(element) = found.item(at).filter(first) {
            // Without smooth behaviour: a jump is what a link does, and what reduced motion asks for.
            let options = ScrollIntoViewOptions::new();
            options.set_block(match how {
                Reveal::Centred if is_tall(&document, &element) => ScrollLogicalPosition::Start,
                Reveal::Centred => ScrollLogicalPosition::Center,
                Reveal::IfUnseen => ScrollLogicalPosition::Nearest,
            });
            options.set_inline(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// Whether the middle of an element on the screen would push its beginning off, or under the bar and the head of the
/// table, which take up to a quarter of a low window.
fn is_tall(document: &Document, element: &Element) -> bool {
    let window = document.document_element().map_or(0, |page| page.client_height());
    element.get_bounding_client_rect().height() > f64::from(window) * 0.75
}

/// The widest screen on which the table of points is laid out as cards, in pixels; see `style/matrix.css`.
const NARROW: i32 = 700;

/// Whether the screen is as narrow as a phone's.
#[must_use]
pub fn is_narrow() -> bool {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    page.is_some_and(|page| page.client_width() <= NARROW)
}

/// Opens a link of the app in a tab of its own, where the browser lets the page do that.
pub fn open_beside(search: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.open_with_url_and_target_and_features(&address_of(search), "_blank", "noopener"));
    }
}

/// Opens the browser's way to print the page; one that has none does nothing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}

/// The fragment of the address, with its `#` where it is not empty.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Whether the choice with this id is there and chosen.
#[must_use]
pub fn is_chosen(id: &str) -> bool {
    let choice = element(id).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
    choice.is_some_and(|choice| choice.checked())
}

/// The full address of a link given relative to this page, to be handed on.
#[must_use]
pub fn address_of(search: &str) -> String {
    // Not from its origin, which a file has not.
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let place = address.split(['?', '#']).next().unwrap_or_default();
    [place, search].concat()
}
