//! A page as a file on disk, for as long as it is looked at.

use std::path::PathBuf;
use std::{env, fs, process};

use anyhow::{Context, Result};

/// A page in the folder for what is passing, removed when dropped.
#[derive(Debug)]
pub struct Passing(PathBuf);

impl Passing {
    /// Writes a page; `name` tells it from others of this process.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn new(name: &str, text: &str) -> Result<Passing> {
        let file = env::temp_dir().join(format!("parallax-{}-{name}.html", process::id()));
        fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))?;
        Ok(Passing(file))
    }

    /// Where a browser finds it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("file://{}", self.0.display())
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // What is left is swept away with the folder some day.
        let _ = fs::remove_file(&self.0);
    }
}
