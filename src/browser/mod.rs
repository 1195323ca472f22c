//! The only place that touches the browser: its address bar, history, clipboard, focus, scroll and keys.
//!
//! Everything here treats absence as normal. A browser may forbid storage, refuse a history entry or have no
//! clipboard; the reader then loses that convenience and nothing else.

mod clipboard;
mod document;
mod failure;
mod history;
mod keys;
mod links;
mod scroll;

pub use clipboard::copy;
pub use document::{Reveal, address_of, focus, keep_focus, reveal, set_title, take_place};
pub use failure::report_panics;
pub use history::{Entry, History};
pub use keys::on_shortcut;
pub use links::{COPIES, GOES, on_copy, on_link};
pub use scroll::scroll_to_top;
