//! The analysis as a WebAssembly module of its own, as it will be loaded on need: building it, and what it costs.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::setup::{self, Tools};
use crate::shell::{self, command, timed};
use crate::size::brotli;

/// The most the engine may cost, lexicons included, in bytes after brotli.
const LIMIT: usize = 350 * 1024;

/// Where it is built, ready for `import` from Node as well as from a browser.
pub(crate) fn folder() -> PathBuf {
    shell::root().join("target/engine")
}

/// Builds it optimised, as Trunk builds the page.
///
/// # Errors
/// Where one of the tools reports failure.
pub(crate) fn build(_: &Tools) -> Result<()> {
    timed("building the analysis as WebAssembly into target/engine/", || {
        let target = "wasm32-unknown-unknown";
        let flags = ["build", "--quiet", "--release", "--package", "worker", "--lib", "--target", target];
        // For speed on the command line, for size here.
        let size = ["--config", "profile.release.package.analysis.opt-level='z'"];
        shell::run(command("cargo").args(flags).args(size))?;
        let built = shell::target().join(target).join("release/worker.wasm");
        let bind = ["--target", "web", "--no-typescript", "--out-name", "worker", "--out-dir"];
        shell::run(command("wasm-bindgen").arg(built).args(bind).arg(folder()))?;
        let module = module();
        let optimise = ["-Oz", "--output"];
        let features = setup::wasm_features()?;
        shell::run(command("wasm-opt").arg(&module).args(optimise).arg(&module).args(features.split_whitespace()))
    })
}

/// Prints what it costs.
///
/// # Errors
/// Where that is above the limit, or it is not built.
pub(crate) fn check() -> Result<()> {
    let module = module();
    let bytes = fs::read(&module).with_context(|| format!("could not read {}", module.display()))?;
    let packed = brotli(&bytes)?;
    println!("{:>10} {packed:>10}  analysis with its lexicons, of {LIMIT} allowed", bytes.len());
    if packed > LIMIT {
        bail!("the analysis is {} bytes above its limit", packed - LIMIT);
    }
    Ok(())
}

fn module() -> PathBuf {
    folder().join("worker_bg.wasm")
}
