//! The parts views are built of. Those that only show are functions from a [`Scene`](crate::scene::Scene); those
//! that act are Leptos components that hold the [`State`](crate::state::State).

mod agreement;
mod bar;
mod chips;
mod claim_meta;
mod copy_link;
mod facets;
mod filters;
mod marks;
mod matrix;
mod notices;
mod profile;
mod quotation;
mod search_box;
mod source_tag;
mod status_mark;

pub use agreement::agreement;
pub use bar::hatching;
pub use chips::{chips, nothing_found, shown};
pub use claim_meta::{claim_meta, place, voice};
pub(crate) use copy_link::CopyLink;
pub(crate) use filters::Filters;
pub use marks::{Mark, pieces};
pub use matrix::{marks, matrix, relation};
pub(crate) use notices::Notices;
pub use profile::{facts, profiles};
pub use quotation::{in_sentence, quotation, words};
pub(crate) use search_box::SearchBox;
pub use source_tag::{colour, source_tag};
pub use status_mark::status_mark;
