//! Who says so: attributions as source–cue–content.
//!
//! The scheme is that of the Penn Attribution Relations Corpus (Pareti 2012, 2016) and PolNeAR (Newell et al. 2018):
//! somebody (the source) is said by some words (the cue) to say, think, see, want or judge something (the content).
//! Direct and indirect speech and thought are [`AttributionKind::Speech`] and [`AttributionKind::Thought`]; the other
//! kinds are what those corpora mark beyond them.

mod according;
mod asides;
mod clauses;
mod content;
mod cues;
mod noun_phrases;
mod nouns;
mod objects;
mod orphans;
mod quotations;
mod reader;
mod sources;
mod speaker;
mod subjects;
#[cfg(test)]
mod tests;
mod turns;
mod verb_groups;
mod verbs;
#[cfg(test)]
mod wide_tests;

pub use according::{ACCORDING_TO, COLON, HEARSAY};
pub use nouns::{ADJECTIVE, NOUN};
pub use orphans::{CONTINUED, NAME_BESIDE};
pub use speaker::{SpeakerName, speaker_name};
pub use verbs::{CLAUSE, INFINITIVE, OBJECT, PARENTHESIS, PASSIVE, QUOTATION};

use crate::document::Document;
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use corpus::{AttributionKind, Span};
use cues::Cue;
use quotations::Quotation;
use reader::Reader;
use sources::Sources;
use std::ops::Range;

/// What stands in quotation marks in a document, names and single words among it; in order and apart.
pub(crate) fn in_marks(document: &Document<'_>) -> Vec<Range<usize>> {
    quotations::find(document).into_iter().map(|quotation| quotation.tokens).collect()
}

/// What a document quotes as said, in order and apart; names and single words in quotation marks are not among it.
pub(crate) fn quoted(document: &Document<'_>) -> Vec<Range<usize>> {
    let said = quotations::find(document).into_iter().filter(|quotation| quotation.utterance);
    said.map(|quotation| quotation.tokens).collect()
}

/// Somebody is said to say, think, see or intend something.
#[derive(Clone, PartialEq, Debug)]
pub struct Attribution {
    /// The words that name who says so; may be several spans or none.
    pub source: Vec<Span>,
    /// The words that attribute: the verb group, `according to`, a noun such as `claims`.
    pub cue: Vec<Span>,
    /// The words attributed; may run over several sentences.
    pub content: Vec<Span>,
    /// What the cue says that the source does.
    pub kind: AttributionKind,
    /// Whether the source is said *not* to have said so.
    pub negative: bool,
    /// Whether a reader would call it `who says so`: the interface shows these.
    pub shown: bool,
    /// The rule that found it, with the words of source and cue.
    pub fired: Fired,
}

/// The longest sentence, in tokens, that is read; what is longer is no prose, and reading looks ahead to its end.
const LONGEST_SENTENCE: usize = 400;

/// The attributions of a document, in the order of their cues.
#[must_use]
pub fn attributions(document: &Document<'_>) -> Vec<Attribution> {
    let reader = Reader::new(document);
    let mut found = Vec::new();
    for sentence in document.sentences().iter().filter(|sentence| sentence.tokens.len() <= LONGEST_SENTENCE) {
        in_sentence(&reader, &sentence.tokens, &mut found);
    }
    orphans::add(&reader, &mut found);
    found.arrange_by_key(Found::place);
    found.into_iter().map(|found| found.into_attribution(document)).collect()
}

