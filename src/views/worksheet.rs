//! A sheet for a class: five questions with room to write, and what Parallax finds, folded away.

use crate::components::{relation, source_tag};
use crate::markup::{Element, el, link};
use crate::query::{Look, Query, View};
use crate::scene::{Scene, counted};
use corpus::{Agreement, Point, PointIx, Profile};

/// How many points an answer names before the rest is counted.
const NAMED: usize = 8;

/// How many lines there are to write on for each question.
const LINES: usize = 4;

/// The sheet.
#[must_use]
pub(super) fn worksheet(scene: &Scene) -> Element {
    let agreement = Agreement::new(scene.corpus, scene.index, &scene.selection);
    let all = if scene.corpus.sources.len() > 2 { &agreement.all } else { &agreement.both };
    let alone: Vec<PointIx> = agreement.only.iter().flat_map(|part| part.points.iter().copied()).collect();
    let questions = [
        ("What do all articles tell?", points(scene, &all.points)),
        ("What does only one of them tell? Why might the others not have it?", points(scene, &alone)),
        ("What stands up front, and what far down? What would change if it were the other way round?", leads(scene)),
        ("Who is quoted, and who is not?", speakers(scene)),
        (
            "Which words differ for the same thing? What does each make you think?",
            points(scene, &agreement.differently.points),
        ),
    ];
    let mut list = el("ol").class("questions");
    for (question, answer) in questions {
        let lines: Vec<Element> = (0..LINES).map(|_| el("div").class("rule")).collect();
        let found = el("details").class("answer").with(el("summary").with("What Parallax finds")).with(answer);
        let lines = el("div").attr("aria-hidden", "true").with(lines);
        list = list.with(el("li").with(el("h3").with(question)).with(lines).with(found));
    }
    let whose = el("p").class("whose-sheet").with("Name: ").with(el("span")).with(" Date: ").with(el("span"));
    let told =
        el("p").with("Read the articles first, each as a whole. Then answer, and give the words each answer rests on.");
    let read = Query { view: View::Read, look: Look::default(), ..scene.query.clone() };
    let read = el("p").class("screen-only").with(link(scene.link(&read)).with("Read the articles"));
    el("div")
        .class("worksheet")
        .with(el("h2").with("How do they tell it?"))
        .with(whose)
        .with(told)
        .with(read)
        .with(list)
}

fn points(scene: &Scene, points: &[PointIx]) -> Element {
    let named = points.iter().take(NAMED).filter_map(|&at| scene.corpus.point(at));
    let named: Vec<Element> = named.map(|point| named_point(scene, point)).collect();
    let rest = points.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| el("li").with(["and ", &counted(rest, "more point", "more points")].concat()));
    if points.is_empty() { el("p").with("No point.") } else { el("ul").with(named).with(rest) }
}

fn named_point(scene: &Scene, point: &'static Point) -> Element {
    el("li").with(el("b").with(point.label.as_str())).with(relation(scene, point))
}

fn leads(scene: &Scene) -> Element {
    let profiles = Profile::all(scene.corpus, &scene.selection);
    let lead = |profile: &Profile| {
        let claim = scene.corpus.claim(profile.lead?)?;
        let words = ["“", scene.corpus.words(claim, claim.span), "”"].concat();
        Some(el("li").with(source_tag(profile.source)).with(" leads with ").with(words))
    };
    el("ul").with(profiles.iter().filter_map(lead).collect::<Vec<_>>())
}

fn speakers(scene: &Scene) -> Element {
    let profiles = Profile::all(scene.corpus, &scene.selection);
    let named = |profile: &Profile| {
        let names = profile.speakers.iter().filter_map(|(at, _)| Some(scene.corpus.speaker(*at)?.name.as_str()));
        names.collect::<Vec<_>>().join(", ")
    };
    let told = |profile: &Profile| {
        let names = named(profile);
        let names = if names.is_empty() { "nobody".to_owned() } else { names };
        el("li").with(source_tag(profile.source)).with(" quotes or cites ").with(names)
    };
    el("ul").with(profiles.iter().map(told).collect::<Vec<_>>())
}
