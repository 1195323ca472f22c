//! `parallax`: the analysis on the command line. `parallax --help` says what it does; ARCHITECTURE.md where it stands.
//!
//! Standard output carries results only, standard error everything else. The exit code is 0 where all went well, 1 where
//! some input could not be read, 2 where the command line makes no sense.

mod analyse;
mod annotate;
mod arguments;
mod group;
mod offsets;
mod records;
mod relate;
mod stream;

use arguments::{Arguments, Command};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// Some input could not be read.
const SOME_FAILED: u8 = 1;
/// The command line makes no sense.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    match arguments::read(std::env::args_os().skip(1)) {
        Ok(Arguments::Say(text)) => finish(say(text)),
        Ok(Arguments::Run(command)) => finish(run(&command)),
        Err(misuse) => {
            stream::complain(format_args!("{misuse}\nTry `parallax --help`."));
            ExitCode::from(MISUSED)
        }
    }
}

fn say(text: &str) -> io::Result<bool> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(true)
}

/// Runs a command and tells whether all input could be read.
fn run(command: &Command) -> io::Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    let all = match command {
        Command::Annotate { files, fields } => {
            stream::map(files, &mut out, |record| annotate::annotate(record, fields))
        }
        Command::Relate { files } => stream::map(files, &mut out, |pair| Ok(relate::relate(pair))),
        Command::Group { files } => group::run(files, &mut out),
        Command::Analyse { files, seeds, json } => analyse::run(files, seeds.as_deref(), *json, &mut out),
    }?;
    out.flush()?;
    Ok(all)
}

fn finish(result: io::Result<bool>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(SOME_FAILED),
        // Whoever read our output has seen enough: `parallax annotate … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            stream::complain(format_args!("the results can’t be written: {error}"));
            ExitCode::from(SOME_FAILED)
        }
    }
}
