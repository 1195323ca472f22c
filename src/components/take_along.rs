//! The menu that takes along what is shown, as a file.

use crate::browser::TAKES;
use crate::markup::{Element, el};
use corpus::export::Format;

/// A button for each format.
#[must_use]
pub fn take_along() -> Element {
    let button =
        |format: Format| el("button").attr("type", "button").attr(TAKES, format.extension()).with(format.label());
    let buttons = el("div").with(Format::ALL.map(button).to_vec());
    el("details").class("take-along").with(el("summary").with("Take along")).with(buttons)
}
