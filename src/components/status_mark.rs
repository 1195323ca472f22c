//! A status as shape and words. The shape alone tells the six apart, without any colour.

use crate::markup::{Element, el};
use corpus::Status;

/// The mark of a status with its label.
#[must_use]
pub fn status_mark(status: Status) -> Element {
    shape(status).with(status.label())
}

/// The mark alone; what stands beside it must name the status.
#[must_use]
pub fn shape(status: Status) -> Element {
    // A ring of radius 5 in a box of 12, filled as far as the status is sure.
    let inside = match status {
        Status::Fact => "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z",
        Status::Scheduled => "M6 1a5 5 0 0 0 0 10z",
        Status::Expected | Status::Possible => "",
        Status::Denied => "M2 4.6h8v2.8h-8z",
        Status::RuledOut => "M1.8 3.2L3.2 1.8L10.2 8.8L8.8 10.2z",
    };
    let ring = el("circle").attr("cx", "6").attr("cy", "6").attr("r", "5").attr("fill", "none");
    let ring = ring.attr("stroke", "currentColor").attr("stroke-width", "1.8");
    let ring = ring.maybe("stroke-dasharray", (status == Status::Possible).then_some("2 1.93"));
    let inside = el("path").attr("d", inside).attr("fill", "currentColor");
    let shape = el("svg").attr("viewBox", "0 0 12 12").attr("aria-hidden", "true").attr("focusable", "false");
    el("span").class("status").with(shape.with(ring).with(inside))
}
