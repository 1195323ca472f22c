//! W3C Web Annotation (2017) as JSON-LD: a page of annotations, each on the words of a claim.

use super::View;
use super::json::{Json, stated};
use super::quote::{Quote, code_points, once};

/// How much context tells a quotation from its like, in code points.
const CONTEXT: usize = 32;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    stated(vec![
        ("@context", Some(Json::text("http://www.w3.org/ns/anno.jsonld"))),
        ("id", Some(Json::text(view.link))),
        ("type", Some(Json::text("AnnotationPage"))),
        ("items", Some(Json::List(quotes.iter().map(|quote| annotation(view, quote)).collect()))),
    ])
    .document()
}

fn annotation(view: &View<'_>, quote: &Quote<'_>) -> Json {
    let text = &quote.source.text;
    let span = quote.claim.span;
    let before = text.get(..span.start as usize).unwrap_or("");
    let after = text.get(span.end as usize..).unwrap_or("");
    let skipped = before.chars().count().saturating_sub(CONTEXT);
    let (start, end) = code_points(text, span);
    let words = Json::Object(vec![
        ("type", Json::text("TextQuoteSelector")),
        ("exact", Json::text(quote.text)),
        ("prefix", Json::Text(before.chars().skip(skipped).collect())),
        ("suffix", Json::Text(after.chars().take(CONTEXT).collect())),
    ]);
    let position = Json::Object(vec![
        ("type", Json::text("TextPositionSelector")),
        ("start", Json::Number(start)),
        ("end", Json::Number(end)),
    ]);
    let tag = |purpose: &'static str, value: &str| {
        let kind = ("type", Json::text("TextualBody"));
        Json::Object(vec![kind, ("purpose", Json::text(purpose)), ("value", Json::text(value))])
    };
    let about = &quote.source.metadata;
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let cited =
        [owned(Some(&about.label)), owned(quote.source.origin()), owned(quote.source.headline()), quote.place.clone()];
    let mut cited = once(cited.into()).join(" · ");
    cited.push_str(&[" · accessed ", &view.accessed.to_string()].concat());
    let tags = quote.topics.iter().copied().chain([quote.claim.status.shown.label()]);
    let body = std::iter::once(tag("describing", &cited)).chain(tags.map(|value| tag("tagging", value))).collect();
    let source = about.url.clone().unwrap_or_else(|| read(view, "column=", &about.slug));
    let target =
        ("target", Json::Object(vec![("source", Json::Text(source)), ("selector", Json::List(vec![words, position]))]));
    let id = ("id", Json::Text(read(view, "claim=", &quote.claim.id)));
    Json::Object(vec![id, ("type", Json::text("Annotation")), ("body", Json::List(body)), target])
}

/// Where a claim is read in its text, or an article of no known address is read alone: the positions count within it.
fn read(view: &View<'_>, what: &str, name: &str) -> String {
    let place = view.link.split(['?', '#']).next().unwrap_or_default();
    let own = view.corpus.comparison.as_ref().map_or_else(String::new, |id| ["own=", id, "&"].concat());
    [place, "?", &own, "view=read&", what, name].concat()
}
