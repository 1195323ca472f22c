//! How the page starts, wherever it lies, and what it says where it cannot.

use anyhow::{Result, ensure};
use browser::{Hosting, Page, Site};

use crate::{Promise, promise};

const EVENT: &str = "23rd India–Russia Annual Summit";

pub(crate) fn promises() -> Vec<Promise> {
    let broken = Hosting { missing: Some(".wasm"), ..Hosting::default() };
    vec![
        promise("the_program_starts_under_the_policy_of_the_headers", starts),
        Promise {
            hosting: Hosting { headers: false, ..Hosting::default() },
            ..promise("the_program_starts_under_the_policy_of_the_page", starts)
        },
        Promise {
            hosting: Hosting { path: "/some/sub/path/", ..Hosting::default() },
            ..promise("the_site_works_under_any_path", starts)
        },
        Promise {
            hosting: broken,
            may_complain: true,
            ..promise("the_event_is_told_before_the_program_arrives", event_before_program)
        },
        Promise {
            hosting: broken,
            may_complain: true,
            ..promise("a_program_that_cannot_be_loaded_says_so_and_offers_to_reload", says_what_failed)
        },
        promise("a_fault_while_running_says_so_and_offers_to_reload", says_that_it_stopped),
        Promise { may_complain: true, ..promise("what_the_policy_forbids_does_not_happen", policy_holds) },
        Promise { may_complain: true, ..promise("no_text_becomes_markup_or_a_script", trusted_only) },
    ]
}

fn starts(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.find("heading", EVENT)?;
    Ok(())
}

fn event_before_program(page: &Page, site: &Site) -> Result<()> {
    page.load(&site.link(""))?;
    page.find("heading", EVENT)?;
    page.shows("4–5 December 2025")?;
    page.shows("Parallax shows how several sources tell this event")
}

fn says_what_failed(page: &Page, site: &Site) -> Result<()> {
    page.load(&site.link("?view=claims"))?;
    page.shows("The program could not be loaded")?;
    page.find("link", "Start afresh")?;
    reloads(page)
}

fn says_that_it_stopped(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))")?;
    page.shows("The program met a fault")?;
    reloads(page)
}

/// Whether the button “Reload” loads the page anew: what a script has left there is then gone.
fn reloads(page: &Page) -> Result<()> {
    page.script("window.before = true")?;
    page.click("button", "Reload")?;
    page.wait("the page should load anew", |page| Ok(page.script("return !window.before")? == true))
}

fn policy_holds(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    ensure!(page.complaints(site.origin())?.is_empty(), "there should be nothing to complain of so far");
    page.script(
        "document.body.setAttribute('style', 'opacity: 0.5');
         const script = document.createElement('script');
         script.append('window.injected = true');
         document.body.append(script);
         fetch('https://example.org/').catch(() => {});",
    )?;
    ensure!(
        page.script("return window.injected === undefined && getComputedStyle(document.body).opacity === '1'")? == true
    );
    page.wait("each of the three should be refused", |page| Ok(page.complaints(site.origin())?.len() >= 3))
}

/// Trusted Types: what takes markup or the address of a script refuses a text, whoever made it.
fn trusted_only(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let attempts = [
        "document.createElement('p').innerHTML = '<b>bold</b>'",
        "document.body.insertAdjacentHTML('beforeend', '<b>bold</b>')",
        "new DOMParser().parseFromString('<b>bold</b>', 'text/html')",
        "document.createElement('script').src = 'sw.js'",
        "new Worker('sw.js')",
        "navigator.serviceWorker.register('sw.js')",
        "trustedTypes.createPolicy('parallax', {})",
        "trustedTypes.createPolicy('other', {})",
        "parallax.script('https://example.org/script.js')",
    ];
    for attempt in attempts {
        let outcome = page.script_async(&format!(
            "const done = arguments[0];
             (async () => {{ await ({attempt}); }})().then(() => done('allowed'), (error) => done(error.name))"
        ))?;
        ensure!(outcome == "TypeError", "{attempt}: {outcome}");
    }
    Ok(())
}
