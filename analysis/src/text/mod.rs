//! From characters to paragraphs, sentences and tokens.

pub mod layout;
pub mod roles;
pub mod sentences;
pub mod tokens;
