//! The comparisons kept on this device.

use super::fields::{asked, button};
use crate::markup::{Element, el, link};
use crate::scene::Scene;
use crate::workshop::{Shelved, Workshop};

/// The list, with a way to delete each and all.
pub(super) fn kept(scene: &Scene, shop: &Workshop) -> Option<Element> {
    let kept = shop.kept.as_ref().filter(|kept| !kept.is_empty())?;
    let rows: Vec<Element> = kept.iter().map(|it| row(scene, shop, it)).collect();
    let forget = asked(
        "forget",
        "Forget everything",
        "",
        shop.confirming.as_deref(),
        "This deletes all comparisons kept on this device and what is remembered of your preferences.",
    );
    let section = el("section").class("own").attr("aria-labelledby", "kept");
    let section = section.with(el("h3").attr("id", "kept").with("Kept on this device"));
    Some(section.with(el("ul").class("kept").with(rows)).with(el("p").class("actions").with(forget)))
}

fn row(scene: &Scene, shop: &Workshop, kept: &Shelved) -> Element {
    // What is shown and not kept is another than what is kept under its name.
    let shown = scene.corpus.comparison.as_ref() == Some(&kept.id) && shop.unkept.is_none();
    let title = if kept.title.is_empty() { "Without a name".to_owned() } else { kept.title.clone() };
    let name = match &*kept.condition {
        "" => link(["?own=", &kept.id].concat()).maybe("aria-current", shown.then_some("true")),
        _ => el("span"),
    };
    let condition = match &*kept.condition {
        "" => [&*kept.sources, if kept.sources == "1" { " article" } else { " articles" }].concat(),
        "newer" => "kept by a newer version of Parallax; load the page anew to open it".to_owned(),
        _ => "damaged, so that it can’t be opened".to_owned(),
    };
    let now = shown.then(|| "shown now".to_owned());
    let saved = (!kept.saved.is_empty()).then(|| ["saved on ", &kept.saved].concat());
    let facts: Vec<String> = [now, Some(condition), saved].into_iter().flatten().collect();
    let raw = (!kept.condition.is_empty()).then(|| button(["raw:", &kept.id].concat(), "Save it as it is"));
    let delete = ["delete:", &kept.id].concat();
    let delete = asked(&delete, "Delete", &title, shop.confirming.as_deref(), "Delete it for good?");
    let words = el("div").with(name.with(title)).with(el("p").class("small quiet").with(facts.join(" · ")));
    el("li").key(super::fields::key(&kept.id)).with(words).with(raw).with(delete)
}
