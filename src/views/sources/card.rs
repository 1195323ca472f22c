//! What is known of a source, with its corrections where it is the reader's own.

use super::correct::correct;
use crate::components::{colour, headed, warnings};
use crate::markup::{Element, Fragment, el, link};
use crate::query::{Query, View};
use crate::scene::{Scene, counted};
use crate::workshop::LAST_CARD;
use corpus::{Role, Source, SourceIx, Value};

/// A source with its metadata. What nobody stated is said to be not stated.
pub(super) fn card(scene: &Scene, at: SourceIx, source: &'static Source) -> Element {
    let metadata = &source.metadata;
    let claims = scene.corpus.claims.iter().filter(|claim| claim.source == at).count();
    let body = source.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body).count();
    let own = Query { view: View::Claims, ..Query::default() }.toggled(Value::Source(at));
    let own = link(scene.link(&own)).with(counted(claims, "claim", "claims"));
    let length = [counted(body, "paragraph", "paragraphs"), counted(source.words as usize, "word", "words")].join(", ");
    let address = metadata.url.as_deref().map(|url| match is_web(url) {
        true => link(url).attr("rel", "noreferrer").with(url),
        false => el("span").with(url),
    });
    let facts = el("dl")
        .with(fact("Outlet", metadata.outlet.as_deref().map(plain)))
        .with(fact("Credit", source.credit.map(|span| plain(span.slice(&source.text)))))
        .with(fact("Headline", source.headline().map(plain)))
        .with(fact("Author", metadata.author.as_deref().map(plain)))
        .with(fact("Published", metadata.date.map(|date| el("span").with(date.in_words()))))
        .with(fact("Address", address))
        .with(fact("Language", metadata.language.as_deref().map(plain)))
        .with(fact("Length", Some(el("span").with(length))))
        .with(fact("Claims", Some(own)))
        .with(fact("Name in links", Some(plain(&metadata.slug))));
    let read = link(scene.link(&Query { view: View::Read, ..Query::default() })).class("button").with("Read in full");
    let last = at.at() + 1 == scene.corpus.sources.len();
    let name = el("h3").maybe("id", last.then_some(LAST_CARD)).maybe("tabindex", last.then_some("-1"));
    el("article")
        .class(["profile ", colour(at)].concat())
        .with(headed(at, name.with(metadata.label.as_str()), None))
        .with(warnings(scene, at))
        .with(facts)
        .with(el("p").class("actions").with(read))
        .with(scene.corpus.comparison.is_some().then(|| correct(scene, at, source)))
}

fn plain(text: &'static str) -> Element {
    el("span").with(text)
}

fn fact(name: &'static str, value: Option<Element>) -> Fragment {
    let value = value.unwrap_or_else(|| plain("not stated").class("quiet"));
    Fragment::default().with(el("dt").with(name)).with(el("dd").with(value))
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
