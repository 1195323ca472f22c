//! Which lines of a page are the article.
//!
//! Text is found as reading modes of browsers find it (Kohlschütter et al. 2010, “Boilerplate detection using shallow
//! text features”): running text is long lines with few links, and the article is the part of the page that holds most of it. What
//! the page itself marks as the article comes first.

use super::boilerplate;
use super::lines::{self, Line, Within};
use super::names;
use super::tree::{Kind, Tree};

/// What was taken from a page.
#[derive(Default)]
pub(super) struct Found {
    /// The lines of the article, the headline not among them unless the text repeats it.
    pub(super) lines: Vec<String>,
    /// The headline as the page shows it.
    pub(super) headline: Option<String>,
    /// Characters of running text.
    pub(super) weight: usize,
    /// Lines that were left behind.
    pub(super) left: usize,
    /// Blocks of code in what was taken.
    pub(super) code: usize,
    /// Whether cells of tables were left behind.
    pub(super) tables: bool,
}

/// The share of the page's text that a part marked as the article must hold to be believed, in percent.
const MARKED: usize = 40;
/// The share of the text that the innermost part must hold to be the article's core, in percent.
const CORE: usize = 70;
/// The share of the page's text from which on a part is kept, whatever it is called, in percent.
const TOO_MUCH: usize = 50;

/// The article of a page, of which `title` is what the page's head states; `sure` where it states it as the headline and not
/// as the title of the page.
pub(super) fn of_page(tree: &Tree, title: Option<&str>, sure: bool) -> Found {
    let headline = headline(tree, title);
    let mut skipped = unseen(tree);
    let (all, _) = lines::lines(tree, |at| is(&skipped, at));
    skip_site(tree, &Weights::of(tree, &all), headline, &mut skipped);
    let (kept, code) = lines::lines(tree, |at| is(&skipped, at));
    let weights = Weights::of(tree, &kept);
    let mut ranges = ranges(tree, &weights);
    let standfirst = standfirst(tree, headline, &ranges);
    ranges.extend(standfirst);
    ranges.sort_unstable();
    let inside = |line: &Line| {
        let next = ranges.partition_point(|(from, _)| *from <= line.at);
        next.checked_sub(1).and_then(|last| ranges.get(last)).is_some_and(|(_, end)| line.at < *end)
    };
    let (chosen, rest): (Vec<Line>, Vec<Line>) = kept.into_iter().partition(inside);
    let shown = headline.map(|at| tree.text(at, super::LONGEST));
    let heads = || chosen.iter().chain(&rest).filter(|_| !sure);
    let shown = shown.or_else(|| above(heads(), chosen.iter(), title));
    let (text, tables) = trimmed(tree, &chosen, headline, standfirst);
    Found {
        left: all.len().saturating_sub(text.len()),
        weight: chosen.iter().map(Line::weight).sum(),
        headline: shown,
        lines: text,
        code,
        tables,
    }
}

/// The last line above the first sentence that can be a headline: a heading or, where the page has no title, any.
fn above<'a>(
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

/// All that can be seen of a piece of a page that a reader chose.
pub(super) fn of_fragment(tree: &Tree) -> Found {
    let skipped = unseen(tree);
    let (all, code) = lines::lines(tree, |at| is(&skipped, at));
    let weight = all.iter().map(Line::weight).sum();
    Found { lines: all.into_iter().map(|line| line.text).collect(), weight, code, ..Found::default() }
}

/// Running text up to each place of a page, so that the text of any part is one subtraction.
struct Weights {
    before: Vec<usize>,
    /// How many lines of running text there are up to each place.
    lines: Vec<usize>,
}

impl Weights {
    fn of(tree: &Tree, lines: &[Line]) -> Self {
        let mut weights = Self { before: vec![0; tree.len() + 1], lines: vec![0; tree.len() + 1] };
        for line in lines {
            let weight = line.weight();
            if let (Some(sum), Some(many)) = (weights.before.get_mut(line.at + 1), weights.lines.get_mut(line.at + 1)) {
                *sum += weight;
                *many += usize::from(weight > 0);
            }
        }
        for sums in [&mut weights.before, &mut weights.lines] {
            let mut sum = 0;
            for place in sums {
                sum += *place;
                *place = sum;
            }
        }
        weights
    }

    fn within(&self, from: usize, end: usize) -> usize {
        difference(&self.before, from, end)
    }

    fn lines_within(&self, from: usize, end: usize) -> usize {
        difference(&self.lines, from, end)
    }

    fn all(&self) -> usize {
        self.before.last().copied().unwrap_or(0)
    }
}

fn difference(sums: &[usize], from: usize, end: usize) -> usize {
    let sum = |at: usize| sums.get(at).copied().unwrap_or(0);
    sum(end).saturating_sub(sum(from))
}

fn is(marks: &[bool], at: usize) -> bool {
    marks.get(at).copied().unwrap_or(false)
}

/// The elements that nobody sees.
fn unseen(tree: &Tree) -> Vec<bool> {
    let mut marks = vec![false; tree.len()];
    for (at, element) in tree.elements() {
        if let Some(mark) = marks.get_mut(at) {
            *mark = boilerplate::is_unseen(element);
        }
    }
    marks
}

