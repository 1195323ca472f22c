//! What stands in front of the page until something has been opened or decided.

use crate::browser::OWN;
use crate::components::told;
use crate::desk::Desk;
use crate::markup::{Element, el};
use crate::scene::counted;
use crate::workshop::Door;

/// The page until then.
pub(crate) fn door(door: &Door, desk: &Desk) -> Element {
    let intro = el("main").attr("id", "main").class("door").with(told(desk));
    match door {
        Door::Opening => {
            intro.with(el("h1").with("Opening the comparison")).with(el("p").with("It is read on this device."))
        }
        Door::Shut(why) => intro
            .with(el("h1").with("This comparison can’t be shown"))
            .with(el("p").with(why.clone()))
            .with(
                el("p")
                    .with("On another device than the one it was made on it takes a link with the texts, or a file."),
            )
            .with(el("p").class("actions").with(button("decline", "Go to the built-in event"))),
        Door::Offered { lines, length } => offered(intro, lines, *length),
    }
}

fn offered(intro: Element, lines: &[String], length: usize) -> Element {
    let (title, rest) = lines.split_first().map_or(("", lines), |(title, rest)| (title.as_str(), rest));
    let title = if title.is_empty() { "A comparison without a name" } else { title };
    let row = |pair: &[String]| {
        let [name, headline] = pair else { return el("li") };
        el("li").with((!name.is_empty()).then(|| el("b").with([name, ". "].concat()))).with(headline.clone())
    };
    let rows: Vec<Element> = rest.chunks_exact(2).map(row).collect();
    let articles = rest.chunks_exact(2).filter(|pair| pair.first().is_some_and(|name| !name.is_empty())).count();
    let holds = [
        &*counted(articles, "article", "articles"),
        ", ",
        &super::sources::kilobytes(length),
        " KB. If you add it, it is analysed in this tab and kept on this device; it is sent nowhere.",
    ];
    intro
        .with(el("p").class("kicker").with("A comparison was handed to you"))
        .with(el("h1").with(title.to_owned()))
        .with(el("p").with(holds.concat()))
        .with(el("ul").class("offered").with(rows))
        .with(el("p").class("actions").with(button("accept", "Add it and show it")).with(button("decline", "Leave it")))
}

fn button(deed: &'static str, label: &'static str) -> Element {
    el("button").attr("type", "button").attr(OWN, deed).with(label)
}
