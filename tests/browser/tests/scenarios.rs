//! What people do with the site, each scenario in a browser of its own on the release build.
//!
//! `cargo xtask test browser` runs them all, `cargo xtask test browser back` those with “back” in their name.

mod start;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use browser::{Hosting, Lab, Page, Site};
use libtest_mimic::{Arguments, Trial};

/// What a visitor does on a site, and finds as promised or not.
type Scenario = fn(&Page, &Site) -> Result<()>;

/// A scenario's name, how its site is hosted, and whether the browser may complain.
struct Promise {
    name: &'static str,
    hosting: Hosting,
    may_complain: bool,
    scenario: Scenario,
}

/// Something that holds on an ordinary host.
fn promise(name: &'static str, scenario: Scenario) -> Promise {
    Promise { name, hosting: Hosting::default(), may_complain: false, scenario }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each browser is several processes of its own.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let lab = match Lab::open() {
        Ok(lab) => Arc::new(lab),
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let promises = [start::promises()];
    let trials = promises.into_iter().flatten().map(|promise| {
        let lab = Arc::clone(&lab);
        Trial::test(promise.name, move || promise.check(&lab).map_err(|error| format!("{error:#}").into()))
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    // Before the process ends, so that the driver does.
    drop(lab);
    conclusion.exit_code()
}

impl Promise {
    fn check(&self, lab: &Lab) -> Result<()> {
        let site = lab.host(self.hosting)?;
        let page = lab.visitor()?;
        let outcome = (self.scenario)(&page, &site);
        match (&outcome, self.may_complain) {
            (Ok(()), false) => page.close(site.origin()),
            _ => page.leave().and(outcome),
        }
    }
}
