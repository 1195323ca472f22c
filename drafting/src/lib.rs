//! What the readers of files share: how a file is refused, how dates are written, and how text becomes a draft's text.
//!
//! Pure and total: any input gives a result, and the same input the same result. Characters to look for are written as
//! slices here and in `reading`, since arrays of each length would be code of their own: three kilobytes in all.

mod address;
mod byline;
mod closing;
mod dates;
mod headline;
mod language;
mod list;
mod names;
mod notes;
mod refusal;
mod repeats;
mod tidy;
mod wrap;

pub use address::{web, web_or_note};
pub use byline::{read_byline, take_byline};
pub use closing::names_agency;
pub use dates::{date, date_or_note};
pub use headline::{headline_of, overlap, with_headline};
pub use language::language;
pub use list::List;
pub use names::{is_name, is_section, outlet_of};
pub use notes::Notes;
pub use refusal::{Instead, Refusal, Why, megabytes, within_length, within_limit};
pub use repeats::tell_repeats;
pub use tidy::{line, lines};
pub use wrap::{append, joined};

/// The most bytes a file may have: an article has some ten thousand, a saved page with its pictures some million.
pub const LIMIT: usize = 20 * 1024 * 1024;

/// The most bytes of text that an article may have: a long book has one million, and to compare more takes minutes.
pub const LONGEST: usize = 2 * 1024 * 1024;
