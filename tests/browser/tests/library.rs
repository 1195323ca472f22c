//! Comparisons kept on the device: the library in workers of a real browser, each as a tab of its own has one.

#![allow(clippy::indexing_slicing, reason = "each comparison here has its one article")]

mod tab;

use anyhow::{Context, Result, anyhow, bail, ensure};
use browser::{Event, Hosting, Page, Site};
use corpus::{Article, Comparison, Condition, Kept, Opened, Trouble};
use serde_json::{Value, json};

use crate::{Promise, promise};
use tab::{bytes, packed, tab, window};

pub(crate) fn promises() -> Vec<Promise> {
    let modules = Hosting { event: Event::Modules, ..Hosting::default() };
    // A module opened by itself is no page and has no icon, which the browser complains of.
    let promise = |name, scenario| Promise { hosting: modules, may_complain: true, ..promise(name, scenario) };
    vec![
        promise("what_is_saved_is_listed_and_opens_after_a_reload", saved_and_reloaded),
        promise("of_two_tabs_none_overwrites_what_the_other_saved", two_tabs),
        promise("of_two_saves_at_once_one_is_told_of_the_other", at_once),
        promise("a_save_that_is_broken_off_leaves_the_old_comparison_or_the_new", broken_off),
        promise("what_is_damaged_or_newer_is_listed_handed_out_and_never_overwritten", unreadable),
        promise("all_can_be_forgotten", forgotten),
        promise("a_full_device_is_told_of_and_keeps_what_it_has", full),
        promise("a_browser_that_keeps_nothing_is_told_of", unavailable),
        promise("a_kept_comparison_goes_through_a_file_and_a_link", handed_on),
    ]
}

fn comparison(title: &str, text: &str) -> Comparison {
    let mut comparison = Comparison::default();
    comparison.input.event.title = title.to_owned();
    let mut article = Article { text: text.to_owned(), ..Article::default() };
    article.metadata.slug = "post".to_owned();
    article.metadata.label = "Post".to_owned();
    comparison.input.articles.push(article);
    comparison
}

fn titles(kept: &[Kept]) -> Vec<&str> {
    kept.iter().map(|kept| kept.title.as_str()).collect()
}

fn saved_and_reloaded(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let one = tab(page, "one", "")?;
    ensure!(one.list()?.is_empty(), "at first nothing is kept");
    let (mut bridge, mut ferry) = (comparison("Bridge", "A bridge.\nOpened."), comparison("Ferry", "A ferry."));
    let first = one.save(&mut bridge)?;
    ensure!((first.revision, first.sources, first.title.as_str()) == (1, 1, "Bridge"), "{first:?}");
    ensure!(first.id.len() == 12 && first.saved > 1_700_000_000_000, "{first:?}");
    one.save(&mut ferry)?;
    bridge.input.articles[0].text = "A bridge.\nClosed.".to_owned();
    ensure!(one.save(&mut bridge)?.revision == 2, "a second save counts");

    window(page, site)?;
    let one = tab(page, "one", "")?;
    ensure!(titles(&one.list()?) == ["Bridge", "Ferry"], "{:?}: the last saved comes first", one.list()?);
    ensure!(one.open(&bridge.id)? == bridge && one.open(&ferry.id)? == ferry, "they open as they were saved");
    ensure!(one.ask("remove", &[json!(bridge.id)])?.is_ok(), "one can be removed");
    ensure!(titles(&one.list()?) == ["Ferry"], "the other stays");
    ensure!(one.refusal("open", &[json!(bridge.id)])?.0 == Trouble::Missing, "what was removed is missing");
    Ok(())
}

fn two_tabs(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let (one, other) = (tab(page, "one", "")?, tab(page, "other", "")?);
    let mut mine = comparison("Bridge", "A bridge.");
    one.save(&mut mine)?;
    let mut theirs = other.open(&mine.id)?;
    theirs.input.event.title = "Their bridge".to_owned();
    other.save(&mut theirs)?;

    let (trouble, told) = one.refusal("save", &[packed(&mine)?])?;
    ensure!(trouble == Trouble::Conflict && told.contains("saved in another tab"), "{trouble:?}: {told}");
    ensure!(other.open(&theirs.id)? == theirs, "what the other saved stands");

    let mut copy = Comparison { id: String::new(), ..mine };
    one.save(&mut copy)?;
    ensure!(copy.id != theirs.id && one.list()?.len() == 2, "a copy stands beside it");

    ensure!(other.ask("remove", &[json!(copy.id)])?.is_ok(), "the other removes the copy");
    let (trouble, told) = one.refusal("save", &[packed(&copy)?])?;
    ensure!(trouble == Trouble::Conflict && told.contains("deleted in another tab"), "{trouble:?}: {told}");
    ensure!(one.list()?.len() == 1, "what was deleted does not come back by itself");
    Ok(())
}

