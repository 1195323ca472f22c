//! The WebAssembly modules that are loaded on need, each for itself: building them, and what they cost.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::setup::{self, Tools};
use crate::shell::{self, command, timed};
use crate::size::brotli;

/// A crate that becomes a module of its own.
struct Module {
    /// The crate, after which its files are named.
    package: &'static str,
    /// What it is, for whoever reads the sizes.
    what: &'static str,
    /// The most it may cost, in bytes after brotli.
    limit: usize,
}

/// All of them. The limit of the analysis is a promise; the others are a tenth above what they cost when last
/// measured, so that growth is seen.
const MODULES: [Module; 4] = [
    Module { package: "worker", what: "analysis with its lexicons", limit: 350 * 1024 },
    Module { package: "reading", what: "reader of text, Markdown and web pages", limit: 337_000 },
    Module { package: "documents", what: "reader of Word and PDF files", limit: 471_000 },
    Module { package: "library", what: "store, files and links of comparisons", limit: 120_000 },
];

/// Where they are built, ready for `import` from Node as well as from a browser.
pub(crate) fn folder() -> PathBuf {
    shell::root().join("target/engine")
}

/// Builds them optimised, as Trunk builds the page.
///
/// # Errors
/// Where one of the tools reports failure.
pub(crate) fn build(_: &Tools) -> Result<()> {
    timed("building what is loaded on need as WebAssembly into target/engine/", || {
        let target = "wasm32-unknown-unknown";
        let packages = MODULES.iter().flat_map(|module| ["--package", module.package]);
        let flags = ["build", "--quiet", "--release", "--lib", "--target", target];
        // For speed on the command line, for size here.
        let size = ["--config", "profile.release.package.analysis.opt-level='z'"];
        shell::run(command("cargo").args(flags).args(packages).args(size))?;
        let features = setup::wasm_features()?;
        for module in &MODULES {
            let built = shell::target().join(target).join("release").join(module.package).with_extension("wasm");
            let bind = ["--target", "web", "--no-typescript", "--out-name", module.package, "--out-dir"];
            shell::run(command("wasm-bindgen").arg(built).args(bind).arg(folder()))?;
            let path = module.path();
            let optimise = ["-Oz", "--output"];
            shell::run(command("wasm-opt").arg(&path).args(optimise).arg(&path).args(features.split_whitespace()))?;
        }
        Ok(())
    })
}

/// Prints what each costs.
///
/// # Errors
/// Where one is above its limit, or is not built.
pub(crate) fn check() -> Result<()> {
    println!("{:>10} {:>10}  loaded on need", "plain", "brotli");
    let mut above = Vec::new();
    for module in &MODULES {
        let path = module.path();
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let packed = brotli(&bytes)?;
        println!("{:>10} {packed:>10}  {}, of {} allowed", bytes.len(), module.what, module.limit);
        if packed > module.limit {
            above.push(format!("{}: {} bytes", module.what, packed - module.limit));
        }
    }
    if !above.is_empty() {
        bail!("above the limit: {}", above.join("; "));
    }
    Ok(())
}

impl Module {
    fn path(&self) -> PathBuf {
        folder().join(format!("{}_bg.wasm", self.package))
    }
}
