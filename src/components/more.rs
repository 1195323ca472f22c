//! The end of a long list: how much of it is shown, and a way to more.

use super::filters::button;
use crate::desk::Act;
use crate::markup::{Element, el};

/// How many of how many are shown, with a button for a step more; none where all are.
#[must_use]
pub fn more(shown: usize, of: usize, step: usize, what: &'static str) -> Option<Element> {
    let told = ["Showing ", &shown.to_string(), " of ", &of.to_string(), " ", what, "."].concat();
    let further = ["Show ", &of.saturating_sub(shown).min(step).to_string(), " more"].concat();
    (shown < of).then(|| el("p").class("more").with(told).with(" ").with(button(Act::More).with(further)))
}