/// Marks the elements that belong to the site, save where they hold the headline, much of the text, or a part of a
/// sentence.
fn skip_site(tree: &Tree, weights: &Weights, headline: Option<usize>, marks: &mut [bool]) {
    let mut sentence_end = 0;
    for (at, element) in tree.elements() {
        let end = tree.end(at);
        if is_reply(tree, at) {
            let parent = tree.node(at).and_then(|node| node.parent);
            let much =
                parent.is_some_and(|parent| weights.within(parent, tree.end(parent)) * 100 > weights.all() * TOO_MUCH);
            if let Some(mark) = parent.filter(|_| !much).and_then(|parent| marks.get_mut(parent)) {
                *mark = true;
            }
        }
        let in_sentence = at < sentence_end && !names::is_block(&element.name);
        if matches!(element.name.as_str(), "p" | "li" | "blockquote") || names::is_heading(&element.name) {
            sentence_end = sentence_end.max(end);
        }
        let holds_headline = headline.is_some_and(|headline| (at..end).contains(&headline));
        let much = weights.within(at, end) * 100 > weights.all() * TOO_MUCH;
        if let Some(mark) = marks.get_mut(at) {
            *mark |= !in_sentence && !holds_headline && !much && boilerplate::is_of_the_site(element);
        }
    }
}

/// Whether an element is what one presses to answer a comment, so that what it stands in is one.
fn is_reply(tree: &Tree, at: usize) -> bool {
    let pressed = tree.element(at).is_some_and(|element| matches!(element.name.as_str(), "a" | "button"));
    pressed && tree.text(at, 20).trim().eq_ignore_ascii_case("reply")
}

/// The place of the heading that is the headline: of those of the first rank the one that agrees with the stated title,
/// else the only one.
fn headline(tree: &Tree, title: Option<&str>) -> Option<usize> {
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

/// The parts of the tree that make up the article, in order.
fn ranges(tree: &Tree, weights: &Weights) -> Vec<(usize, usize)> {
    let whole = (0, tree.len());
    let heaviest = |says: &dyn Fn(usize) -> bool| {
        let parts = (0..tree.len()).filter(|&at| says(at)).map(|at| (at, tree.end(at)));
        // Of equals the first, which is the outermost.
        let best = parts.fold(None, |best: Option<(usize, usize)>, part| match best {
            Some(best) if weights.within(best.0, best.1) >= weights.within(part.0, part.1) => Some(best),
            _ => Some(part),
        });
        best.filter(|(from, end)| weights.within(*from, *end) * 100 >= weights.all().max(1) * MARKED)
    };
    let named = |at: usize, name: &str| tree.element(at).is_some_and(|element| element.name == name);
    let role = |at: usize, role: &str| tree.element(at).is_some_and(|element| element.has_word("role", role));
    let marked = heaviest(&|at| tree.element(at).is_some_and(boilerplate::is_body));
    let root = marked
        .or_else(|| heaviest(&|at| named(at, "article") || role(at, "article")))
        .or_else(|| heaviest(&|at| named(at, "main") || role(at, "main")))
        .unwrap_or(whole);
    around(tree, weights, core(tree, weights, root), root)
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
fn standfirst(tree: &Tree, headline: Option<usize>, ranges: &[(usize, usize)]) -> Option<(usize, usize)> {
    let headline = headline?;
    let first = ranges.iter().map(|(from, _)| *from).min()?;
    let between = (headline..first).filter(|&at| tree.end(at) <= first);
    let mut named = between.filter(|&at| tree.element(at).is_some_and(boilerplate::is_standfirst));
    named.next().map(|at| (at, tree.end(at)))
}

/// The chosen lines without links, phrases of sites, and the short lines above the first sentence and below the last.
///
/// Says also whether cells of tables were left out.
fn trimmed(
    tree: &Tree,
    chosen: &[Line],
    headline: Option<usize>,
    standfirst: Option<(usize, usize)>,
) -> (Vec<String>, bool) {
    let end = headline.map_or(0, |at| tree.end(at));
    let is_headline = |line: &Line| headline.is_some_and(|at| (at..end).contains(&line.at));
    let mut texts = chosen.iter().filter(|line| line.weight() > 0 && !boilerplate::is_phrase(line.text.trim()));
    let (first, last) = (texts.clone().next().map(|line| line.at), texts.next_back().map(|line| line.at));
    let Some((first, last)) = first.zip(last) else {
        // There is no sentence to go by, so whatever is no link is the text.
        let kept = chosen.iter().filter(|line| !line.is_linked() && !is_headline(line));
        return (kept.map(|line| line.text.clone()).collect(), false);
    };
    let below_headline = |line: &Line| standfirst.is_some_and(|(from, end)| (from..end).contains(&line.at));
    let is_datum = |line: &Line| line.within == Within::Cell && line.weight() == 0 && !line.closes();
    let keep = |line: &Line| {
        let text = line.text.trim();
        let apart = matches!(line.within, Within::Heading | Within::Item | Within::Cell) || !line.closes();
        let below = line.at > last && apart && !boilerplate::is_credit(text);
        let outside = (line.at < first || below) && !below_headline(line);
        let empty = !text.contains(char::is_alphanumeric);
        !(outside || empty || is_datum(line) || is_headline(line) || line.is_linked() || boilerplate::is_phrase(text))
    };
    let tables = chosen.iter().any(|line| line.at > first && is_datum(line));
    let mut lines = Vec::new();
    // From the end, so that what heads only links is known when it is come to.
    let mut dropped = 2;
    for line in chosen.iter().rev() {
        let heads = match line.within {
            Within::Heading => dropped < 2,
            Within::Text | Within::Paragraph => {
                dropped < 1
                    || line.weight() > 0
                    || line.closes()
                    || below_headline(line)
                    || boilerplate::is_credit(&line.text)
            }
            Within::Item | Within::Cell => true,
        };
        if keep(line) && heads {
            lines.push(line.text.clone());
            // A heading above a heading stays, as it may head the whole.
            dropped = 0;
        } else {
            dropped += 1;
        }
    }
    lines.reverse();
    (lines, tables)
}
