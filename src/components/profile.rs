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
    Agreement, Facet, Frame, Place, Profile, Relation, Role, Source, SourceIx, Status, Tally, Tone, ToneVoice,
    TopicShare, Value, WordTally, percents, sort_by_number,
};

/// How many topics are named; the others are summed up.
const NAMED: usize = 5;

/// Of how many sources the profiles stand open where nothing is filtered and the screen is wide; others are folded, so that
/// the table is not far below.
const OPEN: usize = 3;

/// The profiles of the sources side by side, of the selected claims.
#[must_use]
pub fn profiles(scene: &Scene, desk: &Desk) -> Element {
    let section = el("section").attr("aria-label", "The sources at a glance");
    let shown = scene.query.look.side_by_side(scene.corpus);
    // Of a few claims shares say little, and what was chosen should not be far below.
    if shown.len() <= OPEN && scene.query.filter.is_empty() && !desk.narrow {
        return section.with(cards(scene, &shown));
    }
    let summary = el("summary").with(el("h3").with("The sources at a glance"));
    let summary = summary.with(el("span").with("What each leads with, how sure it is and who speaks"));
    section.with(fold(scene, desk, "fold", summary, &|| cards(scene, &shown)))
}

/// The profiles with how they are computed.
fn cards(scene: &Scene, shown: &[SourceIx]) -> Fragment {
    let all = Profile::all(scene.corpus, &scene.selection);
    let agreement = Agreement::new(scene.corpus, scene.index, &scene.selection);
    let profiles = shown.iter().filter_map(|at| profile(scene, all.get(at.at())?, &agreement.only.get(at.at())?.tally));
    let profiles: Vec<Element> = profiles.collect();
    let told = el("p").with(
        "They are shares of the words of the selected claims of the source, repeats counted once; in brackets stands how \
         many claims these are. A claim with several topics gives each an equal part of its words, so that the shares of topics add up to 100%. The lead quoted is \
         the first claim of the standfirst, or of the text where there is none. Up front: topics of the headline, the \
         standfirst or the first paragraph; far down: topics that first come in the second half of the text. Only here: \
         points for which no claim of another article was found. A frame has the words that show it beside it. Loaded \
         words are those of a list of words that praise, blame, alarm or scorn, names left out; they are the outlet’s own \
         unless they stand in quotation marks or in what is attributed to somebody.",
    );
    let how = how(scene, "How are these shares computed?", Fragment::default().with(told));
    let base = el("p").class("small quiet").with("Shares of words, with the number of claims in brackets.");
    Fragment::default().with(el("div").lasting(0).class("profiles").with(profiles)).with(base).with(how.lasting(1))
}

