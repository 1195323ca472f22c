//! What is wrong with a folder of seeds, told so that it can be mended.

use std::fmt;
use std::path::{Path, PathBuf};

/// One mistake in a folder of seeds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file it is in.
    pub file: PathBuf,
    /// The line it is on, from 1, where it is on a line.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub help: String,
}

impl Problem {
    pub(crate) fn new(file: &Path, line: Option<usize>, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, what: what.into(), help: help.into() }
    }

    /// A file that can't be parsed as TOML of the right shape.
    pub(crate) fn malformed(file: &Path, text: &str, error: &toml::de::Error, help: &str) -> Self {
        let line = error.span().map(|span| line_of(text, span.start));
        Self::new(file, line, error.message(), help)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}\n  {}", self.what, self.help)
    }
}

impl std::error::Error for Problem {}

/// The line, from 1, that a byte is on.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|&b| b == b'\n').count() + 1
}
