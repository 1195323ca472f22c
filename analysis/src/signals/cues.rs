//! Finding words of a list in a sentence.

use crate::document::Document;
use crate::lexicon::{Entry, Phrases};
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use corpus::Span;
use std::ops::Range;

/// The entries of a list found in a run of tokens, in order and without overlap, each with its tokens. Words match
/// as written or by their dictionary form.
pub(crate) fn find<'a, T>(
    document: &Document<'_>,
    tokens: Range<usize>,
    list: &'a Phrases<T>,
) -> Vec<(Range<usize>, &'a T)> {
    let mut found = Vec::new();
    let mut free = tokens.start;
    for at in document.starts(tokens.clone(), list) {
        if at >= free
            && let Some((length, value)) = entry_at(document, at, tokens.end, list)
        {
            found.push((at..at + length, value));
            free = at + length;
        }
    }
    found
}

/// The longest entry at a place, its words as written or all in their dictionary form.
pub(super) fn entry_at<'a, T>(
    document: &Document<'_>,
    at: usize,
    end: usize,
    list: &'a Phrases<T>,
) -> Option<(usize, &'a T)> {
    let fits = |entry: &(usize, &T)| at + entry.0 <= end;
    let starting = list.starting_with(document.key(at));
    let written = list.longest_of(starting, &mut |further| document.lower(at + further)).filter(fits);
    let starting = match document.form_key(at) {
        Some(form) => list.starting_with(form),
        None if starting.iter().all(Entry::is_one_word) => return written,
        None => starting,
    };
    let forms = list.longest_of(starting, &mut |further| document.lemma(at + further)).filter(fits);
    match (written, forms) {
        (Some(written), Some(forms)) if forms.0 > written.0 => Some(forms),
        (None, forms) => forms,
        (written, _) => written,
    }
}

/// For each token of a run whether it stands in quotation marks that the run opens or closes.
pub(crate) fn quoted(document: &Document<'_>, tokens: Range<usize>) -> Vec<bool> {
    let mut inside = false;
    let mut seen = false;
    let mut flags: Vec<bool> = Vec::with_capacity(tokens.len());
    for at in tokens {
        match document.mark(at) {
            "“" => {
                inside = true;
                seen = true;
            }
            "”" => {
                // A quotation that began before the run.
                if !inside && !seen {
                    flags.iter_mut().for_each(|flag| *flag = true);
                }
                inside = false;
                seen = true;
            }
            "\"" => inside = !inside,
            _ => {}
        }
        flags.push(inside);
    }
    flags
}

/// Collects the words of each rule, one entry a rule in the order of first firing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Collected(Vec<Fired>);

impl Collected {
    /// Notes that a rule fired at some words.
    pub(crate) fn add(&mut self, rule: &'static Rule, words: Span) {
        match self.0.iter_mut().find(|fired| fired.rule.name == rule.name) {
            Some(fired) => fired.words.push(words),
            None => self.0.push(Fired { rule, words: vec![words] }),
        }
    }

    /// The evidence, words in text order.
    pub(crate) fn into_evidence(mut self) -> Vec<Fired> {
        for fired in &mut self.0 {
            fired.words.arrange();
            fired.words.dedup();
        }
        self.0
    }
}
