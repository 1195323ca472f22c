//! What is loaded, and what is known of it.

use crate::components::{colour, source_tag};
use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use corpus::{Facet, Role, Source, SourceIx, Value};
use leptos::prelude::*;

/// The sources with their metadata. What nobody stated is said to be not stated.
pub(super) fn sources(scene: &Scene) -> AnyView {
    let cards: Vec<AnyView> = scene.sources().map(|(at, source)| card(scene, at, source)).collect();
    view! {
        <p>
            "These articles are part of the page; nothing is fetched when you read them. Their texts belong to their \
            publishers. What an article does not tell about itself is not guessed."
        </p>
        <div class="sources">{cards}</div>
    }
    .into_any()
}

fn card(scene: &Scene, at: SourceIx, source: &'static Source) -> AnyView {
    let metadata = &source.metadata;
    let counts = scene.index.counts(&scene.index.select(&corpus::Filter::default()), Facet::Source);
    let claims = counts.iter().find(|count| count.value == Value::Source(at)).map_or(0, |count| count.total);
    let body = source.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body).count();
    let class = ["profile ", colour(at)].concat();
    let own = Query { view: View::Claims, ..Query::default() }.toggled(Value::Source(at));
    let fact = |name: &'static str, value: Option<String>| {
        let value = match value {
            Some(value) => value.into_any(),
            None => view! { <span class="quiet">"not stated"</span> }.into_any(),
        };
        view! { <dt>{name}</dt><dd>{value}</dd> }.into_any()
    };
    let address = metadata.url.as_ref().map(|url| match is_web(url) {
        true => view! { <a href=url.clone() rel="noreferrer">{url.clone()}</a> }.into_any(),
        false => url.clone().into_any(),
    });
    view! {
        <article class=class>
            <header>{source_tag(at)}<div><h3>{metadata.label.clone()}</h3></div></header>
            <dl>
                {fact("Outlet", metadata.outlet.clone())}
                {fact("Credit", source.credit.map(|span| span.slice(&source.text).to_owned()))}
                {fact("Headline", metadata.title.clone())}
                {fact("Published", metadata.date.map(corpus::Date::in_words))}
                <dt>"Address"</dt>
                <dd>{address.unwrap_or_else(|| view! { <span class="quiet">"not stated"</span> }.into_any())}</dd>
                {fact("Language", metadata.language.clone())}
                {fact("Length", Some([counted(body, "paragraph", "paragraphs"), counted(source.words as usize, "word", "words")].join(", ")))}
                <dt>"Claims"</dt>
                <dd><a href=scene.link(&own)>{counted(claims as usize, "claim", "claims")}</a></dd>
                {fact("Name in links", Some(metadata.slug.clone()))}
            </dl>
            <p class="actions">
                <a class="button" href=scene.link(&Query { view: View::Read, ..Query::default() })>"Read in full"</a>
            </p>
        </article>
    }
    .into_any()
}

/// Whether an address is one of the web, rather than a script or a file.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        assert!(is_web("https://example.org/a") && is_web("http://example.org"));
        assert!(!is_web("javascript:alert(1)") && !is_web("file:///etc/passwd") && !is_web("example.org"));
    }
}
