//! From characters to paragraphs, sentences and tokens.

pub mod layout;
pub(crate) mod letters;
pub mod roles;
pub mod sentences;
pub mod tokens;
