//! How everything is computed, as far as a reader needs to judge it.

mod figures;

use crate::components::status_mark;
use crate::markup::{Element, el, link};
use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use corpus::{Claim, ClaimIx, Corpus, Evidence, Rule, RuleIx, Status, Voice};

/// The method: what each term means, then the rules with the claims they decided.
pub(super) fn method(scene: &Scene) -> Element {
    let mut terms = el("dl").class("terms");
    for (term, meaning) in TERMS {
        terms = terms.with(el("dt").with(term)).with(el("dd").with(meaning));
    }
    let statuses =
        Status::ALL.map(|status| el("li").with(status_mark(status)).with(": ").with(meaning(status))).to_vec();
    let limits = LIMITS.map(|limit| el("li").with(limit)).to_vec();
    let prose = el("div")
        .class("prose")
        .with(el("p").with(PRINCIPLE))
        .with(section("What the words mean", terms))
        .with(section("How sure a source is", el("ul").class("statuses").with(statuses)))
        .with(section("By which figures it decides", figures::decided()))
        .with(section("How good it is", quality()))
        .with(section("What it can’t do", el("ul").class("bulleted").with(limits)));
    let made = section("What it is made of", el("div").with(MADE_OF.map(|part| el("p").with(part)).to_vec()));
    el("div").with(prose).with(section("The rules at work here", rules(scene))).with(made.class("section prose"))
}

/// Measured quality, with what to make of it.
fn quality() -> Element {
    el("div").with(el("p").with(MEASURED)).with(figures::measured()).with(el("p").with(UNMEASURED))
}

const MEASURED: &str = "Measured on annotated data that most rules were tuned on (GUM and EWT treebanks, Recognizers-Text, \
    SICK 2014, Frermann et al. 2023, CheckThat! 2025, MEANTIME), so expect less on other texts. The floor is what a trivial \
    method reaches; 1 would be without fault.";

const UNMEASURED: &str = "Not measured for want of open data: the 14 policy frames, hedges, expectations, check-worthiness, and \
    how claims of several sources are put together, which tests hold to what a careful editor would say. By words alone, \
    without dates, articles of one event are told far less surely.";

/// Licences and version.
const MADE_OF: [&str; 2] = [
    concat!(
        "Parallax ",
        env!("CARGO_PKG_VERSION"),
        ", under the MIT or the Apache 2.0 licence. The quoted articles belong to their publishers. Made with Leptos, \
         wasm-bindgen, web-sys, gloo, serde and postcard (MIT or Apache 2.0)."
    ),
    "Word lists of others in the analysis: word classes from Harper’s Brill tagger (Apache 2.0), frequencies from SymSpell \
     (MIT, © Wolf Garbe and mmb L), on the command line synonyms from WordNet 3.1 (© Princeton University). All other lists \
     are our own.",
];

fn section(name: &'static str, content: Element) -> Element {
    el("section").class("section").with(el("h3").with(name)).with(content)
}

const PRINCIPLE: &str = "Parallax reads each article by fixed rules, without a language model and without a server. The \
    same text gives the same result on every machine. Rules miss things and get things wrong; therefore each judgement \
    shows the rule and the words it rests on, and you can check it against the text.";

/// What a reader should not expect.
const LIMITS: [&str; 5] = [
    "It does not know what is true. It shows who says what, and how.",
    "“Not found in this article” means that no claim of the article matched by rule. The article may say it in words \
     the rules don’t bring together; “what comes nearest” leads to where to look.",
    "Where it is unsure whether two claims are about the same thing, it keeps them apart.",
    "It reads English only, and takes a text as it is given: it sees no pictures, links or layout.",
    "Irony, implication and what readers know beforehand are beyond its rules.",
];

/// The terms of the interface.
const TERMS: [(&str, &str); 13] = [
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
    (
        "Who is named",
        "People, states and organisations named in a claim. A name that no list or word beside it explains is left out.",
    ),
    ("Point", "Claims of one or more sources about the same thing."),
    ("Told by both, all or some", "These sources tell the point, and what they say can hold together."),
    (
        "Told differently",
        "The sources tell the point, and something sets them against each other: one affirms what another denies, \
         numbers or dates can’t both hold, or it is done in one and merely possible in another.",
    ),
    ("Only in", "One source tells the point; no matching claim was found in the others."),
    (
        "Order of the points",
        "Topics with the gravest difference come first. In each: points told differently, told by several, told by one; of \
         these the gravest difference first, then what stands higher up in its article.",
    ),
    (
        "Frame",
        "What a passage makes its matter: conflict, human interest, economic consequences, morality, or who is to resolve \
         it (Semetko & Valkenburg 2000). It is shown by words of lists that answer such questions; the words stand beside it.",
    ),
    (
        "Loaded words",
        "Words of a list that praise, blame, alarm or scorn, the outlet’s own apart from those it quotes.",
    ),
    (
        "Up front, far down",
        "What first comes in the headline, the standfirst or the first paragraph; what first comes in the second half of \
         the text.",
    ),
    (
        "Shares",
        "Of profiles, of the words of the claims that are shown; of frames, topics and actors side by side, of their number.",
    ),
];

fn meaning(status: Status) -> &'static str {
    match status {
        Status::Fact => "told as what is or was the case.",
        Status::Scheduled => "told as what will happen: arranged, planned or announced.",
        Status::Expected => "told as likely to happen or to be so.",
        Status::Possible => "told as what may happen or may be so.",
        Status::RuledOut => "told as what will not, or is not expected to, happen.",
        Status::Denied => "told as what is not, or was not, the case.",
    }
}

fn rules(scene: &Scene) -> Element {
    // Sorted by inserting: they are few, and a sort of their own would be downloaded by everybody.
    let mut rules: Vec<(&'static Rule, RuleIx)> = Vec::new();
    for entry in scene.corpus.rules.iter().enumerate().map(|(at, rule)| (rule, RuleIx::from(at))) {
        rules.insert(rules.partition_point(|known| *known < entry), entry);
    }
    let rules: Vec<Element> = rules.into_iter().filter_map(|(it, at)| rule(scene, at, it)).collect();
    el("ul").class("rules").with(rules)
}

/// A rule with the claims it decided; none where no judgement shown rests on it.
fn rule(scene: &Scene, at: RuleIx, rule: &'static Rule) -> Option<Element> {
    let mut uses = Vec::new();
    for (at, claim, evidence) in decided(scene.corpus, at) {
        let words: Vec<&str> = evidence.words.iter().map(|&span| scene.corpus.words(claim, span)).collect();
        let words = if words.is_empty() { claim.id.clone() } else { ["“", &words.join(" … "), "”"].concat() };
        let href = scene.link(&Query { view: View::Claims, claim: Some(at), ..Query::default() });
        uses.push(el("li").with(link(href).with(words)));
    }
    if uses.is_empty() {
        return None;
    }
    let says = el("p").with(rule.explanation.as_str()).with(" ").with(el("code").with(rule.name.as_str()));
    let counted = el("summary").with(counted(uses.len(), "use", "uses"));
    Some(el("li").with(says).with(el("details").with(counted).with(el("ul").with(uses))))
}

/// The tags shown that rest on a rule.
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
