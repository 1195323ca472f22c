//! Finds the tools a build needs, and installs those that are missing.
//!
//! A tool is used where it is found in its pinned version. Where none is found it is installed as a
//! person would do it; where another version is found, ours goes into `.tools/`, since an upgrade or
//! downgrade of somebody's own tool is not for a build to decide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell::{self, command, timed};

const TARGET: &str = "wasm32-unknown-unknown";

/// Proof that the tools of a build are there: [`for_serving`] and [`for_release`] return it.
pub(crate) struct Tools(());

/// The pinned version of each tool, as bare numbers (`0.21.14`, `132`).
struct Pins {
    trunk: String,
    wasm_bindgen: String,
    wasm_opt: String,
}

/// What a development build needs. The optimiser is set up too, but its absence is only mentioned:
/// a build that is not optimised goes without.
///
/// # Errors
/// Where a tool is missing and cannot be installed.
pub(crate) fn for_serving() -> Result<Tools> {
    let pins = Pins::read()?;
    let tools = compile_tools(&pins)?;
    if let Err(error) = wasm_opt(&pins.wasm_opt) {
        println!("» going on without wasm-opt, which only `cargo xtask build` and `test` need: {error:#}");
    }
    Ok(tools)
}

/// What an optimised build needs.
///
/// # Errors
/// Where a tool is missing and cannot be installed.
pub(crate) fn for_release() -> Result<Tools> {
    let pins = Pins::read()?;
    let tools = compile_tools(&pins)?;
    wasm_opt(&pins.wasm_opt)?;
    Ok(tools)
}

fn compile_tools(pins: &Pins) -> Result<Tools> {
    wasm_target()?;
    // Trunk's own lock file is honoured; wasm-bindgen-cli is published with one that no longer resolves.
    cargo_tool("trunk", "trunk", &pins.trunk, &["--locked"])?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &pins.wasm_bindgen, &[])?;
    Ok(Tools(()))
}

impl Pins {
    fn read() -> Result<Pins> {
        let trunk = table("Trunk.toml")?;
        let requirement = trunk.get("trunk-version").and_then(toml::Value::as_str);
        let wasm_opt = trunk.get("tools").and_then(|tools| tools.get("wasm_opt")).and_then(toml::Value::as_str);

        let lock = table("Cargo.lock")?;
        let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
        let wasm_bindgen = packages
            .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen"))
            .find_map(|package| package.get("version").and_then(toml::Value::as_str));

        Ok(Pins {
            trunk: requirement
                .and_then(|version| version.strip_prefix('='))
                .context("Trunk.toml: `trunk-version` should be an exact version such as \"=0.21.14\"")?
                .to_owned(),
            wasm_opt: wasm_opt
                .and_then(|version| version.strip_prefix("version_"))
                .context("Trunk.toml: `tools.wasm_opt` should be such as \"version_132\"")?
                .to_owned(),
            wasm_bindgen: wasm_bindgen.context("Cargo.lock holds no wasm-bindgen")?.to_owned(),
        })
    }
}

/// What rustc's WebAssembly uses beyond the first version of the standard, for the tools of binaryen.
pub(crate) const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

fn table(file: &str) -> Result<toml::Table> {
    let text = fs::read_to_string(shell::root().join(file)).with_context(|| format!("could not read {file}"))?;
    text.parse().with_context(|| format!("{file} is not valid TOML"))
}

/// rustup installs the target together with the toolchain, but not into a toolchain that was there before.
fn wasm_target() -> Result<()> {
    let libraries = shell::read(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    if shell::find(Path::new("rustup")).is_none() {
        bail!(
            "this Rust has no {TARGET} target and no rustup to add it: install rustup (https://rustup.rs), or the target from where you have Rust"
        );
    }
    timed(&format!("adding the {TARGET} target to Rust (usually under a minute)"), || {
        shell::run(command("rustup").args(["target", "add", TARGET]))
            .context("without a network connection the target cannot be added; connect and try again")
    })
}

enum Found {
    Pinned,
    Other(String),
    Nothing,
}

/// Which version of a tool would run; `--version` prints it as one word of its first line.
fn look(program: &str, pin: &str) -> Found {
    if shell::find(Path::new(program)).is_none() {
        return Found::Nothing;
    }
    let answer = shell::read(command(program).arg("--version")).unwrap_or_default();
    let first = answer.lines().next().unwrap_or_default();
    if first.split_whitespace().any(|word| word == pin) { Found::Pinned } else { Found::Other(first.to_owned()) }
}

fn cargo_tool(program: &str, package: &str, pin: &str, flags: &[&str]) -> Result<()> {
    let folder = match look(program, pin) {
        Found::Pinned => return Ok(()),
        Found::Other(version) => {
            println!("» found `{version}` where {program} {pin} is needed: yours stays, ours goes into .tools/");
            shell::own_tools()
        }
        Found::Nothing => shell::cargo_home().context("no home folder to install into: set CARGO_HOME")?,
    };
    timed(&format!("installing {package} {pin} with cargo (once, about 5 minutes on two cores)"), || {
        let mut install = command("cargo");
        install.args(["install", package, "--version", pin]).args(flags).arg("--root").arg(&folder);
        shell::run(&mut install).with_context(|| {
            format!(
                "could not install {package} {pin}: see the lines above; it needs a network connection and a C linker"
            )
        })
    })?;
    expect(program, pin)
}

fn wasm_opt(pin: &str) -> Result<()> {
    if matches!(look("wasm-opt", pin), Found::Pinned) {
        return Ok(());
    }
    if shell::find(Path::new("npm")).is_none() {
        bail!(
            "wasm-opt {pin} comes with the npm package `binaryen`, and there is no npm: \
             install Node.js 18 or later (https://nodejs.org; Debian: apt-get install nodejs npm), \
             or put binaryen's wasm-opt {pin} on PATH"
        );
    }
    let folder = shell::own_tools();
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    timed(&format!("installing wasm-opt {pin} with npm into .tools/ (once, under a minute)"), || {
        let mut install = command("npm");
        install.args(["install", "--no-audit", "--no-fund", "--no-save", "--silent", "--prefix"]);
        install.arg(&folder).arg(format!("binaryen@{pin}"));
        shell::run(&mut install)
            .with_context(|| format!("could not install binaryen {pin}: it needs a network connection"))
    })?;
    expect("wasm-opt", pin)
}

fn expect(program: &str, pin: &str) -> Result<()> {
    match look(program, pin) {
        Found::Pinned => Ok(()),
        Found::Other(version) => bail!("{program} {pin} was installed, but `{version}` is what runs: check PATH"),
        Found::Nothing => bail!("{program} {pin} was installed but is not found: check PATH"),
    }
}
