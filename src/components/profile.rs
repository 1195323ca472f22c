//! A source at a glance: what it leads with, what it spends its words on, how sure it is, who speaks, which words judge.

use super::bar::{HATCHED, Part, bar};
use super::fold::fold;
use super::how::how;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use super::status_mark::shape;
use super::warnings::warnings;
use crate::desk::Desk;
use crate::markup::{Element, Fragment, el, link};
use crate::query::{self, View};
use crate::scene::{Scene, counted};
use corpus::{
    Facet, Profile, Role, Source, SourceIx, Status, Tally, Tone, ToneVoice, ToneWord, Value, percents, sort_by_number,
};

/// How many topics are named; the others are summed up.
const NAMED: usize = 5;

/// Of how many sources the profiles stand open; those of more are folded, so that the table is not far below.
const OPEN: usize = 3;

/// The profiles of the sources side by side, of the selected claims.
#[must_use]
pub fn profiles(scene: &Scene, desk: &Desk) -> Element {
    let section = el("section").attr("aria-label", "The sources at a glance");
    let shown = scene.query.look.side_by_side(scene.corpus);
    if shown.len() <= OPEN {
        return section.with(cards(scene, &shown));
    }
    let summary = el("summary").with(el("h3").with("The sources at a glance"));
    let summary = summary.with(el("span").with("What each leads with, how sure it is and who speaks"));
    section.with(fold(scene, desk, "fold", summary, &|| cards(scene, &shown)))
}

/// The profiles with how they are computed.
fn cards(scene: &Scene, shown: &[SourceIx]) -> Fragment {
    let all = Profile::all(scene.corpus, &scene.selection);
    let profiles: Vec<Element> =
        shown.iter().filter_map(|at| all.get(at.at())).filter_map(|it| profile(scene, it)).collect();
    let told = el("p").with(
        "They are shares of the words of the selected claims of the source, repeats counted once. A claim with several \
         topics gives each an equal part of its words, so that the shares of topics add up to 100%. The lead quoted is \
         the first claim of the standfirst, or of the text where there is none. Loaded words are those of a list of \
         words that praise, blame, alarm or scorn, names left out; they are the outlet’s own unless they stand in \
         quotation marks or in what is attributed to somebody.",
    );
    let how = how(scene, "How are these shares computed?", Fragment::default().with(told));
    Fragment::default().with(el("div").class("profiles").with(profiles)).with(how)
}

fn profile(scene: &Scene, profile: &Profile) -> Option<Element> {
    let source = scene.corpus.source(profile.source)?;
    let lead = profile.lead.and_then(|lead| scene.corpus.claim(lead));
    let body = if profile.all.is_empty() {
        el("p").class("quiet small").with(why_empty(scene, profile.source))
    } else {
        el("dl")
            .with(topics(scene, profile))
            .with(sureness(scene, profile))
            .with(speakers(scene, profile))
            .with(loaded(scene, profile))
    };
    let card = el("article")
        .class(["profile ", colour(profile.source)].concat())
        .with(headed(profile.source, el("h3").with(source.metadata.label.as_str()), Some(facts(source))))
        .with(warnings(scene, profile.source))
        .with(lead.map(|lead| el("blockquote").with(quotation(scene, lead, &[]))))
        .with(body);
    Some(card)
}

/// Why no claim of a source is counted.
fn why_empty(scene: &Scene, source: SourceIx) -> String {
    let chosen: Vec<Value> = scene.query.filter.of(Facet::Source).collect();
    if chosen.is_empty() || chosen.contains(&Value::Source(source)) {
        return "No claim of this article passes the filters.".to_owned();
    }
    let names: Vec<String> = chosen.iter().filter_map(|&value| query::label(scene.corpus, value)).collect();
    let verb = if names.len() == 1 { " is chosen." } else { " are chosen." };
    ["Filtered out: only ", &names.join(" and "), verb].concat()
}

/// The head of a source's card: its letter, its name, and a line about it.
#[must_use]
pub fn headed(source: SourceIx, name: Element, line: Option<String>) -> Element {
    let line = line.map(|line| el("p").with(line));
    el("header").with(source_tag(source)).with(el("div").with(name).with(line))
}

/// Length and origin of an article: `7 paragraphs · 344 words · outlet not stated`.
#[must_use]
pub fn facts(source: &Source) -> String {
    let body = source.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body).count();
    [
        counted(body, "paragraph", "paragraphs"),
        counted(source.words as usize, "word", "words"),
        source.origin().unwrap_or("outlet not stated").to_owned(),
    ]
    .join(" · ")
}

