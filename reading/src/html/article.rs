//! Which lines of a page are the article.
//!
//! Text is found as reading modes of browsers find it (Kohlschütter et al. 2010, “Boilerplate detection using shallow
//! text features”): running text is long lines with few links, and the article is the part of the page that holds most of it. What
//! the page itself marks as the article comes first.

use super::headline;
use super::lines::{self, Line};
use super::parts;
use super::skipped::{skip_site, unseen};
use super::tree::Tree;
use super::trim::trimmed;
use super::weights::Weights;

/// The most bytes of a line beside the headline, and the most lines.
const BESIDE: usize = 200;
const MANY_BESIDE: usize = 10;

/// What was taken from a page.
#[derive(Default)]
pub(super) struct Found {
    /// The lines of the article, the headline not among them unless the text repeats it.
    pub(super) lines: Vec<String>,
    /// The headline as the page shows it.
    pub(super) headline: Option<String>,
    /// The lines between the headline and the first sentence, which tell who wrote it and when; those of the site too.
    pub(super) beside: Vec<String>,
    /// From where to where these stand.
    pub(super) between: (usize, usize),
    /// Characters of running text.
    pub(super) weight: usize,
    /// Lines that were left behind.
    pub(super) left: usize,
    /// Blocks of code in what was taken.
    pub(super) code: usize,
    /// Whether cells of tables were left behind.
    pub(super) tables: bool,
}

/// The article of a page, of which `title` is what the page's head states; `sure` where it states it as the headline and not
/// as the title of the page.
pub(super) fn of_page(tree: &Tree, title: Option<&str>, sure: bool) -> Found {
    let headline = headline::of_page(tree, title);
    let mut skipped = unseen(tree);
    let (all, _) = lines::lines(tree, |at| is(&skipped, at));
    skip_site(tree, &Weights::of(tree, &all), headline, &mut skipped);
    let (kept, code) = lines::lines(tree, |at| is(&skipped, at));
    let weights = Weights::of(tree, &kept);
    let mut ranges = parts::of_article(tree, &weights, headline);
    let standfirst = parts::standfirst(tree, headline, &ranges);
    ranges.extend(standfirst);
    ranges.sort_unstable();
    let inside = |line: &Line| {
        let next = ranges.partition_point(|(from, _)| *from <= line.at);
        next.checked_sub(1).and_then(|last| ranges.get(last)).is_some_and(|(_, end)| line.at < *end)
    };
    let (chosen, rest): (Vec<Line>, Vec<Line>) = kept.into_iter().partition(inside);
    let shown = headline.map(|at| tree.text(at, super::LONGEST));
    let heads = || chosen.iter().chain(&rest).filter(|_| !sure);
    let shown = shown.or_else(|| headline::above(heads(), chosen.iter(), title));
    let above = headline.map_or(0, |at| tree.end(at));
    let first = chosen.iter().find(|line| line.weight() > 0).map_or(0, |line| line.at);
    let beside = all.iter().filter(|line| (above..first).contains(&line.at) && line.text.len() <= BESIDE);
    let mut beside: Vec<String> = beside.map(|line| line.text.clone()).collect();
    let many = beside.len().saturating_sub(MANY_BESIDE);
    beside.drain(..many);
    let (text, tables) = trimmed(tree, &chosen, headline, standfirst);
    Found {
        left: all.len().saturating_sub(text.len()),
        weight: chosen.iter().map(Line::weight).sum(),
        headline: shown,
        beside,
        between: (above, first),
        lines: text,
        code,
        tables,
    }
}

/// All that can be seen of a piece of a page that a reader chose.
pub(super) fn of_fragment(tree: &Tree) -> Found {
    let skipped = unseen(tree);
    let (all, code) = lines::lines(tree, |at| is(&skipped, at));
    let weight = all.iter().map(Line::weight).sum();
    Found { lines: all.into_iter().map(|line| line.text).collect(), weight, code, ..Found::default() }
}

/// Whether what a reader copied is a page with all that stands around its article: it says so by its parts, or much of it
/// is links.
pub(super) fn is_whole(tree: &Tree) -> bool {
    let parts = |name: &str| matches!(name, "main" | "aside" | "footer" | "nav");
    if tree.elements().any(|(_, element)| parts(&element.name)) {
        return true;
    }
    let skipped = unseen(tree);
    let (all, _) = lines::lines(tree, |at| is(&skipped, at));
    let links = all.iter().filter(|line| line.is_linked()).count();
    let text = all.iter().filter(|line| line.weight() > 0).count();
    links > 8 && links * 3 > all.len() && text > 2
}

fn is(marks: &[bool], at: usize) -> bool {
    marks.get(at).copied().unwrap_or(false)
}
