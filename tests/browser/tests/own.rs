//! What a reader does with articles of their own.

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};
use serde_json::Value;

use crate::{Exchange, Promise, promise};

pub(crate) const HERALD: &str = "Ferry service to Aldmere suspended after crash\n\nThe ferry operator Norwave suspended its service to Aldmere on Monday after the ferry Skua hit the pier.\n\nSeventeen passengers were injured, the harbour authority said. “We will not sail until the pier is repaired,” said Ida Lunde, the head of Norwave.\n\nThe pier at Aldmere was built in 1978. Repairs will cost 4 million crowns.\n";

pub(crate) const COURIER: &str = "Aldmere cut off as ferry hits pier\n\nNorwave has suspended the ferry service to Aldmere after the Skua crashed into the pier on Monday.\n\nAt least 21 passengers were injured, according to the hospital in Aldmere. Norwave did not say when the service would resume.\n\nIslanders criticised the operator for ignoring warnings. Repairs will cost 6 million crowns.\n";

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("pasted_articles_become_claims_topics_and_differences", pastes),
        promise("a_comparison_survives_a_reload_and_a_correction_stays", reloads),
        promise("a_removed_source_comes_back_by_undo", undoes),
        promise("an_article_can_be_added_to_the_built_in_event", adds_to_event),
        promise("everything_kept_can_be_forgotten", forgets),
        promise("text_with_markup_in_it_stays_text", stays_text),
        promise("what_is_no_article_is_told_and_nothing_is_lost", tells_what_is_wrong),
        promise("a_link_that_would_unpack_without_end_is_stopped", stops_unpacking),
        promise("hostile_files_are_told_of_and_the_page_stays_usable", hostile_files),
        promise("a_dropped_web_page_becomes_an_article_without_what_is_around_it", drops_page),
        promise("topics_can_be_renamed_merged_and_made", settles_topics),
        promise("no_request_is_made_while_one_works_with_articles_of_ones_own", asks_nothing),
        promise("undo_of_one_comparison_never_reaches_another", undo_stays),
        promise("what_is_unfolded_in_one_comparison_is_not_in_another", unfolds_apart),
        promise("what_is_typed_into_the_form_outlives_other_changes", typed_stays),
        promise("what_is_typed_outlives_a_change_of_view_and_of_other_sources_and_is_asked_for", typed_is_kept),
        promise("who_wrote_a_pasted_article_and_when_is_read", reads_byline),
        promise("a_pasted_text_that_holds_several_articles_becomes_as_many_sources", parts_several),
        promise("what_deletes_asks_first_and_the_keyboard_stays_at_the_question", asks_first),
        promise("a_comparison_without_articles_says_where_to_add_them", nothing_yet),
        promise("another_tab_that_saved_since_is_told_of_and_not_overwritten", two_tabs),
        promise("what_another_tab_saved_can_be_shown", shows_newer),
        promise("a_tab_is_told_that_another_forgot_everything", told_of_forgetting),
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
    page.click("button", "Remove Article 2")?;
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
    nothing_is_kept(page, site)
}

/// A new visit finds nothing of the reader's on this device.
pub(crate) fn nothing_is_kept(page: &Page, site: &Site) -> Result<()> {
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
    to.shows("A comparison was handed to you")?;
    to.shows("2 articles")?;
    to.click("button", "Add it and show it")?;
    to.wait("both articles should be there", |page| Ok(page.text()?.contains("2 sources")))?;
    to.find("region", "Agreement")?;
    to.wait("the texts should no longer stand in the address", |page| Ok(!page.address()?.contains('#')))
}

/// Drops a file on the page, as from a folder beside it. `content` is an expression of JavaScript.
fn drop_file(page: &Page, name: &str, content: &str) -> Result<()> {
    let script = format!(
        "const data = new DataTransfer();
         data.items.add(new File([{content}], '{name}'));
         document.body.dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));"
    );
    page.script(&script)?;
    Ok(())
}

