//! Running other programs: where, with which PATH, and what is said when one fails.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The folder into which cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where tools are kept that must not replace a person's own.
pub(crate) fn own_tools() -> PathBuf {
    root().join(".tools")
}

/// The folder into which `cargo install` puts programs.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// A command that runs in the root of the repository and finds our own tools before any other,
/// and what cargo installs even where its folder is not on PATH.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let program = program.as_ref();
    let mut command = Command::new(find(program).as_deref().unwrap_or(program));
    command.current_dir(root()).env("PATH", search_path());
    command
}

/// The file that a program's name stands for, or `None` where no such program is found.
pub(crate) fn find(program: &Path) -> Option<PathBuf> {
    let file = program.with_extension(std::env::consts::EXE_EXTENSION);
    let candidates = std::env::split_paths(&search_path()).collect::<Vec<_>>();
    candidates.into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn search_path() -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let own = [own_tools().join("bin"), own_tools().join("node_modules/.bin")];
    let cargo = cargo_home().map(|home| home.join("bin"));
    let folders = own.into_iter().chain(std::env::split_paths(&inherited)).chain(cargo);
    std::env::join_paths(folders).unwrap_or(inherited)
}

/// Runs a command to its end, its output going to the terminal.
///
/// # Errors
/// Where the command cannot be started or reports failure; the message holds the command line.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it writes to standard output, without surrounding white space.
///
/// # Errors
/// Where the command cannot be started or reports failure.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({})", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it, for messages.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Says what is being done, does it, and says how long it took.
///
/// # Errors
/// Those of `work`.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("» {what}");
    let start = Instant::now();
    let result = work()?;
    println!("  done in {}", spell(start.elapsed()));
    Ok(result)
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`.
pub(crate) fn spell(duration: Duration) -> String {
    match duration.as_secs() {
        0..=9 => format!("{:.1} s", duration.as_secs_f64()),
        seconds @ 10..=59 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
