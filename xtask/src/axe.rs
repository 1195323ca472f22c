//! axe-core, which checks pages against WCAG in the browser tests. It comes from npm and goes into no product.
//! The version is pinned here.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::shell::{self, command, timed};

/// The pinned version.
const VERSION: &str = "4.14.1";

/// Where its script is, installed into `.tools/` where it is not there yet.
///
/// # Errors
/// Where there is no npm or it can't install.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    // A folder of its own, since npm removes from a folder what nobody asks for.
    let folder = shell::own_tools().join("axe");
    let package = folder.join("node_modules/axe-core");
    let script = package.join("axe.min.js");
    let pinned = format!("\"version\": \"{VERSION}\"");
    if fs::read_to_string(package.join("package.json")).is_ok_and(|text| text.contains(&pinned)) {
        return Ok(script);
    }
    if shell::find(std::path::Path::new("npm")).is_none() {
        bail!(
            "axe-core {VERSION} comes from npm, and there is no npm: install Node.js 18 or later (https://nodejs.org)"
        );
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    timed(&format!("installing axe-core {VERSION} with npm into .tools/axe/ (once, seconds)"), || {
        let mut install = command("npm");
        install.args(["install", "--no-audit", "--no-fund", "--no-save", "--silent", "--prefix"]);
        install.arg(&folder).arg(format!("axe-core@{VERSION}"));
        shell::run(&mut install)
            .with_context(|| format!("could not install axe-core {VERSION}: it needs a network connection"))
    })?;
    if !script.is_file() {
        bail!("axe-core was installed, but {} is missing", script.display());
    }
    Ok(script)
}
