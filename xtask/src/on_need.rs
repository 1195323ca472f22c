//! What the page starts or fetches on need. Each such file or folder gets a name that holds a hash of its content, so
//! that a page never meets one of another build, and the page lists what is there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::digest::{self, Digest};
use crate::single;

/// What stands in index.html, and still does after Trunk's minifier, which drops quotes it can do without.
const PLACE: &str = "content=\"files of the build\"";

/// What is used for what: the use, where the build leaves its file, and, for a folder, the file in it that is meant.
const USES: [(&str, &str, Option<&str>); 2] = [
    // The page as one file, for a reader to keep.
    ("single", single::PAGE, None),
    // The analysis and its readers, which import each other by name and so move together.
    ("worker", "worker", Some("worker.js")),
];

/// Gives what there is to use its name, and returns each use with its file. A development build keeps the names.
///
/// # Errors
/// Where a file cannot be read or renamed.
pub(crate) fn gather(site: &Path, served: bool) -> Result<Vec<(&'static str, String)>> {
    let mut files = Vec::new();
    for (used, name, within) in USES {
        let path = site.join(name);
        if !path.exists() {
            continue;
        }
        let sealed = if served { name.to_owned() } else { named(name, &content(&path)?) };
        fs::rename(&path, site.join(&sealed)).with_context(|| format!("could not rename {}", path.display()))?;
        files.push((used, within.map_or(sealed.clone(), |file| format!("{sealed}/{file}"))));
    }
    Ok(files)
}

/// A name with the beginning of a digest before its extension.
fn named(name: &str, digest: &Digest) -> String {
    let digest = digest.hex().chars().take(16).collect::<String>();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

/// The digest of a file, or of all files in a folder with their names.
fn content(path: &Path) -> Result<Digest> {
    if path.is_dir() { Ok(digest::of_list(&digest::of_files(path)?)) } else { digest::of_file(path) }
}

/// The page with what there is to use in its place.
///
/// # Errors
/// Where the page has no place for it.
pub(crate) fn list(html: &str, files: &[(&str, String)]) -> Result<String> {
    let Some((before, after)) = html.split_once(PLACE) else {
        bail!("index.html has no `{PLACE}` for what it loads on need");
    };
    let pairs: Vec<String> = files.iter().map(|(used, file)| format!("{used}={file}")).collect();
    Ok(format!("{before}content=\"{}\"{after}", pairs.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_content_and_keeps_its_extension() {
        let digest = digest::of(b"abc");
        assert_eq!(named("single.html", &digest), "single-ba7816bf8f01cfea.html");
        assert_eq!(named("worker", &digest), "worker-ba7816bf8f01cfea");
    }

    #[test]
    fn the_page_lists_what_there_is() {
        let page = include_str!("../../index.html");
        let listed = list(page, &[("worker", "w/worker.js".to_owned()), ("offline", "sw.js".to_owned())]).unwrap();
        assert!(listed.contains("<meta name=\"files\" content=\"worker=w/worker.js offline=sw.js\">"));
        assert!(list("<head></head>", &[]).is_err());
    }
}
