//! How everything is computed, as far as a reader needs to judge it.

use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use corpus::{Claim, ClaimIx, Corpus, Evidence, RuleIx, Status, Voice};
use leptos::prelude::*;

/// The method: what each term means, then the rules with the claims they decided.
pub(super) fn method(scene: &Scene) -> AnyView {
    let terms: Vec<AnyView> =
        TERMS.iter().map(|(term, meaning)| view! { <dt>{*term}</dt><dd>{*meaning}</dd> }.into_any()).collect();
    let statuses: Vec<AnyView> = Status::ALL
        .iter()
        .map(|&status| {
            let mark = crate::components::status_mark(status);
            view! { <li>{mark} ": " {meaning(status)}</li> }.into_any()
        })
        .collect();
    view! {
        <div class="prose">
            <p>
                "Parallax reads each article by fixed rules, without a language model and without a server. The same \
                text gives the same result on every machine. Rules miss things and get things wrong; therefore each \
                judgement shows the rule and the words it rests on, and you can check it against the text."
            </p>
            <section class="section"><h3>"What the words mean"</h3><dl class="terms">{terms}</dl></section>
            <section class="section"><h3>"How sure a source is"</h3><ul class="statuses">{statuses}</ul></section>
            <section class="section">
                <h3>"What it can’t do"</h3>
                <ul class="bulleted">
                    <li>"It does not know what is true. It shows who says what, and how."</li>
                    <li>
                        "“Not found in this article” means that no claim of the article matched by rule. The article may \
                        say it in words the rules don’t bring together."
                    </li>
                    <li>"Where it is unsure whether two claims are about the same thing, it keeps them apart."</li>
                    <li>"It reads English only, and takes a text as it is given: it sees no pictures, links or layout."</li>
                    <li>"Irony, implication and what readers know beforehand are beyond its rules."</li>
                </ul>
            </section>
        </div>
        <section class="section"><h3>"The rules at work here"</h3>{rules(scene)}</section>
    }
    .into_any()
}

/// The terms of the interface.
const TERMS: [(&str, &str); 7] = [
    (
        "Claim",
        "The smallest assertion with its own status: a sentence, or a clause of it that differs in how sure the source \
         is, in saying yes or no, or in who says so. Shown word for word.",
    ),
    ("Topic", "What a claim is about, given by words of the claim. A claim has one or more topics."),
    (
        "Who says so",
        "The outlet’s own voice, unless the text attributes the words to somebody: “told”, “according to”, “view … with \
         alarm”.",
    ),
    ("Point", "Claims of one or more sources about the same thing."),
    ("Told by both", "The sources tell the point, and what they say can hold together."),
    (
        "Told differently",
        "The sources tell the point, and something sets them against each other: opposite polarity, numbers or dates \
         that can’t both hold, or done in one and merely possible in another.",
    ),
    ("Only in", "One source tells the point; no matching claim was found in the others."),
];

fn meaning(status: Status) -> &'static str {
    match status {
        Status::Fact => "told as what is or was the case, a plain denial included.",
        Status::Scheduled => "told as what will happen: arranged, planned or announced.",
        Status::Expected => "told as likely to happen or to be so.",
        Status::Possible => "told as what may happen or may be so.",
        Status::RuledOut => "told as what will not, or is not expected to, happen.",
    }
}

fn rules(scene: &Scene) -> AnyView {
    let mut rules: Vec<(usize, &'static corpus::Rule)> = scene.corpus.rules.iter().enumerate().collect();
    rules.sort_by_key(|(_, rule)| &rule.name);
    let rows: Vec<AnyView> = rules.into_iter().map(|(at, it)| rule(scene, at.into(), it)).collect();
    view! { <ul class="rules">{rows}</ul> }.into_any()
}

fn rule(scene: &Scene, at: RuleIx, rule: &'static corpus::Rule) -> AnyView {
    let decided: Vec<(ClaimIx, &'static Claim, &'static Evidence)> = decided(scene.corpus, at).collect();
    let claims: Vec<AnyView> = decided
        .iter()
        .map(|&(at, claim, evidence)| {
            let words: Vec<&str> = evidence.words.iter().map(|&span| scene.corpus.words(claim, span)).collect();
            let words = if words.is_empty() { claim.id.clone() } else { ["“", &words.join(" … "), "”"].concat() };
            let link = scene.link(&Query { view: View::Claims, claim: Some(at), ..Query::default() });
            view! { <li><a href=link>{words}</a></li> }.into_any()
        })
        .collect();
    view! {
        <li>
            <p>{rule.explanation.clone()} " " <code>{rule.name.clone()}</code></p>
            <details>
                <summary>{counted(decided.len(), "use", "uses")}</summary>
                <ul>{claims}</ul>
            </details>
        </li>
    }
    .into_any()
}

/// The tags that rest on a rule.
fn decided(
    corpus: &'static Corpus,
    rule: RuleIx,
) -> impl Iterator<Item = (ClaimIx, &'static Claim, &'static Evidence)> {
    corpus.claims.iter().enumerate().flat_map(move |(at, claim)| {
        let voice = match &claim.voice {
            Voice::Outlet => None,
            Voice::Attributed(attribution) => Some(&attribution.evidence),
        };
        let evidence = std::iter::once(&claim.status.evidence)
            .chain(voice)
            .chain(claim.topics.iter().map(|tag| &tag.evidence))
            .chain(claim.actors.iter().map(|tag| &tag.evidence));
        evidence.filter(move |it| it.rule == rule).map(move |it| (ClaimIx::from(at), claim, it))
    })
}
