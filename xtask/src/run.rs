//! `cargo xtask test`: everything that must hold, in the order in which a failure is cheapest.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::browser::Browser;
use crate::shell::{self, command};
use crate::tally::Tally;
use crate::{axe, browser, engine, setup, site, size};

/// The crates that run in the browser.
const IN_BROWSER: [&str; 8] =
    ["parallax-app", "corpus", "analysis", "documents", "drafting", "library", "reading", "worker"];

/// # Errors
/// None of its own: what fails is counted.
pub(crate) fn everything(with_browser: bool) -> Result<ExitCode> {
    let mut tally = Tally::default();
    let tools = tally.check("set-up", setup::for_release);
    check_lints(&mut tally);
    tally.tests("tests", command("cargo").args(["test", "--workspace", "--exclude", "browser", "--no-fail-fast"]));
    if let Some(tools) = &tools {
        tally.check("size of what is loaded on need", || engine::build(tools).and_then(|()| engine::check()));
    }
    let built = tools.as_ref().and_then(|tools| tally.check("release build", || site::build(tools)));
    if built.is_some() {
        tally.check("size of the first load", size::check);
        let six =
            tools.as_ref().and_then(|tools| tally.check("release build of six sources", || site::build_of_six(tools)));
        if with_browser && six.is_some() {
            let found = check_browser(&mut tally, &[]);
            found.map(|found| tally.check("pictures in docs/", || browser::docs(&found)));
        }
    }
    Ok(tally.finish())
}

/// # Errors
/// None of its own: what fails is counted.
pub(crate) fn lints() -> Result<ExitCode> {
    let mut tally = Tally::default();
    tally.check("set-up", setup::for_serving);
    check_lints(&mut tally);
    Ok(tally.finish())
}

/// # Errors
/// Where there is no built site to test.
pub(crate) fn browser(filter: &[&str]) -> Result<ExitCode> {
    site::expect_built()?;
    let mut tally = Tally::default();
    check_browser(&mut tally, filter);
    Ok(tally.finish())
}

fn check_lints(tally: &mut Tally) {
    tally.check("format", || shell::run(command("cargo").args(["fmt", "--all", "--check"])));
    tally.check("clippy, native", || {
        shell::run(clippy().args(["--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    tally.check("clippy, wasm", || {
        let packages = IN_BROWSER.iter().flat_map(|package| ["--package", package]);
        let target = ["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
        shell::run(clippy().args(packages).args(target))
    });
}

fn clippy() -> Command {
    let mut clippy = command("cargo");
    clippy.args(["clippy", "--quiet"]);
    clippy
}

/// Runs the browser tests and gives the browser they ran in.
fn check_browser(tally: &mut Tally, filter: &[&str]) -> Option<Browser> {
    let found = tally.check("set-up of the browser", || Ok((browser::find_or_install()?, axe::find_or_install()?)));
    let (found, axe) = found?;
    let mut tests = command("cargo");
    tests.args(["test", "--package", "browser", "--"]).args(filter).env("AXE", axe);
    tally.tests("browser tests", found.tell(&mut tests));
    Some(found)
}
