//! What the library promises, in one program.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod any;
mod file;
mod fragment;
mod record;
mod schema;
