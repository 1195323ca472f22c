//! Articles of one's own as a person brings them: typed, chosen as files, by the keyboard, and many at once.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use anyhow::{Context, Result, ensure};
use browser::{Key, Page, Site};

use crate::own::{COURIER, HERALD, bring_two, nothing_is_kept};
use crate::{Exchange, Promise, promise};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a_correction_that_cannot_be_used_is_told_at_its_field", refused_at_field),
        promise("word_and_pdf_files_that_are_chosen_become_articles", chosen_files),
        promise("where_nothing_can_be_kept_it_is_told_and_all_works_on", nothing_kept),
        promise("a_newer_version_comes_while_a_comparison_of_ones_own_is_open_and_nothing_is_lost", updated),
        promise("while_fifty_articles_are_analysed_the_page_can_be_used", fifty),
        promise("axe_finds_nothing_wrong_with_articles_of_ones_own", accessible),
        promise("a_link_that_lost_its_texts_says_what_to_do", lost_texts),
    ]
}

pub(crate) fn exchanges() -> Vec<(&'static str, Exchange)> {
    vec![("a_new_event_is_compared_corrected_handed_on_and_forgotten_by_keyboard", by_keyboard)]
}

/// A folder for files to be chosen, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Folder> {
        let folder = env::temp_dir().join(format!("parallax-{}-{name}", process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Folder(folder))
    }

    /// Writes a file, and returns its path.
    fn file(&self, name: &str, content: &[u8]) -> Result<String> {
        let file = self.0.join(name);
        fs::write(&file, content).with_context(|| format!("could not write {}", file.display()))?;
        Ok(file.display().to_string())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left is swept away with the folder some day.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Moves by the keyboard to what has this role and name, and presses it.
fn press_at(page: &Page, role: &str, name: &str) -> Result<()> {
    page.tab_to(role, name)?;
    page.press(Key::Enter)
}

/// Types an article and adds it, without a mouse.
fn type_article(page: &Page, text: &str) -> Result<()> {
    page.type_into("textbox", "Or paste an article", text)?;
    press_at(page, "button", "Add this article")
}

fn by_keyboard(from: &Page, to: &Page, site: &Site) -> Result<()> {
    from.visit(&site.link("?view=sources"))?;
    press_at(from, "button", "Add an article")?;
    ensure!(from.focused()?.1.starts_with("Choose files"), "the focus should be where articles are brought");
    type_article(from, HERALD)?;
    from.find("heading", "Article 1")?;
    type_article(from, COURIER)?;
    from.find("heading", "Article 2")?;

    press_at(from, "link", "Compare")?;
    from.shows("Repairs will cost 4 million crowns")?;
    from.shows("Repairs will cost 6 million crowns")?;
    press_at(from, "link", "Claims")?;
    from.shows("Seventeen passengers were injured")?;
    ensure!(from.names("checkbox")?.len() > 4, "there should be topics and more to filter by");

    press_at(from, "link", "Sources")?;
    press_at(from, "DisclosureTriangle", "Correct or replace the text")?;
    from.type_into("textbox", "Label", "The Herald")?;
    from.press(Key::Enter)?;
    from.find("heading", "The Herald")?;
    from.shows("The corrections are made.")?;
    from.visit(&from.address()?)?;
    from.find("heading", "The Herald")?;

    press_at(from, "button", "Make a link with the texts")?;
    let field = from.find("textbox", "Link with the texts")?;
    drop(field);
    let link = from.script("return document.querySelector('#hand-on').parentElement.querySelector('input').value")?;
    to.visit(link.as_str().context("a link")?)?;
    to.shows("2 articles")?;
    to.shows("The Herald, 63 words")?;
    press_at(to, "button", "Add it and show it")?;
    to.find("heading", "The Herald")?;
    to.find("region", "Agreement")?;
    press_at(to, "link", "Sources")?;

    to.script(
        "const make = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (blob) => { blob.text().then((text) => { window.taken = text; }); return make(blob); }",
    )?;
    press_at(to, "button", "Save as a file")?;
    to.wait("the file should be made", |page| {
        Ok(page.script("return window.taken ?? null")?.as_str().is_some_and(|text| text.contains("The Herald")))
    })?;
    press_at(to, "button", "Forget everything")?;
    to.shows("This deletes all comparisons")?;
    press_at(to, "button", "Forget everything")?;
    to.shows("Nothing of yours is left on this device")?;
    nothing_is_kept(to, site)
}

fn refused_at_field(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    press_at(page, "DisclosureTriangle", "Correct or replace the text")?;
    let pointed_out = "const field = document.querySelector('[aria-invalid]');
        return [document.activeElement === field, field?.name, field && document.getElementById(field.getAttribute('aria-describedby'))?.innerText,
                field?.parentElement.dataset.why]";
    for (name, value, told) in [
        ("Label", " ", "Label: a source needs one."),
        // The keyboard is at the card of the article added last.
        ("Label", "Article 1", "Label: another source is called “Article 1” already."),
        ("Published", "yesterday", "Published: "),
    ] {
        page.type_into("textbox", name, value)?;
        page.press(Key::Enter)?;
        page.shows(told)?;
        page.wait("the field should be pointed out", |page| {
            let found = page.script(pointed_out)?;
            let says = |at: usize| found.get(at).and_then(|it| it.as_str()).is_some_and(|it| it.contains(told));
            Ok(found.get(0) == Some(&true.into()) && says(2) && says(3))
        })?;
        page.type_into("textbox", name, if name == "Label" { "The Herald" } else { "2026-01-30" })?;
    }
    page.press(Key::Enter)?;
    page.find("heading", "The Herald")?;
    ensure!(page.script("return document.querySelector('[aria-invalid], [data-why]')")?.is_null(), "all is well again");
    Ok(())
}

/// A Word file with these paragraphs.
fn word(paragraphs: &[&str]) -> Result<Vec<u8>> {
    let body: String = paragraphs.iter().map(|it| format!("<w:p><w:r><w:t>{it}</w:t></w:r></w:p>")).collect();
    let document = format!("<w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>");
    let relations = "<Relationships><Relationship Id='1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, text) in [("_rels/.rels", relations), ("word/document.xml", &document)] {
        let (mut entry, config) = archive.new_file(name).start()?;
        let mut writer = config.wrap(&mut entry);
        std::io::Write::write_all(&mut writer, text.as_bytes())?;
        let (_, descriptor) = writer.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()?;
    Ok(bytes)
}

fn chosen_files(page: &Page, site: &Site) -> Result<()> {
    let folder = Folder::new("chosen")?;
    let lines: Vec<&str> = HERALD.lines().filter(|line| !line.is_empty()).collect();
    let written = folder.file("ferry.docx", &word(&lines)?)?;
    let printed =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents/tests/pdfs/printed.pdf").canonicalize()?;
    page.visit(&site.link("?view=sources"))?;
    page.type_into("button", "Choose files", &format!("{written}\n{}", printed.display()))?;
    page.find("heading", "ferry")?;
    page.find("heading", "printed")?;
    page.click("link", "Claims")?;
    page.shows("Seventeen passengers were injured")?;
    page.shows("It is a good day for the town")
}

fn nothing_kept(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?view=method"))?;
    // A store that a later version has made cannot be opened by this one.
    let blocked = page.script_async(
        "const opening = indexedDB.open('parallax', 99);
         opening.onsuccess = () => { opening.result.close(); arguments[0](true); };",
    )?;
    ensure!(blocked == true, "the store should be blocked");
    bring_two(page, site)?;
    page.shows("This browser keeps nothing")?;
    page.shows("The comparison stays in this tab until it is closed")?;
    page.click("link", "Compare")?;
    page.shows("told differently")?;
    page.click("link", "Sources")?;
    page.click("button", "Remove Article 2")?;
    page.click("button", "Undo")?;
    page.find("heading", "Article 2")?;
    page.click("button", "Make a link with the texts")?;
    page.find("textbox", "Link with the texts")?;
    page.click("link", "Parallax")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    page.back()?;
    page.find("heading", "Article 2")?;
    Ok(())
}

fn updated(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    let ready = "return !!navigator.serviceWorker.controller";
    page.wait("the files should be kept", |page| Ok(page.script(ready)? == true))?;
    site.publish_next()?;
    let address = page.address()?;
    page.visit(&address)?;
    page.shows("A newer version of Parallax is ready")?;
    page.type_into("textbox", "Name of this comparison", "The ferry of Aldmere")?;
    page.press(Key::Enter)?;
    page.find("heading", "The ferry of Aldmere")?;
    page.click("button", "Update now")?;
    page.wait("the newer version should come", |page| {
        Ok(page.script("return document.body.textContent.includes('The next build.')")? == true)
    })?;
    page.find("heading", "The ferry of Aldmere")?;
    ensure!(page.address()? == address, "the address should stay");
    page.find("heading", "Article 2")?;
    page.shows("shown now")
}

/// An article of some 1,000 words that tells as many things as an article does.
fn long_article(number: usize) -> String {
    let mut text = format!("Harbour news of day {number}\n\n");
    for line in 0..55 {
        let (passengers, cost) = (number * 7 + line, line * 3 + 2);
        text.push_str(&format!(
            "The harbour office of port {line} said on Monday that {passengers} passengers waited for the ferry, and \
             that repairs of pier {number} would cost {cost} million crowns.\n\n"
        ));
    }
    text
}

fn fifty(page: &Page, site: &Site) -> Result<()> {
    let folder = Folder::new("fifty")?;
    let files: Result<Vec<String>> =
        (1..=50).map(|number| folder.file(&format!("day-{number}.txt"), long_article(number).as_bytes())).collect();
    page.visit(&site.link("?view=sources"))?;
    page.type_into("button", "Choose files", &files?.join("\n"))?;
    page.find("progressbar", "Analysing")?;
    page.click("link", "Method")?;
    page.find("heading", "Method")?;
    page.find("progressbar", "Analysing").context("the page should answer before all is done")?;
    page.click("link", "Sources")?;
    page.type_into("button", "Choose files", &folder.file("late.txt", long_article(51).as_bytes())?)?;
    page.shows("That waits until the articles before it are done")?;
    let mut waited = 0;
    while page.names("progressbar")?.iter().any(|name| !name.is_empty()) && waited < 600 {
        std::thread::sleep(std::time::Duration::from_millis(100));
        waited += 1;
    }
    page.shows("51 sources").context("what was chosen meanwhile should be added too")?;
    page.find("heading", "late")?;
    page.click("link", "Compare")?;
    page.shows("of 51")
}

fn accessible(page: &Page, site: &Site) -> Result<()> {
    bring_two(page, site)?;
    let address = page.address()?;
    page.click("button", "Make a link with the texts")?;
    page.find("textbox", "Link with the texts")?;
    let link = page.script("return document.querySelector('#hand-on').parentElement.querySelector('input').value")?;
    let link = link.as_str().context("a link")?.to_owned();
    for (scheme, width) in [("light", 1400), ("dark", 1400), ("light", 320), ("dark", 320)] {
        page.colours(scheme)?;
        page.size(width, 740)?;
        page.visit(&address)?;
        page.find("heading", "Article 2")?;
        page.script("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")?;
        sound(page, "Sources", scheme, width)?;
        page.type_into("textbox", "Label", " ")?;
        page.press(Key::Enter)?;
        page.shows("Label: a source needs one.")?;
        sound(page, "a refused correction", scheme, width)?;
        page.load("about:blank")?;
        page.visit(&link)?;
        page.shows("A comparison was handed to you")?;
        sound(page, "the offer", scheme, width)?;
        page.visit(&site.link("?own=abcdefghij"))?;
        page.shows("This comparison can’t be shown")?;
        sound(page, "the door", scheme, width)?;
    }
    Ok(())
}

fn sound(page: &Page, state: &str, scheme: &str, width: u32) -> Result<()> {
    let wider = page.overflow()?;
    ensure!(wider <= 0, "{state} is {wider} px wider than {width}");
    let violations = page.violations()?;
    ensure!(violations.is_empty(), "{state}, {scheme}, {width} px:\n  {}", violations.join("\n  "));
    Ok(())
}

fn lost_texts(page: &Page, site: &Site) -> Result<()> {
    page.visit(&site.link("?own=abcdefghij"))?;
    page.shows("not kept on this device")?;
    page.shows("works only on the device it was made on")?;
    page.shows("copy it anew as a whole")?;
    press_at(page, "button", "Go to the built-in event")?;
    page.find("heading", "23rd India–Russia Annual Summit")?;
    Ok(())
}
