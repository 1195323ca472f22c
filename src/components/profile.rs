//! A source at a glance: what it leads with, what it spends its words on, how sure it is, who speaks.

use super::bar::{HATCHED, Part, bar};
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use super::status_mark::shape;
use crate::query::{self, View};
use crate::scene::{Scene, counted};
use corpus::{Facet, Profile, Role, Source, SourceIx, Status, Tally, Value};
use leptos::prelude::*;

/// How many topics are named; the others are summed up.
const NAMED: usize = 5;

/// The profiles of all sources, of the selected claims.
pub fn profiles(scene: &Scene) -> AnyView {
    let profiles: Vec<AnyView> =
        Profile::all(scene.corpus, &scene.selection).iter().filter_map(|it| profile(scene, it)).collect();
    view! {
        <section aria-label="The sources at a glance">
            <div class="profiles">{profiles}</div>
            <details class="how">
                <summary>"How are these shares computed?"</summary>
                <p>
                    "They are shares of the words of the selected claims of the source, repeats counted once. A claim \
                    with several topics gives each an equal part of its words, so that the shares of topics add up to \
                    100%. The lead quoted is the first claim of the standfirst, or of the text where there is none."
                </p>
            </details>
        </section>
    }
    .into_any()
}

fn profile(scene: &Scene, profile: &Profile) -> Option<AnyView> {
    let source = scene.corpus.source(profile.source)?;
    let class = ["profile ", colour(profile.source)].concat();
    let lead = profile.lead.and_then(|lead| scene.corpus.claim(lead));
    let lead = lead.map(|lead| view! { <blockquote>{quotation(scene, lead, &[])}</blockquote> });
    let body = if profile.all.is_empty() {
        view! { <p class="quiet small">"No claim of this article passes the filters."</p> }.into_any()
    } else {
        view! { <dl>{topics(scene, profile)}{sureness(scene, profile)}{speakers(scene, profile)}</dl> }.into_any()
    };
    let card = view! {
        <article class=class>
            <header>
                {source_tag(profile.source)}
                <div>
                    <h3>{source.metadata.label.clone()}</h3>
                    <p>{facts(source)}</p>
                </div>
            </header>
            {lead}
            {body}
        </article>
    };
    Some(card.into_any())
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

fn topics(scene: &Scene, profile: &Profile) -> AnyView {
    const SHADES: [&str; NAMED] = ["shade-0", "shade-1", "shade-2", "shade-3", "shade-4"];
    let mut shares: Vec<_> = profile.topics.iter().filter(|share| share.percent > 0).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.percent));
    let parts = shares.iter().zip(SHADES).map(|(share, class)| Part { class, length: share.percent });
    let rest: u32 = shares.iter().skip(NAMED).map(|share| share.percent).sum();
    let bar = bar("stack", parts.chain([Part { class: "rest", length: rest }]), 100);
    let mut named: Vec<AnyView> = shares
        .iter()
        .take(NAMED)
        .map(|share| share_link(scene, profile.source, Value::Topic(share.topic), share.percent))
        .collect();
    if rest > 0 {
        named.push(view! { <span>"others " {rest} "%"</span> }.into_any());
    }
    view! { <dt>"Words spent"</dt><dd>{bar}{separated(named)}</dd> }.into_any()
}

fn sureness(scene: &Scene, profile: &Profile) -> AnyView {
    let shares: Vec<(Status, u32)> =
        profile.statuses.iter().map(|(status, tally)| (*status, percent(tally, profile))).collect();
    let parts = shares.iter().map(|&(status, length)| {
        let class = match status {
            Status::Fact => "fact",
            Status::Scheduled => "scheduled",
            Status::Expected => "expected",
            Status::Possible => "possible",
            Status::RuledOut => HATCHED,
        };
        Part { class, length }
    });
    let bar = bar("stack", parts, shares.iter().map(|(_, percent)| percent).sum());
    let present = profile.statuses.iter().zip(&shares).filter(|((_, tally), _)| !tally.is_empty());
    let named = present
        .map(|(_, &(status, percent))| share_link(scene, profile.source, Value::Status(status), percent))
        .collect();
    view! { <dt>"How sure"</dt><dd>{bar}{separated(named)}</dd> }.into_any()
}

fn speakers(scene: &Scene, profile: &Profile) -> AnyView {
    let outlet = (!profile.outlet.is_empty()).then_some((None, &profile.outlet));
    let voices = outlet.into_iter().chain(profile.speakers.iter().map(|(speaker, tally)| (Some(*speaker), tally)));
    let named = voices
        .map(|(voice, tally)| share_link(scene, profile.source, Value::Voice(voice), percent(tally, profile)))
        .collect();
    view! { <dt>"Who speaks"</dt><dd>{separated(named)}</dd> }.into_any()
}

/// A share in words; a link to the claims that were counted.
fn share_link(scene: &Scene, source: SourceIx, value: Value, percent: u32) -> AnyView {
    let name = query::label(scene.corpus, value).unwrap_or_default();
    let mark = match value {
        Value::Status(status) => view! { <span class="status">{shape(status)}</span> }.into_any(),
        _ => ().into_any(),
    };
    let mut counted =
        scene.query.with_view(View::Claims).with_claim(None).without(value.facet()).without(Facet::Source);
    counted.filter.values.extend([value, Value::Source(source)]);
    view! { <a class="share" href=scene.link(&counted)>{mark}{name}" "{percent}"%"</a> }.into_any()
}

fn percent(tally: &Tally, profile: &Profile) -> u32 {
    (tally.share_of(&profile.all) * 100.0).round() as u32
}

fn separated(items: Vec<AnyView>) -> Vec<AnyView> {
    let separate = |(at, item): (usize, AnyView)| {
        let between = if at == 0 { "" } else { " · " };
        view! { {between}{item} }.into_any()
    };
    items.into_iter().enumerate().map(separate).collect()
}
