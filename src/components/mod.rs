//! The parts views are built of. Those that only show are functions from a [`Scene`](crate::scene::Scene) to
//! [markup](crate::markup); those that act are Leptos components that hold the [`State`](crate::state::State).

mod agreement;
mod bar;
mod chips;
mod claim_detail;
mod claim_meta;
pub mod copy_link;
pub mod facets;
pub mod filters;
mod marks;
mod matrix;
pub mod notices;
mod profile;
mod quotation;
pub mod search_box;
mod source_tag;
mod status_mark;

pub use agreement::agreement;
pub use bar::hatching;
pub use chips::{chips, nothing_found, shown};
pub use claim_detail::claim_detail;
pub use claim_meta::{claim_meta, meta, place};
pub use copy_link::{CopyOutcome, copy_link};
pub use filters::Filters;
pub use marks::{Mark, pieces};
pub use matrix::{marks, matrix, relation};
pub use notices::Notices;
pub use profile::{facts, headed, profiles};
pub use quotation::{in_sentence, quotation, words};
pub use search_box::SearchBox;
pub use source_tag::{colour, source_tag};
pub use status_mark::status_mark;

/// The class of what belongs to the open claim; it is brought into sight when the claim is opened.
pub const CHOSEN: &str = "chosen";

/// The class of what other sources say on the points of the open claim; brought into sight beside it where possible.
pub const COUNTERPART: &str = "counterpart";
