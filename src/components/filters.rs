//! The filters beside the results; on a narrow screen folded behind a button.

use super::facets::facets;
use crate::browser::DOES;
use crate::desk::{Act, Desk};
use crate::markup::{Element, el};
use crate::scene::{Scene, counted};

/// The id of the button that unfolds the filters.
pub const TOGGLE: &str = "filters-toggle";

/// The filters, with the button that unfolds them where they are folded.
#[must_use]
pub fn filters(scene: &Scene, desk: &Desk) -> Element {
    let filter = &scene.query.filter;
    let label = match filter.values.len() + usize::from(!filter.search.trim().is_empty()) {
        0 => "Filters".to_owned(),
        chosen => ["Filters (", &chosen.to_string(), ")"].concat(),
    };
    let toggle = button(Act::Filters)
        .attr("id", TOGGLE)
        .class("filters-toggle")
        .attr("aria-controls", "filters")
        .attr("aria-expanded", desk.filters_open.to_string())
        .with(label);
    let found = counted(scene.selection.claims.len(), "claim", "claims");
    let aside = el("aside")
        .attr("id", "filters")
        .class(if desk.filters_open { "filters open" } else { "filters" })
        .attr("aria-label", "Filters")
        .with(el("p").class("filters-title").with("Filter"))
        .with(el("div").class("facets").with(facets(scene, desk)))
        .with(button(Act::Results).class("filters-done").with(["Show ", &found].concat()));
    el("div").with(toggle).with(aside)
}

/// A button that does something to the page.
#[must_use]
pub(super) fn button(act: Act) -> Element {
    el("button").attr("type", "button").attr(DOES, act.name())
}
