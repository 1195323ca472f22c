//! A claim quoted in a line, to be put into a text.

use super::quote::{Quote, one_line};
use crate::{ClaimIx, Corpus, Date};

/// Quotation and source on one line: `“Four beaches were closed.” Coast Gazette · 13 April 2032 · paragraph 4 ·
/// https://…`. With the address of a view and the day it was looked at, these come last. What the source does not
/// state is left out. `None` for a claim that the corpus does not have.
#[must_use]
pub fn citation(corpus: &Corpus, claim: ClaimIx, seen: Option<(&str, Date)>) -> Option<String> {
    let quote = Quote::new(corpus, claim, Vec::new())?;
    let mut facts = quote.stated();
    if let Some((link, accessed)) = seen {
        facts.extend([["compared at ", link].concat(), ["accessed ", &accessed.in_words()].concat()]);
    }
    Some(["“", &one_line(quote.text), "” ", &one_line(&facts.join(" · "))].concat())
}
