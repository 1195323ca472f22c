//! What the library promises, in one program.

#![allow(missing_docs, reason = "a test says what it holds in its name")]

mod any;
mod file;
mod fragment;
mod record;
mod schema;
