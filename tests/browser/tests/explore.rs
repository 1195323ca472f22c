//! Filtering, searching, sharing and reading, as a person does it.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};

use crate::{Exchange, Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("two_topics_narrow_the_claims_and_the_counts_follow", two_topics),
        promise("filters_stay_where_they_are_and_results_begin_with_the_first", filters_stay),
        promise("the_link_to_a_point_opens_it_and_no_other", point_links),
        promise("a_count_says_what_a_click_will_give", counts_keep_their_word),
        promise("back_and_forward_restore_what_was_seen", back_and_forward),
        promise("what_is_shown_can_be_taken_along", taken_along),
        promise("a_search_shows_the_claims_with_its_words_marked", search),
        promise("a_search_without_a_result_says_how_to_get_back", nothing_found),
        promise("a_frame_opens_the_claims_it_counts", frames),
        promise("a_claim_opens_at_its_place_in_the_text", claim_in_its_text),
        promise("where_a_source_is_silent_a_link_opens_what_comes_nearest_in_its_text", nearest),
        promise("filtering_and_reading_need_no_mouse", keyboard_only),
        promise("what_is_unfolded_in_a_point_stays_while_filters_change", unfolded),
        promise("a_figure_of_the_strip_keeps_the_keyboard_when_it_is_chosen", strip),
        promise("no_view_is_wider_than_a_phone", phone),
        promise("a_phone_shows_the_difference_first_and_the_table_not_far_below", difference_first),
        promise("a_phone_shows_one_point_at_a_time_and_all_again", one_at_a_time),
        promise("an_old_or_broken_link_opens_with_a_notice", broken_links),
        promise("the_title_of_the_document_follows_the_view", titles),
    ]
}

pub(crate) fn exchanges() -> Vec<(&'static str, Exchange)> {
    vec![("a_copied_link_shows_another_person_the_same", copied_link)]
}

fn copied_link(page: &Page, other: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    page.click("checkbox", "Contracts and deals")?;
    page.click("checkbox", "Expected")?;
    page.wait("the filters should be in the address", |page| Ok(page.address()?.contains("status=expected")))?;
    page.click("button", "Copy link")?;
    page.shows("Link copied")?;
    let link = page.clipboard()?;
    ensure!(link == page.address()?, "copied {link}, but the address is {}", page.address()?);

    other.visit(&link)?;
    let seen = |page: &Page| page.script("return document.getElementById('main').innerText");
    let (mine, theirs) = (seen(page)?, seen(other)?);
    ensure!(mine == theirs, "who opens {link} sees\n{theirs}\ninstead of\n{mine}");
    ensure!(page.title()? == other.title()?, "the titles differ");
    Ok(())
}

fn strip(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("document.querySelectorAll('.agreement a')[1].focus()")?;
    let there = "return document.activeElement === document.querySelectorAll('.agreement a')[1]";
    for chosen in [true, false] {
        page.press(Key::Enter)?;
        page.wait("the figure should be chosen, and then no more", |page| {
            Ok(page.address()?.contains("told=differently") == chosen)
        })?;
        page.wait("the figure should keep the focus", |page| Ok(page.script(there)? == true))?;
    }
    Ok(())
}

fn unfolded(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let found = page.script(
        "const topic = [...document.querySelectorAll('.matrix tbody')].find((it) => it.innerText.toLowerCase().startsWith('air defence'));
         globalThis.fold = topic.querySelector('details.why');
         fold.open = true;
         return !!topic.previousElementSibling.matches('tbody')",
    )?;
    ensure!(found == true, "there should be topics above, which the filter takes out");
    page.click("checkbox", "Air defence")?;
    page.wait("the topic should be alone", |page| Ok(page.address()?.contains("topic=air-defence")))?;
    page.wait("what was unfolded should stay so", |page| {
        Ok(page.script("return fold.isConnected && fold.open && fold.checkVisibility()")? == true)
    })
}