/// Runs the rules over a sentence; what a verb finds goes before what a noun finds at the same word.
fn in_sentence(reader: &Reader<'_, '_>, sentence: &Range<usize>, found: &mut Vec<Found>) {
    let first = found.len();
    found.extend(according::colon(reader, sentence));
    let mut sources = Sources::default();
    for at in sentence.clone().filter(|&at| may_attribute(reader, at)) {
        let within = match reader.quotation_at(at) {
            Some(quotation) if !quotation.utterance => continue,
            quotation => quoted_part(sentence, quotation),
        };
        if !within.contains(&at) {
            continue;
        }
        let here = verbs::find(reader, &within, at, &sources)
            .or_else(|| according::find(reader, &within, at))
            .or_else(|| nouns::find(reader, &within, at))
            .filter(|here| !found.get(first..).unwrap_or_default().iter().any(|other| other.gives(here)));
        if let Some(here) = here {
            sources.note(reader, &here);
            found.push(here);
        }
    }
    turns::end_before_next_speaker(reader, sentence, found.get_mut(first..).unwrap_or_default());
}

/// Whether a rule may find something at a token: most words are in no list that one begins with.
fn may_attribute(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.cue_at(at).is_some() || according::may_begin(reader, at) || nouns::is_listed(reader, at)
}

/// The part of a sentence that is read as one with a token: inside its quotation, where it stands in one.
fn quoted_part(sentence: &Range<usize>, quotation: Option<&Quotation>) -> Range<usize> {
    match quotation {
        Some(quotation) => sentence.start.max(quotation.tokens.start + 1)..sentence.end.min(quotation.tokens.end),
        None => sentence.clone(),
    }
}

/// An attribution in tokens.
#[derive(Clone, Debug)]
struct Found {
    source: Option<Range<usize>>,
    cue: Range<usize>,
    content: Vec<Range<usize>>,
    kind: AttributionKind,
    negative: bool,
    shown: bool,
    rule: &'static Rule,
}

impl Found {
    fn new(
        source: Option<Range<usize>>,
        cue: Range<usize>,
        content: Vec<Range<usize>>,
        by: &Cue,
        rule: &'static Rule,
    ) -> Self {
        Self { source, cue, content, kind: by.kind, negative: false, shown: by.shown, rule }
    }

    fn plain(
        source: Option<Range<usize>>,
        cue: Range<usize>,
        content: Vec<Range<usize>>,
        kind: AttributionKind,
        rule: &'static Rule,
    ) -> Self {
        Self { source, cue, content, kind, negative: false, shown: true, rule }
    }

    /// Where it stands in the text: at its cue or, without one, at its content.
    fn place(&self) -> (usize, usize) {
        let content = self.content.first().map_or(0, |content| content.start);
        if self.cue.is_empty() { (content, content) } else { (self.cue.start, content) }
    }

    fn is_by_verb(&self) -> bool {
        self.rule.name.starts_with("voice.verb")
    }

    /// Whether it already gives what a noun beside its verb would: `told them in a statement that …`.
    fn gives(&self, other: &Self) -> bool {
        other.rule.name == NOUN.name
            && (other.source.is_none() || self.is_by_verb())
            && self.content.first().map(|content| content.start) == other.content.first().map(|content| content.start)
    }

    fn kind(mut self, kind: AttributionKind) -> Self {
        self.kind = kind;
        self
    }

    /// Not to be shown as `who says so` under a condition: what is expected by nobody in particular.
    fn hidden_if(mut self, hidden: bool) -> Self {
        self.shown &= !hidden;
        self
    }

    fn negative(mut self, negative: bool) -> Self {
        self.negative = negative;
        self
    }

    fn into_attribution(self, document: &Document<'_>) -> Attribution {
        let spans = |ranges: &[Range<usize>]| -> Vec<Span> {
            ranges.iter().filter(|range| range.start < range.end).map(|range| document.span(range.clone())).collect()
        };
        let source: Vec<Span> = self.source.iter().map(|source| document.span(source.clone())).collect();
        let cue = spans(std::slice::from_ref(&self.cue));
        let mut words: Vec<Span> = source.iter().chain(&cue).copied().collect();
        words.arrange_by_key(|span| span.start);
        Attribution {
            content: spans(&self.content),
            kind: self.kind,
            negative: self.negative,
            shown: self.shown,
            fired: Fired { rule: self.rule, words },
            source,
            cue,
        }
    }
}
