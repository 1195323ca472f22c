//! What a reader does with articles of their own.

use anyhow::{Context, Result, ensure};
use browser::{Page, Site};
use serde_json::Value;

use crate::{Exchange, Promise, promise};

const HERALD: &str = "Ferry service to Aldmere suspended after crash\n\nThe ferry operator Norwave suspended its service to Aldmere on Monday after the ferry Skua hit the pier.\n\nSeventeen passengers were injured, the harbour authority said. “We will not sail until the pier is repaired,” said Ida Lunde, the head of Norwave.\n\nThe pier at Aldmere was built in 1978. Repairs will cost 4 million crowns.\n";

const COURIER: &str = "Aldmere cut off as ferry hits pier\n\nNorwave has suspended the ferry service to Aldmere after the Skua crashed into the pier on Monday.\n\nAt least 21 passengers were injured, according to the hospital in Aldmere. Norwave did not say when the service would resume.\n\nIslanders criticised the operator for ignoring warnings. Repairs will cost 6 million crowns.\n";

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("pasted_articles_become_claims_topics_and_differences", pastes),
        promise("a_comparison_survives_a_reload_and_a_correction_stays", reloads),
        promise("a_removed_source_comes_back_by_undo", undoes),
        promise("an_article_can_be_added_to_the_built_in_event", adds_to_event),
        promise("everything_kept_can_be_forgotten", forgets),
        promise("text_with_markup_in_it_stays_text", stays_text),
        promise("what_is_no_article_is_told_and_nothing_is_lost", tells_what_is_wrong),
    ]
}

pub(crate) fn exchanges() -> Vec<(&'static str, Exchange)> {
    vec![("a_link_with_the_texts_opens_in_another_browser_once_its_reader_agrees", shares)]
}

/// Pastes an article and adds it, as one who brings text does.
fn paste(page: &Page, text: &str) -> Result<()> {
    let text = serde_json::to_string(text)?;
    page.find("textbox", "Or paste an article")?;
    page.script(&format!("document.querySelector('[data-pasted]').value = {text}"))?;
    page.click("button", "Add this article")
}

/// Brings the two articles of a new event.
pub(crate) fn bring_two(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    paste(page, HERALD)?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    paste(page, COURIER)?;
    page.wait("both articles should be there", |page| Ok(page.text()?.contains("2 sources")))
}

fn pastes(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.click("link", "Compare")?;
    page.shows("told differently")?;
    page.shows("Repairs will cost 4 million crowns")?;
    page.shows("Repairs will cost 6 million crowns")?;
    page.click("link", "Claims")?;
    page.shows("Seventeen passengers were injured")?;
    ensure!(page.address()?.contains("own="), "the address should name the comparison");
    Ok(())
}

fn reloads(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.script("document.querySelector('.sources details').open = true")?;
    page.script("document.querySelector('.sources [name=label]').value = 'The Herald'")?;
    page.click("button", "Save corrections")?;
    page.find("heading", "The Herald")?;
    let address = page.address()?;
    page.visit(&address)?;
    page.find("heading", "The Herald")?;
    page.visit(&site.link("?view=sources"))?;
    page.click("link", "Ferry service to Aldmere suspended after crash")?;
    page.shows("The Herald")
}

fn undoes(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.click("button", "Remove Aldmere cut off")?;
    page.wait("one article should be left", |page| Ok(page.text()?.contains("1 source ")))?;
    page.click("button", "Undo")?;
    page.wait("both articles should be there again", |page| Ok(page.text()?.contains("2 sources")))
}

fn adds_to_event(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    page.click("radio", "Add to")?;
    paste(page, HERALD)?;
    page.wait("the article should stand beside the two", |page| Ok(page.text()?.contains("3 sources")))?;
    page.shows("another event")
}

fn forgets(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.click("button", "Forget everything")?;
    page.shows("This deletes all comparisons")?;
    page.click("button", "Forget everything")?;
    page.shows("Nothing of yours is left on this device")?;
    page.visit(&site.link("?view=sources"))?;
    page.find("heading", "Bring your own articles")?;
    ensure!(!page.text()?.contains("Kept on this device"), "nothing should be kept any more");
    Ok(())
}

fn stays_text(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    let hostile = format!(
        "{HERALD}\nThe mayor wrote <img src=x onerror=\"window.injected = 1\"> on <script>window.injected = 2</script> the wall.\n"
    );
    paste(page, &hostile)?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    page.click("link", "Read")?;
    page.shows("The mayor wrote")?;
    ensure!(page.script("return window.injected ?? null")? == Value::Null, "no script should have run");
    ensure!(
        page.script("return document.querySelectorAll('#app img, #app script').length")? == 0,
        "no markup should be made of text"
    );
    Ok(())
}

fn tells_what_is_wrong(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    page.click("button", "Add this article")?;
    page.shows("There is no text in the field yet")?;
    page.visit(&site.link("?own=abcdefghij"))?;
    page.shows("This comparison can’t be shown")?;
    page.click("button", "Go to the built-in event")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    Ok(())
}

fn shares(from: &Page, to: &Page, site: &Site) -> Result<()> {
    bring_two(from, site)?;
    from.click("button", "Make a link with the texts")?;
    let field = from.find("textbox", "Link with the texts")?;
    drop(field);
    let link = from.script("return document.querySelector('#hand-on').parentElement.querySelector('input').value")?;
    let link = link.as_str().context("a link")?;
    ensure!(link.contains("#d1."), "the texts should be in the fragment: {link}");
    to.visit(link)?;
    to.shows("Somebody’s comparison was handed to you")?;
    to.shows("2 articles")?;
    to.click("button", "Add it and show it")?;
    to.wait("both articles should be there", |page| Ok(page.text()?.contains("2 sources")))?;
    to.wait("the texts should no longer stand in the address", |page| Ok(!page.address()?.contains('#')))
}
