//! What is left of the lines of an article when those of the site among them are gone.

use super::boilerplate;
use super::lines::{Line, Within};
use super::tree::Tree;
use crate::phrases::is_phrase;

/// The chosen lines without links, phrases of sites, and the short lines above the first sentence and below the last.
///
/// Says also whether cells of tables were left out.
pub(super) fn trimmed(
    tree: &Tree,
    chosen: &[Line],
    headline: Option<usize>,
    standfirst: Option<(usize, usize)>,
) -> (Vec<String>, bool) {
    let end = headline.map_or(0, |at| tree.end(at));
    let is_headline = |line: &Line| headline.is_some_and(|at| (at..end).contains(&line.at));
    let mut texts = chosen.iter().filter(|line| line.weight() > 0 && !is_phrase(line.text.trim()));
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
        !(outside || empty || is_datum(line) || is_headline(line) || line.is_linked() || is_phrase(text))
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
