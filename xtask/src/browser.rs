//! Finds Chromium and its driver for the browser tests, and installs them where that is ours to do.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::shell::{self, command, timed};
use crate::site;

/// A browser and the driver that speaks WebDriver for it.
pub(crate) struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Tells a command which browser to use.
    pub(crate) fn tell<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("CHROME", &self.chrome).env("CHROMEDRIVER", &self.driver)
    }
}

/// The browser named by `CHROME` and `CHROMEDRIVER`, or found on PATH, or installed.
///
/// # Errors
/// Where none is found and this is not Debian with us as root; the message says what to install.
pub(crate) fn find_or_install() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !may_install() {
        bail!(
            "the browser tests need Chromium or Chrome and the chromedriver of the same version on PATH, \
             or named in CHROME and CHROMEDRIVER. Debian, Ubuntu: apt-get install chromium chromium-driver. \
             Fedora: dnf install chromium chromedriver. macOS: brew install chromium chromedriver. \
             All but these tests runs with `cargo xtask test --no-browser`"
        );
    }
    timed("installing chromium and chromium-driver with apt-get (once, about a minute)", || {
        let quiet = |arguments: &[&str]| {
            shell::run(command("apt-get").arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        quiet(&["update"])?;
        quiet(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"])
    })
    .context("could not install Chromium: it needs a network connection")?;
    find().context("chromium and chromium-driver were installed but are not found on PATH")
}

fn find() -> Option<Browser> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from);
    let on_path = |names: &[&str]| names.iter().find_map(|name| shell::find(Path::new(name)));
    Some(Browser {
        chrome: named("CHROME").or_else(|| {
            on_path(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"])
        })?,
        driver: named("CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))?,
    })
}

fn may_install() -> bool {
    let debian = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    debian && shell::read(command("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// Writes a picture of every view of `dist/` at three widths, light and dark, into `folder`.
///
/// # Errors
/// Where there is no built site or no browser, or a picture cannot be taken.
pub(crate) fn screenshots(folder: &str) -> Result<()> {
    site::expect_built()?;
    pictures(&find_or_install()?, "screenshots", folder)
}

/// Takes the pictures that README.md shows, of `dist/` and the site of six sources; one that would look the same stays.
///
/// # Errors
/// Where a site is not built or a picture cannot be taken.
pub(crate) fn docs(browser: &Browser) -> Result<()> {
    pictures(browser, "docs", "docs")
}

fn pictures(browser: &Browser, which: &str, folder: &str) -> Result<()> {
    let mut pictures = command("cargo");
    pictures.args(["run", "--quiet", "--package", "browser", "--bin", which, "--", folder]);
    shell::run(browser.tell(&mut pictures))
}
