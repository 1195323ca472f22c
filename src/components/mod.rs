//! The parts views are built of, each a function from a [`Scene`](crate::scene::Scene) to
//! [markup](crate::markup).

mod agreement;
mod bar;
mod chips;
mod choices;
mod claim_detail;
mod claim_meta;
mod columns;
mod concordance;
mod facets;
mod filters;
mod fold;
mod framing;
mod how;
mod keys;
mod lead;
mod map;
mod marks;
mod matrix;
mod more;
mod names;
mod paper;
mod profile;
mod quotation;
mod relation;
mod source_tag;
mod status_mark;
mod steps;
mod take_along;
mod told;
mod tour;
mod warnings;
mod words;
mod wordwise;
mod workshop;

pub use agreement::agreement;
pub use bar::hatching;
pub use chips::{chips, nothing_found, outside, shown};
pub use choices::{Choice, choices};
pub use claim_detail::claim_detail;
pub use claim_meta::{claim_meta, meta, place};
pub use columns::{column_head, columns};
pub use concordance::CONCORDANCE;
pub use facets::plural;
pub use filters::{TOGGLE, filters};
pub use fold::fold;
pub use framing::framing;
pub use how::how;
pub use keys::{KEYS, keys};
pub use lead::{lead, welcome};
pub use map::{Place, map};
pub use marks::{Mark, pieces};
pub use matrix::{marks, matrix, there};
pub use more::more;
pub use names::wordings;
pub use paper::{on_paper, source_list};
pub use profile::{facts, headed, profiles};
pub use quotation::{in_sentence, quotation, words};
pub use relation::relation;
pub use source_tag::{colour, source_tag};
pub use status_mark::{shape, status_mark};
pub use take_along::{SINGLE, take_along};
pub use told::{copied, notices};
pub use tour::tour;
pub use warnings::warnings;
pub use words::{WORDS, vocabulary};
pub use workshop::told;

/// The class of what belongs to the open claim; it is brought into sight when the claim is opened.
pub const CHOSEN: &str = "chosen";

/// The id of the table of points or the list of claims.
pub const RESULTS: &str = "results";

/// The id of what is said of the open claim beside the texts.
pub const TRAY: &str = "tray";

/// The class of what other sources say on the points of the open claim; brought into sight beside it where possible.
pub const COUNTERPART: &str = "counterpart";
