//! What people do with the site, each scenario in a browser of its own on the release build.
//!
//! `cargo xtask test browser` runs them all, `cargo xtask test browser back` those with “back” in their name.

mod access;
mod bring;
mod explore;
mod keys;
mod library;
mod many;
mod offline;
mod own;
mod place;
mod read;
mod single;
mod start;
mod words;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use browser::{Hosting, Lab, Page, Site};
use libtest_mimic::{Arguments, Trial};

/// What a visitor does on a site, and finds as promised or not.
type Scenario = fn(&Page, &Site) -> Result<()>;

/// What one visitor hands to another.
type Exchange = fn(&Page, &Page, &Site) -> Result<()>;

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
    let mut trials: Vec<Trial> = Vec::new();
    let promises = [
        start::promises(),
        explore::promises(),
        place::promises(),
        keys::promises(),
        read::promises(),
        single::promises(),
        words::promises(),
        many::promises(),
        offline::promises(),
        library::promises(),
        own::promises(),
        bring::promises(),
        access::promises(),
    ];
    for promise in promises.into_iter().flatten() {
        trials.push(trial(promise.name, &lab, move |lab| promise.check(lab)));
    }
    for (name, exchange) in explore::exchanges().into_iter().chain(own::exchanges()).chain(bring::exchanges()) {
        trials.push(trial(name, &lab, move |lab| check_exchange(lab, exchange)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Before the process ends, so that the driver does.
    drop(lab);
    conclusion.exit_code()
}

fn trial(name: &str, lab: &Arc<Lab>, check: impl FnOnce(&Lab) -> Result<()> + Send + 'static) -> Trial {
    let lab = Arc::clone(lab);
    Trial::test(name, move || check(&lab).map_err(|error| format!("{error:#}").into()))
}

fn check_exchange(lab: &Lab, exchange: Exchange) -> Result<()> {
    let site = lab.host(Hosting::default())?;
    let (one, other) = (lab.visitor()?, lab.visitor()?);
    match exchange(&one, &other, &site) {
        Ok(()) => one.close(site.origin()).and(other.close(site.origin())),
        failure => one.leave().and(other.leave()).and(failure),
    }
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
