//! Which parts of a page make up the article.

use super::boilerplate;
use super::names;
use super::tree::{Kind, Tree};
use super::weights::Weights;

/// The share of the page's text that a part marked as the article must hold to be believed, in percent.
const MARKED: usize = 40;
/// The share of the text that the innermost part must hold to be the article's core, in percent.
const CORE: usize = 70;

/// The parts of the tree that make up the article under the headline, in order.
pub(super) fn of_article(tree: &Tree, weights: &Weights, headline: Option<usize>) -> Vec<(usize, usize)> {
    let named = |at: usize, name: &str| tree.element(at).is_some_and(|element| element.name == name);
    let role = |at: usize, role: &str| tree.element(at).is_some_and(|element| element.has_word("role", role));
    let is_article = |at: usize| named(at, "article") || role(at, "article");
    let whole = under(tree, weights, headline, &is_article).unwrap_or((0, tree.len()));
    let all = weights.within(whole.0, whole.1).max(1);
    let heaviest = |says: &dyn Fn(usize) -> bool| {
        let parts = (whole.0..whole.1).filter(|&at| says(at)).map(|at| (at, tree.end(at)));
        // Of equals the first, which is the outermost.
        let best = parts.fold(None, |best: Option<(usize, usize)>, part| match best {
            Some(best) if weights.within(best.0, best.1) >= weights.within(part.0, part.1) => Some(best),
            _ => Some(part),
        });
        best.filter(|(from, end)| weights.within(*from, *end) * 100 >= all * MARKED)
    };
    let marked = heaviest(&|at| tree.element(at).is_some_and(boilerplate::is_body));
    let root = marked
        .or_else(|| heaviest(&is_article))
        .or_else(|| heaviest(&|at| named(at, "main") || role(at, "main")))
        .unwrap_or(whole);
    around(tree, weights, core(tree, weights, root), root)
}

/// The part marked as an article that holds the headline, where it holds much of the text that is in no other such part:
/// below an article some sites put the next, and the one after that.
fn under(
    tree: &Tree,
    weights: &Weights,
    headline: Option<usize>,
    is_article: &dyn Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let headline = headline?;
    let (mut own, mut others, mut at) = (None, 0, 0);
    while at < tree.len() {
        let end = tree.end(at);
        if !is_article(at) {
            at += 1;
            continue;
        }
        if (at..end).contains(&headline) {
            own = own.or(Some((at, end)));
        } else {
            others += weights.within(at, end);
        }
        at = end;
    }
    own.filter(|(from, end)| weights.within(*from, *end) * 100 >= weights.all().saturating_sub(others).max(1) * MARKED)
}

/// The innermost part within `root` that holds most of its text, in at least two paragraphs where there are two.
fn core(tree: &Tree, weights: &Weights, root: (usize, usize)) -> (usize, usize) {
    let all = weights.within(root.0, root.1);
    let lines = weights.lines_within(root.0, root.1).min(2);
    let parts = (root.0..root.1).map(|at| (at, tree.end(at)));
    let mut most = parts.filter(|&(from, end)| {
        tree.element(from).is_some_and(|element| names::is_container(&element.name))
            && weights.within(from, end) * 100 >= all.max(1) * CORE
            && weights.lines_within(from, end) >= lines
    });
    // Parts that each hold most of the text are in one another, so the last is the innermost.
    most.next_back().unwrap_or(root)
}

/// The core with what stands beside it and is like it, up to `root`: paragraphs, and parts that go by the same class.
fn around(tree: &Tree, weights: &Weights, core: (usize, usize), root: (usize, usize)) -> Vec<(usize, usize)> {
    let mut ranges = vec![core];
    let mut at = core.0;
    while at > root.0 || root.1 == tree.len() {
        let Some(parent) = tree.node(at).and_then(|node| node.parent) else { break };
        let class = tree.element(at).and_then(|element| element.get("class")).filter(|class| !class.is_empty());
        let mut child = parent + 1;
        while child < tree.end(parent) {
            let end = tree.end(child);
            let like = tree.element(child).is_some_and(|element| {
                matches!(element.name.as_str(), "p" | "blockquote" | "ul" | "ol")
                    || class.is_some() && element.get("class") == class
            });
            let text = matches!(tree.node(child).map(|node| &node.kind), Some(Kind::Text(_)));
            if child != at && (like || text) && weights.within(child, end) > 0 {
                ranges.push((child, end));
            }
            child = end;
        }
        if parent <= root.0 {
            break;
        }
        at = parent;
    }
    ranges
}

/// The sentence or two below the headline, where they stand outside the article's text.
pub(super) fn standfirst(tree: &Tree, headline: Option<usize>, ranges: &[(usize, usize)]) -> Option<(usize, usize)> {
    let headline = headline?;
    let first = ranges.iter().map(|(from, _)| *from).min()?;
    let between = (headline..first).filter(|&at| tree.end(at) <= first);
    let mut named = between.filter(|&at| tree.element(at).is_some_and(boilerplate::is_standfirst));
    named.next().map(|at| (at, tree.end(at)))
}
