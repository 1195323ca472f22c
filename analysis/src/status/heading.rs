//! The status of a run of tokens without a finite verb.

use super::forms::Form;
use super::governors;
use super::lexicon::{ADVERBS, Place, noun};
use super::predicate::{Judge, Judgement};
use super::reading::Reading;
use super::skeleton::{self, Role};
use crate::document::{Document, TokenKind};
use crate::words::Tag;
use corpus::{Certainty, Time};

impl Judge<'_, '_> {
    /// Whether it is no sentence: a full stop makes it one, even where its verb was not recognised.
    pub(super) fn is_heading(&self) -> bool {
        !self.clause.clone().any(|at| self.document.mark(at) == ".")
    }

    /// A run of tokens without a finite verb: a heading, or a phrase such as “with further deliveries planned”.
    pub(super) fn heading(&self) -> Judgement {
        let document = self.document;
        let mut judgement = Judgement {
            certainty: Certainty::Certain,
            negative: false,
            time: Time::Present,
            reading: Reading::Plain,
            words: Vec::new(),
            ruled_out: false,
        };
        let heading = self.is_heading();
        // What comes after a comma or in a clause about a noun is not what the heading says.
        let end = self.clause.clone().find(|&at| document.mark(at) == ",").unwrap_or(self.clause.end);
        let own = |node: &&skeleton::Node| node.role == Role::NonFinite && node.group.tokens.start < end;
        for (at, node) in self.skeleton.nodes.iter().take_while(own).enumerate() {
            let participle = node.group.form == Form::Participle;
            if let Some(governed) =
                governors::fitting(document, self.skeleton, at, node.group.head, self.clause.end, participle)
                && !matches!(
                    governed.reading,
                    Reading::Through | Reading::Content | Reading::Plain | Reading::Obligation
                )
                && (participle || node.group.form == Form::PastOrParticiple)
            {
                judgement = self.govern(judgement, governed, false, 0);
                break;
            }
            if node.group.form == Form::Infinitive && document.lower(node.group.tokens.start) == "to" {
                let before = node.group.tokens.start.checked_sub(1).filter(|&before| before >= self.clause.start);
                let Some(before) = before else { continue };
                let noun_reading =
                    [document.lemma(before), document.lower(before), document.lower(before).trim_end_matches('s')]
                        .into_iter()
                        .find_map(|word| noun(word, Place::Head))
                        .filter(|_| heading);
                let governed = governors::fitting(document, self.skeleton, at, before, self.clause.end, true);
                match (noun_reading, governed) {
                    (Some(reading), _) => judgement.under(reading, document.span(before..before + 2)),
                    (None, Some(governed)) => judgement = self.govern(judgement, governed, false, 0),
                    (None, None) if heading && at == 0 && is_name(document, before) => {
                        judgement.under(Reading::Scheduled, document.span(node.group.tokens.clone()));
                    }
                    (None, None) => continue,
                }
                break;
            }
            if participle || node.group.form == Form::PastOrParticiple {
                judgement.time = Time::Past;
            }
        }
        for at in self.clause.clone() {
            if judgement.reading == Reading::Plain
                && let Some((length, &reading)) = ADVERBS.longest(at, |at| document.key(at))
            {
                judgement.under(reading, document.span(at..at + length));
            }
        }
        let first = self.clause.clone().find(|&at| document.kind(at) != TokenKind::Punctuation);
        if let Some(first) = first.filter(|&first| document.lower(first) == "no" && document.word(first + 1) != ".") {
            self.deny(&mut judgement, document.span(first..first + 1), None);
        }
        judgement
    }
}

fn is_name(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
}
