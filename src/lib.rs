//! The Leptos app: what is on screen follows from a corpus and the query in the address.

pub mod browser;
pub mod components;
pub mod embedded;
pub mod query;
