//! What a reader sees of an event that six sources tell, and what can be made of a view beside reading it.

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use browser::{Event, Hosting, Page, Passing, Site};

use crate::{Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    let of_six = |name, scenario| Promise {
        hosting: Hosting { event: Event::OfSix, ..Hosting::default() },
        ..promise(name, scenario)
    };
    vec![
        of_six("a_point_says_by_how_many_of_the_sources_it_is_told", coverage),
        of_six("a_reader_chooses_which_sources_stand_side_by_side", columns),
        of_six("a_source_can_be_put_first_and_the_link_says_so", pivot),
        of_six("six_sources_stand_side_by_side_on_a_wide_screen", wide),
        of_six("points_that_some_tell_can_be_shown_alone", told_by_some),
        of_six("all_counterparts_of_a_claim_come_into_sight_beside_it", counterparts),
        of_six("on_a_phone_the_sources_of_a_point_stand_under_one_another", phone),
        Promise {
            // The page of the publisher is of another origin.
            may_complain: true,
            ..of_six("a_link_to_the_publishers_page_leads_to_the_words_of_the_claim", publisher)
        },
        promise("a_first_visit_sees_what_differs_most_and_where_it_says_so", first_visit),
        promise("the_tour_is_a_set_of_links_that_can_be_left_at_any_time", tour),
        promise("a_part_stands_alone_with_the_way_to_the_whole", embed),
        promise("a_worksheet_asks_five_questions", worksheet),
        promise("a_printed_page_says_what_it_shows_and_where_it_is_found", paper),
        promise("who_does_what_opens_the_claims_it_counts", doings),
    ]
}

fn coverage(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.shows("Told by 3 of 6")?;
    page.shows("points told by all 6")
}

fn counterparts(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read"))?;
    page.script(
        "[...document.querySelectorAll('.text .assertion')].find((it) => it.textContent.includes('Some 500 tonnes')).click()",
    )?;
    let in_sight = "const all = [...document.querySelectorAll('.text .chosen, .text .counterpart')];
        const floor = document.querySelector('.tray').getBoundingClientRect().top;
        return all.length >= 3 && all.every((it) => {
            const box = it.getBoundingClientRect(), frame = it.closest('.text').getBoundingClientRect();
            return box.top >= Math.max(0, frame.top) - 1 && box.top < Math.min(floor, frame.bottom);
        })";
    page.wait("all should be in sight", |page| Ok(page.script(in_sight)? == true))
}

/// The names of the columns of the table, without that of the points.
fn heads(page: &Page) -> Result<Vec<String>> {
    let heads = page.script(
        "return [...document.querySelectorAll('.matrix thead th')].slice(1).map((head) => head.innerText.split('\\n')[0].trim())",
    )?;
    Ok(heads.as_array().into_iter().flatten().filter_map(|head| head.as_str().map(str::to_owned)).collect())
}

fn columns(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    ensure!(heads(page)?.len() == 6, "there are six columns, not {:?}", heads(page)?);
    page.script("document.querySelector('.columns').scrollIntoView({ block: 'center' })")?;
    page.click("checkbox", "Column: F Morning Bell")?;
    page.wait("a source should leave the table", |page| Ok(heads(page)?.len() == 5))?;
    ensure!(page.address()?.contains("column=gazette"), "the columns are not in the address");
    let link = page.address()?;
    page.visit(&link)?;
    ensure!(!heads(page)?.iter().any(|head| head.contains("Morning Bell")), "the link shows {:?}", heads(page)?);
    page.click("checkbox", "Column: F Morning Bell")?;
    page.wait("it should come back", |page| Ok(heads(page)?.len() == 6))
}

