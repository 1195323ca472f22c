//! Settling what the claims of a reader's own comparison are about.

use super::fields::{button, field, form, key, submit};
use crate::browser::OWN;
use crate::markup::{Element, el};
use crate::scene::{Scene, counted};
use corpus::{Topic, TopicIx};

/// The topics, each with a form to change it.
pub(super) fn topics(scene: &Scene) -> Element {
    let topics: Vec<&'static Topic> = scene.corpus.topics.iter().filter(|topic| !topic.terms.is_empty()).collect();
    let rows: Vec<Element> = topics.iter().map(|topic| row(scene, topic, &topics)).collect();
    let told = "A topic is found by its terms: words or phrases, in all their forms. One without terms is taken away.";
    let known: Vec<&str> = topics.iter().map(|topic| &*topic.slug).collect();
    let new = form(scene, "topic:", "topic/").key(key(&known.join(",")));
    let new = new.with(field("Label", "label", "")).with(field("Terms, with commas between", "terms", ""));
    let new = new.with(el("p").class("actions").with(submit("Add this topic")));
    let new = el("details").class("fold").with(el("summary").with("A new topic")).with(new);
    let head = el("summary").with(el("h3").with("Topics")).with(" ").with(counted(topics.len(), "topic", "topics"));
    let fold = el("details").class("fold").with(head);
    let again = el("p").class("actions").with(button("find-topics", "Find the topics anew from the articles"));
    el("section").class("own").with(fold.with(el("p").class("quiet").with(told)).with(rows).with(new).with(again))
}

fn row(scene: &Scene, topic: &'static Topic, all: &[&'static Topic]) -> Element {
    let at = scene.corpus.topics.iter().position(|it| it.slug == topic.slug).map(TopicIx::from);
    let of = |claim: &&corpus::Claim| claim.topics.iter().any(|tag| Some(tag.topic) == at);
    let claims = counted(scene.corpus.claims.iter().filter(of).count(), "claim", "claims");
    let deed = || ["topic:", &topic.slug].concat();
    let change = form(scene, deed(), &["topic/", &topic.slug].concat())
        .key(key(&[&*topic.label, &topic.terms.join(",")].join(":")))
        .with(field("Label", "label", topic.label.as_str()))
        .with(field("Terms, with commas between", "terms", topic.terms.join(", ")))
        .with(el("p").class("actions").with(submit("Save this topic")));
    let others = all.iter().filter(|other| other.slug != topic.slug);
    let others: Vec<Element> =
        others.map(|other| el("option").attr("value", other.slug.as_str()).with(other.label.as_str())).collect();
    let into = el("label").class("field").with("Merge into").with(el("select").attr("name", "into").with(others));
    let merge = el("form").attr(OWN, deed()).class("line").with(into).with(submit("Merge"));
    el("details")
        .class("fold")
        .key(key(&topic.slug))
        .with(el("summary").with(topic.label.as_str()).with(el("span").class("quiet").with([" ", &claims].concat())))
        .with(change)
        .with((all.len() > 1).then_some(merge))
}
