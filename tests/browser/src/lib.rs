//! Drives the built site in Chromium as a person would: by roles and visible names, keys and the address bar.
//!
//! [`Lab`] holds what all scenarios share (the driver, the place of `dist/`). Each scenario gets a [`Page`] in a
//! profile of its own. When it ends, [`Page::close`] reports whatever a visitor should never meet: an error in the
//! console, a violation of the content security policy, a request to another origin.

#![allow(clippy::indexing_slicing, reason = "what is indexed is JSON, which gives null for what is not there")]

mod axe;
mod build;
mod driver;
mod page;
mod passing;
mod server;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

pub use driver::Driver;
pub use page::Page;
pub use passing::Passing;
pub use server::{Event, Hosting, Site};
pub use thirtyfour::Key;

/// What all scenarios share.
#[derive(Debug)]
pub struct Lab {
    driver: Driver,
    dist: PathBuf,
    six: PathBuf,
    modules: PathBuf,
}

impl Lab {
    /// Starts the driver named by `CHROMEDRIVER`, for the browser named by `CHROME`; both else as on PATH.
    ///
    /// # Errors
    /// Where there is no built site or the driver does not start.
    pub fn open() -> Result<Lab> {
        let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        let dist = dist.canonicalize().context("there is no dist/: run `cargo xtask build` first")?;
        ensure!(dist.join("index.html").is_file(), "dist/ holds no site: run `cargo xtask build` first");
        let target = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target");
        let (six, modules) = (target.join("six-sources"), target.join("engine"));
        Ok(Lab { driver: Driver::start()?, dist, six, modules })
    }

    /// Serves the site of an event on a free port until the [`Site`] is dropped.
    ///
    /// # Errors
    /// Where that site is not built or no port can be opened.
    pub fn host(&self, hosting: Hosting) -> Result<Site> {
        let (folder, file, build) = match hosting.event {
            Event::BuiltIn => (&self.dist, "index.html", "build"),
            Event::OfSix => (&self.six, "index.html", "build six"),
            Event::Modules => (&self.modules, "library.js", "size"),
        };
        ensure!(folder.join(file).is_file(), "{} is not built: run `cargo xtask {build}` first", folder.display());
        Site::serve(folder, hosting)
    }

    /// The folder of the built site.
    #[must_use]
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// A browser with a fresh profile, on an empty page.
    ///
    /// # Errors
    /// Where the browser does not start.
    pub fn visitor(&self) -> Result<Page> {
        Page::open(&self.driver)
    }
}