fn filters_stay(page: &Page, site: &Site) -> Result<()> {
    let place = "return document.activeElement.getBoundingClientRect().top";
    for view in ["compare", "claims"] {
        page.visit(&site.link(&format!("?view={view}")))?;
        page.script("scrollTo(0, document.documentElement.scrollHeight - 2000)")?;
        page.script(
            "document.getElementById('topic-air-defence').previousElementSibling.focus({ preventScroll: true })",
        )?;
        let before = page.script(place)?;
        page.press(" ")?;
        page.wait("the topic should be chosen", |page| Ok(page.address()?.contains("topic=air-defence")))?;
        page.wait("the first result should be in sight", |page| {
            let seen = "const top = document.getElementById('results').getBoundingClientRect().top;
                return top >= 0 && top < innerHeight / 2";
            Ok(page.script(seen)? == true)
        })?;
        let after = page.script(place)?;
        ensure!(before == after, "{view}: the box stood at {before} and now stands at {after}");
    }
    Ok(())
}

fn point_links(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let links =
        page.script("return [...document.querySelectorAll('.matrix [data-copies]')].map((it) => it.dataset.copies)")?;
    let links: Vec<&str> = links.as_array().into_iter().flatten().filter_map(|link| link.as_str()).collect();
    ensure!(links.len() > 20, "each point should have its link, not {links:?}");
    let twice = links.iter().enumerate().find(|(at, link)| links.iter().take(*at).any(|other| other == *link));
    ensure!(twice.is_none(), "two points have the link {twice:?}");
    // The links that name one of several points of a claim, and some of the others.
    let (chosen, others): (Vec<&str>, Vec<&str>) = links.into_iter().partition(|link| link.contains('.'));
    for link in chosen.into_iter().chain(others.into_iter().take(3)) {
        page.visit(&site.link(link))?;
        let open = page.script("return document.querySelectorAll('.matrix tr.chosen').length")?;
        ensure!(open == 1, "{link} opens {open} points");
    }
    Ok(())
}

fn two_topics(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let all = shown(page)?;
    page.click("checkbox", "Air defence")?;
    page.wait("a topic should narrow the claims", |page| Ok(shown(page)? < all))?;
    let one = shown(page)?;
    page.click("checkbox", "Energy and oil")?;
    page.wait("a second topic should add its claims", |page| Ok(shown(page)? > one))?;
    ensure!(shown(page)? < all, "two topics should still be fewer claims than all");
    page.click("link", "Clear all")?;
    page.wait("all claims should be back", |page| Ok(shown(page)? == all))
}

fn taken_along(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims&topic=air-defence"))?;
    let count = shown(page)?;
    // The page makes the file; the script looks over its shoulder and reads it.
    page.script(
        "const make = URL.createObjectURL.bind(URL);
         URL.createObjectURL = blob => { blob.text().then(text => { window.taken = text; }); return make(blob); };",
    )?;
    page.script("document.querySelector('.take-along summary').click()")?;
    page.click("button", "Table (CSV)")?;
    page.wait("a table should be made", |page| Ok(!page.script("return window.taken ?? null")?.is_null()))?;
    let text = page.script("return window.taken")?;
    let text = text.as_str().context("the file should be text")?;
    let rows = text.matches("topic=air-defence").count();
    ensure!(rows as u64 == count, "{count} claims are shown, {rows} are taken along");
    Ok(())
}

fn counts_keep_their_word(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?topic=air-defence"))?;
    let promised = page.script(
        "const box = document.getElementById('status-fact');
         return parseInt(box.parentElement.querySelector('.count [aria-hidden]').textContent)",
    )?;
    page.click("checkbox", "Reported as fact")?;
    page.wait(&format!("{promised} claims should be shown"), |page| {
        Ok(page.address()?.contains("status=fact") && promised == shown(page)?)
    })
}

fn back_and_forward(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let (start, all) = (page.address()?, shown(page)?);
    page.click("checkbox", "Air defence")?;
    page.wait("a topic should narrow the claims", |page| Ok(shown(page)? < all))?;
    let (filtered, some) = (page.address()?, shown(page)?);
    page.click("link", "Claims")?;
    page.wait("the view should be in the address", |page| Ok(page.address()?.contains("view=claims")))?;
    ensure!(shown(page)? == some, "a filter should stay when the view changes");

    page.back()?;
    page.wait("back should lead to the comparison", |page| Ok(page.address()? == filtered))?;
    page.back()?;
    page.wait("back should lead to the start", |page| Ok(page.address()? == start && shown(page)? == all))?;
    page.forward()?;
    page.wait("forward should filter again", |page| Ok(page.address()? == filtered && shown(page)? == some))
}

