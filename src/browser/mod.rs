//! The only place that touches the browser: its address bar, history, clipboard, downloads, date, focus, memory, scroll
//! keys, worker and what a reader drops on it.
//!
//! Everything here treats absence as normal. A browser may forbid storage, refuse a history entry or have no
//! clipboard; the reader then loses that convenience and nothing else.

mod bringing;
mod clipboard;
mod controls;
mod document;
mod download;
mod failure;
mod focus;
mod history;
mod keys;
mod memory;
mod numbered;
mod scroll;
mod sight;
mod single;
mod typed;
mod worker;

pub use bringing::{ADDS, Brought, PASTED, as_pasted, on_brought};
pub use clipboard::copy;
pub use controls::{CITES, COPIES, DOES, GOES, LOOKS_UP, OWN, Request, SEARCHES, TAKES, TOLD, on_request, point_out};
pub use document::{
    Reveal, address_of, fragment, is_chosen, is_narrow, open_beside, print, reveal, set_title, take_place,
};
pub use download::{moment, save, today};
pub use failure::report_panics;
pub use focus::{focus, focus_control, focus_first, focus_in_place, focus_lost, has_focus, is_typing};
pub use history::{Entry, History, search};
pub use keys::on_shortcut;
pub use memory::{forget, recall, remember, spare};
pub use scroll::scroll_to_top;
pub use sight::{back_to, sight_first};
pub use single::{carried, save_single};
pub use typed::{KEEPS, Typed, handed_in, let_all_go, let_go, restore, set_at_risk};
pub use worker::{News, Refusal, ask, on_news, stop};
