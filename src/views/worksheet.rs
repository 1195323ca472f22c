//! A sheet for a class: five questions with room to write, and what Parallax finds, folded away.

use crate::components::{relation, source_tag, there, wordings};
use crate::markup::{Element, el, link};
use crate::query::{Look, Query, View};
use crate::scene::{Scene, counted};
use corpus::{Agreement, Place, PointIx, Profile, SourceIx};

/// How many points an answer names before the rest is counted.
const NAMED: usize = 8;

/// How many lines there are to write on for each question.
const LINES: usize = 4;

/// The sheet.
#[must_use]
pub(super) fn worksheet(scene: &Scene) -> Element {
    let agreement = Agreement::new(scene.corpus, scene.index, &scene.selection);
    let all = if scene.corpus.sources.len() > 2 { &agreement.all } else { &agreement.both };
    let shown = scene.query.look.side_by_side(scene.corpus);
    let questions = [
        ("What do all articles tell?", points(scene, &all.points)),
        ("What does only one of them tell? Why might the others not have it?", alone(scene, &agreement)),
        ("What stands up front, and what far down? What would change if it were the other way round?", places(scene)),
        ("Who is quoted, and who is not?", speakers(scene)),
        (
            "Which words differ for the same thing? What does each make you think?",
            el("div").with(wordings(scene, &shown)).with(points(scene, &agreement.differently.points)),
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
    let named: Vec<Element> = points.iter().take(NAMED).filter_map(|&at| named_point(scene, at)).collect();
    let rest = more(points.len().saturating_sub(NAMED));
    if points.is_empty() { el("p").with("No point.") } else { el("ul").with(named).with(rest) }
}

/// How many more points there are.
fn more(points: usize) -> Option<Element> {
    (points > 0).then(|| el("li").with(["and ", &counted(points, "more point", "more points")].concat()))
}

fn named_point(scene: &Scene, at: PointIx) -> Option<Element> {
    Some(el("li").with(el("b").with(named(scene, at))).with(relation(scene, scene.corpus.point(at)?)))
}

/// What a point is called; a link to what each source says of it.
fn named(scene: &Scene, at: PointIx) -> Element {
    link(there(scene, at).unwrap_or_default()).with(scene.corpus.point(at).map(|point| point.label.as_str()))
}

/// As many points of each source that no other tells, and how many more of each there are.
fn alone(scene: &Scene, agreement: &Agreement) -> Element {
    let each = (NAMED / agreement.only.len().max(1)).max(2);
    let mut list = el("ul");
    for (source, part) in agreement.only.iter().enumerate() {
        let mut told = el("li").with(source_tag(source.into())).with(" alone tells: ");
        for (nth, &at) in part.points.iter().take(each).enumerate() {
            told = told.with((nth > 0).then_some(" · ")).with(named(scene, at));
        }
        let rest = part.points.len().saturating_sub(each);
        let rest = (rest > 0).then(|| [" · and ", &counted(rest, "more point", "more points")].concat());
        list = list.with(told.with(part.points.is_empty().then_some("no point")).with(rest));
    }
    list
}

/// What each source leads with, then where the points stand that come early in one source and late in another.
fn places(scene: &Scene) -> Element {
    let mut list = el("ul");
    for profile in Profile::all(scene.corpus, &scene.selection) {
        if let Some(claim) = profile.lead.and_then(|lead| scene.corpus.claim(lead)) {
            let words = ["“", scene.corpus.words(claim, claim.span), "”"].concat();
            list = list.with(el("li").with(source_tag(profile.source)).with(" leads with ").with(words));
        }
    }
    let mut shifted = 0;
    for told in scene.selection.points.iter().filter_map(|&at| shifted_point(scene, at)) {
        shifted += 1;
        list = list.with((shifted <= NAMED).then_some(told));
    }
    list.with(more(shifted.saturating_sub(NAMED)))
}

/// Where each source first tells a point; none where all do so in the same half of their texts.
fn shifted_point(scene: &Scene, at: PointIx) -> Option<Element> {
    let mut firsts: Vec<(SourceIx, Place)> = Vec::new();
    for claim in scene.corpus.point(at)?.claims.iter().filter_map(|&at| scene.corpus.claim(at)) {
        if firsts.iter().all(|(source, _)| *source != claim.source) {
            firsts.push((claim.source, scene.corpus.source(claim.source)?.place(claim.paragraph)?));
        }
    }
    let late = firsts.iter().filter(|(_, place)| place.far_down).count();
    if late == 0 || late == firsts.len() {
        return None;
    }
    let mut told = el("li").with(el("b").with(named(scene, at))).with(": ");
    for (at, (source, place)) in firsts.into_iter().enumerate() {
        let half = if place.far_down { ", second half" } else { "" };
        told =
            told.with((at > 0).then_some(" · ")).with(source_tag(source)).with([" ", &place.in_words(), half].concat());
    }
    Some(told)
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

#[cfg(test)]
mod tests {
    use super::worksheet;
    use crate::scene::sample;
    use corpus::sample::Draft;
    use corpus::{Corpus, Relation, Role, Status};

    /// The answers of the sheet as text.
    fn answers(corpus: Corpus) -> Vec<String> {
        let html = worksheet(&sample(corpus, "")).to_string();
        let plain = |html: &str| html.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<String>();
        html.split("class=\"answer\"").skip(1).map(|answer| plain(answer.split("</details>").next().unwrap())).collect()
    }

    #[test]
    fn as_many_points_of_its_own_are_named_of_each_source() {
        let draft = [9, 7].into_iter().fold(Draft::new("Event", &["oil"]), |draft, claims| {
            let draft = draft.source(&format!("of-{claims}")).paragraph(Role::Body);
            (0..claims).fold(draft, |draft, at| draft.claim(&format!("Point {at}"), &["oil"], Status::Fact))
        });
        let answer = &answers(draft.corpus())[1];
        let named = "Point 0 · Point 1 · Point 2 · Point 3 · and";
        let expected = format!("A alone tells: {named} 5 more pointsB alone tells: {named} 3 more points");
        assert!(answer.ends_with(&expected), "{answer}");
    }

    #[test]
    fn what_comes_early_in_one_source_and_late_in_another_is_told() {
        let told = |draft: Draft, text: &str| draft.paragraph(Role::Body).claim(text, &["oil"], Status::Fact);
        let draft = told(Draft::new("Event", &["oil"]).source("post"), "The oil has leaked from a ship.");
        let draft = told(told(draft, "Birds died of it, many.").source("wire"), "Birds have died, as they say.");
        let corpus = told(draft, "There is oil.").point(&[1, 2], Relation::Both, &[]).corpus();
        let answer = &answers(corpus)[2];
        assert!(answer.contains("Birds died of it, many.: A paragraph 2, second half · B paragraph 1"), "{answer}");
        assert_eq!(answer.matches("second half").count(), 1, "{answer}");
    }
}
