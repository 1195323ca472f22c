//! Reading the articles: what the marks show, which articles, how large, and what is selected.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};
use serde_json::json;

use crate::explore::shown;
use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("what_the_marks_show_is_chosen_by_a_link_and_with_the_keyboard", marking),
        promise("the_legend_of_the_marks_filters_and_its_figures_keep_their_word", legend),
        promise("what_only_one_article_tells_lights_up_alone", alone),
        promise("where_nothing_is_filtered_only_what_the_marks_single_out_has_a_line", lines),
        promise("a_text_has_the_direction_of_its_own_language", direction),
        promise("one_article_can_be_read_alone_on_a_phone", one_article),
        promise("a_claim_and_its_counterpart_are_in_sight_side_by_side", counterpart),
        promise("the_map_and_the_table_of_places_lead_to_the_claims", map),
        promise("what_is_said_of_a_claim_does_not_cover_it_on_a_phone", tray_on_a_phone),
        promise("the_size_of_the_text_is_remembered", text_size),
        promise("where_the_browser_forbids_to_remember_the_size_of_the_text_still_changes", storage_blocked),
        promise("the_selected_claim_stays_from_view_to_view_until_it_is_released", selected),
        promise("a_claim_can_be_copied_with_its_source_and_link", citation),
    ]
}

fn marking(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    page.tab_to("link", "topics")?;
    page.press(Key::Enter)?;
    page.wait("the choice should be in the address", |page| Ok(page.address()?.ends_with("view=read&mark=topic")))?;
    page.wait("several kinds of marks should be in the texts", |page| {
        holds(page, "new Set([...document.querySelectorAll('.text .sign')].map((sign) => sign.className)).size > 3")
    })?;
    page.shows("other topics")?;
    page.click("link", "how sure")?;
    page.wait("each passage should have the sign of a status", |page| {
        holds(
            page,
            "[...document.querySelectorAll('.text .assertion')].every((passage) => passage.querySelector('svg'))",
        )
    })?;
    page.back()?;
    page.wait("back should mark topics again", |page| Ok(page.address()?.contains("mark=topic")))
}

fn legend(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read&mark=status"))?;
    let all = shown(page)?;
    let names = page.names("link")?;
    let expected = names.iter().find(|name| name.starts_with("Expected ")).context("the legend has no “Expected”")?;
    let counted: u64 = expected.split(' ').nth(1).unwrap_or_default().parse().context("no number")?;
    page.click("link", expected)?;
    page.wait(&format!("{counted} claims should be shown"), |page| Ok(shown(page)? == counted))?;
    ensure!(page.address()?.contains("status=expected"), "the filter is not in the address");
    page.wait("only these should be marked", |page| {
        holds(page, "new Set([...document.querySelectorAll('.text .assertion')].map((it) => it.className)).size === 1")
    })?;
    page.click("link", expected)?;
    page.wait("the same link should take the filter back", |page| Ok(shown(page)? == all))
}

fn alone(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    page.click("link", "only in one")?;
    page.wait("some passages should be lit up and others calm", |page| {
        holds(page, "document.querySelector('.text .kind-0') && !!document.querySelector('.text .calm')")
    })?;
    page.wait("the lit passages should be as many as the legend says", |page| {
        holds(
            page,
            "new Set([...document.querySelectorAll('.text .kind-0')].map((passage) => passage.href)).size
                === parseInt(document.querySelector('.key .count').textContent)",
        )
    })
}

fn lines(page: &Page, site: &Site) -> Result<()> {
    let lined = |of: &str| {
        format!(
            "[...document.querySelectorAll('.text .{of}')].map((it) => getComputedStyle(it).textDecorationColor)
                .every((colour) => colour !== 'rgba(0, 0, 0, 0)')"
        )
    };
    page.visit(&site.link("?view=read"))?;
    page.wait("what one article alone tells should have no line, what several tell one", |page| {
        Ok(!holds(page, &lined("alone"))? && holds(page, &lined("told-by-both"))? && holds(page, &lined("differs"))?)
    })?;
    page.visit(&site.link("?view=read&told=only"))?;
    page.wait("what passes a filter should have a line", |page| {
        Ok(holds(page, &lined("alone"))? && holds(page, "!!document.querySelector('.text .alone')")?)
    })
}

fn direction(page: &Page, site: &Site) -> Result<()> {
    for view in ["", "?view=claims", "?view=read"] {
        page.visit(&site.link(view))?;
        let plain = "[...document.querySelectorAll('.quotation, .text p')]
            .every((it) => getComputedStyle(it).unicodeBidi === 'plaintext')";
        page.wait("each text should find its own direction", |page| holds(page, plain))?;
    }
    Ok(())
}

fn one_article(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 740)?;
    page.visit(&site.link("?view=read"))?;
    let articles = |page: &Page| page.script("return document.querySelectorAll('.article').length");
    ensure!(articles(page)? == 2, "both articles should be shown at first");
    page.click("link", "B Tariffs and deals alone")?;
    page.wait("one article should be shown", |page| Ok(articles(page)? == 1))?;
    ensure!(page.address()?.contains("column=agencies"), "the choice is not in the address");
    ensure!(page.overflow()? <= 0, "the article is wider than a phone");
    page.click("link", "both")?;
    page.wait("both should be back", |page| Ok(articles(page)? == 2))
}

/// A passage that others tell too.
const SHARED: &str = ".text .told-by-both, .text .differs";

