//! Looking words up and comparing claims word by word, as a person does it.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};

use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a_word_opens_all_its_uses_and_a_line_opens_the_text", uses),
        promise("the_uses_of_a_word_are_reached_and_left_by_keyboard", by_keyboard),
        promise("a_name_opens_the_claims_that_have_it", names),
        promise("two_claims_can_be_compared_word_by_word", word_by_word),
        promise("the_uses_of_a_word_fit_a_phone", phone),
    ]
}

fn uses(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?sort=z"))?;
    page.click("textbox", "Look a word up in all articles")?;
    page.press("defence")?;
    page.press(Key::Enter)?;
    page.wait("the word should be in the address", |page| Ok(page.address()?.contains("word=defence")))?;
    page.shows("uses of “defence” in 2 sources")?;
    let text = page.script(
        "const rows = [...document.querySelectorAll('.concordance tr:not(.group)')].slice(1);
         return rows.map(row => [...row.cells].map(cell => cell.textContent))",
    )?;
    let lines = text.as_array().cloned().unwrap_or_default();
    ensure!(lines.len() > 5, "a word of every article has {} uses", lines.len());
    page.script("document.querySelector('.concordance .hit a[href*=\"claim=\"]').click()")?;
    page.wait("a line should open the text", |page| Ok(page.address()?.contains("view=read&claim=")))?;
    page.wait("the claim should hold the word", |page| {
        let chosen = page.script("return document.querySelector('.text .chosen')?.textContent ?? ''")?;
        Ok(chosen.as_str().is_some_and(|text| text.to_lowercase().contains("defence")))
    })
}

fn by_keyboard(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?word=talks"))?;
    page.tab_to("textbox", "Look a word up in all articles")?;
    page.script("document.activeElement.select()")?;
    page.press("summit")?;
    page.press(Key::Enter)?;
    page.wait("the focus should be on the uses", |page| Ok(page.focused()?.1.contains("of “summit”")))?;
    page.tab_to("link", "Close the uses")?;
    page.press(Key::Enter)?;
    page.wait("the uses should be gone", |page| Ok(!page.address()?.contains("word=")))?;
    page.shows("Look a word up")?;
    let part = page.script("return document.activeElement.closest('.words') !== null")?;
    ensure!(part == true, "the focus should stay at the words, not at {:?}", page.focused()?);
    page.back()?;
    page.shows("of “summit”")
}

fn names(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?sort=z"))?;
    let names = page.names("link")?;
    let name = names.iter().find(|name| name.starts_with('“') && name.ends_with('×'));
    let name = name.with_context(|| format!("no name is counted among {names:?}"))?.clone();
    page.click("link", &name)?;
    page.wait("the claims that have it should be shown", |page| {
        let address = page.address()?;
        Ok(address.contains("view=claims") && address.contains("actor=") && address.contains("source="))
    })?;
    let alone = name.trim_start_matches('“').split('”').next().unwrap_or_default().to_owned();
    ensure!(page.text()?.contains(&alone), "no claim has {alone}");
    Ok(())
}

fn word_by_word(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?told=both"))?;
    page.script("document.querySelector('.matrix .wordwise summary').click()")?;
    page.shows("Underlined: words that only this claim has.")?;
    let alike = page.script(
        "const row = document.querySelector('.matrix .compared').previousElementSibling;
         const told = [...row.querySelectorAll('td')].map(cell => cell.querySelector('.quotation').textContent);
         const sides = [...document.querySelectorAll('.compared .pair:first-of-type .side p')].slice(0, 2);
         const marked = sides.every(side => side.querySelector('mark.own'));
         return marked && sides.every((side, at) => side.textContent === told[at])",
    )?;
    ensure!(alike == true, "both claims should stand there word for word, with what is their own marked");
    Ok(())
}

fn phone(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 740)?;
    for link in ["?word=defence", "?sort=z", "?embed=words&word=talks"] {
        page.visit(&site.link(link))?;
        let wider = page.overflow()?;
        ensure!(wider <= 0, "{link} is {wider} px wider than a phone");
    }
    Ok(())
}
