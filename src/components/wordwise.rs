//! Two claims word by word, on demand.

use super::source_tag::{colour, source_tag};
use crate::markup::{Element, el, link};
use crate::query::View;
use crate::scene::Scene;
use corpus::wordwise::{Stretch, compare};
use corpus::{Claim, ClaimIx, Entry, Row, SourceIx};

/// How many comparisons stand in a row of the table: a page of rows with more of them would be slow to draw.
const IN_ROW: usize = 2;

/// The main claims of a point word by word, that of the first source that tells it beside that of each other. Where
/// many sources tell it, the way to the first claim's details, which have them all; none where fewer than two of the
/// sources shown tell it.
#[must_use]
pub(super) fn row_wordwise(scene: &Scene, row: &Row, shown: &[SourceIx]) -> Option<Element> {
    let mut main = shown.iter().filter_map(|&at| row.cell(at).first()).map(|entry: &Entry| entry.claim);
    let first = main.next()?;
    let others: Vec<ClaimIx> = main.collect();
    if others.len() > IN_ROW {
        let details = link(scene.link_to(first, View::Claims)).with("Compare word by word");
        return Some(el("p").class("wordwise").with(details));
    }
    let pairs: Vec<Element> = others.into_iter().filter_map(|other| pair(scene, first, other)).collect();
    (!pairs.is_empty()).then(|| folded(pairs))
}

/// Two claims word by word.
#[must_use]
pub(super) fn wordwise(scene: &Scene, one: ClaimIx, other: ClaimIx) -> Option<Element> {
    Some(folded(vec![pair(scene, one, other)?]))
}

fn folded(pairs: Vec<Element>) -> Element {
    let told = "Underlined: words that only this claim has. Not underlined: words that both have, in whatever order.";
    let fold = el("details").class("wordwise").with(el("summary").with("Compare word by word"));
    fold.with(el("p").class("quiet").with(told)).with(pairs)
}

fn pair(scene: &Scene, one: ClaimIx, other: ClaimIx) -> Option<Element> {
    let (one, other) = (scene.corpus.claim(one)?, scene.corpus.claim(other)?);
    let texts = [one, other].map(|claim| scene.corpus.words(claim, claim.span));
    let [left, right] = texts;
    let found = compare(left, right);
    let instead: Vec<Element> = found
        .instead
        .iter()
        .map(|(ours, theirs)| {
            let quoted = |words: &str| ["“", words, "”"].concat();
            let line = el("li").with(source_tag(one.source)).with(" ").with(quoted(ours.slice(left))).with(" · ");
            line.with(source_tag(other.source)).with(" ").with(quoted(theirs.slice(right)))
        })
        .collect();
    let instead = (!instead.is_empty())
        .then(|| el("div").with(el("p").class("quiet").with("One where the other has:")).with(el("ul").with(instead)));
    let side = |claim: &Claim, text: &'static str, pieces: &[Stretch]| {
        let language = scene.corpus.source(claim.source).and_then(|source| source.metadata.language.clone());
        let mut words = el("p").class("quotation").maybe("lang", language);
        for piece in pieces {
            let slice = piece.span.slice(text);
            words = if piece.own { words.with(el("mark").class("own").with(slice)) } else { words.with(slice) };
        }
        el("div").class(["side ", colour(claim.source)].concat()).with(source_tag(claim.source)).with(words)
    };
    let pair = el("div").class("pair").with(side(one, left, &found.one)).with(side(other, right, &found.other));
    Some(pair.with(instead))
}
