//! The text files that `corpus.toml` lists.

use crate::Article;
use crate::manifest::{self, Listed};
use crate::problem::Problem;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The article of each listed source, its bytes unchanged.
pub(crate) fn read(folder: &Path, sources: &[Listed]) -> Result<Vec<Article>, Vec<Problem>> {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    for listed in sources {
        match text_of(folder, listed) {
            Ok(text) => articles.push(Article { metadata: listed.metadata.clone(), text }),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(articles) } else { Err(problems) }
}

fn text_of(folder: &Path, listed: &Listed) -> Result<String, Problem> {
    let path = folder.join(&listed.file);
    let bytes = fs::read(&path).map_err(|error| {
        let what = match error.kind() {
            ErrorKind::NotFound => format!("there is no file “{}” in {}", listed.file, folder.display()),
            _ => format!("the file “{}” can't be read: {error}", listed.file),
        };
        Problem::new(&folder.join(manifest::FILE), Some(listed.line), what, "put the article there or correct the name")
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|&&b| b == b'\n').count() + 1;
        Problem::new(&path, Some(line), format!("byte {at} is not UTF-8"), "save the article as UTF-8")
    })?;
    if text.trim().is_empty() {
        return Err(Problem::new(&path, None, "the article is empty", "put its text there or remove its [[source]]"));
    }
    Ok(text)
}

/// The `.txt` files of the folder that no source lists, sorted by name.
pub(crate) fn unlisted(folder: &Path, sources: &[Listed]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| !sources.iter().any(|listed| folder.join(&listed.file) == *path))
        .collect();
    files.sort();
    files
}