fn counterpart(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    page.script(&format!(
        "[...document.querySelectorAll('{SHARED}')].filter((it) => it.closest('.source-1')).at(-1).click()"
    ))?;
    page.wait("both should be in sight", |page| {
        holds(
            page,
            "['.text .chosen', '.text .counterpart'].every((of) => {
                const it = document.querySelector(of);
                if (!it) return false;
                const box = it.getBoundingClientRect(), frame = it.closest('.text').getBoundingClientRect();
                return box.top >= Math.max(0, frame.top) - 1 && box.top < Math.min(innerHeight, frame.bottom);
            })",
        )
    })
}

fn map(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    let places = "[...document.querySelectorAll('.map a')].every((place) => place.tabIndex === -1)";
    ensure!(holds(page, places)?, "the keyboard should not have to pass through the maps");
    page.script(
        "const places = document.querySelectorAll('.map a');
         window.place = places[places.length - 1].getAttribute('href');
         places[places.length - 1].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
    )?;
    page.wait("the map should open the claim", |page| holds(page, "location.search === window.place"))?;
    page.wait("the map should show where the claim is", |page| holds(page, "!!document.querySelector('.map .here')"))?;
    page.script(
        "[...document.querySelectorAll('summary')].find((it) => it.textContent.includes('marks lie')).click()",
    )?;
    page.script("document.querySelector('.places a').click()")?;
    page.wait("a place should open its claim", |page| {
        holds(page, "!!document.querySelector('.places a[aria-current]') && !!document.querySelector('.text .chosen')")
    })
}

fn tray_on_a_phone(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 640)?;
    page.visit(&site.link("?view=read"))?;
    let link = page.script("return [...document.querySelectorAll('.text .differs')].at(-1).getAttribute('href')")?;
    page.visit(&site.link(link.as_str().context("nothing is told differently")?))?;
    page.wait("the first line of the claim should be above what is said of it", |page| {
        holds(
            page,
            "(() => {
                const line = document.querySelector('.text .chosen').getClientRects()[0];
                return line.top >= 0 && line.bottom <= document.getElementById('tray').getBoundingClientRect().top;
            })()",
        )
    })
}

fn text_size(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    let normal = size(page)?;
    page.click("button", "Larger text")?;
    page.wait("the text should grow", |page| Ok(size(page)? > normal))?;
    let larger = size(page)?;
    page.visit(&site.link("?view=read&mark=topic"))?;
    ensure!(size(page)? == larger, "the size was {larger} and is {} after a reload", size(page)?);
    page.click("button", "Normal text size")?;
    page.wait("the text should be as at first", |page| Ok(size(page)? == normal))?;
    for _ in 0..3 {
        page.click("button", "Smaller text")?;
    }
    page.wait("the text should shrink", |page| Ok(size(page)? < normal))?;
    let (role, name) = page.focused()?;
    ensure!(role == "button" && name == "Smaller text", "the focus went to {role} “{name}”");
    Ok(())
}

fn storage_blocked(page: &Page, site: &Site) -> Result<()> {
    let script =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
    page.visit(&site.link("?view=read"))?;
    let normal = size(page)?;
    page.click("button", "Larger text")?;
    page.wait("the text should grow", |page| Ok(size(page)? > normal))
}

fn selected(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read&topic=air-defence"))?;
    page.script(&format!("document.querySelector('{SHARED}').click()"))?;
    page.shows("Selected: “")?;
    for (view, at) in [("Claims", "view=claims"), ("Compare", "?topic="), ("Read", "view=read")] {
        page.click("link", view)?;
        page.wait(&format!("{view} should show the same claim"), |page| {
            let address = page.address()?;
            Ok(address.contains(at) && address.contains("claim=") && page.text()?.contains("Selected: “"))
        })?;
        page.wait("it should stand out", |page| holds(page, "!!document.querySelector('main .chosen')"))?;
    }
    page.script("scrollTo(0, 0)")?;
    page.click("link", "Release Selected: “")?;
    page.wait("the claim should be released", |page| {
        Ok(!page.address()?.contains("claim=") && !page.text()?.contains("Selected: “"))
    })?;
    ensure!(page.address()?.contains("topic=air-defence"), "the filter should stay");
    Ok(())
}

fn citation(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    page.script("document.querySelector('.claim .ways a[aria-expanded]').click()")?;
    page.click("button", "Copy citation")?;
    page.shows("Citation copied")?;
    let copied = page.clipboard()?;
    let words = page.script("return document.querySelector('.claim.chosen .quotation').textContent")?;
    let words = words.as_str().context("no claim is open")?;
    ensure!(copied.starts_with(&["“", words, "”"].concat()), "copied {copied}");
    ensure!(copied.contains("Broader partnerships") && copied.contains("accessed "), "copied {copied}");
    let link = copied.split(' ').find(|part| part.starts_with("http")).context("the link is missing")?;
    page.visit(link)?;
    page.wait("the link should open the claim", |page| {
        Ok(page.script("return document.querySelector('.claim.chosen .quotation')?.textContent")?.as_str()
            == Some(words))
    })
}

/// The size of the letters of an article in CSS pixels.
fn size(page: &Page) -> Result<f64> {
    let size = page.script("return parseFloat(getComputedStyle(document.querySelector('.text p')).fontSize)")?;
    size.as_f64().context("no size")
}

/// Whether an expression of JavaScript is true.
fn holds(page: &Page, expression: &str) -> Result<bool> {
    Ok(page.script(&format!("return {expression}"))? == true)
}