fn pivot(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("document.querySelector('.wide-table').scrollIntoView()")?;
    page.click("link", "put Marrow Post first")?;
    page.wait("the source should stand first", |page| {
        Ok(page.address()?.contains("pivot=post")
            && heads(page)?.first().is_some_and(|head| head.contains("Marrow Post")))
    })?;
    page.click("link", "release Marrow Post from first")?;
    page.wait("the source should stand in its place", |page| {
        Ok(!page.address()?.contains("pivot") && heads(page)?.get(2).is_some_and(|head| head.contains("Marrow Post")))
    })
}

fn wide(page: &Page, site: &Site) -> Result<()> {
    page.size(1400, 900)?;
    page.visit(&site.link(""))?;
    page.script("document.querySelector('.matrix tbody tr:last-child').scrollIntoView({ block: 'center' })")?;
    let seen = "return [...document.querySelectorAll('.matrix thead th')].slice(1).filter((head) => {
        const box = head.getBoundingClientRect();
        return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom < innerHeight;
    }).length";
    page.wait("the six heads should all be in sight", |page| Ok(page.script(seen)? == 6))?;
    ensure!(page.overflow()? <= 0, "the page is wider than the window");
    Ok(())
}

fn told_by_some(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let name = page.names("link")?.into_iter().find(|name| name.contains("told by some")).context("no such part")?;
    page.click("link", &name)?;
    page.wait("the part should be in the address", |page| Ok(page.address()?.contains("told=both")))?;
    let others = page.script("return [...document.querySelectorAll('.matrix .relation')].filter((told) => !told.innerText.includes(' of 6')).length")?;
    ensure!(others == 0, "{others} points are not told by some");
    Ok(())
}

fn phone(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 740)?;
    page.visit(&site.link("?told=both"))?;
    ensure!(page.overflow()? <= 0, "the page is wider than a phone");
    let lefts = page.script(
        "const row = document.querySelector('.matrix tbody tr:not(.group)');
         return [...row.querySelectorAll('td')].filter((cell) => cell.checkVisibility()).map((cell) => cell.getBoundingClientRect().left)",
    )?;
    let lefts: Vec<f64> = lefts.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    ensure!(lefts.len() > 1 && lefts.iter().all(|left| lefts.first() == Some(left)), "cells begin at {lefts:?}");
    page.shows("Not found in")
}

fn first_visit(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.shows("How two articles tell this event")?;
    page.find("region", "Where they differ most")?;
    let seen = page.script(
        "const lead = document.querySelector('.lead').getBoundingClientRect(); return lead.top < innerHeight && lead.bottom > 0",
    )?;
    ensure!(seen == true, "what differs most is not in sight");
    page.click("link", "See ")?;
    page.wait("the table should show what differs", |page| Ok(page.address()?.contains("told=differently")))?;
    ensure!(
        !page.text()?.contains("How two articles tell this event"),
        "the welcome should give way to what was chosen"
    );
    Ok(())
}

fn tour(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.click("link", "Take the tour")?;
    for number in 1..6 {
        page.shows(&format!("Tour, {number} of 6"))?;
        if number == 2 {
            let difference =
                "return document.querySelector('.matrix .chosen').getBoundingClientRect().top < innerHeight";
            ensure!(page.script(difference)? == true, "the difference the tour speaks of is not in sight");
        }
        page.click("link", "Next")?;
    }
    page.shows("Tour, 6 of 6")?;
    page.click("link", "Back")?;
    page.shows("Tour, 5 of 6")?;
    let link = page.address()?;
    page.click("link", "Leave the tour")?;
    page.wait("the card should go", |page| Ok(!page.text()?.contains("Tour, ")))?;
    ensure!(page.address()?.contains("view=claims"), "what was on screen should stay");
    page.visit(&link)?;
    page.shows("Tour, 5 of 6")
}

