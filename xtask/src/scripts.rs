//! The scripts of the site without what only their readers need: comments that fill a line, and indentation.
//!
//! Trunk's minifier cannot read what wasm-bindgen writes. This takes away lines and leading white space alone, so that
//! it needs no understanding of the language; a text that runs over several lines would lose its indentation, and no
//! script here has one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Shortens every script directly in a folder.
///
/// # Errors
/// Where one cannot be read or written.
pub(crate) fn shorten(folder: &Path) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.extension().is_some_and(|extension| extension == "js") {
            let script = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            fs::write(&path, shortened(&script)).with_context(|| format!("could not write {}", path.display()))?;
        }
    }
    Ok(())
}

fn shortened(script: &str) -> String {
    let mut within = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines().map(str::trim) {
        within |= line.starts_with("/*");
        if !within && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        within &= !line.ends_with("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_a_script_does_stays_and_what_it_says_goes() {
        let script = "// Says what.\n/**\n * @returns {number}\n */\nfunction f() {\n  return \"// no\"; // why\n\n  /* one line */\n}\n";
        assert_eq!(shortened(script), "function f() {\nreturn \"// no\"; // why\n}\n");
    }
}
