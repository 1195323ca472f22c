//! Handing a reader's own comparison on: as a file, or as a link that holds the texts.

use super::fields::{button, labelled};
use crate::browser::TAKES;
use crate::components::SINGLE;
use crate::markup::{Element, el};
use crate::scene::Scene;
use crate::workshop::Workshop;

/// How long a link may be, in characters: what browsers and most programs still pass on whole.
const MAX_LINK: usize = 32_000;

/// The ways to hand it on.
pub(super) fn hand_on(scene: &Scene, shop: &Workshop) -> Element {
    let told = "Links to your views work on this device alone. For another, save the comparison as a file that \
                opens here, as a page that opens without Parallax, or make a link that holds the texts.";
    let buttons = el("p").class("actions").with(button("file", "Save as a file"));
    let buttons = buttons.with(button("link", "Make a link with the texts"));
    let page = el("button").attr("type", "button").attr(TAKES, SINGLE).with("Save as one HTML page");
    let section = el("section").class("own").attr("aria-labelledby", "hand-on");
    let section = section.with(el("h3").attr("id", "hand-on").with("Hand on this comparison"));
    section.with(el("p").class("quiet").with(told)).with(buttons.with(page)).with(link(scene, shop))
}

fn link(scene: &Scene, shop: &Workshop) -> Element {
    let place = el("div").attr("role", "status");
    let Some(link) = &shop.link else { return place };
    let size = [&kilobytes(link.len()), " KB"].concat();
    if link.len() > MAX_LINK {
        let limit = kilobytes(MAX_LINK);
        let told = [
            "The link would be ",
            &size,
            " long, and ",
            &limit,
            " KB is the most that is passed on whole. Save the comparison as a file instead.",
        ];
        return place.with(el("p").class("notice").with(told.concat()));
    }
    let articles = scene.corpus.sources.len();
    let whose = if articles == 1 { "the text of the article" } else { "the texts of all articles" };
    let warn = [
        "This link is ",
        &size,
        " long and holds ",
        whose,
        ": whoever has it can read them. Browsers send that part of a link to no server.",
    ];
    let field = el("input").attr("type", "text").attr("readonly", "").attr("value", link.clone());
    let field = labelled("Link with the texts", field);
    let copy = el("p").class("actions").with(button("copy-link", "Copy this link"));
    place.with(el("p").with(warn.concat())).with(field).with(copy)
}

/// A size in KB to one decimal, of characters that take a byte each.
pub(crate) fn kilobytes(characters: usize) -> String {
    let tenths = characters.div_ceil(100);
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn a_size_is_written_to_one_decimal_and_never_as_nothing() {
        assert_eq!([1, 100, 1234, 32_000].map(kilobytes), ["0.1", "0.1", "1.3", "32.0"]);
    }
}
