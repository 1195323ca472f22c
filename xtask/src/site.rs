//! The site as it is published: `dist/`.

use anyhow::{Result, bail};

use crate::setup::Tools;
use crate::shell::{self, command, timed};

/// Where the published site is written.
pub(crate) fn dist() -> std::path::PathBuf {
    shell::root().join("dist")
}

/// Builds the optimised site into `dist/`.
///
/// # Errors
/// Where Trunk reports failure.
pub(crate) fn build(_: &Tools) -> Result<()> {
    // Trunk's minifier cannot read what wasm-bindgen writes, warns, and rightly leaves it as it is.
    let log = "trunk=info,trunk::processing::minify=error";
    timed("building the site into dist/", || shell::run(command("trunk").args(["build", "--release", "--log", log])))
}

/// Builds the site once more, of the made-up event that six sources tell, into `target/six-sources/`, where the browser
/// tests look for it.
///
/// # Errors
/// Where Trunk reports failure.
pub(crate) fn build_of_six(_: &Tools) -> Result<()> {
    let log = "trunk=info,trunk::processing::minify=error";
    timed("building the site of six sources into target/six-sources/", || {
        let mut build = command("trunk");
        build.args(["build", "--release", "--dist", "target/six-sources", "--log", log]);
        shell::run(build.env("PARALLAX_SEEDS", "tests/six-sources"))
    })
}

/// # Errors
/// Where `dist/` holds no optimised site.
pub(crate) fn expect_built() -> Result<()> {
    if !dist().join("index.html").is_file() {
        bail!("there is no dist/index.html: run `cargo xtask build` first");
    }
    Ok(())
}
