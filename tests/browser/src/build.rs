//! The build after the one at hand, as a developer would publish it some day.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

/// The name of the icon in the next build.
const ICON: &str = "favicon-next.svg";

/// The files that differ from those of a folder, by their names; `None` for one that is no more.
pub(crate) type Changes = BTreeMap<String, Option<Vec<u8>>>;

/// What is different in the next build: its page ends with other words, its icon has another name, and its service worker
/// lists what there is.
///
/// # Errors
/// Where the build at hand has no page, icon or service worker.
pub(crate) fn next(folder: &Path) -> Result<Changes> {
    let html = fs::read_to_string(folder.join("index.html")).context("the build has no page")?;
    let script = fs::read_to_string(folder.join("sw.js")).context("the build has no service worker")?;
    let listed = script.lines().find(|line| line.contains("\"favicon-")).context("the build has no icon")?;
    let icon = listed.split('"').nth(1).context("an icon without a name")?;
    let bytes = fs::read(folder.join(icon)).with_context(|| format!("could not read {icon}"))?;

    let changed = format!("{}<p>The next build.</p>", html.replace(icon, ICON));
    let script = script.replace(&hash(&html), &hash(&changed)).replace(icon, ICON);
    let script = script.replacen("const VERSION = \"", "const VERSION = \"next-", 1);
    Ok(BTreeMap::from([
        ("index.html".to_owned(), Some(changed.into_bytes())),
        ("sw.js".to_owned(), Some(script.into_bytes())),
        (icon.to_owned(), None),
        (ICON.to_owned(), Some(bytes)),
    ]))
}

fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text))
}
