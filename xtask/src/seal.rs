//! The end of a build: what only the finished files can tell is written into the page and beside it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::{engine, on_need, policy, precache, program, scripts, single, styles};

/// Called by Trunk at the end of a build. Writes the policy into `index.html` and adds the headers file; where the site
/// is to be published, joins the stylesheets, makes the single file, names what is loaded on need by its content, and, last
/// of all, lists every file for use offline.
///
/// # Errors
/// Where a file cannot be read or written, or the page lacks a place for what is to stand in it.
pub(crate) fn seal() -> Result<()> {
    let folder = |name: &str| {
        env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set: Trunk calls this"))
    };
    let (source, site) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    let served = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug");

    let headers = read(&source.join("site/_headers"))?;
    let page = site.join("index.html");
    let mut html = policy::write(&read(&page)?, &headers, served)?;
    if !served {
        let program = single::named(&site, "_bg.wasm")?;
        program::shrink(&site.join(&program), &site.join(program.replace("_bg.wasm", ".js")))?;
        scripts::shorten(&site)?;
        html = styles::join(&html, &site)?;
        write(&site.join(single::PAGE), &single::page(&source, &site)?)?;
    }
    engine::place(&site, served)?;
    let mut files = on_need::gather(&site, served)?;
    if served {
        write(&site.join(precache::SCRIPT), precache::NONE)?;
    } else {
        files.push(("offline", precache::SCRIPT.to_owned()));
    }
    write(&page, &on_need::list(&html, &files)?)?;
    write(&site.join(policy::FILE), &headers)?;
    if !served {
        let script = precache::script(&read(&source.join("site/sw.js"))?, &site)?;
        write(&site.join(precache::SCRIPT), &script)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}