fn at_once(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let (one, _other) = (tab(page, "one", "")?, tab(page, "other", "")?);
    let mut mine = comparison("Bridge", "A bridge.");
    one.save(&mut mine)?;
    let save = packed(&mine)?;
    let ask = format!("ask(\"save\", {save})");
    let answers = page.script(&format!("return Promise.all([one.{ask}, other.{ask}, one.{ask}, other.{ask}])"))?;
    let answers: Vec<(String, Value)> = serde_json::from_value(answers)?;
    let done = answers.iter().filter(|(outcome, _)| outcome == "done").count();
    ensure!(done == 1 && one.open(&mine.id)?.revision == 2, "of four saves one goes through: {answers:?}");
    Ok(())
}

fn broken_off(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let one = tab(page, "one", "")?;
    let mut mine = comparison("Old", "A bridge.");
    one.save(&mut mine)?;
    let mut new = mine.clone();
    new.input.event.title = "New".to_owned();
    new.input.articles[0].text = "A bridge. ".repeat(5_000);
    let new = packed(&new)?;
    for wait in [0, 1, 2, 4, 8, 16] {
        tab(page, "crashing", "")?;
        // A worker that has answered once has the module loaded.
        page.script(&format!(
            "return (async () => {{
                await crashing.ask('list');
                crashing.ask('save', {new});
                await new Promise((done) => setTimeout(done, {wait}));
                crashing.worker.terminate();
            }})()"
        ))?;
        let kept = one.list()?;
        let [kept] = kept.as_slice() else { bail!("one is kept: {kept:?}") };
        ensure!(kept.condition == Condition::Whole, "after {wait} ms: {kept:?}");
        let opened = one.open(&mine.id)?;
        let length = opened.input.articles[0].text.len();
        let expected = if kept.title == "New" { (2, 50_000) } else { (1, 9) };
        ensure!((opened.revision, length) == expected, "after {wait} ms: {kept:?} of {length} bytes");
    }
    Ok(())
}

fn unreadable(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let one = tab(page, "one", "")?;
    let mut whole = comparison("Whole", "A bridge.");
    one.save(&mut whole)?;
    let newer =
        r#"{"format":"parallax-comparison","version":9,"kept":{"revision":3,"saved":1},"event":{"title":"Newer"}}"#;
    page.script(&format!(
        "return records((store) => {{
            store.put(new TextEncoder().encode({}), 'newer');
            store.put(new Uint8Array([123, 255, 0]), 'bytes');
            store.put({{ something: 'else' }}, 'value');
            store.put(7, 'number');
        }})",
        json!(newer)
    ))?;
    let kept = one.list()?;
    ensure!(kept.len() == 5, "all are listed: {kept:?}");
    for (id, condition, raw) in [
        ("newer", Condition::Newer, newer.as_bytes()),
        ("bytes", Condition::Damaged, &[123, 255, 0]),
        ("value", Condition::Damaged, br#"{"something":"else"}"#),
        ("number", Condition::Damaged, b"7"),
    ] {
        let listed = kept.iter().find(|kept| kept.id == id).context("it is listed")?;
        ensure!(listed.condition == condition, "{listed:?}");
        let refused = one.refusal("open", &[json!(id)])?;
        ensure!((refused.0 == Trouble::Newer) == (condition == Condition::Newer), "{id}: {refused:?}");
        for revision in [0, 3] {
            let mine = Comparison { id: id.to_owned(), revision, ..comparison("Mine", "") };
            one.refusal("save", &[packed(&mine)?])?;
        }
        let handed = one.ask("raw", &[json!(id)])?.map_err(|(_, told)| anyhow!(told))?;
        ensure!(bytes(handed)? == raw, "{id} is handed out as it is");
        ensure!(one.ask("remove", &[json!(id)])?.is_ok(), "{id} can be removed");
    }
    ensure!(titles(&one.list()?) == ["Whole"], "the others are gone");
    Ok(())
}

