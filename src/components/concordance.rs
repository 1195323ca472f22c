//! The uses of a word in every source, each in its line, the word in the middle.

use super::claim_meta::place_of;
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::{Scene, counted};
use corpus::{Concordance, Line, Source, SourceIx, Span};

/// The id of the head of a word's uses.
pub const CONCORDANCE: &str = "concordance";

/// How many uses are shown of a source; a word so frequent says little line by line.
const MOST: usize = 100;

/// The uses of the word the reader asks for. Roles are spelled out because on a narrow screen lines are laid out as
/// running text, and browsers take a table laid out otherwise for no table.
#[must_use]
pub(super) fn concordance(scene: &Scene) -> Option<Element> {
    let word = scene.query.look.word.as_deref()?;
    let found = Concordance::new(scene.corpus, word);
    let users = scene.sources().filter(|(at, _)| !found.of(*at).is_empty()).count();
    let uses = counted(found.lines.len(), " use of “", " uses of “");
    let title = [&uses.replacen("  ", " ", 1), word, "” in ", &counted(users, "source", "sources")].concat();
    let head = el("h4").attr("id", CONCORDANCE).attr("tabindex", "-1").with(title);
    let close = link(scene.link(&scene.query.looking_up(""))).class("plain").with("Close the uses");
    let head = el("header").with(head).with(close);
    let forms = (found.forms.len() > 1).then(|| {
        let forms = ["Looked for: ", &found.forms.join(", "), "."].concat();
        el("p").class("quiet small").with(forms)
    });
    let columns = ["Place", "Before", "Word", "After"].map(|name| {
        let name = el("span").class("unseen").with(name);
        el("th").attr("scope", "col").attr("role", "columnheader").with(name)
    });
    let columns = el("tr").attr("role", "row").with(columns.to_vec());
    let sources: Vec<Element> = scene.sources().map(|(at, source)| uses_in(scene, at, source, found.of(at))).collect();
    let table = el("table")
        .attr("role", "table")
        .with(el("caption").class("unseen").with(["Every use of “", word, "”, by source"].concat()))
        .with(el("thead").attr("role", "rowgroup").with(columns))
        .with(sources);
    let section = el("section").class("concordance").attr("aria-labelledby", CONCORDANCE);
    Some(section.with(head).with(forms).with(table))
}

fn uses_in(scene: &Scene, at: SourceIx, source: &'static Source, lines: &[Line]) -> Element {
    let told = match lines.len() {
        0 => "not used in this article".to_owned(),
        uses @ 1..=MOST => counted(uses, "use", "uses"),
        uses => ["the first ", &MOST.to_string(), " of ", &counted(uses, "use", "uses")].concat(),
    };
    let name = el("th").attr("scope", "rowgroup").attr("role", "rowheader").attr("colspan", "4");
    let name = name.with(source_tag(at)).with(" ").with(source.metadata.label.as_str());
    let name = name.with(" ").with(el("span").class("quiet").with(told));
    let rows: Vec<Element> = lines.iter().take(MOST).map(|it| line(scene, source, it)).collect();
    let group = el("tbody").attr("role", "rowgroup").class(colour(at));
    group.with(el("tr").attr("role", "row").class("group").with(name)).with(rows)
}

fn line(scene: &Scene, source: &'static Source, line: &Line) -> Element {
    let cell = |class: &'static str| el("td").attr("role", "cell").class(class);
    let slice = |span: Span| span.slice(&source.text);
    let place = source.place(line.paragraph);
    let word = match line.claim {
        Some(claim) => link(scene.link_to(claim, View::Read)),
        None => link(scene.link(&scene.query.with_view(View::Read).with_claim(None))),
    };
    let word = word.with(slice(line.hit)).with(el("span").class("unseen").with(", read in context"));
    let language = || source.metadata.language.clone();
    el("tr")
        .attr("role", "row")
        .with(cell("place").with(place.map(place_of)))
        .with(cell("before").maybe("lang", language()).with(slice(line.before)))
        .with(cell("hit").maybe("lang", language()).with(word))
        .with(cell("after").maybe("lang", language()).with(slice(line.after)))
}
