//! What the page tells the reader for a moment: notices about a link, and what became of copying or saving something.
//!
//! Both stand in regions that are there before anything is in them: only then do screen readers tell what comes.

use super::filters::button;
use crate::desk::{Act, Copied, Copying, Desk};
use crate::markup::{Element, el};
use crate::scene::Scene;

/// The notices about the link just opened.
#[must_use]
pub fn notices(desk: &Desk) -> Element {
    let region = el("div").attr("role", "status");
    if desk.notices.is_empty() {
        return region;
    }
    let sentences: Vec<Element> = desk.notices.iter().map(|notice| el("p").with(notice.to_string())).collect();
    let dismiss = button(Act::Dismiss).class("plain").with("Dismiss");
    region.with(el("div").class("notice").with(el("div").with(sentences)).with(dismiss))
}

/// What became of the last thing that was to be copied or saved.
#[must_use]
pub fn copied(scene: &Scene, desk: &Desk) -> Element {
    let told = match &desk.copied {
        None if desk.unmade => {
            let why = "The file could not be made, since what it is made of did not load. Please check your connection, \
                       reload the page and try again.";
            Some(el("div").class("toast").with(el("p").with(why)).with(button(Act::Dismiss).with("Close")))
        }
        None => None,
        Some(Copied { what, refused: None }) => Some(el("p").class("toast").with(match what {
            Copying::Link if scene.corpus.comparison.is_some() && desk.workshop.link.is_none() => {
                "Link copied. It opens on this device; for others, Sources has a link with the texts."
            }
            Copying::Link => "Link copied",
            Copying::Citation => "Citation copied",
            Copying::File => "The file is with your browser’s downloads.",
        })),
        Some(Copied { what, refused: Some(text) }) => {
            let why = el("label").attr("for", "link").with("This browser does not let the page copy. Here is the ");
            let why = why.with(match what {
                Copying::Link => "link:",
                Copying::Citation | Copying::File => "citation:",
            });
            let link = el("input").attr("id", "link").attr("type", "text").attr("readonly", "").value(text.clone());
            let close = button(Act::Dismiss).with("Close");
            Some(el("div").class("toast").with(why).with(link).with(close))
        }
    };
    el("div").attr("role", "status").with(told)
}
