//! The parts views are built of.

mod bar;
mod marks;
mod status_mark;

pub use bar::{HATCHED, Part, bar, hatching};
pub use marks::{Mark, pieces};
pub use status_mark::{shape, status_mark};
