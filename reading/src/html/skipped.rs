//! What of a page is not read: what nobody sees, and what belongs to the site.

use super::boilerplate;
use super::names;
use super::tree::Tree;
use super::weights::Weights;

/// The share of the page's text from which on a part is kept, whatever it is called, in percent.
const TOO_MUCH: usize = 50;

/// The elements that nobody sees.
pub(super) fn unseen(tree: &Tree) -> Vec<bool> {
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
pub(super) fn skip_site(tree: &Tree, weights: &Weights, headline: Option<usize>, marks: &mut [bool]) {
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