fn profile(scene: &Scene, profile: &Profile, only: &Tally) -> Option<Element> {
    let source = scene.corpus.source(profile.source)?;
    let lead = profile.lead.and_then(|lead| scene.corpus.claim(lead));
    let body = if profile.all.is_empty() {
        el("p").class("quiet small").with(why_empty(scene, profile.source))
    } else {
        el("dl")
            .with(topics(scene, profile))
            .with(only_here(scene, profile, only))
            .with(sureness(scene, profile))
            .with(speakers(scene, profile))
            .with(frames(scene, profile))
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

/// Length and origin of an article, which is not said twice where the source is called by it: `7 paragraphs · 344 words ·
/// outlet not stated`.
#[must_use]
pub fn facts(source: &Source) -> String {
    let body = source.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body).count();
    let length =
        [counted(body, "paragraph", "paragraphs"), counted(source.words as usize, "word", "words")].join(" · ");
    match source.origin().unwrap_or("outlet not stated") {
        origin if origin == source.metadata.label => length,
        origin => [&length, " · ", origin].concat(),
    }
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
    let link = |it: &TopicShare| share_link(scene, profile, Value::Topic(it.topic), it.percent, it.claims.len());
    let mut named: Vec<Element> = named.map(|it| link(it)).collect();
    if rest > 0 {
        named.push(el("span").with(["others ", &rest.to_string(), "%"].concat()));
    }
    let placed = |name, wanted: fn(Place) -> bool| {
        let there = |share: &TopicShare| {
            let (value, place) = (Value::Topic(share.topic), share.first.filter(|&place| wanted(place))?);
            let words = [&query::label(scene.corpus, value)?, ", ", &place.in_words()].concat();
            Some(figure(scene, profile, &[value], None, words))
        };
        row(name, None, profile.topics.iter().filter_map(there).collect())
    };
    let spent = row("Words spent", Some(bar("stack", &parts, 100)), named);
    spent.with(placed("Up front", Place::is_up_front)).with(placed("Far down", |place| place.far_down))
}

fn sureness(scene: &Scene, profile: &Profile) -> Fragment {
    let mut parts = Vec::new();
    let mut named = Vec::new();
    let told: Vec<_> = profile.statuses.iter().filter(|(_, tally)| !tally.is_empty()).collect();
    let lengths = percents(&told.iter().map(|(_, tally)| f64::from(tally.words)).collect::<Vec<_>>());
    for ((status, tally), length) in told.into_iter().zip(lengths) {
        let class = match status {
            Status::Fact => "fact",
            Status::Scheduled => "scheduled",
            Status::Expected => "expected",
            Status::Possible => "possible",
            Status::RuledOut => HATCHED,
            Status::Denied => "rest",
        };
        parts.push(Part { class, length });
        named.push(share_link(scene, profile, Value::Status(*status), length, tally.claims.len()));
    }
    let total = parts.iter().map(|part| part.length).sum();
    row("How sure", Some(bar("stack", &parts, total)), named)
}

/// Who speaks, then everybody named or described by name; the shares of the first are the sums of those of the second.
fn speakers(scene: &Scene, profile: &Profile) -> Fragment {
    let mut words = vec![f64::from(profile.outlet.words)];
    words.extend(profile.speakers.iter().map(|(_, tally)| f64::from(tally.words)));
    let mut shares = percents(&words).into_iter();
    let mut kinds = ["outlet’s own voice", "named speakers", "unnamed"].map(|name| (name, Vec::new(), 0, 0));
    let [own, named, unnamed] = &mut kinds;
    (own.2, own.3) = (shares.next().unwrap_or(0), profile.outlet.claims.len());
    own.1.extend((!profile.outlet.is_empty()).then_some(Value::Voice(None)));
    let mut each = Vec::new();
    for (&(at, ref tally), share) in profile.speakers.iter().zip(shares) {
        let kind = if scene.corpus.speaker(at).is_some_and(|it| it.named) { &mut *named } else { &mut *unnamed };
        kind.1.push(Value::Voice(Some(at)));
        kind.2 += share;
        kind.3 += tally.claims.len();
        each.push(share_link(scene, profile, Value::Voice(Some(at)), share, tally.claims.len()));
    }
    let mut told = Vec::new();
    for (name, voices, share, claims) in kinds {
        if !voices.is_empty() {
            told.push(figure(scene, profile, &voices, None, share_of(name, share, claims)));
        }
    }
    row("Who speaks", None, told).with(row("Speakers", None, each))
}

/// The points that no other source tells, by their claims.
fn only_here(scene: &Scene, profile: &Profile, only: &Tally) -> Fragment {
    let share = [&percent(only, &profile.all).to_string(), "% (", &counted(only.claims.len(), "claim)", "claims)")];
    let link = figure(scene, profile, &[Value::Relation(Relation::Only)], None, share.concat());
    row("Told only here", None, if only.is_empty() { Vec::new() } else { vec![link] })
}

/// How many words that show a frame are named.
const SHOWING: usize = 3;

/// The frames, each with the words that show it.
fn frames(scene: &Scene, profile: &Profile) -> Fragment {
    let frame = |(frame, tally): &(Frame, Tally)| {
        let words = WordTally::of_frame(scene.corpus, &tally.claims, *frame);
        let words: Vec<&str> = words.iter().take(SHOWING).map(|it| it.word.as_str()).collect();
        let evidence = [" “", &words.join("”, “"), "”"].concat();
        let share = percent(tally, &profile.all);
        let link = share_link(scene, profile, Value::Frame(*frame), share, tally.claims.len());
        el("span").with(link).with(evidence)
    };
    row("Frames", None, profile.frames.iter().map(frame).collect())
}

/// The words that judge what they name, the outlet's own apart from those it quotes.
fn loaded(scene: &Scene, profile: &Profile) -> Fragment {
    let voiced = |name, voice| {
        let words = WordTally::of_tone(scene.corpus, &profile.all.claims, Tone::Loaded, voice);
        row(name, None, words.iter().map(|it| loaded_link(scene, profile, it)).collect())
    };
    let own = voiced("Loaded words, own voice", ToneVoice::Outlet);
    own.with(voiced("Loaded words it quotes", ToneVoice::Quoted))
}

/// A loaded word; a link to the claims that have it: those of the source, by those who say so in them.
fn loaded_link(scene: &Scene, profile: &Profile, word: &WordTally) -> Element {
    let scene = &Scene { query: scene.query.searching(&["\"", &word.word, "\""].concat()), ..scene.clone() };
    let voices = word.claims.iter().filter_map(|&at| scene.corpus.claim(at)).map(|it| Value::Voice(it.voice.speaker()));
    let times = if word.times > 1 { [" ", &word.times.to_string(), "×"].concat() } else { String::new() };
    figure(scene, profile, &voices.collect::<Vec<_>>(), None, [&word.word, times.as_str()].concat())
}

/// How many figures of a row are named.
const FIGURES: usize = 8;

/// A row of figures: its name, a bar of them, the first of them, and how many more there are.
fn row(name: &'static str, bar: Option<Element>, mut figures: Vec<Element>) -> Fragment {
    let more = figures.len().saturating_sub(FIGURES);
    figures.truncate(FIGURES);
    if more > 0 {
        figures.push(el("span").with([&more.to_string(), " more"].concat()));
    }
    let mut told = el("dd").with(bar).with(figures.is_empty().then(|| el("span").class("quiet").with("none found")));
    for (at, figure) in figures.into_iter().enumerate() {
        told = told.with((at > 0).then_some(" · ")).with(figure);
    }
    Fragment::default().with(el("dt").with(name)).with(told)
}

/// A share of a value in words, with how many claims it is of; a link to these.
fn share_link(scene: &Scene, profile: &Profile, value: Value, percent: u32, claims: usize) -> Element {
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let mark = match value {
        Value::Status(status) => Some(shape(status)),
        _ => None,
    };
    figure(scene, profile, &[value], mark, share_of(&name, percent, claims))
}

/// A share in words: `Defence 32% (7)`.
fn share_of(name: &str, percent: u32, claims: usize) -> String {
    [name, " ", &percent.to_string(), "% (", &claims.to_string(), ")"].concat()
}

/// A tally's share of the words of another, in whole per cents.
fn percent(part: &Tally, whole: &Tally) -> u32 {
    (part.share_of(whole) * 100.0).round() as u32
}

/// A figure in words; a link to the claims of the source with any of the values.
fn figure(scene: &Scene, profile: &Profile, values: &[Value], mark: Option<Element>, words: String) -> Element {
    let mut counted = scene.query.with_view(View::Claims).with_claim(None).without(Facet::Source);
    for value in values {
        counted.filter.values.retain(|known| known.facet() != value.facet() || values.contains(known));
    }
    counted.filter.values.extend(values.iter().copied().chain([Value::Source(profile.source)]));
    link(scene.link(&counted)).class("share").with(mark).with(words)
}