fn hostile_files(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    for (name, content, told) in [
        ("noise.txt", "Uint8Array.from({ length: 4096 }, (_, at) => at * 7919 % 256)", "noise.txt:"),
        ("e.exe", "'MZ a few words that can be read'", "“e.exe” is a program"),
        ("drawn.svg", "'<svg onload=\"window.injected = 1\"><text>evil</text></svg>'", "is a drawing (SVG)"),
        ("again.rtf", "'{\\\\rtf1 evil}'", "is a rich text file"),
        ("empty.txt", "''", "empty.txt:"),
        ("large.txt", "'x'.repeat(21 * 1024 * 1024)", "20 MB"),
        ("broken.pdf", "'%PDF-1.7 nothing more'", "broken.pdf:"),
        ("broken.docx", "'PK\\u0003\\u0004 nothing more'", "broken.docx:"),
        ("proto.json", "'{\"__proto__\": {\"a\": 1}, \"constructor\": 7}'", "proto.json:"),
        ("cut.json", "'{\"format\": \"parallax-comparison\", \"version\": 1, \"ev'", "cut.json:"),
        (
            "types.json",
            "'{\"format\": \"parallax-comparison\", \"version\": 1, \"event\": 7}'",
            "the number 7 stands where",
        ),
        ("newer.json", "'{\"format\": \"parallax-comparison\", \"version\": 99}'", "newer"),
        ("deep.html", "'<div>'.repeat(100000)", "deep.html:"),
    ] {
        drop_file(page, name, content)?;
        page.shows(told).with_context(|| name.to_owned())?;
        page.click("button", "Dismiss")?;
    }
    paste(page, HERALD)?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    drop_file(page, "hidden.txt", &serde_json::to_string(&format!("\u{202e}{HERALD}\u{200b}"))?)?;
    page.shows("1 character that changes the direction of writing was removed")?;
    page.shows("1 invisible character was removed")?;
    ensure!(page.script("return window.injected ?? null")? == Value::Null, "no script should have run");
    Ok(())
}

