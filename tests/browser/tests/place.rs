//! Where a reader is: the focus and the scroll follow what is opened, and come back.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};

use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("the_keyboard_goes_to_the_opened_claim_and_back_to_the_link", keyboard_follows),
        promise("the_name_of_a_filter_hands_the_focus_to_its_box", name_of_a_filter),
        promise("a_link_to_a_claim_opens_on_a_phone_at_its_words", claim_on_a_phone),
        promise("a_claim_outside_of_the_filters_is_said_to_be", claim_outside),
        promise("the_keyboard_gets_from_a_claim_to_what_is_said_of_it", to_the_tray),
        promise("choosing_a_filter_moves_no_row", rows_stay),
        promise("a_long_word_searched_for_fits_a_phone", long_word),
    ]
}

fn keyboard_follows(page: &Page, site: &Site) -> Result<()> {
    for (name, view) in [("in context", "view=read"), ("details", "view=claims")] {
        page.visit(&site.link(""))?;
        // The fifth link of its name, so that it is not merely the first that comes.
        page.script(&format!(
            "const links = [...document.querySelectorAll('.matrix a')].filter((link) => link.textContent === '{name}');
             window.followed = links[4].getAttribute('href');
             links[4].focus()"
        ))?;
        page.press(Key::Enter)?;
        page.wait("Enter should open the claim", |page| Ok(page.address()?.contains(view)))?;
        page.wait("the focus should go to the claim", |page| holds(page, "active.classList.contains('chosen')"))?;
        page.back()?;
        page.wait("the focus should be back at the link", |page| {
            holds(page, "active.getAttribute('href') === window.followed")
        })?;
    }
    Ok(())
}

fn name_of_a_filter(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("document.querySelector('.facet .row a').focus(); document.querySelector('.facet .row a').click()")?;
    page.wait("the box should have the focus", |page| holds(page, "active.type === 'checkbox' && active.checked"))
}

fn claim_on_a_phone(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 640)?;
    page.visit(&site.link("?view=claims"))?;
    let links =
        "return [...document.querySelectorAll('.claim .ways a[aria-expanded]')].map((a) => a.getAttribute('href'))";
    let links = page.script(links)?;
    let link = links.get(7).and_then(|link| link.as_str()).context("there are few claims")?;
    page.visit(&site.link(link))?;
    page.wait("the words of the claim should be in sight", |page| {
        holds(
            page,
            "(() => { const box = document.querySelector('.claim.chosen .quotation').getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight })()",
        )
    })
}

fn claim_outside(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims&source=partnerships"))?;
    let link = page.script("return document.querySelector('.claim .ways a[aria-expanded]').getAttribute('href')")?;
    let link = link.as_str().context("there is no claim")?;
    let other = link.replace("source=partnerships", "source=agencies");
    for view in [other.clone(), other.replace("view=claims", "view=read"), other.replace("view=claims&", "")] {
        page.visit(&site.link(&view))?;
        page.shows("The chosen claim is outside of the filters")?;
    }
    page.click("link", "Clear the filters")?;
    page.wait("the notice should go", |page| Ok(!page.text()?.contains("outside of the filters")))?;
    page.wait("the claim should stay open", |page| Ok(page.address()?.contains("claim=")))
}

fn to_the_tray(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    page.script("document.querySelector('.text .assertion').focus()")?;
    page.press(Key::Enter)?;
    page.wait("the claim should open", |page| Ok(page.address()?.contains("claim=")))?;
    page.tab_to("link", "What is said of this claim")?;
    page.press(Key::Enter)?;
    page.wait("the focus should be there", |page| holds(page, "active.id === 'tray'"))
}

fn rows_stay(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    // How wide the names would be if nothing broke their lines.
    let widths = "return [...document.querySelectorAll('.facet .row a')].map((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        return Math.round([...range.getClientRects()].reduce((sum, line) => sum + line.width, 0));
    }).join(' ')";
    let before = page.script(widths)?;
    page.click("checkbox", "Air defence")?;
    page.wait("the filter should be chosen", |page| Ok(page.address()?.contains("topic=air-defence")))?;
    let after = page.script(widths)?;
    ensure!(before == after, "the names were {before} wide and are {after}");
    Ok(())
}

fn long_word(page: &Page, site: &Site) -> Result<()> {
    page.size(320, 640)?;
    for view in ["?q=", "?view=claims&q="] {
        page.visit(&site.link(&[view, &"a".repeat(120)].concat()))?;
        let wider = page.overflow()?;
        ensure!(wider <= 0, "{view} is {wider} px wider than a phone");
    }
    Ok(())
}

/// Whether an expression of JavaScript is true, in which `active` is what has the focus.
fn holds(page: &Page, expression: &str) -> Result<bool> {
    Ok(page.script(&format!("const active = document.activeElement; return {expression}"))? == true)
}
