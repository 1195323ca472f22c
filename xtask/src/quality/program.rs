//! The program that is measured.

use crate::shell::{self, command};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Stdio;

/// Builds it as it is released.
///
/// # Errors
/// Where it does not build.
pub(super) fn build() -> Result<()> {
    shell::run(command("cargo").args(["build", "--quiet", "--release", "--package", "parallax-cli"]))
}

/// Runs it on a file and returns what it writes. That some lines could not be read is no error here.
///
/// # Errors
/// Where it can't be started or does not know the arguments.
pub(super) fn run(arguments: &[&str], file: &Path) -> Result<String> {
    const MISUSED: i32 = 2;
    let program = shell::target().join("release").join(format!("parallax{}", std::env::consts::EXE_SUFFIX));
    let file = std::path::absolute(file)?;
    let output = command(&program).args(arguments).arg(file).stdin(Stdio::null()).output();
    let output = output.with_context(|| format!("could not start {}", program.display()))?;
    if output.status.code().is_none_or(|code| code == MISUSED) {
        bail!("parallax {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context("parallax wrote something that is not UTF-8")
}
