//! The Leptos app.

pub mod query;
