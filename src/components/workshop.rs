//! What happens to a reader's own sources right now, and what became of the last things.

use crate::browser::{OWN, TOLD};
use crate::desk::Desk;
use crate::markup::{Element, el};
use crate::workshop::{Task, Told, Unkept, Workshop};

/// The progress of what takes a while, then what was told, then whether the comparison is kept.
#[must_use]
pub fn told(desk: &Desk) -> Element {
    let shop = &desk.workshop;
    let told = el("div").attr("role", "status");
    el("div").class("told").with(shop.task.as_ref().map(progress)).with(told.with(sentences(shop))).with(unkept(shop))
}

fn progress(task: &Task) -> Element {
    let bar = el("progress").attr("aria-label", task.doing.clone());
    let now = (task.done + 1).min(task.of).to_string();
    let bar = bar.attr("max", task.of.to_string()).attr("value", task.done.to_string());
    let words = match task.of {
        0 | 1 => [&task.doing, " …"].concat(),
        of => [&task.doing, " article ", &now, " of ", &of.to_string()].concat(),
    };
    el("div").class("notice working").with(el("p").with(words)).with(bar).with(button("cancel", "Cancel"))
}

fn sentences(shop: &Workshop) -> Option<Element> {
    if shop.told.is_empty() && !shop.undoable {
        return None;
    }
    let sentence = |told: &Told| {
        let about = (!told.about.is_empty()).then(|| el("b").with([&told.about, ": "].concat()));
        el("p").class(if told.failed { "failed" } else { "" }).with(about).with(told.sentence.clone())
    };
    let sentences: Vec<Element> = shop.told.iter().map(sentence).collect();
    // Beside what went wrong it would seem to take that back, and not the change before.
    let failed = shop.told.iter().any(|told| told.failed);
    let undo = (shop.undoable && !failed).then(|| el("p").with(button("undo", "Undo")));
    let all = el("div").attr("id", TOLD).with(sentences).with(undo);
    Some(el("div").class("notice").with(all).with(button("dismiss", "Dismiss").class("plain")))
}

/// Where the comparison is not kept, why, and what can be done.
fn unkept(shop: &Workshop) -> Option<Element> {
    let Unkept { why, conflict } = shop.unkept.as_ref()?;
    let (what, way) = if conflict.is_some() {
        (" What you see here is no longer kept.", button("save-copy", "Save as a comparison of its own"))
    } else {
        (
            " The comparison stays in this tab until it is closed; save it as a file to keep it.",
            button("file", "Save as a file"),
        )
    };
    // Deleted there, nothing of that name is left to be shown.
    let newer = shop.kept.iter().flatten().any(|kept| Some(&kept.id) == conflict.as_ref());
    let newer = newer.then(|| button("newer", "Show what was saved there"));
    let told = el("p").with([why, what].concat());
    Some(el("div").class("notice").attr("role", "alert").with(told).with(way).with(newer))
}

fn button(deed: &'static str, label: &'static str) -> Element {
    el("button").attr("type", "button").attr(OWN, deed).with(label)
}
