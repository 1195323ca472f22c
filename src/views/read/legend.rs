//! What the marks in the texts mean: made from what is marked, each kind a filter.

use super::marks::{Marks, SHARED, facet, id};
use crate::components::{how, plural};
use crate::markup::{Element, Fragment, el, link};
use crate::query::{self, Marking};
use crate::scene::Scene;
use corpus::Kind;

/// The kinds of marks with the number of claims that each would leave.
pub(super) fn legend(scene: &Scene, marks: &Marks) -> Element {
    let mut list = el("ul").class("key").attr("aria-label", "What the marks mean");
    for (at, kind) in marks.kinds.kinds.iter().enumerate() {
        list = list.with(el("li").with(entry(scene, marks, at, kind)));
    }
    let rest = match marks.marking {
        Marking::Alone => Some("told by others too"),
        Marking::Frame => Some("no frame found"),
        _ => None,
    };
    let calm = |rest| el("li").class("quiet").with(el("span").class("assertion calm").with(rest));
    let told = el("p").class("small quiet").with(if scene.query.filter.is_empty() {
        "Choose a claim, any passage of the texts, to see what the other sources say on it. Underlined are those that the \
         marks single out."
    } else {
        "Underlined passages are claims that pass the filters. Choose one to see what the other sources say on it."
    });
    let shared = scene.corpus.sources.iter().any(|source| !source.shared.is_empty());
    let shared = shared.then(|| {
        let name = el("span").class("shared").attr("id", SHARED).with("shared text");
        el("li").class("quiet").with(name).with(": stands word for word in other articles too")
    });
    el("div").with(told).with(list.with(rest.map(calm)).with(shared))
}

/// What gives a claim its mark, on demand.
pub(super) fn made(scene: &Scene, marking: Marking) -> Element {
    let made = el("p").with(reasons(marking)).with(
        " A figure says how many claims of all articles its link leaves; the link again takes the filter away. The \
         strip beside a text shows where in it the marks lie, one lane a kind; so does the table of places.",
    );
    how(scene, "How are these marks made?", Fragment::default().with(made))
}

fn entry(scene: &Scene, marks: &Marks, at: usize, kind: &Kind) -> Element {
    let name = el("span").class(["assertion ", marks.kind_class(at)].concat()).attr("id", id(at));
    let count = el("span").class("count").with(kind.count.to_string());
    let claims = el("span").class("unseen").with(if kind.count == 1 { " claim" } else { " claims" });
    let chosen = marks.is_only(scene, kind).then_some("true");
    let entry = link(scene.link(&marks.only(scene, kind))).maybe("aria-current", chosen);
    entry.with(marks.sign(at)).with(name.with(label(scene, marks, kind))).with(" ").with(count).with(claims)
}

/// The name of a kind: its value, or how many others it stands for.
pub(super) fn label(scene: &Scene, marks: &Marks, kind: &Kind) -> String {
    match kind.values.as_slice() {
        [value] => query::label(scene.corpus, *value).unwrap_or_default(),
        others => [&others.len().to_string(), " other ", plural(facet(marks.marking))].concat(),
    }
}

fn reasons(marking: Marking) -> &'static str {
    match marking {
        Marking::Told => {
            "A claim is underlined by how the sources stand to each other on the points it is in. Where these differ, a \
             difference between the sources shows first, and the claim counts in each."
        }
        Marking::Topic => {
            "A claim has the sign of each of its topics and the colour of the first. The topics of most claims have a \
             sign of their own, as have those you chose; the others share one."
        }
        Marking::Status => {
            "A claim has the sign of how sure its source is. The words behind it are in the claim’s details."
        }
        Marking::Voice => {
            "A claim has the sign of who says so. What no attribution covers is the outlet’s own voice. The speakers of \
             most claims have a sign of their own, as have those you chose; the others share one."
        }
        Marking::Frame => {
            "A claim has the sign of each frame that its words show and the colour of the first. Most claims show none."
        }
        Marking::Alone => {
            "Lit up is each claim that tells something for which no match was found in the other articles; it may tell \
             other things that they tell too."
        }
    }
}
