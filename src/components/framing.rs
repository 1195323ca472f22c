//! What the sources spend their claims on, side by side: frames, topics and actors on one scale. Each table is its own
//! chart, and each figure a link to its claims.

use super::bar::{Part, bar};
use super::claim_meta::claim_meta;
use super::fold::fold;
use super::how::how;
use super::quotation::quotation;
use super::source_tag::{colour, source_tag};
use crate::desk::Desk;
use crate::markup::{Element, Fragment, el, link};
use crate::query::{self, Query, View};
use crate::scene::{Scene, counted};
use corpus::{ClaimIx, Doings, Facet, Shares, SourceIx, Tally, Value, sort_by_number};

/// How many actors are shown: those whom most claims name.
const ACTORS: usize = 10;

/// How many topics are shown: where there are more, those that most claims are about.
const MOST_TOPICS: usize = 30;

/// How many claims are quoted at once; the link above them leads to all.
const QUOTED: usize = 8;

/// The frames, topics and actors of the sources side by side; none where there is but one source.
#[must_use]
pub fn framing(scene: &Scene, desk: &Desk) -> Option<Fragment> {
    if scene.corpus.sources.len() < 2 {
        return None;
    }
    let tables = Fragment::default().with(table(scene, desk, &FRAMES)).with(table(scene, desk, &TOPICS));
    Some(tables.with(table(scene, desk, &ACTING)))
}

/// One of the tables.
struct Kind {
    facet: Facet,
    title: &'static str,
    /// The head of its first column.
    what: &'static str,
    caption: &'static str,
    how: &'static str,
}

const FRAMES: Kind = Kind {
    facet: Facet::Frame,
    title: "Framing side by side",
    what: "Frame",
    caption: "How many claims of each source show a frame",
    how: "A claim shows a frame where words of its sentence indicate it: disagreement and reproach for conflict; \
        faces and feelings for human interest; costs and gains for economic consequences; right and wrong for morality; \
        solutions and who is to bring them for responsibility and resolution (Semetko & Valkenburg 2000). A figure counts \
        these claims, of all selected ones of the source; all bars have one scale. Of few claims \
        one is a large share: open them before you make something of it.",
};

const TOPICS: Kind = Kind {
    facet: Facet::Topic,
    title: "Topics side by side",
    what: "Topic",
    caption: "How many claims of each source are about a topic",
    how: "A figure counts the selected claims about the topic, of all selected claims of the source; all bars have one \
        scale. A claim with several topics counts for each. Beside it stands where the source first speaks of it. Where \
        topics are many, those of most claims are shown.",
};

const ACTING: Kind = Kind {
    facet: Facet::Actor,
    title: "Who does what, source by source",
    what: "Who",
    caption: "How many claims of each source name somebody, and as what",
    how: "Whoever is named in a selected claim: as the one who says it, as the one who does what it tells (the subject of an \
        active verb, or behind the “by” of a passive one), or otherwise, such as the one it is done to. A claim counts \
        once. Those named most are shown; the filters have all of them.",
};

fn table(scene: &Scene, desk: &Desk, kind: &Kind) -> Option<Element> {
    let mut shares = Shares::of(scene.corpus, &scene.selection, kind.facet);
    let most = if kind.facet == Facet::Actor { ACTORS } else { MOST_TOPICS };
    if kind.facet == Facet::Actor || shares.len() > most {
        sort_by_number(&mut shares, |share| u64::MAX - share.claims() as u64);
        shares.truncate(most);
    }
    let scale = shares.iter().flat_map(|it| &it.percents).flatten().copied().max().filter(|&scale| scale > 0)?;
    let summary = el("summary").with(el("h3").with(kind.title)).with(widest(scene, &shares));
    Some(fold(scene, desk, "framing", summary, &|| side_by_side(scene, kind, &shares, scale)))
}

/// The table with how it is computed.
fn side_by_side(scene: &Scene, kind: &Kind, shares: &[Shares], scale: u32) -> Fragment {
    let shown = scene.query.look.side_by_side(scene.corpus);
    let mut heads = el("tr").with(el("th").attr("scope", "col").with(kind.what));
    for &at in &shown {
        let Some(source) = scene.corpus.source(at) else { continue };
        let head = el("th").attr("scope", "col").with(source_tag(at)).with(" ").with(source.metadata.label.as_str());
        heads =
            heads.with(head.with(source.is_short().then(|| el("p").class("small quiet").with("too short to compare"))));
    }
    let rows: Vec<Element> = shares.iter().map(|it| row(scene, it, &shown, scale)).collect();
    let table = el("table")
        .with(el("caption").class("unseen").with(kind.caption))
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows));
    let how = how(scene, "How is this computed?", Fragment::default().with(el("p").with(kind.how)));
    let scrolled = el("div").class("scrolled").attr("tabindex", "0").attr("role", "group");
    Fragment::default().with(scrolled.attr("aria-label", kind.title).with(table)).with(how)
}

