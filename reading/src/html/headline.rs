//! The headline as a page shows it.

use super::boilerplate;
use super::lines::{Line, Within};
use super::tree::Tree;

/// The place of the heading that is the headline: of those of the first rank the one that agrees with the stated title,
/// else the only one.
pub(super) fn of_page(tree: &Tree, title: Option<&str>) -> Option<usize> {
    let seen = |at: usize| {
        let mut next = Some(at);
        std::iter::from_fn(|| {
            let at = next?;
            next = tree.node(at).and_then(|node| node.parent);
            Some(at)
        })
        .all(|at| !tree.element(at).is_some_and(boilerplate::is_unseen))
    };
    let of_rank = |rank: &'static str| {
        tree.elements().filter(move |(_, element)| element.name == rank).map(|(at, _)| at).take(50)
    };
    let told = |at: usize| !drafting::line(&tree.text(at, super::LONGEST)).is_empty() && seen(at);
    let agrees =
        |at: &usize| title.is_some_and(|title| drafting::overlap(&tree.text(*at, super::LONGEST), title) >= 50);
    let mut first = of_rank("h1").filter(|&at| told(at));
    let agreeing = of_rank("h1").chain(of_rank("h2")).filter(|&at| told(at)).find(agrees);
    agreeing.or_else(|| {
        let only = first.next()?;
        first.next().is_none().then_some(only)
    })
}

/// The last line above the first sentence that can be a headline: a heading or, where the page has no title, any.
pub(super) fn above<'a>(
    lines: impl Iterator<Item = &'a Line>,
    mut chosen: impl Iterator<Item = &'a Line>,
    title: Option<&str>,
) -> Option<String> {
    let first = chosen.find(|line| line.weight() > 0)?.at;
    let fits = |line: &&Line| {
        let words = line.text.split_whitespace().count();
        let head = line.within == Within::Heading || title.is_none();
        line.at < first && head && (4..30).contains(&words) && !line.is_linked() && !line.text.trim().ends_with('.')
    };
    lines.filter(fits).max_by_key(|line| line.at).map(|line| line.text.clone())
}
