//! What can be done by single keys.

use anyhow::{Context, Result, bail, ensure};
use browser::{Key, Page, Site};

use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("keys_step_through_the_claims_and_back_to_where_the_steps_began", steps),
        promise("a_claim_shown_in_its_text_leads_back_to_the_view_it_was_opened_in", there_and_back),
        promise("a_step_to_a_claim_that_is_folded_away_unfolds_it", folded),
        promise("the_keys_are_told_on_demand_and_leave_the_reader_where_they_were", told),
        promise("a_key_typed_into_the_search_is_no_shortcut", typing),
    ]
}

fn steps(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims&topic=air-defence"))?;
    let start = page.address()?;
    let open = |page: &Page| {
        let address = page.address()?;
        Ok::<_, anyhow::Error>(address.split_once("claim=").map(|(_, claim)| claim.to_owned()))
    };
    page.press("j")?;
    page.wait("the first claim should open", |page| Ok(open(page)?.is_some()))?;
    let first = open(page)?.context("no claim is open")?;
    page.press("j")?;
    page.wait("the next claim should open", |page| Ok(open(page)?.is_some_and(|next| next != first)))?;
    page.wait("the open claim should have the focus and be in sight", |page| {
        let sight = "const chosen = document.querySelector('.claims .chosen');
             const box = chosen && chosen.getBoundingClientRect();
             return !!box && document.activeElement === chosen && box.bottom > 0 && box.top < innerHeight";
        Ok(page.script(sight)? == true)
    })?;
    let second = open(page)?;
    page.press("k")?;
    page.wait("the claim before should open", |page| Ok(open(page)?.as_ref() == Some(&first)))?;
    page.press(Key::Escape)?;
    page.wait("Escape should close the claim", |page| Ok(open(page)?.is_none()))?;
    page.press("j")?;
    page.wait("steps should go on from the claim closed last", |page| Ok(open(page)? == second))?;
    page.press("k")?;
    page.wait("the claim before should open again", |page| Ok(open(page)?.as_ref() == Some(&first)))?;
    page.press("o")?;
    page.wait("the claim should be shown in its text", |page| {
        let address = page.address()?;
        Ok(address.contains("view=read") && address.ends_with(&first))
    })?;
    page.back()?;
    page.back()?;
    page.wait("back should lead to where the steps began", |page| Ok(page.address()? == start))
}

fn there_and_back(page: &Page, site: &Site) -> Result<()> {
    for view in ["", "?view=claims"] {
        page.visit(&site.link(view))?;
        page.press("j")?;
        page.wait("a claim should open", |page| Ok(page.address()?.contains("claim=")))?;
        let opened = page.address()?;
        page.press("o")?;
        page.wait("the claim should be shown in its text", |page| Ok(page.address()?.contains("view=read")))?;
        page.press("o")?;
        page.wait("the claim should be shown where it was", |page| Ok(page.address()? == opened))?;
    }
    Ok(())
}

fn folded(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let place = "const claim = new URLSearchParams(location.search).get('claim');
        const leads = (link) => new URL(link.href).searchParams.get('claim') === claim;
        const fold = [...document.querySelectorAll('.matrix td details li')].find((it) => [...it.querySelectorAll('a')].some(leads));
        return !fold ? 'in no fold' : fold.checkVisibility() ? 'in sight' : 'out of sight'";
    for _ in 0..100 {
        let before = page.address()?;
        page.press("j")?;
        page.wait("the next claim should open", |page| Ok(page.address()? != before))?;
        page.wait("an open claim should not be out of sight", |page| Ok(page.script(place)? != "out of sight"))?;
        if page.script(place)? == "in sight" {
            return Ok(());
        }
    }
    bail!("none of a hundred claims stood in a fold")
}

fn told(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    page.press("?")?;
    page.shows("open the next claim")?;
    let (role, name) = page.focused()?;
    ensure!(role == "dialog" && name == "Keyboard shortcuts", "the focus is on {role} “{name}”");
    page.press(Key::Escape)?;
    page.wait("Escape should close the list", |page| Ok(!page.text()?.contains("open the next claim")))?;
    page.click("button", "Keyboard shortcuts")?;
    page.shows("open the next claim")?;
    page.click("button", "Close")?;
    page.wait("the list should close", |page| Ok(!page.text()?.contains("open the next claim")))?;
    page.press("3")?;
    page.wait("a number should change the view", |page| Ok(page.address()?.ends_with("view=read")))
}

fn typing(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    page.press("/")?;
    page.press("jet 3")?;
    page.wait("what is typed should be searched for", |page| Ok(page.address()?.contains("q=jet")))?;
    ensure!(page.address()?.contains("view=claims"), "a number typed into the search changed the view");
    ensure!(!page.address()?.contains("claim="), "a letter typed into the search opened a claim");
    Ok(())
}
