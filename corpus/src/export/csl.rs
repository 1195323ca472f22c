//! Citations for citation processors (CSL-JSON 1.0): an item per claim, its quotation in the variable `annote`.

use super::View;
use super::json::{Json, stated};
use super::quote::Quote;
use crate::Date;

pub(super) fn write(view: &View<'_>, quotes: &[Quote<'_>]) -> String {
    Json::List(quotes.iter().map(|quote| item(view, quote)).collect()).document()
}

fn item(view: &View<'_>, quote: &Quote<'_>) -> Json {
    let about = &quote.source.metadata;
    stated(vec![
        ("id", Some(Json::text(&quote.claim.id))),
        ("type", Some(Json::text("article-newspaper"))),
        ("title", Some(Json::Text(quote.title()))),
        // As the article has it: where names end and which part is the family's, it does not say.
        ("author", about.author.as_deref().map(|it| Json::List(vec![Json::Object(vec![("literal", Json::text(it))])]))),
        ("container-title", quote.source.origin().map(Json::text)),
        ("issued", about.date.map(date_parts)),
        ("language", about.language.as_deref().map(Json::text)),
        ("section", quote.place.as_deref().map(Json::text)),
        ("URL", Some(Json::text(quote.address(view.link)))),
        ("accessed", Some(date_parts(view.accessed))),
        ("note", Some(Json::Text(quote.compared(view.link)))),
        ("annote", Some(Json::text(quote.text))),
    ])
}

fn date_parts(date: Date) -> Json {
    let parts = [Some(usize::from(date.year())), date.month().map(usize::from), date.day().map(usize::from)];
    let parts = Json::List(parts.into_iter().flatten().map(Json::Number).collect());
    Json::Object(vec![("date-parts", Json::List(vec![parts]))])
}
