//! The service worker: `site/sw.js` with the list of the files that it keeps for use offline.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::digest::{self, Digest};
use crate::policy;

/// Its file in the site. The name stays, since browsers look for a newer one under the name they know.
pub(crate) const SCRIPT: &str = "sw.js";

/// What takes its place on the development server, where every build is to be seen at once: a browser that knows one
/// from a published build at the same address lets go of it.
pub(crate) const NONE: &str = "\
addEventListener(\"install\", () => skipWaiting());
addEventListener(\"activate\", (event) => event.waitUntil(registration.unregister()));
";

const VERSION: &str = "const VERSION = \"\";\n";
const FILES: &str = "const FILES = {};\n";

/// The service worker of a finished site, which keeps all its files.
///
/// # Errors
/// Where a file cannot be read, or the script has no place for the list.
pub(crate) fn script(script: &str, site: &Path) -> Result<String> {
    let mut files = digest::of_files(site)?;
    // Read by hosts and never by the page.
    files.remove(policy::FILE);
    files.remove(SCRIPT);
    with_list(script, &files)
}

fn with_list(script: &str, files: &BTreeMap<String, Digest>) -> Result<String> {
    ensure!(script.contains(VERSION) && script.contains(FILES), "site/sw.js has no place for the list of files");
    let version: String = digest::of_list(files).hex().chars().take(16).collect();
    let list: String = files.iter().map(|(name, digest)| format!("  {name:?}: {:?},\n", digest.base64())).collect();
    let script = script.replacen(VERSION, &format!("const VERSION = {version:?};\n"), 1);
    Ok(script.replacen(FILES, &format!("const FILES = {{\n{list}}};\n"), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = include_str!("../../site/sw.js");

    fn files(content: &str) -> BTreeMap<String, Digest> {
        BTreeMap::from([("index.html".to_owned(), digest::of(content.as_bytes()))])
    }

    #[test]
    fn every_file_is_listed_with_its_hash() {
        let script = with_list(SOURCE, &files("abc")).unwrap();
        assert!(
            script.contains("\n  \"index.html\": \"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\",\n};\n"),
            "{script}"
        );
    }

    #[test]
    fn another_content_is_another_version_and_the_same_is_the_same() {
        let script = |content| with_list(SOURCE, &files(content)).unwrap();
        let version = |script: String| script.split_once("const VERSION = ").map(|(_, rest)| rest[..18].to_owned());
        assert_ne!(version(script("abc")), version(script("abd")));
        assert_eq!(script("abc"), script("abc"));
    }

    #[test]
    fn a_script_without_a_place_for_the_list_is_refused() {
        assert!(with_list("", &files("abc")).is_err());
    }
}