fn search(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    page.press("/")?;
    page.press("s-400")?;
    page.wait("the search should be in the address", |page| Ok(page.address()?.ends_with("q=s-400")))?;
    page.wait("the words found should be marked", |page| {
        let marks = page.script("return [...document.querySelectorAll('mark')].map((mark) => mark.textContent)")?;
        let marks = marks.as_array().cloned().unwrap_or_default();
        Ok(!marks.is_empty() && marks.iter().all(|mark| mark.as_str().is_some_and(|text| "S-400".contains(text))))
    })
}

fn nothing_found(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?q=zeppelin"))?;
    page.shows("No claim has all of this")?;
    page.click("link", "Clear all filters")?;
    page.wait("all claims should be back", |page| Ok(shown(page)? > 0))
}

fn frames(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    page.script("document.querySelector('.framing > summary').click()")?;
    let names = page.names("link")?;
    let figure = names.iter().find(|name| name.contains(" claims · ") && name.ends_with('%'));
    let figure = figure.with_context(|| format!("no frame counts several claims among {names:?}"))?.clone();
    let counted: u64 = figure.split(' ').next().unwrap_or_default().parse().context("no number")?;
    page.click("link", &figure)?;
    page.wait(&format!("{counted} claims should be shown"), |page| Ok(shown(page)? == counted))?;
    ensure!(page.address()?.contains("frame="), "the frame is not in the address");
    Ok(())
}

fn claim_in_its_text(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    // Whatever the first claim is: the first link that names one opens it in its text.
    let first = page.script("return document.querySelector('main a[href*=\"claim=\"]').getAttribute('href')")?;
    let first = first.as_str().context("no claim can be opened")?;
    ensure!(first.contains("view=read"), "the link of a claim leads to {first}");
    page.script("document.querySelector('main a[href*=\"claim=\"]').click()")?;
    page.wait("the text should open at the claim", |page| Ok(page.address()?.ends_with(first)))?;
    page.wait("the chosen claim should be in sight", |page| {
        let sight = "const chosen = document.querySelector('.text .chosen, .text [aria-current]');
             if (!chosen) return false;
             const box = chosen.getBoundingClientRect();
             return box.bottom > 0 && box.top < innerHeight";
        Ok(page.script(sight)? == true)
    })?;
    page.click("link", "see in the comparison")?;
    page.wait("the way back should lead to the comparison", |page| Ok(!page.address()?.contains("view=")))
}

fn nearest(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    // The letter stands over each column of the table and over each text.
    let silent = page.script(
        "const cell = [...document.querySelectorAll('td.silent')].find((cell) => cell.querySelector('a'));
         cell.querySelector('a').click();
         return cell.querySelector('.tag').textContent",
    )?;
    page.wait("the text should open at a claim", |page| Ok(page.address()?.contains("view=read&claim=")))?;
    page.wait("the claim should be one of the silent source", |page| {
        let whose = "return document.querySelector('.text .chosen, .text [aria-current]')
             ?.closest('.article')?.querySelector('.tag')?.textContent ?? null";
        Ok(page.script(whose)? == silent)
    })?;
    page.back()?;
    page.wait("the way back should lead to the comparison", |page| Ok(!page.address()?.contains("view=")))
}

fn keyboard_only(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link(""))?;
    let all = shown(page)?;
    page.tab_to("link", "Skip to the results")?;
    page.tab_to("checkbox", "Air defence")?;
    page.press(" ")?;
    page.wait("space should choose the topic", |page| Ok(shown(page)? < all))?;
    let (role, name) = page.focused()?;
    ensure!(role == "checkbox" && name.starts_with("Air defence"), "the focus went to {role} “{name}”");
    page.visit(&site.link("?view=claims&topic=air-defence"))?;
    page.tab_to("link", "Read")?;
    page.press(Key::Enter)?;
    page.wait("Enter should open the texts", |page| Ok(page.address()?.contains("view=read")))
}

