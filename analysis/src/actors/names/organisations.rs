//! Bodies and firms by the words in their names: `Ministry of …`, `… Limited`.

use super::{Reader, Whom, is_legal_form};
use crate::actors::gazetteer::{self, Head};
use crate::actors::{HEAD, KNOWN, runs};
use crate::words::is_common;
use corpus::ActorKind;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Reads a body or firm whose own words say so, and what stands beside it in the run.
    pub(super) fn read_organisation(&mut self, run: &Range<usize>) -> bool {
        let document = self.document;
        if self.read_known_firm(run) {
            return true;
        }
        if gazetteer::known_at(document, run.start).is_some_and(|known| known.length >= run.len()) {
            return false;
        }
        if let Some(joined) = run.clone().find(|&at| self.joins_two(run, at)) {
            self.read(run.start..joined, false);
            self.read(joined + 1..run.end, false);
            return true;
        }
        let of_other = run.clone().any(|at| {
            gazetteer::head(document.key(at)) == Some(Head::Other) && matches!(document.lower(at + 1), "of" | "for")
        });
        let last = run.end.saturating_sub(1);
        let (actor, head) = match (self.head_before_of(run), gazetteer::head(document.key(last))) {
            (Some((actor, head)), _) => (actor, head),
            (None, Some(Head::Actor(actor, _))) if run.len() >= 2 && !of_other => (actor, last),
            _ => return false,
        };
        let plain = run.clone().filter(|&at| runs::is_name_word(document, at)).count();
        let of_person = head == last && gazetteer::is_surname(document.key(last.saturating_sub(1)));
        let vague = actor == ActorKind::Firm && plain == 2 && is_common(document.lower(run.start)) && head == last;
        let headline = run.clone().skip(1).any(|at| document.is_capitalised(at) && is_small_word(document.lower(at)));
        if plain < 2 || of_person || vague || headline {
            return false;
        }
        self.push(run.clone(), Whom::Organisation(actor), &HEAD, vec![head]);
        true
    }

    /// A listed firm with its legal form: `Boeing Company`.
    pub(super) fn read_known_firm(&mut self, run: &Range<usize>) -> bool {
        let forms = run.clone().rev().take_while(|&at| is_legal_form(self.document.lower(at))).count();
        let Some(found) = gazetteer::known_at(self.document, run.start) else { return false };
        let firm = gazetteer::known(found.known).is_some_and(|known| known.kind == ActorKind::Firm);
        let whole = firm && forms > 0 && found.length + forms == run.len();
        if whole {
            self.push(run.clone(), Whom::Known(found.known), &KNOWN, Vec::new());
        }
        whole
    }

    /// Whether an `and` joins two names rather than parts of one: `Ministry of Trade and Bank of Peru`, but
    /// `Ministry of Trade and Industry`, `Fish and Wildlife Service`.
    pub(super) fn joins_two(&self, run: &Range<usize>, at: usize) -> bool {
        let document = self.document;
        if document.lower(at) != "and" {
            return false;
        }
        let heads = |range: Range<usize>| {
            range.clone().any(|at| matches!(gazetteer::head(document.key(at)), Some(Head::Actor(..))))
        };
        let before = at.saturating_sub(1);
        let within = heads(run.start..at) && !heads(at + 1..run.end)
            || !heads(run.start..at) && is_common(document.lower(before)) && run.end - at == 3;
        !within
    }

    /// The head in a run that is followed by `of` or `for`, with what it says.
    pub(super) fn head_before_of(&self, run: &Range<usize>) -> Option<(ActorKind, usize)> {
        run.clone().find_map(|at| match gazetteer::head(self.document.key(at)) {
            Some(Head::Actor(kind, true))
                if self.document.is_capitalised(at)
                    && at + 2 < run.end
                    && matches!(self.document.lower(at + 1), "of" | "for") =>
            {
                Some((kind, at))
            }
            _ => None,
        })
    }
}

/// Whether a word is never capitalised within a name.
fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "for" | "on" | "his" | "her" | "its" | "in" | "with" | "to" | "after" | "over" | "is" | "are" | "as" | "by"
    )
}