fn stops_unpacking(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    page.script(
        "const blanks = new Blob(Array(30).fill(' '.repeat(1e6)));
         new Response(blanks.stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer().then((packed) => {
           const text = btoa(String.fromCharCode(...new Uint8Array(packed)));
           window.packed = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
         });",
    )?;
    page.wait("the blanks should be packed", |page| Ok(page.script("return window.packed ?? null")? != Value::Null))?;
    let packed = page.script("return window.packed")?;
    let packed = packed.as_str().context("a text")?;
    page.visit(&site.link(&format!("?view=claims#d1.{packed}")))?;
    page.shows("would unpack to more than 20 MB")?;
    page.click("button", "Go to the built-in event")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    Ok(())
}

fn drops_page(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=claims"))?;
    let paragraphs: String = HERALD.lines().skip(2).map(|line| format!("<p>{line}</p>")).collect();
    let html = format!(
        "<html><head><title>Ferry service suspended - The Herald</title><meta property=\"og:site_name\" content=\"The \
         Herald\"><link rel=canonical href=\"javascript:alert(1)\"></head><body><nav><a href=/>Home</a> <a \
         href=/sport>Sport</a></nav><article><h1>Ferry service suspended</h1>{paragraphs}<img src=x \
         onerror=\"window.injected = 1\"></article><footer>All rights reserved</footer></body></html>"
    );
    drop_file(page, "saved.html", &serde_json::to_string(&html)?)?;
    page.find("heading", "The Herald")?;
    let text = page.text()?;
    ensure!(!text.contains("All rights reserved") && !text.contains("javascript:"), "only the article should be taken");
    ensure!(page.script("return window.injected ?? null")? == Value::Null, "nothing of the page should have run");
    Ok(())
}

fn settles_topics(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.script("document.querySelectorAll('.own details').forEach(it => { it.open = true })")?;
    let first = "document.querySelector('form[data-own^=\"topic:\"]')";
    page.script(&format!("{first}.querySelector('[name=label]').value = 'The harbour'"))?;
    page.script(&format!("{first}.requestSubmit()"))?;
    page.wait("the topic should have its new name", |page| {
        Ok(page
            .script("return document.querySelector('.own')?.parentElement.innerText")?
            .to_string()
            .contains("The harbour"))
    })?;
    page.click("link", "Compare")?;
    page.find("checkbox", "The harbour")?;
    Ok(())
}

/// Brings two articles, has another tab rename the comparison, and comes back to the first.
fn renamed_in_another_tab(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    let address = page.address()?;
    page.open_tab()?;
    page.visit(&address)?;
    rename(page, "The ferry of Aldmere")?;
    page.find("heading", "The ferry of Aldmere")?;
    page.go_to_tab(0)
}

fn two_tabs(page: &Page, site: &Site) -> Result<()> {
    renamed_in_another_tab(page, site)?;
    page.shows("was saved in another tab since you opened it")?;
    page.find("link", "The ferry of Aldmere")?;
    ensure!(!page.text()?.contains("shown now"), "what the other tab saved is not what is shown here");
    rename(page, "The pier of Aldmere")?;
    page.shows("Save as a comparison of its own")?;
    page.find("heading", "The pier of Aldmere")?;
    page.click("button", "Save as a comparison of its own")?;
    page.wait("both should be kept", |page| {
        let text = page.text()?;
        Ok(text.contains("The ferry of Aldmere") && text.contains("The pier of Aldmere"))
    })
}

fn shows_newer(page: &Page, site: &Site) -> Result<()> {
    renamed_in_another_tab(page, site)?;
    page.click("button", "Show what was saved there")?;
    page.find("heading", "The ferry of Aldmere")?;
    ensure!(!page.text()?.contains("no longer kept"), "what is shown now is what is kept");
    rename(page, "The pier of Aldmere")?;
    page.shows("The comparison is renamed")
}

/// Whether the browser would ask before it leaves the page.
fn asks_before_leaving(page: &Page) -> Result<bool> {
    let asked = page.script(
        "const leaving = new Event('beforeunload', { cancelable: true });
         dispatchEvent(leaving);
         return leaving.defaultPrevented",
    )?;
    Ok(asked == true)
}

fn typed_is_kept(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    ensure!(!asks_before_leaving(page)?, "where nothing is typed nothing is asked");
    page.type_into("textbox", "Or paste an article", "Half an article")?;
    let second = "const card = [...document.querySelectorAll('.sources article')].at(-1);";
    page.script(&format!("{second} card.querySelector('details').open = true"))?;
    let label = "[...document.querySelectorAll('.sources article [name=label]')].at(-1)";
    page.script(&format!("{label}.select(); {label}.focus()"))?;
    page.press("The Courier")?;
    page.click("link", "Claims")?;
    page.find("checkbox", "Ruled out")?;
    page.script("scrollTo(0, 0)")?;
    page.click("link", "Sources")?;
    page.wait("what was typed should be there again", |page| {
        let typed = page.script(&format!("return [document.querySelector('[data-pasted]')?.value, {label}?.value]"))?;
        Ok(typed == serde_json::json!(["Half an article", "The Courier"]))
    })?;
    page.click("button", "Remove Article 1")?;
    page.shows("1 source ")?;
    page.wait("it should outlive the source before it", |page| {
        Ok(page.script(&format!("return {label}?.value"))? == "The Courier")
    })?;
    ensure!(asks_before_leaving(page)?, "what is typed should not be lost without a question");
    page.click("button", "Save corrections")?;
    page.find("heading", "The Courier")?;
    page.type_into("textbox", "Or paste an article", HERALD)?;
    page.click("button", "Add this article")?;
    page.shows("2 sources")?;
    page.wait("the keyboard should be at the new card", |page| Ok(page.focused()?.1 == "Article 2"))?;
    ensure!(!asks_before_leaving(page)?, "what was handed in is kept");
    ensure!(
        page.script("return document.querySelector('[data-pasted]').value")? == "",
        "the form should be empty again"
    );
    Ok(())
}

fn reads_byline(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    let (headline, text) = HERALD.split_once("\n\n").context("a headline")?;
    paste(page, &format!("{headline}\n\nBy Ann Lee | The Aldmere Herald\n4 December 2025\n\n{text}"))?;
    page.find("heading", "The Aldmere Herald")?;
    page.shows("Ann Lee")?;
    page.shows("4 December 2025")
}

fn parts_several(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    paste(page, &format!("{HERALD}\n----------\n\n{COURIER}"))?;
    page.wait("both articles should be there", |page| Ok(page.text()?.contains("2 sources")))?;
    page.shows("It holds 2 articles, which were parted where each begins")?;
    page.find("heading", "Article 1")?;
    page.find("heading", "Article 2")?;
    page.shows("Ferry service to Aldmere suspended after crash")?;
    page.shows("Aldmere cut off as ferry hits pier")
}

fn asks_first(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    for control in ["Delete", "Forget everything"] {
        page.script("document.activeElement.blur()")?;
        page.tab_to("button", control)?;
        page.press(Key::Enter)?;
        page.wait("the keyboard should be at what takes it back", |page| Ok(page.focused()?.1 == "Keep"))?;
        page.press(Key::Enter)?;
        page.wait("the keyboard should be where it was", |page| Ok(page.focused()?.1.starts_with(control)))?;
    }
    Ok(())
}

fn nothing_yet(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=sources"))?;
    paste(page, HERALD)?;
    page.click("button", "Remove Article 1")?;
    page.shows("0 sources")?;
    page.click("link", "Compare")?;
    page.shows("There is nothing to compare yet")?;
    page.click("link", "Go to Sources")?;
    page.find("textbox", "Or paste an article")?;
    Ok(())
}

fn told_of_forgetting(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.open_tab()?;
    page.visit(&site.link("?view=sources"))?;
    page.click("button", "Forget everything")?;
    page.shows("This deletes all comparisons")?;
    page.click("button", "Forget everything")?;
    page.shows("Nothing of yours is left on this device")?;
    page.go_to_tab(0)?;
    page.shows("was deleted in another tab since you opened it")?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    ensure!(!page.text()?.contains("Kept on this device"), "nothing should be listed as kept");
    page.click("button", "Save as a comparison of its own")?;
    page.shows("Kept on this device")
}

fn rename(page: &Page, title: &str) -> Result<()> {
    let form = "document.querySelector('form[data-own=rename]')";
    page.wait("there should be a form", |page| Ok(page.script(&format!("return !!{form}"))? == true))?;
    page.script(&format!("{form}.querySelector('input').value = '{title}'; {form}.requestSubmit()"))?;
    Ok(())
}

fn asks_nothing(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    ensure!(page.complaints(site.origin())?.is_empty(), "there should be nothing to complain of so far");
    page.click("button", "Make a link with the texts")?;
    page.find("textbox", "Link with the texts")?;
    page.click("button", "Save as a file")?;
    page.script("scrollTo(0, 0)")?;
    page.click("button", "Remove Article 2")?;
    page.click("button", "Undo")?;
    page.wait("both articles should be there again", |page| Ok(page.text()?.contains("2 sources")))?;
    page.click("link", "Claims")?;
    page.click("checkbox", "Ruled out")?;
    page.shows("We will not sail")?;
    let asked = page.complaints("nowhere:")?;
    ensure!(asked.is_empty(), "nothing should be asked for, not even of the page's own host: {asked:?}");
    Ok(())
}

fn undo_stays(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    rename(page, "The ferry of Aldmere")?;
    page.find("heading", "The ferry of Aldmere")?;
    page.find("button", "Undo")?;
    page.script("scrollTo(0, 0)")?;
    page.click("link", "Parallax")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    ensure!(!page.names("button")?.iter().any(|name| name == "Undo"), "what is left is no longer to be undone here");
    page.back()?;
    page.find("heading", "The ferry of Aldmere")?;
    Ok(())
}

fn unfolds_apart(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.click("link", "Compare")?;
    page.shows("told differently")?;
    let unfolded = "return document.querySelectorAll('.matrix details[open]').length";
    page.script("document.querySelectorAll('.matrix details').forEach((it) => { it.open = true; })")?;
    ensure!(page.script(unfolded)? != 0, "there should be something to unfold");
    page.script("scrollTo(0, 0)")?;
    page.click("link", "Parallax")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    page.wait("rows of another comparison should be folded", |page| Ok(page.script(unfolded)? == 0))
}

fn typed_stays(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    page.script("document.querySelector('[data-pasted]').value = 'Half an article'")?;
    rename(page, "The ferry of Aldmere")?;
    page.find("heading", "The ferry of Aldmere")?;
    let typed = page.script("return document.querySelector('[data-pasted]').value")?;
    ensure!(typed == "Half an article", "what was typed should still be there, but there is {typed}");
    page.click("button", "Undo")?;
    page.find("heading", "Ferry service to Aldmere suspended after crash")?;
    let name = page.script("return document.querySelector('form[data-own=rename] input').value")?;
    ensure!(name == "Ferry service to Aldmere suspended after crash", "the field should show what is so again: {name}");
    Ok(())
}