fn embed(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?embed=table&topic=air-defence"))?;
    page.shows("Shown: claims about Air defence.")?;
    ensure!(page.names("navigation")?.is_empty(), "the frame of the page is there");
    let whole = page.script("return document.querySelector('.embedded footer a').href")?;
    let whole = whole.as_str().context("no way to the whole")?;
    ensure!(whole.contains("topic=air-defence") && !whole.contains("embed"), "the way to the whole is {whole}");
    for piece in ["agreement", "profiles", "framing"] {
        page.visit(&site.link(&format!("?embed={piece}")))?;
        page.find("link", "Open in Parallax")?;
    }
    Ok(())
}

fn worksheet(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?embed=worksheet"))?;
    let questions = page.script("return document.querySelectorAll('.questions > li').length")?;
    ensure!(questions == 5, "there are {questions} questions");
    page.shows("What Parallax finds")
}

fn paper(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?topic=air-defence"))?;
    page.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }))?;
    page.shows("Shown: claims about Air defence.")?;
    page.shows(&format!("Found at {}", site.link("?topic=air-defence")))?;
    ensure!(!page.text()?.contains("Take along"), "controls are printed");
    let head = "return getComputedStyle(document.querySelector('.matrix thead')).display";
    ensure!(page.script(head)? == "table-header-group", "a sheet does not say whose words stand in which column");
    page.visit(&site.link(""))?;
    let printed = page.devtools("Page.printToPDF", serde_json::json!({ "paperWidth": 8.27, "paperHeight": 11.69 }))?;
    let printed = printed.get("data").and_then(serde_json::Value::as_str).context("nothing is printed")?;
    let printed = BASE64_STANDARD.decode(printed)?;
    let sheets = printed.windows(12).filter(|part| part == b"/Type /Page\n").count();
    ensure!((2..=10).contains(&sheets), "two articles take {sheets} sheets");
    Ok(())
}

/// The page of a publisher is made of the article, far down, and opened from disk under the link's fragment.
fn publisher(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=read&column=gazette"))?;
    let article =
        "return [...document.querySelectorAll('.article .text > *')].map((it) => `<p>${it.textContent}</p>`).join('')";
    let article = page.script(article)?.as_str().context("there should be an article")?.to_owned();
    let claim = "return [...document.querySelectorAll('.article .assertion')].at(-1).getAttribute('href')";
    let claim = page.script(claim)?.as_str().context("there should be a claim")?.to_owned();
    page.visit(&site.link(&claim.replace("view=read", "view=claims")))?;
    let words = page.script("return document.querySelector('.claim.chosen .quotation').textContent")?;
    let link = page.script("return document.querySelector('a[href*=\":~:text=\"]')?.href")?;
    let (_, fragment) = link.as_str().and_then(|link| link.split_once('#')).context("there should be such a link")?;

    ensure!(page.complaints(site.origin())?.is_empty(), "the site should have nothing to complain of");

    let file = Passing::new("publisher", &format!("<meta charset=utf-8><div style='height: 300vh'></div>{article}"))?;
    page.load(&format!("{}#{fragment}", file.address()))?;
    page.wait("the words should be scrolled into sight", |page| {
        let seen = "const seen = [...document.querySelectorAll('p')].filter((it) => {
                        const box = it.getBoundingClientRect();
                        return box.top >= 0 && box.bottom <= innerHeight;
                    });
                    return scrollY > innerHeight ? seen.map((it) => it.textContent).join(' ') : ''";
        let seen = page.script(seen)?;
        Ok(seen.as_str().zip(words.as_str()).is_some_and(|(seen, words)| seen.contains(words)))
    })
}

fn doings(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.click("DisclosureTriangle", "Who does what, source by source")?;
    page.shows("acts in ")?;
    let quoted = page.script(
        "const fold = [...document.querySelectorAll('.framing td details')].find((fold) => fold.innerText.startsWith('acts in '));
         fold.open = true;
         return [parseInt(fold.querySelector('summary').innerText.replace('acts in ', '')), fold.querySelectorAll('.quotation').length]",
    )?;
    ensure!(quoted.get(0) == quoted.get(1), "{quoted} claims are counted and quoted");
    Ok(())
}
