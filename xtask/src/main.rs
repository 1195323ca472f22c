//! Set-up, serve, build and test, each one command: `cargo xtask --help`.

mod axe;
mod bench;
mod browser;
mod digest;
mod engine;
mod on_need;
mod order;
mod policy;
mod precache;
mod program;
mod quality;
mod run;
mod scripts;
mod seal;
mod serve;
mod setup;
mod shell;
mod single;
mod site;
mod size;
mod styles;
mod tally;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask <command>

  serve                  set up what is missing, then serve with live reload on http://127.0.0.1:8080
  build                  write the static site, optimised, to dist/
  build six              the same of the six made-up sources of the browser tests, to target/six-sources/
  test                   everything that must hold, as continuous integration runs it
  test --no-browser      the same without the browser tests
  test browser [FILTER]  only the browser tests whose name contains FILTER, on dist/ as it stands
  check                  format and clippy, for the native and the wasm target
  size                   what a first visit of dist/ costs, and what is loaded on need, against their limits
  screenshots [FOLDER]   every view of dist/, wide to narrow, light and dark (default target/screenshots)
  quality --data DIR [TASK…]  how good the analysis is on annotated data, as a table; --write keeps the figures
  bench                  how fast the analysis is, natively and as WebAssembly in Node
  setup                  only the set-up: wasm target, Trunk, wasm-bindgen, wasm-opt, Chromium

While writing, `cargo test -p analysis` or `cargo test -p corpus` needs none of this.

Tools are taken from PATH where they have the pinned version. A missing one is installed with cargo;
where PATH has another version, the pinned one goes into .tools/ and yours stays as it is.
CHROME and CHROMEDRIVER name a browser and its driver that are not on PATH.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<ExitCode> {
    match words {
        [] | ["help" | "-h" | "--help", ..] => print!("{HELP}"),
        ["serve", rest @ ..] => serve::serve(rest)?,
        ["build"] => site::build(&setup::for_release()?)?,
        ["build", "six"] => site::build_of_six(&setup::for_release()?)?,
        ["test"] => return run::everything(true),
        ["test", "--no-browser"] => return run::everything(false),
        ["test", "browser", filter @ ..] => return run::browser(filter),
        ["check"] => return run::lints(),
        ["size"] => {
            size::check()?;
            engine::build(&setup::for_release()?)?;
            engine::check()?;
        }
        ["bench"] => bench::run()?,
        ["screenshots"] => browser::screenshots("target/screenshots")?,
        ["screenshots", folder] => browser::screenshots(folder)?,
        ["quality", rest @ ..] => quality::run(rest)?,
        ["setup"] => {
            setup::for_release()?;
            browser::find_or_install()?;
        }
        // Called by Trunk at the end of each build (Trunk.toml), not by hand.
        ["seal"] => seal::seal()?,
        unknown => bail!("`cargo xtask {}` is not a command\n\n{HELP}", unknown.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
