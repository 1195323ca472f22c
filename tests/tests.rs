//! What the project promises beyond its single parts.
//!
//! What a browser is needed for stands in `tests/browser`.

mod colours;
mod links;
mod method;
mod page;
mod profile;
mod seeds;
mod words;
