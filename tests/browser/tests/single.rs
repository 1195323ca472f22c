//! The page as a single file, to be kept and handed on.

use anyhow::{Context, Result, ensure};
use browser::{Hosting, Page, Passing, Site};

use crate::explore::shown;
use crate::own::bring_two;
use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    let broken = Hosting { missing: Some(".html"), ..Hosting::default() };
    vec![
        promise("a_single_file_opens_from_disk_with_views_filters_and_links", opens_from_disk),
        Promise {
            // A file is of another origin than the site it was taken from.
            may_complain: true,
            ..promise("a_comparison_of_ones_own_opens_from_disk_as_a_single_file", own_from_disk)
        },
        promise("a_title_stays_a_title_in_a_single_file", title_stays),
        promise("what_a_damaged_single_file_carries_is_said_to_be_damaged", damaged),
        Promise {
            hosting: broken,
            may_complain: true,
            ..promise("a_single_file_that_cannot_be_made_is_said_to_be_so", cannot_be_made)
        },
    ]
}

/// Has the page make the single file and looks over its shoulder.
fn taken(page: &Page) -> Result<String> {
    page.script(
        "const make = URL.createObjectURL.bind(URL);
         URL.createObjectURL = blob => { blob.text().then(text => { window.taken = text; }); return make(blob); };
         document.querySelector('.take-along summary').click()",
    )?;
    page.click("button", "One HTML file")?;
    page.wait("a file should be made", |page| Ok(!page.script("return window.taken ?? null")?.is_null()))?;
    Ok(page.script("return window.taken")?.as_str().context("the file should be text")?.to_owned())
}

fn opens_from_disk(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let (all, title) = (shown(page)?, page.title()?);
    let file = Passing::new("opens", &taken(page)?)?;
    ensure!(page.complaints(site.origin())?.is_empty(), "the site should have nothing to complain of");
    site.go_down();

    page.visit(&file.address())?;
    ensure!(shown(page)? == all && page.title()? == title, "the file should show what the page did");
    page.click("checkbox", "Air defence")?;
    page.wait("a topic should narrow the claims", |page| Ok(shown(page)? < all))?;
    let some = shown(page)?;
    for (view, what) in [("Claims", "view=claims"), ("Read", "view=read"), ("Compare", "topic=air-defence")] {
        page.click("link", view)?;
        page.wait("the view should be in the address", |page| {
            Ok(page.address()?.ends_with(what) || page.address()?.contains(&format!("{what}&")))
        })?;
        ensure!(shown(page)? == some, "the filter should stay in {view}");
    }
    page.back()?;
    page.wait("back should lead to the texts", |page| Ok(page.address()?.contains("view=read")))?;
    page.visit(&format!("{}?view=claims&topic=air-defence", file.address()))?;
    ensure!(shown(page)? == some, "a link into the file should show what it did");
    page.script("document.querySelector('.take-along summary').click()")?;
    let offered = page.names("button")?;
    ensure!(offered.iter().any(|name| name == "Table (CSV)"), "the file should give others of {offered:?}");
    ensure!(!offered.iter().any(|name| name == "One HTML file"), "it has no other file to make one of");
    let complaints = page.complaints(&file.address())?;
    ensure!(complaints.is_empty(), "the file should ask for nothing and break no rule: {complaints:?}");
    Ok(())
}

fn own_from_disk(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.click("link", "Compare")?;
    page.shows("told differently")?;
    let all = shown(page)?;
    let file = Passing::new("own", &taken(page)?)?;
    site.go_down();
    page.visit(&file.address())?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    ensure!(shown(page)? == all, "the file should show what the page did");
    page.click("link", "Claims")?;
    page.shows("Seventeen passengers were injured")?;
    page.visit(&page.address()?)?;
    page.shows("Seventeen passengers were injured")?;
    page.click("link", "Sources")?;
    page.find("heading", "Sources")?;
    ensure!(!page.text()?.contains("Add this article"), "a single file has nothing that reads articles");
    Ok(())
}

fn title_stays(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let made = page.script_async(
        "const title = 'A </title><script>window.injected = true</script> $& $1 & “title”';
         parallax.single(new Uint8Array([0, 255]), title).then(arguments[0], (error) => arguments[0](String(error)))",
    )?;
    let made = made.as_str().context("the file should be text")?;
    let named = made.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).context("no title")?.0;
    ensure!(
        named == "A &lt;/title&gt;&lt;script&gt;window.injected = true&lt;/script&gt; $&amp; $1 &amp; “title”",
        "the title became {named}"
    );
    ensure!(made.contains(" id=\"corpus\">AP8=</script>"), "the bytes should stand in their place");
    Ok(())
}

fn damaged(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let whole = taken(page)?;
    let (before, after) = whole.split_once(" id=\"corpus\">").context("no place for the corpus")?;
    let (_, after) = after.split_once("</script>").context("a place without an end")?;
    for (name, carried) in [("cut", "BQ=="), ("no-base64", "%%%"), ("other", "/////w==")] {
        let file = Passing::new(name, &format!("{before} id=\"corpus\">{carried}</script>{after}"))?;
        page.load(&file.address())?;
        page.shows("Parallax can’t show this event")?;
        drop(page.complaints(&file.address())?);
    }
    Ok(())
}

fn cannot_be_made(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("document.querySelector('.take-along summary').click()")?;
    page.click("button", "One HTML file")?;
    page.shows("The file could not be made")?;
    page.click("button", "Close")?;
    page.wait("what was told should go", |page| Ok(!page.text()?.contains("could not be made")))
}
