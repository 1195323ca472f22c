//! A status as shape and words. The shape alone tells the five apart, without any colour.

use corpus::Status;
use leptos::prelude::*;

/// The mark of a status with its label.
pub fn status_mark(status: Status) -> AnyView {
    view! { <span class="status">{shape(status)}{status.label()}</span> }.into_any()
}

/// The mark alone; what stands beside it must name the status.
pub(super) fn shape(status: Status) -> AnyView {
    // A ring of radius 5 in a box of 12, filled as far as the status is sure.
    let inside = match status {
        Status::Fact => "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z",
        Status::Scheduled => "M6 1a5 5 0 0 0 0 10z",
        Status::Expected | Status::Possible => "",
        Status::RuledOut => "M1.8 3.2L3.2 1.8L10.2 8.8L8.8 10.2z",
    };
    let dashes = (status == Status::Possible).then_some("2 1.93");
    view! {
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray=dashes />
            <path d=inside fill="currentColor" />
        </svg>
    }
    .into_any()
}
