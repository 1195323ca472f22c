//! Why claims were put together, as a sentence for readers.

use super::grouping::Cluster;
use super::terms::Part;
use super::{View, phrasal};
use crate::sorting::Sorting;
use crate::text::letters;

/// The words in quotation marks at most.
const MOST_WORDS: usize = 6;

/// “Both name Operation Daybreak and share the words “proved”, “effective”.”
pub(super) fn of(view: &View<'_>, cluster: &Cluster) -> String {
    let (a, b) = cluster.founders;
    let word = |claim: usize, at: usize| {
        let term = view.terms.of(claim).get(at)?;
        let document = view.claim(claim)?.1;
        Some((if phrasal::is_percent(document, term.at) { "percent" } else { document.word(term.at) }, term))
    };
    let (mut names, mut same, mut alike) = (Vec::new(), Vec::new(), Vec::new());
    for shared in &cluster.core {
        let (Some((in_a, term)), Some((in_b, _))) = (word(a, shared.a), word(b, shared.b)) else { continue };
        if term.part == Part::Name {
            push(&mut names, in_a.to_owned());
        } else if in_a.eq_ignore_ascii_case(in_b) || stems_meet(in_a, in_b) {
            push(&mut same, format!("“{in_a}”"));
        } else {
            push(&mut alike, format!("“{in_a}” for “{in_b}”"));
        }
    }
    let mut parts = Vec::new();
    if !names.is_empty() {
        parts.push(format!("name {}", list(&names)));
    }
    if !same.is_empty() {
        parts.push(format!("share the {} {}", if same.len() == 1 { "word" } else { "words" }, list(&same)));
    }
    if !alike.is_empty() {
        parts.push(format!("use {}", list(&alike)));
    }
    format!("{} {}.", subject(view, cluster), list(&parts))
}

/// `Both` for two sources; of more, the two whose claims founded the point.
fn subject(view: &View<'_>, cluster: &Cluster) -> String {
    let mut sources: Vec<usize> =
        cluster.claims.iter().filter_map(|&claim| Some(view.candidates.get(claim)?.source)).collect();
    sources.arrange();
    sources.dedup();
    if sources.len() == 2 { "Both".to_owned() } else { format!("The closest two of {} sources", sources.len()) }
}

fn push(words: &mut Vec<String>, word: String) {
    if words.len() < MOST_WORDS && !words.contains(&word) {
        words.push(word);
    }
}

fn stems_meet(a: &str, b: &str) -> bool {
    let stem = |word: &str| crate::words::stem::of(&letters::small(word)).into_owned();
    stem(a) == stem(b)
}

fn list(words: &[String]) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
