//! The form that takes in a reader's own articles.

use super::fields::{area, field, form, labelled, submit};
use crate::browser::{ADDS, KEEPS, OWN, PASTED};
use crate::markup::{Element, el};
use crate::scene::Scene;
use crate::workshop::{ADD_TO_THIS, CHOOSES, START_ANEW, Workshop};

/// The names and types of files that can be read.
const READABLE: &str = ".txt,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.docx,.pdf,.json,text/plain,text/html";

/// Where to paste, choose and drop.
pub(super) fn bring(scene: &Scene, shop: &Workshop) -> Element {
    let files = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", READABLE)
        .attr(ADDS, "")
        .attr("id", CHOOSES);
    let files = labelled("Choose files, or drop them anywhere on this page", files);
    let can = "Text, Markdown, saved web pages, Word (.docx), PDF that holds text, and comparisons saved here. They are \
               read in this tab and sent nowhere.";
    let text = labelled("Or paste an article", area("text", "8").attr(PASTED, ""));
    let add = el("form")
        .attr(OWN, "add")
        .attr(KEEPS, "add")
        .key(shop.added)
        .with(text)
        .with(el("p").class("actions").with(submit("Add this article")));
    el("section")
        .class("own")
        .attr("aria-labelledby", "bring")
        .with(el("h3").attr("id", "bring").with("Bring your own articles"))
        .with(el("p").class("quiet").with(can))
        .with(target(scene))
        .with(files)
        .with(add)
}

/// Whether what is brought is added to what is shown or begins something new.
fn target(scene: &Scene) -> Element {
    let own = scene.corpus.comparison.is_some();
    let choice = |id: &'static str, chosen: bool, label: Element| {
        let radio = el("input").attr("type", "radio").attr("name", "target").attr("id", id);
        el("label").with(radio.maybe("checked", chosen.then_some(""))).with(label)
    };
    let to_this = el("span").with("Add to “").with(scene.corpus.event.title.as_str()).with("”");
    let key = super::fields::key(scene.corpus.comparison.as_deref().unwrap_or_default());
    el("fieldset")
        .class("choices")
        .key(key)
        .with(el("legend").class("unseen").with("Where to add it"))
        .with(choice(START_ANEW, !own, el("span").with("Start a new comparison")))
        .with(choice(ADD_TO_THIS, own, to_this))
}

/// Gives a comparison its name.
pub(super) fn name(scene: &Scene) -> Element {
    let title = scene.corpus.event.title.as_str();
    let form = form(scene, "rename", "rename/").class("line").key(super::fields::key(title));
    form.with(field("Name of this comparison", "title", title)).with(submit("Rename"))
}