fn forgotten(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let (one, other) = (tab(page, "one", "")?, tab(page, "other", "")?);
    let mut mine = comparison("Bridge", "A bridge.");
    one.save(&mut mine)?;
    one.save(&mut comparison("Ferry", "A ferry."))?;
    ensure!(other.ask("forget", &[])?.is_ok(), "all can be forgotten");
    ensure!(one.list()?.is_empty() && other.list()?.is_empty(), "nothing is left");
    ensure!(one.refusal("save", &[packed(&mine)?])?.0 == Trouble::Conflict, "nor comes back by itself");
    Ok(())
}

fn full(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    // Before anything is kept: the browser remembers for a while how much room there was.
    let room = |size: u32| json!({ "origin": site.origin(), "quotaSize": size });
    page.devtools("Storage.overrideQuotaForOrigin", room(100_000))?;
    let one = tab(page, "one", "")?;
    let mut mine = comparison("Bridge", "A bridge.");
    one.save(&mut mine)?;
    let mut large = mine.clone();
    // Different words throughout, as what repeats is stored in little space.
    let words = (0..60_000_u32).map(|number| format!("{:08x} ", number.wrapping_mul(2_654_435_761)));
    large.input.articles[0].text = words.collect();
    let (trouble, told) = one.refusal("save", &[packed(&large)?])?;
    ensure!(trouble == Trouble::Full && told.starts_with("There is no room left"), "{trouble:?}: {told}");
    ensure!(one.open(&mine.id)? == mine, "what was kept stands");
    page.devtools("Storage.overrideQuotaForOrigin", room(100_000_000))?;
    one.save(&mut large)?;
    ensure!(one.open(&mine.id)? == large, "with room again it is saved");
    Ok(())
}

fn unavailable(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let blocked = "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') }";
    let failing = "IDBFactory.prototype.open = () => { const it = {}; throw it }";
    for (name, first) in [
        ("absent", "Object.defineProperty(self, 'indexedDB', { value: undefined })"),
        ("blocked", blocked),
        ("failing", failing),
    ] {
        let tab = tab(page, name, first)?;
        let mine = packed(&comparison("Bridge", "A bridge."))?;
        for (task, parts) in [("list", vec![]), ("save", vec![mine.clone()]), ("forget", vec![])] {
            let (trouble, told) = tab.refusal(task, &parts)?;
            ensure!(
                trouble == Trouble::Unavailable && told.starts_with("This browser keeps nothing"),
                "{name}: {told}"
            );
        }
        ensure!(tab.ask("write_file", &[mine])?.is_ok(), "the rest of the library works");
    }
    Ok(())
}

fn handed_on(page: &Page, site: &Site) -> Result<()> {
    window(page, site)?;
    let one = tab(page, "one", "")?;
    let mut mine = comparison("Bridge", "A “bridge”.\n\nOpened.");
    one.save(&mut mine)?;
    let text = |task: &str| -> Result<String> {
        let answer = one.ask(task, &[packed(&mine)?])?.map_err(|(_, told)| anyhow!(told))?;
        Ok(answer.as_str().context("a text")?.to_owned())
    };
    let (file, link) = (text("write_file")?, text("pack")?);
    ensure!(link.starts_with("d1."), "{link}");
    let expected = Comparison { revision: 0, ..mine.clone() };
    for opened in
        [one.value::<Opened>("read_file", &[json!(file.as_bytes())])?, one.value::<Opened>("unpack", &[json!(link)])?]
    {
        ensure!(opened == Opened { comparison: expected.clone(), notes: Vec::new() }, "{opened:?}");
    }
    let (trouble, told) = one.refusal("read_file", &[json!(b"hello")])?;
    ensure!(trouble == Trouble::Foreign && told.contains("not a comparison"), "{told}");
    ensure!(one.refusal("unpack", &[json!("d2.AAAA")])?.0 == Trouble::Newer, "a newer link is told as such");
    // The same comparison comes back: it is not overwritten, and told as what is there already.
    ensure!(one.refusal("save", &[packed(&expected)?])?.0 == Trouble::Conflict, "an import overwrites nothing");
    Ok(())
}
