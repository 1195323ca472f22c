//! All that is known of a claim: each tag with the rule and the words behind it, and what other sources say.

use super::claim_meta::{claim_meta, voice};
use super::marks::Mark;
use super::matrix::marks;
use super::quotation::{in_sentence, quotation};
use super::relation::relation;
use super::source_tag::{colour, source_tag};
use super::status_mark::status_mark;
use super::wordwise::wordwise;
use crate::browser::{CITES, COPIES};
use crate::markup::{Element, Fragment, el, link};
use crate::query::{Query, View};
use crate::scene::Scene;
use corpus::export::citation;
use corpus::{Claim, ClaimIx, Evidence, Point, Span, Value, Voice, text_fragment};

/// The details of a claim.
#[must_use]
pub fn claim_detail(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> Element {
    let evidence: Vec<_> = claim.status.evidence.words.iter().map(|&span| (span, Mark::Evidence)).collect();
    let tags = el("dl").with(status(scene, claim)).with(says(scene, claim)).with(topics(scene, claim));
    let tags = tags.with(actors(scene, claim)).with(frames(scene, claim)).with(places(scene, claim));
    let points: Vec<Element> =
        scene.corpus.points_of(at).filter_map(|ix| point(scene, at, scene.corpus.point(ix)?)).collect();
    let read = link(scene.link_to(at, View::Read)).class("button").with("Read in context");
    let compare = link(scene.link_to(at, View::Compare)).class("button").with("See in the comparison");
    el("div")
        .class("detail")
        .with(el("h3").with("The sentence"))
        .with(in_sentence(scene, claim, &evidence))
        .with(el("h3").with("What it is taken for, and why"))
        .with(tags)
        .with(el("h3").with("Beside the other sources"))
        .with(points)
        .with(nearest(scene, at, claim))
        .with(el("p").class("actions").with(read).with(compare))
        .with(el("h3").with("Citing it"))
        .with(citing(scene, at, claim))
}

/// The claim with its source, to be copied, and the way to its words at the publisher's.
fn citing(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> Fragment {
    let source = scene.corpus.source(claim.source);
    let citation = el("p").class("citation").with(citation(scene.corpus, at, None));
    let button = || el("button").attr("type", "button");
    let cite = button().attr(CITES, claim.id.as_str()).with("Copy citation");
    let copy = button().attr(COPIES, scene.link(&Query::of_claim(at))).with("Copy link to this claim");
    let url = source.and_then(|source| source.metadata.url.as_deref());
    let there = url.and_then(|url| text_fragment(url, scene.corpus.words(claim, claim.span))).map(|url| {
        let there = link(url).class("button").attr("rel", "noopener noreferrer").attr("target", "_blank");
        let host = source.and_then(|source| source.origin()).unwrap_or("the publisher");
        there.with(["Find these words at ", host].concat()).with(el("span").attr("aria-hidden", "true").with(" ↗"))
    });
    let told = "What is copied adds the link to this claim and today’s date.";
    let told = if there.is_some() {
        [told, " The publisher’s page opens in a new tab, at these words where the browser finds them."].concat()
    } else {
        told.to_owned()
    };
    Fragment::default()
        .with(citation)
        .with(el("p").class("actions").with(cite).with(copy).with(there))
        .with(el("p").class("quiet small").with(told))
}

fn tagged(name: &'static str, values: Vec<Element>) -> Fragment {
    Fragment::default().with((!values.is_empty()).then(|| el("dt").with(name))).with(values)
}

fn status(scene: &Scene, claim: &Claim) -> Fragment {
    let because = because(scene, claim, &claim.status.evidence);
    tagged("How sure", vec![el("dd").with(status_mark(claim.status.shown)).with(because)])
}

fn says(scene: &Scene, claim: &Claim) -> Fragment {
    let because = match &claim.voice {
        Voice::Outlet => Some(el("p").class("because").with("No attribution covers these words.")),
        Voice::Attributed(attribution) => because(scene, claim, &attribution.evidence),
    };
    tagged("Who says so", vec![el("dd").with(voice(scene.corpus, claim)).with(because)])
}

fn topics(scene: &Scene, claim: &Claim) -> Fragment {
    let mut topics = Vec::new();
    for tag in &claim.topics {
        if let Some(topic) = scene.corpus.topic(tag.topic) {
            let name = link(filtered(scene, Value::Topic(tag.topic))).with(topic.label.as_str());
            topics.push(el("dd").with(name).with(because(scene, claim, &tag.evidence)));
        }
    }
    tagged("About", topics)
}

fn actors(scene: &Scene, claim: &Claim) -> Fragment {
    let mut actors = Vec::new();
    for tag in &claim.actors {
        if let Some(actor) = scene.corpus.actor(tag.actor) {
            let name = link(filtered(scene, Value::Actor(tag.actor))).with(actor.name.as_str());
            actors.push(el("dd").with(name).with(because(scene, claim, &tag.evidence)));
        }
    }
    tagged("Who is named", actors)
}

fn frames(scene: &Scene, claim: &Claim) -> Fragment {
    let mut frames = Vec::new();
    for tag in &claim.frames {
        let name = link(filtered(scene, Value::Frame(tag.frame))).with(tag.frame.label());
        frames.push(el("dd").with(name).with(because(scene, claim, &tag.evidence)));
    }
    tagged("Framed as", frames)
}

/// Where the claim stands, repeats included.
fn places(scene: &Scene, claim: &Claim) -> Fragment {
    let source = scene.corpus.source(claim.source);
    let paragraphs = std::iter::once(claim.paragraph).chain(claim.repeats.iter().map(|repeat| repeat.paragraph));
    let places: Vec<String> = paragraphs.filter_map(|at| Some(source?.place(at)?.in_words())).collect();
    let mut told = places.join(", ");
    if !claim.repeats.is_empty() {
        told.push_str(": word for word the same, counted once");
    }
    tagged("Where", vec![el("dd").with(told)])
}

/// The rule behind a tag, and its words.
fn because(scene: &Scene, claim: &Claim, evidence: &Evidence) -> Option<Element> {
    let rule = scene.corpus.rule(evidence.rule)?;
    let words: Vec<String> =
        evidence.words.iter().map(|&span| ["“", scene.corpus.words(claim, span), "”"].concat()).collect();
    let words = (!words.is_empty()).then(|| el("q").with(words.join(" … ")));
    let because = el("p").class("because").with(words).with(" ").with(rule.explanation.as_str());
    Some(because.with(" ").with(el("code").with(rule.name.as_str())))
}

/// How a point relates the claim to other sources, with what they say.
fn point(scene: &Scene, at: ClaimIx, point: &'static Point) -> Option<Element> {
    let source = scene.corpus.claim(at)?.source;
    let mut others = Vec::new();
    for &other in &point.claims {
        if let Some(claim) = scene.corpus.claim(other).filter(|claim| claim.source != source) {
            others.push(counterclaim(scene, at, other, claim, &marks(point, other)));
        }
    }
    let others = if others.is_empty() {
        el("p").class("quiet").with("No matching claim was found in the other articles.")
    } else {
        el("ul").with(others)
    };
    let name = el("p").with(el("b").with(point.label.as_str()));
    Some(el("div").class("point").with(name).with(relation(scene, point)).with(others))
}

/// Where to check that the sources in which no match was found are silent indeed.
fn nearest(scene: &Scene, at: ClaimIx, claim: &'static Claim) -> Option<Element> {
    let near = |&near: &ClaimIx| Some(counterclaim(scene, at, near, scene.corpus.claim(near)?, &[]));
    let all: Vec<Element> = claim.nearest.iter().filter_map(near).collect();
    let name = el("p").with(el("b").with("Nearest where no match was found"));
    let told =
        el("p").class("quiet").with("By the words they share. Not counted as telling the same: check for yourself.");
    (!all.is_empty()).then(|| el("div").class("point").with(name).with(told).with(el("ul").with(all)))
}

/// What another source says beside a claim.
fn counterclaim(scene: &Scene, at: ClaimIx, other: ClaimIx, claim: &'static Claim, marks: &[(Span, Mark)]) -> Element {
    let said = el("div").with(quotation(scene, claim, marks));
    let said = said.with(claim_meta(scene, other, claim)).with(wordwise(scene, at, other));
    el("li").class(["counterclaim ", colour(claim.source)].concat()).with(source_tag(claim.source)).with(said)
}

/// The claims with a value, whatever else was chosen.
fn filtered(scene: &Scene, value: Value) -> String {
    scene.link(&Query { view: View::Claims, ..Query::default() }.toggled(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::bridge;

    /// The details of the bridge's first claim, whose source was published there.
    fn detail(url: Option<&str>) -> String {
        let mut corpus = bridge();
        corpus.sources[0].metadata.url = url.map(str::to_owned);
        let scene = sample(corpus, "?view=claims");
        claim_detail(&scene, ClaimIx(0), &scene.corpus.claims[0]).to_string()
    }

    #[test]
    fn a_claim_is_found_again_on_the_page_of_its_publisher() {
        let shown = detail(Some("https://post.example/bridge#top"));
        let there = r##"href="https://post.example/bridge#top:~:text=Bridge%20to%20open%20in%20May""##;
        assert!(shown.contains(there) && shown.contains(r#"rel="noopener noreferrer""#), "{shown}");
        assert!(
            shown.contains("“Bridge to open in May” Post · headline · https://post.example/bridge#top<"),
            "{shown}"
        );
    }

    #[test]
    fn what_comes_nearest_is_told_apart_from_what_tells_the_same() {
        let shown = |nearest: &[ClaimIx]| {
            let mut corpus = bridge();
            corpus.claims[3].nearest = nearest.to_vec();
            let scene = sample(corpus, "?view=claims");
            claim_detail(&scene, ClaimIx(3), &scene.corpus.claims[3]).to_string()
        };
        let (name, words) = ("Nearest where no match was found", "The toll is three crowns.");
        assert!(!shown(&[]).contains(name) && !shown(&[]).contains(words));
        let shown = shown(&[ClaimIx(7)]);
        let (before, after) = shown.split_once(name).unwrap();
        assert!(before.contains("No matching claim was found") && !before.contains(words), "{before}");
        assert!(after.contains("Not counted as telling the same") && after.contains(words), "{after}");
    }

    #[test]
    fn where_no_address_is_known_no_link_leaves_the_page() {
        assert!(!detail(None).contains("://"));
        assert!(!detail(Some("javascript:alert(1)")).contains("href=\"javascript"));
    }
}