fn topics(scene: &Scene, profile: &Profile) -> Fragment {
    const SHADES: [&str; NAMED] = ["shade-0", "shade-1", "shade-2", "shade-3", "shade-4"];
    let mut shares: Vec<_> = profile.topics.iter().filter(|share| share.percent > 0).collect();
    sort_by_number(&mut shares, |share| u64::from(u32::MAX - share.percent));
    let mut parts: Vec<Part> =
        shares.iter().zip(SHADES).map(|(share, class)| Part { class, length: share.percent }).collect();
    let rest: u32 = shares.iter().skip(NAMED).map(|share| share.percent).sum();
    parts.push(Part { class: "rest", length: rest });
    let named = shares.iter().take(NAMED);
    let mut named: Vec<Element> =
        named.map(|share| share_link(scene, profile, Value::Topic(share.topic), share.percent)).collect();
    if rest > 0 {
        named.push(el("span").with(["others ", &rest.to_string(), "%"].concat()));
    }
    row("Words spent", Some(bar("stack", &parts, 100)), named)
}

fn sureness(scene: &Scene, profile: &Profile) -> Fragment {
    let mut parts = Vec::new();
    let mut named = Vec::new();
    let told: Vec<_> = profile.statuses.iter().filter(|(_, tally)| !tally.is_empty()).collect();
    let lengths = percents(&told.iter().map(|(_, tally)| f64::from(tally.words)).collect::<Vec<_>>());
    for ((status, _), length) in told.into_iter().zip(lengths) {
        let class = match status {
            Status::Fact => "fact",
            Status::Scheduled => "scheduled",
            Status::Expected => "expected",
            Status::Possible => "possible",
            Status::RuledOut => HATCHED,
        };
        parts.push(Part { class, length });
        named.push(share_link(scene, profile, Value::Status(*status), length));
    }
    let total = parts.iter().map(|part| part.length).sum();
    row("How sure", Some(bar("stack", &parts, total)), named)
}

fn speakers(scene: &Scene, profile: &Profile) -> Fragment {
    let outlet = (!profile.outlet.is_empty()).then_some((None, &profile.outlet));
    let voices = outlet.into_iter().chain(profile.speakers.iter().map(|(speaker, tally)| (Some(*speaker), tally)));
    let voices: Vec<(_, &Tally)> = voices.collect();
    let shares = percents(&voices.iter().map(|(_, tally)| f64::from(tally.words)).collect::<Vec<_>>());
    let named = voices.into_iter().zip(shares);
    let named = named.map(|((voice, _), share)| share_link(scene, profile, Value::Voice(voice), share));
    row("Who speaks", None, named.collect())
}

/// How many loaded words of a voice are named.
const LOADED: usize = 8;

/// The words that judge what they name, the outlet's own apart from those it quotes.
fn loaded(scene: &Scene, profile: &Profile) -> Fragment {
    let voiced = |name, voice| {
        let words = ToneWord::all(scene.corpus, &profile.all.claims, Tone::Loaded, voice);
        let mut named: Vec<Element> = words.iter().take(LOADED).map(|it| loaded_link(scene, profile, it)).collect();
        match words.len().saturating_sub(LOADED) {
            0 if named.is_empty() => named.push(el("span").class("quiet").with("none found")),
            0 => {}
            more => named.push(el("span").with([&more.to_string(), " more"].concat())),
        }
        row(name, None, named)
    };
    let own = voiced("Loaded words, own voice", ToneVoice::Outlet);
    own.with(voiced("Loaded words it quotes", ToneVoice::Quoted))
}

/// A loaded word; a link to the claims that have it: those of the source, by those who say so in them.
fn loaded_link(scene: &Scene, profile: &Profile, word: &ToneWord) -> Element {
    let claims = scene.query.with_view(View::Claims).with_claim(None).without(Facet::Source).without(Facet::Voice);
    let mut claims = claims.searching(&["\"", &word.word, "\""].concat());
    let voices = word.claims.iter().filter_map(|&at| scene.corpus.claim(at)).map(|it| Value::Voice(it.voice.speaker()));
    claims.filter.values.extend(voices.chain([Value::Source(profile.source)]));
    let times = if word.times > 1 { [" ", &word.times.to_string(), "×"].concat() } else { String::new() };
    link(scene.link(&claims)).class("share").with([&word.word, times.as_str()].concat())
}

fn row(name: &'static str, bar: Option<Element>, shares: Vec<Element>) -> Fragment {
    let mut told = el("dd").with(bar);
    for (at, share) in shares.into_iter().enumerate() {
        told = told.with((at > 0).then_some(" · ")).with(share);
    }
    Fragment::default().with(el("dt").with(name)).with(told)
}

/// A share in words; a link to the claims that were counted.
fn share_link(scene: &Scene, profile: &Profile, value: Value, percent: u32) -> Element {
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let mark = match value {
        Value::Status(status) => Some(shape(status)),
        _ => None,
    };
    let mut counted =
        scene.query.with_view(View::Claims).with_claim(None).without(value.facet()).without(Facet::Source);
    counted.filter.values.extend([value, Value::Source(profile.source)]);
    let words = [&name, " ", &percent.to_string(), "%"].concat();
    link(scene.link(&counted)).class("share").with(mark).with(words)
}
