//! The WebAssembly modules that are loaded on need, each for itself: building them, and what they cost.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::program;
use crate::setup::Tools;
use crate::shell::{self, command, timed};
use crate::size::brotli;

/// A crate that becomes a module of its own.
struct Module {
    /// The crate.
    package: &'static str,
    /// How its files are called.
    name: &'static str,
    /// What it is, for whoever reads the sizes.
    what: &'static str,
    /// The most it may cost, in bytes after brotli.
    limit: usize,
    /// Whether its speed is worth a few kilobytes.
    fast: bool,
}

/// How LLVM builds a module that is to be fast within its limit: for size, but with more put in place of calls than it
/// does by itself, and no loop unrolled. The allocator alone is built for speed, which costs a hundred bytes and saves a
/// twentieth of the time. Of the settings tried, the fastest that fits: a third faster than the smallest code, and
/// 19,000 bytes larger (`cargo xtask bench`, `cargo xtask size`).
const FAST: [&str; 10] = [
    "--config",
    "profile.release.package.analysis.opt-level='s'",
    "--config",
    "profile.release.package.worker.opt-level=3",
    "--config",
    "profile.release.package.packing.opt-level='s'",
    "--config",
    "profile.release.package.rlsf.opt-level=3",
    "--config",
    "target.wasm32-unknown-unknown.rustflags=['-Cllvm-args=--inline-threshold=12','-Cllvm-args=--unroll-threshold=0','-Cllvm-args=--unroll-partial-threshold=0']",
];

/// All of them. The limit of the analysis is a promise; the others are a tenth above what they cost when last
/// measured, so that growth is seen.
const MODULES: [Module; 4] = [
    Module { package: "worker", name: "analysis", what: "analysis with its lexicons", limit: 350 * 1024, fast: true },
    Module {
        package: "reading",
        name: "reading",
        what: "reader of text, Markdown and web pages",
        limit: 370_000,
        fast: false,
    },
    Module {
        package: "documents",
        name: "documents",
        what: "reader of Word and PDF files",
        limit: 471_000,
        fast: false,
    },
    Module {
        package: "library",
        name: "library",
        what: "store, files and links of comparisons",
        limit: 132_000,
        fast: false,
    },
];

/// Where they are built, ready for `import` from Node as well as from a browser.
pub(crate) fn folder() -> PathBuf {
    shell::root().join("target/engine")
}

/// Builds them optimised, as Trunk builds the page; what has not changed is left as it is.
///
/// # Errors
/// Where one of the tools reports failure.
pub(crate) fn build(_: &Tools) -> Result<()> {
    timed("building what is loaded on need as WebAssembly into target/engine/", || build_into(&folder(), true))
}

/// Builds them and puts them, with the script of the worker that loads them, into a folder of the site. For the
/// development server they are not made as small as can be, which would take a minute.
///
/// # Errors
/// Where one of the tools reports failure, or a file cannot be copied.
pub(crate) fn place(site: &Path, served: bool) -> Result<()> {
    let built = if served { shell::root().join("target/engine-served") } else { folder() };
    build_into(&built, !served)?;
    let to = site.join("worker");
    fs::create_dir_all(&to).with_context(|| format!("could not make {}", to.display()))?;
    let copy = |from: &Path, name: &str| {
        fs::copy(from.join(name), to.join(name)).with_context(|| format!("could not copy {name} into the site"))
    };
    copy(&shell::root().join("site"), "worker.js")?;
    for module in &MODULES {
        copy(&built, &format!("{}.js", module.name))?;
        copy(&built, &format!("{}_bg.wasm", module.name))?;
    }
    Ok(())
}

fn build_into(folder: &Path, optimised: bool) -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let flags = ["build", "--quiet", "--release", "--lib", "--target", target];
    for fast in [true, false] {
        let packages = MODULES.iter().filter(|module| module.fast == fast);
        let packages = packages.flat_map(|module| ["--package", module.package]);
        let settings: &[&str] = if fast { &FAST } else { &[] };
        shell::run(command("cargo").args(flags).args(packages).args(settings))?;
    }
    for module in &MODULES {
        let built = shell::target().join(target).join("release").join(module.package).with_extension("wasm");
        let path = folder.join(format!("{}_bg.wasm", module.name));
        if is_newer(&path, &built) {
            continue;
        }
        let bind = ["--target", "web", "--no-typescript", "--out-name", module.name, "--out-dir"];
        shell::run(command("wasm-bindgen").arg(built).args(bind).arg(folder))?;
        match (optimised, module.fast) {
            (false, _) => {}
            // Half a per cent, for another minute: worth it where the limit is a promise.
            (true, true) => program::pack(&path, true)?,
            (true, false) => program::optimise(&path, false)?,
        }
    }
    Ok(())
}

/// Whether a file is there and was written after another.
fn is_newer(file: &Path, other: &Path) -> bool {
    let written = |path: &Path| fs::metadata(path).and_then(|it| it.modified()).ok();
    written(file).zip(written(other)).is_some_and(|(file, other)| file > other)
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
        folder().join(format!("{}_bg.wasm", self.name))
    }
}
