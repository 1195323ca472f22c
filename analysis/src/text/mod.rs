//! From characters to paragraphs, sentences and tokens.

pub mod layout;
pub mod sentences;
pub mod tokens;