fn phone(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 740)?;
    for view in ["", "?view=claims", "?view=read", "?view=sources", "?view=method"] {
        page.visit(&site.link(view))?;
        let wider = page.overflow()?;
        ensure!(wider <= 0, "{view} is {wider} px wider than a phone");
    }
    Ok(())
}

fn difference_first(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 780)?;
    page.visit(&site.link(""))?;
    let top = |of: &str| page.script(&format!("return document.querySelector('{of}').getBoundingClientRect().top"));
    let (quoted, filters, table) = (top(".lead .quotation")?, top(".filters-toggle")?, top(".matrix")?);
    ensure!(quoted.as_f64() < Some(560.0), "the difference begins {quoted} px down");
    ensure!(filters.as_f64() < Some(200.0), "the filters are {filters} px down");
    ensure!(table.as_f64() < Some(2.5 * 780.0), "the table begins {table} px down");
    let profiles = "return [...document.querySelectorAll('details')].some((it) => it.textContent.includes('at a glance') && !it.open)";
    ensure!(page.script(profiles)? == true, "the profiles should be folded");
    page.click("button", "Filters")?;
    page.wait("the filters should open under their button", |page| {
        let there = "const box = document.getElementById('filters').getBoundingClientRect();
            const toggle = document.querySelector('.filters-toggle').getBoundingClientRect();
            return box.width > 300 && box.top >= toggle.bottom
                && document.querySelector('h1').getBoundingClientRect().top >= box.bottom";
        Ok(page.script(there)? == true)
    })
}

fn one_at_a_time(page: &Page, site: &Site) -> Result<()> {
    page.size(360, 740)?;
    page.visit(&site.link(""))?;
    let rows = |page: &Page| {
        page.script(
            "return [...document.querySelectorAll('.matrix tbody th[scope=row]')]
                .filter((head) => head.getClientRects().length > 0).length",
        )
    };
    let all = rows(page)?;
    ensure!(all.as_u64() > Some(20), "all points should be there at first, not {all}");
    page.click("link", "First point")?;
    page.shows("1 of ")?;
    page.wait("one point should be left", |page| Ok(rows(page)? == 1))?;
    page.click("link", "Next")?;
    page.shows("2 of ")?;
    page.wait("the next should take its place", |page| Ok(rows(page)? == 1))?;
    page.click("link", "All points")?;
    page.wait("all points should be there again", |page| Ok(rows(page)? == all))
}

fn broken_links(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=globe"))?;
    page.shows("which does not exist. Compare is shown instead.")?;
    page.visit(&site.link("?topic=air-defence&topic=phlogiston&claim=agencies-000000"))?;
    page.shows("This link asks for the topic “phlogiston”")?;
    page.shows("This link points at the claim “agencies-000000”")?;
    page.click("button", "Dismiss")?;
    page.wait("the notice should go", |page| Ok(!page.text()?.contains("phlogiston")))?;
    ensure!(shown(page)? > 0, "what could be read of the link should be shown");
    page.visit(&site.link("?q=%FF&%%=&&claim&topic"))?;
    page.shows("The search in this link is damaged")
}

fn titles(page: &Page, site: &Site) -> Result<()> {
    const EVENT: &str = "23rd India–Russia Annual Summit · Parallax";
    for (link, before) in [("", ""), ("?view=read", "Read · "), ("?topic=air-defence", "Air defence · Compare · ")] {
        page.visit(&site.link(link))?;
        let title = [before, EVENT].concat();
        page.wait(&format!("the title should be “{title}”"), |page| Ok(page.title()? == title))?;
    }
    Ok(())
}

/// How many claims the page says it shows, in the words that screen readers hear.
pub(crate) fn shown(page: &Page) -> Result<u64> {
    let regions =
        page.script("return [...document.querySelectorAll('[role=status]')].map((region) => region.textContent)")?;
    let regions: Vec<_> = regions.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
    let said =
        regions.iter().find(|text| text.starts_with("Showing")).with_context(|| format!("no count in {regions:?}"))?;
    let number = said.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty());
    number.with_context(|| format!("no number in “{said}”"))?.parse().context("no number")
}
