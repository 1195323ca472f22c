//! Where a reader is: the focus and the scroll follow what is opened, and come back.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};

use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("the_keyboard_goes_to_the_opened_claim_and_back_to_the_link", keyboard_follows),
        promise("the_name_of_a_filter_hands_the_focus_to_its_box", name_of_a_filter),
        promise("a_link_to_a_claim_opens_on_a_phone_at_its_words", claim_on_a_phone),
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
