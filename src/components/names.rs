//! What each source calls the same: the same actor, and the same thing.

use super::how::how;
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, Fragment, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::{Claim, Facet, Name, Naming, SourceIx, Span, Telling, Value, Wording};

/// Words in the place of others, and the names by actor and source: first those that the sources call by different
/// names, the others folded; nothing where no two sources name the same.
#[must_use]
pub(super) fn names(scene: &Scene, shown: &[SourceIx]) -> Option<Element> {
    let (differing, alike): (Vec<Naming>, Vec<Naming>) =
        Naming::all(scene.corpus, &scene.selection).into_iter().partition(Naming::differs);
    let things = wordings(scene, shown);
    if differing.is_empty() && alike.is_empty() && things.is_none() {
        return None;
    }
    let part = el("section").class("names").with(el("h4").with("How each source names the same"));
    let part = part.with(things.map(|it| it.lasting(0)));
    let none = || {
        el("p").lasting(1).class("quiet small").with("The selected claims call everybody they share by the same names.")
    };
    let part = match differing.as_slice() {
        [] => part.with(none()),
        differing => {
            part.with(table(scene, shown, differing, "What each source calls those it names otherwise").lasting(2))
        }
    };
    let folded = (!alike.is_empty()).then(|| {
        let label = [&alike.len().to_string(), " more, named alike"].concat();
        let table = table(scene, shown, &alike, "What the sources call those they name alike");
        el("details").lasting(3).class("twin").with(el("summary").with(label)).with(table)
    });
    let counted = Fragment::default().with(HOW.map(|told| el("p").with(told)).to_vec());
    Some(part.with(folded).with(how(scene, "How is this counted?", counted).lasting(4)))
}

/// The words that sources have in the place of others; nothing where there are none.
#[must_use]
pub fn wordings(scene: &Scene, shown: &[SourceIx]) -> Option<Element> {
    let told: Vec<Element> = scene.corpus.wordings.iter().filter_map(|it| wording(scene, shown, it)).collect();
    (!told.is_empty()).then(|| el("ul").with(told))
}

/// What sources say in other words in the same place, each a link to its claim; none where fewer than two of the sources
/// shown do in the selected claims.
fn wording(scene: &Scene, shown: &[SourceIx], wording: &'static Wording) -> Option<Element> {
    let told = |it: &'static Telling| {
        let claim = scene.corpus.claim(it.claim).filter(|claim| shown.contains(&claim.source))?;
        scene.selection.has(it.claim).then_some((it, claim))
    };
    let told: Vec<(&Telling, &Claim)> = wording.tellings.iter().filter_map(told).collect();
    if told.iter().all(|(_, claim)| told.first().is_some_and(|(_, first)| first.source == claim.source)) {
        return None;
    }
    let mut line = el("li");
    for (at, (it, claim)) in told.into_iter().enumerate() {
        let before = scene.corpus.words(claim, Span { end: it.words.start, ..it.place });
        let words = link(scene.link_to(it.claim, View::Claims)).with(["“", before].concat());
        let words = words.with(el("b").with(scene.corpus.words(claim, it.words))).with("”");
        line = line.with((at > 0).then_some(" · ")).with(source_tag(claim.source)).with(" ").with(words);
    }
    Some(line)
}

const HOW: [&str; 2] = [
    "Words in bold stand in the place of one another: after the same word in claims of one point, or after the same two \
     words and an article in any claims. Left out is what both sources use, and what is told as a difference.",
    "In the table: everybody whom the selected claims of two or more sources name, and how often. Rules decide which names \
     belong together: a surname with the full name before it, a short form with the long one, a capital with its \
     government. Pronouns and descriptions without a name are not counted.",
];

fn table(scene: &Scene, shown: &[SourceIx], namings: &[Naming], caption: &'static str) -> Element {
    let mut heads = el("tr").with(el("th").attr("scope", "col").with("Who"));
    for &at in shown {
        let label = scene.corpus.source(at).map(|source| source.metadata.label.as_str());
        heads = heads.with(el("th").attr("scope", "col").with(source_tag(at)).with(" ").with(label));
    }
    let rows: Vec<Element> = namings.iter().map(|it| row(scene, shown, it)).collect();
    let table = el("table")
        .with(el("caption").class("unseen").with(caption))
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows));
    let scrolled = el("div").class("scrolled").attr("tabindex", "0").attr("role", "group");
    scrolled.attr("aria-label", caption).with(table)
}

fn row(scene: &Scene, shown: &[SourceIx], naming: &Naming) -> Element {
    let name = scene.corpus.actor(naming.actor).map(|actor| actor.name.as_str());
    let cells: Vec<Element> = shown
        .iter()
        .map(|&at| {
            let cell = el("td").class(colour(at));
            match naming.sources.get(at.at()).map_or(&[][..], Vec::as_slice) {
                [] => cell.with(el("span").class("quiet").with("not named")),
                names => {
                    cell.with(el("ul").with(names.iter().map(|it| named(scene, naming, at, it)).collect::<Vec<_>>()))
                }
            }
        })
        .collect();
    el("tr").lasting(naming.actor.0).with(el("th").attr("scope", "row").with(name)).with(cells)
}

/// A name with how often it stands; a link to the claims of the source that name the actor.
fn named(scene: &Scene, naming: &Naming, source: SourceIx, name: &Name) -> Element {
    let mut claims = scene.query.with_view(View::Claims).with_claim(None).without(Facet::Actor).without(Facet::Source);
    claims.filter.values.extend([Value::Actor(naming.actor), Value::Source(source)]);
    let times = [" ", &name.times.to_string(), "×"].concat();
    el("li").with(link(scene.link(&claims)).with(["“", &name.name, "”"].concat()).with(times))
}
