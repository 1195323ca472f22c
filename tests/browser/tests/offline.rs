//! What works without a connection, and how a newer version comes.

#![allow(clippy::indexing_slicing, reason = "what is indexed is JSON, which gives null for what is not there")]

use anyhow::{Result, ensure};
use browser::{Hosting, Page, Site};
use serde_json::json;

use crate::explore::shown;
use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    let below = Hosting { path: "/some/sub/path/", ..Hosting::default() };
    vec![
        promise("after_one_visit_the_page_works_without_a_connection", works_offline),
        Promise { hosting: below, ..promise("the_page_works_without_a_connection_under_any_path", works_offline) },
        promise("once_its_files_are_there_the_page_asks_for_nothing", asks_for_nothing),
        promise("the_page_can_be_installed", installable),
        Promise { hosting: below, ..promise("the_page_can_be_installed_from_any_path", installable) },
        promise("a_newer_version_is_offered_and_waits_for_the_reader", update_offered),
        promise("a_newer_version_fetches_only_what_has_changed", only_changes),
        promise("a_tab_keeps_its_version_when_another_takes_the_newer_one", tabs_agree),
    ]
}

/// Visits the page, and stays until all its files are kept.
fn visit_and_keep(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.wait(
        "the files should be kept",
        |page| Ok(page.script("return !!navigator.serviceWorker.controller")? == true),
    )
}

fn works_offline(page: &Page, site: &Site) -> Result<()> {
    visit_and_keep(page, site)?;
    let all = shown(page)?;
    site.go_down();
    page.visit(&site.link("?view=claims&topic=air-defence"))?;
    let some = shown(page)?;
    ensure!(some > 0 && some < all, "{some} of {all} claims are shown");
    page.visit(&site.link("index.html?view=read"))?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    Ok(())
}

fn asks_for_nothing(page: &Page, site: &Site) -> Result<()> {
    visit_and_keep(page, site)?;
    drop(site.asked());
    page.click("checkbox", "Air defence")?;
    for view in ["Claims", "Read", "Sources", "Method", "Compare"] {
        page.click("link", view)?;
        page.find("heading", view)?;
    }
    page.script("document.querySelector('.take-along summary').click()")?;
    for file in ["Table (CSV)", "One HTML file"] {
        page.click("button", file)?;
    }
    page.press("/")?;
    page.press("s-400")?;
    page.wait("the search should be in the address", |page| Ok(page.address()?.ends_with("q=s-400")))?;
    let asked = site.asked();
    ensure!(asked.is_empty(), "the page asked for {asked:?}");
    Ok(())
}

fn installable(page: &Page, site: &Site) -> Result<()> {
    visit_and_keep(page, site)?;
    let manifest = page.devtools("Page.getAppManifest", json!({}))?;
    ensure!(manifest["url"] == site.link("manifest.webmanifest"), "the manifest is {}", manifest["url"]);
    ensure!(manifest["errors"] == json!([]), "the manifest has errors: {}", manifest["errors"]);
    let read = &manifest["manifest"];
    ensure!(read["startUrl"] == site.link("") && read["scope"] == site.link(""), "it opens {read}");
    let errors = page.devtools("Page.getInstallabilityErrors", json!({}))?;
    ensure!(errors["installabilityErrors"] == json!([]), "{errors}");
    Ok(())
}

/// Opens the page again after the next build was published, and stays until that is offered.
fn see_the_offer(page: &Page, site: &Site) -> Result<()> {
    visit_and_keep(page, site)?;
    site.publish_next()?;
    drop(site.asked());
    page.visit(&site.link("?view=claims"))?;
    page.shows("A newer version of Parallax is ready")
}

fn update_offered(page: &Page, site: &Site) -> Result<()> {
    see_the_offer(page, site)?;
    ensure!(!is_next(page)?, "the page should still be of the version it was opened with");
    let wrong = page.violations()?;
    ensure!(wrong.is_empty(), "axe finds wrong with the offer:\n  {}", wrong.join("\n  "));
    page.click("checkbox", "Air defence")?;
    page.wait("the page should work on", |page| Ok(page.address()?.contains("topic=air-defence")))?;
    page.visit(&site.link("?view=claims&topic=air-defence"))?;
    ensure!(!is_next(page)?, "loading the page again is not to agree");
    page.click("button", "Update now")?;
    page.wait("the newer version should come", is_next)?;
    page.find("checkbox", "Air defence")?;
    ensure!(page.address()?.ends_with("?view=claims&topic=air-defence"), "what is seen should stay");
    ensure!(page.script("return document.getElementById('update').hidden")? == true, "nothing is left to offer");
    let kept = page.script_async("caches.keys().then((names) => arguments[0](names.length))")?;
    ensure!(kept == 1, "{kept} versions are kept where one is used");
    Ok(())
}

fn only_changes(page: &Page, site: &Site) -> Result<()> {
    see_the_offer(page, site)?;
    let mut asked = site.asked();
    asked.sort();
    ensure!(asked == ["/", "/favicon-next.svg", "/sw.js"], "the newer version asked for {asked:?}");
    Ok(())
}

fn tabs_agree(page: &Page, site: &Site) -> Result<()> {
    see_the_offer(page, site)?;
    page.open_tab()?;
    page.visit(&site.link("?view=read"))?;
    page.click("button", "Update now")?;
    page.wait("the newer version should come", is_next)?;

    page.go_to_tab(0)?;
    ensure!(!is_next(page)?, "the other tab should be left as it was");
    // The icon stands for what a tab loads on need: in the newer version it has another name.
    let icon = "fetch(document.querySelector('link[rel=icon]').href).then((file) => arguments[0](file.status))";
    let status = page.script_async(icon)?;
    ensure!(status == 200, "the other tab should still find the files of its version, but gets {status}");
    page.click("button", "Update now")?;
    page.wait("the newer version should come here too", is_next)
}

/// Whether the page shows the next build.
fn is_next(page: &Page) -> Result<bool> {
    Ok(page.script("return document.body.textContent.includes('The next build.')")? == true)
}
