//! All that is said of each claim, as JSON. The form is told by `format` and `version`: a member may be added within a
//! version; one that is renamed, removed or changes its meaning makes a new version.
//! `schema/claims.json` describes every member.

use super::View;
use super::json::{Json, stated};
use super::quote::{Quote, code_points, differences, stands};
use crate::Point;

const VERSION: usize = 1;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    Json::Object(vec![
        ("format", Json::text("parallax-claims")),
        ("version", Json::Number(VERSION)),
        ("event", Json::text(&view.corpus.event.title)),
        ("link", Json::text(view.link)),
        ("accessed", Json::Text(view.accessed.to_string())),
        ("claims", Json::List(quotes.iter().map(|quote| claim(view, quote)).collect())),
    ])
    .document()
}

fn claim(view: &View<'_>, quote: &Quote<'_>) -> Json {
    let about = &quote.source.metadata;
    let source = stated(vec![
        ("slug", Some(Json::text(&about.slug))),
        ("label", Some(Json::text(&about.label))),
        ("outlet", quote.source.origin().map(Json::text)),
        ("title", quote.source.headline().map(Json::text)),
        ("author", about.author.as_deref().map(Json::text)),
        ("date", about.date.map(|date| Json::Text(date.to_string()))),
        ("url", about.url.as_deref().map(Json::text)),
        ("language", about.language.as_deref().map(Json::text)),
    ]);
    let (start, end) = code_points(&quote.source.text, quote.claim.span);
    let point = |point: &&Point| {
        Json::Object(vec![
            ("label", Json::text(&point.label)),
            ("relation", Json::text(stands(view.corpus, point))),
            ("differences", Json::List(differences(view.corpus, point).into_iter().map(Json::Text).collect())),
        ])
    };
    stated(vec![
        ("id", Some(Json::text(&quote.claim.id))),
        ("quotation", Some(Json::text(quote.text))),
        ("source", Some(source)),
        ("place", quote.place.as_deref().map(Json::text)),
        ("start", Some(Json::Number(start))),
        ("end", Some(Json::Number(end))),
        ("status", Some(Json::text(quote.claim.status.shown.slug()))),
        ("speaker", quote.speaker.map(Json::text)),
        ("topics", Some(Json::texts(&quote.topics))),
        ("points", Some(Json::List(quote.points.iter().map(point).collect()))),
    ])
}
