//! Counts what passed and what failed over all kinds of checks, so that one failure hides no other.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::shell;

/// The count so far, and the names of what failed.
#[derive(Default)]
pub(crate) struct Tally {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
}

impl Tally {
    /// Runs a check, counts it as one and says how long it took; `None` where it failed.
    pub(crate) fn check<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n━━ {what}");
        let start = Instant::now();
        let result = work();
        let took = shell::spell(start.elapsed());
        match result {
            Ok(value) => {
                self.passed += 1;
                println!("━━ {what}: passed in {took}");
                Some(value)
            }
            Err(error) => {
                self.fail(what.to_owned());
                println!("error: {error:#}\n━━ {what}: FAILED in {took}");
                None
            }
        }
    }

    /// Runs a test program of cargo's kind, shows its output and counts each of its tests.
    pub(crate) fn tests(&mut self, what: &str, command: &mut Command) {
        println!("\n━━ {what}");
        let start = Instant::now();
        let before = self.failed;
        if let Err(error) = self.count(command) {
            println!("error: {error:#}");
        }
        let outcome = if self.failed == before { "passed" } else { "FAILED" };
        println!("━━ {what}: {outcome} in {}", shell::spell(start.elapsed()));
    }

    fn count(&mut self, command: &mut Command) -> Result<()> {
        let line = shell::line(command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .inspect_err(|_| self.fail(line.clone()))
            .with_context(|| format!("could not start `{line}`"))?;
        let before = self.failed;
        for text in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
            let text = text.context("could not read the output of the tests")?;
            // A closed terminal is no reason to stop counting.
            let _ = writeln!(std::io::stdout(), "{text}");
            self.read(&text);
        }
        let status = child.wait().with_context(|| format!("could not wait for `{line}`"))?;
        if !status.success() && self.failed == before {
            self.fail(format!("`{line}` ended before it could report ({status})"));
        }
        Ok(())
    }

    /// Counts `test result: ok. 3 passed; 0 failed; …` and remembers `test name ... FAILED`.
    fn read(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
            self.failures.push(name.trim_end().to_owned());
        }
        if let Some(result) = line.strip_prefix("test result: ") {
            let number = |what: &str| {
                let before = result.split(what).next().unwrap_or_default();
                before.split_whitespace().next_back().and_then(|word| word.parse::<usize>().ok()).unwrap_or(0)
            };
            self.passed += number(" passed");
            self.failed += number(" failed");
        }
    }

    fn fail(&mut self, what: String) {
        self.failed += 1;
        self.failures.push(what);
    }

    /// Prints what failed and, as the last line, the two counts; failure where anything failed.
    pub(crate) fn finish(self) -> ExitCode {
        println!();
        for failure in &self.failures {
            println!("failed: {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_of_every_program_is_counted() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test reads_dates ... ok",
            "test keeps_order   ... FAILED",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 40 passed; 0 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.01s",
        ] {
            tally.read(line);
        }
        assert_eq!((tally.passed, tally.failed), (42, 1));
        assert_eq!(tally.failures, ["keeps_order"]);
    }

    #[test]
    fn a_program_that_does_not_compile_is_one_failure() {
        let mut tally = Tally::default();
        tally.tests("no such program", &mut Command::new("/nonexistent"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
