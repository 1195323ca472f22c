//! The sources' frames side by side: a table that is its own chart, each figure a link to its sentences.

use super::bar::{Part, bar};
use super::source_tag::{colour, source_tag};
use crate::markup::{Element, Fragment, el, link};
use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use corpus::{FrameShares, SourceIx, Value};

/// The frames of all sources on one scale, folded under the widest difference; none where nothing selected shows a
/// frame, or where there is but one source.
#[must_use]
pub fn framing(scene: &Scene) -> Option<Element> {
    let shares = FrameShares::all(scene.corpus, &scene.selection);
    let scale = shares.iter().flat_map(|it| &it.percents).flatten().copied().max().unwrap_or(0);
    if scale == 0 || scene.corpus.sources.len() < 2 {
        return None;
    }
    let mut heads = el("tr").with(el("th").attr("scope", "col").with("Frame"));
    for (at, source) in scene.sources() {
        let name = el("th").attr("scope", "col").with(source_tag(at)).with(" ").with(source.metadata.label.as_str());
        heads = heads.with(name);
    }
    let rows: Vec<Element> = shares.iter().map(|it| row(scene, it, scale)).collect();
    let table = el("table")
        .with(el("caption").class("unseen").with("How many claims of each source show a frame"))
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows));
    let how = el("details").class("how").with(el("summary").with("How is this computed?")).with(el("p").with(HOW));
    let scrolled = el("div").class("scrolled").attr("tabindex", "0").attr("role", "group");
    let scrolled = scrolled.attr("aria-label", "Frames by source").with(table);
    let summary = el("summary").with(el("h3").with("Framing side by side")).with(widest(&shares));
    Some(el("details").class("framing").with(summary).with(scrolled).with(how))
}

const HOW: &str = "A claim shows a frame where words of its sentence indicate it: disagreement and reproach for conflict; \
    faces and feelings for human interest; costs and gains for economic consequences; right and wrong for morality; \
    solutions and who is to bring them for responsibility and resolution (Semetko & Valkenburg 2000). A figure counts \
    the selected claims that do, of all selected claims of the source; all bars have one scale. With few claims a \
    difference of one claim is a large share: open the claims before you make something of it.";

fn row(scene: &Scene, shares: &FrameShares, scale: u32) -> Element {
    let tallies = shares.sources.iter().zip(&shares.percents).enumerate();
    let cells: Vec<Element> = tallies
        .map(|(at, (tally, &percent))| {
            let source = SourceIx::from(at);
            let cell = el("td").class(colour(source));
            match percent {
                None => cell.with(el("span").class("quiet").with("none selected")),
                Some(0) => cell.with(el("span").class("quiet").with("no claim")),
                Some(percent) => {
                    let both = scene.query.with_claim(None).with_view(View::Claims);
                    let both = with(&with(&both, Value::Frame(shares.frame)), Value::Source(source));
                    let told =
                        [&counted(tally.claims.len(), "claim", "claims"), " · ", &percent.to_string(), "%"].concat();
                    cell.with(bar("length", &[Part { class: "frame", length: percent }], scale))
                        .with(link(scene.link(&both)).with(told))
                }
            }
        })
        .collect();
    el("tr").with(el("th").attr("scope", "row").with(shares.frame.label())).with(cells)
}

/// The query with one value chosen and none beside it in its facet.
fn with(query: &Query, value: Value) -> Query {
    query.without(value.facet()).toggled(value)
}

/// The frame in which the sources differ most, in words; nothing where they don't.
fn widest(shares: &[FrameShares]) -> Option<Element> {
    let widest = shares.iter().rev().max_by_key(|it| it.spread()).filter(|it| it.spread() > 0)?;
    let known = || widest.percents.iter().enumerate().filter_map(|(at, percent)| Some(((*percent)?, at)));
    let (most, least) = (known().rev().max_by_key(|it| it.0)?, known().min_by_key(|it| it.0)?);
    let share = |(percent, at): (u32, usize)| {
        Fragment::default().with([&percent.to_string(), "% of the claims of "].concat()).with(source_tag(at.into()))
    };
    let differs = el("span").with(widest.frame.label()).with(" in ").with(share(most)).with(" and ");
    let differs = differs.with(share(least));
    Some(differs)
}