fn row(scene: &Scene, shares: &Shares, shown: &[SourceIx], scale: u32) -> Element {
    let doings = match shares.value {
        Value::Actor(actor) => Doings::of(scene.corpus, &scene.selection, actor),
        _ => Vec::new(),
    };
    let cells: Vec<Element> = shown.iter().map(|&at| cell(scene, shares, at, doings.get(at.at()), scale)).collect();
    let name = query::label(scene.corpus, shares.value).unwrap_or_default();
    el("tr").with(el("th").attr("scope", "row").with(name)).with(cells)
}

fn cell(scene: &Scene, shares: &Shares, at: SourceIx, doings: Option<&Doings>, scale: u32) -> Element {
    let cell = el("td").class(colour(at));
    let (Some(tally), Some(percent)) = (shares.sources.get(at.at()), shares.percents.get(at.at()).copied()) else {
        return cell;
    };
    let Some(percent) = percent else { return cell.with(el("span").class("quiet").with("none selected")) };
    if tally.is_empty() {
        return cell.with(el("span").class("quiet").with("no claim"));
    }
    let told = [&counted(tally.claims.len(), "claim", "claims"), " · ", &percent.to_string(), "%"].concat();
    let claims = with(&with(&scene.query.with_claim(None), shares.value), Value::Source(at)).with_view(View::Claims);
    cell.with(bar("length", &[Part { class: "frame", length: percent }], scale))
        .with(link(scene.link(&claims)).with(told))
        .with(doings.map(|doings| as_what(scene, doings)))
        .with(first_place(scene, shares.value, tally))
}

/// As what an actor is named, each with the claims behind it: `acts in 3`, `speaks in 1`, `named in 2`.
fn as_what(scene: &Scene, doings: &Doings) -> Vec<Element> {
    let parts = [("speaks in ", &doings.speaks), ("acts in ", &doings.acts), ("named in ", &doings.named)];
    let told = parts.into_iter().filter(|(_, tally)| !tally.is_empty());
    told.map(|(what, tally)| {
        let name = [what, &tally.claims.len().to_string()].concat();
        let claims = tally.claims.iter().take(QUOTED).filter_map(|&at| said(scene, at)).collect::<Vec<_>>();
        el("details").with(el("summary").with(name)).with(el("ul").with(claims))
    })
    .collect()
}

fn said(scene: &Scene, at: ClaimIx) -> Option<Element> {
    let claim = scene.corpus.claim(at)?;
    Some(el("li").with(quotation(scene, claim, &[])).with(claim_meta(scene, at, claim)))
}

/// Where a source first speaks of a topic.
fn first_place(scene: &Scene, value: Value, tally: &Tally) -> Option<Element> {
    let Value::Topic(_) = value else { return None };
    let claim = scene.corpus.claim(*tally.claims.first()?)?;
    let place = scene.corpus.source(claim.source)?.place(claim.paragraph)?;
    let place = ["first in ", &place.in_words()].concat();
    Some(el("p").class("small quiet").with(place))
}

/// The query with one value chosen and none beside it in its facet.
fn with(query: &Query, value: Value) -> Query {
    query.without(value.facet()).toggled(value)
}

/// In what the sources differ most, in words; nothing where they don't.
fn widest(scene: &Scene, shares: &[Shares]) -> Option<Element> {
    let spread = |it: &&Shares| it.spread(&scene.selection);
    let widest = shares.iter().rev().max_by_key(spread).filter(|it| spread(it) > 0)?;
    let (most, least) = widest.extremes(&scene.selection)?;
    let share = |(at, percent): (usize, u32)| {
        Fragment::default().with([&percent.to_string(), "% of the claims of "].concat()).with(source_tag(at.into()))
    };
    let name = query::label(scene.corpus, widest.value)?;
    Some(el("span").with(name).with(" in ").with(share(most)).with(" and ").with(share(least)))
}
